"""Import notes: what a spreadsheet held that could not be placed, kept in the file to be read and printed."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.interchange.kept import KeptNote, KeptWhere
from peergroup_desktop.interchange.words import kept_words
from peergroup_desktop.models import ImportNote as NoteTable
from peergroup_desktop.reports.import_note import ImportNote, NoteLine
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class ImportNoteRow:
    """An import note in a list. `title` is the name of the file that came in."""

    id: RecordId
    title: str
    made_on: date
    line_count: int


@dataclass(frozen=True)
class Outcome:
    """The counts at the head of a note."""

    rows_read: int
    added: int
    matched: int


def list_notes(vault: Vault, group_id: RecordId) -> tuple[ImportNoteRow, ...]:
    """Return the import notes of a group, newest first."""
    where = (NoteTable.group == group_id) & NoteTable.archived_on.is_null()
    columns = (NoteTable.id, NoteTable.title, NoteTable.made_on, NoteTable.lines)
    with vault.reading():
        rows = rows_of(NoteTable.select(*columns).where(where).order_by(NoteTable.made_on.desc(), NoteTable.id.desc()))
    return tuple(
        ImportNoteRow(note_id, title, made_on, len(json.loads(kept)["lines"])) for note_id, title, made_on, kept in rows
    )


def get_note(vault: Vault, note_id: RecordId) -> ImportNote:
    """Return an import note as it is printed. Raises `NotFound`."""
    with vault.reading():
        row = NoteTable.get_or_none(NoteTable.id == note_id)
    if row is None:
        raise not_found(NoteTable)
    kept = json.loads(row.lines)
    lines = tuple(
        NoteLine(line["sheet"], line["row"], line["column"], line["value"], kept_words(line["reason"]))
        for line in kept["lines"]
    )
    return ImportNote(row.title, row.made_on, kept["rows_read"], kept["added"], kept["matched"], lines)


def write_note(
    group_id: RecordId, title: str, notes: Sequence[KeptNote], outcome: Outcome, made_on: date
) -> RecordId | None:
    """Write what could not be placed; returns the note's id, None when nothing is left over. For use inside a deed.

    What stands in a person's own note already is not repeated, nor is a whole note when a list comes in again.
    """
    lines = [
        {
            "sheet": note.sheet,
            "row": note.row_number,
            "column": note.heading or note.column,
            "value": note.value,
            "reason": note.reason.value,
        }
        for note in notes
        if note.where is not KeptWhere.PERSON
    ]
    if not lines:
        return None
    for note_id, text in _notes_called(group_id, title):
        if json.loads(text)["lines"] == lines:
            return note_id
    note_id = new_id()
    kept = {"rows_read": outcome.rows_read, "added": outcome.added, "matched": outcome.matched, "lines": lines}
    text = json.dumps(kept, ensure_ascii=False)
    NoteTable.insert(id=note_id, group=group_id, title=title, made_on=made_on, lines=text).execute()
    return note_id


def _notes_called(group_id: RecordId, title: str) -> list[tuple[RecordId, str]]:
    where = (NoteTable.group == group_id) & (NoteTable.title == title) & NoteTable.archived_on.is_null()
    return rows_of(NoteTable.select(NoteTable.id, NoteTable.lines).where(where))
