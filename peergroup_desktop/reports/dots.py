"""Answers as dots: a pile over each number, or a row behind each answer. Black on white, with the numbers beside them.

Where there are too many for dots that can be seen, a bar stands for them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.check_in_results import AnswerCount
from peergroup_desktop.reports.check_in_words import share_words
from peergroup_desktop.reports.hand import BAR, BLACK, Hand
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface

_DOT, _LEAST_DOT = 9.0, 4.0
_PILE = 104.0
_LABEL_SHARE = 0.36  # of the width, for the answers in words
_NUMBERS = 74.0
_GAP = 4.0


def dots_words(counts: Sequence[AnswerCount]) -> str:
    """Return what the dots say, for readers: "7: 2 answers; 9: 1 answer"."""
    said = [(one.words, plural("{count} answer", "{count} answers", one.count)) for one in counts if one.count]
    if not said:
        return _("No answers.")
    return "; ".join(_("{answer}: {count}").format(answer=answer, count=count) for answer, count in said)


@dataclass(frozen=True)
class DotPiles:
    """A pile of dots over each number, in a row from the least to the most."""

    counts: tuple[AnswerCount, ...]
    least_words: str
    most_words: str
    hand: Hand

    @property
    def height(self) -> float:
        """From the number on the highest pile to the words of the two ends."""
        hand = self.hand
        return self._pile + 2 * hand.leading(hand.head) + (hand.leading(hand.aside) if self._has_ends else 0) + 8

    def draw(self, surface: Surface, y: float) -> None:
        """Draw the piles from `y` down, between the margins."""
        hand = self.hand
        base = y + hand.leading(hand.head) + self._pile
        pitch = hand.measure / len(self.counts)
        figure = Element("Figure", surface.root, alt=dots_words(self.counts))
        with surface.tagged(figure):
            for index, one in enumerate(self.counts):
                self._draw_pile(surface, hand.left + (index + 0.5) * pitch, base, one, pitch)
            surface.rule(hand.left, hand.right, base, thickness=0.8, grey=BLACK)
            if self._has_ends:
                below = base + hand.leading(hand.head) + hand.leading(hand.aside)
                surface.text(hand.left, below, self.least_words, hand.aside)
                surface.flush_right(hand.right, below, self.most_words, hand.aside)
        surface.frame(figure, hand.left, y, hand.right, y + self.height)

    def _draw_pile(self, surface: Surface, x: float, base: float, one: AnswerCount, pitch: float) -> None:
        hand, step = self.hand, self._step
        if step:
            for place in range(one.count):
                surface.disc(x, base - (place + 0.5) * step, step * 0.42, fill=BLACK)
            top = base - one.count * step
        else:
            top = base - self._pile * one.count / self._most
            surface.box(x - pitch * 0.25, top, pitch * 0.5, base - top, fill=BAR)
        if one.count:
            surface.centred(x, top - 3 * hand.scale, str(one.count), hand.head)
        surface.centred(x, base + hand.leading(hand.head), one.words, Ink(hand.head.size, grey=BLACK))

    @property
    def _most(self) -> int:
        return max((one.count for one in self.counts), default=0)

    @property
    def _step(self) -> float:
        """The height of a dot in its pile; 0 where a bar takes its place."""
        room = _PILE * self.hand.scale / max(1, self._most)
        return min(_DOT * self.hand.scale, room) if room >= _LEAST_DOT else 0.0

    @property
    def _pile(self) -> float:
        """The height of the highest pile."""
        return self._step * max(1, self._most) if self._step else _PILE * self.hand.scale

    @property
    def _has_ends(self) -> bool:
        return bool(self.least_words or self.most_words)


@dataclass(frozen=True)
class DotRow:
    """One answer in words, its dots behind it in as many lines as they need, and their number."""

    one: AnswerCount
    most: int
    hand: Hand

    @property
    def height(self) -> float:
        """The higher of the words and the dots."""
        hand = self.hand
        dots = self._lines * self._step
        return max(len(self._words) * hand.leading(hand.body), dots) + _GAP * hand.scale

    def draw(self, surface: Surface, y: float) -> None:
        """Draw the row from `y` down, between the margins."""
        hand, row = self.hand, Element("P", surface.root)
        baseline = y + hand.leading(hand.body) * 0.76
        with surface.tagged(row):
            for place, words in enumerate(self._words):
                surface.text(hand.left, baseline + place * hand.leading(hand.body), words, hand.body)
            surface.flush_right(hand.right, baseline, share_words(self.one.count, self.one.percent), hand.strong)
        with surface.artifact():
            for index in range(self.one.count if self._per_line else 0):
                line, column = divmod(index, self._per_line)
                x = self._left + (column + 0.5) * self._step
                surface.disc(x, y + (line + 0.5) * self._step + 2, self._step * 0.42, fill=BLACK)
            if not self._per_line:
                width = self._room * self.one.count / self.most
                surface.box(self._left, y + 3, width, hand.leading(hand.body) - 6, fill=BAR)

    @property
    def _left(self) -> float:
        return self.hand.left + self.hand.measure * _LABEL_SHARE

    @property
    def _room(self) -> float:
        return self.hand.measure * (1 - _LABEL_SHARE) - _NUMBERS * self.hand.scale

    @property
    def _step(self) -> float:
        return _DOT * self.hand.scale

    @property
    def _per_line(self) -> int:
        """How many dots a line has; 0 where the most would fill more than four lines, and a bar takes their place."""
        most = int(self._room / self._step)
        return most if self.most <= most * 4 else 0

    @property
    def _lines(self) -> int:
        return -(-self.one.count // self._per_line) if self._per_line else 1

    @property
    def _words(self) -> list[str]:
        hand = self.hand
        return wrap(self.one.words, hand.measure * (_LABEL_SHARE - 0.03), hand.body.size, hand.body.weight)
