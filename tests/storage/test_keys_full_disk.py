"""A key that changes as the disk fills up: it and its entry in history are both there afterwards, or neither."""

import errno
from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import Account
from peergroup_desktop.storage import handover, history
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage.vault import Vault
from tests.vaults import open_vault

ANOTHER = "violet harbour seven anvils"
Deed = Callable[[Vault], object]


def add_jo(vault: Vault) -> None:
    vault.add_person("Jo", Role.COORDINATOR, ANOTHER)


def drop_jo(vault: Vault) -> None:
    vault.drop_person(Account.get(Account.name == "Jo").id)


def no_room(*_anything: object) -> None:
    raise OSError(errno.ENOSPC, "told to fail")


def keys_and_entries(vault: Vault) -> tuple[object, ...]:
    held, kept = vault.opened.keyring.header, headers.load(vault.opened.places)
    assert held == kept
    return held.slots, history.entries(vault, 9), [(row.name, row.archived_on) for row in Account.select()]


every_deed = pytest.mark.parametrize("deed", [Vault.new_recovery_code, handover.make_envelope, add_jo, drop_jo])


@pytest.fixture
def before(vault: Vault, deed: Deed) -> tuple[object, ...]:
    if deed is drop_jo:
        add_jo(vault)
    return keys_and_entries(vault)


@every_deed
@pytest.mark.parametrize("is_full_for_keys", [False, True])
def test_a_disk_that_is_full_at_the_entry_leaves_the_keys_as_they_were(
    vault: Vault, before: object, monkeypatch: pytest.MonkeyPatch, deed: Deed, is_full_for_keys: bool
) -> None:
    with monkeypatch.context() as then:

        def fill_up(*_anything: object) -> None:
            if is_full_for_keys:
                then.setattr(headers, "write_durably", no_room)
            raise apsw.FullError

        then.setattr(vault.opened.recorder.log, "write", fill_up)
        with pytest.raises(DiskFull):
            deed(vault)
    assert keys_and_entries(vault) == before
    vault.lock()
    opened = open_vault(vault.folder)
    assert [copy.exists() for copy in opened.opened.places.headers] == [True, True]
    opened.lock()


@every_deed
def test_a_disk_that_is_full_at_the_keys_leaves_no_entry(
    vault: Vault, before: object, monkeypatch: pytest.MonkeyPatch, deed: Deed
) -> None:
    with monkeypatch.context() as then:
        then.setattr(headers, "write_durably", no_room)
        with pytest.raises(DiskFull):
            deed(vault)
    assert keys_and_entries(vault) == before
    deed(vault)
    assert keys_and_entries(vault) != before


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"{}")])
def test_the_only_copy_of_the_keys_that_reads_is_never_given_up(vault: Vault, harm: Callable[[Path], object]) -> None:
    places, before = vault.opened.places, vault.opened.keyring.header
    vault.new_recovery_code()
    harm(places.headers[before.sequence % 2])
    headers.fall_back(places, before)
    assert headers.load(places) == vault.opened.keyring.header
