"""Coming in above the list: someone new at the door, and a sheet of paper."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import people
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui.screens.register import paper
from tests.ui.lint import lint

Key = Qt.Key


@pytest.fixture
def panel(scene):
    """The panel for someone new, open."""
    scene.screen.new()
    return scene.screen.pages.list.newcomer


@pytest.fixture
def sheet(scene):
    """The panel for a sheet of paper, open."""
    scene.screen.pages.list.tools.paper.click()
    return scene.screen.pages.list.paper


def answers(panel):
    return [panel._answers.itemAt(place).widget() for place in range(panel._answers.count())]


def test_a_first_name_is_enough(scene, panel):
    scene.press("Sunita", Key.Key_Return)
    assert scene.marks() == {"Sunita": Mark.PRESENT}
    assert (scene.here, panel.isVisible(), scene.screen.pages.list.rows.holds_focus()) == ("Sunita", False, True)


def test_the_new_row_says_first_time(scene, panel):
    scene.press("Sunita", Key.Key_Return)
    assert scene.screen.pages.list.rows.rows.row(8).line.is_first_time


@pytest.mark.parametrize("typed", ["grace", " Grace ", "GRACÉ"])
def test_a_name_that_is_there_is_asked_about(scene, panel, typed):
    scene.press(typed, Key.Key_Return)
    assert [button.text() for button in answers(panel)] == ["Yes, mark Grace here", "No, someone else"]
    assert "already a" in panel.words.text()
    assert QApplication.focusWidget() is answers(panel)[0]


def test_yes_marks_the_person_who_is_there(scene, panel):
    scene.press("grace", Key.Key_Return)
    answers(panel)[0].click()
    assert (scene.marks(), scene.here, len(scene.roll.rows)) == ({"Grace": Mark.PRESENT}, "Grace", 8)


def test_no_adds_another_of_that_name(scene, panel):
    scene.press("Grace", Key.Key_Return)
    answers(panel)[1].click()
    assert (len(scene.roll.rows), list(scene.marks().values())) == (9, [Mark.PRESENT])


def test_somebody_who_moved_on_comes_back(scene, panel):
    people.leave_group(scene.vault, scene.who["Ines"], scene.make.group_id, date(2026, 1, 6))
    scene.screen.refresh()
    scene.press("Ines", Key.Key_Return)
    answers(panel)[0].click()
    assert (scene.marks(), scene.here) == ({"Ines": Mark.PRESENT}, "Ines")


def test_no_name_says_what_is_missing(scene, panel):
    scene.press(Key.Key_Return)
    assert panel.words.text() == "A name is needed. A first name or a nickname is enough."
    assert panel.isVisible()


@pytest.mark.parametrize("way", ["esc", "cancel", "shell"])
def test_the_panel_closes_with_nothing_done(scene, panel, way):
    scene.press("Sunita")
    {"esc": lambda: scene.press(Key.Key_Escape), "cancel": panel.cancel.click, "shell": scene.screen.escape}[way]()
    assert (panel.isVisible(), len(scene.roll.rows)) == (False, 8)
    assert scene.screen.pages.list.rows.holds_focus()


def test_a_typed_name_outlives_a_lock(scene, panel):
    scene.press("Suni")
    parked = scene.screen.park()
    scene.screen.escape()
    scene.screen.restore(parked)
    scene.screen.refresh()
    assert (panel.isVisible(), panel.edit.text()) == (True, "Suni")
    scene.screen.door.close()
    assert scene.screen.park() == {}


def test_names_show_before_paper_is_entered(scene, sheet):
    scene.press("1-3, 7, 3 guests, 2 children, 1 unnamed")
    expected = "Abdi, Bronwen, Carol, Grace, 1 not named, 3 guests and 2 children"
    assert (sheet.words.text(), sheet.button.text(), scene.marks()) == (expected, "Mark 4 people here", {})


def test_enter_marks_the_sheet(scene, sheet):
    scene.press("1-3, 2 guests", Key.Key_Return)
    assert list(scene.marks()) == ["Abdi", "Bronwen", "Carol"]
    assert (scene.roll.counts.guests, sheet.isVisible()) == (2, False)
    assert scene.screen.pages.list.rows.holds_focus()


def test_a_number_that_is_not_on_the_sheet_is_named(scene, sheet):
    scene.press("1, 77")
    assert sheet.words.text() == "We couldn’t read 77."
    scene.press(Key.Key_Return)
    assert "We couldn’t read “77”." in sheet.words.text()
    assert scene.marks() == {}


def test_an_empty_line_says_how_numbers_are_typed(scene, sheet):
    scene.press("1", Key.Key_Backspace, Key.Key_Return)
    assert (sheet.words.text(), sheet.isVisible()) == (paper.hint(), True)


def test_names_on_paper_are_veiled(scene, sheet):
    scene.context.discreet.set_on(True)
    scene.press("1, 2")
    assert sheet.words.text() == "A. and B."


def test_one_panel_is_open_at_a_time(scene, panel, sheet):
    assert (panel.isVisible(), sheet.isVisible()) == (False, True)
    scene.screen.new()
    assert (panel.isVisible(), sheet.isVisible()) == (True, False)


@pytest.mark.parametrize(("size", "factor"), [((1146, 768), 1), ((1024, 600), 2)])
def test_the_question_fits(scene, panel, size, factor):
    scene.press("Grace", Key.Key_Return)
    scene.stage.show(scene.screen, size, factor=factor)
    assert lint(scene.screen) == []
