"""The head of the notes: the day, topic and room, ways to other sessions, and whether everything is saved."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.notes import SessionNote
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.page_header import PageHeader
from peergroup_desktop.ui.screens.notes import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import IconButton
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText
from peergroup_desktop.ui.widgets.layouts import Row, least_height
from peergroup_desktop.ui.widgets.session_chooser import SessionChooser


class SavedLine(QWidget):
    """Says when everything was saved, or that something is not saved yet."""

    def __init__(self) -> None:
        super().__init__()
        row = Row(self, gap=0)
        least_height(self, 40)
        self.line = row.add(IconText("circle-check", "", Text.BODY_MEDIUM, Ink.GREEN_INK))
        self.hide()

    def show_saved(self, text: str, short: str = "") -> None:
        """Show that everything is saved; nothing yet shows nothing. `short` is for large text."""
        self._show("circle-check", Ink.GREEN_INK, short if short and look().is_large else text)

    def show_not_saved(self) -> None:
        """Show that it is being tried again."""
        text = _("Not saved yet. Keep this open; we’re trying again.")
        if text != self.line.label.text():
            announce(self, text)
        self._show("circle-alert", Ink.BRICK, text)

    def _show(self, icon: str, ink: Ink, text: str) -> None:
        self.line.icon.set_icon(icon, ink)
        self.line.label.set_ink(ink)
        self.line.set_text(text)
        self.setVisible(bool(text))


class FactsLine(QWidget):
    """What the session was about, and how many were in the room."""

    def __init__(self) -> None:
        super().__init__()
        flow = Flow(self, gap=20)
        self.topic = IconText("message-circle", "", Text.BODY, size=18)
        self.room = IconText("users-round", "", Text.BODY, size=18)
        flow.add(self.topic)
        flow.add(self.room)

    def show_note(self, note: SessionNote) -> None:
        """Show the session's facts."""
        self.topic.set_text(note.session.topic)
        self.topic.setVisible(bool(note.session.topic))
        self.room.set_text(words.room(note.in_the_room))
        self.room.setVisible(note.in_the_room > 0)


class NotesHead(QObject):
    """Fills the page's header. `dates_requested` gives the corner for the list of dates."""

    dates_requested = Signal(object)

    def __init__(self, header: PageHeader) -> None:
        super().__init__(header)
        self._header = header
        self._has_note = False
        self.facts, self.saved = FactsLine(), SavedLine()
        self.chooser = SessionChooser()
        self.print = IconButton("printer", _("Print a summary of this session (Ctrl+P)"))
        self.find = IconButton("search", _("Find words in all notes (Ctrl+F)"))
        header.set_second(self.facts)
        for part in (self.saved, self.chooser, self.print, self.find):
            header.add_action(part)
        self.chooser.list_requested.connect(self._on_list_requested)
        look().changed.connect(self._fit)

    def show_note(self, note: SessionNote | None, title: str) -> None:
        """Show a session's title and facts; without one only the title."""
        self._has_note = note is not None
        self._header.set_title(title)
        if note is not None:
            self.facts.show_note(note)
        else:
            self.saved.show_saved("")
        self._fit()

    def _fit(self) -> None:
        self.facts.setVisible(self._has_note)
        self.chooser.setVisible(self._has_note)
        self.print.setVisible(self._has_note)
        self.find.setVisible(self._has_note)
        self.chooser.set_short(look().is_large)

    def _on_list_requested(self) -> None:
        button = self.chooser.dates
        self.dates_requested.emit(button.mapToGlobal(QPoint(button.width(), button.height())))
