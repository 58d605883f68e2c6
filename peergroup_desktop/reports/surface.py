"""The sheet we draw on: text, shapes and tags in points from the top left corner; reportlab writes the file.

One `Surface` per document, used by one thread. Everything visible is either inside `tagged` (read aloud, in
order) or inside `artifact` (rules, feet, repeated heads: skipped by readers).
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from peergroup_desktop.reports import shapes
from peergroup_desktop.reports.shaping import ShapedText, shape
from peergroup_desktop.reports.sheet import Sheet
from peergroup_desktop.reports.structure import Element, text_string
from peergroup_desktop.reports.typeface import Weight

_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li>'
    "</rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)
_HIDDEN_SIZE = 6.0


@dataclass(frozen=True, slots=True)
class Ink:
    """How a piece of text looks. `grey` runs from 0 (black) to 1 (white)."""

    size: float
    weight: Weight = Weight.REGULAR
    grey: float = 0.0
    tabular: bool = False

    def width(self, text: str) -> float:
        """Return how wide `text` comes out, in points."""
        return shape(text, self.weight, self.tabular).em * self.size


class Surface:
    """Pages under way. Call `new_page` first, `finish` last."""

    def __init__(self, title: str, size: tuple[float, float], *, printed_on: date, language: str = "en-GB") -> None:
        self.root = Element("Document")
        self.unshown: dict[str, None] = {}
        self._title, self._size, self._language = title, size, language
        self._file = io.BytesIO()
        # "invariant" keeps the clock out of the file: the same month printed twice gives the same bytes
        self._sheet = Sheet(self._file, pagesize=size, pageCompression=1, invariant=1, lang=language, pdfVersion=(1, 7))
        self._sheet.setTitle(title)
        self._sheet.setAuthor("")
        self._sheet.setSubject("")
        self._sheet.setCreator("Peergroup")
        self._sheet.setProducer("Peergroup")
        self._sheet.setDateFormatter(lambda *_moment: f"D:{printed_on:%Y%m%d}000000Z")
        self._pages: list[Any] = []
        self._marks: list[list[Element]] = []
        self._element: Element | None = None

    def new_page(self, size: tuple[float, float] | None = None) -> None:
        """Start a page, of another size from here on when one is given; the page before it is done."""
        if self._marks:
            self._pages.append(self._sheet.close_page())
        if size is not None:
            self._size = size
            self._sheet.setPageSize(size)
        self._marks.append([])

    def finish(self) -> bytes:
        """Return the finished file."""
        self._pages.append(self._sheet.close_page())
        metadata = _XMP.format(title=escape(self._title, quote=False), language=self._language)
        self._sheet.close(root=self.root, pages=self._pages, marks=self._marks, metadata=metadata)
        return self._file.getvalue()

    def bookmark(self, title: str) -> None:
        """Add an entry to the reader's list of contents that leads to this page."""
        key = f"page-{len(self._marks)}-{title}"
        self._sheet.bookmarkPage(key)
        self._sheet.addOutlineEntry(title, key, 0)

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """Everything drawn inside belongs to `element`."""
        marks = self._marks[-1]
        self._sheet.emit(f"/{element.tag} <</MCID {len(marks)}>> BDC")
        element.add((len(self._marks) - 1, len(marks)))
        marks.append(element)
        self._element = element
        yield
        self._element = None
        self._sheet.emit("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Everything drawn inside is decoration."""
        self._sheet.emit("/Artifact BMC")
        yield
        self._sheet.emit("EMC")

    @contextmanager
    def spoken_as(self, words: str) -> Iterator[None]:
        """What is drawn inside is copied, found and read aloud as `words`: for letters that stand for a word."""
        self._sheet.emit(f"/Span <</ActualText {text_string(words)}>> BDC")
        yield
        self._sheet.emit("EMC")

    def text(self, x: float, baseline: float, text: str, ink: Ink) -> float:
        """Set `text` from `x` to the right; return its width."""
        shaped = shape(text, ink.weight, ink.tabular)
        self._show(shaped, x, baseline, ink)
        return shaped.em * ink.size

    def centred(self, x: float, baseline: float, text: str, ink: Ink) -> None:
        """Set `text` with its middle at `x`."""
        self.text(x - ink.width(text) / 2, baseline, text, ink)

    def flush_right(self, x: float, baseline: float, text: str, ink: Ink) -> None:
        """Set `text` so that it ends at `x`."""
        self.text(x - ink.width(text), baseline, text, ink)

    def upward(self, x: float, bottom: float, text: str, ink: Ink) -> None:
        """Set `text` turned a quarter, reading upwards from `bottom` with its baseline on `x`."""
        self._sheet.saveState()
        self._sheet.translate(x, self._size[1] - bottom)
        self._sheet.rotate(90)
        self._show(shape(text, ink.weight, ink.tabular), 0, self._size[1], ink)
        self._sheet.restoreState()

    def hidden(self, x: float, baseline: float, text: str, room: float) -> None:
        """Lay `text` invisibly, centred on `x` and at most `room` wide: for copying, searching and reading aloud."""
        shaped = shape(text)
        size = min(_HIDDEN_SIZE, room / shaped.em) if shaped.em else _HIDDEN_SIZE
        self._sheet.emit("3 Tr")
        self._show(shaped, x - shaped.em * size / 2, baseline, Ink(size))
        self._sheet.emit("0 Tr")

    def rule(self, left: float, right: float, y: float, *, thickness: float, grey: float = 0.0) -> None:
        """Draw a level line."""
        level = self._size[1] - y
        self._sheet.emit(shapes.stroked(shapes.line((left, level), (right, level)), thickness=thickness, grey=grey))

    def dashes(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw a dashed line between two points: cut or fold here."""
        path = shapes.line((start[0], self._size[1] - start[1]), (end[0], self._size[1] - end[1]))
        self._sheet.emit(f"[4 3] 0 d {shapes.stroked(path, thickness=0.8, grey=0.35)} [] 0 d")

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: float | None = None,
        edge: float = 0.0,
        radius: float = 0.0,
    ) -> None:
        """Draw a rectangle with its top left corner at (`x`, `y`). `edge` is the thickness of a black edge."""
        bottom = self._size[1] - y - height
        if radius:
            outline = shapes.rounded(x, bottom, width, height, radius)
        else:
            outline = shapes.rectangle(x, bottom, width, height)
        self._sheet.emit(shapes.painted(outline, fill=fill, edge=edge))

    def disc(self, x: float, y: float, radius: float, *, fill: float | None = None, edge: float = 0.0) -> None:
        """Draw a circle around (`x`, `y`)."""
        self._sheet.emit(shapes.painted(shapes.circle(x, self._size[1] - y, radius), fill=fill, edge=edge))

    def turned_box(self, x: float, y: float, width: float, height: float, *, angle: float, is_filled: bool) -> None:
        """Draw a rounded black rectangle around (`x`, `y`), turned by `angle` degrees; only its edge if not filled."""
        self._sheet.saveState()
        self._sheet.translate(x, self._size[1] - y)
        self._sheet.rotate(angle)
        outline = shapes.rounded(-width / 2, -height / 2, width, height, width * 0.36)
        self._sheet.emit(shapes.painted(outline, fill=0 if is_filled else None, edge=0 if is_filled else 1))
        self._sheet.restoreState()

    def frame(self, figure: Element, left: float, top: float, right: float, bottom: float) -> None:
        """Tell readers where `figure` stands on its page."""
        figure.box = (left, self._size[1] - bottom, right, self._size[1] - top)

    def _show(self, shaped: ShapedText, x: float, baseline: float, ink: Ink) -> None:
        if shaped.unshown:
            self.unshown.update(dict.fromkeys(shaped.unshown))
        if self._element is not None:
            self._element.says.append(shaped.text)
            self._element.needs_words |= not shaped.is_rightward
        self._sheet.emit(f"{ink.grey:g} g")
        self._sheet.show(shaped, x, self._size[1] - baseline, ink.size)
