"""What keeps a group going: its agreement to look at again, facilitators to look after. No Qt."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from peergroup_desktop.actions import agreements, debriefs
from peergroup_desktop.actions.debriefs import DebriefRow, Looked
from peergroup_desktop.core.dates import near_day, plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId

_A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class UpkeepLine:
    """What there is to do, and the place for it. `title` has a gap for `display`, a name that can be veiled."""

    place: str
    title: str
    display: str
    line: str
    session_id: RecordId | None = None


def upkeep(ask: Callable[..., Any], group_id: RecordId, today: date) -> tuple[UpkeepLine, ...]:
    """Return what is due for a group, the agreement first."""
    version = ask(agreements.current, group_id)
    found = []
    if version is not None and version.is_review_due:
        line = _("The day was {day}.").format(day=plain_day(version.review_on))
        found.append(UpkeepLine("agreement", _("Time to look at our agreement again"), "", line))
    found += [_supervision(one, today) for one in ask(debriefs.due, group_id)]
    return (*found, *_alone(ask(debriefs.list_debriefs, group_id, 1), today))


def _supervision(one: Looked, today: date) -> UpkeepLine:
    assert one.next_on is not None  # noqa: S101 - what is due has a day
    day = near_day(one.next_on, today)
    template = _("It was planned {day}.") if one.next_on < today else _("It’s {day}.")
    when = day if day[:1].isalpha() else _("on {day}").format(day=day)
    return UpkeepLine("debriefs", _("Supervision for {name}"), one.display, template.format(day=when))


def _alone(newest: Iterable[DebriefRow], today: date) -> Iterable[UpkeepLine]:
    for row in newest:
        if row.is_alone and row.debrief is None and today - row.held_on < _A_WEEK:
            line = _("Five minutes to say how it was?")
            title = _("{name} held the session alone")
            yield UpkeepLine("debriefs", title, row.facilitators[0], line, row.session_id)
