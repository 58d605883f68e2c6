"""Lines of a handout below one another, which know their height before they are drawn."""

from dataclasses import dataclass, field

from peergroup_desktop.reports.handout_hand import HandoutHand, Part
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Surface

_DESCENT = 0.26


@dataclass(frozen=True)
class _Piece:
    part: Part
    tag: str
    lines: tuple[str, ...]
    beside: tuple[tuple[str, Part], ...] = ()


@dataclass
class Stack:
    """Text in one column, from the top down."""

    hand: HandoutHand
    measure: float
    height: float = 0.0
    _pieces: list[tuple[float, _Piece]] = field(default_factory=list)

    def add(self, words: str, part: Part, *, tag: str = "P", most: int = 3) -> None:
        """Put words below what is there, on `most` lines at most; nothing for no words."""
        if words:
            ink = self.hand.ink(part)
            lines = tuple(wrap(words, self.measure, ink.size, ink.weight, most=most))
            self._put(_Piece(part, tag, lines))

    def add_beside(self, words: str, part: Part, note: str, note_part: Part, gap: float) -> None:
        """Put words with a note after them on the same line, or below them where that has no room."""
        width = self.hand.ink(part).width(words) + gap + self.hand.ink(note_part).width(note)
        if note and width <= self.measure:
            self._put(_Piece(part, "P", (words,), ((note, note_part),)))
            return
        self.add(words, part)
        self.add(note, note_part)

    def skip(self, height: float) -> None:
        """Leave `height` empty."""
        self.height += height

    def _put(self, piece: _Piece) -> None:
        self.height += self.hand.rise(piece.part)
        self._pieces.append((self.height, piece))
        self.height += self.hand.leading(piece.part) * (len(piece.lines) - 1)

    @property
    def descent(self) -> float:
        """How far letters reach below the last line."""
        return self.hand.ink(self._pieces[-1][1].part).size * _DESCENT if self._pieces else 0.0

    def draw(self, surface: Surface, x: float, y: float, *, gap: float = 0.0) -> None:
        """Set everything with its top at `y`; `gap` parts words from the note after them."""
        for baseline, piece in self._pieces:
            with surface.tagged(Element(piece.tag, surface.root)):
                ink = self.hand.ink(piece.part)
                for number, line in enumerate(piece.lines):
                    end = x + surface.text(x, y + baseline + number * self.hand.leading(piece.part), line, ink)
                for note, part in piece.beside:
                    surface.text(end + gap, y + baseline, note, self.hand.ink(part))
