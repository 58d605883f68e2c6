"""What keys mean in the register."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from peergroup_desktop.ui.screens.register.keys import Act, KeyReader, Press
from peergroup_desktop.ui.screens.register.roll import Column

Key = Qt.Key


def press(key, text="", modifiers=Qt.KeyboardModifier.NoModifier):
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


@pytest.mark.parametrize(
    ("key", "meaning"),
    [
        (Key.Key_Up, Press(Act.MOVE, steps=-1)),
        (Key.Key_Down, Press(Act.MOVE, steps=1)),
        (Key.Key_Home, Press(Act.FIRST)),
        (Key.Key_End, Press(Act.LAST)),
        (Key.Key_Space, Press(Act.MARK, column=Column.HERE)),
        (Key.Key_1, Press(Act.MARK, column=Column.HERE)),
        (Key.Key_2, Press(Act.MARK, column=Column.APOLOGIES)),
        (Key.Key_3, Press(Act.MARK, column=Column.NOT_MARKED)),
        (Key.Key_Backspace, Press(Act.MARK, column=Column.NOT_MARKED)),
        (Key.Key_F2, Press(Act.PERSON)),
        (Key.Key_F4, Press(Act.CARD)),
        (Key.Key_Menu, Press(Act.CARD)),
        (Key.Key_4, Press(Act.GIVING)),
        (Key.Key_F5, None),
        (Key.Key_Escape, None),
    ],
)
def test_each_key_has_one_meaning(key, meaning):
    assert KeyReader().read(press(key)) == meaning


def test_letters_typed_together_are_one_name():
    reader = KeyReader()
    found = [reader.read(press(Key(ord(letter.upper())), letter)) for letter in "ger"]
    assert found[-1] == Press(Act.FIND, letters="ger")


def test_a_mark_between_letters_begins_a_new_name():
    reader = KeyReader()
    reader.read(press(Key.Key_G, "g"))
    reader.read(press(Key.Key_Space, " "))
    assert reader.read(press(Key.Key_J, "j")).letters == "j"


def test_letters_are_forgotten_when_asked():
    reader = KeyReader()
    reader.read(press(Key.Key_G, "g"))
    reader.forget()
    assert reader.read(press(Key.Key_J, "j")).letters == "j"


@pytest.mark.parametrize("held", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_commands_are_not_ours(held):
    assert KeyReader().read(press(Key.Key_1, "1", held)) is None
