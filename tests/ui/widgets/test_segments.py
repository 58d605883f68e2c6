"""The three marks of a row: real radio buttons, told once."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from peergroup_desktop.core.marks import Standing
from peergroup_desktop.ui.widgets.segments import OptionSegments, SegmentedMark


@pytest.fixture
def marks(stage):
    shown = stage.show(SegmentedMark("George M."), (340, 44))
    shown.set_current(True)
    return shown


@pytest.fixture
def chosen(marks):
    heard = []
    marks.chosen.connect(heard.append)
    return heard


def test_a_click_marks_once(marks, chosen):
    QTest.mouseClick(marks.buttons[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(marks.buttons[0], Qt.MouseButton.LeftButton)
    assert chosen == [Standing.PRESENT]


def test_the_whole_height_of_the_row_takes_the_click(marks, chosen):
    QTest.mouseClick(marks.buttons[1], Qt.MouseButton.LeftButton, pos=QPoint(10, 1))
    assert chosen == [Standing.APOLOGIES]


def test_right_moves_and_marks(marks, chosen):
    marks.set_standing(Standing.PRESENT)
    marks.focus_button(0)
    QTest.keyClick(marks.buttons[0], Qt.Key.Key_Right)
    assert (chosen, marks.focused_index()) == ([Standing.APOLOGIES], 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_1])
def test_other_keys_are_left_to_the_list(marks, chosen, key):
    marks.focus_button(0)
    QTest.keyClick(marks.buttons[0], key)
    assert (chosen, marks.focused_index()) == ([], 0)


@pytest.mark.parametrize("standing", Standing)
def test_what_a_program_sets_is_not_told(marks, chosen, standing):
    marks.set_standing(standing)
    shown = standing if standing in {Standing.PRESENT, Standing.APOLOGIES} else Standing.NOT_MARKED
    assert (chosen, marks.standing) == ([], shown)


def test_choose_tells(marks, chosen):
    marks.choose(Standing.APOLOGIES)
    assert (chosen, marks.standing) == ([Standing.APOLOGIES], Standing.APOLOGIES)


def test_tab_stops_at_the_mark_of_the_current_row_alone(marks):
    marks.set_standing(Standing.APOLOGIES)
    takes_tab = [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in marks.buttons]
    marks.set_current(False)
    later = [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in marks.buttons]
    assert (takes_tab, later) == ([False, True, False], [False, False, False])


def test_a_screen_reader_hears_person_mark_and_place(marks):
    face = QAccessible.queryAccessibleInterface(marks.buttons[1])
    assert face.role() == QAccessible.Role.RadioButton
    assert face.text(QAccessible.Text.Name) == "George M., apologies"
    assert face.text(QAccessible.Text.Description) == "2 of 3"
    assert QAccessible.queryAccessibleInterface(marks).role() == QAccessible.Role.Grouping


def test_clicks_beside_find_the_nearest_part(marks):
    assert [marks.nearest_index(x) for x in (-50, 140, 900)] == [0, 1, 2]


def test_options_tell_what_somebody_chose(stage):
    paper = stage.show(OptionSegments("Paper", [("a5", "A5"), ("a4", "A4")]), (120, 40))
    heard = []
    paper.chosen.connect(heard.append)
    assert paper.choice == ""
    paper.set_choice("a5")
    QTest.mouseClick(paper.findChildren(type(paper._buttons[0]))[1], Qt.MouseButton.LeftButton)
    assert (heard, paper.choice) == (["a4"], "a4")
