"""The commands about backups, from outside."""

import json

import pytest

from peergroup_desktop.actions import backups
from peergroup_desktop.cli import main
from tests.vaults import PASSPHRASE, open_vault


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
def people(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text("Name\nGrace\nGeorge\n", encoding="utf-8")
    return ["import", "people", path, "--group", "Tuesday Circle"]


def test_a_backup_is_made_listed_and_put_back(asked, people):
    assert asked("backups")[1] == "Nothing was backed up yet.\n"
    code, line, _err = asked("backup")
    assert (code, line == asked("backups")[1]) == (0, True)
    asked(*people)
    key = line.split()[0]
    trial = asked("restore", key, "--dry-run")[1].splitlines()
    assert trial[0].startswith("Nothing was written.")
    assert trial[1:3] == ["Takes out 2 people.", "Takes out 1 group."]
    assert json.loads(asked("check", "--json")[1])["counts"]["person"] == 2
    done = asked("restore", key)[1].splitlines()
    assert (done[0].startswith("The backup of "), done[1:]) == (True, trial[1:])
    assert json.loads(asked("check", "--json")[1])["counts"]["person"] == 0
    reasons = [row["reason"] for row in json.loads(asked("backups", "--json")[1])]
    assert reasons == ["restore", "import", "asked"]
    assert asked("restore", key, "--dry-run")[1].endswith("The records are the same.\n")


def test_the_second_place(asked, vault_folder, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    vault = open_vault(vault_folder)
    backups.choose_second_place(vault, stick, "the blue stick")
    vault.lock()
    code, out, _err = asked("backup")
    assert (code, out.splitlines()[1]) == (0, "It’s in the second place too.")
    (key,) = [row["key"] for row in json.loads(asked("backups", "--json")[1]) if row["place"] == "second"]
    assert asked("restore", key, "--second", "--dry-run")[0] == 0
    assert "in the second place" in asked("backups")[1]
    stick.rename(tmp_path / "home-drawer")
    code, out, _err = asked("backup")
    assert (code, "We can’t find the blue stick." in out) == (1, True)


def test_a_backup_that_is_not_there(asked):
    code, _out, err = asked("restore", "2026-11-24T090000-g000001")
    assert (code, err.startswith("This backup isn’t there any more.")) == (1, True)
