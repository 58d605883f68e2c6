"""Fills the page of other sessions' notes."""

from PySide6.QtCore import QObject

from peergroup_desktop.actions import notes
from peergroup_desktop.actions.notes import NoteLine
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.notes import words
from peergroup_desktop.ui.screens.notes.find_page import FindPage, FoundNote
from peergroup_desktop.ui.screens.notes.presenter import NotesPresenter

_PAGE = 20


class Finding(QObject):
    """The newest notes at first, more of them on request; with words typed, those that have them."""

    def __init__(self, presenter: NotesPresenter, context: Context) -> None:
        self.page = FindPage()
        super().__init__(self.page)
        self._presenter, self._context = presenter, context
        self._lines: tuple[NoteLine, ...] = ()
        self.page.searched.connect(self._on_searched)
        self.page.older_requested.connect(self._on_older)

    def open(self) -> None:
        """Show the newest notes, and put the keyboard into the search."""
        self.page.search.clear()
        self._on_searched("")
        self.page.search.setFocus()

    def _on_searched(self, typed: str) -> None:
        found = self._find(typed, None)
        self._lines = found
        self._show(typed.strip(), has_more=not typed.strip() and len(found) == _PAGE)

    def _on_older(self) -> None:
        more = self._find("", self._lines[-1] if self._lines else None)
        place = len(self._lines)
        self._lines += more
        self._show("", has_more=len(more) == _PAGE)
        if place < len(self.page.buttons):
            self.page.buttons[place].setFocus()

    def _find(self, typed: str, after: NoteLine | None) -> tuple[NoteLine, ...]:
        """Return notes with these words, or the newest notes when there are none."""
        found: list[tuple[NoteLine, ...]] = []
        group_id, ask = self._context.group.group_id, self._context.runner.ask
        if group_id is not None and typed.strip():
            ask(notes.search_notes, group_id, typed, on_answer=found.append)
        elif group_id is not None:
            ask(notes.list_notes, group_id, _PAGE, after, on_answer=found.append)
        return found[0] if found else ()

    def _show(self, typed: str, *, has_more: bool) -> None:
        today, hidden = self._presenter.today, self._context.discreet.text("-") if self._context.discreet.is_on else ""
        found = [
            FoundNote(line.session_id, words.found_day(line, today), words.found_line(line, hidden=hidden))
            for line in self._lines
        ]
        self.page.show_found(found, typed=typed, has_more=has_more)
