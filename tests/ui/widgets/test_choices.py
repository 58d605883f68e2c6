"""Boxes to tick, dots to choose, cards and rows, and the group that holds them."""

import pytest
from PySide6.QtCore import QPoint, Qt

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.choices import CheckBox, ChoiceGroup, ChoiceRow, RadioButton, RadioCard
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.layouts import Column, Row
from tests.ui.looking import Role, description, hover, is_near, name, picture, pixel, role, use


def card(words: str) -> RadioCard:
    return RadioCard(words, person=b"\x04", initials="M")


MAKERS = [CheckBox, RadioButton, card, ChoiceRow, lambda words: ChoiceRow(words, "Names and totals", "sun")]


@pytest.mark.parametrize(("make", "expected"), list(zip(MAKERS, [Role.CheckBox, *4 * [Role.RadioButton]], strict=True)))
def test_role_and_name(show, make, expected):
    button = make("Maureen")
    show(button)
    assert (role(button), name(button)) == (expected, "Maureen")


@pytest.mark.parametrize("make", [CheckBox, RadioButton])
def test_says_more_than_the_words(show, make):
    button = make("Name", says="Show the name")
    show(button)
    assert name(button) == "Show the name"


@pytest.mark.parametrize("make", MAKERS)
def test_click_on_the_words_chooses(qtbot, show, make):
    button = show(make("Maureen"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() - 3, 3))
    assert button.isChecked()


@pytest.mark.parametrize("make", MAKERS)
def test_states_look_different(show, make):
    button = make("Maureen")
    show(button)
    rest = picture(button)
    hover(button)
    hovered = picture(button)
    button.setChecked(True)
    checked = picture(button)
    assert rest != hovered != checked != rest


@pytest.mark.parametrize("is_checked", [False, True])
def test_a_box_that_is_off_is_sunken(show, is_checked):
    box = CheckBox("Apologies")
    show(box)
    box.resize(box.sizeHint())
    box.setChecked(is_checked)
    box.setEnabled(False)
    assert pixel(box, 11, 20) == look().tokens.sunken


@pytest.mark.parametrize(("make", "at"), [(CheckBox, (11, 11)), (RadioButton, (11, 20))])
def test_chosen_is_green(show, make, at):
    button = make("Apologies")
    show(button)
    button.resize(button.sizeHint())
    button.setChecked(True)
    assert is_near(pixel(button, *at), look().tokens.green)


@pytest.mark.parametrize("make", [CheckBox, RadioButton])
def test_long_words_wrap(show, make):
    button = make("People who left before the month began")
    show(button)
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    assert button.heightForWidth(120) > button.heightForWidth(1000) == 40


@pytest.mark.parametrize(("make", "height"), list(zip(MAKERS, [40, 40, 64, 48, 64], strict=True)))
def test_height_grows_with_text(show, make, height):
    button = make("Maureen")
    show(button)
    use(factor=2.0)
    assert button.sizeHint().height() == button.minimumSizeHint().height() == 2 * height


def test_row_tells_its_line_and_has_a_green_bar_when_chosen(show):
    row = ChoiceRow("Monthly attendance", "Names, dates and totals", "calendar-days")
    show(row)
    row.resize(row.sizeHint())
    row.setChecked(True)
    assert description(row) == "Names, dates and totals"
    assert pixel(row, 1, row.height() / 2) == look().tokens.green


@pytest.fixture(params=[Column, Row, Flow], ids=["column", "row", "flow"])
def group(request, show):
    """Three choices, none taken."""
    made = ChoiceGroup("Show as", layout=request.param)
    for key, words in (("name", "Name"), ("initials", "Initials"), ("numbers", "Numbers")):
        made.add(key, RadioButton(words))
    return show(made)


def test_group_is_named_and_counts_its_choices(group):
    assert (role(group), name(group)) == (Role.Grouping, "Show as")
    assert [description(group.button(key)) for key in ("name", "initials", "numbers")] == ["1 of 3", "2 of 3", "3 of 3"]


def test_rows_keep_their_own_description(show):
    group = ChoiceGroup("Report")
    show(group)
    group.add("month", ChoiceRow("Monthly attendance", "Names and totals"))
    assert description(group.button("month")) == "Names and totals"


def test_group_tells_what_somebody_chose(qtbot, group):
    assert group.choice == ""
    with qtbot.waitSignal(group.chosen) as told:
        qtbot.mouseClick(group.button("initials"), Qt.MouseButton.LeftButton)
    assert told.args == [group.choice] == ["initials"]


def test_group_is_silent_when_the_program_chooses(qtbot, group):
    with qtbot.assertNotEmitted(group.chosen):
        group.set_choice("numbers")
    assert group.choice == "numbers"


def test_arrow_moves_the_choice(qtbot, group):
    group.set_choice("name")
    group.button("name").setFocus()
    with qtbot.waitSignal(group.chosen) as told:
        is_column = group.button("name").x() == group.button("initials").x()
        qtbot.keyClick(group.button("name"), Qt.Key.Key_Down if is_column else Qt.Key.Key_Right)
    assert told.args == ["initials"]


def test_group_can_be_emptied(group):
    group.set_choice("name")
    group.clear()
    assert group.choice == ""
    assert group.layout().count() == 0


def test_cards_of_people_elide_before_the_page_scrolls(show):
    person = card("Konstantinos Papadopoulos-Wetherby")
    show(person)
    assert person.minimumSizeHint().width() == 164 < person.sizeHint().width()
