"""The month pack: every group's month and figures, all groups together, and the sheets of the month after."""

from datetime import date, timedelta

from peergroup_desktop.actions.figures.beside import gather_beside
from peergroup_desktop.actions.figures.closed import closed_notes, groups_counted
from peergroup_desktop.actions.figures.counting import count_facts
from peergroup_desktop.actions.figures.facts import gather
from peergroup_desktop.actions.figures.month import month_page
from peergroup_desktop.actions.figures.returning import newcomers
from peergroup_desktop.actions.figures.sheets import sign_in_sheets
from peergroup_desktop.actions.groups import GroupDetail, get_group
from peergroup_desktop.actions.sessions import list_sessions
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.reports.month_pack import MonthPack
from peergroup_desktop.reports.sign_in import SignInSheet
from peergroup_desktop.storage.vault import Vault


@while_unchanged
def month_pack(vault: Vault, year: int, month: int, *, group_ids: tuple[RecordId, ...] | None = None) -> MonthPack:
    """Return the pack of a month, for every group of `groups_counted` unless some are chosen.

    A group without a session in the month after has no blank sheet.

    Raises:
        NotFound: no such group.
    """
    first_on, last_on = month_span(year, month)
    with vault.reading():
        wanted = groups_counted(first_on, last_on) if group_ids is None else group_ids
        groups = [get_group(vault, group_id) for group_id in wanted]
        facts = gather(wanted, first_on, last_on, vault.clock.today())
        each = [month_page(group, facts.only(group.id)) for group in groups]
        together = count_facts(facts, newcomers(facts), gather_beside(facts))
        sheets = [sheet for group in groups for sheet in _sheets(vault, group, last_on + timedelta(days=1))]
        closed = closed_notes(first_on, last_on)
    return MonthPack(
        year=year,
        month=month,
        months=tuple(page for page, _counted in each),
        numbers=tuple(counted.numbers for _page, counted in each),
        together=together.numbers,
        rate=together.rate_parts,
        sheets=tuple(sheets),
        closed=closed,
    )


def _sheets(vault: Vault, group: GroupDetail, after_on: date) -> list[SignInSheet]:
    coming = list_sessions(vault, group.id, *month_span(after_on.year, after_on.month))
    return sign_in_sheets(vault, group, [session for session in coming if not session.is_cancelled])
