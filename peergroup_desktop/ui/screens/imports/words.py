"""What the import says on its pages."""

from peergroup_desktop.actions.imports import ImportKind, ImportPlan, ImportResult, MarkHabit, PlannedRow, SheetKind
from peergroup_desktop.core.i18n import _, plural


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
    return _("{name}, row {number}").format(name=row.row.called, number=row.row.row_number)


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
