"""The group agreement on paper: a poster in the largest print that fits, or pages to read. What goes in, and the PDF.

Importing this module is cheap; drawing libraries are loaded by `render`.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class AgreementPoster:
    """What a group agreed.

    Attributes:
        group_name: As the group calls itself.
        lines: What is read out, line by line; none before the first version was written. The paper then has lines
            to write on.
        number: Of the version.
        agreed_on: When this version was agreed.
        review_on: When the group looks at it again, if it said so.
        is_poster: One page for the wall; else pages to read.
    """

    group_name: str
    lines: tuple[str, ...]
    number: int = 0
    agreed_on: date | None = None
    review_on: date | None = None
    is_poster: bool = True


def render(data: AgreementPoster, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the agreement. Of `options`, paper and large print count here."""
    from peergroup_desktop.reports.agreement_poster_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
