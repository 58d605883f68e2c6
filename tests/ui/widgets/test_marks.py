"""What the three marks of a row look like, and how they grow; how they behave is in test_segments."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.core.marks import Standing
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.segments import OptionSegments, SegmentedMark
from tests.ui.looking import description, hover, name, pixel, use


@pytest.fixture
def marks(show):
    made = show(SegmentedMark("George M."), 340, 44)
    made.set_current(True)
    return made


@pytest.mark.parametrize(
    ("standing", "place", "token"),
    [(Standing.PRESENT, 0, "green"), (Standing.APOLOGIES, 1, "mari_tint"), (Standing.NOT_MARKED, 2, "sunken")],
)
def test_chosen_part_has_the_fill_of_its_mark(marks, standing, place, token):
    marks.set_standing(standing)
    assert pixel(marks.buttons[place], 40, 9) == getattr(look().tokens, token)


def test_part_under_the_pointer_is_sunken(marks):
    hover(marks.buttons[0])
    assert pixel(marks.buttons[0], 40, 9) == look().tokens.sunken


def test_current_row_has_a_stronger_edge(marks):
    assert pixel(marks, 60, 5) == look().tokens.line_strong
    marks.set_current(False)
    assert pixel(marks, 60, 5) == look().tokens.line


@pytest.mark.parametrize(
    ("key", "start", "end"), [(Qt.Key.Key_Left, 0, 0), (Qt.Key.Key_Right, 2, 2), (Qt.Key.Key_Left, 2, 1)]
)
def test_arrows_stop_at_the_ends(marks, key, start, end):
    marks.choose(marks.buttons[start].standing)
    marks.focus_button(start)
    QTest.keyClick(marks.buttons[start], key)
    assert (marks.focused_index(), marks.buttons[end].isChecked()) == (end, True)


def test_arrow_on_the_box_itself_does_nothing(qtbot, marks):
    with qtbot.assertNotEmitted(marks.chosen):
        QTest.keyClick(marks, Qt.Key.Key_Right)
    assert marks.focused_index() is None


def test_tab_may_stop_at_another_part(marks):
    marks.set_tab_stop(0)
    assert marks.buttons[0].focusPolicy() == Qt.FocusPolicy.StrongFocus
    marks.set_tab_stop(None)
    assert marks.buttons[2].focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_third_part_may_say_more_in_the_same_room(marks):
    before = marks.buttons[2].sizeHint()
    marks.set_rest("Away")
    marks.set_rest("Away")
    marks.set_person("George M.")
    assert (marks.buttons[2].text(), name(marks.buttons[2])) == ("Away", "George M., away")
    assert marks.buttons[2].minimumSizeHint() == before


def test_without_a_person_parts_are_named_by_their_mark(show):
    marks = show(SegmentedMark(), 340, 44)
    assert [name(button) for button in marks.buttons] == ["Here", "Apologies", "Not marked"]


def test_checking_the_focused_part_tells(qtbot, marks):
    marks.focus_button(1)
    with qtbot.waitSignal(marks.chosen) as told:
        marks.buttons[1].setChecked(True)
    assert told.args == [Standing.APOLOGIES]


def test_parts_grow_with_text(marks):
    use(factor=2.0)
    assert [button.sizeHint().height() for button in marks.buttons] == [68, 68, 68]
    assert marks.buttons[0].drawn_box().height() == 68


@pytest.fixture
def paper(show):
    made = show(OptionSegments("Paper", [("a5", "A5"), ("a4", "A4")]))
    made.set_choice("a5")
    return made


def test_options_are_counted(paper):
    assert [description(button) for button in paper._buttons] == ["1 of 2", "2 of 2"]


def test_chosen_option_is_tinted_and_others_light_up(paper):
    chosen, other = paper._buttons
    hover(other)
    assert pixel(chosen, 28, 5) == look().tokens.green_tint
    assert pixel(other, 28, 5) == look().tokens.sunken


def test_options_grow_and_unknown_keys_change_nothing(paper):
    paper.set_choice("a3")
    use(factor=1.5)
    assert paper.choice == "a5"
    assert paper._buttons[0].sizeHint() == paper._buttons[0].minimumSizeHint()
    assert paper._buttons[0].sizeHint().height() == 60
