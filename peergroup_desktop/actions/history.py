"""What was done, in words, and taking it back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import show_before_unlock
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core import sentences
from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.errors import NothingToUndo
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import HistoryKind
from peergroup_desktop.core.permissions import Deed, require
from peergroup_desktop.models import Account, Group, Person, Service, Session
from peergroup_desktop.storage import history
from peergroup_desktop.storage.change_log import Entry, Filter
from peergroup_desktop.storage.change_set import ChangeSet
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class DeedLine:
    """One line of history. `words` say it for the undo strip; `is_undoing` marks an undo or a redo itself, whose
    `origin` is the action it turned (any other line's own).
    """

    number: int
    at: datetime
    who: str
    action: str
    name: str
    detail: str
    words: str
    is_undoing: bool
    origin: str


_AREAS: Mapping[HistoryKind, tuple[str, ...]] = {
    HistoryKind.PEOPLE: ("people", "care", "offers", "goals"),
    HistoryKind.SESSIONS: ("sessions",),
    HistoryKind.REGISTERS: ("attendance", "giving", "activities", "drop_ins"),
    HistoryKind.NOTES: ("notes", "follow_ups", "decisions", "debriefs"),
    HistoryKind.PAIRS: ("pairs", "visits"),
    HistoryKind.GROUPS: ("groups", "rota", "agreements"),
    HistoryKind.PLACES: ("directory", "signposts", "referrals", "rounds"),
    HistoryKind.NUMBERS: ("months", "check_ins", "exports"),
    HistoryKind.IMPORTS: ("imports", "demo"),
    HistoryKind.DRAWER: ("drawer",),
    HistoryKind.KEYS: ("accounts", "handover"),
    HistoryKind.BACKUPS: ("backups",),
    HistoryKind.SETTINGS: ("settings",),
}


def undo(vault: Vault) -> Done[DeedLine]:
    """Take back the newest deed since unlocking, and say which.

    Raises:
        NothingToUndo: there is none.
        ChangedSince: something it changed was changed again.
    """
    line = can_undo(vault)
    if line is None:
        raise NothingToUndo
    return Done(line, _with_the_door(vault, history.undo(vault)))


def redo(vault: Vault) -> Done[DeedLine]:
    """Do the deed again that was undone last, and say which. Raises as `undo`."""
    entry = history.can_redo(vault)
    if entry is None:
        raise NothingToUndo
    change_set = _with_the_door(vault, history.redo(vault))  # first: the record it names may only now be there again
    return Done(_line(vault, entry), change_set)


def can_undo(vault: Vault) -> DeedLine | None:
    """Return the deed that `undo` would take back, or None."""
    deed = history.can_undo(vault)
    return None if deed is None else _line(vault, deed)


def can_redo(vault: Vault) -> DeedLine | None:
    """Return the deed that `redo` would do again, or None."""
    deed = history.can_redo(vault)
    return None if deed is None else _line(vault, deed)


def describe(vault: Vault, number: int) -> DeedLine:
    """Return one entry of history in words. `number` comes from a change set."""
    (entry,) = history.entries(vault, 1, before=number + 1)
    return _line(vault, entry)


def list_history(
    vault: Vault,
    limit: int = 100,
    before: int | None = None,
    *,
    account_id: RecordId | None = None,
    kind: str | None = None,
    subject: RecordId | None = None,
) -> tuple[DeedLine, ...]:
    """Return at most `limit` entries, newest first. Of notes and other texts only that they changed is told.

    Args:
        vault: the open file.
        limit: the most lines.
        before: the number of the line to go on from.
        account_id: only what this account did, also one that can unlock no more.
        kind: only what is about this, of `history_kinds`. An undo is about what it took back.
        subject: only what was done to this person, session, group or place.

    Raises:
        NotAllowed: it is for coordinators and safeguarding leads.
    """
    require(vault.account.role, Deed.SEE_HISTORY)
    areas = _AREAS[HistoryKind(kind)] if kind is not None else ()
    return _lines(vault, history.entries(vault, limit, before, Filter(account_id, areas, subject)))


def history_kinds() -> tuple[HistoryKind, ...]:
    """Return what history can be about, in the order to choose from. `sentences.label` has their words."""
    return tuple(HistoryKind)


def _with_the_door(vault: Vault, turned: ChangeSet) -> ChangeSet:
    """Let the door show again what it showed then, when settings were turned back."""
    if "setting" in turned.rows:
        show_before_unlock(vault)
    return turned


@while_unchanged
def _line(vault: Vault, entry: Entry) -> DeedLine:
    return _lines(vault, [entry])[0]


def _lines(vault: Vault, entries: Iterable[Entry]) -> tuple[DeedLine, ...]:
    found = list(entries)
    with vault.reading():
        names = _names({entry.subject for entry in found if entry.subject is not None})
        who: dict[RecordId, str] = dict(rows_of(Account.select(Account.id, Account.name)))
    lines = []
    for entry in found:
        name = names.get(entry.subject, "") if entry.subject else ""
        words = sentences.deed(entry.action, name, entry.detail, entry.origin)
        lines.append(
            DeedLine(
                entry.number,
                entry.at,
                who.get(entry.account_id, ""),
                entry.action,
                name,
                entry.detail,
                words,
                entry.undoes is not None,
                entry.origin,
            )
        )
    return tuple(lines)


def _names(subjects: Iterable[RecordId]) -> dict[RecordId, str]:
    """Return what each subject is called now: a person, group, account or place by name, a session by its date."""
    wanted = set(subjects)
    names: dict[RecordId, str] = {}
    for table, column in (
        (Person, Person.called),
        (Session, Session.held_on),
        (Group, Group.name),
        (Account, Account.name),
        (Service, Service.name),
    ):
        if wanted:  # an id is in one table only; the undo strip asks after each mark, and most marks name a person
            found = rows_of(table.select(table.id, column).where(table.id.in_(list(wanted))))
            names.update((row_id, long_day(name) if isinstance(name, date) else name) for row_id, name in found)
            wanted -= names.keys()
    return names
