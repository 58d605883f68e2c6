"""Makes the plan of an import: reads the sheets as they are understood, and fits their people to those here."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from peergroup_desktop.actions.imports.matching import Matcher
from peergroup_desktop.actions.imports.plans import (
    Decision,
    DecisionKind,
    ImportKind,
    ImportPlan,
    MatchKind,
    PlannedRow,
    with_decision,
)
from peergroup_desktop.actions.people.forms import record_level
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.interchange.columns import Proposal
from peergroup_desktop.interchange.kept import ImportLine, KeptNote, KeptReason, KeptWhere, LineOutcome
from peergroup_desktop.interchange.limits import IsCancelled, Progress, ignore_progress, never_cancelled
from peergroup_desktop.interchange.marks import MarkMeaning
from peergroup_desktop.interchange.register_sheet import RegisterTable, read_register
from peergroup_desktop.interchange.roster import RosterRow, RosterTable, read_roster
from peergroup_desktop.interchange.workbook import Workbook, as_text
from peergroup_desktop.models import Attendance, Session
from peergroup_desktop.storage.vault import Vault

_NO_ANSWERS: Mapping[str, MarkMeaning] = MappingProxyType({})
_NO_DECISIONS: Mapping[int, Decision] = MappingProxyType({})
_NOT_ABOUT_PEOPLE = frozenset(
    {
        KeptReason.COLUMN_IGNORED,
        KeptReason.COLUMN_NUMBERS,
        KeptReason.DATES_DAY_FIRST,
        KeptReason.DATES_MONTH_FIRST,
        KeptReason.YEAR_ASSUMED,
        KeptReason.MARK_READ,
        KeptReason.MARK_GUESSED,
        KeptReason.MARK_UNCLEAR,
        KeptReason.MARK_TWICE,
        KeptReason.COUNT_UNSURE,
        KeptReason.COUNT_UNREADABLE,
        KeptReason.TOTAL_DIFFERS,
        KeptReason.TITLE,
        KeptReason.HEADING_WORDS,
        KeptReason.NO_DATE,
        KeptReason.BYTES_GUESSED,
        KeptReason.NUL_REMOVED,
    }
)


def plan_people(
    vault: Vault,
    group_id: RecordId | None,
    workbook: Workbook,
    proposals: Sequence[Proposal],
    *,
    decisions: Mapping[int, Decision] = _NO_DECISIONS,
    progress: Progress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> ImportPlan:
    """Plan to bring in a list of people. Nothing is written.

    Args:
        vault: the open file.
        group_id: where they go; None plans for a group that is not there yet.
        workbook: what was read.
        proposals: its sheets, with what their columns mean.
        decisions: who some rows are, by index.
        progress: is told shares of the work, 0 to 1.
        is_cancelled: asked now and then.

    Raises:
        NothingToImport: there is no row below the headings.
        Cancelled: somebody pressed Cancel.
        NotFound: no such group.
    """
    table = read_roster(proposals, progress=progress, is_cancelled=is_cancelled)
    return _planned(vault, ImportKind.PEOPLE, group_id, workbook, table, decisions)


def plan_register(
    vault: Vault,
    group_id: RecordId | None,
    workbook: Workbook,
    proposals: Sequence[Proposal],
    *,
    answers: Mapping[str, MarkMeaning] = _NO_ANSWERS,
    decisions: Mapping[int, Decision] = _NO_DECISIONS,
    progress: Progress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> ImportPlan:
    """Plan to bring in a register: its people, sessions and marks. Nothing is written.

    `answers` say what habits of marking mean, by their keys; the rest is as for `plan_people`.

    Raises:
        SheetRefused: no sheet has dates above its columns (reason no_dates).
        NothingToImport, Cancelled, NotFound: as for `plan_people`.
    """
    table = read_register(proposals, answers=answers, progress=progress, is_cancelled=is_cancelled)
    return _planned(vault, ImportKind.REGISTER, group_id, workbook, table, decisions)


def _planned(
    vault: Vault,
    kind: ImportKind,
    group_id: RecordId | None,
    workbook: Workbook,
    table: RosterTable | RegisterTable,
    decisions: Mapping[int, Decision],
) -> ImportPlan:
    people = table.rows if isinstance(table, RosterTable) else tuple(person.row for person in table.people)
    with vault.reading():
        level = RecordLevel.FULL if group_id is None else record_level(group_id)
        known_marks = _known_marks(group_id, table)
        if level is RecordLevel.COUNT_ONLY:
            rows = _only_counted(people)
        else:
            ids = _ids(workbook, people)
            rows = Matcher(group_id).match([_as_kept(row, level) for row in people], ids)
    kept = (*workbook.notes, *table.notes)
    if level is not RecordLevel.FULL:
        kept = _without_details(kept, people, level)
    if level is RecordLevel.COUNT_ONLY:
        table = replace(table, lines=tuple(_refused(line) for line in table.lines))
    plan = ImportPlan(kind, group_id, level, workbook.file_name, rows, table, kept, known_marks)
    for index, decision in decisions.items():
        plan = with_decision(plan, index, decision)
    return plan


def _as_kept(row: RosterRow, level: RecordLevel) -> RosterRow:
    """Return as much of a row as a group of this level keeps."""
    if level is RecordLevel.FULL:
        return row
    return replace(
        row,
        called=row.first_name or row.called,
        full_name="",
        phone="",
        other_phone="",
        email="",
        contact_note="",
        born_on=None,
        note_lines=(),
    )


def _only_counted(people: Sequence[RosterRow]) -> tuple[PlannedRow, ...]:
    nobody = Decision(DecisionKind.LEAVE_OUT)
    return tuple(PlannedRow(index, row, MatchKind.NEW, (), nobody, b"") for index, row in enumerate(people))


def _ids(workbook: Workbook, people: Sequence[RosterRow]) -> list[RecordId]:
    """Name each row after the content of the whole list and its place in it."""
    content = hashlib.sha256()
    for sheet in workbook.sheets:
        content.update("\0".join(as_text(cell) for row in sheet.rows for cell in row).encode("utf-8", "replace"))
    digest = content.digest()
    return [named_id("person from a list", digest, row.sheet, str(row.row_number)) for row in people]


def _refused(line: ImportLine) -> ImportLine:
    if line.outcome is not LineOutcome.PERSON:
        return line
    return replace(line, outcome=LineOutcome.REFUSED, reason=KeptReason.ONLY_COUNTED, called="")


def _without_details(
    notes: Sequence[KeptNote], people: Sequence[RosterRow], level: RecordLevel
) -> tuple[KeptNote, ...]:
    """Take out of the note what the group chose not to keep, and say once for each sheet that something was."""
    kept = [
        note
        if note.reason in _NOT_ABOUT_PEOPLE
        else replace(note, value="", reason=KeptReason.ABOVE_RECORD_LEVEL, where=KeptWhere.NOWHERE)
        for note in notes
    ]
    is_counted = level is RecordLevel.COUNT_ONLY
    reason = KeptReason.ONLY_COUNTED if is_counted else KeptReason.ABOVE_RECORD_LEVEL
    first_rows: dict[str, int] = {}
    for row in people:
        if is_counted or _as_kept(row, level) != row:
            first_rows.setdefault(row.sheet, row.row_number)
    told = [KeptNote(sheet, number, "", "", "", reason, KeptWhere.NOWHERE) for sheet, number in first_rows.items()]
    return (*told, *kept)


def _known_marks(group_id: RecordId | None, table: RosterTable | RegisterTable) -> dict[tuple[date, RecordId], Mark]:
    if group_id is None or isinstance(table, RosterTable):
        return {}
    days = [session.on for session in table.sessions]
    rows = (
        Attendance.select(Session.held_on, Attendance.person, Attendance.mark)
        .join(Session)
        .where(
            (Session.group == group_id)
            & Session.held_on.in_(days)
            & ~Attendance.mark.is_null()
            & Session.archived_on.is_null()
        )
    )
    return {(on, person): Mark(mark) for on, person, mark in rows_of(rows)}
