"""A year or a quarter in numbers, month by month, for one group or for all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from peergroup_desktop.actions.figures.beside import gather_beside
from peergroup_desktop.actions.figures.breakdown import breakdown
from peergroup_desktop.actions.figures.closed import closed_notes, groups_counted
from peergroup_desktop.actions.figures.counting import Counted, count, count_facts
from peergroup_desktop.actions.figures.facts import Facts, gather
from peergroup_desktop.actions.figures.returning import newcomers
from peergroup_desktop.actions.groups import GroupDetail, get_group
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.reports.summary import GroupNumbers, HubNumbers, MonthNumbers, Summary
from peergroup_desktop.storage.vault import Vault


@while_unchanged
def summary(vault: Vault, first_on: date, last_on: date, *, group_ids: tuple[RecordId, ...] | None = None) -> Summary:
    """Return the figures from `first_on` to `last_on`, both included, whole and month by month.

    Of every group of `groups_counted` unless some are chosen. Somebody new in one month is not new in the next; who
    came in two months is one person in each, and one in the whole.

    Raises:
        NotFound: no such group.
    """
    with vault.reading():
        wanted = groups_counted(first_on, last_on) if group_ids is None else group_ids
        closed = closed_notes(first_on, last_on)
        groups = [get_group(vault, group_id) for group_id in wanted]
        facts = gather(wanted, first_on, last_on, vault.clock.today())
        whole = _counted(facts)
        hubs = tuple(_hubs(facts, groups)) if len(wanted) > 1 else ()
    months = (
        MonthNumbers(start.year, start.month, count(vault, wanted, max(start, first_on), min(end, last_on)).numbers)
        for start, end in _months(first_on, last_on)
    )
    return Summary(
        group_name=groups[0].name if len(wanted) == 1 else "",
        group_count=len(wanted),
        first_on=first_on,
        last_on=last_on,
        numbers=whole.numbers,
        rate=whole.rate_parts,
        months=tuple(months),
        unfinished=len(whole.unfinished),
        breakdown=breakdown(vault, first_on, last_on, group_ids),
        hubs=hubs,
        closed=closed,
    )


def _counted(facts: Facts) -> Counted:
    return count_facts(facts, newcomers(facts), gather_beside(facts))


def _hubs(facts: Facts, groups: Iterable[GroupDetail]) -> Iterator[HubNumbers]:
    """Yield the groups under the place where they meet, A to Z; groups without a place come last."""
    by_place: dict[str, list[GroupDetail]] = defaultdict(list)
    for group in groups:
        by_place[group.place.strip()].append(group)
    for place in sorted(by_place, key=lambda place: (not place, sort_key(place))):
        each = [GroupNumbers(one.name, _counted(facts.only(one.id)).numbers) for one in by_place[place]]
        together = _counted(facts.only(*(one.id for one in by_place[place])))
        yield HubNumbers(place, tuple(each), together.numbers)


def _months(first_on: date, last_on: date) -> Iterator[tuple[date, date]]:
    day = first_on
    while day <= last_on:
        span = month_span(day.year, day.month)
        yield span
        day = span[1] + timedelta(days=1)
