"""Who can unlock the file, and with what. Keys are the vault's business."""

from dataclasses import dataclass, replace

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import AlreadyThere, LastCoordinator
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Deed, Role, require
from peergroup_desktop.models import Account
from peergroup_desktop.storage import drawer_keys
from peergroup_desktop.storage.change_set import ChangeSet
from peergroup_desktop.storage.history import entries
from peergroup_desktop.storage.rekeying import Progress, rekey, untold
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


def change_role(vault: Vault, account_id: RecordId, role: Role) -> Done[None]:
    """Let somebody have another role from now on; whoever is in may change their own. Somebody who stops being a
    safeguarding lead loses their keys to the sealed drawer: `drawer.what_goes_with` says before what that means.

    Raises:
        NotAllowed: only a coordinator may.
        NotFound: no such account.
        LastCoordinator: nobody could look after the file then.
    """
    _require_one_left(vault, account_id, leaves=role is not Role.COORDINATOR)
    with deed(
        vault, Deed.KEEP_ACCOUNTS, "accounts.role", subject=account_id, detail=role.value, is_undoable=False
    ) as work:
        Account.update(role=role.value).where(Account.id == account_id).execute()
        drawer_keys.sweep(vault.opened.connection)
    if account_id == vault.account.id:
        vault.account = replace(vault.account, role=role)
    return Done(None, work.change_set)


def remove_account(
    vault: Vault, account_id: RecordId, *, change_key: bool = False, progress: Progress = untold
) -> Done[None]:
    """Let somebody unlock no more.

    Without another key for the file, an older copy of its key files still lets them in; copies of the whole file and
    backups made before stay readable to them in any case. So does what they know of the recovery code or hold of the
    handover envelope: make new ones.

    Args:
        vault: the open file.
        account_id: whose.
        change_key: give the file another key at the same stroke, behind a backup. Nothing before it can be undone.
        progress: told the part done, 0 to 1, when the key changes.

    Raises:
        NotAllowed: only a coordinator may.
        NotFound: no such account.
        LastCoordinator: nobody could look after the file then.
        DiskFull, FolderReadOnly, StorageGone, FileDamaged: nothing has changed.
    """
    _require_one_left(vault, account_id, leaves=True)
    if change_key:
        rekey(vault, without=account_id, progress=progress)
    else:
        vault.drop_person(account_id)
    return Done(None, _changed(vault, "accounts.remove", account_id))


def change_key(vault: Vault, progress: Progress = untold) -> Done[None]:
    """Give the file another key, behind a backup. Passphrases, code and envelope stay; nothing before can be undone.

    Raises:
        NotAllowed: only a coordinator may.
        DiskFull, FolderReadOnly, StorageGone, FileDamaged: nothing has changed.
    """
    require(vault.account.role, Deed.KEEP_ACCOUNTS)
    rekey(vault, progress=progress)
    return Done(None, _changed(vault, "accounts.key", vault.account.id))


def take_over_account(vault: Vault, account_id: RecordId, passphrase: str) -> Done[None]:
    """Let an account unlock with `passphrase`, and go on as that account: after the recovery code or the handover
    envelope opened the file, when the one before is lost or its owner gone.

    Raises:
        WrongPassphrase: the file was opened with somebody's passphrase.
        NotFound: no such account.
        WeakPassphrase: too easy to guess.
    """
    if account_id not in {row.id for row in list_accounts(vault)}:
        raise not_found(Account)
    vault.take_over(account_id, passphrase)
    return Done(None, _changed(vault, "accounts.take_over", account_id))


def new_recovery_code(vault: Vault) -> Done[str]:
    """Make a recovery code to print; the one before opens the file no more. It is kept nowhere.

    Raises:
        NotAllowed: only a coordinator may.
    """
    require(vault.account.role, Deed.KEEP_ACCOUNTS)
    code = vault.new_recovery_code()
    return Done(code, _changed(vault, "accounts.recovery_code", vault.account.id))


def _require_one_left(vault: Vault, account_id: RecordId, *, leaves: bool) -> None:
    """Raise unless the account is there and a coordinator remains when this one `leaves` the coordinators."""
    require(vault.account.role, Deed.KEEP_ACCOUNTS)
    roles = {row.id: row.role for row in list_accounts(vault)}
    if account_id not in roles:
        raise not_found(Account)
    others = [role for row_id, role in roles.items() if row_id != account_id]
    if leaves and Role.COORDINATOR not in others:
        raise LastCoordinator


def _changed(vault: Vault, action: str, account_id: RecordId) -> ChangeSet:
    """Say what a deed of the vault changed; the vault keeps its own units of work."""
    newest = entries(vault, 1)[0].number
    return ChangeSet(newest, action, {"account": frozenset({account_id})})
