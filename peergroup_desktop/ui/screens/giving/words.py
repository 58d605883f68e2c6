"""What the picture of a quarter says: its months, its rows, how it was counted. No Qt."""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.giving import GivingQuarter
from peergroup_desktop.core.dates import MONTHS
from peergroup_desktop.core.i18n import _, plural

MOST_SQUARES = 120
_MONTHS = 3


@dataclass(frozen=True)
class Month:
    """One column: its name, and whether all of it is still to come."""

    name: str
    is_coming: bool


@dataclass(frozen=True)
class WordRow:
    """One row: a word, how often it was marked in each month and in all, and the same said in one line."""

    word: str
    counts: tuple[int, ...]
    total: int
    says: str


@dataclass(frozen=True)
class Picture:
    """A quarter as it is drawn."""

    title: str
    summary: str
    months: tuple[Month, ...]
    rows: tuple[WordRow, ...]
    counted: str

    @property
    def total(self) -> int:
        """Every mark of the quarter."""
        return sum(row.total for row in self.rows)

    @property
    def most(self) -> int:
        """The largest number in the picture."""
        return max((count for row in self.rows for count in row.counts), default=0)

    @property
    def legend(self) -> str:
        """What the drawing means."""
        if self.most > MOST_SQUARES:
            return _("The longest bar stands for {count}.").format(count=self.most)
        return _("One square is one mark. A full line is ten.")


def picture(quarter: GivingQuarter, today: date) -> Picture:
    """Put a quarter in words and numbers."""
    months = tuple(_month(quarter.starts_on, place, today) for place in range(_MONTHS))
    rows = tuple(
        WordRow(word, counts, total, says(word, counts, total, months)) for word, counts, total in quarter.counts
    )
    return Picture(span(quarter.starts_on), _summary(rows, quarter.sessions), months, rows, counted(quarter.sessions))


def _month(starts_on: date, place: int, today: date) -> Month:
    month = starts_on.month + place
    return Month(_(MONTHS[month - 1]), date(starts_on.year, month, 1) > today)


def span(starts_on: date) -> str:
    """Return "October to December 2026"."""
    first, last = _(MONTHS[starts_on.month - 1]), _(MONTHS[starts_on.month + 1])
    return _("{first} to {last} {year}").format(first=first, last=last, year=starts_on.year)


def says(word: str, counts: tuple[int, ...], total: int, months: tuple[Month, ...]) -> str:
    """Return a row in one line: "Listened: 35. October 12, November 9, December 14"."""
    parts = [
        _("{month} {count}").format(month=month.name, count=_("to come") if month.is_coming else count)
        for month, count in zip(months, counts, strict=True)
    ]
    return _("{word}: {total}. {months}").format(word=word, total=total, months=", ".join(parts))


def _summary(rows: tuple[WordRow, ...], sessions: int) -> str:
    marks = plural("{count} mark", "{count} marks", sum(row.total for row in rows))
    return _("{marks} at {sessions}").format(
        marks=marks, sessions=plural("{count} session", "{count} sessions", sessions)
    )


def counted(sessions: int) -> str:
    """Say how it was counted."""
    return _(
        "Each mark says that somebody did this at one session. Marks are counted by word and month, from {registers}, "
        "and never by person."
    ).format(registers=plural("{count} register", "{count} registers", sessions))


def quarter_of(day: date) -> tuple[int, int]:
    """Return the quarter that a day is in."""
    return day.year, (day.month + 2) // _MONTHS


def beside(quarter: tuple[int, int], steps: int) -> tuple[int, int]:
    """Return the quarter so many before (-1) or after (1)."""
    count = quarter[0] * 4 + quarter[1] - 1 + steps
    return count // 4, count % 4 + 1
