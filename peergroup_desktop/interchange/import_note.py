"""The import note: everything that was not simply taken, from the file as a whole and from its rows."""

from dataclasses import replace

from peergroup_desktop.interchange.kept import KeptNote, KeptReason, KeptWhere
from peergroup_desktop.interchange.register_sheet import RegisterTable
from peergroup_desktop.interchange.roster import RosterTable
from peergroup_desktop.interchange.row_reading import RowProblem
from peergroup_desktop.interchange.workbook import Workbook


def import_note(workbook: Workbook, table: RosterTable | RegisterTable) -> tuple[KeptNote, ...]:
    """Return the notes in the order to show them: about the file first, then by sheet and row.

    A remark pinned to the row of somebody who did not agree is listed without its words.
    """
    rows = table.rows if isinstance(table, RosterTable) else tuple(person.row for person in table.people)
    silent = {
        (place.sheet, place.row_number)
        for row in rows
        if RowProblem.DETAILS_LEFT_OUT in row.problems
        for place in row.places
    }
    about_file = (
        replace(note, value="", reason=KeptReason.NOT_AGREED, where=KeptWhere.NOWHERE)
        if note.reason is KeptReason.CELL_REMARK and (note.sheet, note.row_number) in silent
        else note
        for note in workbook.notes
    )
    return (*about_file, *table.notes)
