"""What opens at something that was pressed: its place, its ground, and how it goes."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.popup import Popup
from tests.ui.looking import name


@pytest.fixture
def popup(stage):
    opened = Popup(stage.show(QWidget(), (400, 300)), "Choices")
    opened.resize(200, 100)
    return opened


def is_near(one, other):
    """Whether two places are the same but for the frame that a window system adds."""
    return (one - other).manhattanLength() <= 4


def test_it_opens_at_a_corner_and_says_its_name(popup):
    popup.show_at(QPoint(30, 40))
    assert (is_near(popup.pos(), QPoint(30, 40)), name(popup)) == (True, "Choices")


def test_it_opens_with_its_right_edge_at_a_corner(popup):
    popup.show_at(QPoint(230, 40), from_right=True)
    assert is_near(popup.pos(), QPoint(30, 40))


@pytest.mark.parametrize("from_right", [True, False])
@pytest.mark.parametrize("corner", [QPoint(-50, -50), QPoint(9999, 9999)])
def test_it_stays_on_the_screen(popup, corner, from_right):
    popup.show_at(corner, from_right=from_right)
    assert popup.screen().availableGeometry().adjusted(0, 0, 4, 4).contains(popup.geometry())


def test_it_goes_with_esc_alone(popup, qtbot):
    popup.show_at(QPoint(30, 40))
    QTest.keyClick(popup, Qt.Key.Key_A)
    assert popup.isVisible()
    with qtbot.waitSignal(popup.destroyed):
        QTest.keyClick(popup, Qt.Key.Key_Escape)


def test_it_has_the_ground_of_cards(popup, stage):
    popup.show_at(QPoint(30, 40))
    assert stage.picture(popup).toImage().pixelColor(50, 50) == look().tokens.surface
