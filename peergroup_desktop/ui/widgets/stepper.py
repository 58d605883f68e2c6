"""A number that goes up and down by one: people who came but prefer not to be named."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFocusEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QSpinBox

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import IconButton, Kind
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.layouts import Row


class _Number(Following, QSpinBox):
    """The number itself: arrows and digits change it, and a screen reader meets it as a spin box."""

    def __init__(self, says: str, most: int) -> None:
        super().__init__()
        self.setRange(0, most)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setAlignment(painting.CENTRE)
        self.setAccessibleName(says)
        self.setKeyboardTracking(False)
        self.lineEdit().setObjectName("StepperNumber")
        self.follow_look()

    def dress(self) -> None:
        """Take font and size."""
        self.setFont(look().font(Text.PANEL))
        self.lineEdit().setFont(look().font(Text.PANEL))
        clear = QPalette(self.palette())
        clear.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(clear)
        self.setFixedSize(max(px(44), painting.words_width("888", look().font(Text.PANEL)) + px(4)), px(44))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the number, so that a digit replaces it."""
        super().focusInEvent(event)
        self.selectAll()


class Stepper(Group):
    """Minus, number, plus. `changed` tells a number that somebody set."""

    changed = Signal(int)

    def __init__(self, says: str, *, most: int = 999) -> None:
        super().__init__()
        self.setAccessibleName(says)
        self.minus = IconButton("minus", _("One fewer"), side=44, kind=Kind.SECONDARY, stroke=2.5, ink=Ink.GREEN)
        self.plus = IconButton("plus", _("One more"), side=44, kind=Kind.SECONDARY, stroke=2.5, ink=Ink.GREEN)
        self.number = _Number(says, most)
        row = Row(self, gap=4)
        row.add(self.minus)
        row.add(self.number)
        row.add(self.plus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.minus.setEnabled(False)
        self._is_setting = False
        self.minus.clicked.connect(self.number.stepDown)
        self.plus.clicked.connect(self.number.stepUp)
        self.number.valueChanged.connect(self._on_changed)

    @property
    def value(self) -> int:
        """Return the number."""
        return self.number.value()

    def set_value(self, value: int) -> None:
        """Show a number, silently."""
        self._is_setting = True
        self.number.setValue(value)
        self._is_setting = False

    def _on_changed(self, value: int) -> None:
        self.minus.setEnabled(value > self.number.minimum())
        self.plus.setEnabled(value < self.number.maximum())
        if not self._is_setting:
            self.changed.emit(value)
