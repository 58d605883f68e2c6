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
from tests.vaults import PASSPHRASE, open_vault

ANOTHER = "violet harbour seven anvils"


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
