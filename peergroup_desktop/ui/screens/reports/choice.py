"""What somebody chose to print, how, and what there is to choose from. Plain facts, without a window."""

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any

from peergroup_desktop.actions.check_ins import MeasureRow
from peergroup_desktop.actions.imports import ImportNoteRow
from peergroup_desktop.actions.people import PersonRow
from peergroup_desktop.actions.printing import PageOptions, SheetStyle, ThanksKind
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.reports.periods import Period

_OF_THE_PAGE = frozenset(each.name for each in fields(PageOptions))


class Printable(StrEnum):
    """What can be printed. `printables` has a line about each."""

    ATTENDANCE = "attendance"
    MONTH_PACK = "month_pack"
    SUMMARY = "summary"
    SIGN_IN = "sign_in"
    SESSION_SUMMARY = "session_summary"
    OWN_RECORD = "own_record"
    MY_PAGE = "my_page"
    THANKS = "thanks"
    CONTACT_SHEET = "contact_sheet"
    AGREEMENT = "agreement"
    ROTA = "rota"
    CHECK_IN_FORM = "check_in_form"
    CHECK_IN_RESULTS = "check_in_results"
    DATA_MAP = "data_map"
    IMPORT_NOTE = "import_note"


class Option(StrEnum):
    """A field of the middle column, or a box to tick in it. A printable shows those that change its page."""

    MONTH = "month"
    PERIOD = "period"
    YEAR_BEGINS = "year_begins"
    GROUPS = "groups"
    SESSION = "session"
    HELD = "held"
    PERSON = "person"
    WEEKS = "weeks"
    NOTE = "note"
    SHOW = "show"
    FORM = "form"
    POSTER = "poster"
    THANKS = "thanks"
    WORDING = "wording"
    MEASURE = "measure"
    PRIVATE = "private"
    APOLOGIES = "apologies"
    FIRST_TIMERS = "first_timers"
    CHART = "chart"
    LEFT = "left"
    EMERGENCY = "emergency"
    PAPER = "paper"


@dataclass(frozen=True)
class Choice:
    """Everything that decides what the page looks like.

    A `session_id` of b"" is the next one, None no date at all; `held_id` is one that was held. `words` are somebody's
    own in place of the usual ones. They are meant for one person, as is `with_private`, and gone with another.
    """

    printable: Printable = Printable.ATTENDANCE
    month: tuple[int, int] = (0, 0)
    session_id: RecordId | None = b""
    held_id: RecordId | None = None
    person_id: RecordId | None = None
    weeks: int = 8
    note_id: RecordId | None = None
    style: SheetStyle = SheetStyle.LIST
    period: Period | None = None
    year_begins: int = 1
    is_every_group: bool = False
    is_poster: bool = True
    with_emergency: bool = False
    with_private: bool = False
    measure_id: RecordId | None = None
    thanks: ThanksKind = ThanksKind.LETTER
    words: str = ""
    options: PageOptions = field(default_factory=PageOptions)

    def value(self, name: str) -> Any:
        """Return a part of the choice by name, or a part of how the page looks."""
        return getattr(self.options if name in _OF_THE_PAGE else self, name)

    def having(self, **changes: Any) -> "Choice":
        """Return this choice with other parts, by the same names."""
        if any(changes.get(name, getattr(self, name)) != getattr(self, name) for name in ("person_id", "thanks")):
            changes = {"words": "", "with_private": False} | changes
        of_page = {name: value for name, value in changes.items() if name in _OF_THE_PAGE}
        others = {name: value for name, value in changes.items() if name not in _OF_THE_PAGE}
        return replace(self, **others, options=replace(self.options, **of_page) if of_page else self.options)


@dataclass(frozen=True)
class Offer:
    """What there is to choose from, the newest first.

    `people` is None where the chosen printable is about nobody; `year_begins` is the month in which a funder's year
    begins.
    """

    today: date
    printables: frozenset[Printable]
    months: tuple[tuple[int, int], ...]
    sessions: tuple[SessionRow, ...]
    held: tuple[SessionRow, ...]
    people: tuple[PersonRow, ...] | None
    measures: tuple[MeasureRow, ...]
    notes: tuple[ImportNoteRow, ...]
    periods: tuple[Period, ...]
    year_begins: int

    def settle(self, choice: Choice) -> Choice:
        """Return `choice` with what is not offered any more replaced by what is."""
        sessions = [session.id for session in self.sessions]
        is_there = self.people is None or choice.person_id in {row.id for row in self.people}
        return choice.having(
            printable=choice.printable if choice.printable in self.printables else Printable.ATTENDANCE,
            session_id=None if choice.session_id is None else _one_of(choice.session_id, sessions),
            held_id=_one_of(choice.held_id, [session.id for session in self.held]),
            person_id=choice.person_id if is_there else None,
            measure_id=_one_of(choice.measure_id, [measure.id for measure in self.measures]),
            note_id=_one_of(choice.note_id, [note.id for note in self.notes]),
            period=_one_of(choice.period, self.periods),
            year_begins=self.year_begins,
        )


def month_of(day: date) -> tuple[int, int]:
    """Return the month of a day as the screen names it."""
    return day.year, day.month


def _one_of(chosen: Any, offered: Iterable[Any]) -> Any:
    """Return what is chosen where it is offered, or else the first that is, or None."""
    offered = list(offered)
    return chosen if chosen in offered else next(iter(offered), None)
