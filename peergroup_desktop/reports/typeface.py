"""The fonts that paper is set in: which file has which character. Shapes nothing and embeds nothing.

A font is read from disk when a character needs it and kept for the process; only its character map is touched
until something is drawn, so a page in English never pays for the Chinese font.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any

import uharfbuzz

from peergroup_desktop.core.paths import resource


class Weight(StrEnum):
    """Weights of the house face. Fallback faces have a regular and a bold; Chinese has the regular only."""

    REGULAR = "Regular"
    MEDIUM = "Medium"
    SEMIBOLD = "SemiBold"
    BOLD = "Bold"


_HOUSE = "AtkinsonHyperlegibleNext-{weight}.ttf"
_WIDE = "NotoSans"
_CHINESE = "DroidSansFallbackFull.ttf"
_SCRIPTS = (
    (0x0590, 0x05FF, "NotoSansHebrew"),
    (0x0600, 0x077F, "NotoSansArabic"),
    (0x08A0, 0x08FF, "NotoSansArabic"),
    (0x0900, 0x097F, "NotoSansDevanagari"),
    (0x0980, 0x09FF, "NotoSansBengali"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi"),
    (0x0A80, 0x0AFF, "NotoSansGujarati"),
    (0x0B80, 0x0BFF, "NotoSansTamil"),
    (0x1200, 0x139F, "NotoSansEthiopic"),
    (0xFB1D, 0xFB4F, "NotoSansHebrew"),
    (0xFB50, 0xFDFF, "NotoSansArabic"),
    (0xFE70, 0xFEFC, "NotoSansArabic"),
)


class Typeface:
    """One font file. Shared by every document; any thread may read it."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.face: Any = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(resource("fonts", file))))
        self.font: Any = uharfbuzz.Font(self.face)
        self.units: int = self.face.upem
        extents = self.font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.units
        self.descent: float = extents.descender / self.units

    def has(self, char: str) -> bool:
        """Say whether the font has a glyph for `char`."""
        return self.font.get_nominal_glyph(ord(char)) is not None


@cache
def load(file: str) -> Typeface:
    """Return the typeface in `resources/fonts/<file>`, read once a process."""
    return Typeface(file)


def house(weight: Weight) -> Typeface:
    """Return the face everything is set in unless it lacks a character."""
    return load(_HOUSE.format(weight=weight.value))


def fallback(weight: Weight) -> Typeface:
    """Return the widest of the text faces, which also has the replacement mark."""
    return _noto(_WIDE, weight)


def candidates(char: str, weight: Weight) -> Iterator[Typeface]:
    """Yield faces that may have `char`, the preferred first; the big Chinese one last."""
    yield house(weight)
    code = ord(char)
    for first, last, family in _SCRIPTS:
        if first <= code <= last:
            yield _noto(family, weight)
    yield fallback(weight)
    yield load(_CHINESE)


def _noto(family: str, weight: Weight) -> Typeface:
    return load(f"{family}-{'Bold' if weight in (Weight.SEMIBOLD, Weight.BOLD) else 'Regular'}.ttf")
