"""Tables and everything on the command line: what is written, what is told, and what a fault says."""

import csv
import errno
import json
import os
import signal
import sys
from datetime import date

import pytest

from peergroup_desktop.actions import check_ins
from peergroup_desktop.cli import main
from peergroup_desktop.core.kinds import MeasureKind
from peergroup_desktop.interchange import data_package
from tests.builders import Make
from tests.vaults import PASSPHRASE, open_vault

SPAN = "--from", "2026-10-01", "--to", "2026-12-31"
MONTH = "--month", "2026-10"
GROUP = "--group", "walkers"


@pytest.fixture
def run(vault_folder, monkeypatch, capsys):
    """A group where Ann came in October; runs one command and returns exit code, what was printed, and stderr."""
    vault = open_vault(vault_folder)
    make = Make(vault)
    make.group("Walkers")
    make.held(date(2026, 10, 6), make.person("Ann"))
    check_ins.want_measure(vault, make.group_id, MeasureKind.LONELINESS)
    vault.lock()
    monkeypatch.setenv("PEERGROUP_PASSPHRASE", PASSPHRASE)

    def asked(*words):
        code = main(["export", *map(str, words), "--data", str(vault_folder)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return asked


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("attendance", *GROUP, *MONTH), ["Ann", "came for the first time", "1"]),
        (("attendance", *GROUP, *MONTH, "--show", "initials"), ["A", "came for the first time", "1"]),
        (("month-pack", *MONTH), ["Ann", "came for the first time", "1"]),
        (("summary", *SPAN), ["Figure", "Number", "How we counted"]),
        (("people", *GROUP), ["Ann", "coming", "comes along", "2026-10-06", "2026-10-06", "1", ""]),
        (("contact-sheet", *GROUP), ["Ann", *[""] * 10]),
        (("rota", *GROUP, *SPAN), ["2026-10-06", "1 wanted", "1 wanted", "2 wanted", "", ""]),
        (
            ("check-in-results", *GROUP, *SPAN, "--questions", "feeling lonely: one question"),
            ["Question", "Answer", "Times", "Per cent"],
        ),
    ],
    ids=lambda words: words[0],
)
def test_a_page_as_a_table(run, tmp_path, words, line):
    assert run("tables", *words, "-o", tmp_path / "a.csv") == (0, "", "")
    assert line in rows(tmp_path / "a.csv")


def test_a_workbook_by_its_name(run, tmp_path):
    assert run("tables", "month-pack", *MONTH, "-o", tmp_path / "a.xlsx")[0] == 0
    assert (tmp_path / "a.xlsx").read_bytes().startswith(b"PK")


def test_what_is_wrong_is_told(run, tmp_path):
    code, _out, err = run("tables", "people", "--group", "nobody", "-o", tmp_path / "a.csv")
    assert (code, "nobody" in err) == (1, True)
    code, _out, err = run("tables", "people", *GROUP, "-o", tmp_path / "nowhere" / "a.csv")
    assert (code, err.startswith("The table couldn’t be saved there.")) == (1, True)
    code, _out, err = run("tables", "people", *GROUP, "-o", tmp_path / "a.ods")
    assert (code, err.startswith("A table is written as .xlsx or as .csv")) == (1, True)
    assert not (tmp_path / "a.ods").exists()


def test_everything(run, tmp_path):
    code, out, err = run("everything", "-o", tmp_path / "all")
    assert (code, err) == (0, "")
    assert "tables written.\nAnybody can read it." in out
    assert json.loads((tmp_path / "all" / "datapackage.json").read_text("utf-8"))["name"] == "peergroup"
    assert any("Ann" in row for row in rows(tmp_path / "all" / "csv" / "person.csv"))
    assert run("everything", "-o", tmp_path / "all.zip")[0] == 0
    code, _out, err = run("everything", "-o", tmp_path / "all")
    assert (code, err.startswith("There’s something there already.")) == (1, True)


def test_what_an_earlier_time_left_is_told(run, tmp_path):
    for left in ("all.unfinished-0a1b", "other.unfinished-0a1b"):
        (tmp_path / left).mkdir()
    out = run("everything", "-o", tmp_path / "all")[1]
    assert "Left unfinished by an earlier time, and deleted now: all.unfinished-0a1b." in out
    assert "and still there: other.unfinished-0a1b. Delete that when you can: anybody can read it." in out


def in_the_middle(monkeypatch, then):
    """Let something happen after the first row of everything was read, while more are to come."""

    def pieces(rows):
        if next(iter(rows), None):
            then()
        yield []

    monkeypatch.setattr(data_package, "_pieces", pieces)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a program without asking it")
@pytest.mark.parametrize("name", ["all", "all.zip"])
def test_asked_to_end_it_takes_away_what_it_had_written(run, tmp_path, monkeypatch, name):
    seen = []

    def asked():
        seen.extend(tmp_path.glob(f"{name}.unfinished-*"))
        os.kill(os.getpid(), signal.SIGTERM)

    in_the_middle(monkeypatch, asked)
    with pytest.raises(SystemExit) as told:
        run("everything", "-o", tmp_path / name)
    assert told.value.code == 128 + signal.SIGTERM
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    assert len(seen) == 1
    assert list(tmp_path.glob(f"{name}*")) == []


def test_a_full_disk_is_told(run, tmp_path, monkeypatch):
    def no_room():
        raise OSError(errno.ENOSPC, "no room")

    in_the_middle(monkeypatch, no_room)
    code, _out, err = run("everything", "-o", tmp_path / "all")
    assert (code, err.startswith("It couldn’t all be written there.")) == (1, True)
    assert list(tmp_path.glob("all*")) == []
