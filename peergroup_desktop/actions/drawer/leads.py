"""Who can read the sealed drawer, and what becomes of it when one of them goes or gets a new passphrase."""

from dataclasses import dataclass
from enum import StrEnum

from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import Account, Concern
from peergroup_desktop.storage import drawer_keys
from peergroup_desktop.storage.vault import Vault


class LeadState(StrEnum):
    """How far a lead can read."""

    NO_KEY = "no_key"  # made when they next unlock, or type their passphrase at the drawer
    NOT_ALL = "not_all"  # only what was written since they have their key
    ALL = "all"


@dataclass(frozen=True)
class Lead:
    """A safeguarding lead. `readable` of `total` concerns open with their key."""

    account_id: RecordId
    name: str
    is_me: bool
    state: LeadState
    readable: int
    total: int


@dataclass(frozen=True)
class GoesWith:
    """What cannot be read any more when a lead's passphrase is set anew, or they stop being one.

    `concerns` is how many they read now, `alone` how many of them nobody else can; `others` are the names of leads
    with a key, who read the rest, and can let somebody in again.
    """

    concerns: int
    alone: int
    others: tuple[str, ...]


def leads(vault: Vault) -> tuple[Lead, ...]:
    """Return everybody who is a safeguarding lead, A to Z."""
    with vault.reading():
        conn = vault.opened.connection
        is_lead = (Account.role == Role.SAFEGUARDING.value) & Account.archived_on.is_null()
        accounts = rows_of(Account.select(Account.id, Account.name).where(is_lead))
        total = Concern.select().count()
        found = [
            Lead(row_id, name, row_id == vault.account.id, _state(readable, total, has_key=has_key), readable, total)
            for row_id, name in accounts
            for has_key, readable in [(drawer_keys.has_key(conn, row_id), drawer_keys.held(conn, row_id))]
        ]
    return tuple(sorted(found, key=lambda lead: (sort_key(lead.name), lead.account_id)))


def readers(vault: Vault) -> tuple[str, ...]:
    """Return the names of those who could read a concern written now, A to Z; none when nobody could."""
    with vault.reading():
        accounts = [account for account, _public in drawer_keys.counting(vault.opened.connection)]
        found = rows_of(Account.select(Account.name).where(Account.id.in_(accounts))) if accounts else []
    return tuple(sorted((name for (name,) in found), key=sort_key))


def what_goes_with(vault: Vault, account_id: RecordId) -> GoesWith | None:
    """Return what is lost when an account gets a new passphrase without the one until now, is a lead no more, or is
    taken out; None when it is nothing. To be said before that is done.
    """
    with vault.reading():
        conn = vault.opened.connection
        concerns = drawer_keys.held(conn, account_id)
        alone = drawer_keys.held(conn, account_id, only_by_them=True)
        others = {account for account, _public in drawer_keys.counting(conn)} - {account_id}
        found = rows_of(Account.select(Account.name).where(Account.id.in_(list(others)))) if others else []
    if not concerns:
        return None
    return GoesWith(concerns, alone, tuple(sorted((name for (name,) in found), key=sort_key)))


def _state(readable: int, total: int, *, has_key: bool) -> LeadState:
    if not has_key:
        return LeadState.NO_KEY
    return LeadState.ALL if readable == total else LeadState.NOT_ALL
