"""A person's own record: everything the group's file holds about one person, in words, to hand to them.

What goes in, and the way to the PDF. Importing this is cheap.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.told import ToldPart


@dataclass(frozen=True)
class OwnRecord:
    """Everything the pages show. Nobody else's name is in it but those that the person gave us.

    Attributes:
        name: Whose record it is.
        parts: What is held, kind by kind; each has at least one line.
        nothing: The kinds of which nothing is held.
        beside: What these pages cannot show, and who to ask about it.
    """

    name: str
    parts: tuple[ToldPart, ...]
    nothing: tuple[str, ...]
    beside: ToldPart


def title() -> str:
    """Return the title of every such record; it names nobody."""
    return _("What we hold about you")


def render(data: OwnRecord, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the record. Of `options`, paper and large print count: a record without its name would be nobody's."""
    from peergroup_desktop.reports.own_record_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
