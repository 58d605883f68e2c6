"""What a key means in the register: letters find names, digits mark. The list asks; nothing here moves anything.

Left and Right are not here: the row's own control takes them.
"""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QKeyEvent

from peergroup_desktop.ui.screens.register.roll import Column

_LETTERS_STAY_MS = 1000
_PAGE = 10


class Act(Enum):
    """What a key asks for."""

    MOVE = auto()
    FIRST = auto()
    LAST = auto()
    MARK = auto()
    FIND = auto()
    CARD = auto()
    GIVING = auto()
    PERSON = auto()


@dataclass(frozen=True)
class Press:
    """One understood key. `steps` counts rows; `column` is the part to choose; `letters` to find."""

    act: Act
    steps: int = 0
    column: Column | None = None
    letters: str = ""


_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}
_MARKS = {
    Qt.Key.Key_Space: Column.HERE,  # also straight after letters: "ger", Space
    Qt.Key.Key_1: Column.HERE,
    Qt.Key.Key_2: Column.APOLOGIES,
    Qt.Key.Key_3: Column.NOT_MARKED,
    Qt.Key.Key_Backspace: Column.NOT_MARKED,
}
_PLAIN = {
    Qt.Key.Key_Home: Act.FIRST,
    Qt.Key.Key_End: Act.LAST,
    Qt.Key.Key_F2: Act.PERSON,
    Qt.Key.Key_F4: Act.CARD,
    Qt.Key.Key_Menu: Act.CARD,
    Qt.Key.Key_4: Act.GIVING,
}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class KeyReader:
    """Turns key events into presses, remembering letters typed close together ("ger" finds George)."""

    def __init__(self) -> None:
        self._letters = ""
        self._since = QElapsedTimer()

    def read(self, event: QKeyEvent) -> Press | None:
        """Return what the key asks for, None for a key that is not ours."""
        if event.modifiers() & _COMMANDS:
            return None
        key = Qt.Key(event.key())
        if key in _MARKS:
            return self._fresh(Press(Act.MARK, column=_MARKS[key]))
        if key in _STEPS:
            return self._fresh(Press(Act.MOVE, steps=_STEPS[key]))
        if key in _PLAIN:
            return self._fresh(Press(_PLAIN[key]))
        return self._more_letters(event.text()) if event.text().isalpha() else None

    def forget(self) -> None:
        """Begin the next name anew."""
        self._letters = ""

    def _fresh(self, press: Press) -> Press:
        self.forget()
        return press

    def _is_typing(self) -> bool:
        return bool(self._letters) and self._since.isValid() and self._since.elapsed() < _LETTERS_STAY_MS

    def _more_letters(self, text: str) -> Press:
        self._letters = self._letters + text if self._is_typing() else text
        self._since.start()
        return Press(Act.FIND, letters=self._letters)
