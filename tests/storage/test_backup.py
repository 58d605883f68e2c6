"""A copy is called a backup only after it was opened again and found whole."""

import json
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import apsw
import pytest

from peergroup_desktop.core.errors import (
    BackupDamaged,
    DiskFull,
    Fault,
    FileDamaged,
    FolderReadOnly,
    NotOpen,
    StorageGone,
)
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.models import Person
from peergroup_desktop.storage import backup, restoring
from peergroup_desktop.storage.manifest import BackupCard
from peergroup_desktop.storage.migrations import OUR_VERSION
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.vault import Vault
from tests.vaults import open_vault


def add_people(vault: Vault, count: int) -> None:
    with vault.unit_of_work("imports.people"):
        Person.insert_many({"id": new_id(), "called": "Ann", "note": "tea " * 500} for _ in range(count)).execute()


def backups(vault: Vault) -> list[Path]:
    return sorted(Places.inside(vault.folder).backups.iterdir())


def problems_of(vault: Vault, card: BackupCard) -> tuple[str, ...]:
    return backup.problems(Places(card.folder).database, vault.opened.database.key, card.manifest.counts)


def test_a_backup_opens_with_the_same_passphrase(vault: Vault, tmp_path: Path) -> None:
    add_people(vault, 3)
    card = backup.make(vault, "asked")
    add_people(vault, 1)
    vault.lock()
    restored = tmp_path / "restored"
    shutil.copytree(card.folder, restored / "group.peergroup")
    opened = open_vault(restored, accept_older=True)
    assert opened.check().counts["person"] == 3
    opened.lock()


def test_the_manifest_says_what_is_inside(vault: Vault) -> None:
    add_people(vault, 2)
    card = backup.make(vault, "import")
    manifest = json.loads((card.folder / "manifest.json").read_text())
    assert (manifest["reason"], manifest["counts"]["person"], manifest["version"]) == ("import", 2, OUR_VERSION)
    assert (manifest["generation"], manifest["made_at"]) == (card.generation, "2026-11-24T09:00:00+00:00")
    assert sorted(path.name for path in card.folder.iterdir()) == [
        "data.db",
        "keys-a.json",
        "keys-b.json",
        "manifest.json",
    ]


def test_two_backups_of_one_moment_stand_side_by_side(vault: Vault) -> None:
    backup.make(vault, "asked")
    backup.make(vault, "asked")
    first, second = backups(vault)
    assert second.name == f"{first.name}-2"


def test_progress_goes_from_little_to_all(vault: Vault) -> None:
    add_people(vault, 1000)
    told: list[float] = []
    card = backup.make(vault, "asked", progress=told.append)
    assert told == sorted(told)
    assert (len(told) > 3, told[-1], card.size > 2_000_000) == (True, 1.0, True)


def test_a_copy_that_does_not_come_out_whole_is_taken_away(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "page_problems", lambda *_args, **_options: ("row missing",))
    with pytest.raises(FileDamaged):
        backup.make(vault, "asked")
    assert backups(vault) == []


def test_a_backup_stopped_half_way_is_taken_away(vault: Vault) -> None:
    def stop(_done: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backup.make(vault, "asked", progress=stop)
    assert backups(vault) == []
    add_people(vault, 1)


def test_a_mark_made_meanwhile_is_in_the_copy(vault: Vault) -> None:
    add_people(vault, 1000)
    meanwhile = iter([lambda: add_people(vault, 1)])
    card = backup.make(vault, "asked", progress=lambda _done: next(meanwhile, lambda: None)())
    assert json.loads((card.folder / "manifest.json").read_text())["counts"]["person"] == 1001


def test_a_file_locked_meanwhile_leaves_no_half_backup(vault: Vault) -> None:
    add_people(vault, 1000)
    with pytest.raises(NotOpen):
        backup.make(vault, "asked", progress=lambda _done: vault.lock())
    assert backups(vault) == []


@pytest.mark.parametrize(
    ("error", "fault"),
    [(apsw.FullError, DiskFull), (apsw.IOError, StorageGone), (apsw.ReadOnlyError, FolderReadOnly)],
)
def test_a_disk_that_fails_half_way_leaves_what_was_there(
    vault: Vault, error: type[apsw.Error], fault: type[Fault]
) -> None:
    add_people(vault, 1000)
    kept = backup.make(vault, "asked")

    def fail(done: float) -> None:
        if done > 0.4:
            raise error("told to fail")

    with pytest.raises(fault):
        backup.make(vault, "asked", progress=fail)
    assert backups(vault) == [kept.folder]
    assert problems_of(vault, kept) == ()
    assert vault.check().integrity == ()


@pytest.mark.parametrize(("number", "fault"), [(28, DiskFull), (30, FolderReadOnly), (5, StorageGone)])
def test_a_second_place_that_refuses_keeps_what_it_had(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, fault: type[Fault]
) -> None:
    card, key = backup.make(vault, "asked"), vault.opened.database.key
    first = backup.copy_on(card, tmp_path / "stick", key)

    def refuse(*_args: object) -> None:
        raise OSError(number, "told to fail")

    with monkeypatch.context() as failing:
        failing.setattr(os, "fsync", refuse)
        with pytest.raises(fault):
            backup.copy_on(card, tmp_path / "stick", key)
    assert list((tmp_path / "stick").iterdir()) == [first.folder]
    assert backup.copy_on(card, tmp_path / "stick", key).folder != first.folder


def test_another_thread_works_on_while_backups_are_made(vault: Vault) -> None:
    add_people(vault, 500)
    with ThreadPoolExecutor(1) as lane:
        made = [lane.submit(backup.make, vault, "asked") for _ in range(5)]
        while not made[-1].done():
            add_people(vault, 1)
    assert [card.result().key for card in made] == [path.name for path in backups(vault)]
    assert [problems_of(vault, card.result()) for card in made] == [()] * 5


def test_a_file_opened_again_meanwhile_leaves_no_half_backup(vault: Vault) -> None:
    add_people(vault, 1000)
    with pytest.raises(StorageGone):
        backup.make(vault, "asked", progress=lambda _done: vault.reconnect())
    assert backups(vault) == []
    assert vault.check().integrity == ()


def test_what_is_wrong_with_a_backup_is_not_said_of_the_file_in_use() -> None:
    with pytest.raises(BackupDamaged), restoring.told_of_backup():
        raise FileDamaged
