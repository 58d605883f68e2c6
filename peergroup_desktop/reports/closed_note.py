"""What a page says about a closed month: that its numbers stay, since when, and what was corrected why."""

from collections.abc import Iterable
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
        return _sentence(template.format(day=plain_day(self.on), reason=self.reason))


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
    def words(self) -> str:
        """What to print: "October 2026 is closed: its numbers stay as they were on 3 November 2026.", and changes."""
        closed = _("{month} is closed: its numbers stay as they were on {day}.").format(
            month=month_name(self.year, self.month), day=plain_day(self.closed_on)
        )
        return " ".join([closed, *(change.words for change in self.changes)])


def closed_words(notes: Iterable[ClosedNote]) -> tuple[str, ...]:
    """Return what to print about closed months, a sentence or more for each: those closed alike stand together."""
    return tuple(note.words for note in notes)


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
