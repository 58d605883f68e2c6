"""How everything looks at this moment: colours, text size, movement. One a process, like Qt's own palette.

Widgets ask `look()` while they paint and follow `changed`. Only the preferences change it.
"""

from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Protocol
from weakref import WeakValueDictionary

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from peergroup_desktop.ui import theme, typography
from peergroup_desktop.ui.stylesheet import Sheet
from peergroup_desktop.ui.theme import Ink, Tokens, Tone
from peergroup_desktop.ui.typography import Text

LARGE_FROM = 1.5


@dataclass(frozen=True)
class Appearance:
    """What a person can choose. `factor` is 1.0 to 2.0."""

    factor: float = 1.0
    is_dark: bool = False
    is_contrast: bool = False
    has_motion: bool = True


class Follower(Protocol):
    """What dresses itself anew whenever the look changes."""

    def dress(self) -> None:
        """Take sizes, fonts and colours from the look."""


class Look(QObject):
    """The appearance in use, worked out into colours, sizes and fonts. Lives in the window's thread."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.appearance = Appearance()
        self.is_applied = False
        self.tokens: Tokens = theme.LIGHT
        self._fonts: dict[tuple[Text, bool], QFont] = {}
        self._wordings: dict[Ink, QPalette] = {}
        self._sheets: dict[Sheet, str] = {}
        # In the order in which they came. A connection of Qt's for each took a twentieth of the time a page opens in.
        self._followers: WeakValueDictionary[int, Follower] = WeakValueDictionary()
        self._numbers = count()

    @property
    def factor(self) -> float:
        """How many times as large text is, 1.0 to 2.0."""
        return self.appearance.factor

    @property
    def is_large(self) -> bool:
        """Whether text is so large that the rail becomes a menu and side columns move."""
        return self.appearance.factor >= LARGE_FROM

    def px(self, size: float) -> int:
        """Return a design size in px for things that hold words: fonts, icons, controls, rows."""
        return round(size * self.appearance.factor)

    def gap(self, size: float) -> int:
        """Return a design margin in px; margins grow by half as much as words do."""
        return round(size * (1 + (self.appearance.factor - 1) / 2))

    def font(self, role: Text, *, tabular: bool = False) -> QFont:
        """Return the font of a role at the text size in use."""
        key = (role, tabular)
        if key not in self._fonts:
            size = typography.size_of(role, self.appearance.factor)
            self._fonts[key] = typography.make_font(size, role.value.weight, tabular=tabular)
        return self._fonts[key]

    def ink(self, ink: Ink) -> QColor:
        """Return the colour of words or icons."""
        return theme.ink_of(self.tokens, ink)

    def wording(self, ink: Ink) -> QPalette:
        """Return what gives a widget's words a colour, and leaves all its other colours as they are."""
        if ink not in self._wordings:
            self._wordings[ink] = QPalette()
            self._wordings[ink].setColor(QPalette.ColorRole.WindowText, self.ink(ink))
        return self._wordings[ink]

    def tone(self, tone: Tone) -> tuple[QColor, QColor]:
        """Return (fill, ink) of a soft fill."""
        return theme.tone_of(self.tokens, tone)

    def tint_edge(self, ink: QColor) -> QColor | None:
        """Return the colour of the edge a soft fill has: its ink in high contrast, else none."""
        return ink if self.appearance.is_contrast else None

    def follow(self, follower: Follower) -> None:
        """Let `follower` dress whenever the look has changed, as long as there is one."""
        self._followers[next(self._numbers)] = follower

    def apply(self, appearance: Appearance) -> None:
        """Take on `appearance` everywhere: palette, font, then every widget that follows, then who hears `changed`."""
        tokens = theme.DARK if appearance.is_dark else theme.LIGHT
        self.tokens = theme.high_contrast(tokens) if appearance.is_contrast else tokens
        self.appearance = appearance
        self.is_applied = True
        self._fonts.clear()
        self._wordings.clear()
        self._sheets.clear()
        QApplication.setPalette(theme.palette(self.tokens))
        QApplication.setFont(self.font(Text.BODY))
        QToolTip.setFont(self.font(Text.SECOND))
        QToolTip.setPalette(QApplication.palette())
        with ExitStack() as everybody:  # what goes wrong in one keeps no other from dressing
            everybody.callback(self.changed.emit)
            for follower in reversed(list(self._followers.values())):
                everybody.callback(_dress, follower)

    def clothe(self, part: QWidget, sheet: Sheet) -> None:
        """Put a sheet on a part: when it is made, and when it dresses."""
        if sheet not in self._sheets:
            self._sheets[sheet] = sheet.cut(self.tokens, self.px)
        if part.styleSheet() != self._sheets[sheet]:
            part.setStyleSheet(self._sheets[sheet])


def _dress(follower: Follower) -> None:
    if isValid(follower):  # one before it may have ended it
        follower.dress()


@cache
def look() -> Look:
    """Return the one look of this process."""
    return Look()


def px(size: float) -> int:
    """Return `look().px(size)`."""
    return look().px(size)


def gap(size: float) -> int:
    """Return `look().gap(size)`."""
    return look().gap(size)
