"""What the page of debriefs and supervision says. No Qt."""

from datetime import date

from peergroup_desktop.actions.debriefs import DebriefRow, Looked, SupervisionRow
from peergroup_desktop.core.dates import long_day, near_day, plain_day
from peergroup_desktop.core.i18n import _


def session_day(held_on: date, today: date) -> str:
    """Return "Today", "Tuesday 17 November"."""
    return _("Today") if held_on == today else long_day(held_on, with_year=held_on.year != today.year)


def held_by(names: tuple[str, ...]) -> str:
    """Return who facilitated: "Facilitated by Amir and Jo"; "" where nobody wrote that down."""
    if not names:
        return ""
    shown = names[0] if len(names) == 1 else _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])
    return _("Facilitated by {names}").format(names=shown)


def hint(row: DebriefRow) -> str:
    """Return a kind line where one person held a session alone and nobody wrote how it was."""
    return _("One person alone. Who could listen for five minutes?") if row.is_alone and row.debrief is None else ""


def looked_line(one: Looked, today: date) -> str:
    """Return when somebody last had supervision: "Last on 3 Nov 2026" or that there was none yet."""
    if one.last_on is None:
        return _("None written down yet.")
    return _("Last {day}").format(day=_when(one.last_on, today))


def next_line(one: Looked, today: date) -> str:
    """Return when the next one is: "Next tomorrow", "Next was 3 Nov"; "" without a day."""
    if one.next_on is None:
        return ""
    template = _("Next was planned {day}") if one.next_on < today else _("Next {day}")
    return template.format(day=_when(one.next_on, today))


def supervision_line(row: SupervisionRow, *, is_discreet: bool) -> str:
    """Return "3 November 2026 · with Priya"; where others look on, only the day."""
    with_whom = _("with {name}").format(name=row.with_whom) if row.with_whom and not is_discreet else ""
    return " · ".join(part for part in (plain_day(row.held_on), with_whom) if part)


def _when(day: date, today: date) -> str:
    shown = near_day(day, today)
    return shown if shown[:1].isalpha() else _("on {day}").format(day=shown)
