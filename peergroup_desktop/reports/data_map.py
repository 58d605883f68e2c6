"""What this file holds and why: one page for a trustee, with counts, days and periods, and nobody's name.

What goes in, and the way to the PDF. Importing this is cheap.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.told import ToldLine


@dataclass(frozen=True)
class DataKind:
    """One kind of record.

    Attributes:
        what: Its name.
        why: What is in it, and what for.
        how_many: In words: "33 people".
        first_on: The oldest day it tells of; None where it has no days.
        last_on: The newest.
        kept: How long it is kept: an example.
    """

    what: str
    why: str
    how_many: str
    first_on: date | None
    last_on: date | None
    kept: str


@dataclass(frozen=True)
class DataSight:
    """Kinds of records that the same people may see, and who those are."""

    who: str
    kinds: tuple[DataKind, ...]


@dataclass(frozen=True)
class DataMap:
    """Everything the page shows. `beside` says who can unlock, where backups lie, and what isn't in the file."""

    group_count: int
    sights: tuple[DataSight, ...]
    beside: tuple[ToldLine, ...]


def title() -> str:
    """Return the title of the page."""
    return _("What this file holds, and why")


def render(data: DataMap, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the page. Of `options`, paper and large print count here."""
    from peergroup_desktop.reports.data_map_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
