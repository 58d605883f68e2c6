"""How the month stands: closed or not, what would be different now, and what can be done about it."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.months.closing_words import Closing, Moved
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Flow
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.notes import Note


class ClosingCard(Card):
    """`close_month`, `correct` and `reopen` are its buttons; each is there while it can be done."""

    def __init__(self) -> None:
        super().__init__(_("Not closed yet"), icon="lock-open")
        self._words = self.body.add(TextLabel("", Text.BODY, Ink.INK2))
        self.caution = self.body.add(Note("", tone=Tone.MARI, icon="circle-alert"))
        self._since = self.body.add(TextLabel(_("Counted today, these would be different:"), Text.STRONG))
        self._moved = self.body.add(LinesColumn())
        self._shown: tuple[Moved, ...] = ()
        self.close_month = Button(_("Close the month"), icon="lock")
        self.correct = Button(_("Correct it"), icon="pencil")
        self.reopen = Button(_("Open it again"), kind=Kind.QUIET, icon="lock-open")
        self._deeds = self.body.add(QWidget())
        flow = Flow(self._deeds, gap=8)
        for button in (self.close_month, self.correct, self.reopen):
            flow.add(button)
        self.body.stretch()
        self._hide_all()

    def show_closing(self, closing: Closing, month: str) -> None:
        """Say how a month stands; a screen reader hears its name with each button."""
        self.set_title(closing.title)
        self.set_icon("lock" if closing.may_reopen or closing.title == _("Closed") else "lock-open")
        self._words.setText("\n".join(closing.lines))
        self.caution.set_text("", closing.caution)
        self.caution.setVisible(bool(closing.caution))
        self._since.setVisible(bool(closing.moved))
        if closing.moved != self._shown:
            self._shown = closing.moved
            self._moved.show_lines([_line(moved) for moved in closing.moved])
        for button, is_there, says in (
            (self.close_month, closing.may_close, _("Close {month}")),
            (self.correct, closing.may_correct, _("Correct {month}")),
            (self.reopen, closing.may_reopen, _("Open {month} again")),
        ):
            button.setVisible(is_there)
            button.set_says(says.format(month=month))
        self._deeds.setVisible(closing.may_close or closing.may_correct or closing.may_reopen)

    def _hide_all(self) -> None:
        for part in (self.caution, self._since, self.close_month, self.correct, self.reopen, self._deeds):
            part.hide()


def _line(moved: Moved) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=0)
    column.add(TextLabel(moved.whose, Text.STRONG))
    column.add(TextLabel(moved.line, Text.SECOND, Ink.INK2))
    return holder
