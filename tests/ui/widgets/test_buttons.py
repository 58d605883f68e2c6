"""Buttons say what they do and are never too small for their words."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size


@pytest.mark.parametrize(("size", "height"), [(Size.SMALL, 36), (Size.NORMAL, 40), (Size.LARGE, 48), (Size.HERO, 56)])
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_heights_grow_with_the_text(stage, size, height, factor):
    button = stage.show(Button("Take the register", size=size), (400, 200), factor=factor)
    assert button.sizeHint().height() == height * factor


@pytest.mark.parametrize("kind", Kind)
def test_states_differ(stage, kind):
    button = stage.show(Button("Back up now", kind=kind, icon="usb"), (200, 40))
    rest = stage.picture(button).toImage()
    button.setDown(True)
    down = stage.picture(button).toImage()
    button.setEnabled(False)
    assert len({rest.cacheKey(), down.cacheKey()}) == 2
    assert rest != down
    assert down != stage.picture(button).toImage()


def test_screen_readers_hear_the_whole_sentence(stage):
    button = stage.show(Button("Said hello", about="Said hello to Raj"), (200, 40))
    face = QAccessible.queryAccessibleInterface(button)
    assert (face.role(), face.text(QAccessible.Text.Name)) == (QAccessible.Role.Button, "Said hello to Raj")
    button.set_says("")
    assert button.accessibleName() == "Said hello"


def test_an_ampersand_is_no_shortcut(stage):
    button = stage.show(Button("Tea & cake"), (200, 40))
    assert (button.text(), button.accessibleName(), button.shortcut().isEmpty()) == ("Tea & cake", "Tea & cake", True)


def test_words_wrap_where_there_is_little_room(stage):
    button = stage.show(Button("Change how much the group keeps", wraps=True), (160, 200))
    assert button.heightForWidth(160) > button.heightForWidth(1000) == look().px(40)
    assert button.minimumSizeHint().width() < button.sizeHint().width()


def test_changing_words_icon_and_kind_changes_the_size(stage):
    button = stage.show(Button("Save"), (200, 40))
    before = button.sizeHint().width()
    button.set_icon("file-down")
    with_icon = button.sizeHint().width()
    button.set_kind(Kind.QUIET)
    assert before < with_icon > button.sizeHint().width()


def test_icon_buttons_say_what_they_do(stage):
    button = stage.show(IconButton("x", "Close"), (40, 40))
    button.set_says("Close this note")
    assert (button.toolTip(), button.accessibleName()) == ("Close this note", "Close this note")
    assert button.sizeHint().width() == button.sizeHint().height() == 40
    stage.picture(button)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_presses_it(stage, qtbot, key):
    button = stage.show(Button("Go on"), (200, 40))
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_holding_enter_presses_once(stage):
    button, pressed = stage.show(Button("Go on"), (200, 40)), []
    button.clicked.connect(lambda: pressed.append(1))
    for is_repeat in (False, True):
        kind, none = QEvent.Type.KeyPress, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(button, QKeyEvent(kind, Qt.Key.Key_Return, none, "\r", is_repeat))
    assert len(pressed) == 1
