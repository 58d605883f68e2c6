"""Roles today: what the card shows of who opened up, made tea and facilitated. Plain Python; `roles_card` draws."""

from collections.abc import Sequence
from dataclasses import dataclass

from peergroup_desktop.actions.attendance import DutyRow, RegisterRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import DutyKind
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register.words import and_list

_ICONS = {
    DutyKind.OPENED_UP.value: "key",
    DutyKind.TEAS.value: "coffee",
    DutyKind.WELCOMED.value: "hand",
    DutyKind.FACILITATED.value: "users-round",
}
_RARE = {DutyKind.WELCOMED.value}
_SHARED = {DutyKind.FACILITATED.value}


@dataclass(frozen=True)
class Job:
    """One line of the card; `is_rare` ones wait until asked for.

    `choices` are (person, name), people here first; `chosen` is who did it, and `words` says so.
    """

    kind: str
    name: str
    icon: str
    is_shared: bool
    is_rare: bool
    choices: tuple[tuple[RecordId, str], ...]
    chosen: tuple[RecordId, ...]
    words: str


def jobs(kinds: Sequence[str], rows: Sequence[RegisterRow], duties: Sequence[DutyRow], context: Context) -> list[Job]:
    """Return a line for each kind of job the group has, and for kinds that somebody did all the same."""
    names = {row.person_id: row.display for row in rows} | {duty.person_id: duty.display for duty in duties}
    here = sorted(rows, key=lambda row: row.standing is not Standing.PRESENT)
    shown = context.discreet.told_apart(names.values())
    choices = tuple((row.person_id, shown[row.display]) for row in here)
    listed = [*kinds, *(kind for kind in dict.fromkeys(duty.kind for duty in duties) if kind not in kinds)]
    found = []
    for kind in listed:
        chosen = tuple(duty.person_id for duty in duties if duty.kind == kind)
        said = [shown[names[person]] for person in chosen]
        missing = tuple(
            (person, name) for person, name in zip(chosen, said, strict=True) if person not in here_ids(rows)
        )
        found.append(
            Job(
                kind=kind,
                name=label(DutyKind(kind)) if kind in _ICONS else kind,
                icon=_ICONS.get(kind, "hand"),
                is_rare=kind in _RARE,
                is_shared=kind in _SHARED or len(chosen) > 1,
                choices=(*choices, *missing),
                chosen=chosen,
                words=and_list(said) or _("Nobody yet"),
            )
        )
    return found


def here_ids(rows: Sequence[RegisterRow]) -> frozenset[RecordId]:
    """Return the people of these rows."""
    return frozenset(row.person_id for row in rows)
