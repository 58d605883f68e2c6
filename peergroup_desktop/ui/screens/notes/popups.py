"""What opens over the notes: the list of dates, and the earlier versions of a box."""

from functools import partial

from PySide6.QtCore import QObject, QPoint

from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.notes import words
from peergroup_desktop.ui.screens.notes.presenter import NotesPresenter
from peergroup_desktop.ui.screens.notes.versions_box import VersionsBox
from peergroup_desktop.ui.widgets.session_chooser import SessionList


class Popups(QObject):
    """Opens them, and goes where they lead."""

    def __init__(self, screen: Screen, presenter: NotesPresenter, context: Context) -> None:
        super().__init__(screen)
        self._screen, self._presenter, self._context = screen, presenter, context

    def open_dates(self, corner: QPoint) -> SessionList | None:
        """Open the list of dates with its right edge at a corner on the screen."""
        session = self._presenter.session
        if session is None:
            return None
        lines = [(near.id, words.chosen(near, self._presenter.today)) for near in self._presenter.nearby()]
        dates = SessionList(self._screen, lines, session.id)
        dates.chosen.connect(self._presenter.open)
        dates.open_at(corner)
        return dates

    def open_earlier(self, key: str) -> VersionsBox:
        """Open the earlier versions of a box."""
        presenter = self._presenter
        question = next(prompt.words for prompt in presenter.prompts() if prompt.key == key)
        box = VersionsBox(self._screen, question, presenter.versions(key), self._context.discreet, now=presenter.now())
        box.chosen.connect(partial(presenter.bring_back, key))
        box.open_ask()
        return box
