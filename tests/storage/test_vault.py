"""Making, locking and unlocking a file, and who may unlock it."""

import threading
from pathlib import Path

import apsw
import peewee
import pytest

from peergroup_desktop.core import errors
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import Account, Group
from peergroup_desktop.storage import history
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.vault import Vault
from tests.vaults import NAME, PASSPHRASE, make_vault, open_vault

OTHER = "seven otters paddle sideways"


def unlock_with_code(folder: Path, code: str) -> Vault:
    return vaults.unlock_with_code(folder, code, cost=KeyCost.FAST_FOR_TESTS)


def test_a_new_file_has_its_first_coordinator(tmp_path: Path) -> None:
    made = make_vault(tmp_path / "new" / "Peergroup")
    vault = made.vault
    entry = history.entries(vault, 10)[0]
    assert (vault.account.name, vault.account.role) == (NAME, Role.COORDINATOR)
    assert (entry.action, entry.account_id, entry.subject) == ("accounts.create", vault.account.id, vault.account.id)
    assert history.can_undo(vault) is None
    vault.lock()


def test_a_file_lies_in_one_folder_and_locking_tidies_up(vault: Vault) -> None:
    vault.lock()
    names = sorted(path.name for path in (vault.folder / "group.peergroup").iterdir())
    assert names == ["backups", "data.db", "exchange", "keys-a.json", "keys-b.json"]


def test_before_unlocking_only_the_cards_are_read(vault_folder: Path) -> None:
    cards = vaults.peek(vault_folder)
    assert cards.group_hint == ""
    assert [(card.label, card.kind) for card in cards.people] == [(NAME, "person")]


def test_the_chosen_slot_opens(vault_folder: Path) -> None:
    (card,) = vaults.peek(vault_folder).people
    vault = vaults.unlock(vault_folder, card.slot_id, PASSPHRASE)
    assert vault.account.name == NAME
    vault.lock()


def test_after_locking_nothing_answers(vault: Vault) -> None:
    vault.lock()
    vault.lock()
    assert not vault.is_open
    with pytest.raises(errors.NotOpen), vault.reading():
        pass
    with pytest.raises(errors.NotOpen), vault.unit_of_work("groups.add"):
        pass
    with pytest.raises(errors.NotOpen):
        _ = vault.database
    with pytest.raises(peewee.PeeweeException):
        Group.select().count()


def test_only_one_vault_is_open_in_a_process(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(RuntimeError):
        make_vault(tmp_path / "other")
    assert not Places.inside(tmp_path / "other").lock_file.exists()


def test_the_code_on_paper_opens_as_the_first_coordinator_and_gives_a_new_passphrase(
    vault_folder: Path, recovery_code: str
) -> None:
    vault = unlock_with_code(vault_folder, recovery_code.lower().replace("-", " "))
    assert (vault.account.name, vault.was_opened_by_code) == (NAME, True)
    vault.change_passphrase(None, OTHER)
    vault.lock()
    open_vault(vault_folder, passphrase=OTHER).lock()
    with pytest.raises(errors.WrongPassphrase):
        open_vault(vault_folder)


def test_a_good_code_of_another_file_is_told_apart_from_a_slip(vault_folder: Path, recovery_code: str) -> None:
    with pytest.raises(errors.WrongRecoveryCode):
        unlock_with_code(vault_folder, "50Q8-2HXT-PEYC-8Q60-BE32-AAR9-T562")
    with pytest.raises(errors.MistypedRecoveryCode):
        unlock_with_code(vault_folder, recovery_code[:-1])


def test_a_new_code_ends_the_old_one(vault: Vault, recovery_code: str) -> None:
    code = vault.new_recovery_code()
    vault.lock()
    with pytest.raises(errors.WrongRecoveryCode):
        unlock_with_code(vault.folder, recovery_code)
    unlock_with_code(vault.folder, code).lock()


def test_a_changed_passphrase_opens_and_is_in_history(vault: Vault) -> None:
    (before,) = vaults.peek(vault.folder).people
    vault.change_passphrase(PASSPHRASE, OTHER)
    assert history.entries(vault, 1)[0].action == "accounts.passphrase"
    assert vaults.peek(vault.folder).people == (before,)
    vault.lock()
    open_vault(vault.folder, passphrase=OTHER).lock()


def test_the_old_passphrase_is_asked_for(vault: Vault) -> None:
    for old in (None, "something else entirely"):
        with pytest.raises(errors.WrongPassphrase):
            vault.change_passphrase(old, OTHER)
    with pytest.raises(errors.WeakPassphrase):
        vault.change_passphrase(PASSPHRASE, "password1")


def test_an_old_passphrase_is_gone_from_both_headers_after_the_next_opening(vault: Vault) -> None:
    headers = Places.inside(vault.folder).headers
    vault.change_passphrase(PASSPHRASE, OTHER)
    assert headers[0].read_bytes() != headers[1].read_bytes()
    vault.lock()
    open_vault(vault.folder, passphrase=OTHER).lock()
    assert headers[0].read_bytes() == headers[1].read_bytes()


def test_another_person_unlocks_with_their_own_passphrase(vault: Vault) -> None:
    card = vault.add_person("Dilys", Role.FACILITATOR, OTHER)
    assert card in vaults.peek(vault.folder).people
    vault.lock()
    theirs = open_vault(vault.folder, passphrase=OTHER)
    assert (theirs.account.name, theirs.account.role) == ("Dilys", Role.FACILITATOR)
    theirs.lock()


def test_a_person_who_was_not_kept_has_no_slot(vault: Vault) -> None:
    vault.database.connection().set_commit_hook(lambda: True)
    with pytest.raises(peewee.IntegrityError):
        vault.add_person("Dilys", Role.FACILITATOR, OTHER)
    vault.database.connection().set_commit_hook(None)
    assert [card.label for card in vaults.peek(vault.folder).people] == [NAME]


def test_a_removed_person_no_longer_unlocks(vault: Vault) -> None:
    vault.add_person("Dilys", Role.FACILITATOR, OTHER)
    with vault.reading():
        account_id = Account.get(Account.name == "Dilys").id
    vault.drop_person(account_id)
    vault.lock()
    with pytest.raises(errors.WrongPassphrase):
        open_vault(vault.folder, passphrase=OTHER)


def test_the_last_person_stays(vault: Vault) -> None:
    with pytest.raises(errors.LastCoordinator):
        vault.drop_person(vault.account.id)
    with vault.reading():
        assert Account.get_by_id(vault.account.id).archived_on is None


def test_the_code_lets_anybodys_passphrase_be_set_and_goes_on_as_them(vault: Vault, recovery_code: str) -> None:
    vault.add_person("Dilys", Role.FACILITATOR, OTHER)
    with vault.reading():
        dilys = Account.get(Account.name == "Dilys").id
    with pytest.raises(errors.WrongPassphrase):
        vault.take_over(dilys, "violet harbour seven anvils")
    vault.lock()
    opened = unlock_with_code(vault.folder, recovery_code)
    with pytest.raises(errors.WeakPassphrase):
        opened.take_over(dilys, "dilys2026")
    opened.take_over(dilys, "violet harbour seven anvils")
    assert (opened.account.name, opened.account.role) == ("Dilys", Role.FACILITATOR)
    assert history.entries(opened, 1)[0].action == "accounts.take_over"
    opened.lock()
    open_vault(vault.folder, passphrase="violet harbour seven anvils").lock()
    open_vault(vault.folder).lock()
    with pytest.raises(errors.WrongPassphrase):
        open_vault(vault.folder, passphrase=OTHER)


def test_names_can_be_hidden_before_unlocking_and_shown_again(vault: Vault) -> None:
    vault.show_before_unlock("Tea and talk", with_names=False)
    vault.add_person("Dilys", Role.FACILITATOR, OTHER)
    cards = vaults.peek(vault.folder)
    assert (cards.group_hint, {card.label for card in cards.people}) == ("Tea and talk", {""})
    vault.show_before_unlock("", with_names=True)
    vault.show_before_unlock("", with_names=True)
    cards = vaults.peek(vault.folder)
    assert (cards.group_hint, {card.label for card in cards.people}) == ("", {NAME, "Dilys"})


def test_an_account_unknown_to_an_older_database_still_opens(vault: Vault, logged: list[object]) -> None:
    vault.database.execute_sql("DELETE FROM account")
    vault.lock()
    opened = open_vault(vault.folder)
    assert (opened.account.name, opened.account.role) == (NAME, Role.FACILITATOR)
    opened.lock()
    assert len(logged) == 1


def test_check_finds_nothing_wrong_and_counts(vault: Vault) -> None:
    with vault.unit_of_work("groups.add"):
        Group.create(id=new_id(), name="Tea", kind="hub", record_level="full")
    report = vault.check()
    assert report.integrity == ()
    assert (report.counts["peer_group"], report.counts["account"], report.counts["person"]) == (1, 1, 0)


def test_check_tells_of_a_row_that_refers_to_nobody(vault: Vault) -> None:
    vault.database.execute_sql("PRAGMA foreign_keys = 0")
    vault.database.execute_sql(
        "INSERT INTO absence (id, person_id, group_id, starts_on) VALUES (?, ?, ?, '2026-01-01')",
        (new_id(), new_id(), new_id()),
    )
    assert set(vault.check().integrity) == {
        "absence refers to a missing person",
        "absence refers to a missing peer_group",
    }


def test_threads_take_turns(vault: Vault) -> None:
    """Each thread starts once the one before runs: Python 3.11 cannot trace two that start at the same moment."""
    running, go = threading.Semaphore(0), threading.Event()

    def add() -> None:
        running.release()
        go.wait()
        for _ in range(5):
            with vault.unit_of_work("groups.add"):
                Group.create(id=new_id(), name="Tea", kind="hub", record_level="full")

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
        running.acquire()
    go.set()
    for thread in threads:
        thread.join()
    assert vault.check().counts["peer_group"] == 20


def test_the_settings_that_keep_records_safe_are_in_force(vault: Vault) -> None:
    conn = vault.database.connection()
    wanted = {
        "journal_mode": "wal",
        "locking_mode": "exclusive",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }
    assert {name: conn.pragma(name) for name in wanted} == wanted
    assert conn.pragma("cipher") == "sqlcipher"
    assert conn.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, -1) == 1


def test_the_same_secret_never_comes_twice(tmp_path: Path) -> None:
    keys = set()
    for name in ("one", "two"):
        vault = make_vault(tmp_path / name).vault
        keys.add(vault.database.key)
        vault.lock()
    assert len(keys) == 2
    assert all(len(bytes.fromhex(key[2:-1])) == 48 for key in keys)


def test_a_relative_folder_stays_the_same_folder(vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(vault_folder.parent)
    vault = open_vault(Path("Peergroup"))
    assert vault.folder == vault_folder
    vault.lock()
