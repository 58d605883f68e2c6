"""The import note: what a spreadsheet held that could not be placed, to read, print and put right by hand.

What goes in, and the way to the PDF. The reasons are sentences by the time they come here.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class NoteLine:
    """One thing kept in the note.

    Attributes:
        sheet: The sheet's name; "" for files that have one sheet only.
        row: The row's number as a spreadsheet program shows it, from 1.
        column: The column's own heading, or its letter.
        value: What the cell held, as text.
        reason: Why it was not placed, as a sentence.
    """

    sheet: str
    row: int
    column: str
    value: str
    reason: str


@dataclass(frozen=True)
class ImportNote:
    """The outcome of one import. `rows_read` counts rows with anything in them, below the headings."""

    source_name: str
    imported_on: date
    rows_read: int
    added: int
    matched: int
    lines: tuple[NoteLine, ...]


def render(data: ImportNote, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the note. Of `options`, paper and large print count here."""
    from peergroup_desktop.reports.import_note_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
