"""The practice group's rota: the next sessions planned, with a few gaps left to fill."""

from collections.abc import Sequence
from datetime import date
from random import Random

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.demo.registers import Belonging
from peergroup_desktop.actions.rota.facts import coming_meetings
from peergroup_desktop.actions.rota.fair import Taken
from peergroup_desktop.actions.rota.jobs import FACILITATING, write_helper
from peergroup_desktop.actions.rota.planning import write_turns
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import DutyKind, GroupRole

_PLANNED = 4
_LEADING = {GroupRole.FACILITATOR, GroupRole.CO_FACILITATOR}
_OPENING, _TEAS = DutyKind.OPENED_UP.value, DutyKind.TEAS.value


def plan_rota(group_id: RecordId, members: Sequence[Belonging], today: date, chance: Random) -> None:
    """Let volunteers open up and a few others make the tea; the last of the planned sessions has gaps."""
    away = {span.person_id for span in rules.absences(group_id, today, today)}
    current = [one for one in members if one.ends_on is None and one.person_id not in away]
    leading = [one.person_id for one in current if one.role in _LEADING]
    keys = [one.person_id for one in current if one.role is GroupRole.VOLUNTEER]
    others = [one.person_id for one in current if one.role is GroupRole.MEMBER and one.starts_on < today]
    teas = [*keys, *chance.sample(others, min(len(others), 3))]
    for person_id in teas:
        write_helper(group_id, _TEAS, person_id)
    for place, meeting in enumerate(coming_meetings(group_id, today, _PLANNED)):
        is_last = place == _PLANNED - 1
        jobs = [(FACILITATING, person) for person in (leading[:1] if is_last else leading)]
        jobs += [(_OPENING, keys[place % len(keys)])] if keys else []
        jobs += [(_TEAS, teas[(place + 1) % len(teas)])] if teas and place not in (1, _PLANNED - 1) else []
        write_turns([Taken(meeting.id, meeting.held_on, kind, person) for kind, person in jobs])
