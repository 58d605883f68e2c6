"""The command `import`: every question that the window would ask is answered in the way that loses nothing.

Somebody who is surely here already is matched. Somebody who may be is brought in as a new person and listed as a
possible double, for a person to decide. How marks and dates were read is told, with what could be meant instead, and
options say it otherwise.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from peergroup_desktop.actions import imports
from peergroup_desktop.actions.imports import (
    DateOrder,
    DecisionKind,
    ImportKind,
    ImportLine,
    ImportPlan,
    ImportResult,
    KeptNote,
    KeptReason,
    LineOutcome,
    MarkHabit,
    MarkMeaning,
    PlannedRow,
    Proposal,
    RegisterTable,
)
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId

_ABOUT_MARKS = (KeptReason.MARK_READ, KeptReason.MARK_GUESSED)
_KINDS = {"people": ImportKind.PEOPLE, "register": ImportKind.REGISTER}


@dataclass(frozen=True)
class Told:
    """What came of an import, or would come of it when `result` is empty."""

    plan: ImportPlan
    result: ImportResult | None

    def as_json(self) -> dict[str, object]:
        """Return every input row with what became of it, and every cell that was kept in the note."""
        counts: dict[str, object] = {
            "new": self.plan.new_count,
            "matched": self.plan.matched_count,
            "marks": self.plan.mark_count,
            "sessions": self.plan.session_count,
            "kept": len(self.plan.kept),
            "refused": self.plan.refused_count,
        }
        rows = list(self._rows())
        notes = [_note(note) for note in self.plan.kept]
        told: dict[str, object] = {"written": self.result is not None, "counts": counts, "rows": rows, "notes": notes}
        if self.plan.kind is ImportKind.REGISTER:
            told["habits"] = [_habit(habit) for habit in self._habits]
        return told

    def as_text(self) -> str:
        """Return the counts, and every row and cell that needs a person to look."""
        plan = self.plan
        lines = [
            _("Brought in.") if self.result else _("Nothing was written. This is what would come in."),
            plural("{count} person is new.", "{count} people are new.", plan.new_count),
            plural("{count} person was already here.", "{count} people were already here.", plan.matched_count),
        ]
        if plan.kind is ImportKind.REGISTER:
            lines.append(plural("{count} mark.", "{count} marks.", plan.mark_count))
            lines += map(_habit_line, self._habits)
        for row in plan.unsure:
            names = ", ".join(one.display for one in row.candidates)
            lines.append(
                _("Row {row}: {name} may be the same person as {names}.").format(
                    row=row.row.row_number, name=row.row.called, names=names
                )
            )
        for note in plan.kept:
            if note.reason not in _ABOUT_MARKS:
                place = f"{note.sheet} {note.cell}".strip()
                lines.append(": ".join(part for part in (place, note.value and repr(note.value), note.words) if part))
        return "\n".join(lines)

    @property
    def _habits(self) -> tuple[MarkHabit, ...]:
        return self.plan.table.habits if isinstance(self.plan.table, RegisterTable) else ()

    def _rows(self) -> Iterator[dict[str, object]]:
        planned = {(place.sheet, place.row_number): row for row in self.plan.rows for place in row.row.places}
        for line in self.plan.table.lines:
            yield _line(line, planned.get((line.sheet, line.row_number)))


@dataclass(frozen=True)
class Source:
    """A spreadsheet as it is asked for. `what` is people or register; `marks` say what marks mean, as they are typed.

    `dates` is day_first or month_first, for dates that can be read both ways.
    """

    what: str
    path: Path
    marks: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    dates: str | None = None


def bring_in(vault: Vault, source: Source, *, group: str, group_id: RecordId | None, is_trial: bool) -> Told:
    """Read a spreadsheet and bring it into a group, or only say what would come in.

    Args:
        vault: the open file.
        source: the spreadsheet, and how to read it.
        group: the group's name; it is made in the same step when there is none.
        group_id: the group, None when there is none of that name.
        is_trial: write nothing.

    Raises:
        SheetRefused, NothingToImport: the file cannot be taken in; nothing was written.
    """
    workbook = imports.read_file(source.path)
    proposals = imports.propose(workbook, today=vault.clock.today())
    if source.dates is not None:
        order = DateOrder(source.dates)
        proposals = tuple(_with_order(proposal, order) for proposal in proposals)
    if _KINDS[source.what] is ImportKind.PEOPLE:
        plan = imports.plan_people(vault, group_id, workbook, proposals)
    else:
        answers = {imports.habit_key(mark): MarkMeaning(meaning) for mark, meaning in source.marks.items()}
        plan = imports.plan_register(vault, group_id, workbook, proposals, answers=answers)
    if is_trial:
        return Told(plan, None)
    if group_id is None:
        plan = imports.with_new_group(plan, group)
    return Told(plan, imports.apply(vault, plan).value)


def _with_order(proposal: Proposal, order: DateOrder) -> Proposal:
    for question in proposal.date_questions:
        proposal = imports.with_date_order(proposal, question.column, order)
    return proposal


def _habit(habit: MarkHabit) -> dict[str, object]:
    return {
        "mark": habit.shown[0],
        "spellings": list(habit.shown),
        "meaning": habit.meaning.value,
        "times": habit.count,
        "sure": not habit.needs_asking,
    }


def _habit_line(habit: MarkHabit) -> str:
    if not habit.needs_asking:
        return _("Read as {reading}.").format(reading=imports.habit_line(habit))
    return _("Read as {reading}. That isn’t sure; to say it, add: --mark {mark}=…").format(
        reading=imports.habit_line(habit), mark=habit.shown[0]
    )


def _line(line: ImportLine, planned: PlannedRow | None) -> dict[str, object]:
    told: dict[str, object] = {
        "sheet": line.sheet,
        "row": line.row_number,
        "outcome": _outcome(line, planned),
        "reason": line.words,
    }
    if line.called:
        told["name"] = line.called
    if planned is not None and planned.candidates and planned.decision.kind is DecisionKind.NEW:
        told["possible_doubles"] = [one.display for one in planned.candidates]
    return told


def _outcome(line: ImportLine, planned: PlannedRow | None) -> str:
    if planned is not None:
        return {DecisionKind.NEW: "taken", DecisionKind.SAME: "matched", DecisionKind.LEAVE_OUT: "refused"}[
            planned.decision.kind
        ]
    if line.outcome is LineOutcome.KEPT:
        return "kept"
    return "refused" if line.outcome in (LineOutcome.REFUSED, LineOutcome.REPEATED) else "taken"


def _note(note: KeptNote) -> dict[str, object]:
    return {
        "sheet": note.sheet,
        "row": note.row_number or None,
        "column": note.column,
        "value": note.value,
        "reason": note.words,
        "where": note.where.value,
    }
