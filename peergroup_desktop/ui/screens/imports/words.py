"""What the import says on its pages."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from peergroup_desktop.actions.imports import (
    ImportKind,
    ImportPlan,
    ImportResult,
    KeptNote,
    KeptWhere,
    LookalikeReason,
    MarkHabit,
    PlannedRow,
    SheetKind,
)
from peergroup_desktop.core.i18n import _, plural

if TYPE_CHECKING:
    from peergroup_desktop.ui.screens.imports.presenter import Step, Walk

_EXAMPLES = 3


def question(walk: "Walk") -> str:
    """Return the title of a page: what it asks."""
    if walk.result is not None and walk.step == "done":
        return done_line(walk.result)
    return {
        "source": _("Where is your list?"),
        "columns": _("Did we read it right?"),
        "marks": _("What do these marks mean?"),
        "people": _("Is this the same person?"),
        "summary": _("Shall these come in?"),
    }.get(walk.step.value, _("Bring in a spreadsheet"))


def where(step: "Step", group_name: str) -> str:
    """Say which group it comes into."""
    if not group_name or step == "done":
        return ""
    if step == "source":
        return _("Into {group}. For another group, choose that one first, at the top left.").format(group=group_name)
    return _("Into {group}").format(group=group_name)


def reading() -> str:
    """Return what is said while a file is read."""
    return _("Reading the file")


def matching() -> str:
    """Return what is said while rows are compared with the people there."""
    return _("Comparing with the people already here")


def writing() -> str:
    """Return what is said while everything is written."""
    return _("Bringing them in")


def sheet_kind(kind: SheetKind) -> str:
    """Return what a sheet is."""
    return {
        SheetKind.ROSTER: _("A list of people"),
        SheetKind.REGISTER: _("A register: people and dates"),
        SheetKind.OTHER: _("Something else: keep it in the note"),
    }[kind]


def habit_title(habit: MarkHabit) -> str:
    """Return a habit as it stands in the cells: "x or X, 31 times"."""
    shown = _(" or ").join(f"“{one}”" for one in habit.shown[:4])
    return f"{shown}, {plural('{count} time', '{count} times', habit.count)}"


def row_title(row: PlannedRow) -> str:
    """Return who a row is and where it stands."""
    return _("{name}, row {number}").format(name=row.row.full_name or row.row.called, number=row.row.row_number)


def candidate_line(row: PlannedRow, name: str) -> str:
    """Say why a row may be `name`, who is here already."""
    reason = row.candidates[0].reason
    if reason is LookalikeReason.SAME_PHONE:
        return _("{name} has the same phone number.").format(name=name)
    if reason is LookalikeReason.SAME_NAME:
        return _("{name} is here already, with the same name.").format(name=name)
    return _("{name} is here already, with nearly the same name.").format(name=name)


def kept_title(place: KeptWhere, count: int) -> str:
    """Say where cells go that have no field of their own."""
    if place is KeptWhere.PERSON:
        return plural("{count} cell goes into a person’s note", "{count} cells go into people’s notes", count)
    if place is KeptWhere.IMPORT_NOTE:
        return plural("{count} cell goes into the import note", "{count} cells go into the import note", count)
    return plural("{count} cell is left out", "{count} cells are left out", count)


def kept_groups(kept: Iterable[KeptNote]) -> list[tuple[str, str]]:
    """Sum cells up by their reason: (reason with how often, a few of them), the most frequent first."""
    by_reason: defaultdict[str, list[KeptNote]] = defaultdict(list)
    for note in kept:
        by_reason[note.words].append(note)
    groups = sorted(by_reason.items(), key=lambda found: -len(found[1]))
    return [(_reason_line(words, len(notes)), _examples(notes)) for words, notes in groups]


def _reason_line(words: str, count: int) -> str:
    capital = words[:1].upper() + words[1:]
    return capital if count == 1 else _("{reason} ({count} cells)").format(reason=capital, count=count)


def _examples(notes: list[KeptNote]) -> str:
    shown = [_example(note) for note in notes[:_EXAMPLES]]
    left = len(notes) - len(shown)
    if left:
        shown.append(plural("and {count} more", "and {count} more", left))
    return " · ".join(shown)


def _example(note: KeptNote) -> str:
    value = " ".join(note.value.split())
    place = f"{note.sheet} {note.cell}".strip()
    if not value or not place:
        return f"“{value}”" if value else place
    return f"“{value}” ({place})"


def preview_line(row: PlannedRow) -> str:
    """Return one row as it would come in, in one line."""
    person = row.row
    full_name = person.full_name if person.full_name != person.called else ""
    parts = (full_name, person.phone, person.other_phone, person.email, person.contact_note, person.note)
    return " · ".join(" ".join(part.split()) for part in parts if part)


def summary_lines(plan: ImportPlan) -> list[str]:
    """Say what would be written, in plain counts."""
    lines = [plural("{count} person is new.", "{count} people are new.", plan.new_count)]
    if plan.matched_count:
        lines.append(plural("{count} person is already here.", "{count} people are already here.", plan.matched_count))
    if plan.kind is ImportKind.REGISTER:
        lines.append(plural("{count} session gets marks.", "{count} sessions get marks.", plan.session_count))
        lines.append(plural("{count} mark comes in.", "{count} marks come in.", plan.mark_count))
    if plan.refused_count:
        lines.append(plural("{count} row stays out.", "{count} rows stay out.", plan.refused_count))
    return lines


def done_line(result: ImportResult) -> str:
    """Say what was written."""
    parts = [plural("{count} person came in", "{count} people came in", result.added)]
    if result.matched:
        parts.append(plural("{count} was already here", "{count} were already here", result.matched))
    if result.marks:
        parts.append(plural("{count} mark", "{count} marks", result.marks))
    return ", ".join(parts) + "."
