"""Secrets on the clipboard: marked, taken off again, and nothing of anybody else's touched."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from peergroup_desktop.ui.secret_clipboard import secret_clipboard
from peergroup_desktop.ui.widgets.edits import PassphraseEdit
from peergroup_desktop.ui.widgets.recovery_code_edit import CodeEdit

SECRET = "copper lantern quiet meadow"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clipboard(qapp):
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    secret_clipboard().clear()
    found.clear()


@pytest.fixture
def edit(stage, clipboard):
    made = stage.show(PassphraseEdit(says="Passphrase"), (400, 48))
    made.setText(SECRET)
    made.set_shown(True)
    made.selectAll()
    return made


def test_a_copied_passphrase_is_marked_as_a_secret(edit, clipboard):
    QTest.keyClick(edit, Qt.Key.Key_C, CTRL)
    data = clipboard.mimeData()
    assert data.text() == SECRET
    assert bytes(data.data("x-kde-passwordManagerHint")) == b"secret"
    assert data.hasFormat("ExcludeClipboardContentFromMonitorProcessing")


def test_cutting_takes_it_out_of_the_field(edit, clipboard):
    QTest.keyClick(edit, Qt.Key.Key_X, CTRL)
    assert (clipboard.text(), edit.text()) == (SECRET, "")
    assert secret_clipboard().holds_secret


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_dots_are_not_copied(edit, clipboard, key):
    edit.set_shown(False)
    QTest.keyClick(edit, key, CTRL)
    assert (clipboard.text(), edit.text()) == ("", SECRET)


@pytest.mark.parametrize(("name", "left"), [("edit-copy", SECRET), ("edit-cut", "")])
def test_the_menu_copies_in_the_same_way(edit, clipboard, name, left):
    menu = edit.menu()
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    assert edit.text() == left
    menu.deleteLater()


def test_other_actions_of_the_menu_stay(edit):
    menu = edit.menu()
    assert [action.objectName() for action in menu.actions() if action.objectName()][:3] == [
        "edit-undo",
        "edit-redo",
        "edit-cut",
    ]
    menu.deleteLater()


def test_the_recovery_code_is_a_secret_too(stage, clipboard):
    code = stage.show(CodeEdit(), (400, 48))
    QTest.keyClicks(code, "50Q8")
    code.selectAll()
    QTest.keyClick(code, Qt.Key.Key_C, CTRL)
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")


def test_it_is_gone_after_half_a_minute(edit, clipboard):
    edit.copy_secret()
    kept = secret_clipboard()
    assert kept._timer.interval() == 30_000
    kept._timer.timeout.emit()
    assert (clipboard.text(), kept.holds_secret, kept._timer.isActive()) == ("", False, False)


def test_what_was_copied_since_stays(edit, clipboard):
    edit.copy_secret()
    clipboard.setText("milk, tea")
    secret_clipboard().clear()
    assert clipboard.text() == "milk, tea"


def test_selecting_with_the_mouse_copies_nothing(edit, clipboard):
    QTest.mouseDClick(edit, Qt.MouseButton.LeftButton)
    assert clipboard.text() == ""
