"""The month pack: every group's month and figures, all groups together, and the sheets of the month after."""

from datetime import timedelta

from peergroup_desktop.actions.figures.counting import count
from peergroup_desktop.actions.figures.month import counted_month
from peergroup_desktop.actions.figures.sheets import sign_in
from peergroup_desktop.actions.groups import list_groups
from peergroup_desktop.actions.sessions import list_sessions
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.reports.month_pack import MonthPack
from peergroup_desktop.reports.sign_in import SignInSheet
from peergroup_desktop.storage.vault import Vault


@while_unchanged
def month_pack(vault: Vault, year: int, month: int, *, group_ids: tuple[RecordId, ...] | None = None) -> MonthPack:
    """Return the pack of a month, for every group of the file unless some are chosen.

    A group without a session in the month after has no blank sheet.

    Raises:
        NotFound: no such group.
    """
    first_on, last_on = month_span(year, month)
    after_on = last_on + timedelta(days=1)
    wanted = tuple(group.id for group in list_groups(vault)) if group_ids is None else tuple(group_ids)
    each = [counted_month(vault, group_id, year, month) for group_id in wanted]
    together = count(vault, wanted, first_on, last_on)
    return MonthPack(
        year=year,
        month=month,
        months=tuple(page for page, _counted in each),
        numbers=tuple(counted.numbers for _page, counted in each),
        together=together.numbers,
        rate=together.rate_parts,
        sheets=tuple(sheet for group_id in wanted for sheet in _sheets(vault, group_id, after_on.year, after_on.month)),
    )


def _sheets(vault: Vault, group_id: RecordId, year: int, month: int) -> list[SignInSheet]:
    coming = list_sessions(vault, group_id, *month_span(year, month))
    return [sign_in(vault, group_id, session.id) for session in coming if not session.is_cancelled]
