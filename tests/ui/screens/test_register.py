"""The register through its real widgets: marking with keys and pointer, undo, the filter, discreet mode."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from peergroup_desktop.actions import attendance, groups, people
from peergroup_desktop.actions.groups import GroupChange
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.ui.screens.register.roll import Column
from tests.ui.lint import lint, tab_order
from tests.ui.looking import description, name, role

Key = Qt.Key


def test_todays_session_is_open_and_the_keyboard_on_its_first_row(scene):
    assert scene.screen.header.title.text() == "Tuesday 24 November"
    assert (scene.here, scene.row(scene.here).focused_part) == ("Abdi", Column.HERE)


def test_each_mark_is_kept_at_once_and_moves_on(scene):
    scene.press(Key.Key_Space, Key.Key_2, Key.Key_1, Key.Key_Down, Key.Key_1)
    assert scene.marks() == {
        "Abdi": Mark.PRESENT,
        "Bronwen": Mark.APOLOGIES,
        "Carol": Mark.PRESENT,
        "Farida": Mark.PRESENT,
    }
    assert scene.here == "George"


@pytest.mark.parametrize("key", [Key.Key_3, Key.Key_Backspace])
def test_a_mark_is_taken_back(scene, key):
    scene.press(Key.Key_1, Key.Key_Up, key)
    assert scene.marks() == {}


def test_letters_find_and_space_marks_straight_after(scene):
    scene.press("geo", Key.Key_Space)
    assert scene.marks() == {"George": Mark.PRESENT}


def test_the_keyboard_jumps_further_than_the_rows_in_sight(scene):
    scene.make.people(" ".join(f"{letter}ia {letter}ob {letter}ue" for letter in "JKLMNOPQRSTUVWXYZ"))
    scene.screen.refresh()
    for jump in ("zue", Key.Key_Home, Key.Key_End, "ab", "mob"):
        scene.press(jump, Key.Key_1)
    assert set(scene.marks()) == {"Zue", "Abdi", "Mob"}


def test_the_row_with_the_keyboard_goes(scene):
    scene.press(Key.Key_End)
    people.leave_group(scene.vault, scene.who["Ines"], scene.make.group_id, date(2026, 11, 1))
    scene.screen.refresh()
    assert (len(scene.roll.shown), scene.screen.pages.list.rows.holds_focus()) == (7, True)


def test_home_end_and_arrows_keep_the_column(scene):
    scene.press(Key.Key_1, Key.Key_Right, Key.Key_End)
    assert (scene.here, scene.row(scene.here).focused_part) == ("Ines", Column.APOLOGIES)
    scene.press(Key.Key_Home)
    assert (scene.here, scene.row(scene.here).focused_part) == ("Abdi", Column.APOLOGIES)


def test_left_and_right_change_the_mark_and_stay(scene):
    scene.press(Key.Key_Right)
    assert (scene.marks(), scene.here) == ({"Abdi": Mark.APOLOGIES}, "Abdi")
    scene.press(Key.Key_Left)
    assert scene.marks() == {"Abdi": Mark.PRESENT}


def test_undo_goes_back_any_number_of_marks(scene):
    scene.press(Key.Key_1, Key.Key_1, Key.Key_2)
    for _ in range(3):
        scene.context.undo.undo()
    assert scene.marks() == {}
    assert not scene.row("Abdi").marks.buttons[0].isChecked()


def test_a_click_marks_without_moving_on(scene):
    QTest.mouseClick(scene.row("Carol").marks.buttons[1], Qt.MouseButton.LeftButton)
    assert (scene.marks(), scene.here) == ({"Carol": Mark.APOLOGIES}, "Carol")


def test_a_click_right_of_the_name_takes_the_nearest_mark(scene):
    row = scene.row("Carol")
    at = QPoint(row.name.width() - 2, row.name.height() // 2)
    QTest.mouseClick(row.name, Qt.MouseButton.LeftButton, pos=at)
    assert scene.marks() == {"Carol": Mark.PRESENT}


def test_the_list_has_one_tab_stop(scene):
    rows = [entry for entry in tab_order(scene.screen) if ", here" in entry or ", not marked" in entry]
    assert rows == ["Abdi, here"]


def test_tab_leaves_the_list_and_comes_back_to_the_chosen_part(scene):
    scene.press(Key.Key_2, Key.Key_Up, Key.Key_Tab)
    assert not scene.screen.pages.list.rows.holds_focus()
    scene.press(Key.Key_Backtab)
    assert scene.row("Abdi").focused_part is Column.APOLOGIES


def test_a_row_tells_name_state_and_place(scene):
    scene.press(Key.Key_1)
    row = scene.row("Abdi")
    button = row.marks.buttons[0]
    assert isinstance(button, QRadioButton)
    assert (name(button), description(button), description(row.marks)) == ("Abdi, here", "1 of 3", "1 of 8")
    assert role(row.marks).name == "Grouping"


def test_counts_and_strip_follow(scene):
    scene.press(Key.Key_1, Key.Key_1, Key.Key_2)
    assert "2 in the room. 2 here" in name(scene.screen.pages.cards.room.ring)
    assert scene.screen.pages.list.tools.only.text() == "Show only not marked (5)"
    assert scene.screen.pages.side.undo.text() == "Carol marked apologies"


def test_the_room_is_announced_once_and_then_after_a_rest(scene, heard, qtbot):
    scene.context.messages.watch(scene.screen, scene.screen)
    scene.press(Key.Key_1, Key.Key_1, Key.Key_1)
    assert [said for said in heard if "in the room" in said] == ["1 in the room, 7 not marked"]
    qtbot.waitUntil(lambda: heard[-1] == "3 in the room, 5 not marked", timeout=4000)


def test_everyone_here_then_the_exceptions(scene):
    attendance.mark(scene.vault, scene.session, scene.who["Bronwen"], Mark.APOLOGIES)
    scene.is_away("Derek", None)
    scene.screen.refresh()
    scene.screen.pages.list.tools.everyone.click()
    kept = scene.marks()
    assert (len(kept), kept["Bronwen"], kept.get("Derek")) == (7, Mark.APOLOGIES, None)


def test_somebody_away_is_grey_and_needs_no_mark(scene):
    scene.is_away("Derek", date(2026, 12, 3))
    scene.screen.refresh()
    row = scene.row("Derek")
    assert (row.line.is_away, row.line.note, row.marks.buttons[2].words) == (True, "away until 3 Dec", "Away")
    assert scene.roll.counts.not_marked == 7


def test_the_filter_lets_marked_rows_go_after_a_moment(scene):
    scene.screen.pages.list.tools.only.click()
    scene.screen.focus_first()
    scene.press(Key.Key_1)
    assert len(scene.roll.shown) == 8
    scene.screen.hand.settle_now()
    assert len(scene.roll.shown) == 7
    assert scene.here == "Bronwen"
    assert scene.screen.pages.list.rows.holds_focus()


def test_the_first_mark_ever_shows_first_time(scene):
    scene.press(Key.Key_1)
    scene.screen.hand.settle_now()
    assert scene.row("Abdi").line.is_first_time
    assert "First time" in name(scene.row("Abdi").name)


def test_f2_opens_the_person(scene, qtbot):
    with qtbot.waitSignal(scene.context.navigator.requested) as asked:
        scene.press(Key.Key_F2)
    assert asked.args == ["people", {"person_id": scene.who["Abdi"]}]


def test_discreet_mode_shows_one_whole_name(scene):
    scene.context.discreet.set_on(True)
    scene.press(Key.Key_Down)
    shown = [scene.row(name).line.name for name in ("Abdi", "Bronwen", "Carol")]
    assert shown == ["A.", "Bronwen", "C."]
    scene.screen.head.someone_new.setFocus()
    assert scene.row("Bronwen").line.name == "B."


def test_a_mark_that_cannot_be_kept_is_not_shown(scene):
    detail = groups.get_group(scene.vault, scene.make.group_id)
    counting = GroupChange(detail.name, detail.kind, RecordLevel.COUNT_ONLY, detail.place, detail.room)
    groups.change_group(scene.vault, detail.id, counting)
    scene.context.messages.watch(scene.screen, scene.screen)
    scene.press(Key.Key_1)
    assert scene.roll.counts.here == 0
    assert not scene.screen._notice.isHidden()


@pytest.mark.parametrize(
    ("size", "factor"),
    [((1146, 768), 1), ((804, 600), 1), ((1091, 768), 1.25), ((1366, 768), 1.5), ((1366, 768), 2), ((1024, 600), 2)],
)
@pytest.mark.parametrize("is_discreet", [False, True])
def test_nothing_is_clipped_or_nameless(scene, size, factor, is_discreet):
    scene.screen.header.set_menu_shown(factor >= 1.5)
    scene.context.discreet.set_on(is_discreet)
    scene.stage.show(scene.screen, size, factor=factor)
    assert lint(scene.screen) == []


def test_flags_stand_in_the_row(scene):
    scene.screen.presenter.marking.set_flag(scene.who["Abdi"], MarkFlag.CAME_LATE, True)
    assert scene.row("Abdi").line.note == "came late"
    scene.screen.presenter.marking.set_flag(scene.who["Abdi"], MarkFlag.CAME_LATE, False)
    assert attendance.get_register(scene.vault, scene.session).rows[0].flags is MarkFlag.NONE
