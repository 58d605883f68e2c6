"""reportlab's canvas, taught tags, our own fonts and a file without traces. Only `surface` uses it."""

from collections.abc import Iterator
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream
from reportlab.pdfgen.canvas import Canvas

from peergroup_desktop.reports.embedding import FontUse
from peergroup_desktop.reports.shaping import GlyphRun, ShapedText
from peergroup_desktop.reports.structure import Element, text_string, write_tree
from peergroup_desktop.reports.typeface import Typeface

rl_config.useA85 = 0  # page streams as plain bytes: a fifth smaller and faster than as letters

_KERNING_FLOOR = 0.0005  # em; less than this is rounding, not kerning

Run = tuple[float, str, str]
"""Where a run begins, seen from its line's beginning, and the operators before and after its place."""


class Sheet(Canvas):  # type: ignore[misc]
    """A canvas in PDF's own coordinates, from the bottom left corner."""

    def __init__(self, *given: Any, **named: Any) -> None:
        self._uses: dict[Typeface, FontUse] = {}
        # lines that were set, by identity: the same words come out the same wherever they stand
        self._set: dict[tuple[int, float], tuple[ShapedText, tuple[Run, ...]]] = {}
        super().__init__(*given, **named)

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"  # reportlab's own names Helvetica, which would stay unembedded

    def emit(self, operators: str) -> None:
        """Add `operators` to the page as they are."""
        self._code.append(operators)

    def show(self, shaped: ShapedText, x: float, y: float, size: float) -> None:
        """Set a shaped line with its baseline starting at (`x`, `y`)."""
        key = (id(shaped), size)
        if key not in self._set:
            self._set[key] = shaped, tuple(self._runs(shaped, size))
        if shaped.needs_span:
            # readers honour ActualText on a Span only, not on a cell or a paragraph
            self.emit(f"/Span <</ActualText {text_string(shaped.text)}>> BDC")
        for offset, before, after in self._set[key][1]:
            self.emit(f"{before} {x + offset:.2f} {y:.2f} {after}")
        if shaped.needs_span:
            self.emit("EMC")

    def close_page(self) -> Any:
        """End the page, make it part of the structure tree and return a reference to it."""
        self.showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._doc.Pages.pages) - 1
        page.Tabs = PDFName("S")
        return self._doc.Reference(page)

    def close(self, *, root: Element, pages: list[Any], marks: list[list[Element]], metadata: str) -> None:
        """Write the structure tree and the metadata, then the file."""
        write_tree(self._doc, root, pages, marks)
        kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
        self._doc.Catalog.Metadata = PDFStream(dictionary=kind, content=metadata.encode())
        self.save()

    def _runs(self, shaped: ShapedText, size: float) -> Iterator[Run]:
        offset = 0.0
        for run in shaped.runs:
            font = self._font(run.face)
            yield offset, f"BT /{font.name} {size:.2f} Tf 1 0 0 1", f"Tm {_glyphs(run, font, size)} ET"
            offset += run.advance * size

    def _font(self, face: Typeface) -> FontUse:
        if face not in self._uses:
            self._uses[face] = FontUse(face, f"T{len(self._uses)}")
            self._doc.delayedFonts.append(self._uses[face])
        return self._uses[face]


def _glyphs(run: GlyphRun, font: FontUse, size: float) -> str:
    operators: list[str] = []
    pieces: list[str] = []
    pen = drawn_to = rise = 0.0
    for glyph in run.glyphs:
        if glyph.dy != rise:
            operators.append(f"[{''.join(pieces)}] TJ {glyph.dy * size:.2f} Ts")
            pieces, rise = [], glyph.dy
        gap = pen + glyph.dx - drawn_to
        if abs(gap) > _KERNING_FLOOR:
            pieces.append(f"{-gap * 1000:.0f}")
            drawn_to += gap
        pieces.append(f"<{font.code(glyph):04X}>")
        drawn_to += font.nominal_advance(glyph)
        pen += glyph.advance
    operators.append(f"[{''.join(pieces)}] TJ{' 0 Ts' if rise else ''}")
    return " ".join(operators)
