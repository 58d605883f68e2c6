"""What a group of each kind sees: one table, so that the rest of the program asks and never decides."""

from collections.abc import Mapping
from enum import StrEnum

from peergroup_desktop.core.kinds import GroupKind


class Part(StrEnum):
    """A part of the program that is not there for every kind of group."""

    NOTES = "notes"
    ROTA = "rota"
    AGREEMENT = "agreement"
    GIVING = "giving"
    SWAPS = "swaps"
    PAIRS = "pairs"
    ACTIVITIES = "activities"
    DROP_IN = "drop_in"
    DEBRIEFS = "debriefs"
    DRAWER = "drawer"
    CHECK_INS = "check_ins"


_ALWAYS = frozenset({Part.NOTES, Part.AGREEMENT, Part.DEBRIEFS, Part.DRAWER, Part.CHECK_INS})
_IN_A_CIRCLE = frozenset({Part.ROTA, Part.GIVING, Part.SWAPS})
_PARTS: Mapping[GroupKind, frozenset[Part]] = {
    GroupKind.ACTIVITY: _ALWAYS | _IN_A_CIRCLE | {Part.ACTIVITIES},
    GroupKind.ONE_TO_ONE: _ALWAYS | {Part.PAIRS},
    GroupKind.BEFRIENDING: _ALWAYS | {Part.PAIRS},
    GroupKind.HUB: _ALWAYS | {Part.ROTA, Part.SWAPS, Part.DROP_IN},
    GroupKind.MIXED: frozenset(Part),
}


def parts_of(kind: GroupKind) -> frozenset[Part]:
    """Return what a group of this kind sees."""
    return _PARTS[kind]
