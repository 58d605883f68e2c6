"""The command line from outside: what is printed, what is written, and the exit codes."""

import getpass
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from peergroup_desktop.cli import main, typed
from peergroup_desktop.core.errors import DiskFull, FolderReadOnly
from peergroup_desktop.storage.lock_file import LockFile
from tests.vaults import PASSPHRASE, open_vault

LIST = "Name,Phone,Joined\nGrace Adeyemi,07700 900142,13/03/2024\nGeorge,,14/03/2024\n=SUM(A1),,\n,07700 900111,\n"
MARKS = "Name;01/09/2026;08/09/2026\nGrace;x;apols\nGeorge;x;x\n"


@pytest.fixture
def asked(vault_folder, monkeypatch, capsys):
    """Run one command on the file; returns exit code, what was printed, and the sentence on stderr."""
    monkeypatch.setenv("PEERGROUP_PASSPHRASE", PASSPHRASE)

    def ask(*words):
        code = main([*map(str, words), "--data", str(vault_folder)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return ask


@pytest.fixture
def roster(tmp_path):
    path = tmp_path / "roster.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def bring_in(asked, path, *more, what="people"):
    return asked("import", what, path, "--group", "Tuesday Circle", "--json", *more)


def test_trial_writes_nothing_and_lists_every_row(asked, roster):
    code, out, _err = bring_in(asked, roster, "--dry-run")
    told = json.loads(out)
    assert (code, told["written"], told["counts"]["new"]) == (0, False, 3)
    assert [row["row"] for row in told["rows"]] == [1, 2, 3, 4, 5]
    assert json.loads(asked("check", "--json")[1])["groups"] == []


def test_import_makes_the_group_and_says_what_was_left_over(asked, roster):
    told = json.loads(bring_in(asked, roster)[1])
    assert told["written"]
    assert [row["outcome"] for row in told["rows"]] == ["taken", "taken", "taken", "taken", "refused"]
    assert "07700 900111" in [note["value"] for note in told["notes"]]
    assert json.loads(asked("check", "--json")[1])["groups"] == [{"name": "Tuesday Circle", "people": 3}]


def test_second_import_of_a_list_matches_everybody(asked, roster):
    bring_in(asked, roster)
    counts = json.loads(bring_in(asked, roster)[1])["counts"]
    assert (counts["new"], counts["matched"]) == (0, 3)


def test_register_comes_in_and_its_month_is_printed(asked, tmp_path):
    sheet, page = tmp_path / "marks.csv", tmp_path / "month.pdf"
    sheet.write_text(MARKS, encoding="utf-8")
    assert json.loads(bring_in(asked, sheet, what="register")[1])["counts"]["marks"] == 4
    code, *_said = asked("report", "attendance", "--group", "tuesday circle", "--month", "2026-09", "-o", page)
    assert code == 0
    assert page.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("style", [[], ["--strips", "--large-print", "--paper", "Letter"]])
def test_sign_in_sheet(asked, roster, tmp_path, style):
    bring_in(asked, roster)
    page = tmp_path / "sheet.pdf"
    assert asked("report", "sign-in", "--group", "Tuesday Circle", "-o", page, *style)[0] == 0
    assert page.read_bytes().startswith(b"%PDF")


def test_check_in_words(asked, roster):
    bring_in(asked, roster)
    code, out, _err = asked("check")
    assert code == 0
    assert out.startswith("All is well.\nTuesday Circle: 3 people\n")


def test_import_in_words_names_possible_doubles(asked, roster, tmp_path):
    bring_in(asked, roster)
    other = tmp_path / "other.csv"
    other.write_text("Name\nGrace Adeyemy\n", encoding="utf-8")
    out = asked("import", "people", other, "--group", "Tuesday Circle")[1]
    assert "Grace Adeyemy may be the same person as Grace Adeyemi" in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("report", "attendance", "--group", "Nobody", "--month", "2026-09", "-o", "x.pdf"), "group called “Nobody”"),
        (("import", "people", "no-such-file.csv", "--group", "A"), ""),
    ],
)
def test_known_fault_is_one_sentence(asked, words, sentence):
    code, out, err = asked(*words)
    assert (code, out) == (1, "")
    assert sentence in err
    assert "Traceback" not in err


def test_page_that_cannot_be_written(asked, roster, tmp_path):
    bring_in(asked, roster)
    code, _out, err = asked("report", "sign-in", "--group", "Tuesday Circle", "-o", tmp_path / "no" / "x.pdf")
    assert (code, err.startswith("The page couldn’t be saved there.")) == (1, True)


def test_wrong_passphrase_leaves_the_file_as_it_was(vault_folder, monkeypatch, capsys):
    monkeypatch.setenv("PEERGROUP_PASSPHRASE", "not the right words")
    assert main(["check", "--data", str(vault_folder)]) == 1
    assert capsys.readouterr().err.startswith("That didn’t match.")
    open_vault(vault_folder).lock()


@pytest.mark.parametrize(
    "words", [["report"], ["report", "attendance", "--month", "2026-13"], ["demo", "x", "--people", "0"]]
)
def test_wrong_usage_is_exit_code_2(words, capsys):
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_passphrase_from_a_pipe(vault_folder, capsys):
    reading, writing = os.pipe()
    os.write(writing, f"{PASSPHRASE}\n".encode())
    os.close(writing)
    assert main(["--data", str(vault_folder), "check", "--passphrase-fd", str(reading)]) == 0


def test_passphrase_from_a_pipe_that_is_not_there(vault_folder, capsys):
    assert main(["--data", str(vault_folder), "check", "--passphrase-fd", "98"]) == 1
    assert "passphrase" in capsys.readouterr().err


def test_passphrase_from_a_prompt(vault_folder, monkeypatch, capsys):
    monkeypatch.setattr("getpass.getpass", lambda _prompt: PASSPHRASE)
    assert main(["--data", str(vault_folder), "check"]) == 0
    assert capsys.readouterr().out.startswith("All is well.")


def test_demo_prints_a_passphrase_that_opens_it(tmp_path, monkeypatch, capsys):
    assert main(["demo", str(tmp_path / "practice"), "--people", "8", "--seed", "7"]) == 0
    label, _, passphrase = capsys.readouterr().out.strip().partition(": ")
    assert label == "Passphrase"
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    monkeypatch.setenv("PEERGROUP_PASSPHRASE", passphrase)
    assert main(["check", "--data", str(tmp_path / "practice")]) == 0


def test_commands_import_no_qt(vault_folder):
    script = (
        "import sys; from peergroup_desktop.cli import main; code = main(sys.argv[1:]);"
        "sys.exit(code or any(name.startswith(('PySide6', 'shiboken6')) for name in sys.modules))"
    )
    command = [sys.executable, "-c", script, "check", "--data", str(vault_folder)]
    environment = os.environ | {"PEERGROUP_PASSPHRASE": PASSPHRASE, "PYTHONPATH": str(Path.cwd())}
    assert subprocess.run(command, env=environment, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("display", ["", ":4321", ":4321.0"])
def test_without_a_screen_the_command_line_is_named(monkeypatch, capsys, display):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert main([]) == 1
    assert "-m peergroup_desktop --help" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "value"), [("WAYLAND_DISPLAY", "wayland-0"), ("QT_QPA_PLATFORM", "offscreen"), ("DISPLAY", "desk:10.0")]
)
def test_a_screen_that_cannot_be_looked_at_is_believed(monkeypatch, name, value):
    for each in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(name, value)
    assert typed._has_display()


def test_nobody_there_to_type_the_passphrase(vault_folder, monkeypatch, capsys):
    monkeypatch.delenv("PEERGROUP_PASSPHRASE", raising=False)
    monkeypatch.setattr(getpass, "getpass", _nobody)
    assert main(["check", "--data", str(vault_folder)]) == 1
    assert "--passphrase-fd" in capsys.readouterr().err


def _nobody(_question):
    raise EOFError


@pytest.mark.parametrize("fault", [FolderReadOnly, DiskFull])
def test_where_nothing_can_be_written_the_file_can_still_be_read(asked, roster, tmp_path, monkeypatch, fault):
    bring_in(asked, roster)
    monkeypatch.setattr(LockFile, "take", _refuse(fault))
    assert asked("check")[0] == 0
    assert asked("report", "sign-in", "--group", "Tuesday Circle", "-o", tmp_path / "x.pdf")[0] == 0
    roster.write_text("Name\nSomebody Else\n", encoding="utf-8")
    code, _out, err = bring_in(asked, roster)
    assert (code, err.startswith("We can’t write in this folder.")) == (1, True)


def _refuse(fault):
    def take(*_args, **_how):
        raise fault

    return take
