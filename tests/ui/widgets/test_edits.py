"""Things to type into, beyond what a field does with them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPalette, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.edits import LineEdit, NoteEdit, PassphraseEdit, SearchEdit
from tests.ui.looking import Role, name, role, shows, use


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (lambda: LineEdit(says="Place"), "Place"),
        (lambda: PassphraseEdit(says="Passphrase"), "Passphrase"),
        (lambda: SearchEdit("Find", "Find a name"), "Find a name"),
        (lambda: NoteEdit(says="Notes"), "Notes"),
    ],
)
def test_role_and_name(show, edit, says):
    shown = show(edit())
    assert (role(shown), name(shown)) == (Role.EditableText, says)


@pytest.mark.parametrize("height", [40, 44, 48])
def test_height_grows_with_text(show, height):
    line = show(LineEdit(height=height))
    use(factor=2.0)
    assert line.height() == line.sizeHint().height() == line.minimumSizeHint().height() == 2 * height


@pytest.mark.parametrize("is_shown", [False, True])
def test_dots_and_letters_follow_the_look(show, is_shown):
    edit = show(PassphraseEdit(says="Passphrase"))
    edit.set_shown(is_shown)
    use(is_dark=True)
    colours = edit.palette()
    assert colours.color(QPalette.ColorRole.Text) == look().tokens.ink
    assert colours.color(QPalette.ColorRole.PlaceholderText) == look().tokens.ink3


def test_what_stands_in_an_empty_note_grows_with_text(show):
    note = show(NoteEdit(placeholder="A biscuit order"))
    use(factor=2.0)
    assert note.viewport().font().pixelSize() == note.font().pixelSize() == 32


def test_icon_stands_before_the_words(show):
    line = show(LineEdit(icon="search"))
    assert line.textMargins().left() == 13 + 28  # the edge and its padding, then the icon
    assert shows(line, look().tokens.ink3)


@pytest.mark.parametrize(("longest", "kept"), [(0, 120), (3, 3)])
def test_letters_are_limited(show, longest, kept):
    line = show(LineEdit(longest=longest))
    QTest.keyClicks(line, "x" * 130)
    assert len(line.text()) == kept


def test_text_from_the_program_is_unchanged_text(show):
    line = show(LineEdit())
    line.setText("Jo")
    assert not line.is_changed()
    QTest.keyClicks(line, "e")
    assert line.is_changed()


def test_enter_tells_a_change_once(show):
    line, heard = show(LineEdit()), []
    line.left.connect(heard.append)
    QTest.keyClicks(line, "Jo")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert heard == ["Jo"]


@pytest.mark.parametrize("reason", [Qt.FocusReason.TabFocusReason, Qt.FocusReason.PopupFocusReason])
def test_coming_back_keeps_what_was_typed_as_a_change(show, reason):
    line = show(LineEdit())
    QTest.keyClicks(line, "Jo")
    QApplication.sendEvent(line, QFocusEvent(QEvent.Type.FocusIn, reason))
    assert line.is_changed()


@pytest.mark.parametrize(("typed", "is_the_fields"), [("", False), ("Jo", True)])
def test_undo_key_is_the_fields_while_it_has_something_to_undo(show, typed, is_the_fields):
    line = show(LineEdit())
    QTest.keyClicks(line, typed)
    press = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press.ignore()
    QApplication.sendEvent(line, press)
    assert press.isAccepted() is is_the_fields


def test_passphrase_dots_are_larger_than_letters(show):
    edit = show(PassphraseEdit())
    dots = edit.font().pixelSize()
    edit.set_shown(True)
    assert edit.font().pixelSize() < dots


def test_escape_in_an_empty_search_is_left_to_the_page(show):
    edit, press = show(SearchEdit("Find")), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier(0))
    QApplication.sendEvent(edit, press)
    assert not press.isAccepted()


def test_note_text_from_the_program_is_not_told(qtbot, show):
    note = show(NoteEdit())
    with qtbot.assertNotEmitted(note.paused):
        note.set_text("Tea and toast")
        note.clearFocus()
    assert note.text() == "Tea and toast"


def test_note_is_as_high_as_what_stands_there(show, stage):
    note = NoteEdit(lines=2)
    note.set_text("We talked about what helps when the house goes quiet. " * 12 + "\nTea.\n")
    show(note, 420, 400)
    narrow = note.height()
    end = QTextCursor(note.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    assert 0 < note.cursorRect(end).bottom() <= note.viewport().height()
    assert note.verticalScrollBar().maximum() == 0
    note.resize(840, narrow)
    stage.settle()
    assert note.height() < narrow
    note.set_text("Tea.")
    assert note.height() == show(NoteEdit(lines=2), 420, 400).height()


@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5, 2.0])
def test_note_that_is_just_full_is_as_high_as_an_empty_one(show, factor):
    use(factor=factor)
    empty, full = NoteEdit(lines=3), NoteEdit(lines=3)
    full.set_text("Tea\nToast\nTalk")
    assert show(full, 420, 400).height() == show(empty, 420, 400).height()
    assert full.verticalScrollBar().maximum() == 0


def test_note_grows_with_text_size(show):
    note = show(NoteEdit(lines=2))
    before = note.height()
    use(factor=2.0)
    assert note.height() > 1.8 * before
