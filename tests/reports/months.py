"""Months to print: the one of the design picture, and any other."""

import statistics
from collections.abc import Sequence
from datetime import date, timedelta

from peergroup_desktop.core.marks import Standing
from peergroup_desktop.core.names import initials
from peergroup_desktop.reports.attendance import MonthAttendance, MonthFigures, PersonLine, SessionColumn
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.options import PageOptions

TODAY = date(2026, 10, 13)
MARKS = {
    "x": Standing.PRESENT,
    "F": Standing.PRESENT,
    "A": Standing.APOLOGIES,
    "w": Standing.AWAY,
    "?": Standing.NOT_MARKED,
    ".": Standing.NOT_HERE,
    " ": None,
}
"""How a person's month is written here; "F" is the first time ever."""

PICTURE = """
Abdi W.:xxxxx Alison P.:x.xxx Amir:xxAxx Bronwen:xx.xA Carol T.:.xxx. Derek H.:xAxxx Farida K.:xxAxx George M.:xxxxx
Grace A.:xxxAx Hannah L.:xx... Jo:xxxxx Joy B.:xAx.x Kwame:..Fxx Lin:xxxx. Maureen:xxxxx Mick S.:.xxAx Nasreen:...Fx
Pauline R.:xx.xx Raj:x.... Ruth D.:x.xxx Sheila M.:xxA.. Stan:Axx.x Tomasz:.Fx.x Val:.x.x.
"""
WORLD = (
    "Zofia Wiśniewska",
    "محمد علي",
    "মোহাম্মদ শ্রীবাস্তব",
    "王小明",
    "Siân Ŵyn Llŷr",
    "Nguyễn Thị Hạnh",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Дмитро Їжак",
    "Ọlájùmọ̀kẹ́",
)


def person(name: str, marks: str, *, has_left: bool = False) -> PersonLine:
    """Make a row from marks like "x.A" (see `MARKS`)."""
    first = marks.index("F") if "F" in marks else None
    return PersonLine(name, initials(name), tuple(MARKS[mark] for mark in marks), first, has_left)


def picture_people() -> tuple[PersonLine, ...]:
    """Return the people of the design picture."""
    return tuple(person(*entry.strip().split(":")) for entry in _entries())


def _entries() -> list[str]:
    words = " ".join(PICTURE.split())
    entries: list[str] = []
    for piece in words.split(" "):
        if entries and ":" not in entries[-1]:
            entries[-1] += f" {piece}"
        else:
            entries.append(piece)
    return entries


def weekly(count: int = 5, *, every: int = 7, extra: int = 0) -> tuple[SessionColumn, ...]:
    """Make sessions from 1 September 2026, `every` so many days."""
    first = date(2026, 9, 1)
    return tuple(SessionColumn(first + timedelta(days=every * index), unnamed=extra) for index in range(count))


def picture_columns() -> tuple[SessionColumn, ...]:
    """Return the sessions of the design picture."""
    return tuple(
        SessionColumn(column.on, unnamed=unnamed) for column, unnamed in zip(weekly(), (1, 0, 2, 1, 2), strict=True)
    )


def crowd(count: int, sessions: int = 5) -> tuple[PersonLine, ...]:
    """Make `count` people with a bit of everything."""
    return tuple(person(f"Person {index + 1}", ("xx.A" * sessions)[index % 4 :][:sessions]) for index in range(count))


def month(
    people: Sequence[PersonLine], columns: Sequence[SessionColumn], *, today: date = TODAY, new: int = 0
) -> MonthAttendance:
    """Put a month together, with its figures counted from the rows."""
    held = [
        index
        for index, column in enumerate(columns)
        if not column.is_cancelled and column.on <= today and (column.is_finished or _is_begun(people, column, index))
    ]
    finished = [index for index in held if columns[index].is_finished]
    extra = [columns[index].extra for index in held]
    named = [sum(row.standings[index] is Standing.PRESENT for row in people) for index in held]
    room = [a + b for a, b in zip(named, extra, strict=True)]
    expected = [row.standings[index] for row in people for index in finished]
    figures = MonthFigures(
        planned=len(columns),
        held=len(held),
        cancelled=sum(column.is_cancelled for column in columns),
        attendances=sum(named),
        extra=sum(extra),
        unique_people=sum(row.times > 0 for row in people),
        anonymous_low=max(extra, default=0),
        anonymous_high=sum(extra),
        new=new,
        returning=0,
        mean=statistics.mean(room) if room else None,
        median=statistics.median(room) if room else None,
        smallest=min(room, default=None),
        largest=max(room, default=None),
        rate_present=expected.count(Standing.PRESENT),
        rate_expected=len([standing for standing in expected if standing not in (None, Standing.AWAY)]),
        unfinished=len(held) - len(finished),
    )
    line = "Tuesdays, 10:30 – 12:00 · St Mark’s Hall, small room"
    return MonthAttendance("Tuesday Circle", line, 2026, 9, tuple(columns), tuple(people), figures)


def _is_begun(people: Sequence[PersonLine], column: SessionColumn, index: int) -> bool:
    return column.extra > 0 or any(row.standings[index] in (MARKS["x"], MARKS["A"]) for row in people)


def picture() -> MonthAttendance:
    """Return the month of the design picture."""
    return month(picture_people(), picture_columns(), new=3)


def printed(data: MonthAttendance, today: date = TODAY, **options: object) -> Document:
    """Print a month for Maureen."""
    from peergroup_desktop.reports.attendance import render

    return render(data, PageOptions(**options), printed_on=today, printed_by="Maureen")  # type: ignore[arg-type]
