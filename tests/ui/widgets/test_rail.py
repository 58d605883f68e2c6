"""The parts of the rail: tabs, buttons, the group's name."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.rail import GroupButton, RailButton, RailItem, RailRule
from tests.ui.looking import Role, hover, middle, name, pixel, role, use


@pytest.fixture
def item(show):
    return show(RailItem("register", "Register", "clipboard-check"), 208, 44)


def test_place_is_a_radio_button(item):
    assert (role(item), name(item), item.key) == (Role.RadioButton, "Register", "register")


def test_click_anywhere_in_the_row_goes_there(item):
    QTest.mouseClick(item, Qt.MouseButton.LeftButton, pos=QPoint(205, 40))
    assert item.isChecked()


def test_chosen_place_joins_the_page_and_has_a_marker(item):
    item.setChecked(True)
    assert pixel(item, 200, 22) == look().tokens.page
    assert pixel(item, 1, 22) == look().tokens.marigold


def test_place_under_the_pointer_is_lighter(item):
    hover(item)
    assert pixel(item, 150, 4) == look().tokens.rail_hover


@pytest.mark.parametrize(
    ("make", "height"),
    [
        (lambda: RailItem("today", "Today", "sun"), 44),
        (lambda: RailButton("Help", "circle-question-mark"), 44),
        (lambda: RailButton("Lock", "lock", is_boxed=True), 36),
    ],
)
def test_height_grows_with_text(show, make, height):
    part = show(make())
    use(factor=2.0)
    assert part.sizeHint().height() == part.minimumSizeHint().height() == 2 * height


@pytest.mark.parametrize(
    ("is_boxed", "rest", "hovered"), [(True, "rail_hover", "rail_line"), (False, "page", "rail_hover")]
)
def test_button_lights_up(show, is_boxed, rest, hovered):
    button = show(RailButton("Lock", "lock", is_boxed=is_boxed), 120, 44)
    assert pixel(button, 110, 5) == getattr(look().tokens, rest)
    hover(button)
    assert pixel(button, 110, 5) == getattr(look().tokens, hovered)


@pytest.mark.parametrize(
    ("may_choose", "policy"), [(True, Qt.FocusPolicy.StrongFocus), (False, Qt.FocusPolicy.NoFocus)]
)
def test_group_takes_the_keyboard_when_there_are_others(show, may_choose, policy):
    group = show(GroupButton(), 196, 44)
    group.set_group("Tuesday Circle", "Tuesday Circle. Choose another group", may_choose=may_choose)
    hover(group)
    assert (group.focusPolicy(), name(group)) == (policy, "Tuesday Circle. Choose another group")
    assert group.toolTip() == "Tuesday Circle"
    assert (pixel(group, 180, 3) == look().tokens.rail_hover) is may_choose


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("", [""]),
        ("Carers", ["Carers"]),
        ("Wensleydale Carers’ Circle", ["Wensleydale", "Carers’ Circle"]),
        ("Wensleydale Grandparents Bereavement Group", ["Wensleydale", "Grandparents Bereavement Group"]),
    ],
)
def test_group_name_takes_two_lines_at_most(show, words, lines):
    group = show(GroupButton(), 196, 60)
    group.set_group(words, words, may_choose=False)
    assert group._lines(146) == lines
    assert group.sizeHint().height() in ((44,) if len(lines) == 1 else range(45, 60))
    assert not group.grab().isNull()


def test_rule_is_a_thin_line(show):
    rule = show(RailRule(), 100, 1)
    assert middle(rule) == look().tokens.rail_line
