"""The rehearsal note: a dated page for the committee that says a backup was opened and found whole.

What goes in, and the way to the PDF. It holds counts, and no name but that of whoever prints it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from peergroup_desktop.core.i18n import plural
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions


@dataclass(frozen=True)
class RehearsalNote:
    """What trying a backup out came to.

    Attributes:
        file_title: The file's own neutral title.
        at: When it was tried out, in UTC.
        backup_made_at: When the backup was made, in UTC.
        place: Where the backup lies, as people call it: "the blue stick"; "" for beside the group's file.
        counts: What is in it by kind: people, groups, registers, marks.
        seconds: How long the checking took.
    """

    file_title: str
    at: datetime
    backup_made_at: datetime
    place: str
    counts: Mapping[str, int]
    seconds: float

    @property
    def lines(self) -> tuple[str, ...]:
        """What is in it, in words: "22 people"."""
        count = self.counts.get
        return (
            plural("{count} person", "{count} people", count("people", 0)),
            plural("{count} group", "{count} groups", count("groups", 0)),
            plural("{count} finished register", "{count} finished registers", count("registers", 0)),
            plural("{count} mark", "{count} marks", count("marks", 0)),
        )


def render(data: RehearsalNote, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Draw the note. Of `options`, paper and large print count here."""
    from peergroup_desktop.reports.rehearsal_note_page import compose

    return compose(data, options, printed_on=printed_on, printed_by=printed_by)
