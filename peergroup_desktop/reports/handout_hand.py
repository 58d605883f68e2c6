"""The sizes of handouts. The small page is the measure; the large one is the same drawing, larger."""

from dataclasses import dataclass
from enum import Enum

from peergroup_desktop.reports.hand import BLACK, MM, SOFT
from peergroup_desktop.reports.handout import HandoutOptions, HandoutPaper
from peergroup_desktop.reports.surface import Ink
from peergroup_desktop.reports.typeface import Weight

_A5 = (148 * MM, 210 * MM)
_A4 = (210 * MM, 297 * MM)
_HALF_LETTER = (396.0, 612.0)
_LETTER = (612.0, 792.0)
_BOTTOM = 22.0
_LARGE_GAPS = 1.15


class Part(Enum):
    """What is written on a handout: its size in normal print and in large, its weight, its grey, and how far its line
    stands below the one above, in its own size.
    """

    TITLE = (23.0, 27.0, Weight.BOLD, BLACK, 1.16)
    FROM = (11.5, 18.0, Weight.REGULAR, BLACK, 1.31)
    BAND = (13.0, 19.0, Weight.BOLD, 1.0, 1.25)
    CRISIS_NAME = (11.0, 18.0, Weight.MEDIUM, BLACK, 1.32)
    FIRST_NUMBER = (24.8, 32.0, Weight.BOLD, BLACK, 0.985)
    NUMBER = (18.0, 25.0, Weight.BOLD, BLACK, 1.17)
    FURTHER_NUMBER = (13.0, 20.0, Weight.BOLD, BLACK, 1.25)
    NOTE = (11.0, 18.0, Weight.REGULAR, BLACK, 1.3)
    CAPTION = (9.3, 18.0, Weight.REGULAR, BLACK, 1.2)
    DANGER = (11.5, 18.0, Weight.REGULAR, BLACK, 1.5)
    DANGER_NUMBER = (12.5, 20.0, Weight.BOLD, BLACK, 1.3)
    NAME = (15.5, 22.0, Weight.BOLD, BLACK, 1.2)
    LINE = (12.5, 18.0, Weight.REGULAR, BLACK, 1.38)
    PHONE = (19.0, 26.0, Weight.BOLD, BLACK, 1.1)
    DETAILS = (12.0, 18.0, Weight.REGULAR, BLACK, 1.42)
    CHECKED = (10.5, 18.0, Weight.REGULAR, SOFT, 1.41)
    FOOT_STRONG = (10.5, 18.0, Weight.SEMIBOLD, BLACK, 1.41)
    FOOT = (10.5, 18.0, Weight.REGULAR, BLACK, 1.24)


@dataclass(frozen=True)
class HandoutHand:
    """Sizes for one handout, in points. `scale` is how much larger than on the small page everything is."""

    width: float
    height: float
    margin: float
    top: float
    scale: float
    is_large: bool

    @classmethod
    def for_options(cls, options: HandoutOptions) -> "HandoutHand":
        """Return the sizes of one handout; two on a sheet are each as large as one alone."""
        is_big = options.paper is HandoutPaper.A4
        if options.is_letter:
            size, scale = (_LETTER, 1.1) if is_big else (_HALF_LETTER, 1.0)
        else:
            size, scale = (_A4, 1.18) if is_big else (_A5, 1.0)
        margin, top = (17 * MM, 36.0) if is_big else (11 * MM, 21.0)
        if options.is_letter and is_big:
            top = 24.0
        return cls(*size, margin, top, _LARGE_GAPS if options.is_large_print else scale, options.is_large_print)

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def bottom(self) -> float:
        """Where the last line must end."""
        return self.height - _BOTTOM

    @property
    def tail(self) -> float:
        """The room below a place; the large page holds four by being a little nearer."""
        return (15.4 if self.width < _A4[0] else 14.0) * self.scale if not self.is_large else 12.0

    @property
    def least_tail(self) -> float:
        """The room below a place where one more fits onto the page for it."""
        return min(self.tail, 6.0 * self.scale)

    @property
    def square(self) -> float:
        """The side of a place's square: 18 mm on the small page, without the white around it."""
        return 18.3 * MM * (1.0 if self.is_large else self.scale)

    @property
    def crisis_square(self) -> float:
        """The side of the square in the box."""
        return 19 * MM * (1.0 if self.is_large else self.scale)

    def ink(self, part: Part) -> Ink:
        """Return the ink for a part."""
        normal, large, weight, grey, _rise = part.value
        return Ink(large if self.is_large else normal * self.scale, weight, grey)

    def rise(self, part: Part) -> float:
        """Return how far below the line above a part's first line stands."""
        return self.ink(part).size * part.value[4]

    def leading(self, part: Part) -> float:
        """Return the distance between two lines of one part."""
        return self.ink(part).size * 1.22
