"""What a page says about a closed month: that its numbers stay, since when, and what was corrected why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.dates import month_name, plain_day
from peergroup_desktop.core.i18n import _


@dataclass(frozen=True)
class MonthChange:
    """A correction of a closed month, or that it was opened again, with the reason that was given."""

    on: date
    reason: str
    is_reopening: bool = False

    @property
    def words(self) -> str:
        """The change in words, with its day."""
        template = _("Opened again on {day}: {reason}") if self.is_reopening else _("Corrected on {day}: {reason}")
        words = template.format(day=plain_day(self.on), reason=self.reason)
        return words if words.endswith((".", "!", "?")) else f"{words}."


@dataclass(frozen=True)
class ClosedNote:
    """A closed month.

    Attributes:
        year: Of the month.
        month: 1 to 12.
        closed_on: The day whose numbers stay: that of the newest correction, if there is one.
        changes: What happened to it since it was closed first, oldest first.
    """

    year: int
    month: int
    closed_on: date
    changes: tuple[MonthChange, ...] = ()

    @property
    def name(self) -> str:
        """The month as people write it."""
        return month_name(self.year, self.month)


def closed_words(notes: Sequence[ClosedNote]) -> tuple[str, ...]:
    """Return what to print about the closed months of a page, sentence by sentence; nothing where there are none."""
    if not notes:
        return ()
    if len(notes) == 1:
        (note,) = notes
        closed = _("{month} is closed: its numbers stay as they were on {day}.")
        changes = [change.words for change in note.changes]
        return (" ".join([closed.format(month=note.name, day=plain_day(note.closed_on)), *changes]),)
    closed = _("These months are closed, and their numbers stay as they were on the day beside each: {months}.")
    months = ", ".join(f"{note.name} ({plain_day(note.closed_on)})" for note in notes)
    changed = [f"{note.name}: {' '.join(change.words for change in note.changes)}" for note in notes if note.changes]
    return closed.format(months=months), *changed
