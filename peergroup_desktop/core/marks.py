"""What a register can say about a person at a session (product terms: the five meanings)."""

from enum import IntFlag, StrEnum


class Mark(StrEnum):
    """What is stored. No row, or a row whose mark is empty, means nobody has marked the person."""

    PRESENT = "present"
    APOLOGIES = "apologies"


class Standing(StrEnum):
    """What a register shows: the stored marks, and the three meanings that follow from them."""

    PRESENT = "present"
    APOLOGIES = "apologies"
    AWAY = "away"
    NOT_MARKED = "not_marked"
    NOT_HERE = "not_here"


class MarkFlag(IntFlag):
    """Small additions to a present mark. "First time" is not stored: it follows from the marks themselves."""

    NONE = 0
    CAME_LATE = 1
    LEFT_EARLY = 2
    STEPPED_OUT = 4


def standing(mark: Mark | None, *, away: bool, finished: bool) -> Standing:
    """Say what a register means by `mark` for a person who may be `away`, in a register that may be `finished`.

    A stored mark always wins: somebody who was away and came after all is here.
    """
    if mark is not None:
        return Standing(mark.value)
    if away:
        return Standing.AWAY
    return Standing.NOT_HERE if finished else Standing.NOT_MARKED
