"""A year or a quarter in numbers, month by month, for one group or for all."""

from collections.abc import Iterator
from datetime import date, timedelta

from peergroup_desktop.actions.figures.counting import count
from peergroup_desktop.actions.groups import get_group, list_groups
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.reports.summary import MonthNumbers, Summary
from peergroup_desktop.storage.vault import Vault


@while_unchanged
def summary(vault: Vault, first_on: date, last_on: date, *, group_ids: tuple[RecordId, ...] | None = None) -> Summary:
    """Return the figures from `first_on` to `last_on`, both included, whole and month by month.

    Of every group of the file unless some are chosen. Somebody new in one month is not new in the next; who came in
    two months is one person in each, and one in the whole.

    Raises:
        NotFound: no such group.
    """
    wanted = tuple(group.id for group in list_groups(vault)) if group_ids is None else group_ids
    whole = count(vault, wanted, first_on, last_on)
    months = (
        MonthNumbers(start.year, start.month, count(vault, wanted, max(start, first_on), min(end, last_on)).numbers)
        for start, end in _months(first_on, last_on)
    )
    return Summary(
        group_name=get_group(vault, wanted[0]).name if len(wanted) == 1 else "",
        group_count=len(wanted),
        first_on=first_on,
        last_on=last_on,
        numbers=whole.numbers,
        rate=whole.rate_parts,
        months=tuple(months),
        unfinished=len(whole.unfinished),
    )


def _months(first_on: date, last_on: date) -> Iterator[tuple[date, date]]:
    day = first_on
    while day <= last_on:
        span = month_span(day.year, day.month)
        yield span
        day = span[1] + timedelta(days=1)
