"""The handover envelope on paper: a page for each share. What goes in, and the way to the PDF."""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class HandoverSheets:
    """The shares of one envelope to print.

    Attributes:
        shares: Each as its words with spaces between.
        made_on: When the envelope was made; sheets of an older one no longer open the file.
        file_title: The file's own neutral title where the group lets it be shown, else empty: whoever finds a sheet
            should not learn which group it belongs to.
    """

    shares: tuple[str, ...]
    made_on: date
    file_title: str = ""


def render(data: HandoverSheets, options: PageOptions, *, printed_on: date, printed_by: str = "") -> Document:
    """Draw the sheets, a page each. Of `options`, paper and large print count here. The words are nowhere but on the
    pages; nor is anybody's name, unless `printed_by` says one.
    """
    from peergroup_desktop.reports.handover_sheet_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
