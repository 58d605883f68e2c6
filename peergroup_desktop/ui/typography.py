"""The type of the product: which sizes and weights there are, and the font files they come from."""

from enum import Enum
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

from peergroup_desktop.core.paths import resource

FAMILY = "Atkinson Hyperlegible Next"
_WEIGHTS = ("Regular", "Medium", "SemiBold", "Bold")
_OTHER_SCRIPTS = ("", "Arabic", "Bengali", "Devanagari", "Ethiopic", "Gujarati", "Gurmukhi", "Hebrew", "Tamil")
_FAMILIES = [FAMILY]  # grows once, when the other scripts are loaded: a family Qt does not know costs it a long search
_TITLE_FROM = 22
_TITLE_GROWTH = 1.6  # a title at twice its size would leave no room for what it is the title of


class Role(NamedTuple):
    """A size in design px at 100 %, and a weight."""

    px: int
    weight: int


class Text(Enum):
    """Every size and weight there is. Screens choose by role and never by number."""

    __hash__ = object.__hash__  # each is one object, and an enum's own takes long: fonts are looked up a lot

    FIGURE = Role(44, 700)
    CLOCK = Role(40, 700)
    BIG_TITLE = Role(32, 700)
    TITLE = Role(28, 700)
    PANEL_BIG = Role(26, 700)
    PANEL = Role(22, 700)
    HERO = Role(20, 600)
    CARD = Role(18, 600)
    NAME = CARD
    NAME_QUIET = Role(18, 500)
    LEAD = Role(17, 400)
    BODY = Role(16, 400)
    BODY_MEDIUM = Role(16, 500)
    STRONG_LARGE = Role(17, 600)
    STRONG = Role(16, 600)
    SECOND = Role(15, 400)
    SECOND_MEDIUM = Role(15, 500)
    SECOND_STRONG = Role(15, 600)
    BADGE = Role(14, 500)
    INITIALS = Role(13, 600)
    SMALL = Role(13, 400)


def size_of(role: Text, factor: float) -> int:
    """Return the size of `role` in px when text is `factor` (1.0 to 2.0) times as large."""
    px = role.value.px
    return round(px * (min(factor, _TITLE_GROWTH) if px >= _TITLE_FROM else factor))


def make_font(px: int, weight: int, *, tabular: bool = False) -> QFont:
    """Return the product's font; `tabular` gives all digits one width, for columns of numbers."""
    font = QFont()
    font.setFamilies(_FAMILIES)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def load_fonts() -> None:
    """Register the font files that ship with the program, once. Needs the application; about 10 ms."""
    if QFontDatabase.applicationFontFamilies(0):
        return
    for weight in _WEIGHTS:
        _register(f"AtkinsonHyperlegibleNext-{weight}.ttf")


def load_other_scripts() -> None:
    """Register the fonts for names in other scripts; worth doing once the first window stands.

    Fonts made before do not know them: apply the look again.
    """
    if len(_FAMILIES) > 1:
        return
    for script in _OTHER_SCRIPTS:
        _register(f"NotoSans{script}-Regular.ttf")
        _register(f"NotoSans{script}-Bold.ttf")
        _FAMILIES.append(f"Noto Sans {script}".rstrip())
    _register("DroidSansFallbackFull.ttf")
    _FAMILIES.append("Droid Sans Fallback")


def _register(file_name: str) -> None:
    QFontDatabase.addApplicationFont(str(resource("fonts", file_name)))
