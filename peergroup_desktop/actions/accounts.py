"""Who can unlock the file, and with what. Keys are the vault's business."""

from dataclasses import dataclass

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import AlreadyThere, LastCoordinator
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Deed, Role, require
from peergroup_desktop.models import Account
from peergroup_desktop.storage.change_set import ChangeSet
from peergroup_desktop.storage.history import entries
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class AccountRow:
    """Somebody who can unlock. `is_me` is the person who did."""

    id: RecordId
    name: str
    role: Role
    is_me: bool


def list_accounts(vault: Vault) -> tuple[AccountRow, ...]:
    """Return everybody who can unlock the file, A to Z."""
    with vault.reading():
        columns = (Account.id, Account.name, Account.role)
        rows = rows_of(Account.select(*columns).where(Account.archived_on.is_null()))
    accounts = [AccountRow(row_id, name, Role(role), row_id == vault.account.id) for row_id, name, role in rows]
    return tuple(sorted(accounts, key=lambda row: sort_key(row.name)))


def change_passphrase(vault: Vault, old: str | None, new: str) -> Done[None]:
    """Let the account in use unlock with `new` from now on. `old` is None only after unlocking with the recovery code.

    Raises:
        WrongPassphrase: `old` is not the one in use.
        WeakPassphrase: `new` is too easy to guess.
    """
    vault.change_passphrase(old, new)
    return Done(None, _changed(vault, "accounts.passphrase", vault.account.id))


def add_account(vault: Vault, name: str, role: Role, passphrase: str) -> Done[RecordId]:
    """Let one more person unlock the file. Returns the account's id.

    Raises:
        NotAllowed: only a coordinator may.
        NameMissing, TextTooLong: the name.
        AlreadyThere: somebody with this name can unlock already.
        WeakPassphrase: too easy to guess.
    """
    require(vault.account.role, Deed.KEEP_ACCOUNTS)
    kept = typed.name(name, "name", kind="account")
    if any(fold(row.name) == fold(kept) for row in list_accounts(vault)):
        raise AlreadyThere("name", kind="account")
    card = vault.add_person(kept, role, passphrase)
    with vault.reading():
        account_id = bytes(Account.get(Account.slot == card.slot_id).id)
    return Done(account_id, _changed(vault, "accounts.add", account_id))


def remove_account(vault: Vault, account_id: RecordId) -> Done[None]:
    """Let somebody unlock no more. Copies taken before still open for them.

    Raises:
        NotAllowed: only a coordinator may.
        NotFound: no such account.
        LastCoordinator: nobody could look after the file then.
    """
    require(vault.account.role, Deed.KEEP_ACCOUNTS)
    accounts = {row.id: row for row in list_accounts(vault)}
    if account_id not in accounts:
        raise not_found(Account)
    if not any(row.role is Role.COORDINATOR for row_id, row in accounts.items() if row_id != account_id):
        raise LastCoordinator
    vault.drop_person(account_id)
    return Done(None, _changed(vault, "accounts.remove", account_id))


def new_recovery_code(vault: Vault) -> Done[str]:
    """Make a recovery code to print; the one before opens the file no more. It is kept nowhere.

    Raises:
        NotAllowed: only a coordinator may.
    """
    require(vault.account.role, Deed.KEEP_ACCOUNTS)
    code = vault.new_recovery_code()
    return Done(code, _changed(vault, "accounts.recovery_code", vault.account.id))


def _changed(vault: Vault, action: str, account_id: RecordId) -> ChangeSet:
    """Say what a deed of the vault changed; the vault keeps its own units of work."""
    newest = entries(vault, 1)[0].number
    return ChangeSet(newest, action, {"account": frozenset({account_id})})
