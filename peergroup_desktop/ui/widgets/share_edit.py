"""The words of one handover sheet being typed, looked at word by word. Knows no words itself."""

import re
from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.secret_clipboard import secret_clipboard
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.edits import NoteEdit
from peergroup_desktop.ui.widgets.fields import Field
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, least_height

WORDS = 20  # on every sheet
_IN_A_ROW = 10
_ROW = 24
_GAP = 4
_MOST_OFFERED = 4
_OFFERED_FROM = 2
_SLOT = 36
_NO_WORD = re.compile(r"[^a-z]+")


class WordsReading(Protocol):
    """What can be said about the words so far."""

    @property
    def words_right(self) -> int:
        """How many words from the first on are on the list."""

    @property
    def bad_word(self) -> int | None:
        """The first word (from 1) that is not on the list, or one too many. A last word under way is not wrong yet."""

    @property
    def is_whole(self) -> bool:
        """Whether every word is there and they fit each other."""


ReadWords = Callable[[str], WordsReading]
CompleteWord = Callable[[str], tuple[str, ...]]


def as_words(text: str) -> str:
    """Return the words in `text`, small, one space between: the numbers printed beside them are left out."""
    return _NO_WORD.sub(" ", text.lower()).strip()


class WordMarks(Following, QLabel):
    """A small box for each word, as on the sheet: empty, read, or not right. Signs differ, not the colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self._right, self._bad = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the rows."""
        rows = WORDS // _IN_A_ROW
        return QSize(px(40) * _IN_A_ROW, px(_ROW) * rows + px(_GAP) * (rows - 1))

    def minimumSizeHint(self) -> QSize:
        """Let the boxes grow narrow."""
        return QSize(px(18) * _IN_A_ROW, self.sizeHint().height())

    def show_reading(self, right: int, bad: int) -> None:
        """Mark the words read, and the one to compare again (0 for none)."""
        self._right, self._bad = right, bad
        says = _("{count} of {all} words read").format(count=right, all=WORDS)
        self.setAccessibleName(_("Word {number} is not on the list").format(number=bad) if bad else says)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the boxes with their numbers or signs."""
        tokens = look().tokens
        painter = painting.start(self)
        gap = px(_GAP)
        width = (self.width() - gap * (_IN_A_ROW - 1)) / _IN_A_ROW
        font = look().font(Text.SMALL)
        for number in range(1, WORDS + 1):
            row, column = divmod(number - 1, _IN_A_ROW)
            box = QRectF(column * (width + gap), row * (px(_ROW) + gap), width, px(_ROW))
            if number == self._bad:
                painting.fill_round(painter, box, px(5), tokens.brick_tint, tokens.brick_line, 2)
                icons.paint(painter, "circle-alert", _middle(box), tokens.brick)
            elif number <= self._right:
                painting.fill_round(painter, box, px(5), tokens.green_tint, tokens.green)
                icons.paint(painter, "check", _middle(box), tokens.green, stroke=2.5)
            else:
                painting.fill_round(painter, box, px(5), None, tokens.line_strong)
                painting.draw_words(painter, box, str(number), font, tokens.ink3, painting.CENTRE)
        painter.end()


def _middle(box: QRectF) -> QRectF:
    side = px(16)
    return QRectF(round(box.center().x() - side / 2), round(box.center().y() - side / 2), side, side)


class WordsEdit(NoteEdit):
    """Words in a few lines. A space finishes a word of which enough letters are there; Enter takes the first offered.

    What is copied from it is a secret, like a passphrase.
    """

    entered = Signal()
    word_asked = Signal()
    focused = Signal(bool)

    def __init__(self, complete: CompleteWord) -> None:
        super().__init__(lines=3)
        self._complete = complete
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhPreferLowercase
        )

    def begun_word(self) -> str:
        """Return the letters right before the cursor, where nothing follows them."""
        text, place = self.text(), self.textCursor().position()
        if text[place : place + 1].strip():
            return ""
        found = re.search(r"[A-Za-z]+$", text[:place])
        return found[0].lower() if found else ""

    def finish_word(self, word: str) -> None:
        """Put `word` in the place of its first letters, with a space after it."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(self.begun_word()))
        cursor.insertText(word + " ")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle space and Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.word_asked if self.begun_word() else self.entered).emit()
            return
        matches = self._complete(self.begun_word()) if event.text() == " " and self.begun_word() else ()
        if len(matches) == 1:
            self.finish_word(matches[0])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is here."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that it left; a menu or another window only borrows it."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.focused.emit(False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select, and let the selection go nowhere else."""
        super().mouseReleaseEvent(event)
        secret_clipboard().drop_selection()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is copied, cut or dragged, marked as a secret (called by Qt)."""
        return secret_clipboard().marked(self.textCursor().selectedText())


class ShareField(QWidget):
    """A field for the words of one sheet. `completed` comes when the last word fits; `entered` with Enter.

    Words are offered while there are few; nothing is refused before it is tried.
    """

    changed = Signal()
    grown = Signal()  # it needs more or less room
    completed = Signal()
    entered = Signal()

    def __init__(self, label: str, read: ReadWords, complete: CompleteWord) -> None:
        super().__init__()
        self._read, self._complete = read, complete
        column = Column(self, gap=8)
        self.edit = WordsEdit(complete)
        self.field = column.add(Field(label, self.edit))
        self._slot = column.add(QWidget())
        least_height(self._slot, _SLOT)  # nothing below moves while words come and go
        line = Row(self._slot, gap=0)
        self._hint = line.add(TextLabel(_("Four letters and a space are enough for a word."), Text.SECOND, Ink.INK2), 1)
        self._holder = line.add(QWidget(), 1)
        self._offer = Flow(self._holder, gap=6)
        self.marks = column.add(WordMarks())
        self.verdict = column.add(TextLabel("", Text.SECOND_MEDIUM, Ink.GREEN_INK))
        self.offered: tuple[str, ...] = ()
        self._holder.hide()
        self.edit.textChanged.connect(self._on_typed)
        self.edit.word_asked.connect(self._on_word_asked)
        self.edit.entered.connect(self.entered)
        self.edit.focused.connect(self._on_focused)
        self._slot.hide()
        self.setFocusProxy(self.edit)
        self._on_typed()

    @property
    def is_whole(self) -> bool:
        """Whether every word is there and they fit each other."""
        return self._read(self.text()).is_whole

    def text(self) -> str:
        """Return the words."""
        return as_words(self.edit.text())

    def clear(self) -> None:
        """Forget what was typed."""
        self.edit.set_text("")
        self.edit.document().clearUndoRedoStacks()
        self._on_typed()

    def set_error(self, sentence: str) -> None:
        """Say what to put right."""
        self.field.set_error(sentence)

    def has_all_words(self) -> bool:
        """Tell whether there are as many words as on the sheet; says how many, and takes the keyboard, when not."""
        count = len(self.text().split())
        if count >= WORDS:
            return True
        words = _("There are {count} words so far, and the sheet has {all}.")
        self.set_error(words.format(count=count, all=WORDS))
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)
        return False

    def set_read_only(self, *, is_on: bool) -> None:
        """Take no typing while a key is worked out."""
        self.edit.setReadOnly(is_on)

    def _on_typed(self) -> None:
        words = self.text()
        reading = self._read(self.edit.text())
        bad = reading.bad_word or 0
        self.marks.show_reading(min(reading.words_right, WORDS), bad)
        self._say(words, bad, is_whole=reading.is_whole)
        begun = self.edit.begun_word()
        matches = self._complete(begun) if len(begun) >= _OFFERED_FROM else ()
        self._show_offer(matches if matches != (begun,) and len(matches) <= _MOST_OFFERED else ())
        self.changed.emit()
        if reading.is_whole:
            self.completed.emit()

    def _say(self, words: str, bad: int, *, is_whole: bool) -> None:
        count = len(words.split())
        sentence = ""
        if 0 < bad <= WORDS:
            word = words.split()[bad - 1]
            sentence = _("Word {number}, “{word}”, is not on the list. Compare it with the sheet.")
            sentence = sentence.format(number=bad, word=word)
        elif count > WORDS:
            sentence = _("There are {count} words, and the sheet has {all}.").format(count=count, all=WORDS)
        elif count == WORDS and not is_whole and not self.edit.begun_word():
            sentence = _("All words are there, and one of them is another than on the sheet. Compare them one by one.")
        if sentence and sentence != self.field.error:
            self.field.set_error(sentence)
        elif not sentence:
            self.field.clear_error()
        left = WORDS - count
        self.verdict.setText(_("That sheet reads well.") if is_whole else "")
        self.verdict.setVisible(is_whole)
        if left == 0 and is_whole:
            announce(self.edit, self.verdict.text())

    def _show_offer(self, words: tuple[str, ...]) -> None:
        if words == self.offered:
            return
        self.offered = words
        self._offer.clear()
        for word in words:
            button = Button(word, size=Size.SMALL)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard stays with the words: Enter takes the first
            button.clicked.connect(partial(self._take, word))
            self._offer.add(button)
        self._holder.setVisible(bool(words))
        self._hint.setVisible(not words)
        if words:
            announce(self.edit, _("Words that begin so: {words}").format(words=", ".join(words)))

    def _on_focused(self, is_here: bool) -> None:
        self._slot.setVisible(is_here)
        self.grown.emit()
        if is_here:
            QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        """Scroll what lies around until all of it can be seen, the words before the rest."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(self, 0, px(8))
            around.ensureWidgetVisible(self.edit, 0, px(8))

    def _on_word_asked(self) -> None:
        word = self.offered[0] if self.offered else next(iter(self._complete(self.edit.begun_word())), "")
        if word and not self.is_whole:
            self._take(word)
        else:
            self.entered.emit()

    def _take(self, word: str) -> None:
        self.edit.finish_word(word)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
