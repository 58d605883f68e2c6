"""A file opened where nothing can be written: everything can be read, nothing changes."""

import shutil

import pytest

from peergroup_desktop.core import errors
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.models import Person
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.migrations import OUR_VERSION
from peergroup_desktop.storage.places import Places
from tests.storage.test_opening import edit, fingerprints
from tests.vaults import NOW, PASSPHRASE, open_vault


def look_into(folder, passphrase=PASSPHRASE, **how):
    computer = Computer(folder.parent / "state")
    return vaults.unlock_to_read(folder, None, passphrase, clock=FixedClock(NOW), computer=computer, **how)


@pytest.fixture
def places(vault_folder):
    return Places.inside(vault_folder)


def test_everything_is_read_and_nothing_is_touched(vault_folder):
    before = fingerprints(vault_folder)
    vault = look_into(vault_folder)
    with vault.reading():
        assert Person.select().count() == 0
    assert (vault.is_read_only, vault.check().integrity) == (True, ())
    vault.lock()
    assert fingerprints(vault_folder) == before


def test_a_change_is_refused(vault_folder):
    vault = look_into(vault_folder)
    with pytest.raises(errors.FolderReadOnly), vault.unit_of_work("people.add"):
        Person.insert(id=b"1" * 16, called="Jo").execute()
    vault.lock()


def test_a_wrong_passphrase_opens_nothing(vault_folder):
    with pytest.raises(errors.WrongPassphrase):
        look_into(vault_folder, "not the right words")


def test_somebody_may_be_writing(vault_folder):
    vault = open_vault(vault_folder)
    with pytest.raises(errors.AlreadyOpen):
        look_into(vault_folder)
    vault.lock()


def test_what_was_saved_last_has_to_be_folded_in_first(places):
    places.write_ahead_log.write_bytes(b"something")
    with pytest.raises(errors.FolderReadOnly):
        look_into(places.data_folder)


def test_a_damaged_page_is_found(places):
    with places.database.open("r+b") as stream:
        stream.seek(3 * 4096)
        stream.write(b"damage" * 100)
    with pytest.raises(errors.FileDamaged):
        look_into(places.data_folder)


def test_the_keys_of_another_file_open_nothing(places, tmp_path):
    edit(places, "UPDATE this_file SET file_id = 'another'")
    with pytest.raises(errors.FileDamaged):
        look_into(places.data_folder)


@pytest.mark.parametrize(("version", "fault"), [(OUR_VERSION - 1, errors.FolderReadOnly), (99, errors.NewerFile)])
def test_another_version_is_told(places, version, fault):
    edit(places, f"PRAGMA user_version = {version}")
    with pytest.raises(fault):
        look_into(places.data_folder)


def test_an_older_copy_is_told_unless_accepted(vault_folder):
    older = vault_folder.with_name("older")
    shutil.copytree(vault_folder, older)
    open_vault(vault_folder).lock()
    with pytest.raises(errors.OlderCopy):
        look_into(older)
    look_into(older, accept_older=True).lock()


def test_records_that_are_missing_are_told(places):
    places.database.unlink()
    with pytest.raises(errors.RecordsMissing):
        look_into(places.data_folder)
