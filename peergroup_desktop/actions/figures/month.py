"""The page of one group's month: its sessions, who came to each, and the figures.

*First* and *returning* look at this group's sessions alone: somebody who came to another group for years is new here.
"""

from collections import Counter
from collections.abc import Collection, Mapping

from peergroup_desktop.actions.figures.beside import gather_beside
from peergroup_desktop.actions.figures.closed import closed_notes
from peergroup_desktop.actions.figures.counting import Counted, count_facts
from peergroup_desktop.actions.figures.facts import Facts, gather
from peergroup_desktop.actions.figures.returning import Newcomers, newcomers
from peergroup_desktop.actions.figures.sheets import group_line
from peergroup_desktop.actions.groups import GroupDetail, get_group
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import initials
from peergroup_desktop.models import Person
from peergroup_desktop.reports.attendance import MonthAttendance, MonthFigures, PersonLine, SessionColumn
from peergroup_desktop.storage.vault import Vault


def month_attendance(vault: Vault, group_id: RecordId, year: int, month: int) -> MonthAttendance:
    """Return one month of a group: its sessions, who came to each, and the figures.

    Raises:
        NotFound: no such group.
    """
    group = get_group(vault, group_id)
    with vault.reading():
        facts = gather([group_id], *month_span(year, month), vault.clock.today())
        return month_page(group, facts)[0]


def month_page(group: GroupDetail, facts: Facts) -> tuple[MonthAttendance, Counted]:
    """Return one month of a group as its page shows it, and every figure of it. Asks the open file.

    `facts` are those of this group alone, for a whole month.
    """
    came = newcomers(facts)
    counted = count_facts(facts, came, gather_beside(facts))
    kept_as, names = _people(facts)
    page = MonthAttendance(
        group_name=group.name,
        group_line=group_line(group),
        year=facts.first_on.year,
        month=facts.first_on.month,
        columns=tuple(_column(facts, session) for session in facts.sessions),
        rows=_lines(facts, came, names),
        figures=_figures(counted),
        closed=next(iter(closed_notes(facts.first_on, facts.last_on)), None),
        joined=sum(count > 1 for count in Counter(kept_as.values()).values()),
    )
    return page, counted


def _lines(facts: Facts, came: Newcomers, names: Mapping[RecordId, str]) -> tuple[PersonLine, ...]:
    first, new = _first_columns(facts), set(came.new)
    left = facts.left.get(facts.group_ids[0], frozenset())
    return tuple(
        PersonLine(
            name=names[person],
            initials=initials(names[person]),
            standings=tuple(facts.standing(person, session) for session in facts.sessions),
            first_time_index=first[person] if person in new else None,
            has_left=person in left,
        )
        for person in sorted(facts.people, key=lambda person: (sort_key(names[person]), person))
    )


def _people(facts: Facts) -> tuple[dict[RecordId, RecordId], dict[RecordId, str]]:
    """Return whose record holds each person now, and how the group calls everybody today.

    It is another record where two were joined after a month was closed. Somebody whose name was taken away is
    "Someone".
    """
    rows = _records(facts.people)
    kept_as = {person: merged_into or person for person, merged_into, _called in rows}
    rows += _records(set(kept_as.values()) - kept_as.keys())
    nameless = {person for person, _merged_into, called in rows if not called}
    shown = group_displays(facts.group_ids[0], facts.today, kept_as.values())
    names = {person: _("Someone") if kept in nameless else shown[kept] for person, kept in kept_as.items()}
    return kept_as, names


def _records(people: Collection[RecordId]) -> list[tuple[RecordId, RecordId | None, str]]:
    columns = (Person.id, Person.merged_into, Person.called)
    return rows_of(Person.select(*columns).where(Person.id.in_(list(people)))) if people else []


def _first_columns(facts: Facts) -> dict[RecordId, int]:
    """Return the index of the first held session at which each person was present."""
    found: dict[RecordId, int] = {}
    for index, session in enumerate(facts.sessions):
        if facts.is_held(session):
            for person, _mark in facts.present(session):
                found.setdefault(person, index)
    return found


def _column(facts: Facts, session: SessionRow) -> SessionColumn:
    unnamed, guests, children = facts.heads[session.id]
    return SessionColumn(
        on=session.held_on,
        is_cancelled=session.is_cancelled,
        cancel_reason=session.cancel_reason,
        is_finished=session.is_finished,
        unnamed=unnamed,
        guests=guests,
        children=children,
        starts_minute=session.starts_minute,
    )


def _figures(counted: Counted) -> MonthFigures:
    rate, mean, median = (counted[key] for key in (FigureKey.RATE, FigureKey.MEAN, FigureKey.MEDIAN))
    return MonthFigures(
        planned=_whole(counted, FigureKey.PLANNED),
        held=_whole(counted, FigureKey.HELD),
        cancelled=_whole(counted, FigureKey.CANCELLED),
        attendances=_whole(counted, FigureKey.ATTENDANCES),
        extra=_whole(counted, FigureKey.EXTRA),
        unique_people=_whole(counted, FigureKey.UNIQUE),
        anonymous_low=_whole(counted, FigureKey.ANONYMOUS_LOW),
        anonymous_high=_whole(counted, FigureKey.ANONYMOUS_HIGH),
        new=_whole(counted, FigureKey.NEW),
        returning=_whole(counted, FigureKey.RETURNING),
        mean=mean.number,
        median=median.number,
        smallest=_size(counted, FigureKey.SMALLEST),
        largest=_size(counted, FigureKey.LARGEST),
        rate_present=len(rate.behind.ids),
        rate_expected=rate.out_of or 0,
        unfinished=len(counted.unfinished),
    )


def _whole(counted: Counted, key: FigureKey) -> int:
    return int(counted[key].value or 0)


def _size(counted: Counted, key: FigureKey) -> int | None:
    value = counted[key].value
    return None if value is None else int(value)
