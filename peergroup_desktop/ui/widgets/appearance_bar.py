"""Text size and dark colours at the door, so that nobody has to get in first. Knows no preferences: it tells."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text, make_font
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Row

SIZES = ((1.0, 14, N_("Text size: usual")), (1.5, 19, N_("Text size: large")), (2.0, 25, N_("Text size: largest")))
_SIDE = 40


class LetterButton(Following, QRadioButton):
    """One text size, shown as an A of that size."""

    def __init__(self, letter: int, says: str) -> None:
        super().__init__()
        self._letter = letter
        self.setAccessibleName(says)
        self.setToolTip(says)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.setFixedSize(px(_SIDE), px(_SIDE))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the square."""
        return QSize(px(_SIDE), px(_SIDE))

    def hitButton(self, position: QPoint) -> bool:
        """Take a click anywhere."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letter, in a box when this size is in use."""
        tokens = look().tokens
        painter = painting.start(self)
        if self.isChecked():
            painting.fill_round(painter, QRectF(self.rect()), px(8), tokens.green_tint, tokens.green, 2)
        elif self.underMouse():
            painting.fill_round(painter, QRectF(self.rect()), px(8), tokens.sunken)
        ink = tokens.green_ink if self.isChecked() else tokens.ink
        font = make_font(px(self._letter), 700)
        painting.draw_words(painter, QRectF(self.rect()), _("A"), font, ink, painting.CENTRE)
        painter.end()


class AppearanceBar(QWidget):
    """Three text sizes and a switch between light and dark. `size_chosen` gives a factor, 1.0 to 2.0."""

    size_chosen = Signal(float)
    dark_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        row = Row(self, gap=8)
        row.stretch()
        row.add(TextLabel(_("Text size"), Text.SECOND, Ink.INK2, wraps=False))
        row.add(self._make_sizes())
        row.space(8)
        self.dark = Button("", kind=Kind.QUIET, size=Size.NORMAL)
        self.dark.clicked.connect(self._on_dark_clicked)
        row.add(self.dark)
        look().changed.connect(self._show_look)
        self._show_look()

    def _make_sizes(self) -> Group:
        box = Group()
        box.setAccessibleName(_("Text size"))
        row = Row(box, gap=4)
        self.sizes = QButtonGroup(box)
        for number, (_factor, letter, says) in enumerate(SIZES):
            button = LetterButton(letter, _(says))
            self.sizes.addButton(button, number)
            row.add(button)
        self.sizes.idClicked.connect(self._on_size_clicked)
        return box

    def _show_look(self) -> None:
        nearest = min(range(len(SIZES)), key=_distance)
        self.sizes.button(nearest).setChecked(True)
        self.dark.setText(_("Light") if look().appearance.is_dark else _("Dark"))
        self.dark.set_icon("sun" if look().appearance.is_dark else "moon")

    def _on_size_clicked(self, number: int) -> None:
        self.size_chosen.emit(SIZES[number][0])

    def _on_dark_clicked(self) -> None:
        self.dark_chosen.emit(not look().appearance.is_dark)


def _distance(number: int) -> float:
    return abs(SIZES[number][0] - look().factor)
