"""The three deeds on a month. How its figures are counted from what was kept is the matter of `figures`."""

from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.figures.contents import packed
from peergroup_desktop.actions.figures.keeping import month_to_keep
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.errors import AlreadyClosed, MonthNotOver, NotClosed
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import ClosedMonth
from peergroup_desktop.storage.vault import Vault

_LONGEST = 300


def close_month(vault: Vault, year: int, month: int) -> Done[RecordId]:
    """Close a month of the whole file: whatever is written into its records from now on, its figures stay.

    Registers that wait stay as they are: `get_month` names them. Returns the id of what was kept.

    Raises:
        NotAllowed: the role does not include it.
        MonthNotOver: its last day has not passed. It is a `NotYet`.
        AlreadyClosed: it is closed.
    """
    return _keep(vault, "months.close", year, month, "")


def correct_month(vault: Vault, year: int, month: int, reason: str) -> Done[RecordId]:
    """Close a closed month anew, as the records are today. What was kept before stays in the file, unused.

    Raises:
        NotAllowed: the role does not include it.
        NothingTyped, TextTooLong: the reason.
        NotClosed: it is not closed.
    """
    return _keep(vault, "months.correct", year, month, _reason(reason))


def reopen_month(vault: Vault, year: int, month: int, reason: str) -> Done[None]:
    """Open a closed month again: its figures follow the records.

    Raises:
        NotAllowed: the role does not include it.
        NothingTyped, TextTooLong: the reason.
        NotClosed: it is not closed.
    """
    because = _reason(reason)
    with deed(vault, Deed.CLOSE_MONTHS, "months.reopen", detail=_detail(year, month)) as work:
        if not _take_out(vault, year, month, because):
            raise NotClosed
    return Done(None, work.change_set)


def _keep(vault: Vault, action: str, year: int, month: int, reason: str) -> Done[RecordId]:
    today, row_id = vault.clock.today(), new_id()
    first_on, last_on = month_span(year, month)
    with deed(vault, Deed.CLOSE_MONTHS, action, detail=_detail(year, month)) as work:
        if last_on >= today:
            raise MonthNotOver("month")
        was_closed = _take_out(vault, year, month, "")
        if was_closed and not reason:
            raise AlreadyClosed
        if reason and not was_closed:
            raise NotClosed
        ClosedMonth.insert(
            id=row_id,
            month_on=first_on,
            closed_on=today,
            closed_by=vault.account.name,
            reason=reason,
            contents=packed(month_to_keep(year, month, today)),
        ).execute()
    return Done(row_id, work.change_set)


def _take_out(vault: Vault, year: int, month: int, because: str) -> bool:
    """Take what was kept of a month out of use; say whether there was anything."""
    live = (ClosedMonth.month_on == date(year, month, 1)) & ClosedMonth.archived_on.is_null()
    if not rows_of(ClosedMonth.select(ClosedMonth.id).where(live)):
        return False
    ClosedMonth.update(archived_on=vault.clock.today(), reopened_because=because).where(live).execute()
    return True


def _reason(reason: str) -> str:
    return typed.words(reason, "reason", longest=_LONGEST)


def _detail(year: int, month: int) -> str:
    return f"{year}-{month:02}"
