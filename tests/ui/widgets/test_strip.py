"""A person's last sessions as squares."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.strip import AttendanceStrip, Square, SquareKind, StripKey
from tests.ui.looking import Role, is_near, name, pixel, role, shows, use

FIRST = date(2026, 8, 11)
KINDS = [SquareKind.CAME, SquareKind.APOLOGIES, SquareKind.NOT_THERE, SquareKind.NO_SESSION, SquareKind.CAME]
SQUARES = tuple(Square(FIRST + timedelta(weeks=place), kind, f"{place}: {kind}") for place, kind in enumerate(KINDS))


@pytest.fixture
def strip(show):
    made = AttendanceStrip()
    made.set_squares(SQUARES, "Came to 2 of the last 5 sessions")
    show(made)
    made.setFocus()
    return made


def test_is_text_that_sums_up(strip):
    assert (role(strip), name(strip)) == (Role.StaticText, "Came to 2 of the last 5 sessions")


@pytest.mark.parametrize(("place", "token"), [(0, "green"), (1, "mari_line"), (2, "surface"), (3, "line_strong")])
def test_squares_differ_in_shape_and_colour(strip, place, token):
    assert is_near(pixel(strip, 11 + place * 27, 11), getattr(look().tokens, token), slack=30)


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ([Qt.Key.Key_Left], "4: came"),
        ([Qt.Key.Key_Right], "4: came"),
        ([Qt.Key.Key_Left, Qt.Key.Key_Left], "3: no_session"),
        ([Qt.Key.Key_Home], "0: came"),
        ([Qt.Key.Key_Home, Qt.Key.Key_Left], "0: came"),
        ([Qt.Key.Key_Home, Qt.Key.Key_End], "4: came"),
    ],
)
def test_keys_move_and_say_the_square(strip, heard, keys, says):
    for key in keys:
        QTest.keyClick(strip, key)
    assert heard[-1] == says
    assert shows(strip, look().tokens.ink)


def test_other_keys_and_an_empty_strip_say_nothing(strip, heard):
    QTest.keyClick(strip, Qt.Key.Key_A)
    strip.set_squares((), "No sessions yet")
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert heard == []


@pytest.mark.parametrize(("at", "words"), [(QPoint(38, 11), "1: apologies"), (QPoint(24, 11), "")])
def test_tooltip_is_that_of_the_square(strip, at, words):
    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, at, strip.mapToGlobal(at)))
    assert QToolTip.text() == words
    QToolTip.hideText()


def test_newest_squares_are_shown_where_there_is_little_room(strip, stage):
    strip.resize(strip.minimumSizeHint())
    stage.settle()
    assert [index for index, _square in strip._shown()] == [1, 2, 3, 4]


def test_squares_grow_with_text(strip):
    use(factor=2.0)
    assert strip.sizeHint().width() == 5 * 44 + 4 * 10


def test_key_says_what_squares_mean(show):
    key = show(StripKey())
    assert [label.text() for label in key.findChildren(TextLabel)] == ["came", "apologies", "not there"]
    assert shows(key, look().tokens.green)
