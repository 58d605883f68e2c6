"""A passphrase that changes as the disk fills up: whoever is told so unlocks, and reads the drawer, as before."""

import apsw
import pytest

from peergroup_desktop.actions import drawer
from peergroup_desktop.core.errors import DiskFull, StorageGone, WrongPassphrase
from peergroup_desktop.storage import vault as vaults
from tests.drawers import NEW, PASSPHRASES, People

WORDS = "Grace came with a bruise."


@pytest.fixture
def people(vault):
    """A file with Priya, the lead; Maureen has written a concern."""
    people = People(vault)
    people.add("Priya")
    drawer.write_concern(vault, WORDS)
    yield people
    people.vault.lock()


def text(people, passphrase=PASSPHRASES["Priya"]):
    """Go in as Priya, and read the concern."""
    opened = drawer.open_drawer(people.enter("Priya", passphrase), passphrase)
    (line,) = drawer.index(people.vault)
    return drawer.read(people.vault, opened, line.id).value.text


def keys(people):
    return people.vault.opened.connection.execute("SELECT count(*) FROM drawer_key").get


def no_room(*_anything):
    raise apsw.FullError


def refused(*_anything):
    raise StorageGone


@pytest.mark.parametrize("header_too", [False, True])
def test_a_disk_that_is_full_at_the_record_leaves_the_old_passphrase(people, monkeypatch, header_too):
    vault = people.enter("Priya")
    with monkeypatch.context() as then:
        then.setattr(vault.opened.recorder.log, "write", no_room)
        if header_too:
            then.setattr(vault.opened.keyring, "insist", refused)
        with pytest.raises(DiskFull):
            vault.change_passphrase(PASSPHRASES["Priya"], NEW)
    if header_too:
        vault.opened.keyring.insist()  # as when the stick is back
    assert text(people) == WORDS
    assert keys(people) == 1
    people.vault.lock()
    with pytest.raises(WrongPassphrase):
        vaults.unlock(vault.folder, None, NEW)


def test_a_disk_that_is_full_as_somebody_is_taken_over_leaves_their_passphrase(people, monkeypatch, recovery_code):
    vault = people.enter_by_code(recovery_code)
    with monkeypatch.context() as then:
        then.setattr(vault.opened.recorder.log, "write", no_room)
        with pytest.raises(DiskFull):
            vault.take_over(people.id_of("Priya"), NEW)
    assert vault.account.name == "Maureen"
    assert text(people) == WORDS


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_change_cut_short_leaves_the_old_passphrase_and_no_copy_for_the_new_one(people, monkeypatch, is_kept):
    vault = people.enter("Priya")
    keep = vault.opened.keyring.keep

    def cut(slot):
        if is_kept:
            keep(slot)
        raise DiskFull

    with monkeypatch.context() as then:
        then.setattr(vault.opened.keyring, "keep", cut)
        with pytest.raises(DiskFull):
            vault.change_passphrase(PASSPHRASES["Priya"], NEW)
    assert keys(people) == 1
    assert text(people) == WORDS


def test_while_the_disk_does_not_say_which_passphrase_counts_both_open_the_drawer(people, monkeypatch):
    vault = people.enter("Priya")
    keyring = vault.opened.keyring
    keep = keyring.keep

    def cut(slot):
        keep(slot)
        refused()

    with monkeypatch.context() as then:
        then.setattr(keyring, "keep", cut)
        then.setattr(keyring, "insist", refused)
        with pytest.raises(StorageGone):
            vault.change_passphrase(PASSPHRASES["Priya"], NEW)
    assert keys(people) == 2
    assert text(people, NEW) == WORDS
    assert keys(people) == 1
