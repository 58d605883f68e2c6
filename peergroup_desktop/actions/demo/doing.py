"""What the invented activity groups do, and what people come to the invented drop-ins for."""

import time
from datetime import date, timedelta
from random import Random

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import GroupSettings
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.kinds import GroupKind
from peergroup_desktop.core.names import fold
from peergroup_desktop.models import Activity, DropIn, Session

_THINGS = (
    ("Round the lake", "walking boots"),
    ("Along the canal", "a flask, if you like"),
    ("Up to the old mill", "walking boots, something to eat"),
    ("Birds from the hide", "binoculars, if you have some"),
)
_AFTERWARDS = ("Tea at the café", "")
_SINCE, _UNTIL = timedelta(days=190), timedelta(days=15)
_LIKELY_TEA = 0.6
_MOST_FOR_ONE = 9


def invent_doing(group_id: RecordId, kind: GroupKind, today: date, chance: Random) -> None:
    """Write half a year of activities up to the next session, or of counts at a drop-in."""
    found = rows_of(
        Session.select(Session.id, Session.held_on)
        .where(
            (Session.group == group_id)
            & (Session.held_on >= today - _SINCE)
            & (Session.held_on <= today + _UNTIL)
            & ~Session.is_cancelled
        )
        .order_by(Session.held_on)
    )
    if kind is GroupKind.ACTIVITY:
        _write_activities([session_id for session_id, _held_on in found], chance)
    elif kind is GroupKind.HUB:
        _write_counts([session_id for session_id, held_on in found if held_on < today], chance)


def _write_activities(sessions: list[RecordId], chance: Random) -> None:
    now_ms = time.time_ns() // 1_000_000
    for place, session_id in enumerate(sessions):
        things = [_THINGS[place % len(_THINGS)], *([_AFTERWARDS] if chance.random() < _LIKELY_TEA else [])]
        for number, (name, bring) in enumerate(things):  # ids a millisecond apart keep them in their order
            Activity.insert(id=new_id(now_ms + number), session=session_id, name=name, bring=bring).execute()


def _write_counts(sessions: list[RecordId], chance: Random) -> None:
    for session_id in sessions:
        for word in GroupSettings().drop_in_words:
            count = chance.randrange(_MOST_FOR_ONE)
            row_id = named_id("drop in", session_id, fold(word))
            DropIn.insert(id=row_id, session=session_id, word=word, count=count).execute()
