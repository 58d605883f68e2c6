"""Minus, number, plus."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.ui.widgets.stepper import Stepper
from tests.ui.looking import Role, name, role, use

SAYS = "Came, but prefer not to be named"


@pytest.fixture
def stepper(show):
    return show(Stepper(SAYS, most=3))


def test_number_is_a_named_spin_box(stepper):
    assert (role(stepper.number), name(stepper.number)) == (Role.SpinBox, SAYS)
    assert [name(stepper.minus), name(stepper.plus)] == ["One fewer", "One more"]


def test_buttons_step_and_tell(stepper):
    told = []
    stepper.changed.connect(told.append)
    for button in (stepper.plus, stepper.plus, stepper.minus):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (told, stepper.value) == ([1, 2, 1], 1)


@pytest.mark.parametrize(("value", "minus", "plus"), [(0, False, True), (1, True, True), (3, True, False)])
def test_buttons_are_off_at_the_ends(stepper, value, minus, plus):
    stepper.set_value(1)
    stepper.set_value(value)
    assert (stepper.minus.isEnabled(), stepper.plus.isEnabled()) == (minus, plus)


def test_program_sets_silently(qtbot, stepper):
    with qtbot.assertNotEmitted(stepper.changed):
        stepper.set_value(2)
    assert stepper.value == 2


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Up, 2), (Qt.Key.Key_Down, 0), (Qt.Key.Key_3, 3)])
def test_keys_change_the_number(stepper, key, value):
    stepper.set_value(1)
    stepper.plus.setFocus()
    stepper.number.setFocus()
    QTest.keyClick(stepper.number, key)
    QTest.keyClick(stepper.number, Qt.Key.Key_Return)
    assert stepper.value == value


def test_targets_grow_with_text(stepper):
    use(factor=1.5)
    assert stepper.number.height() == stepper.plus.sizeHint().height() == 66
