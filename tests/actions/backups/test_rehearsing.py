"""Trying the newest backup out: it opens, or the person is told today and not in need."""

import json

import pytest

from peergroup_desktop.actions import backups, history, settings
from peergroup_desktop.core.errors import BackupDamaged, NoBackupYet
from peergroup_desktop.storage import backup, rehearsal


@pytest.fixture
def backed_up(make):
    make.person("Ann")
    make.row = backups.back_up(make.vault).value.made
    return make


def folder_of(make):
    return make.vault.opened.places.backups / make.row.key


def test_without_a_backup(vault):
    with pytest.raises(NoBackupYet):
        backups.rehearse(vault)


def test_the_newest_one_is_opened_and_counted(backed_up):
    backed_up.person("Bob")
    shares = []
    note = backups.rehearse(backed_up.vault, progress=shares.append)
    assert note.lines == ("1 person", "1 group", "0 finished registers", "0 marks")
    assert (note.backup_made_at, note.at) == (backed_up.row.made_at, backed_up.vault.clock.now())
    assert (note.place, note.file_title, note.seconds > 0, shares) == ("", "Peergroup", True, [0.4, 0.9])
    assert backups.status(backed_up.vault).last_rehearsal_at == note.at
    assert history.list_history(backed_up.vault, 1)[0].words == "Backup tried out: it opens"


def test_the_one_in_the_second_place_is_the_one_for_need(backed_up, tmp_path):
    settings.change_setting(backed_up.vault, "unlock_title", "Blue folder")
    backups.choose_second_place(backed_up.vault, tmp_path, "the blue stick")
    backups.back_up(backed_up.vault)
    note = backups.rehearse(backed_up.vault)
    assert (note.place, note.file_title) == ("the blue stick", "Blue folder")


def test_a_second_place_without_backups_is_passed_over(backed_up, tmp_path):
    backups.choose_second_place(backed_up.vault, tmp_path, "the blue stick")
    assert backups.rehearse(backed_up.vault).place == ""


@pytest.mark.parametrize("harm", ["keys", "rows", "pages", "another"])
def test_a_backup_that_would_not_do(backed_up, harm, monkeypatch):
    folder = folder_of(backed_up)
    if harm == "keys":
        for name in ("keys-a.json", "keys-b.json"):
            (folder / name).write_bytes(b"{}")
    elif harm == "rows":
        manifest = json.loads((folder / "manifest.json").read_text())
        manifest["counts"]["person"] += 1
        (folder / "manifest.json").write_text(json.dumps(manifest))
    elif harm == "pages":
        monkeypatch.setattr(rehearsal.backup, "page_problems", lambda *_args, thoroughly: ("row missing",) * thoroughly)
    else:
        (folder / "data.db").write_bytes(b"0" * 8192)
        manifest = json.loads((folder / "manifest.json").read_text())
        manifest["blake2b"] = backup.fingerprint(folder / "data.db")
        (folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(BackupDamaged):
        backups.rehearse(backed_up.vault)
    assert backups.status(backed_up.vault).last_rehearsal_at is None
