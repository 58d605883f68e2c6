"""What is typed in the notes and in no box of them: it outlives a lock, and so does what could not be kept."""

from peergroup_desktop.ui.forms.form import Desk
from peergroup_desktop.ui.screens.notes.board import NotesBoard
from peergroup_desktop.ui.screens.notes.presenter import NotesPresenter

_SESSION, _FOLLOW_UP, _THEME, _NOTE = "session", "follow-up typed", "theme typed", "note."


def park(board: NotesBoard, presenter: NotesPresenter, forms: Desk) -> dict[str, str]:
    """Return what is to be held, by name; nothing when nothing is. The next theme is a deed like the boxes."""
    board.coming.topic.editingFinished.emit()
    lost = presenter.writing.not_in_file() if presenter.session else {}
    held = {_FOLLOW_UP: board.follow_ups.what.text().strip(), _THEME: board.themes.typed}
    held |= {f"{_NOTE}{key}": text for key, text in lost.items()}
    held = {name: text for name, text in held.items() if text} | forms.park()
    board.themes.entry.clear()  # else it would be added as well when the page goes
    if held and presenter.session:
        held[_SESSION] = presenter.session.id.hex()
    return held


def restore(texts: dict[str, str], board: NotesBoard, presenter: NotesPresenter) -> None:
    """Open the same session, and type it again."""
    presenter.open(bytes.fromhex(texts[_SESSION]) if _SESSION in texts else None)
    for name, text in texts.items():
        box = board.boxes.get(name.removeprefix(_NOTE)) if name.startswith(_NOTE) else None
        if box is not None:
            box.show_text(text)
            presenter.writing.keep(box.prompt.key, text)
    board.follow_ups.what.setText(texts.get(_FOLLOW_UP, ""))
    if texts.get(_THEME):
        board.themes.type_again(texts[_THEME])
