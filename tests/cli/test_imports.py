"""What the command line tells of an import where nobody is asked, and the options that answer beforehand."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from peergroup_desktop.cli import main
from tests.vaults import PASSPHRASE

PAIR = "Name,01/09/2026,08/09/2026,15/09/2026\nSam,x,/,x\nDawn,/,/,x\n"
WITH_A = "Name,01/09/2026,08/09/2026,15/09/2026\nSam,x,A,x\n"
NO_YEAR = "Name,01/09,02/09,03/09\nSam,x,x,\n"


@pytest.fixture
def bring(vault_folder, tmp_path, monkeypatch, capsys):
    """Bring a list into a new group; returns what was printed."""
    monkeypatch.setenv("PEERGROUP_PASSPHRASE", PASSPHRASE)
    path = tmp_path / "list.csv"

    def run(text, *words, what="register", encoding="utf-8"):
        path.write_text(text, encoding=encoding)
        code = main(["import", what, str(path), "--group", "G", *words, "--data", str(vault_folder)])
        told = capsys.readouterr()
        assert (code, told.err) == (0, "")
        return told.out

    return run


def habits(out):
    return {one["mark"]: (one["meaning"], one["times"], one["sure"]) for one in json.loads(out)["habits"]}


def test_what_marks_were_taken_to_mean_is_told_as_json(bring):
    assert habits(bring(PAIR, "--json")) == {"x": ("here", 3, False), "/": ("here", 3, True)}
    told = json.loads(bring(WITH_A, "--json", "--dry-run"))
    assert habits(json.dumps(told)) == {"x": ("here", 2, True), "A": ("apologies", 1, False)}
    assert "A: Apologies, 1 time" in [note["value"] for note in told["notes"]]


def test_what_marks_were_taken_to_mean_is_told_in_words(bring):
    out = bring(WITH_A)
    assert "Read as x: Here, 2 times.\n" in out
    assert "Read as A: Apologies, 1 time. That isn’t sure; to say it, add: --mark A=…" in out


def test_marks_are_said_beforehand(bring):
    told = bring(WITH_A, "--json", "--mark", "x=here", "--mark", "A=not-here")
    assert habits(told) == {"x": ("here", 2, True), "A": ("not_here", 1, True)}
    assert json.loads(told)["notes"] == []


def test_dates_that_can_be_read_both_ways_are_told(bring):
    out = bring(NO_YEAR, "--dry-run")
    assert "'01/09': dates here can be read both ways, and were read with the day first" in out
    assert "'01/09: 2026': there was no year, so we took the one that fits best" in out
    assert "read both ways" not in bring(NO_YEAR, "--dates", "month-first")
    assert "row 0" not in out


def test_no_cell_is_left_out_without_anybody_saying_so(bring):
    told = json.loads(bring("No,Name,Phone,Total\n1,Sam,201,3\n2,Dawn,202,4\n3,Jo,203,5\n", "--json", what="people"))
    assert {note["where"] for note in told["notes"]} == {"person", "import_note"}
    assert {"201", "202", "203", "1 to 3", "3", "4", "5"} == {note["value"] for note in told["notes"]}


def test_a_note_about_the_whole_file_names_no_row(bring):
    out = bring("Name\nSi\u00e2n\n", what="people", encoding="cp1252")
    assert "list: 'windows-1252': letters with accents" in out


@pytest.mark.parametrize(
    "words",
    [
        ["import", "register", "x.csv", "--group", "G", "--mark", "x=perhaps"],
        ["import", "register", "x.csv", "--group", "G", "--mark", "x"],
        ["import", "register", "x.csv", "--group", "G", "--dates", "sometimes"],
        ["report", "attendance", "--group", "G", "-o", "x.pdf", "--month", "0000-01"],
        ["report", "attendance", "--group", "G", "-o", "x.pdf", "--month", "9999-12"],
        ["demo", "x", "--years", "31"],
        ["demo", "x", "--people", "5001"],
        ["demo", "x", "--people", "many"],
    ],
)
def test_what_makes_no_sense_is_wrong_usage(words, capsys):
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_whoever_reads_may_stop_early(vault_folder):
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "peergroup_desktop", "check", "--data", str(vault_folder)]
    environment = os.environ | {"PEERGROUP_PASSPHRASE": PASSPHRASE, "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(command, env=environment, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")
