"""What becomes of the side column where there is no room for it: figures, Undo, a way to the rest, Finish."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import gap
from peergroup_desktop.ui.screens.register.roll import Counts
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row


class BottomBar(QWidget):
    """The foot of a narrow register."""

    more_requested = Signal()
    finish_requested = Signal()
    reopen_requested = Signal()
    notes_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._undo_keeper = context.undo
        row = Row(self, gap=12)
        figures = QWidget()
        centred = Column(figures, gap=0)
        centred.stretch()
        flow = Flow(gap=16)
        centred.addLayout(flow)
        centred.stretch()
        self._in_room, self._not_marked = _Figure(_("in the room")), _Figure(_("not marked"))
        flow.add(self._in_room)
        flow.add(self._not_marked)
        row.add(figures, 1)
        self._holder = row.add(QWidget())
        buttons = Flow(self._holder, gap=12, from_right=True)
        self.undo = Button(_("Undo"), icon="undo-2")
        self.short_undo = IconButton("undo-2", _("Undo"), kind=Kind.SECONDARY)
        self.more = Button(_("Roles and counts"), icon="sliders-horizontal")
        self.finish = Button(_("Finish"), kind=Kind.PRIMARY, about=_("Finish the register"))
        self.reopen = Button(_("Open it again"))
        self.notes = Button(_("Write the notes"), kind=Kind.PRIMARY)
        for button in (self.undo, self.short_undo, self.more, self.finish, self.reopen, self.notes):
            buttons.add(button)
        self.short_undo.hide()
        self.short_undo.clicked.connect(context.undo.undo)
        self.undo.clicked.connect(context.undo.undo)
        self.more.clicked.connect(self.more_requested)
        self.finish.clicked.connect(self.finish_requested)
        self.reopen.clicked.connect(self.reopen_requested)
        self.notes.clicked.connect(self.notes_requested)
        context.undo.changed.connect(self._on_undo_changed)
        self._on_undo_changed()

    def show_counts(self, counts: Counts, *, is_finished: bool) -> None:
        """Show the figures, and the button that fits."""
        had_focus = self.finish.hasFocus() or self.reopen.hasFocus() or self.notes.hasFocus()
        self._in_room.set_count(counts.in_the_room)
        self._not_marked.set_count(counts.not_marked)
        self._not_marked.setVisible(not is_finished)
        self.finish.setVisible(not is_finished)
        self.reopen.setVisible(is_finished)
        self.notes.setVisible(is_finished)
        if had_focus:
            (self.notes if is_finished else self.finish).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave Undo its icon alone where the words of all buttons do not fit."""
        super().resizeEvent(event)
        shown = [part for part in (self.more, self.finish, self.reopen, self.notes) if not part.isHidden()]
        parts = [self._in_room, self._not_marked, self.undo, *shown]
        wanted = sum(part.sizeHint().width() + gap(12) for part in parts)
        self.undo.setHidden(wanted > self.width())
        self.short_undo.setVisible(wanted > self.width())

    def _on_undo_changed(self) -> None:
        for button in (self.undo, self.short_undo):
            button.setEnabled(self._undo_keeper.may_undo)
            button.setToolTip(self._undo_keeper.words)


class _Figure(QWidget):
    """A number with what it counts."""

    def __init__(self, words: str) -> None:
        super().__init__()
        row = Row(self, gap=8)
        self._number = row.add(TextLabel("0", Text.PANEL, wraps=False))
        row.add(TextLabel(words, Text.SECOND, Ink.INK2, wraps=False))

    def set_count(self, count: int) -> None:
        self._number.setText(str(count))
