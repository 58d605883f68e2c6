"""What the register says: rows, counts, notes and spoken lines. Takes dataclasses, gives texts; no Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from peergroup_desktop.actions.attendance import RegisterRow
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import clock_span, long_day, short_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import AccessNeed, GroupRole
from peergroup_desktop.core.marks import Mark, MarkFlag, Standing
from peergroup_desktop.core.names import initials
from peergroup_desktop.core.sentences import flag_label, label
from peergroup_desktop.ui.screens.register.roll import Column, Counts

_QUIET_ROLES = {GroupRole.MEMBER}
_EXPECTED_OR_HERE = {Standing.PRESENT, Standing.NOT_MARKED}
_A_YEAR, _SOME_WEEKS = timedelta(days=366), timedelta(days=56)


@dataclass(frozen=True)
class Line:
    """One row as it is drawn. `note` is the quiet text beside the name; `place` is "3 of 22"."""

    person_id: RecordId
    name: str
    avatar: str
    note: str
    needs: tuple[AccessNeed, ...]
    given: str
    column: Column
    last_part: str
    is_marked: bool
    is_away: bool
    is_first_time: bool
    spoken: str
    place: str


def line(
    row: RegisterRow, place: tuple[int, int], *, is_discreet: bool, is_finished: bool, today: date, given: str = ""
) -> Line:
    """Put one row in words. `place` is its number, from 1, and how many there are; `given` marks of give and take."""
    name = initials(row.display, dotted=True) if is_discreet else row.display
    return Line(
        person_id=row.person_id,
        name=name,
        avatar="" if is_discreet else initials(row.display),
        note=" · ".join(_notes(row, today)),
        needs=() if is_discreet else tuple(need for need in AccessNeed if need in row.access_needs),
        given="" if is_discreet else given,
        column=_column(row.standing),
        last_part=_last_part(row.standing, is_finished=is_finished),
        is_marked=row.mark is not None,
        is_away=row.standing is Standing.AWAY,
        is_first_time=row.is_first_time,
        spoken=_("{name}, {state}").format(name=name, state=label(row.standing)),
        place=_("{number} of {count}").format(number=place[0], count=place[1]),
    )


def _notes(row: RegisterRow, today: date) -> Iterable[str]:
    if row.role not in _QUIET_ROLES:
        yield label(row.role)
    if row.standing is Standing.AWAY:
        yield away(row.away_until, today)
    yield from flag_words(row.flags)


def away(until: date | None, today: date) -> str:
    """Say how long somebody is away: "away until 3 Nov", or "away for now" when nobody knows."""
    if until is None:
        return _("away for now")
    return _("away until {day}").format(day=short_day(until) if until != today else _("today"))


def flag_words(flags: MarkFlag) -> list[str]:
    """Return the words for each flag that is set."""
    return [flag_label(flag) for flag in MarkFlag if flag and flag in flags]


def _column(standing: Standing) -> Column:
    if standing is Standing.PRESENT:
        return Column.HERE
    return Column.APOLOGIES if standing is Standing.APOLOGIES else Column.NOT_MARKED


def _last_part(standing: Standing, *, is_finished: bool) -> str:
    """Name the part that takes a mark back: in a finished register that means they were not here."""
    if standing is Standing.AWAY:
        return _("Away")
    return _("Not here") if is_finished else _("Not marked")


def marked(name: str, mark: Mark | None) -> str:
    """Say one mark: "George M. marked here"."""
    if mark is None:
        return _("{name} back to not marked").format(name=name)
    return _("{name} marked {mark}").format(name=name, mark=label(Standing(mark.value)))


def room(counts: Counts) -> str:
    """Say the number aloud: "13 in the room, 8 not marked"."""
    return _("{count} in the room, {waiting} not marked").format(count=counts.in_the_room, waiting=counts.not_marked)


def people(count: int) -> str:
    """Return the head of the list: "22 people, A to Z"."""
    return plural("{count} person", "{count} people, A to Z", count)


def only_unmarked(count: int, *, is_finished: bool) -> str:
    """Return the words of the filter."""
    if is_finished:
        return _("Show only not here ({count})").format(count=count)
    return _("Show only not marked ({count})").format(count=count)


def title(session: SessionRow, today: date) -> str:
    """Return the day of a session, with its year when that is another one."""
    return long_day(session.held_on, with_year=session.held_on.year != today.year)


def times(session: SessionRow) -> str:
    """Return "10:30 – 12:00"."""
    return clock_span(session.starts_minute, session.ends_minute)


def wrong_day(session: SessionRow, today: date) -> str:
    """Return the note for a register opened on another day than its session's, empty on the day itself."""
    day = title(session, today)
    if session.is_cancelled:
        return _("This session was called off. You can still mark people if some came.")
    if session.held_on < today:
        return _("This session was on {day}. You can still change it.").format(day=day)
    if session.held_on > today:
        return _("This session is on {day}. You can mark apologies already.").format(day=day)
    return ""


def finished() -> str:
    """Return the note of a finished register."""
    return _("Finished")


def chosen(session: SessionRow, today: date) -> str:
    """Return a session as one line of the chooser: "Tue 6 Oct, 14 came"."""
    day = short_day(session.held_on, with_weekday=True)
    if session.held_on.year != today.year:
        day = f"{day} {session.held_on.year}"
    if session.held_on == today:
        day = _("{day}, today").format(day=day)
    return _("{day} · {state}").format(day=day, state=_state(session, today))


def _state(session: SessionRow, today: date) -> str:
    came = session.came_count + session.extra_count
    if session.is_cancelled:
        return _("called off")
    if session.is_finished:
        return plural("{count} came", "{count} came", came)
    if session.held_on > today:
        return _("to come")
    return plural("{count} here so far", "{count} here so far", came) if came else _("not taken yet")


def ready(rows: Iterable[RegisterRow], *, is_discreet: bool) -> list[tuple[AccessNeed, str]]:
    """Return each access need of people expected or here, with their names, or their number in discreet mode."""
    wanting = [row for row in rows if row.standing in _EXPECTED_OR_HERE]
    found = []
    for need in AccessNeed:
        names = [row.called for row in wanting if need in row.access_needs]
        if names:
            found.append((need, str(len(names)) if is_discreet else ", ".join(names)))
    return found


def year_around(day: date, today: date) -> tuple[date, date]:
    """Return the first and last date that the chooser lists."""
    return min(day, today) - _A_YEAR, max(day, today) + _SOME_WEEKS


def and_list(names: Sequence[str]) -> str:
    """Join names as people say them: "Jo and Amir", "Jo, Amir and Lin"."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
