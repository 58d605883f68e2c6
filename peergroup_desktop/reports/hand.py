"""The one hand every printable is drawn in: sizes, weights, greys and margins.

Black and greys only, and nothing darker than 12 % behind text, so that any printer and any copier will do. Normal
print is 12 points and large print 18; small print is for what nobody needs to read on the way.
"""

from dataclasses import dataclass

from peergroup_desktop.reports.options import PageOptions, Paper
from peergroup_desktop.reports.surface import Ink
from peergroup_desktop.reports.typeface import Weight

MM = 72 / 25.4
BLACK = 0.07
SOFT = 0.34
FAINT = 0.46  # as light as a copier that knows only black and white still prints
BAND = 0.95
BAR = 0.23

_SIZES = {Paper.A4: (210 * MM, 297 * MM), Paper.LETTER: (612.0, 792.0)}
_MARGIN = 18 * MM
_TOP = 40.0
_LARGE = 1.5


@dataclass(frozen=True)
class Hand:
    """Sizes for one document, in points from the top left corner."""

    width: float
    height: float
    is_large: bool = False

    @classmethod
    def for_options(cls, options: PageOptions, *, is_landscape: bool = False) -> "Hand":
        """Return the sizes for the paper and print that were chosen."""
        short, long = _SIZES[options.paper]
        width, height = (long, short) if is_landscape else (short, long)
        return cls(width, height, options.large_print)

    @property
    def scale(self) -> float:
        """How much larger than normal print everything that is read is."""
        return _LARGE if self.is_large else 1.0

    @property
    def left(self) -> float:
        """Where text begins."""
        return _MARGIN

    @property
    def right(self) -> float:
        """Where text ends."""
        return self.width - _MARGIN

    @property
    def measure(self) -> float:
        """The width between the margins."""
        return self.width - 2 * _MARGIN

    @property
    def top(self) -> float:
        """Where the head begins."""
        return _TOP

    @property
    def title(self) -> Ink:
        """Ink for the one title of a document."""
        return Ink(30 if self.is_large else 24, Weight.BOLD, BLACK)

    @property
    def figure(self) -> Ink:
        """Ink for big numerals."""
        return Ink(28 if self.is_large else 22, Weight.BOLD, BLACK)

    @property
    def heading(self) -> Ink:
        """Ink for a heading inside a page, and the group's name."""
        return Ink(13 * self.scale, Weight.SEMIBOLD, BLACK)

    @property
    def body(self) -> Ink:
        """Ink for what is there to be read."""
        return Ink(12 * self.scale, Weight.REGULAR, BLACK)

    @property
    def name(self) -> Ink:
        """Ink for people's names."""
        return Ink(12 * self.scale, Weight.MEDIUM, BLACK)

    @property
    def head(self) -> Ink:
        """Ink for the heads of columns."""
        return Ink(11 * self.scale, Weight.SEMIBOLD, BLACK)

    @property
    def strong(self) -> Ink:
        """Ink for what stands out within a line."""
        return Ink(12 * self.scale, Weight.BOLD, BLACK)

    @property
    def small(self) -> Ink:
        """Ink for small print."""
        return Ink(16 if self.is_large else 9.5, Weight.REGULAR, SOFT)

    @property
    def aside(self) -> Ink:
        """Ink for second lines and labels."""
        return Ink(10.5 * self.scale, Weight.REGULAR, SOFT)

    def leading(self, ink: Ink) -> float:
        """Return the distance between baselines of running text."""
        return ink.size * 1.3
