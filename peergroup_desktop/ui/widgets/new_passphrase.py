"""Choosing a passphrase: a field, how quickly it would be guessed, and four random words to take instead."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.passphrase_field import PassphraseField

STRENGTHS = (
    N_("Quick to guess. Add a word or two."),
    N_("Still quick to guess. Add a word or two."),
    N_("Nearly there. One more word."),
    N_("Good. It would hold out on a lost stick."),
    N_("Very good. It would hold out for a lifetime."),
)
_PARTS = len(STRENGTHS)
_REST_MS = 150


@dataclass(frozen=True)
class Tools:
    """What the widget needs from the rest of the program: a rating from 0 to 4, and random words to offer."""

    rate: Callable[[str], int]
    offer: Callable[[], str]
    enough: int = 3


class StrengthBar(Following, QLabel):
    """Five parts that fill. The words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._filled, self._is_enough = 0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.setFixedHeight(px(10))
        self.update()

    def sizeHint(self) -> QSize:
        """Return a thin bar."""
        return QSize(px(200), px(10))

    def show_strength(self, filled: int, *, is_enough: bool) -> None:
        """Fill that many of the five parts."""
        self._filled, self._is_enough = filled, is_enough
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts."""
        tokens = look().tokens
        painter = painting.start(self)
        gap = px(4)
        width = (self.width() - gap * (_PARTS - 1)) / _PARTS
        colour = tokens.green if self._is_enough else tokens.mari_line
        for part in range(_PARTS):
            box = QRectF(part * (width + gap), 0, width, self.height())
            is_full = part < self._filled
            edge = None if is_full else tokens.line_strong
            painting.fill_round(painter, box, px(3), colour if is_full else tokens.surface, edge)
        painter.end()


class NewPassphrase(QWidget):
    """A passphrase being chosen. Words take the place of "strength: 2"; nothing is refused before it is kept."""

    changed = Signal()

    def __init__(self, label: str, tools: Tools, *, help: str = "") -> None:  # noqa: A002 - as in Field
        super().__init__()
        self._tools = tools
        self._rating = 0
        column = Column(self, gap=12)
        self.typed = column.add(PassphraseField(label, help=help))
        self.edit = self.typed.edit
        self._bar = column.add(StrengthBar())
        self.verdict = column.add(TextLabel("", Text.SECOND_MEDIUM, Ink.INK2))
        column.add(self._make_offer())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_REST_MS)
        self._pause.timeout.connect(self._rate)
        self.edit.textChanged.connect(self._on_typed)
        self._show_rating()

    def _make_offer(self) -> QWidget:
        holder = QWidget()
        row = Responsive(holder, gap=12, stacks_below=420)
        words = QWidget()
        lines = Column(words, gap=2)
        lines.add(TextLabel(_("Four words you could use"), Text.SECOND, Ink.INK2))
        self.offered = lines.add(TextLabel(self._tools.offer(), Text.CARD))
        row.add(words, 1)
        self.take = Button(_("Use these"), kind=Kind.SECONDARY)
        self.take.clicked.connect(self._on_take)
        self.other = Button(_("Other words"), kind=Kind.QUIET)
        self.other.clicked.connect(self._on_other)
        row.add(self.take)
        row.add(self.other)
        return holder

    @property
    def is_enough(self) -> bool:
        """Whether it would hold out; asks at once when somebody typed a moment ago."""
        self._rate()
        return self._rating >= self._tools.enough

    def text(self) -> str:
        """Return the passphrase."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget the passphrase, hide its letters, and offer new words."""
        self.typed.clear()
        self._on_other()

    def set_label(self, label: str) -> None:
        """Say whose passphrase it is."""
        self.typed.set_label(label)

    def set_error(self, sentence: str) -> None:
        """Say what to put right."""
        self.typed.set_error(sentence)

    def clear_error(self) -> None:
        """Say nothing is wrong."""
        self.typed.clear_error()

    def _on_typed(self) -> None:
        self.typed.clear_error()
        self._pause.start()
        self.changed.emit()

    def _on_take(self) -> None:
        self.edit.setText(self.offered.text())
        self.typed.show_button.setChecked(True)
        self.edit.setFocus()
        self._rate()

    def _on_other(self) -> None:
        self.offered.setText(self._tools.offer())

    def _rate(self) -> None:
        self._pause.stop()
        self._rating = self._tools.rate(self.edit.text())
        self._show_rating()

    def _show_rating(self) -> None:
        is_empty = not self.edit.text()
        is_enough = self._rating >= self._tools.enough
        self._bar.show_strength(0 if is_empty else self._rating + 1, is_enough=is_enough)
        words = _("A few words that don’t belong together are easy to keep in mind and hard to guess.")
        self.verdict.setText(words if is_empty else _(STRENGTHS[self._rating]))
        if not is_empty:
            self.edit.setAccessibleDescription(_(STRENGTHS[self._rating]))
