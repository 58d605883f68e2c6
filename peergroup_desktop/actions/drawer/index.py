"""What can be told of the drawer without opening it: numbers and days. No names, no text."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from peergroup_desktop.actions.drawer.clear import as_kept, as_number, day_if_any
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed, may, require
from peergroup_desktop.models import Concern, ConcernAction
from peergroup_desktop.storage.vault import Vault

_IS_OPEN = ConcernAction.done_on.is_null() & ConcernAction.archived_on.is_null()


@dataclass(frozen=True)
class IndexLine:
    """A concern from outside. `next_due` is the first day of its open actions; a day that was tampered with is None."""

    id: RecordId
    number: int
    written_on: date | None
    open_actions: int
    next_due: date | None
    is_closed: bool


@dataclass(frozen=True)
class DueActions:
    """How many open actions have come due, and the first day."""

    count: int
    first_on: date | None


def index(vault: Vault) -> tuple[IndexLine, ...]:
    """Return every concern, those that are not closed first, then the newest first.

    Raises:
        NotAllowed: the role does not include the drawer.
    """
    require(vault.account.role, Deed.WRITE_CONCERN)
    columns = (Concern.id, as_number(Concern.number), as_kept(Concern.written_on), Concern.closed_on.is_null())
    count, first = fn.COUNT(ConcernAction.id), as_kept(fn.MIN(ConcernAction.due_on))
    with vault.reading():
        found = rows_of(
            Concern.select(*columns, count, first)
            .left_outer_join(ConcernAction, on=(ConcernAction.concern == Concern.id) & _IS_OPEN)
            .group_by(Concern.id)
        )
    lines = [
        IndexLine(row_id, number, day_if_any(written_on), actions, day_if_any(due_on), not is_open)
        for row_id, number, written_on, is_open, actions, due_on in found
    ]
    return tuple(sorted(lines, key=lambda line: (line.is_closed, -line.number, line.id)))


def due(vault: Vault) -> DueActions:
    """Return how many actions a lead should look at today; none for everybody else."""
    if not may(vault.account.role, Deed.READ_CONCERNS):
        return DueActions(0, None)
    with vault.reading():
        ((count, first),) = rows_of(
            ConcernAction.select(fn.COUNT(ConcernAction.id), as_kept(fn.MIN(ConcernAction.due_on))).where(
                _IS_OPEN & (ConcernAction.due_on <= vault.clock.today())
            )
        )
    return DueActions(count, day_if_any(first))
