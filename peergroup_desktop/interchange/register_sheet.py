"""A register, people by dates, read from one sheet or from a tab a month. Writes nothing anywhere.

A mark is taken only where its habit has a meaning; what is unclear stays in the import note, with its place.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.interchange.columns import Proposal, SheetKind
from peergroup_desktop.interchange.gathering import Gatherer
from peergroup_desktop.interchange.kept import CellCounts, ImportLine, KeptNote, Place
from peergroup_desktop.interchange.ledger import Ledger
from peergroup_desktop.interchange.limits import (
    IsCancelled,
    Progress,
    RefusalReason,
    ignore_progress,
    never_cancelled,
    refused,
    stop_if,
)
from peergroup_desktop.interchange.lookalikes import Lookalike, find_lookalikes
from peergroup_desktop.interchange.marks import MarkHabit, MarkMeaning, habits_of
from peergroup_desktop.interchange.readings import tell_dates, tell_habits
from peergroup_desktop.interchange.register_marks import MarkReader
from peergroup_desktop.interchange.register_sessions import SessionBook, SessionState
from peergroup_desktop.interchange.register_squares import squares_of
from peergroup_desktop.interchange.roster import RosterRow, count_unanswered, leave_out_columns, rows_of
from peergroup_desktop.interchange.row_kinds import HeadcountKind

_NO_ANSWERS: Mapping[str, MarkMeaning] = MappingProxyType({})


@dataclass(frozen=True)
class RegisterMark:
    """One mark that is clear. A person without one on a date was not here, or nobody knows."""

    on: date
    meaning: MarkMeaning
    place: Place

    @property
    def mark(self) -> Mark | None:
        """The mark to store; never None here."""
        return self.meaning.mark

    @property
    def flags(self) -> MarkFlag:
        """The small addition to store."""
        return self.meaning.flags


@dataclass(frozen=True)
class RegisterPerson:
    """Somebody in the register, with their marks by date. `unclear_on` are dates whose mark is in the import note."""

    row: RosterRow
    marks: tuple[RegisterMark, ...]
    unclear_on: tuple[date, ...]


@dataclass(frozen=True)
class RegisterSession:
    """A date of the register. Counts are None where the list has none; `is_empty` says nothing is marked or counted."""

    on: date
    is_cancelled: bool
    cancel_reason: str
    topic: str
    guests: int | None
    unnamed: int | None
    children: int | None
    is_empty: bool


@dataclass(frozen=True)
class RegisterTable:
    """A whole register. Sessions are by date, each date once; `habits` say how every mark was understood."""

    people: tuple[RegisterPerson, ...]
    sessions: tuple[RegisterSession, ...]
    habits: tuple[MarkHabit, ...]
    look_alikes: tuple[Lookalike, ...]
    lines: tuple[ImportLine, ...]
    notes: tuple[KeptNote, ...]
    counts: CellCounts
    unanswered: int


def mark_habits(
    proposals: Sequence[Proposal], answers: Mapping[str, MarkMeaning] = _NO_ANSWERS
) -> tuple[MarkHabit, ...]:
    """Return the ways of marking in all sheets, most frequent first. `answers` are by `MarkHabit.key`."""
    return habits_of(squares_of(proposals), answers)


def read_register(
    proposals: Sequence[Proposal],
    *,
    answers: Mapping[str, MarkMeaning] = _NO_ANSWERS,
    keep_unanswered: bool = False,
    progress: Progress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> RegisterTable:
    """Read the people, sessions and marks of one file. Where `answers` say nothing, the proposed meaning is used.

    Raises:
        SheetRefused: no sheet has dates above its columns (reason no_dates).
        NothingToImport: there is no row below the headings.
        Cancelled: somebody pressed Cancel.
    """
    if not any(proposal.kind is SheetKind.REGISTER for proposal in proposals):
        raise refused(RefusalReason.NO_DATES)
    habits = mark_habits(proposals, answers)
    stop_if(is_cancelled)
    ledger = Ledger([proposal.sheet for proposal in proposals])
    found = Gatherer(proposals, ledger, keep_unanswered=keep_unanswered, is_register=True).run(progress, is_cancelled)
    book = SessionBook(proposals, found, ledger, {habit.key: habit.meaning for habit in habits})
    reader = MarkReader(proposals, found, ledger, book)
    reader.read()
    book.read_counts()
    for number, proposal in enumerate(proposals):
        leave_out_columns(ledger, number, proposal)
    rows = rows_of(found)
    lines, notes, counts = ledger.close()
    return RegisterTable(
        people=tuple(_person(row, index, reader) for index, row in enumerate(rows)),
        sessions=tuple(_session(on, state) for on, state in sorted(book.states.items())),
        habits=habits,
        look_alikes=find_lookalikes(rows),
        lines=lines,
        notes=(*notes, *tell_dates(proposals, is_register=True), *tell_habits(habits)),
        counts=counts,
        unanswered=count_unanswered(rows),
    )


def _person(row: RosterRow, index: int, reader: MarkReader) -> RegisterPerson:
    marks = tuple(
        RegisterMark(on, known.meaning, known.place) for on, known in sorted(reader.marks.get(index, {}).items())
    )
    return RegisterPerson(row, marks, tuple(sorted(reader.unclear.get(index, ()))))


def _session(on: date, state: SessionState) -> RegisterSession:
    reasons = [reason for reason, _count in state.reasons.most_common() if reason]
    return RegisterSession(
        on=on,
        is_cancelled=state.is_cancelled,
        cancel_reason=reasons[0] if state.is_cancelled and reasons else "",
        topic=" · ".join(dict.fromkeys(state.topics)),
        guests=state.counts.get(HeadcountKind.GUESTS),
        unnamed=state.counts.get(HeadcountKind.UNNAMED),
        children=state.counts.get(HeadcountKind.CHILDREN),
        is_empty=not state.has_marks and not state.counts,
    )
