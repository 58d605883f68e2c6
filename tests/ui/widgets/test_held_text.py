"""Text that discreet mode hides shows only while it is held."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.ui.widgets.held_text import HeldText
from tests.ui.looking import name

SPACE, LEFT = Qt.Key.Key_Space, Qt.MouseButton.LeftButton


@pytest.fixture
def text(show):
    made = show(HeldText("Hidden", lambda: "07700 900123", about="Phone"), 200, 40)
    made.setFocus()
    return made


def test_veiled_at_first_for_eyes_and_ears(text):
    assert (text.text(), name(text)) == ("Hidden", "Phone: Hidden")


@pytest.mark.parametrize(
    ("hold", "release"),
    [
        (lambda text: QTest.keyPress(text, SPACE), lambda text: QTest.keyRelease(text, SPACE)),
        (lambda text: QTest.mousePress(text, LEFT), lambda text: QTest.mouseRelease(text, LEFT)),
        (lambda text: QTest.keyPress(text, SPACE), lambda text: text.clearFocus()),
    ],
    ids=["key", "mouse", "focus"],
)
def test_shown_while_held(text, hold, release):
    hold(text)
    assert (text.text(), name(text)) == ("07700 900123", "Phone: 07700 900123")
    release(text)
    assert text.text() == "Hidden"


def test_other_keys_show_nothing(text):
    QTest.keyPress(text, Qt.Key.Key_A)
    assert text.text() == "Hidden"
    QTest.keyPress(text, SPACE)
    QTest.keyRelease(text, Qt.Key.Key_A)
    assert text.text() == "07700 900123"


def test_takes_tab(text):
    assert text.focusPolicy() == Qt.FocusPolicy.StrongFocus
