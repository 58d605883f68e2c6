"""What an import would do, row by row, before anything is written. A plan is a value: each decision gives a new one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from peergroup_desktop.actions.people.duplicates import Lookalike
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.interchange.kept import KeptNote, LineOutcome
from peergroup_desktop.interchange.register_sheet import RegisterMark, RegisterTable
from peergroup_desktop.interchange.roster import RosterRow, RosterTable


class ImportKind(StrEnum):
    """What is brought in: people alone, or people with the marks of a register."""

    PEOPLE = "people"
    REGISTER = "register"


class MatchKind(StrEnum):
    """How a row fits the people already there: surely one of them, perhaps one, or nobody."""

    EXACT = "exact"
    LIKELY = "likely"
    NEW = "new"


class DecisionKind(StrEnum):
    """What is to become of a row."""

    SAME = "same"
    NEW = "new"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True)
class Decision:
    """Who a row is. `person_id` goes with SAME."""

    kind: DecisionKind
    person_id: RecordId | None = None


@dataclass(frozen=True)
class PlannedRow:
    """A person of the list. `row` is as much of it as the group keeps; `candidates` are whom it may be.

    `new_id` is the id of the person it makes when it is new. It is named after the list's content, so that the same
    list brought in again finds the people it made, however many of them share a name.
    """

    index: int
    row: RosterRow
    match: MatchKind
    candidates: tuple[Lookalike, ...]
    decision: Decision
    new_id: RecordId

    @property
    def needs_deciding(self) -> bool:
        """Whether a person should look: somebody alike is there already."""
        return self.match is MatchKind.LIKELY


@dataclass(frozen=True)
class ImportPlan:
    """A whole import. Without `group_id` it can be looked at only: the group is not there yet. `new_group` is the
    name of a group that is made in the same step.

    `known_marks` are those in the group's registers on the list's dates, by date and person. `kept` is everything
    that goes to the import note, or is left out with its reason.
    """

    kind: ImportKind
    group_id: RecordId | None
    level: RecordLevel
    source_name: str
    rows: tuple[PlannedRow, ...]
    table: RosterTable | RegisterTable
    kept: tuple[KeptNote, ...]
    known_marks: Mapping[tuple[date, RecordId], Mark] = field(default_factory=dict)
    new_group: str = ""

    @property
    def unsure(self) -> tuple[PlannedRow, ...]:
        """The rows that a person should decide about."""
        return tuple(row for row in self.rows if row.needs_deciding)

    @property
    def new_count(self) -> int:
        """How many people would be added."""
        return self._count(DecisionKind.NEW)

    @property
    def matched_count(self) -> int:
        """How many people are here already."""
        return self._count(DecisionKind.SAME)

    @property
    def refused_count(self) -> int:
        """How many rows stay out: refused ones, and those that somebody chose to leave out."""
        refused = sum(line.outcome is LineOutcome.REFUSED for line in self.table.lines)
        return refused + (0 if self.level is RecordLevel.COUNT_ONLY else self._count(DecisionKind.LEAVE_OUT))

    @property
    def mark_count(self) -> int:
        """How many marks would be added."""
        return sum(1 for _row, _mark in self.new_marks())

    @property
    def session_count(self) -> int:
        """How many sessions of the list have anything in them."""
        if isinstance(self.table, RosterTable):
            return 0
        return sum(not session.is_empty or session.is_cancelled for session in self.table.sessions)

    def new_marks(self) -> Iterator[tuple[PlannedRow, RegisterMark]]:
        """Yield the marks that are not in the registers yet, each with whose it is."""
        for row, mark in self.marks():
            if row.decision.person_id is None or (mark.on, row.decision.person_id) not in self.known_marks:
                yield row, mark

    def marks(self) -> Iterator[tuple[PlannedRow, RegisterMark]]:
        """Yield every mark of the people who come in."""
        if isinstance(self.table, RosterTable):
            return
        for row, person in zip(self.rows, self.table.people, strict=True):
            if row.decision.kind is not DecisionKind.LEAVE_OUT:
                for mark in person.marks:
                    yield row, mark

    def _count(self, kind: DecisionKind) -> int:
        return sum(row.decision.kind is kind for row in self.rows)


def with_new_group(plan: ImportPlan, name: str) -> ImportPlan:
    """Return a plan made for a group that is not there yet, so that it makes the group together with all else."""
    return replace(plan, group_id=new_id(), new_group=name)


def with_decision(plan: ImportPlan, index: int, decision: Decision) -> ImportPlan:
    """Return the plan with another decision about the row `index`.

    Two rows cannot be the same person: a person whom another row had is taken from it, and that row is new.
    """
    rows = list(plan.rows)
    for place, row in enumerate(rows):
        if decision.person_id is not None and row.decision.person_id == decision.person_id:
            rows[place] = replace(row, decision=Decision(DecisionKind.NEW))
    rows[index] = replace(rows[index], decision=decision)
    return replace(plan, rows=tuple(rows))
