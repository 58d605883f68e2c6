"""Brings the session notes to the states that the design pictures."""

from datetime import date

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import decisions, follow_ups, notes, people
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.notes.view import NotesScreen
from tests.look import registers

_TALKED = (
    "Swapped what helps when the house goes quiet: the radio, a flask of tea by the bed, getting up rather than lying "
    "there. Lots of laughing about cats on faces."
)
_WELL = "The two new faces stayed for tea. The small room felt just right."
_NAMED = _WELL + " George brought biscuits."


def written(context: Context) -> None:
    """Write the notes of the design's session, once."""
    registers.circle(context)
    screen = _screen()
    session = screen.presenter.session
    if session is None or screen.presenter.note is None or screen.presenter.note.themes:
        return
    write, group_id = context.runner.write, session.group_id
    first, second, *_rest = screen.presenter.prompts()
    for theme in ("Sleep", "Worry at night", "Getting outside"):
        write(notes.add_theme, session.id, theme)
    write(notes.write, session.id, first.key, "Swapped what helps.")
    write(notes.write, session.id, first.key, _TALKED)
    write(notes.write, session.id, second.key, _WELL)
    jo, maureen, *_others = [row.id for row in people.list_people(context.vault, group_id)]
    write(follow_ups.add, group_id, "Ask the library about the talk", maureen, date(2026, 10, 20))
    write(follow_ups.add, group_id, "Send round the walking times", jo, date(2026, 10, 9))
    write(decisions.add, group_id, "Chairs go back before the tea urn", "Everybody", date(2026, 11, 10))
    screen.refresh()


def named(context: Context) -> None:
    """Have a name in one box."""
    written(context)
    screen = _screen()
    box = list(screen.board.boxes.values())[1]
    box.edit.setFocus()
    box.edit.setPlainText(_NAMED)
    box.edit.keep_due.emit()


def choosing_a_theme(context: Context) -> None:
    """Have the field for a theme open."""
    written(context)
    _screen().board.themes.open_entry()


def finding(context: Context) -> None:
    """Show the newest notes."""
    written(context)
    _screen().find()


def earlier(context: Context) -> None:
    """Show what stood in the first box before."""
    written(context)
    screen = _screen()
    screen.popups.open_earlier(next(iter(screen.board.boxes)))


def deciding(context: Context) -> None:
    """Have the form of a decision open."""
    written(context)
    _screen().desk.decisions.ask_new()


def promised(context: Context) -> None:
    """Show Today with what there is to follow up."""
    context.navigator.go("notes")
    written(context)
    context.navigator.go("today")


def _screen() -> NotesScreen:
    return next(widget for widget in QApplication.allWidgets() if isinstance(widget, NotesScreen))
