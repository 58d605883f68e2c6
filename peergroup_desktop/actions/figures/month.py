"""The page of one group's month: its sessions, who came to each, and the figures.

*First* and *returning* look at this group's sessions alone: somebody who came to another group for years is new here.
"""

from peergroup_desktop.actions.figures.beside import gather_beside
from peergroup_desktop.actions.figures.counting import Counted, count_facts
from peergroup_desktop.actions.figures.facts import Facts, gather
from peergroup_desktop.actions.figures.returning import newcomers
from peergroup_desktop.actions.figures.sheets import group_line
from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import month_span
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import initials
from peergroup_desktop.reports.attendance import MonthAttendance, MonthFigures, PersonLine, SessionColumn
from peergroup_desktop.storage.vault import Vault


def month_attendance(vault: Vault, group_id: RecordId, year: int, month: int) -> MonthAttendance:
    """Return one month of a group: its sessions, who came to each, and the figures.

    Raises:
        NotFound: no such group.
    """
    return counted_month(vault, group_id, year, month)[0]


def counted_month(vault: Vault, group_id: RecordId, year: int, month: int) -> tuple[MonthAttendance, Counted]:
    """Return one month of a group as its page shows it, and every figure of it. Raises `NotFound`."""
    group = get_group(vault, group_id)
    today = vault.clock.today()
    with vault.reading():
        facts = gather([group_id], *month_span(year, month), today)
        came = newcomers(facts)
        counted = count_facts(facts, came, gather_beside(facts))
        names = group_displays(group_id, today, facts.people)
    first = _first_columns(facts)
    rows = [
        PersonLine(
            name=names[person],
            initials=initials(names[person]),
            standings=tuple(facts.standing(person, session) for session in facts.sessions),
            first_time_index=first[person] if person in came.new else None,
            has_left=person in facts.left.get(group_id, ()),
        )
        for person in sorted(facts.people, key=lambda person: sort_key(names[person]))
    ]
    columns = tuple(_column(facts, session) for session in facts.sessions)
    page = MonthAttendance(group.name, group_line(group), year, month, columns, tuple(rows), _figures(counted))
    return page, counted


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
