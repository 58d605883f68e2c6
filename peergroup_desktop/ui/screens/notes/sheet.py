"""The boxes of the notes while somebody writes: kept, made a deed, looked through for names."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from peergroup_desktop.actions.notes import SessionNote
from peergroup_desktop.ui.screens.notes import words
from peergroup_desktop.ui.screens.notes.board import NotesBoard
from peergroup_desktop.ui.screens.notes.head import SavedLine

if TYPE_CHECKING:
    from peergroup_desktop.ui.screens.notes.presenter import NotesPresenter

_AGAIN_MS = 3000


class Sheet(QObject):
    """Stands between the boxes and what keeps them. `attach` gives it the presenter."""

    def __init__(self, board: NotesBoard, saved: SavedLine) -> None:
        super().__init__(board)
        self._board, self._saved = board, saved
        self._presenter: NotesPresenter | None = None
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        board.keep_due.connect(self._on_keep_due)
        board.left.connect(self._on_left)

    def attach(self, presenter: "NotesPresenter") -> None:
        """Take the presenter on."""
        self._presenter = presenter
        self._again.timeout.connect(presenter.writing.keep_all)

    def show_note(self, note: SessionNote, presenter: "NotesPresenter", *, is_another: bool) -> None:
        """Show a session's texts, the names in them, and where there are earlier versions."""
        if not presenter.writing.is_failing:
            self._show_saved(note.saved_at, presenter.now())
        self._board.show_prompts(presenter.prompts())
        for key, box in self._board.boxes.items():
            if is_another:
                box.begin_anew()
            box.edit.setReadOnly(presenter.is_read_only)
            box.show_text(note.texts.get(key, ""))
            box.show_earlier(has_any=key in note.rewritten)
            box.show_names(presenter.names_in(box.text))

    # What the writing asks for

    def texts(self) -> dict[str, str]:
        """Return what stands in every box."""
        return self._board.texts()

    def show_kept(self) -> None:
        """Say that everything typed is in the file."""
        self._again.stop()
        if self._presenter is not None:
            now = self._presenter.now()
            self._show_saved(now, now)

    def show_not_kept(self) -> None:
        """Say that something is not, and try again soon."""
        self._saved.show_not_saved()
        self._again.start()

    def show_fault(self, key: str, sentence: str) -> None:
        """Say under a box what to put right."""
        box = self._board.boxes.get(key)
        if box is not None and sentence:
            box.set_error(sentence)
        elif box is not None:
            box.clear_error()

    def _show_saved(self, at: datetime | None, now: datetime) -> None:
        self._saved.show_saved(words.saved(at, now), words.saved_short(at, now))

    def _on_keep_due(self, key: str, text: str) -> None:
        if self._presenter is not None:
            self._presenter.writing.keep(key, text)
            self._board.boxes[key].show_names(self._presenter.names_in(text))

    def _on_left(self, key: str, text: str) -> None:
        if self._presenter is not None:
            self._presenter.writing.write(key, text)
            self._board.boxes[key].show_names(self._presenter.names_in(text))
