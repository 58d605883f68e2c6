"""The command `import`: every question that the window would ask is answered in the way that loses nothing.

Somebody who is surely here already is matched. Somebody who may be is brought in as a new person and listed as a
possible double, for a person to decide. Marks that could mean two things are kept in the import note.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from peergroup_desktop.actions import imports
from peergroup_desktop.actions.imports import (
    DecisionKind,
    ImportKind,
    ImportLine,
    ImportPlan,
    ImportResult,
    KeptNote,
    LineOutcome,
    PlannedRow,
)
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId

_KINDS = {"people": ImportKind.PEOPLE, "register": ImportKind.REGISTER}


@dataclass(frozen=True)
class Told:
    """What came of an import, or would come of it when `result` is empty."""

    plan: ImportPlan
    result: ImportResult | None

    def written(self, vault: Vault, group_id: RecordId) -> "Told":
        """Bring in what was only planned, into a group that was made for it."""
        plan = imports.with_group(self.plan, group_id)
        return Told(plan, imports.apply(vault, plan).value)

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
        return {"written": self.result is not None, "counts": counts, "rows": rows, "notes": notes}

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
        for row in plan.unsure:
            names = ", ".join(one.display for one in row.candidates)
            lines.append(
                _("Row {row}: {name} may be the same person as {names}.").format(
                    row=row.row.row_number, name=row.row.called, names=names
                )
            )
        for note in plan.kept:
            place = f"{note.sheet} {note.column}{note.row_number}".strip()
            lines.append(f"{place}: {note.value!r}: {note.words}" if note.value else f"{place}: {note.words}")
        return "\n".join(lines)

    def _rows(self) -> Iterator[dict[str, object]]:
        planned = {(place.sheet, place.row_number): row for row in self.plan.rows for place in row.row.places}
        for line in self.plan.table.lines:
            yield _line(line, planned.get((line.sheet, line.row_number)))


def bring_in(vault: Vault, what: str, path: Path, *, group_id: RecordId | None, is_trial: bool) -> Told:
    """Read `path` and bring it into a group, or only say what would come in.

    Args:
        vault: the open file.
        what: "people" or "register".
        path: the spreadsheet.
        group_id: the group; None only for a trial with a group that is not there yet.
        is_trial: write nothing.

    Raises:
        SheetRefused, NothingToImport: the file cannot be taken in; nothing was written.
    """
    workbook = imports.read_file(path)
    proposals = imports.propose(workbook, today=vault.clock.today())
    plan_of = imports.plan_people if _KINDS[what] is ImportKind.PEOPLE else imports.plan_register
    plan = plan_of(vault, group_id, workbook, proposals)
    return Told(plan, None if is_trial else imports.apply(vault, plan).value)


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
        "row": note.row_number,
        "column": note.column,
        "value": note.value,
        "reason": note.words,
        "where": note.where.value,
    }
