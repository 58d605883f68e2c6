"""A switch is a check box with a knob."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.toggle import Toggle
from tests.ui.looking import Role, hover, name, pixel, role, shows, use


@pytest.mark.parametrize("on_rail", [False, True])
@pytest.mark.parametrize("how", ["click", "space"])
def test_is_a_check_box_that_takes_click_and_space(show, on_rail, how):
    toggle = show(Toggle("Discreet mode", icon="eye-off", on_rail=on_rail))
    assert (role(toggle), name(toggle)) == (Role.CheckBox, "Discreet mode")
    if how == "click":
        QTest.mouseClick(toggle, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    else:
        QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert toggle.isChecked()


@pytest.mark.parametrize(("on_rail", "token"), [(False, "green"), (True, "marigold")])
def test_on_is_green_or_marigold(show, on_rail, token):
    toggle = show(Toggle("Discreet mode", on_rail=on_rail))
    assert not shows(toggle, getattr(look().tokens, token))
    toggle.setChecked(True)
    assert shows(toggle, getattr(look().tokens, token))


def test_words_fade_when_it_is_off(show):
    toggle = show(Toggle("Discreet mode"))
    toggle.setEnabled(False)
    assert shows(toggle, look().tokens.ink3)


def test_row_on_the_rail_lights_up(show):
    toggle = show(Toggle("Discreet mode", on_rail=True), 240, 44)
    hover(toggle)
    assert pixel(toggle, 170, 6) == look().tokens.rail_hover


@pytest.mark.parametrize("on_rail", [False, True])
def test_height_grows_with_text(show, on_rail):
    toggle = show(Toggle("Discreet mode", on_rail=on_rail))
    use(factor=1.5)
    assert toggle.sizeHint() == toggle.minimumSizeHint()
    assert toggle.sizeHint().height() == 66
