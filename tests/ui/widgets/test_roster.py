"""The list of people: a real list, with search, keyboard and veils."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QCursor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.roster import RosterList, RosterRow, Tone
from tests.ui.looking import Role, name, picture, pixel, role, shows, use

GRACE = RosterRow(b"\x04", "Grace Adeyemi", "Came last week", "GA")
HANNAH = RosterRow(b"\x02", "Hannah L.", "Last came five weeks ago", "HL", "hand", Tone.PLUM, finds="Löfgren")
JO = RosterRow(b"\x03", "Jo", says="Jo, first time today")


@pytest.fixture
def roster(show):
    made = RosterList("People")
    made.set_rows((GRACE, HANNAH, JO))
    show(made, 344, 240)
    made.setFocus()
    return made


def click(roster, place):
    at = roster.visualRect(roster.model().index(place, 0)).center()
    QTest.mouseClick(roster.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_is_a_list_with_a_name(roster):
    assert (role(roster), name(roster)) == (Role.List, "People")


def test_rows_are_read_whole(roster):
    face = QAccessible.queryAccessibleInterface(roster)
    words = [face.child(place).text(QAccessible.Text.Name) for place in range(3)]
    assert words == ["Grace Adeyemi, Came last week", "Hannah L., Last came five weeks ago", "Jo, first time today"]


def test_click_moves_and_chooses(roster):
    moved, chosen = [], []
    roster.current_changed.connect(moved.append)
    roster.chosen.connect(chosen.append)
    click(roster, 1)
    assert moved == chosen == [HANNAH.id]


def test_arrows_move_and_enter_chooses(qtbot, roster):
    roster.select(GRACE.id)
    with qtbot.waitSignal(roster.current_changed) as moved:
        QTest.keyClick(roster, Qt.Key.Key_Down)
    with qtbot.waitSignal(roster.chosen) as chosen:
        QTest.keyClick(roster, Qt.Key.Key_Return)
    assert moved.args == chosen.args == [HANNAH.id]


def test_enter_without_a_row_chooses_nothing(qtbot, roster):
    roster.set_rows(())
    with qtbot.assertNotEmitted(roster.chosen):
        QTest.keyClick(roster, Qt.Key.Key_Return)
    assert (roster.current(), roster.first(), roster.visible_count) == (None, None, 0)


@pytest.mark.parametrize(
    ("key", "modifiers", "told"),
    [
        (Qt.Key.Key_G, Qt.KeyboardModifier.NoModifier, ["g"]),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, []),
        (Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier, []),
    ],
)
def test_letters_go_to_the_search(roster, key, modifiers, told):
    heard = []
    roster.typed.connect(heard.append)
    QTest.keyClick(roster, key, modifiers)
    assert heard == told


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_Escape, "\x1b"), (Qt.Key.Key_Delete, "\x7f")])
def test_keys_that_only_have_a_text_go_on_to_whoever_wants_them(roster, key, text):
    heard = []
    roster.typed.connect(heard.append)
    press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(roster, press)
    assert (heard, press.isAccepted()) == ([], False)


@pytest.mark.parametrize(
    ("text", "found"),
    [("", 3), ("grace", 1), ("ADEYEMI grace", 1), ("lofgren", 1), ("hannah grace", 0), ("a", 2)],
)
def test_search_finds_all_words_without_accents(roster, text, found):
    roster.set_filter(text)
    roster.set_filter(text)
    assert roster.visible_count == found


def test_program_selects_silently(qtbot, roster):
    with qtbot.assertNotEmitted(roster.current_changed):
        assert roster.select(JO.id)
    assert roster.current() == JO.id
    assert not roster.select(b"nobody")


def test_selection_outlives_search_and_new_rows(roster):
    roster.select(HANNAH.id)
    roster.set_filter("h")
    roster.set_rows((JO, HANNAH))
    assert (roster.current(), roster.first()) == (HANNAH.id, HANNAH.id)
    roster.set_filter("jo")
    assert roster.current() is None


def test_selected_row_has_tint_and_bar(roster):
    row = roster.visualRect(roster.model().index(2, 0))
    roster.select(JO.id)
    assert pixel(roster.viewport(), row.right() - 9, row.center().y()) == look().tokens.green_tint
    assert pixel(roster.viewport(), row.left() + 1, row.center().y()) == look().tokens.green


def test_row_under_the_pointer_is_sunken(roster, stage):
    at = roster.visualRect(roster.model().index(0, 0)).center()
    QTest.mouseMove(roster.viewport(), at)
    stage.settle()
    assert shows(roster, look().tokens.sunken)


def test_pointer_meets_the_row_that_is_scrolled_under_it(roster, stage, qtbot):
    roster.resize(roster.width(), 90)
    stage.settle()
    QCursor.setPos(roster.viewport().mapToGlobal(roster.viewport().rect().center()))
    with qtbot.waitSignal(roster.entered):
        roster.verticalScrollBar().setValue(roster.verticalScrollBar().maximum())


@pytest.mark.parametrize("is_dark", [False, True])
def test_ring_around_the_selected_row(roster, is_dark):
    use(is_dark=is_dark)
    roster.select(GRACE.id)
    roster.show_ring(is_on=True)
    assert shows(roster, look().tokens.marigold)
    roster.show_ring(is_on=False)
    assert not shows(roster, look().tokens.marigold)


def test_line_that_matters_is_in_its_tone(roster):
    assert shows(roster, look().tokens.plum_ink)


def test_veil_hides_initials(roster):
    before = picture(roster)
    roster.set_veiled(True)
    assert picture(roster) != before


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_rows_grow_with_text(roster, stage, factor):
    use(factor=factor)
    stage.settle()
    assert roster.visualRect(roster.model().index(0, 0)).height() == 52 * factor
    assert not picture(roster).isNull()


def test_nobody_being_selected_is_not_told(qtbot, roster):
    roster.select(JO.id)
    with qtbot.assertNotEmitted(roster.current_changed):
        roster.setCurrentIndex(roster.model().index(-1, 0))
    assert roster.current() is None
