"""How one text differs from an earlier one, line by line."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum


class LineState(StrEnum):
    """What became of a line: in both texts, only in the later one, only in the earlier one."""

    SAME = "same"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True)
class ComparedLine:
    """A line of either text."""

    text: str
    state: LineState


def compare(before: str, after: str) -> tuple[ComparedLine, ...]:
    """Return the lines of both texts in reading order; of a changed line the old wording comes first."""
    old, new = before.splitlines(), after.splitlines()
    compared: list[ComparedLine] = []
    for what, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            compared += [ComparedLine(line, LineState.SAME) for line in old[old_from:old_to]]
        else:
            compared += [ComparedLine(line, LineState.GONE) for line in old[old_from:old_to]]
            compared += [ComparedLine(line, LineState.NEW) for line in new[new_from:new_to]]
    return tuple(compared)
