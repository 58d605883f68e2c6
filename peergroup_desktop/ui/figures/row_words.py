"""How the rows behind a figure read, veiled in discreet mode, and where each can be looked up. No Qt widgets."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from peergroup_desktop.actions.figures import (
    ContactBehind,
    DutyBehind,
    GroupRef,
    MarkBehind,
    PersonBehind,
    RowBehind,
    SessionBehind,
    SuggestionBehind,
    Who,
)
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import clock_span, clock_time, long_day, short_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.labels import label
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.taking_turns import words as turns

_AN_HOUR = 60
_MOST_DAYS = 6


@dataclass(frozen=True)
class Way:
    """Where a row can be looked up: a place with its facts, in a group."""

    group_id: RecordId
    place: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class RowLine:
    """A row as it is shown. Without a `way` there is nothing more to see."""

    icon: str
    title: str
    line: str
    way: Way | None


class RowWords:
    """Words for rows that are shown together: groups are named where there are several."""

    def __init__(self, rows: Sequence[RowBehind], discreet: Discreet, today: date) -> None:
        self._today, self._discreet = today, discreet
        self._has_groups = len({row.group.id for row in rows}) > 1
        names = {who.name for row in rows for who in _people_of(row) if who.name}
        self._names = discreet.told_apart(names)
        readers: Mapping[type, Callable[[Any], RowLine]] = {
            SessionBehind: self._of_session,
            MarkBehind: self._of_mark,
            PersonBehind: self._of_person,
            DutyBehind: self._of_duty,
            ContactBehind: self._of_contact,
            SuggestionBehind: self._of_suggestion,
        }
        self.lines = tuple(readers[type(row)](row) for row in rows)

    def _of_session(self, row: SessionBehind) -> RowLine:
        session = row.session
        icon = "x" if session.is_cancelled else "check" if row.is_held else "circle"
        times = clock_span(session.starts_minute, session.ends_minute)
        line = self._join(row.group, times, self._came(row))
        return RowLine(icon, self._day(session.held_on), line, _register(row.group, session))

    def _of_mark(self, row: MarkBehind) -> RowLine:
        when = f"{self._day(row.session.held_on)}, {clock_time(row.session.starts_minute)}"
        return RowLine("check", self._name(row.who), self._join(row.group, when), _register(row.group, row.session))

    def _of_person(self, row: PersonBehind) -> RowLine:
        way = Way(row.group.id, "people", {"person_id": row.who.id}) if row.who.name else None
        return RowLine("user-round", self._name(row.who), self._join(row.group, _days(row.days)), way)

    def _of_duty(self, row: DutyBehind) -> RowLine:
        job, icon = turns.job(row.kind)
        line = self._join(row.group, job, _length(row.minutes), self._day(row.session.held_on))
        return RowLine(icon, self._name(row.who), line, _register(row.group, row.session))

    def _of_contact(self, row: ContactBehind) -> RowLine:
        both = _("{one} and {other}").format(one=self._name(row.supporter), other=self._name(row.person))
        line = self._join(row.group, self._day(row.on), label(row.way), _minutes(row.minutes))
        return RowLine("handshake", both, line, Way(row.group.id, "pairs", {"pair": row.pair_id}))

    def _of_suggestion(self, row: SuggestionBehind) -> RowLine:
        what = _("A place that can help") if self._discreet.is_on else row.what
        whom = _("told {name}").format(name=self._name(row.who)) if row.who is not None else ""
        known = _("what came of it is known") if row.is_known else ""
        way = None
        if row.who is not None and row.who.name:
            way = Way(row.group.id, "people", {"person_id": row.who.id})
        return RowLine("signpost", what, self._join(row.group, self._day(row.on), whom, known), way)

    def _name(self, who: Who) -> str:
        return self._names[who.name] if who.name else _("Someone")

    def _day(self, day: date) -> str:
        return long_day(day, with_year=day.year != self._today.year)

    def _came(self, row: SessionBehind) -> str:
        session = row.session
        if session.is_cancelled:
            reason = "" if self._discreet.is_on else session.cancel_reason
            return _("cancelled: {reason}").format(reason=reason) if reason else _("cancelled")
        if not row.is_held:
            return _("to come") if session.held_on >= self._today else _("nothing written down yet")
        unnamed, guests, children = row.heads
        said = [
            _("{count} by name").format(count=row.came) if row.came or not sum(row.heads) else "",
            _("{count} not named").format(count=unnamed) if unnamed else "",
            plural("{count} guest", "{count} guests", guests) if guests else "",
            plural("{count} child", "{count} children", children) if children else "",
            "" if session.is_finished else _("register not finished"),
        ]
        return ", ".join(filter(None, said))

    def _join(self, group: GroupRef, *parts: str) -> str:
        return "  ·  ".join(filter(None, (*parts, group.name if self._has_groups else "")))


def opening_words(lines: Collection[RowLine]) -> str:
    """Return what choosing a row does, or "" where no row can be opened."""
    places = {line.way.place for line in lines if line.way is not None}
    if "register" in places:
        return _("Choose one to open its register.")
    if "pairs" in places:
        return _("Choose one to open the pair’s page.")
    return _("Choose one to open the person’s page.") if places else ""


def _register(group: GroupRef, session: SessionRow) -> Way:
    return Way(group.id, "register", {"session_id": session.id})


def _people_of(row: RowBehind) -> tuple[Who, ...]:
    if isinstance(row, ContactBehind):
        return row.supporter, row.person
    who = None if isinstance(row, SessionBehind) else row.who
    return () if who is None else (who,)


def _days(days: tuple[date, ...]) -> str:
    if len(days) > _MOST_DAYS:
        times = plural("came on {count} day", "came on {count} days", len(days))
        return f"{times}, {short_day(days[0])} – {short_day(days[-1])}"
    return ", ".join(short_day(day) for day in days)


def _length(minutes: int) -> str:
    hours, rest = divmod(minutes, _AN_HOUR)
    if not rest:
        return plural("{count} hour", "{count} hours", hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=rest) if hours else _minutes(rest)


def _minutes(minutes: int) -> str:
    return plural("{count} minute", "{count} minutes", minutes) if minutes else ""
