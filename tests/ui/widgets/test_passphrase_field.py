"""A passphrase: dots or letters, and a word about Caps Lock."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.ui.widgets.passphrase_field import PassphraseField
from tests.ui.looking import name

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(show):
    return show(PassphraseField("Passphrase"), 400, 160)


def type_letter(field, text, modifiers=NONE, key=Qt.Key.Key_A):
    QApplication.sendEvent(field.edit, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def test_show_and_hide(field):
    QTest.mouseClick(field.show_button, Qt.MouseButton.LeftButton)
    assert (field.show_button.text(), name(field.show_button)) == ("Hide", "Hide what you typed")
    assert field.edit.echoMode() == field.edit.EchoMode.Normal
    field.hide_letters()
    assert (field.show_button.text(), name(field.show_button)) == ("Show", "Show what you typed")
    assert field.edit.echoMode() == field.edit.EchoMode.Password


@pytest.mark.parametrize(
    ("letter", "modifiers", "is_on"),
    [("A", NONE, True), ("a", NONE, False), ("A", SHIFT, False), ("a", SHIFT, True), ("1", NONE, False)],
)
def test_caps_lock_is_told_from_the_letters(field, heard, letter, modifiers, is_on):
    type_letter(field, letter, modifiers)
    assert field.caps.isVisible() is is_on
    assert heard == (["Caps Lock is on"] if is_on else [])


def test_caps_lock_is_said_once_and_follows_its_key(field, heard):
    type_letter(field, "A")
    type_letter(field, "B")
    type_letter(field, "", key=Qt.Key.Key_CapsLock)
    assert (field.caps.isVisible(), heard) == (False, ["Caps Lock is on"])


def test_caps_lock_key_alone_tells_nothing(field):
    type_letter(field, "", key=Qt.Key.Key_CapsLock)
    assert not field.caps.isVisible()


def test_enter_and_typing_are_told(qtbot, field):
    with qtbot.waitSignals([field.changed, field.entered]):
        QTest.keyClicks(field.edit, "x")
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.text() == "x"


def test_error_goes_with_the_next_letter(field):
    field.set_error("That didn’t match.")
    QTest.keyClicks(field.edit, "x")
    assert field.field.error == ""
    field.set_error("That didn’t match.")
    field.clear_error()
    assert field.field.error == ""


def test_forgets_what_was_typed(field):
    QTest.keyClicks(field.edit, "secret")
    field.show_button.setChecked(True)
    field.set_error("That didn’t match.")
    field.clear()
    assert (field.text(), field.show_button.isChecked(), field.field.error) == ("", False, "")


def test_label_is_the_buddy_of_the_line(field):
    field.set_label("Jo’s passphrase")
    assert (field.field.label.buddy(), name(field.edit)) == (field.edit, "Jo’s passphrase")
