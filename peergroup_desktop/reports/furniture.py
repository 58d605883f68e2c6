"""What frames a page: the head with the ring of chairs, the running line on later pages, the foot."""

import math
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.hand import BLACK, FAINT, Hand
from peergroup_desktop.reports.shaping import elide, wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_CHAIRS = 8
_RING = 15.0
_LINE = 15.5
_TITLE_LINE = 1.25
_FOOT_EDGE = 19.0  # the nearest the last line comes to the paper's edge; every printer reaches that far


@dataclass(frozen=True)
class Head:
    """The top of a first page. The group's name stands here as the group wrote it, and nowhere in the file's title."""

    group_name: str
    group_line: str
    title: str

    def height(self, hand: Hand) -> float:
        """Return how much room the head takes, down to where the page's own matter may begin."""
        beside = max(2, len(self._beside(hand)))
        return hand.scale * _LINE * beside + hand.title.size * _TITLE_LINE * len(self._titles(hand)) + 18

    def draw(self, surface: Surface, y: float, hand: Hand) -> None:
        """Draw the ring, the group's name and line, and the title, from `y` down."""
        radius = _RING * hand.scale
        with surface.artifact():
            draw_ring(surface, hand.left + radius, y + radius, radius)
        baseline = y + 9.5 * hand.scale
        for line, ink in self._beside(hand):
            with surface.tagged(Element("P", surface.root)):
                surface.text(hand.left + 2 * radius + 9 * hand.scale, baseline, line, ink)
            baseline += _LINE * hand.scale
        titles = self._titles(hand)
        baseline = y + self.height(hand) - 14 - hand.title.size * _TITLE_LINE * (len(titles) - 1)
        heading = Element("H1", surface.root)
        for line in titles:
            with surface.tagged(heading):
                surface.text(hand.left, baseline, line, hand.title)
            baseline += hand.title.size * _TITLE_LINE

    def draw_running(self, surface: Surface, y: float, hand: Hand) -> None:
        """Draw the one line that says on later pages what they belong to, with its baseline on `y`."""
        words = " · ".join(part for part in (self.group_name, self.title) if part)
        with surface.artifact():
            surface.text(hand.left, y, elide(words, hand.measure, hand.small.size), hand.small)

    def _beside(self, hand: Hand) -> list[tuple[str, Ink]]:
        room = hand.measure - (2 * _RING + 9) * hand.scale
        return [
            (line, ink)
            for words, ink in ((self.group_name, hand.heading), (self.group_line, hand.aside))
            if words
            for line in wrap(words, room, ink.size, ink.weight, most=2)
        ]

    def _titles(self, hand: Hand) -> list[str]:
        return wrap(self.title, hand.measure, hand.title.size, hand.title.weight)


@dataclass(frozen=True)
class Foot:
    """The bottom of every page.

    Attributes:
        warning: What to do with the sheet, when it says something about people; else empty.
        printed: When and by whom.
    """

    warning: str
    printed: str

    @classmethod
    def of(cls, warning: str, printed_on: date, printed_by: str) -> "Foot":
        """Return the foot of something printed on a day by a person (who may be unnamed)."""
        words = _("Printed {day} by {name}") if printed_by else _("Printed {day}")
        return cls(warning, words.format(day=plain_day(printed_on), name=printed_by))

    def top(self, hand: Hand) -> float:
        """Return where the foot begins; the page's own matter ends above it."""
        lines = len(self._warning_lines(hand)) + len(self._printed_lines(hand))
        return hand.height - _FOOT_EDGE - hand.small.size * 0.35 - lines * hand.leading(hand.small)

    def draw(self, surface: Surface, hand: Hand, numbering: str) -> None:
        """Draw the rule, the warning, who printed it and which page this is."""
        y = self.top(hand)
        with surface.artifact():
            surface.rule(hand.left, hand.right, y, thickness=0.6, grey=FAINT)
            for line in self._warning_lines(hand):
                y += hand.leading(hand.small)
                surface.text(hand.left, y, line, Ink(hand.small.size, Weight.BOLD, BLACK))
            for line in self._printed_lines(hand):
                y += hand.leading(hand.small)
                surface.text(hand.left, y, line, hand.small)
            surface.flush_right(hand.right, y, numbering, hand.small)

    def _warning_lines(self, hand: Hand) -> list[str]:
        return wrap(self.warning, hand.measure, hand.small.size, Weight.BOLD) if self.warning else []

    def _printed_lines(self, hand: Hand) -> list[str]:
        return wrap(self.printed, hand.measure * 0.75, hand.small.size, most=2)


def names_warning() -> str:
    """Return what to say at the foot of a page that has people's names."""
    return _("This page has names on it. Please keep it safe, and shred it when you have finished with it.")


def initials_warning() -> str:
    """Return what to say at the foot of a page that has people's initials."""
    return _("This page has people’s initials on it. Please keep it safe, and shred it when you have finished with it.")


def draw_ring(surface: Surface, x: float, y: float, radius: float) -> None:
    """Draw the ring of chairs around (`x`, `y`): seven taken, one always free."""
    chair = radius * 0.56
    orbit = radius - chair / 2
    for index in range(_CHAIRS):
        turn = math.tau * (index + 0.5) / _CHAIRS
        surface.turned_box(
            x + orbit * math.sin(turn),
            y - orbit * math.cos(turn),
            chair * 0.94,
            chair,
            angle=-math.degrees(turn),
            is_filled=index != 0,
        )
