"""The commands that make a page, from outside: `report PAGE`."""

from datetime import date

import pytest

from peergroup_desktop.actions import agreements, attendance, check_ins
from peergroup_desktop.cli import main
from peergroup_desktop.core.kinds import MeasureKind
from tests.builders import Make
from tests.vaults import PASSPHRASE, open_vault

SPAN = "--from", "2026-10-01", "--to", "2026-12-31"
QUESTIONS = "--questions", "feeling lonely: one question"


@pytest.fixture
def report(vault_folder, monkeypatch, capsys, tmp_path):
    """A group with two Anns; returns exit code, how the page begins, and the sentence on stderr."""
    vault = open_vault(vault_folder)
    make = Make(vault)
    make.group("Walkers")
    ann, _other = make.person("Ann", full_name="Ann Able"), make.person("Ann", full_name="Ann Brook")
    attendance.set_duty(vault, make.held(date(2026, 10, 6), ann), "teas", [ann])
    agreements.write_new(vault, make.group_id, "We listen.")
    check_ins.want_measure(vault, make.group_id, MeasureKind.LONELINESS)
    vault.lock()
    monkeypatch.setenv("PEERGROUP_PASSPHRASE", PASSPHRASE)

    def run(*words):
        page = tmp_path / "page.pdf"
        group = () if "data-map" in words else ("--group", "walkers")
        code = main(["report", *words, *group, "-o", str(page), "--data", str(vault_folder)])
        return code, page.read_bytes()[:4] if page.exists() else b"", capsys.readouterr().err

    return run


@pytest.mark.parametrize(
    "words",
    [
        ("session-summary", "--day", "2026-10-06", "--show", "initials"),
        ("contact-sheet", "--emergency"),
        ("agreement", "--poster", "--paper", "Letter"),
        ("rota", *SPAN, "--large-print"),
        ("check-in-form", *QUESTIONS),
        ("check-in-results", *QUESTIONS, *SPAN),
        ("data-map",),
        ("own-record", "--person", "ann able"),
        ("my-page", "--person", "ann able", "--private"),
        ("thanks", "--person", "ann able", *SPAN, "--kind", "certificate"),
    ],
    ids=lambda words: words[0],
)
def test_a_page_is_written(report, words):
    assert report(*words) == (0, b"%PDF", "")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("session-summary", "--day", "2026-10-07"), "no session on 7 October 2026"),
        (("own-record", "--person", "Zora"), "nobody called “Zora”"),
        (("my-page", "--person", "ann"), "More than one person in this group is called “ann”"),
        (("check-in-form", "--questions", "Moods"), "no set of questions called “Moods”"),
    ],
)
def test_what_is_not_there_is_said(report, words, sentence):
    code, page, told = report(*words)
    assert (code, page, sentence in told) == (1, b"", True)
