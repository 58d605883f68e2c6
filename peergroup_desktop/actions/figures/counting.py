"""The figures of any range of dates and any set of groups, each with the rows behind it.

Counts; rounds, words and draws nothing. Whoever shows a figure shows it from here.
"""

import statistics
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.figures.beside import Beside, gather_beside
from peergroup_desktop.actions.figures.closed import groups_counted
from peergroup_desktop.actions.figures.facts import Facts, gather
from peergroup_desktop.actions.figures.returning import Newcomers, newcomers
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Group
from peergroup_desktop.reports.numbers import Numbers, RateParts
from peergroup_desktop.storage.vault import Vault


class RowKind(StrEnum):
    """What sort of rows stand behind a figure."""

    SESSION = "session"
    MARK = "mark"
    PERSON = "person"
    DUTY = "duty"
    CONTACT = "contact"
    SUGGESTION = "suggestion"


@dataclass(frozen=True)
class Behind:
    """The rows that a figure was counted from."""

    kind: RowKind
    ids: tuple[RecordId, ...]


@dataclass(frozen=True)
class Figure:
    """One figure. `value` is exact; None where there is nothing to count from, as the average of no session.

    `out_of` is given for rates alone: the value is the share, `behind` the marks that are its upper half.
    """

    key: FigureKey
    value: int | Fraction | None
    behind: Behind
    out_of: int | None = None

    @property
    def number(self) -> float | None:
        """The value for people and for other programs."""
        if self.value is None or isinstance(self.value, int):
            return self.value
        return float(self.value)


@dataclass(frozen=True)
class Counted:
    """All figures of some groups between two dates, both included.

    `unfinished` are held sessions whose register waits: the rate leaves them out, and whoever prints it says so.
    """

    group_ids: tuple[RecordId, ...]
    first_on: date
    last_on: date
    figures: Mapping[FigureKey, Figure]
    unfinished: tuple[RecordId, ...]

    @property
    def numbers(self) -> Numbers:
        """The figures' values alone, for paper."""
        return {key: figure.number for key, figure in self.figures.items()}

    @property
    def rate_parts(self) -> RateParts:
        """What the attendance rate is divided from."""
        rate = self.figures[FigureKey.RATE]
        return RateParts(len(rate.behind.ids), rate.out_of or 0)

    def __getitem__(self, key: FigureKey) -> Figure:
        return self.figures[key]


def count(vault: Vault, group_ids: Collection[RecordId] | None, first_on: date, last_on: date) -> Counted:
    """Count every figure for these groups together, from `first_on` to `last_on`, both included.

    None stands for every group of `groups_counted`, in that order. Somebody who belongs to two of the groups is one
    person; no group and no day give noughts.

    Raises:
        NotFound: no such group.
    """
    with vault.reading():
        wanted = tuple(dict.fromkeys(groups_counted(first_on, last_on) if group_ids is None else group_ids))
        if len(rows_of(Group.select(Group.id).where(Group.id.in_(wanted)))) < len(wanted):
            raise not_found(Group)
        facts = gather(wanted, first_on, last_on, vault.clock.today())
        return count_facts(facts, newcomers(facts), gather_beside(facts))


def count_facts(facts: Facts, came: Newcomers, beside: Beside) -> Counted:
    """Count every figure from what was gathered."""
    held = facts.held
    found = [*_session_figures(facts, held), *_people_figures(facts, held, came), *_sizes(facts, held)]
    found += [_rate(facts, held), *_beside_figures(beside)]
    return Counted(
        group_ids=facts.group_ids,
        first_on=facts.first_on,
        last_on=facts.last_on,
        figures={figure.key: figure for figure in found},
        unfinished=tuple(session.id for session in held if not session.is_finished),
    )


def _session_figures(facts: Facts, held: Iterable[SessionRow]) -> Iterable[Figure]:
    cancelled = [session for session in facts.sessions if session.is_cancelled]
    yield _number(FigureKey.PLANNED, RowKind.SESSION, _ids(facts.sessions))
    yield _number(FigureKey.HELD, RowKind.SESSION, _ids(held))
    yield _number(FigureKey.CANCELLED, RowKind.SESSION, _ids(cancelled))


def _people_figures(facts: Facts, held: tuple[SessionRow, ...], came: Newcomers) -> Iterable[Figure]:
    present = [pair for session in held for pair in facts.present(session)]
    extra = {session.id: sum(facts.heads[session.id]) for session in held if sum(facts.heads[session.id])}
    most = max(extra.values(), default=0)
    counted = Behind(RowKind.SESSION, tuple(extra))
    fullest = Behind(RowKind.SESSION, tuple(session for session, size in extra.items() if size == most))
    yield _number(FigureKey.ATTENDANCES, RowKind.MARK, [mark for _person, mark in present])
    yield Figure(FigureKey.EXTRA, sum(extra.values()), counted)
    yield _number(FigureKey.UNIQUE, RowKind.PERSON, dict.fromkeys(person for person, _mark in present))
    yield Figure(FigureKey.ANONYMOUS_LOW, most, fullest)
    yield Figure(FigureKey.ANONYMOUS_HIGH, sum(extra.values()), counted)
    yield _number(FigureKey.NEW, RowKind.PERSON, came.new)
    yield _number(FigureKey.RETURNING, RowKind.PERSON, came.returning)


def _sizes(facts: Facts, held: tuple[SessionRow, ...]) -> Iterable[Figure]:
    sizes = {session.id: len(list(facts.present(session))) + sum(facts.heads[session.id]) for session in held}
    numbers = list(sizes.values())
    least, most = min(numbers, default=None), max(numbers, default=None)
    everyone = Behind(RowKind.SESSION, tuple(sizes))
    yield Figure(FigureKey.MEAN, Fraction(sum(numbers), len(numbers)) if numbers else None, everyone)
    yield Figure(FigureKey.MEDIAN, Fraction(statistics.median(numbers)) if numbers else None, everyone)
    for key, wanted in ((FigureKey.SMALLEST, least), (FigureKey.LARGEST, most)):
        ids = tuple(session for session, size in sizes.items() if size == wanted)
        yield Figure(key, wanted, Behind(RowKind.SESSION, ids))


def _rate(facts: Facts, held: Iterable[SessionRow]) -> Figure:
    finished = [session for session in held if session.is_finished]
    marks = tuple(mark for session in finished for _person, mark in facts.present(session))
    expected = sum(facts.expected_count(session) for session in finished)
    share = Fraction(len(marks), expected) if expected else None
    return Figure(FigureKey.RATE, share, Behind(RowKind.MARK, marks), expected)


def _beside_figures(beside: Beside) -> Iterable[Figure]:
    minutes = sum(beside.duties.values())
    yield Figure(FigureKey.VOLUNTEER_HOURS, Fraction(minutes, 60), Behind(RowKind.DUTY, tuple(beside.duties)))
    yield _number(FigureKey.CONTACTS, RowKind.CONTACT, beside.contacts)
    spent = Behind(RowKind.CONTACT, tuple(beside.contacts))
    yield Figure(FigureKey.CONTACT_MINUTES, sum(beside.contacts.values()), spent)
    yield _number(FigureKey.SUGGESTED, RowKind.SUGGESTION, beside.suggestions)
    known = [row_id for row_id, is_known in beside.suggestions.items() if is_known]
    yield _number(FigureKey.OUTCOMES, RowKind.SUGGESTION, known)


def _number(key: FigureKey, kind: RowKind, ids: Iterable[RecordId]) -> Figure:
    rows = tuple(ids)
    return Figure(key, len(rows), Behind(kind, rows))


def _ids(sessions: Iterable[SessionRow]) -> tuple[RecordId, ...]:
    return tuple(session.id for session in sessions)
