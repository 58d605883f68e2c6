"""Qt style sheets, each for one kind of part that cannot be asked to paint itself.

There is none for a whole window: Qt looks every widget up in it, and in all it lies in, each time it goes into another,
which took a third of the time a page opens in. Sizes in a sheet do not follow the font, so each is worked out anew for
every text size. None sets minimum heights: those would beat the fixed heights of widgets. Disabled colours are restated
because a sheet that sets `color` wipes the palette's.
"""

from collections.abc import Callable
from enum import Enum

from PySide6.QtGui import QColor

from peergroup_desktop.ui.theme import Tokens


class Sheet(Enum):
    """What a part wears."""

    DOTS = """
QLineEdit {{ lineedit-password-character: 8226; background: transparent; border: 0; padding: 0; }}
"""
    OPEN_LIST = """
QAbstractItemView {{
  background: {surface}; color: {ink}; border: 1px solid {line_strong}; outline: 0; padding: {small}px;
  selection-background-color: {green_tint}; selection-color: {ink};
}}
"""
    BAR = """
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: {bar_gap}px 2px {bar_gap}px 0; }}
QScrollBar::handle:vertical {{ background: {line_strong}; border-radius: {bar_half}px; min-height: {grip}px; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 0 {bar_gap}px 2px {bar_gap}px; }}
QScrollBar::handle:horizontal {{ background: {line_strong}; border-radius: {bar_half}px; min-width: {grip}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""
    MENU = """
QMenu {{
  background: {surface}; color: {ink}; border: 1px solid {line_strong}; padding: {small}px;
}}
QMenu::item {{ padding: {half}px {pad}px; border-radius: {small}px; }}
QMenu::item:selected {{ background: {green_tint}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink3}; }}
"""

    def cut(self, tokens: Tokens, px: Callable[[float], int]) -> str:
        """Return the sheet for a scheme, with sizes scaled by `px`."""
        sizes = {
            "pad": px(12),
            "half": px(8),
            "small": px(4),
            "bar": px(8),
            "bar_gap": px(4),
            "bar_half": px(8) // 2 - 1,
            "grip": px(36),
        }
        return self.value.format(**{name: _css(value) for name, value in vars(tokens).items()}, **sizes)


def _css(colour: QColor) -> str:
    return colour.name()
