"""The ways people mark a register. Proposes a meaning for each habit, and says which ones to ask about."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.core.names import fold
from peergroup_desktop.interchange.kept import Place
from peergroup_desktop.interchange.workbook import Cell, as_text


class MarkMeaning(StrEnum):
    """What a habit says about a person at a session. UNCLEAR stores no mark: the cell is kept in the import note."""

    HERE = "here"
    CAME_LATE = "came_late"
    LEFT_EARLY = "left_early"
    APOLOGIES = "apologies"
    NOT_HERE = "not_here"
    CANCELLED = "cancelled"
    UNCLEAR = "unclear"

    @property
    def mark(self) -> Mark | None:
        """The mark that is stored for it."""
        return _MARKS.get(self)

    @property
    def flags(self) -> MarkFlag:
        """The small addition to the mark."""
        return _FLAGS.get(self, MarkFlag.NONE)


_MARKS = {
    MarkMeaning.HERE: Mark.PRESENT,
    MarkMeaning.CAME_LATE: Mark.PRESENT,
    MarkMeaning.LEFT_EARLY: Mark.PRESENT,
    MarkMeaning.APOLOGIES: Mark.APOLOGIES,
}
_FLAGS = {MarkMeaning.CAME_LATE: MarkFlag.CAME_LATE, MarkMeaning.LEFT_EARLY: MarkFlag.LEFT_EARLY}

_KNOWN: dict[MarkMeaning, str] = {
    MarkMeaning.HERE: (
        "x|/|\\|//|1|y|yes|yep|p|pres|present|here|in|came|attended|att|true|ok|t|tick|ticked|✓|✔|✅|☑|√|☒|✗|✘|×|+|*|•|●|h"
        "|oui|si|sí|ja|tak|ie|yma|da"
    ),
    MarkMeaning.CAME_LATE: "l|late|came late|arrived late|/l|xl",
    MarkMeaning.LEFT_EARLY: "le|left early|went early|e",
    MarkMeaning.APOLOGIES: (
        "a|ap|apol|apols|apologies|apology|sorry|sent apologies|sends apologies|regrets|excused|exc|sick|ill|unwell"
        "|poorly"
        "|hol|hols|holiday|away|on holiday|hospital|appt|appointment|can't come|cant come|ymddiheuriadau"
    ),
    MarkMeaning.NOT_HERE: "n|no|0|-|–|—|abs|absent|not here|dna|did not attend|nope|false|na|n/a|.|o|non|nein|nie"
    "|nac ydy",
    MarkMeaning.CANCELLED: (
        "c|canc|cancelled|canceled|no session|no group|no meeting|closed|bank holiday|bank hol|not held|none held"
        "|snow|xmas"
        "|christmas|easter|break|half term|half-term|holiday closed"
    ),
    MarkMeaning.UNCLEAR: "?|??|???|not sure|unsure|maybe|dk|don't know|tbc",
}
_PROPOSED: dict[str, MarkMeaning] = {word: meaning for meaning, words in _KNOWN.items() for word in words.split("|")}
_SURE = frozenset(
    "x|/|1|y|yes|present|here|came|attended|true|✓|✔|✅|☑|√|0|n|no|-|–|absent|abs|false|apol|apols|apologies|apology"
    "|sorry"
    "|sent apologies|late|came late|left early|cancelled|canceled".split("|")
)

_TICKS = frozenset("✓✔✅☑√")
_CROSSES = frozenset("x✗✘☒×")
_YES = frozenset({"y", "yes"})
_STROKES = frozenset({"/", "1"}) | _YES
_PRESENT = frozenset({"p", "pres", "present"})
_SQUARES_THAT_PROVE = 20  # fewer can all be full because everybody came


@dataclass(frozen=True)
class MarkHabit:
    """One way of marking, asked about once. `shown` are the spellings met, most frequent first."""

    key: str
    shown: tuple[str, ...]
    count: int
    meaning: MarkMeaning
    needs_asking: bool
    example: Place


@dataclass(frozen=True)
class Squares:
    """The squares of a register: the filled ones, how many are blank beside them, and what its totals say of crosses.

    `crosses_count` is None where no total tells.
    """

    marks: Sequence[tuple[Cell, Place]]
    blanks: int
    crosses_count: bool | None = None


@dataclass(frozen=True)
class _Evidence:
    """What a whole register says about each of its habits. `is_full`: a square is blank nowhere."""

    keys: frozenset[str]
    is_full: bool
    is_proof: bool
    crosses_count: bool | None


@dataclass
class _Tally:
    example: Place
    spellings: Counter[str] = field(default_factory=Counter)


def habit_key(cell: Cell) -> str:
    """Return what marks of one habit share: "X", "x " and "x." give "x"; a stored 1 gives "1". Blank gives ""."""
    text = " ".join(as_text(cell).casefold().split())
    return text.rstrip(".!,") or text


def habits_of(squares: Squares, answers: Mapping[str, MarkMeaning]) -> tuple[MarkHabit, ...]:
    """Gather the habits of a register, most frequent first."""
    tallies: dict[str, _Tally] = {}
    for cell, place in squares.marks:
        tallies.setdefault(habit_key(cell), _Tally(place)).spellings[as_text(cell)] += 1
    is_full = not squares.blanks
    is_proof = is_full and len(squares.marks) >= _SQUARES_THAT_PROVE
    evidence = _Evidence(frozenset(tallies), is_full, is_proof, squares.crosses_count)
    habits = [_habit(key, tally, evidence, answers) for key, tally in tallies.items()]
    return tuple(sorted(habits, key=lambda habit: -habit.count))


def is_cross(cell: Cell) -> bool:
    """Say whether the mark is an x of some kind, which says "here" in one group and "not here" in another."""
    return habit_key(cell) in _CROSSES


def seems_here(cell: Cell) -> bool:
    """Say whether the mark, looked at alone, says that somebody came."""
    return _usual(habit_key(cell)).mark is Mark.PRESENT


def _habit(key: str, tally: _Tally, evidence: _Evidence, answers: Mapping[str, MarkMeaning]) -> MarkHabit:
    proposed, is_sure = _proposal(key, evidence)
    shown = tuple(spelling for spelling, _count in tally.spellings.most_common())
    needs_asking = key not in answers and not is_sure
    return MarkHabit(key, shown, tally.spellings.total(), answers.get(key, proposed), needs_asking, tally.example)


def _proposal(key: str, evidence: _Evidence) -> tuple[MarkMeaning, bool]:
    """Return the meaning to propose, and whether it goes without asking.

    A cross says "here" unless the register itself proves otherwise, see `_cross`. "A" says that they sent apologies,
    unless it stands beside "P" and nothing is blank: then the pair is present and absent.
    """
    if key in _CROSSES:
        return _cross(key, evidence)
    if key == "a" and evidence.is_full and evidence.keys & _PRESENT:
        return MarkMeaning.NOT_HERE, False
    return _usual(key), key in _SURE


def _cross(key: str, evidence: _Evidence) -> tuple[MarkMeaning, bool]:
    """Read a cross. Proof is, in this order: the totals; a tick elsewhere; strokes or a yes everywhere else.

    The last counts only where no square is blank and no other mark says absent: were the cross "here" too, everybody
    would have come every time, so there must be squares enough to rule that out.
    """
    if evidence.crosses_count is not None:
        return (MarkMeaning.HERE, key in _SURE) if evidence.crosses_count else (MarkMeaning.NOT_HERE, False)
    if evidence.keys & _TICKS:
        return MarkMeaning.NOT_HERE, False
    is_pair = bool(evidence.keys & _STROKES) and evidence.is_full
    if is_pair and evidence.is_proof and all(_usual(other).mark is Mark.PRESENT for other in evidence.keys):
        return MarkMeaning.NOT_HERE, False
    return MarkMeaning.HERE, key in _SURE and not is_pair and not evidence.keys & _YES


@lru_cache(maxsize=4096)
def _usual(key: str) -> MarkMeaning:
    return _PROPOSED.get(key) or _PROPOSED.get(fold(key)) or _by_words(key)


def _by_words(key: str) -> MarkMeaning:
    for pattern, meaning in _PHRASES:
        if re.search(pattern, key):
            return meaning
    return MarkMeaning.UNCLEAR


_PHRASES: tuple[tuple[str, MarkMeaning], ...] = (
    (r"\bcancel|\bno (?:group|session|meeting)\b", MarkMeaning.CANCELLED),
    (r"\bsorry\b|\bapol|\bcan'?t (?:come|make)|\bholiday\b|\bunwell\b|\bpoorly\b", MarkMeaning.APOLOGIES),
    (r"\blate\b", MarkMeaning.CAME_LATE),
    (r"\bleft early\b", MarkMeaning.LEFT_EARLY),
    (r"^(?:x|/|1|y|✓)\s*\(?(?:new|1st|first)", MarkMeaning.HERE),
)
