"""Running text as blocks: headings and paragraphs that know their height."""

from collections.abc import Sequence
from dataclasses import dataclass

from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface


@dataclass(frozen=True)
class Paragraph:
    """Text set in lines of at most `measure` points. `tag` is its place in the structure: "P", "H2", "LI" ..."""

    text: str
    ink: Ink
    measure: float
    leading: float
    tag: str = "P"

    @property
    def lines(self) -> list[str]:
        """The text broken into lines."""
        return wrap(self.text, self.measure, self.ink.size, self.ink.weight)

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last."""
        return len(self.lines) * self.leading

    def draw(self, surface: Surface, x: float, y: float) -> None:
        """Set the text with its top left corner at (`x`, `y`)."""
        baseline = y + self.leading * 0.76
        with surface.tagged(Element(self.tag, surface.root)):
            for line in self.lines:
                surface.text(x, baseline, line, self.ink)
                baseline += self.leading


def stacked_height(paragraphs: Sequence[Paragraph], gap: float) -> float:
    """Return the height of `paragraphs` below one another, `gap` apart."""
    return sum(paragraph.height for paragraph in paragraphs) + gap * max(0, len(paragraphs) - 1)


def draw_stacked(surface: Surface, x: float, y: float, paragraphs: Sequence[Paragraph], gap: float) -> None:
    """Draw `paragraphs` below one another, `gap` apart."""
    for paragraph in paragraphs:
        paragraph.draw(surface, x, y)
        y += paragraph.height + gap
