"""The one Qt style sheet: what fields, combo boxes, scroll bars and tooltips cannot be asked to paint themselves.

Sizes in a sheet do not follow the font, so it is worked out anew for each text size. It sets no minimum heights:
those would beat the fixed heights of widgets. Placeholder and disabled colours are restated because a sheet that
sets `color` wipes the palette's.
"""

from collections.abc import Callable

from PySide6.QtGui import QColor

from peergroup_desktop.ui.theme import Tokens

_SHEET = """
QLineEdit, QPlainTextEdit, QDateEdit {{
  background: {surface}; color: {ink}; border: 1px solid {line_strong}; border-radius: {radius}px;
  padding: 0 {pad}px; placeholder-text-color: {ink3}; lineedit-password-character: 8226;
  selection-background-color: {green}; selection-color: {on_green};
}}
QPlainTextEdit {{ padding: {half}px {half}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ background: {sunken}; color: {ink3}; border-color: {line}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {brick_line}; }}
QComboBox {{
  background: {surface}; color: {ink}; border: 1px solid {line_strong}; border-radius: {radius}px;
  padding: 0 {arrow}px 0 {combo_pad}px;
}}
QComboBox:disabled {{ background: {sunken}; color: {ink3}; border-color: {line}; }}
QComboBox::drop-down {{ border: 0; width: {arrow}px; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{
  background: {surface}; color: {ink}; border: 1px solid {line_strong}; outline: 0; padding: {small}px;
  selection-background-color: {green_tint}; selection-color: {ink};
}}
QGroupBox {{ border: 0; margin: 0; padding: 0; }}
QLineEdit#StepperNumber {{ border: 0; background: transparent; padding: 0; }}
QListView#RosterList {{ background: transparent; border: 0; outline: 0; }}
QScrollArea {{ border: 0; }}
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: {bar_gap}px 2px {bar_gap}px 0; }}
QScrollBar::handle:vertical {{ background: {line_strong}; border-radius: {bar_half}px; min-height: {grip}px; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 0 {bar_gap}px 2px {bar_gap}px; }}
QScrollBar::handle:horizontal {{ background: {line_strong}; border-radius: {bar_half}px; min-width: {grip}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{
  background: {toast}; color: {on_toast}; border: 1px solid {line_strong}; padding: {small}px {half}px;
}}
QMenu {{
  background: {surface}; color: {ink}; border: 1px solid {line_strong}; padding: {small}px;
}}
QMenu::item {{ padding: {half}px {pad}px; border-radius: {small}px; }}
QMenu::item:selected {{ background: {green_tint}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink3}; }}
"""


def sheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """Return the sheet for a scheme, with sizes scaled by `px`."""
    sizes = {
        "radius": px(8),
        "pad": px(12),
        "combo_pad": px(10),
        "half": px(8),
        "small": px(4),
        "arrow": px(34),
        "bar": px(8),
        "bar_gap": px(4),
        "bar_half": px(8) // 2 - 1,
        "grip": px(36),
    }
    return _SHEET.format(**{name: _css(value) for name, value in vars(tokens).items()}, **sizes)


def _css(colour: QColor) -> str:
    return colour.name()
