"""Fonts inside the PDF: only the glyphs that were drawn, each with the characters it stands for.

reportlab's own font class maps text to eight-bit subsets before shaping; ours holds glyph numbers, which lets
shaped scripts and figure styles through and leaves the cutting of the font to HarfBuzz (in C). One `FontUse` per
face and document; `addObjects` is the name reportlab calls when it writes the file.
"""

import zlib
from typing import Any

import uharfbuzz
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from peergroup_desktop.reports.shaping import Glyph
from peergroup_desktop.reports.typeface import Typeface

_LAYOUT_TABLES = ("GSUB", "GPOS", "GDEF", "BASE", "cmap", "name", "OS/2", "post", "gasp", "STAT", "DSIG", "HVAR")
_SYMBOLIC = 4
_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) "
    "/Supplement 0>> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def "
    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
)
_CMAP_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"
_CMAP_BLOCK = 100  # the most entries a bfchar block may have


class FontUse:
    """One face in one document: hands out character codes, then writes the font with just those glyphs."""

    def __init__(self, face: Typeface, name: str) -> None:
        self.name = name
        self._face = face
        self._codes: dict[tuple[int, str], int] = {}

    def code(self, glyph: Glyph) -> int:
        """Return the code to draw `glyph` with. One glyph that stands for different texts has several codes."""
        return self._codes.setdefault((glyph.number, glyph.text), len(self._codes) + 1)

    def nominal_advance(self, glyph: Glyph) -> float:
        """Return the width, in em, that the file says the glyph has (kerning comes on top)."""
        return self._width(glyph.number) / 1000

    def addObjects(self, document: Any) -> None:  # noqa: N802 - reportlab's name for it
        """Add the font to `document` and to the resources its pages share."""
        wanted = {number for number, _text in self._codes}
        file, moved = _cut(self._face, wanted)
        name = PDFName(f"{_tag(self._codes)}+{self._face.file.removesuffix('.ttf')}")
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, name, file)),
                "DW": 0,
                "W": PDFArray([1, PDFArray(self._widths())]),
                "CIDToGIDMap": document.Reference(_stream(self._glyph_map(moved))),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": name,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(self._unicode_map())),
            }
        )
        document.idToObject["BasicFonts"].dict[self.name] = document.Reference(font)

    def _widths(self) -> list[int]:
        return [self._width(number) for number, _text in self._codes]

    def _width(self, number: int) -> int:
        advance: int = self._face.font.get_glyph_h_advance(number)
        return round(advance * 1000 / self._face.units)

    def _glyph_map(self, moved: dict[int, int]) -> bytes:
        return b"\0\0" + b"".join(moved[number].to_bytes(2, "big") for number, _text in self._codes)

    def _unicode_map(self) -> bytes:
        entries = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for (_number, text), code in self._codes.items()
            if text
        ]
        blocks = [entries[start : start + _CMAP_BLOCK] for start in range(0, len(entries), _CMAP_BLOCK)]
        body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
        return (_CMAP_HEAD + body + _CMAP_TAIL).encode("ascii")

    def _descriptor(self, document: Any, name: str, file: bytes) -> Any:
        ascent, descent = round(self._face.ascent * 1000), round(self._face.descent * 1000)
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray([-1000, descent, 3000, ascent]),
                "ItalicAngle": 0,
                "Ascent": ascent,
                "Descent": descent,
                "CapHeight": round(ascent * 0.7),
                "StemV": 80,
                "FontFile2": document.Reference(_stream(file, Length1=len(file))),
            }
        )


def _cut(face: Typeface, wanted: set[int]) -> tuple[bytes, dict[int, int]]:
    """Return a font file with the `wanted` glyphs only, and where each of them went."""
    choice = uharfbuzz.SubsetInput()
    choice.glyph_set.update(wanted)
    choice.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _LAYOUT_TABLES)
    choice.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
    plan = uharfbuzz.SubsetPlan(face.face, choice)
    moved = dict(plan.old_to_new_glyph_mapping)
    return bytes(plan.execute().blob.data), moved


def _tag(codes: dict[tuple[int, str], int]) -> str:
    """Return the six letters that mark a cut font, the same for the same glyphs."""
    number = zlib.crc32(repr(sorted(codes)).encode())
    return "".join(chr(ord("A") + number // 26**place % 26) for place in range(6))


def _stream(content: bytes, **entries: int) -> Any:
    # compressed here: reportlab's own filter for it goes by way of text and may add a second, longer encoding
    return PDFStream(
        dictionary=PDFDictionary({"Filter": PDFName("FlateDecode"), **entries}), content=zlib.compress(content)
    )
