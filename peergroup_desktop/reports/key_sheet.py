"""The key sheet: a file's recovery code on paper, with what to do with it. What goes in, and the way to the PDF."""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class KeySheet:
    """A recovery code to print.

    Attributes:
        file_title: The file's own neutral title, so that the sheet can be told from another file's.
        code: The code in any grouping; spaces and hyphens are only for reading.
        made_on: When the code was made; an older sheet of the same file no longer opens it.
    """

    file_title: str
    code: str
    made_on: date


def render(data: KeySheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the sheet. Of `options`, paper and large print count here. The code is nowhere but on the page."""
    from peergroup_desktop.reports.key_sheet_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
