"""Running text as blocks: headings and paragraphs that know their height."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.hand import BLACK
from peergroup_desktop.reports.shaping import shape, wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight


@dataclass(frozen=True)
class Paragraph:
    """Text set in lines of at most `measure` points.

    Attributes:
        tag: Its place in the structure: "P", "H2" ...
        lead: Bold words at its beginning.
    """

    text: str
    ink: Ink
    measure: float
    leading: float
    tag: str = "P"
    lead: str = ""

    @cached_property
    def lines(self) -> list[str]:
        """The text broken into lines."""
        return wrap(self.text, self.measure, self.ink.size, self.ink.weight, indent=self._indent)

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.leading

    def draw(self, surface: Surface, x: float, y: float) -> None:
        """Set the text with its top left corner at (`x`, `y`)."""
        baseline = y + self.leading * 0.76
        with surface.tagged(Element(self.tag, surface.root)):
            if self.lead:
                surface.text(x, baseline, self.lead, self._lead_ink)
            for number, line in enumerate(self.lines):
                surface.text(x if number else x + self._indent, baseline, line, self.ink)
                baseline += self.leading

    @property
    def _lead_ink(self) -> Ink:
        return Ink(self.ink.size, Weight.BOLD, BLACK)

    @property
    def _indent(self) -> float:
        return self._lead_ink.width(self.lead + " ") if self.lead else 0.0


def unshown_words(texts: Iterable[str]) -> str:
    """Return a sentence about the signs in `texts` that no font has; "" when there are none."""
    codes = dict.fromkeys(code for text in texts for code in shape(text).unshown)
    if not codes:
        return ""
    return _("\ufffd stands for a sign that our fonts don’t have: {codes}.").format(codes=", ".join(codes))


def stacked_height(paragraphs: Sequence[Paragraph], gap: float) -> float:
    """Return the height of `paragraphs` below one another, `gap` apart."""
    return sum(paragraph.height for paragraph in paragraphs) + gap * max(0, len(paragraphs) - 1)


def draw_stacked(surface: Surface, x: float, y: float, paragraphs: Sequence[Paragraph], gap: float) -> None:
    """Draw `paragraphs` below one another, `gap` apart."""
    for paragraph in paragraphs:
        paragraph.draw(surface, x, y)
        y += paragraph.height + gap
