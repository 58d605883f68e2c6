"""A folder of backups becomes the group's file: on a new computer, or where the old one does not open any more."""

import json
import shutil
from pathlib import Path

import apsw
import pytest

from peergroup_desktop.actions import accounts, backups, history, people
from peergroup_desktop.actions.backups import Way
from peergroup_desktop.core import errors
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.storage import backup, migrations, new_home
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.database import open_references, row_counts, unlock_connection
from peergroup_desktop.storage.key_cost import KeyCost
from tests.vaults import NAME, NOW, PASSPHRASE, make_vault, open_vault, tables_since

WAY = Way(passphrase=PASSPHRASE)


@pytest.fixture
def stick(make, tmp_path):
    """A stick with the backup of a group in which Ann is; the file it was made from is locked."""
    place = tmp_path / "stick"
    place.mkdir()
    make.person("Ann")
    backups.choose_second_place(make.vault, place, "the blue stick")
    backups.back_up(make.vault)
    make.person("Bob")
    make.vault.device = make.vault.opened.connection.execute("SELECT device FROM this_file").get
    make.vault.lock()
    return place


def arrive(tmp_path, folder, way=WAY, **options):
    return backups.restore_from_folder(
        tmp_path / "new" / "Peergroup",
        folder,
        way,
        clock=FixedClock(NOW),
        cost=KeyCost.FAST_FOR_TESTS,
        computer=Computer(tmp_path / "state"),
        **options,
    )


def names(vault, make):
    return [row.display for row in people.list_people(vault, make.group_id)]


def on(stick):
    (folder,) = [path.parent for path in stick.rglob("manifest.json")]
    return folder


@pytest.mark.parametrize("depth", [0, 1, 2, 3])
def test_a_stick_or_any_folder_on_the_way_to_a_backup(stick, make, tmp_path, depth):
    folder = [stick, *[path for path in reversed(on(stick).parents) if path.is_relative_to(stick)][1:], on(stick)][
        depth
    ]
    (found,) = backups.find_backups(folder)
    assert found.made_at == NOW
    vault = arrive(tmp_path, folder)
    assert (names(vault, make), vault.account.name) == (["Ann"], NAME)
    vault.lock()
    assert on(stick).is_dir()


def test_the_recovery_code_opens_it_too(stick, make, tmp_path, recovery_code):
    vault = arrive(tmp_path, stick, Way(code=recovery_code))
    assert vault.was_opened_by_code
    vault.lock()


def test_it_counts_as_a_copy_of_its_own(stick, make, tmp_path):
    vault = arrive(tmp_path, stick)
    conn = vault.opened.connection
    assert conn.execute("SELECT device FROM this_file").get != make.vault.device
    assert conn.execute("SELECT max(number) FROM generation").get > 2
    vault.lock()
    open_vault(tmp_path / "new" / "Peergroup").lock()


@pytest.mark.parametrize(
    ("way", "fault"),
    [
        (Way(passphrase="not the right words"), errors.WrongPassphrase),
        (Way(code="0000 0000 0000 0000 0000 0000 0000"), errors.MistypedRecoveryCode),
    ],
)
def test_a_way_that_opens_nothing(stick, tmp_path, way, fault):
    with pytest.raises(fault):
        arrive(tmp_path, stick, way)
    assert not (tmp_path / "new").exists()


def test_a_code_and_sheets_of_another_group(stick, tmp_path):
    other = make_vault(tmp_path / "other")
    shares = _shares(other.vault)
    other.vault.lock()
    with pytest.raises(errors.WrongRecoveryCode):
        arrive(tmp_path, stick, Way(code=other.recovery_code))
    with pytest.raises(errors.WrongShares):
        arrive(tmp_path, stick, Way(shares=shares[:2]))


def _shares(vault):
    from peergroup_desktop.actions import handover

    return handover.make_shares(vault).value


def test_a_stick_of_two_groups_gives_the_one_that_opens(stick, make, tmp_path):
    other = make_vault(tmp_path / "other", clock=FixedClock(NOW.replace(hour=12)))
    accounts.change_passphrase(other.vault, PASSPHRASE, "velvet harbour pencil drum")
    backups.choose_second_place(other.vault, stick, "the blue stick")
    backups.back_up(other.vault)
    other.vault.lock()
    assert [found.made_at.hour for found in backups.find_backups(stick)] == [12, 9]
    vault = arrive(tmp_path, stick)
    assert names(vault, make) == ["Ann"]
    vault.lock()


def test_a_folder_without_backups(tmp_path):
    with pytest.raises(errors.NotABackup):
        backups.find_backups(tmp_path)
    with pytest.raises(errors.NotABackup):
        backups.find_backups(tmp_path / "nothing")


def test_a_file_that_is_there_stays_unless_told_and_then_beside(stick, make, tmp_path):
    home = tmp_path / "new" / "Peergroup"
    shutil.copytree(make.vault.folder, home)
    with pytest.raises(errors.FolderNotEmpty):
        arrive(tmp_path, stick)
    vault = arrive(tmp_path, stick, keeps_beside=True)
    assert names(vault, make) == ["Ann"]
    vault.lock()
    (beside,) = home.glob("group.peergroup.before-*")
    shutil.move(beside, tmp_path / "again" / "group.peergroup")
    opened = open_vault(tmp_path / "again", accept_older=True)
    assert names(opened, make) == ["Ann", "Bob"]
    opened.lock()


def test_an_empty_folder_of_that_name_is_no_hindrance(stick, make, tmp_path):
    (tmp_path / "new" / "Peergroup" / "group.peergroup").mkdir(parents=True)
    arrive(tmp_path, stick).lock()


def test_a_copy_that_does_not_come_out_whole_is_taken_away(stick, tmp_path, monkeypatch):
    found = iter([(), ("row missing",)])
    monkeypatch.setattr(backup, "problems", lambda *_args: next(found))
    with pytest.raises(errors.BackupDamaged):
        arrive(tmp_path, stick)
    assert list((tmp_path / "new" / "Peergroup").iterdir()) == []


def test_a_disk_full_of_folders_is_not_searched_for_ever(stick, monkeypatch):
    monkeypatch.setattr(new_home, "_MOST_FOLDERS", 2)
    with pytest.raises(errors.NotABackup):
        backups.find_backups(stick)


def test_a_full_disk_leaves_nothing(stick, tmp_path, monkeypatch):
    def full(*_args):
        raise OSError(28, "told to fail")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(errors.DiskFull):
        arrive(tmp_path, stick)
    assert list((tmp_path / "new" / "Peergroup").iterdir()) == []


@pytest.mark.parametrize("harm", ["keys", "no keys", "records", "other keys"])
def test_a_backup_that_cannot_be_used(stick, tmp_path, harm):
    folder = on(stick)
    if harm == "records":
        (folder / "data.db").write_bytes(b"0" * 8192)
    for name in ("keys-a.json", "keys-b.json"):
        if harm == "keys":
            (folder / name).write_bytes(b"{}")
        elif harm == "no keys":
            (folder / name).unlink()
        elif harm == "other keys":
            kept = make_vault(tmp_path / name)
            kept.vault.lock()
            shutil.copy(kept.vault.folder / "group.peergroup" / name, folder / name)
    with pytest.raises(errors.BackupDamaged):
        arrive(tmp_path, stick)
    assert not (tmp_path / "new" / "Peergroup" / "group.peergroup").exists()


def rewrite(folder: Path, secret: bytes, *statements: str) -> None:
    """Change the records of a backup and let its manifest fit: by somebody who has the key, or an older program."""
    with apsw.Connection(str(folder / "data.db")) as conn:
        unlock_connection(conn, f"x'{secret.hex()}'")
        for statement in statements:
            conn.execute(statement)
        counts = row_counts(conn)
    conn.close()
    kept = json.loads((folder / "manifest.json").read_text())
    kept |= {"counts": counts, "blake2b": backup.fingerprint(folder / "data.db")}
    (folder / "manifest.json").write_text(json.dumps(kept))


CAME_LATER = tables_since(1)
AS_VERSION_1 = (
    *(f"DROP TABLE {table}" for table in CAME_LATER),
    *(f"ALTER TABLE person DROP COLUMN {column}" for column in ("area", "heard_from")),
    "DROP INDEX changed_row_row",
    "PRAGMA user_version = 1",
)


@pytest.fixture
def old_row(make):
    """A backup that version 1 made, of a file in which Ann is."""
    make.person("Ann")
    row = backups.back_up(make.vault).value.made
    rewrite(make.vault.opened.places.backups / row.key, make.vault.opened.keyring.secret, *AS_VERSION_1)
    return row


def test_a_backup_of_an_older_version_is_put_back(make, old_row):
    make.person("Bob")
    told = backups.preview_restore(make.vault, old_row.key, old_row.place)
    assert told.lines == ("Takes out 1 person.", "Takes back 1 place in a group.")
    backups.restore(make.vault, old_row.key, old_row.place)
    assert names(make.vault, make) == ["Ann"]
    left = [path.name for path in make.vault.opened.places.backups.iterdir() if path.suffix == ".new"]
    assert left == []


def test_a_backup_of_an_older_version_arrives(make, old_row, tmp_path):
    shutil.copytree(make.vault.opened.places.backups, tmp_path / "stick")
    make.vault.lock()
    vault = arrive(tmp_path, tmp_path / "stick")
    assert vault.opened.connection.pragma("user_version") == migrations.OUR_VERSION
    assert (names(vault, make), open_references(vault.opened.connection)) == (["Ann"], ())
    vault.lock()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("PRAGMA user_version = 99", errors.NewerFile),
        ("PRAGMA user_version = 0", errors.BackupDamaged),
        ("UPDATE this_file SET file_id = 'other'", errors.BackupDamaged),
    ],
)
def test_a_backup_that_is_not_what_it_says(make, tmp_path, statement, fault):
    row = backups.back_up(make.vault).value.made
    folder = make.vault.opened.places.backups / row.key
    rewrite(folder, make.vault.opened.keyring.secret, statement)
    with pytest.raises(fault):
        backups.preview_restore(make.vault, row.key, row.place)
    shutil.copytree(folder, tmp_path / "stick")
    make.vault.lock()
    with pytest.raises(fault):
        arrive(tmp_path, tmp_path / "stick")


def test_a_backup_from_before_the_key_was_changed(make):
    make.person("Ann")
    row = backups.back_up(make.vault).value.made
    make.person("Bob")
    accounts.change_key(make.vault)
    assert [row.reason for row in backups.list_backups(make.vault)] == ["rekey", "asked"]
    backups.restore(make.vault, row.key, row.place)
    assert names(make.vault, make) == ["Ann"]
    assert history.can_undo(make.vault).action == "backups.restore"


def test_a_backup_under_a_key_that_nobody_knows(make, tmp_path):
    row = backups.back_up(make.vault).value.made
    accounts.change_key(make.vault)
    make.vault.opened.connection.execute("DELETE FROM past_key")
    with pytest.raises(errors.BackupDamaged):
        backups.preview_restore(make.vault, row.key, row.place)
