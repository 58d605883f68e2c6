"""A recovery code being typed: one field, and beneath it how each group of four fares. Knows no codes itself."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.edits import LineEdit, SecretEdit
from peergroup_desktop.ui.widgets.fields import Field
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column

GROUPS = 7
_LONGEST = 28 + 6
_TYPED_FREELY = 60


class CodeReading(Protocol):
    """What can be said about a code so far: its groups of four, the first wrong one (1-7, or 0), and if it is whole."""

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups so far; the last may be short."""

    @property
    def wrong_group(self) -> int:
        """The first group that cannot be right, or 0."""

    @property
    def is_complete(self) -> bool:
        """Whether everything is there and fits."""


ReadCode = Callable[[str], CodeReading]


class GroupMarks(Following, QLabel):
    """Seven small boxes: empty, under way, read, or not right. Shape and sign differ, not the colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self._read, self._wrong = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.setFixedHeight(px(32))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for seven boxes."""
        return QSize(px(44) * GROUPS, px(32))

    def minimumSizeHint(self) -> QSize:
        """Let the boxes grow narrow."""
        return QSize(px(24) * GROUPS, px(32))

    def show_reading(self, reading: CodeReading) -> None:
        """Mark the groups read, and the one to compare again."""
        self._wrong = reading.wrong_group
        self._read = sum(len(group) == 4 for group in reading.groups)
        says = _("{count} of {all} groups read").format(count=self._read, all=GROUPS)
        if self._wrong:
            says = _("Group {number} is different from the sheet").format(number=self._wrong)
        self.setAccessibleName(says)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the boxes with their numbers or signs."""
        tokens = look().tokens
        painter = painting.start(self)
        gap = px(6)
        width = (self.width() - gap * (GROUPS - 1)) / GROUPS
        for number in range(1, GROUPS + 1):
            box = QRectF((number - 1) * (width + gap), 0, width, self.height())
            if number == self._wrong:
                painting.fill_round(painter, box, px(6), tokens.brick_tint, tokens.brick_line, 2)
                icons.paint(painter, "circle-alert", _middle(box), tokens.brick)
            elif number <= self._read:
                painting.fill_round(painter, box, px(6), tokens.green_tint, tokens.green)
                icons.paint(painter, "check", _middle(box), tokens.green, stroke=2.5)
            else:
                painting.fill_round(painter, box, px(6), None, tokens.line_strong)
                font = look().font(Text.SECOND)
                painting.draw_words(painter, box, str(number), font, tokens.ink3, painting.CENTRE)
        painter.end()


def _middle(box: QRectF) -> QRectF:
    side = px(18)
    return QRectF(round(box.center().x() - side / 2), round(box.center().y() - side / 2), side, side)


class CodeEdit(SecretEdit):
    """One line for the code, its symbols all of one width."""

    def __init__(self) -> None:
        super().__init__(longest=_TYPED_FREELY)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhUppercaseOnly
        )

    def dress(self) -> None:
        """Take font and height."""
        super().dress()
        self.setFont(look().font(Text.LEAD, tabular=True))


class RecoveryCodeField(QWidget):
    """A field for the code of seven groups of four. Dashes come by themselves; small letters and spaces are read.

    `completed` comes when the last letter fits. `read` looks at what was typed so far.
    """

    completed = Signal()
    changed = Signal()

    def __init__(self, label: str, read: ReadCode) -> None:
        super().__init__()
        self._read = read
        column = Column(self, gap=10)
        self.edit = CodeEdit()
        self.field = column.add(Field(label, self.edit))
        self.marks = column.add(GroupMarks())
        self.edit.textEdited.connect(self._on_typed)
        self._show(read(""))

    @property
    def reading(self) -> CodeReading:
        """What can be said about the code so far."""
        return self._read(self.edit.text())

    def text(self) -> str:
        """Return the code as typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.setText("")
        self.field.clear_error()
        self._show(self._read(""))

    def set_error(self, sentence: str) -> None:
        """Say what to put right."""
        self.field.set_error(sentence)

    def _on_typed(self, text: str) -> None:
        self._space_out(text)
        reading = self.reading
        self._show(reading)
        if reading.wrong_group:
            words = _("Group {number} is different from the sheet. Compare its four letters.")
            self.field.set_error(words.format(number=reading.wrong_group))
        else:
            self.field.clear_error()
        self.changed.emit()
        if reading.is_complete:
            self.completed.emit()

    def _space_out(self, text: str) -> None:
        """Put the dashes in while somebody types at the end; in the middle the text is left alone."""
        if self.edit.cursorPosition() != len(text) or len(text) > _LONGEST:
            return
        letters = "".join(char for char in text.upper() if char.isalnum())
        spaced = "-".join(letters[begin : begin + 4] for begin in range(0, len(letters), 4))
        if spaced != text and len(letters) <= 4 * GROUPS:
            LineEdit.setText(self.edit, spaced)

    def _show(self, reading: CodeReading) -> None:
        self.marks.show_reading(reading)
