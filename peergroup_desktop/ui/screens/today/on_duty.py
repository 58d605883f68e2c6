"""Who does what at the session that Today is about: as the register has it, else as the rota has it. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.attendance import Register
from peergroup_desktop.actions.rota import RotaDay, TodayRota, Turn
from peergroup_desktop.core.kinds import DutyKind, GroupRole
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.ui.taking_turns import words

_LEADING = {GroupRole.FACILITATOR, GroupRole.CO_FACILITATOR}
_COULD_COME = {Standing.PRESENT, Standing.NOT_MARKED}
_FACILITATING = DutyKind.FACILITATED.value


@dataclass(frozen=True)
class OnDuty:
    """What the card shows. `done` is (job, names); `open` and `next_open` are turns that somebody is wanted for.

    `is_planned` says that the group has a rota.
    """

    done: tuple[tuple[str, tuple[str, ...]], ...] = ()
    open: tuple[Turn, ...] = ()
    few: str = ""
    next_on: date | None = None
    next_open: tuple[Turn, ...] = ()
    is_planned: bool = False


def on_duty(register: Register | None, rota: TodayRota) -> OnDuty:
    """Put register and rota together. Who leads the group facilitates, unless one of them says otherwise."""
    written = _written(register)
    planned = _planned(rota.day, written)
    done = planned | written if rota.day is not None else written
    if register is not None and rota.day is None and _FACILITATING not in done:
        leading = [row for row in register.rows if row.role in _LEADING and row.standing in _COULD_COME]
        done = {**done, _FACILITATING: tuple(row.display for row in leading)}
    is_written = _FACILITATING in written
    return OnDuty(
        done=tuple((kind, names) for kind, names in done.items() if names),
        open=tuple(turn for turn in rota.day.gaps if turn.kind not in written) if rota.day else (),
        few=words.few_facilitators(rota.day) if rota.day and not is_written else "",
        next_on=rota.next_gaps.held_on if rota.next_gaps else None,
        next_open=rota.next_gaps.gaps if rota.next_gaps else (),
        is_planned=rota != TodayRota(),
    )


def _written(register: Register | None) -> dict[str, tuple[str, ...]]:
    written: dict[str, tuple[str, ...]] = {}
    for duty in register.duties if register is not None else ():
        written[duty.kind] = (*written.get(duty.kind, ()), duty.display)
    return written


def _planned(day: RotaDay | None, written: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return who has a turn and can come, in the order of the jobs; the register's jobs keep their place among them."""
    planned: dict[str, tuple[str, ...]] = {}
    for turn in day.turns if day is not None else ():
        before = planned.setdefault(turn.kind, ())
        if not turn.is_open and turn.kind not in written:
            planned[turn.kind] = (*before, turn.display)
    return planned
