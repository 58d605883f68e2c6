"""The colours of the product, by role, and the palette Qt's own widgets get. Knows no widget.

The table is the design's; nothing else in the program names a colour. Contrast of every pair in use is recomputed
by a test, so a changed value that nobody could read does not get in.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, eq=False, repr=False)
class Tokens:
    """One scheme's colours. Treat the colours as read-only: every widget shares them."""

    page: QColor
    surface: QColor
    sunken: QColor
    line: QColor
    line_strong: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    green: QColor
    green_hover: QColor
    green_press: QColor
    on_green: QColor
    green_tint: QColor
    green_ink: QColor
    marigold: QColor
    mari_tint: QColor
    mari_ink: QColor
    mari_line: QColor
    plum_tint: QColor
    plum_ink: QColor
    brick: QColor
    brick_tint: QColor
    brick_line: QColor
    sky_tint: QColor
    sky_ink: QColor
    sand_tint: QColor
    sand_ink: QColor
    clay_tint: QColor
    clay_ink: QColor
    rail: QColor
    rail_hover: QColor
    rail_line: QColor
    rail_ink: QColor
    rail_ink2: QColor
    rail_chair: QColor
    toast: QColor
    on_toast: QColor
    toast_undo: QColor
    scrim: QColor


_LIGHT_AND_DARK = {
    "page": ("#F6F4EF", "#151A18"),
    "surface": ("#FFFFFF", "#1E2522"),
    "sunken": ("#EEEAE1", "#27312C"),
    "line": ("#DFD9CD", "#35413B"),
    "line_strong": ("#847C6E", "#7E8F86"),
    "ink": ("#1E2925", "#F0F3EE"),
    "ink2": ("#46534D", "#C6D0CA"),
    "ink3": ("#5F6B65", "#A2AFA8"),
    "green": ("#1B5A47", "#86D1B3"),
    "green_hover": ("#154838", "#9BDBC1"),
    "green_press": ("#0F372B", "#6FBF9F"),
    "on_green": ("#FFFFFF", "#0C2A20"),
    "green_tint": ("#DFEEE6", "#203A31"),
    "green_ink": ("#174F3E", "#A5DEC7"),
    "marigold": ("#F2B23A", "#F2B23A"),
    "mari_tint": ("#FCEFD2", "#3B2F14"),
    "mari_ink": ("#694200", "#F7CF86"),
    "mari_line": ("#A46B00", "#D79A2B"),
    "plum_tint": ("#F4E6F0", "#3B2737"),
    "plum_ink": ("#6A2A5D", "#E9BDDE"),
    "brick": ("#9A2D1B", "#F3A594"),
    "brick_tint": ("#FAE8E3", "#44251D"),
    "brick_line": ("#B5482F", "#E08A74"),
    "sky_tint": ("#E1EDF3", "#1F333E"),
    "sky_ink": ("#1B4C66", "#A9D3E8"),
    "sand_tint": ("#F3E8D6", "#393022"),
    "sand_ink": ("#5C4420", "#E6CFA6"),
    "clay_tint": ("#F6E3DA", "#43291F"),
    "clay_ink": ("#6E3420", "#F0BFA9"),
    "rail": ("#173D32", "#10251D"),
    "rail_hover": ("#22513F", "#1A3329"),
    "rail_line": ("#2C5A4A", "#28453A"),
    "rail_ink": ("#F4F2EA", "#F0F3EE"),
    "rail_ink2": ("#BDD1C7", "#B3C6BC"),
    "rail_chair": ("#DCE8DF", "#C9D8CF"),
    "toast": ("#1E2925", "#34423B"),
    "on_toast": ("#FFFFFF", "#FFFFFF"),
    "toast_undo": ("#F6C765", "#F6C765"),
    "scrim": ("#961E2925", "#961E2925"),
}


def _column(index: int) -> Tokens:
    return Tokens(**{name: QColor(pair[index]) for name, pair in _LIGHT_AND_DARK.items()})


LIGHT = _column(0)
DARK = _column(1)


def high_contrast(tokens: Tokens) -> Tokens:
    """Return `tokens` with no faint lines and one ink: for people, and systems, that ask for more contrast."""
    return replace(
        tokens,
        line=tokens.line_strong,
        line_strong=tokens.ink,
        ink2=tokens.ink,
        ink3=tokens.ink,
        rail_ink2=tokens.rail_ink,
    )


class Ink(StrEnum):
    """The colours words and icons may have; the value is the token's name."""

    INK = "ink"
    INK2 = "ink2"
    INK3 = "ink3"
    GREEN = "green"
    GREEN_INK = "green_ink"
    ON_GREEN = "on_green"
    MARI_INK = "mari_ink"
    PLUM_INK = "plum_ink"
    BRICK = "brick"
    SKY_INK = "sky_ink"
    ON_TOAST = "on_toast"
    RAIL_INK = "rail_ink"
    RAIL_INK2 = "rail_ink2"


class Tone(StrEnum):
    """A soft fill with the ink that can be read on it. Colour never stands alone: each use has a word or an icon."""

    GREEN = "green"
    MARI = "mari"
    PLUM = "plum"
    BRICK = "brick"
    SKY = "sky"
    SAND = "sand"
    CLAY = "clay"
    NEUTRAL = "neutral"


def ink_of(tokens: Tokens, ink: Ink) -> QColor:
    """Return the colour behind an ink's name."""
    colour: QColor = getattr(tokens, ink.value)
    return colour


def tone_of(tokens: Tokens, tone: Tone) -> tuple[QColor, QColor]:
    """Return (fill, ink) of a tone."""
    if tone is Tone.NEUTRAL:
        return tokens.sunken, tokens.ink2
    if tone is Tone.BRICK:
        return tokens.brick_tint, tokens.brick
    return getattr(tokens, f"{tone.value}_tint"), getattr(tokens, f"{tone.value}_ink")


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two opaque colours, 1.0 to 21.0 (WCAG 2.2, relative luminance)."""
    bright, dim = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def palette(tokens: Tokens) -> QPalette:
    """Return what Qt's own widgets draw with, every role filled: an empty one falls back to the system's colours."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    colours = {
        role.Window: tokens.page,
        role.WindowText: tokens.ink,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.ink,
        role.PlaceholderText: tokens.ink3,
        role.Button: tokens.surface,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.on_green,
        role.Highlight: tokens.green,
        role.HighlightedText: tokens.on_green,
        role.Accent: tokens.green,
        role.Link: tokens.green_ink,
        role.LinkVisited: tokens.plum_ink,
        role.ToolTipBase: tokens.toast,
        role.ToolTipText: tokens.on_toast,
        role.Light: tokens.surface,
        role.Midlight: tokens.sunken,
        role.Mid: tokens.line_strong,
        role.Dark: tokens.line_strong,
        role.Shadow: tokens.line_strong,
    }
    made = QPalette()
    for which, colour in colours.items():
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(group.Disabled, which, tokens.ink3)
    made.setColor(group.Disabled, role.Highlight, tokens.sunken)
    made.setColor(group.Disabled, role.HighlightedText, tokens.ink3)
    return made
