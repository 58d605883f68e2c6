"""Text into glyphs: every script shaped in a font that has it, in the right order, measured and made to fit.

Knows nothing of PDF. A shaped text has no size: its measures are in em, so one shaping serves every size and is
kept for the process. No character is ever left out: one that no font has becomes a replacement mark, and is told.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz

from peergroup_desktop.reports.bidi import in_visual_order, levels
from peergroup_desktop.reports.typeface import Typeface, Weight, candidates, fallback, house

ELLIPSIS = "…"
_REPLACEMENT = "\ufffd"
_FEATURES = {"kern": True, "liga": True}
_WORD = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph of a font. `advance`, `dx` and `dy` are in em; `text` is its share of the characters behind it."""

    number: int
    text: str
    advance: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one face, from the left as they stand on the page."""

    face: Typeface
    glyphs: tuple[Glyph, ...]
    advance: float


@dataclass(frozen=True, slots=True)
class ShapedText:
    """A line of text ready to draw.

    Attributes:
        text: What was asked for, with control characters as spaces.
        runs: From the left.
        em: Its width at size 1.
        is_rightward: No right-to-left run in it.
        needs_span: Left to right, but the glyphs one by one do not read as `text`: put `text` round them.
        unshown: "U+1F642" for each character drawn as a replacement mark, once each.
    """

    text: str
    runs: tuple[GlyphRun, ...]
    em: float
    is_rightward: bool
    needs_span: bool
    unshown: tuple[str, ...]


@lru_cache(maxsize=8192)
def shape(text: str, weight: Weight = Weight.REGULAR, tabular: bool = False) -> ShapedText:
    """Shape `text` on one line. `tabular` gives digits one width, for columns of numbers."""
    clean = _clean(text)
    drawn, faces = _faces(clean, weight)
    directions = levels(clean)
    runs: list[tuple[int, GlyphRun]] = []
    is_plain = True
    is_rightward = not any(level % 2 for level in directions)
    start = 0
    for end in range(1, len(clean) + 1):
        if end < len(clean) and faces[end] is faces[start] and directions[end] == directions[start]:
            continue
        rightward = directions[start] % 2 == 0
        run, plain = _shape_run(faces[start], drawn[start:end], clean[start:end], rightward=rightward, tabular=tabular)
        runs.append((directions[start], run))
        is_plain = is_plain and plain
        start = end
    ordered = tuple(in_visual_order(runs))
    missing = {f"U+{ord(asked):04X}": None for asked, shown in zip(clean, drawn, strict=True) if asked != shown}
    em = sum(run.advance for run in ordered)
    return ShapedText(clean, ordered, em, is_rightward, is_rightward and not is_plain, tuple(missing))


def width(text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """Return how wide `text` is, in points."""
    return shape(text, weight).em * size


def elide(text: str, limit: float, size: float, weight: Weight = Weight.REGULAR) -> str:
    """Return `text`, or as much of its beginning as fits `limit` points with an ellipsis after it."""
    if width(text, size, weight) <= limit:
        return text
    letters = clusters(text)
    while letters:
        letters.pop()
        shorter = "".join(letters).rstrip() + ELLIPSIS
        if width(shorter, size, weight) <= limit:
            return shorter
    return ELLIPSIS


def wrap(
    text: str, limit: float, size: float, weight: Weight = Weight.REGULAR, *, most: int = 0, indent: float = 0.0
) -> list[str]:
    """Break `text` into lines of at most `limit` points, between words; a word wider than a line breaks in itself.

    Args:
        text: What to set.
        limit: Width of a line, in points.
        size: Type size in points.
        weight: Weight of the house face.
        most: Most lines; the last one then ends in an ellipsis if there is more. 0 means no limit.
        indent: How much less room the first line has.

    Returns:
        At least one line, which may be empty.
    """
    lines: list[str] = []
    current = ""
    taken = indent
    space = width(" ", size, weight)
    for word in text.split():
        room = width(word, size, weight)
        if taken + (space if current else 0) + room <= limit:
            current, taken = (f"{current} {word}" if current else word), taken + (space if current else 0) + room
            continue
        if current or taken:
            lines.append(current)
        *whole, current = _broken(word, limit, size, weight) if room > limit else [word]
        lines.extend(whole)
        taken = width(current, size, weight)
    lines.append(current)
    if most and len(lines) > most:
        lines = [*lines[: most - 1], elide(" ".join(lines[most - 1 :]), limit, size, weight)]
    return lines


def clusters(text: str) -> list[str]:
    """Split `text` into letters with their marks and joiners, which must not be parted."""
    letters: list[str] = []
    for char in text:
        if letters and (_is_mark(char) or letters[-1].endswith("\u200d")):
            letters[-1] += char
        else:
            letters.append(char)
    return letters


def _broken(word: str, limit: float, size: float, weight: Weight) -> list[str]:
    parts = [""]
    for letter in clusters(word):
        if parts[-1] and width(parts[-1] + letter, size, weight) > limit:
            parts.append(letter)
        else:
            parts[-1] += letter
    return parts


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Mc", "Me", "Cf")


def _clean(text: str) -> str:
    """Compose accents; make control characters, line ends and lone surrogates harmless."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in composed)


def _faces(text: str, weight: Weight) -> tuple[str, list[Typeface]]:
    """Choose a face per character, the same for a whole word where one has all of it.

    Returns:
        The text to draw (as long as `text`; replacement marks stand in for what no font has) and the faces.
    """
    drawn: list[str] = []
    faces: list[Typeface] = []
    for word in _WORD.findall(text):
        whole = _face_for(word, weight)
        for letter in [word] if whole else clusters(word):
            face = whole or _face_for(letter, weight)
            if face is not None:
                drawn.append(letter)
                faces.extend([face] * len(letter))
                continue
            for char in letter:
                single = _face_for(char, weight)
                drawn.append(char if single else _REPLACEMENT)
                faces.append(single or fallback(weight))
    return "".join(drawn), faces


def _face_for(text: str, weight: Weight) -> Typeface | None:
    """Return the first face with every visible character of `text`, or None."""
    needed = [char for char in text if unicodedata.category(char) != "Cf" and not char.isspace()]
    first = house(weight)
    odd = next((char for char in needed if not first.has(char)), None)
    if odd is None:
        return first
    return next((face for face in candidates(odd, weight) if all(face.has(char) for char in needed)), None)


def _shape_run(face: Typeface, drawn: str, text: str, *, rightward: bool, tabular: bool) -> tuple[GlyphRun, bool]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(drawn)
    buffer.guess_segment_properties()
    buffer.direction = "ltr" if rightward else "rtl"
    uharfbuzz.shape(face.font, buffer, {**_FEATURES, "tnum": tabular})
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    starts = [info.cluster for info in infos]
    shares = _shares(starts, text) if rightward else _shares(starts[::-1], text)[::-1]
    glyphs = tuple(
        Glyph(
            info.codepoint,
            share,
            place.x_advance / face.units,
            place.x_offset / face.units,
            place.y_offset / face.units,
        )
        for info, place, share in zip(infos, positions, shares, strict=True)
    )
    return GlyphRun(face, glyphs, sum(glyph.advance for glyph in glyphs)), len(set(starts)) == len(starts)


def _shares(starts: list[int], text: str) -> list[str]:
    """Deal the characters of each cluster out to its glyphs, so that the glyphs' texts joined give the cluster's."""
    ends = dict(zip(sorted(set(starts)), [*sorted(set(starts))[1:], len(text)], strict=True))
    left = {start: starts.count(start) for start in ends}
    dealt = dict.fromkeys(ends, 0)
    shares: list[str] = []
    for start in starts:
        part = text[start + dealt[start] : ends[start]]
        left[start] -= 1
        share = part if left[start] == 0 else part[:1]
        dealt[start] += len(share)
        shares.append(share)
    return shares
