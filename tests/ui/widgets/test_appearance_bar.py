"""Text size and colours at the door."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGroupBox

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.appearance_bar import SIZES, AppearanceBar
from tests.ui.looking import Role, hover, name, pixel, role, use


@pytest.fixture
def bar(show):
    return show(AppearanceBar(), 600, 60)


def test_sizes_are_named_radio_buttons_in_a_group(bar):
    buttons = bar.sizes.buttons()
    assert [(role(button), name(button)) for button in buttons] == [(Role.RadioButton, says) for *_size, says in SIZES]
    assert name(bar.findChild(QGroupBox)) == "Text size"


@pytest.mark.parametrize("number", range(3))
def test_click_tells_a_factor(qtbot, bar, number):
    with qtbot.waitSignal(bar.size_chosen) as told:
        QTest.mouseClick(bar.sizes.button(number), Qt.MouseButton.LeftButton)
    assert told.args == [SIZES[number][0]]


@pytest.mark.parametrize(("factor", "number"), [(1.0, 0), (1.25, 0), (1.75, 1), (2.0, 2)])
def test_nearest_size_is_marked(bar, factor, number):
    use(factor=factor)
    assert bar.sizes.checkedId() == number
    assert bar.sizes.button(number).sizeHint().height() == round(40 * factor)


@pytest.mark.parametrize(("is_dark", "words"), [(False, "Dark"), (True, "Light")])
def test_button_offers_the_other_colours(qtbot, bar, is_dark, words):
    use(is_dark=is_dark)
    assert bar.dark.text() == words
    with qtbot.waitSignal(bar.dark_chosen) as told:
        QTest.mouseClick(bar.dark, Qt.MouseButton.LeftButton)
    assert told.args == [not is_dark]


def test_letter_in_use_is_tinted_and_others_light_up(bar):
    chosen, other = bar.sizes.button(0), bar.sizes.button(2)
    hover(other)
    assert pixel(chosen, 20, 4) == look().tokens.green_tint
    assert pixel(other, 20, 3) == look().tokens.sunken
