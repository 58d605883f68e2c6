"""The command that counts, from outside."""

import json
from datetime import date

import pytest

from peergroup_desktop.actions import attendance, groups
from peergroup_desktop.cli import main
from peergroup_desktop.core.figure_words import FigureKey
from tests.builders import Make
from tests.vaults import PASSPHRASE, open_vault

OCTOBER = "figures", "--from", "2026-10-01", "--to", "2026-10-31"


@pytest.fixture
def asked(vault_folder, monkeypatch, capsys):
    """Two groups, and one command asked of them; returns exit code, what was printed, and the sentence on stderr."""
    vault = open_vault(vault_folder)
    make = Make(vault)
    make.group("Walkers")
    make.held(date(2026, 10, 6), make.person("Ann"))
    make.group("Tuesday Circle")
    bea, _cal = make.people("Bea Cal")
    attendance.set_headcount(vault, make.held(date(2026, 10, 7), bea), guests=2)
    make.session(date(2026, 10, 14))
    attendance.set_headcount(vault, make.session(date(2026, 10, 21)), guests=1)
    dancers = make.group("Dancers")
    make.held(date(2026, 5, 5), make.person("Dan"))
    groups.archive_group(vault, dancers)
    vault.lock()
    monkeypatch.setenv("PEERGROUP_PASSPHRASE", PASSPHRASE)

    def ask(*words):
        code = main([*words, "--data", str(vault_folder)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return ask


def test_all_groups_together_for_a_program(asked):
    code, out, _err = asked(*OCTOBER, "--json")
    told = json.loads(out)
    assert (code, told["from"], told["to"], set(told["groups"])) == (
        0,
        "2026-10-01",
        "2026-10-31",
        {"Dancers", "Walkers", "Tuesday Circle"},
    )
    assert set(told["figures"]) == {key.value for key in FigureKey}
    assert (told["figures"]["unique_people"]["value"], len(told["figures"]["unique_people"]["rows"]["ids"])) == (2, 2)
    rate = told["figures"]["attendance_rate"]
    assert (rate["count"], rate["out_of"], rate["rows"]["kind"]) == (2, 3, "mark")
    assert len(told["registers_not_finished"]) == 1


def test_one_group_for_a_person(asked):
    code, out, _err = asked(*OCTOBER, "--group", "tuesday circle")
    lines = out.splitlines()
    assert (code, lines[0], lines[-1]) == (
        0,
        "Tuesday Circle: 1 October 2026 – 31 October 2026",
        "1 register isn’t finished.",
    )
    assert {"Sessions held: 2", "Counted without a name: 3", "Attendance rate: 1 of 2 = 50 %"} <= set(lines)


def test_a_closed_group_counts_in_the_time_before_and_is_found_by_its_name(asked):
    year = "figures", "--from", "2026-04-01", "--to", "2026-05-31"
    assert "Attendances: 1" in asked(*year)[1].splitlines()
    assert asked(*year, "--group", "dancers")[1].splitlines()[0] == "Dancers: 1 April 2026 – 31 May 2026"
    nobody = asked("figures", "--from", "2027-01-01", "--to", "2027-01-31", "--json")[1]
    assert json.loads(nobody)["groups"] == ["Tuesday Circle", "Walkers"]


def test_the_month_of_all_groups_and_of_one(asked, tmp_path):
    sizes = []
    for named in ([], ["--group", "Walkers"]):
        page = tmp_path / "pack.pdf"
        assert asked("report", "month-pack", "--month", "2026-10", "-o", str(page), *named)[0] == 0
        sizes.append(len(page.read_bytes()))
    assert sizes[0] > sizes[1] > 0


def test_a_year_in_numbers(asked, tmp_path):
    page = tmp_path / "year.pdf"
    span = "--from", "2026-04-01", "--to", "2027-03-31"
    assert asked("report", "summary", *span, "--group", "Walkers", "-o", str(page))[0] == 0
    assert page.read_bytes().startswith(b"%PDF")
    assert asked("report", "summary", "--from", "2027-04-01", "--to", "2027-03-31", "-o", str(page))[0] == 1


def test_nothing_held(asked):
    lines = asked("figures", "--from", "2025-10-01", "--to", "2025-10-31")[1].splitlines()
    assert {"In the room, on average: –", "Attendance rate: –"} <= set(lines)


def test_dates_and_groups_that_cannot_be(asked, capsys):
    code, _out, err = asked("figures", "--from", "2026-10-31", "--to", "2026-10-01")
    assert (code, err.count("\n")) == (1, 1)
    assert asked(*OCTOBER, "--group", "Nobody")[0] == 1
    for day in ("31/10/2026", "0026-10-01"):
        with pytest.raises(SystemExit):
            asked("figures", "--from", day, "--to", "2026-10-31")
    assert "a day like 2026-10-31" in capsys.readouterr().err
