"""The strip that offers to take back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.undo_strip import UndoStrip
from tests.ui.looking import hover, name, pixel, shows, use


@pytest.fixture
def strip(show):
    holder = QWidget()
    made = Column(holder).add(UndoStrip())
    show(holder, 400, 80)
    return made


def test_hidden_until_there_is_a_deed(strip):
    assert not strip.isVisible()
    strip.show_deed("George M. marked here")
    assert (strip.isVisible(), strip.text()) == (True, "George M. marked here")
    strip.clear_deed()
    assert not strip.isVisible()


def test_button_names_the_deed_and_asks(qtbot, strip):
    strip.show_deed("George M. marked here")
    assert name(strip.button) == "Undo: George M. marked here"
    with qtbot.waitSignal(strip.undo_requested):
        QTest.mouseClick(strip.button, Qt.MouseButton.LeftButton)


def test_what_was_undone_has_no_button(strip):
    strip.show_deed("Undone: George M. marked here", may_undo=False)
    assert not strip.button.isVisible()


def test_strip_is_dark_and_undo_lights_up(strip):
    strip.show_deed("Jo")
    assert pixel(strip, 200, 4) == look().tokens.toast
    assert shows(strip.button, look().tokens.toast_undo)
    hover(strip.button)
    assert shows(strip.button, look().tokens.on_toast)


def test_height_grows_with_text(strip, stage):
    strip.show_deed("Jo")
    use(factor=1.5)
    stage.settle()
    assert strip.height() >= 78
