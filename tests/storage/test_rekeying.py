"""Another secret for the file: everybody who stays gets in as before, whoever goes does not."""

import shutil
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from peergroup_desktop.core.errors import DiskFull, FileDamaged, LastCoordinator, NothingToUndo, WrongPassphrase
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import Account, Person
from peergroup_desktop.storage import backup, history, rekeying
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.rekeying import rekey, secret_of
from peergroup_desktop.storage.vault import Vault
from tests.vaults import open_vault

OTHER = "seven otters paddle sideways"


def add_people(vault: Vault, count: int) -> None:
    with vault.unit_of_work("imports.people"):
        Person.insert_many({"id": new_id(), "called": "Ann", "note": "tea " * 500} for _ in range(count)).execute()


def account_of(vault: Vault, name: str) -> RecordId:
    with vault.reading():
        return bytes(Account.get(Account.name == name).id)


@pytest.fixture
def shared(vault: Vault) -> Vault:
    """A file that Dilys can unlock too, with some people in it."""
    vault.add_person("Dilys", Role.FACILITATOR, OTHER)
    add_people(vault, 5)
    return vault


def test_everybody_gets_in_as_before_and_finds_every_record(shared: Vault, recovery_code: str) -> None:
    before = shared.database.key
    rekey(shared)
    assert (shared.database.key == before, shared.check().integrity) == (False, ())
    add_people(shared, 1)
    shared.lock()
    by_code = partial(vaults.unlock_with_code, shared.folder, recovery_code, cost=KeyCost.FAST_FOR_TESTS)
    for unlock in (partial(open_vault, shared.folder), partial(open_vault, shared.folder, passphrase=OTHER), by_code):
        opened = unlock()
        assert opened.check().counts["person"] == 6
        opened.lock()


def test_the_old_secret_opens_nothing_that_is_left(shared: Vault) -> None:
    old = Places.inside(shared.folder)
    header = shared.opened.keyring.header
    rekey(shared)
    shared.lock()
    assert not old.database.exists()
    written = [headers.unpacked(path.read_bytes()) for path in old.headers]
    assert {(one.epoch, one.database) for one in written} == {(header.epoch + 1, 2)}
    assert not {slot.box for slot in written[0].slots} & {slot.box for slot in header.slots}


def test_whoever_goes_does_not_get_in_any_more(shared: Vault, tmp_path: Path) -> None:
    old_keys = [shutil.copy(path, tmp_path) for path in shared.opened.places.headers]
    rekey(shared, without=account_of(shared, "Dilys"))
    with shared.reading():
        assert Account.get(Account.name == "Dilys").archived_on == shared.clock.today()
    shared.lock()
    with pytest.raises(WrongPassphrase):
        open_vault(shared.folder, passphrase=OTHER)
    for path in old_keys:
        shutil.copy(path, Places.inside(shared.folder).group_folder)
    with pytest.raises(FileDamaged):
        open_vault(shared.folder, passphrase=OTHER)


def test_the_last_person_stays(vault: Vault) -> None:
    with pytest.raises(LastCoordinator):
        rekey(vault, without=vault.account.id)
    with vault.reading():
        assert Account.get_by_id(vault.account.id).archived_on is None
    assert vault.opened.places.number == 1


def test_history_tells_and_undo_begins_anew(shared: Vault) -> None:
    rekey(shared, without=account_of(shared, "Dilys"))
    told = [(entry.action, entry.subject) for entry in history.entries(shared, 3)]
    assert told == [
        ("accounts.remove", account_of(shared, "Dilys")),
        ("accounts.key", None),
        ("imports.people", None),
    ]
    with pytest.raises(NothingToUndo):
        history.undo(shared)


def test_backups_from_before_can_still_be_opened(shared: Vault) -> None:
    cards = []
    for _ in range(3):
        cards.append(backup.make(shared, "asked"))
        rekey(shared)
    shared.lock()
    opened = open_vault(shared.folder)
    now = opened.opened.keyring
    secrets = [secret_of(opened, headers.load(Places(card.folder))) for card in cards]
    assert len({*secrets, now.secret, None}) == 5
    assert secret_of(opened, now.header) == now.secret
    assert secret_of(opened, replace(now.header, epoch=99)) is None
    assert secret_of(opened, replace(now.header, file_id="another")) is None
    opened.lock()


def test_a_backup_made_after_opens_as_a_file_of_its_own(shared: Vault, tmp_path: Path) -> None:
    rekey(shared)
    card = backup.make(shared, "asked")
    shared.lock()
    shutil.copytree(card.folder, Places.inside(tmp_path / "elsewhere").group_folder)
    opened = open_vault(tmp_path / "elsewhere", accept_older=True)
    assert (opened.check().counts["person"], opened.opened.places.number) == (5, 1)
    opened.lock()


def test_a_backup_is_made_before(shared: Vault) -> None:
    rekey(shared)
    (manifest,) = shared.opened.places.backups.glob("*/manifest.json")
    assert '"reason": "rekey"' in manifest.read_text()
    assert headers.load(Places(manifest.parent)).epoch == shared.opened.keyring.header.epoch - 1


def test_progress_goes_from_little_to_all(shared: Vault) -> None:
    add_people(shared, 2000)
    told: list[float] = []
    rekey(shared, progress=told.append)
    assert told == sorted(told)
    assert (told[0] < 0.2, any(0.5 < done < 1 for done in told), told[-1]) == (True, True, 1.0)


def test_a_disk_that_is_full_half_way_leaves_the_old_secret(shared: Vault) -> None:
    def fill_up(done: float) -> None:
        if done > 0.5:
            raise DiskFull

    add_people(shared, 2000)
    before = shared.database.key
    with pytest.raises(DiskFull):
        rekey(shared, progress=fill_up)
    assert (shared.database.key, shared.opened.places.number) == (before, 1)
    add_people(shared, 1)
    shared.lock()
    open_vault(shared.folder).lock()


def test_a_copy_that_lacks_rows_is_refused(shared: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rekeying, "row_counts", lambda conn: {"person": id(conn)})
    with pytest.raises(FileDamaged):
        rekey(shared)
    assert shared.opened.places.number == 1
