"""Who can unlock the file."""

from dataclasses import replace

import pytest

from peergroup_desktop.actions import accounts, history, opening
from peergroup_desktop.core.errors import (
    AlreadyThere,
    LastCoordinator,
    NameMissing,
    NotAllowed,
    NotFound,
    WrongPassphrase,
)
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage.key_cost import KeyCost
from tests.vaults import PASSPHRASE, open_vault

ANOTHER = "violet harbour seven anvils"
YET_ANOTHER = "seven otters paddle sideways"


def test_one_more_person_can_unlock(vault):
    done = accounts.add_account(vault, " Jo ", Role.FACILITATOR, ANOTHER)
    assert [(row.name, row.role, row.is_me) for row in accounts.list_accounts(vault)] == [
        ("Jo", Role.FACILITATOR, False),
        ("Maureen", Role.COORDINATOR, True),
    ]
    assert done.change_set.rows == {"account": {done.value}}
    assert history.describe(vault, done.change_set.number).words == "Jo can unlock now"
    folder = vault.folder
    vault.lock()
    again = open_vault(folder, passphrase=ANOTHER)
    assert again.account.name == "Jo"
    again.lock()


def test_somebody_can_unlock_no_more(vault):
    jo = accounts.add_account(vault, "Jo", Role.COORDINATOR, ANOTHER).value
    accounts.remove_account(vault, jo)
    assert [row.name for row in accounts.list_accounts(vault)] == ["Maureen"]
    assert len(opening.peek(vault.folder).people) == 1


def test_somebody_can_unlock_no_more_and_the_file_has_another_key(vault):
    jo = accounts.add_account(vault, "Jo", Role.COORDINATOR, ANOTHER).value
    key, told = vault.database.key, []
    done = accounts.remove_account(vault, jo, change_key=True, progress=told.append)
    assert vault.database.key != key
    assert (told[-1], done.change_set.rows) == (1.0, {"account": {jo}})
    assert history.describe(vault, done.change_set.number).words == "Jo can no longer unlock"
    folder = vault.folder
    vault.lock()
    with pytest.raises(WrongPassphrase):
        open_vault(folder, passphrase=ANOTHER)
    open_vault(folder).lock()


def test_another_key_for_the_file(vault):
    key = vault.database.key
    done = accounts.change_key(vault)
    assert vault.database.key != key
    assert history.describe(vault, done.change_set.number).words == "New key for the file"


def test_another_role(vault):
    jo = accounts.add_account(vault, "Jo", Role.FACILITATOR, ANOTHER).value
    with pytest.raises(LastCoordinator):
        accounts.change_role(vault, vault.account.id, Role.SAFEGUARDING)
    done = accounts.change_role(vault, jo, Role.COORDINATOR)
    assert history.describe(vault, done.change_set.number).words == "Jo: Coordinator from now on"
    assert history.can_undo(vault) is None
    accounts.change_role(vault, vault.account.id, Role.FACILITATOR)
    assert [row.role for row in accounts.list_accounts(vault)] == [Role.COORDINATOR, Role.FACILITATOR]
    with pytest.raises(NotAllowed):
        accounts.change_role(vault, vault.account.id, Role.COORDINATOR)


def test_after_the_code_the_account_is_chosen(vault, recovery_code):
    jo = accounts.add_account(vault, "Jo", Role.FACILITATOR, ANOTHER).value
    with pytest.raises(WrongPassphrase):
        accounts.take_over_account(vault, jo, YET_ANOTHER)
    folder = vault.folder
    vault.lock()
    opened = opening.unlock_with_code(folder, recovery_code, cost=KeyCost.FAST_FOR_TESTS)
    with pytest.raises(NotFound):
        accounts.take_over_account(opened, b"nobody", YET_ANOTHER)
    done = accounts.take_over_account(opened, jo, YET_ANOTHER)
    assert [row.name for row in accounts.list_accounts(opened) if row.is_me] == ["Jo"]
    assert history.describe(opened, done.change_set.number).words == "Jo has a new passphrase"
    opened.lock()


def test_somebody_must_look_after_the_file(vault):
    accounts.add_account(vault, "Jo", Role.FACILITATOR, ANOTHER)
    with pytest.raises(LastCoordinator):
        accounts.remove_account(vault, vault.account.id)
    with pytest.raises(NotFound):
        accounts.remove_account(vault, b"x")


def test_names_of_accounts(vault):
    with pytest.raises(NameMissing):
        accounts.add_account(vault, " ", Role.FACILITATOR, ANOTHER)
    with pytest.raises(AlreadyThere):
        accounts.add_account(vault, "maureen", Role.FACILITATOR, ANOTHER)


def test_a_facilitator_leaves_accounts_alone(vault):
    vault.account = replace(vault.account, role=Role.FACILITATOR)
    for deed in (
        lambda: accounts.add_account(vault, "Jo", Role.FACILITATOR, ANOTHER),
        lambda: accounts.remove_account(vault, vault.account.id),
        lambda: accounts.new_recovery_code(vault),
        lambda: accounts.change_role(vault, vault.account.id, Role.FACILITATOR),
        lambda: accounts.change_key(vault),
    ):
        with pytest.raises(NotAllowed):
            deed()


def test_another_passphrase(vault):
    with pytest.raises(WrongPassphrase):
        accounts.change_passphrase(vault, "not this one", ANOTHER)
    done = accounts.change_passphrase(vault, PASSPHRASE, ANOTHER)
    assert history.describe(vault, done.change_set.number).words == "Passphrase changed"


def test_another_recovery_code(vault, recovery_code):
    assert accounts.new_recovery_code(vault).value != recovery_code
