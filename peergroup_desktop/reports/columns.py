"""Where the columns of an attendance grid stand, however many sessions: roomy, narrow, on their side or in parts."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from peergroup_desktop.core.dates import clock_time, short_day
from peergroup_desktop.reports.attendance import SessionColumn
from peergroup_desktop.reports.attendance_marks import RADIUS
from peergroup_desktop.reports.hand import Hand

_ROOMY = 57.0
_TIMES = 51.0
_ROOMY_NAME = 152.0
_FEWEST_NAME = 118.0
_TIGHT = 36.0
_NARROWEST = 15.5
_NARROWEST_WITH_TIME = 30.0
_PORTRAIT_MOST = 8
_PORTRAIT_MOST_LARGE = 5


def needs_landscape(count: int, *, is_large: bool) -> bool:
    """Say whether `count` sessions should turn the paper on its side."""
    return count > (_PORTRAIT_MOST_LARGE if is_large else _PORTRAIT_MOST)


def column_parts(sessions: Sequence[SessionColumn], hand: Hand) -> list[range]:
    """Split the sessions into even parts that each fit the width of the paper. At least one part, maybe empty."""
    narrowest = _NARROWEST_WITH_TIME if _share_dates(sessions) else _NARROWEST
    most = int((hand.measure - (_TIMES + _FEWEST_NAME) * hand.scale) / (narrowest * hand.scale))
    pieces = max(1, math.ceil(len(sessions) / most))
    edges = [round(len(sessions) * piece / pieces) for piece in range(pieces + 1)]
    return [range(first, last) for first, last in pairwise(edges)]


@dataclass(frozen=True)
class Columns:
    """The grid's upright lines, for the sessions of one part.

    Attributes:
        name_width: Room for names, from the left margin.
        pitch: From the middle of one session to the next.
        heads: For each session its head's lines, from the top; the same number for all.
        radius: Of the dot for "came".
    """

    left: float
    right: float
    name_width: float
    pitch: float
    heads: tuple[tuple[str, ...], ...]
    radius: float

    @classmethod
    def fit(cls, sessions: Sequence[SessionColumn], hand: Hand) -> "Columns":
        """Lay out `sessions` between the margins of `hand`."""
        free = hand.measure - _TIMES * hand.scale
        count = max(1, len(sessions))
        comfortable = (free - _ROOMY_NAME * hand.scale) / count
        narrow = (free - _FEWEST_NAME * hand.scale) / count
        pitch = min(_ROOMY * hand.scale, max(comfortable, min(_TIGHT * hand.scale, narrow)))
        heads = _heads(sessions, hand, pitch - 5)
        radius = min(RADIUS * hand.scale, pitch * 0.36)
        return cls(hand.left, hand.right, free - pitch * len(sessions), pitch, heads, radius)

    def middle(self, index: int) -> float:
        """Return the middle of the part's session `index`."""
        return self.left + self.name_width + self.pitch * (index + 0.5)


def _heads(sessions: Sequence[SessionColumn], hand: Hand, room: float) -> tuple[tuple[str, ...], ...]:
    """Write the dates in the fullest form that fits `room`: "8 Sept", or "8" over "Sept", or "8"."""
    days = [short_day(session.on) for session in sessions]
    forms: list[list[tuple[str, ...]]] = [[(day,) for day in days], [tuple(day.split(" ", 1)) for day in days]]
    fitting = next((form for form in forms if _fits(form, hand, room)), [(str(s.on.day),) for s in sessions])
    if not _share_dates(sessions):
        return tuple(fitting)
    times = ["" if s.starts_minute is None else clock_time(s.starts_minute) for s in sessions]
    return tuple((*head, time) for head, time in zip(fitting, times, strict=True))


def _share_dates(sessions: Sequence[SessionColumn]) -> bool:
    dates = [session.on for session in sessions]
    return len(set(dates)) < len(dates)


def _fits(heads: list[tuple[str, ...]], hand: Hand, room: float) -> bool:
    return all(hand.head.width(line) <= room for head in heads for line in head)
