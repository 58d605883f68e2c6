"""One concern as its lead reads it: what was written, what there is to do, and how it ended."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from peergroup_desktop.actions.drawer import ActionRow, ConcernText
from peergroup_desktop.core.dates import long_day, near_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.following_up import words as due_words
from peergroup_desktop.ui.following_up.lines import Promise, PromiseLine
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.veiled import VeiledNote
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.notes import Note, Tone


class ConcernPage(QWidget):
    """Shows what it is given, and forgets it with `clear`. Actions are told by their ids."""

    add_requested = Signal()
    change_requested = Signal(object)
    finished = Signal(object)
    reopened = Signal(object)
    close_requested = Signal(str)
    open_again_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._had: int | None = None
        self._parts: list[QWidget] = []
        column = Column(self, gap=12)
        self.card = column.add(Card("", icon="lock-open", gap=8))
        self._facts = self.card.body.add(TextLabel("", Text.BODY, Ink.INK2))
        self._about = self.card.body.add(IconText("user-round", "", Text.STRONG, Ink.INK, wraps=True))
        self._words = self.card.body.add(LinesColumn())
        self.trouble = self.card.body.add(Note("", tone=Tone.MARI, icon="circle-alert"))
        self.to_do = column.add(Card(_("What to do"), icon="list-checks"))
        self._nothing = self.to_do.body.add(TextLabel(_("Nothing written down yet."), Text.BODY, Ink.INK2))
        self._open = self.to_do.body.add(LinesColumn())
        self._done = self.to_do.body.add(LinesColumn(gap=2))
        self.add = Button(_("Add something to do"), icon="plus")
        row = self.to_do.body.add(Row(gap=0))
        row.add(self.add)
        row.stretch()
        self._build_ending(column)
        column.stretch()
        self.lines: list[PromiseLine] = []
        self.again: list[Button] = []
        self.add.clicked.connect(self.add_requested)
        self.clear()

    def _build_ending(self, column: Column) -> None:
        self.ending = column.add(Card(_("How it ended"), icon="check", gap=10))
        self._answer_shown = self.ending.body.add(LinesColumn())
        self.answer = self.ending.body.add(
            VeiledNote(
                self._context.discreet,
                lines=2,
                says=_("How it ended"),
                placeholder=_("What came of it, and who knows. Sealed like the rest."),
            )
        )
        row = self.ending.body.add(Responsive(gap=10))
        self.close_it = Button(_("Close this concern"), icon="lock")
        self.open_it = Button(_("Open it again"), size=Size.NORMAL, kind=Kind.SECONDARY)
        row.add(self.close_it)
        row.add(self.open_it)
        row.addStretch(1)
        self.close_it.clicked.connect(self._on_close)
        self.open_it.clicked.connect(self.open_again_requested)

    def show_concern(self, concern: ConcernText, today: date) -> None:
        """Show a concern."""
        self.trouble.hide()
        self.card.set_title(_("Concern {number}").format(number=concern.number))
        day = long_day(concern.written_on, with_year=concern.written_on.year != today.year)
        by = self._context.discreet.name(concern.written_by)
        facts = [_("{day}, by {name}").format(day=day, name=by), concern.group]
        self._facts.setText(" · ".join(filter(None, facts)))
        self._about.set_text(self._context.discreet.name(concern.about))
        self._about.setVisible(bool(concern.about))
        self._blank()
        written = [self._text(concern.text, _("What was written"))]
        self._words.show_lines(written)
        self._parts = [*written, *self._show_actions(concern.actions, today), *self._show_ending(concern, today)]
        for part in (self._facts, self.to_do, self.ending):
            part.show()

    def show_fault(self, number: int, sentence: str) -> None:
        """Say why a concern cannot be read, in its place."""
        self.clear()
        self.card.set_title(_("Concern {number}").format(number=number))
        self.trouble.set_text("", sentence)
        self.trouble.show()

    def clear(self) -> None:
        """Forget everything shown."""
        self.card.set_title("")
        self._facts.setText("")
        self._about.set_text("")
        self._blank()
        for lines in (self._words, self._open, self._done, self._answer_shown):
            lines.show_lines(())
        self.lines, self.again = [], []
        self.answer.set_text("")
        for part in (self._facts, self._about, self.trouble, self.to_do, self.ending):
            part.hide()

    def _blank(self) -> None:
        """Take the words out of the lines before: they themselves go a moment later."""
        parts, self._parts = self._parts, []
        for part in parts:
            for child in (part, *part.findChildren(QWidget)):
                child.setAccessibleName("")
                if isinstance(child, QLabel):
                    child.setText("")

    def _text(self, text: str, about: str) -> QWidget:
        if self._context.discreet.is_on:
            return HeldText(_("Hidden. Hold Space to read"), text.strip, about=about, ink=Ink.INK2)
        label = TextLabel(text, Text.LEAD)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        return label

    def _show_actions(self, actions: tuple[ActionRow, ...], today: date) -> list[QWidget]:
        veil = _("Hidden. Hold Space to read") if self._context.discreet.is_on else ""
        is_open = [row for row in actions if row.done_on is None]
        self.lines = []
        for place, row in enumerate(is_open, start=1):
            due = due_words.when(row.due_on, today)
            line = PromiseLine(Promise(row.id, row.text, "", due, row.is_late, veil), place)
            line.ticked.connect(self._on_ticked)
            line.change_requested.connect(self.change_requested)
            self.lines.append(line)
        self._open.show_lines(self.lines)
        had, self._had = self._had, None
        if had is not None:  # the keyboard stays at its place among them
            (self.lines[min(had, len(self.lines) - 1)].box if self.lines else self.add).setFocus()
        self.again = []
        done = [self._done_line(row, row.done_on, today) for row in actions if row.done_on]
        self._done.show_lines(done)
        self._nothing.setVisible(not actions)
        self.to_do.set_count(len(is_open) or None)
        return [*self.lines, *done]

    def _done_line(self, row: ActionRow, done_on: date, today: date) -> QWidget:
        line = QWidget()
        across = Row(line, gap=8)
        is_on = self._context.discreet.is_on
        shown = _("Done {day}").format(day=near_day(done_on, today)) if is_on else row.text
        words = shown if is_on else _("{text} · done {day}").format(text=shown, day=near_day(done_on, today))
        across.add(IconText("check", words, Text.SECOND, Ink.INK2, icon_ink=Ink.GREEN_INK, wraps=True), 1)
        again = across.add(
            Button(_("Not done"), kind=Kind.QUIET, size=Size.SMALL, about=_("Not done: {text}").format(text=shown))
        )
        again.clicked.connect(partial(self.reopened.emit, row.id))
        self.again.append(again)
        return line

    def _show_ending(self, concern: ConcernText, today: date) -> list[QWidget]:
        is_closed = concern.closed_on is not None
        shown: list[QWidget] = []
        if concern.closed_on is not None:
            day = near_day(concern.closed_on, today)
            shown.append(TextLabel(_("Closed {day}").format(day=day), Text.STRONG))
        if is_closed and concern.answer:
            shown.append(self._text(concern.answer, _("How it ended")))
        self._answer_shown.show_lines(shown)
        if not is_closed and concern.answer and not self.answer.text():
            self.answer.set_text(concern.answer)
        for part, is_shown in (
            (self.answer, not is_closed),
            (self.close_it, not is_closed),
            (self.open_it, is_closed),
        ):
            part.setVisible(is_shown)
        return shown

    def _on_ticked(self, action_id: bytes) -> None:
        self._had = next((place for place, line in enumerate(self.lines) if line.box.hasFocus()), None)
        self.finished.emit(action_id)

    def _on_close(self) -> None:
        self.close_requested.emit(self.answer.text())
