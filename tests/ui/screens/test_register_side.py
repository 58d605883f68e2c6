"""Beside the register: headcounts, roles, what to have ready, finishing, other sessions, cards, and empty pages."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import attendance, groups, people, sessions
from peergroup_desktop.actions.people import PersonChange
from peergroup_desktop.core.kinds import AccessNeed, RecordLevel
from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.ui.screens.register.view import RegisterView
from peergroup_desktop.ui.screens.register.view import make as make_screen
from tests.ui.lint import lint
from tests.ui.looking import name

Key = Qt.Key


def jobs(scene):
    return {line.shape[0]: line for line in scene.screen.pages.cards.roles._lines}


def register(scene):
    return attendance.get_register(scene.vault, scene.session)


def needs(scene, name_, *wanted):
    detail = people.get_person(scene.vault, scene.who[name_], scene.make.group_id)
    fields = vars(PersonChange.of(detail)) | {"access_needs": frozenset(wanted)}
    people.change_person(scene.vault, detail.id, scene.make.group_id, PersonChange(**fields))


@pytest.mark.parametrize("kind", ["unnamed", "guests", "children"])
def test_headcounts_are_kept_and_counted(scene, kind):
    stepper = scene.screen.pages.cards.heads.findChild(object, kind)
    stepper.plus.click()
    stepper.plus.click()
    assert (scene.roll.counts.in_the_room, register(scene).in_the_room) == (2, 2)
    assert name(scene.screen.pages.cards.room.ring).startswith("2 in the room")


def test_guests_unfold_when_there_are_any(scene):
    heads = scene.screen.pages.cards.heads
    assert heads._folded.isHidden()
    attendance.set_headcount(scene.vault, scene.session, guests=3)
    scene.screen.refresh()
    assert not heads._folded.isHidden()


def test_people_here_come_first_in_the_roles(scene):
    scene.press("in", Key.Key_Space)
    scene.screen.hand.settle_now()
    box = jobs(scene)["teas"].box
    assert [box.itemText(place) for place in range(3)] == ["Nobody yet", "Ines", "Abdi"]


def test_a_role_is_kept_and_taken_back(scene):
    box = jobs(scene)["teas"].box
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert [(duty.display, duty.kind) for duty in register(scene).duties] == [("Bronwen", "teas")]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert register(scene).duties == ()


def test_several_people_facilitate(scene):
    box = jobs(scene)["facilitated"].box
    box.showPopup()
    checklist = QApplication.activePopupWidget()
    for key in (Key.Key_Space, Key.Key_Down, Key.Key_Space, Key.Key_Up):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert jobs(scene)["facilitated"].box.currentText() == "Abdi and Bronwen"
    QTest.keyClick(checklist, Key.Key_Return)
    assert not checklist.isVisible()


def test_rare_roles_wait_behind_more(scene):
    line = jobs(scene)["welcomed"]
    assert line.isHidden()
    scene.screen.pages.cards.roles.more.click()
    assert not line.isHidden()


def test_somebody_who_left_keeps_their_role(scene):
    attendance.set_duty(scene.vault, scene.session, "teas", [scene.who["Carol"]])
    people.leave_group(scene.vault, scene.who["Carol"], scene.make.group_id, date(2026, 1, 6))
    scene.screen.refresh()
    assert jobs(scene)["teas"].box.currentText() == "Carol"


def test_have_ready_shows_what_there_is_room_for(scene):
    for person in scene.who:
        needs(scene, person, *AccessNeed)
    scene.screen.refresh()
    ready = scene.screen.pages.cards.ready
    shown = [line for line in ready._lines if not line.isHidden()]
    assert 0 < len(shown) < len(AccessNeed)
    assert ready._more.text() == f"and {len(AccessNeed) - len(shown)} more"


def test_have_ready_hides_in_a_low_window(scene):
    needs(scene, "Abdi", AccessNeed.WHEELCHAIR)
    scene.screen.refresh()
    assert not scene.screen.pages.cards.ready.isHidden()
    scene.stage.show(scene.screen, (1146, 700))
    assert scene.screen.pages.cards.ready.isHidden()


def test_fourteen_rows_fit_a_low_window(scene):
    scene.stage.show(scene.screen, (1146, 700))
    rows = scene.screen.pages.list.rows
    assert rows.viewport().height() // rows._height >= 14


def test_finishing_asks_nothing_and_reopens(scene):
    box = scene.screen.pages.side.finish
    box.finish.setFocus()
    box.finish.click()
    assert register(scene).is_finished
    assert (box.note.isHidden(), box.finish.isHidden(), box.notes.hasFocus()) == (False, True, True)
    assert scene.row("Ines").marks.buttons[2].words == "Not here"
    box.reopen.click()
    assert (register(scene).is_finished, box.finish.hasFocus()) == (False, True)


def test_finishing_by_key(scene):
    QTest.keyClick(scene.screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert register(scene).is_finished


def test_the_bottom_bar_does_what_the_side_did(scene):
    scene.stage.show(scene.screen, (804, 600))
    bottom = scene.screen.pages.bottom
    assert bottom.isVisible()
    bottom.finish.setFocus()
    bottom.finish.click()
    assert (register(scene).is_finished, bottom.notes.hasFocus()) == (True, True)
    bottom.undo.click()
    assert not register(scene).is_finished


def test_roles_and_counts_are_a_page_in_a_narrow_window(scene):
    scene.stage.show(scene.screen, (804, 600))
    pages = scene.screen.pages
    pages.bottom.more.click()
    assert pages.cards.isVisible()
    assert lint(scene.screen) == []
    assert scene.screen.escape()
    assert pages.list.isVisible()
    assert not scene.screen.escape()
    scene.stage.show(scene.screen, (1146, 768))
    assert scene.screen.regions() == [scene.screen, pages.side]


def test_the_card_of_a_name_sets_flags(scene):
    scene.press(Key.Key_F4)
    card = QApplication.activePopupWidget()
    card.boxes[MarkFlag.CAME_LATE].click()
    QTest.keyClick(card, Key.Key_Down)
    QTest.keyClick(card, Key.Key_Escape)
    row = register(scene).rows[0]
    assert (row.mark, row.flags, scene.row("Abdi").line.note) == (Mark.PRESENT, MarkFlag.CAME_LATE, "came late")


def test_a_click_on_a_name_opens_its_card(scene, qtbot):
    needs(scene, "Carol", AccessNeed.HEARING_LOOP)
    scene.screen.refresh()
    label = scene.row("Carol").name
    QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(60, label.height() // 2))
    card = QApplication.activePopupWidget()
    assert name(card) == "Carol"
    with qtbot.waitSignal(scene.context.navigator.requested) as asked:
        card.page_requested.emit()
    assert asked.args == ["people", {"person_id": scene.who["Carol"]}]
    card.close()


def test_a_card_in_discreet_mode_hides_needs(scene):
    needs(scene, "Abdi", AccessNeed.HEARING_LOOP)
    scene.context.discreet.set_on(True)
    card = scene.screen.popups.open_card(scene.who["Abdi"])
    assert name(card) == "A."
    card.close()
    assert scene.screen.popups.open_card(b"nobody") is None


def test_other_sessions_are_one_step_or_a_list_away(scene):
    before = scene.make.held(date(2026, 11, 17), scene.who["Abdi"])
    chooser = scene.screen.head.chooser
    chooser.back.click()
    assert scene.screen.header.title.text() == "Tuesday 17 November"
    assert "You can still change it." in scene.screen.pages.note.text()
    chooser.back.click()
    assert scene.screen.presenter.session.id == before
    chooser.on.click()
    assert scene.screen.presenter.session.id == scene.session
    chooser.dates.click()
    dates = QApplication.activePopupWidget()
    assert dates.list.currentItem().text() == "Tue 24 Nov, today · not taken yet"
    dates.list.setCurrentRow(0)
    QTest.keyClick(dates.list, Key.Key_Return)
    assert scene.screen.presenter.session.id == before


def test_opening_again_keeps_the_session_that_was_shown(scene):
    before = scene.make.held(date(2026, 11, 17))
    scene.screen.arrive({"session_id": before})
    scene.screen.arrive({})
    assert scene.screen.presenter.session.id == before


def test_another_group_has_its_own_register(scene):
    scene.make.group("Walkers")
    scene.make.session(date(2026, 11, 10))
    scene.context.group.reload()
    scene.context.group.choose(scene.make.group_id)
    assert (scene.screen.header.title.text(), len(scene.roll.rows)) == ("Tuesday 10 November", 0)
    assert scene.screen.pages.list._nobody.isVisible()


def test_a_file_without_sessions_says_where_to_make_one(stage, vault, make, qtbot):
    context = stage.context(vault)
    screen = RegisterView(context)
    screen.arrive({})
    stage.show(screen)
    assert (screen.pages.nothing.isVisible(), screen.pages.side.isVisible()) == (True, False)
    screen.new()
    screen.presenter.step(1)
    screen.presenter.finish()
    assert screen.popups.open_dates(QPoint()) is None
    with qtbot.waitSignal(context.navigator.requested) as asked:
        screen.pages.nothing.groups_requested.emit()
    assert asked.args[0] == "groups"
    make.person("Jo")
    make.session()
    screen.refresh()
    stage.settle()
    assert screen.pages.list.isVisible()
    assert lint(screen) == []


def test_a_file_without_a_group_says_so(stage, vault):
    screen = make_screen(stage.context(vault))
    screen.arrive({})
    stage.show(screen)
    assert (screen.title(), screen.pages.nothing.isVisible()) == ("Register", True)


def test_a_group_that_only_counts_has_no_list(stage, vault):
    group = groups.add_group(vault, groups.NewGroup("Counters", record_level=RecordLevel.COUNT_ONLY)).value
    new = make_session(vault, group)
    screen = make_screen(stage.context(vault))
    screen.arrive({"session_id": new})
    stage.show(screen)
    screen.new()
    assert screen.pages.list._uncounted.isVisible()
    assert not screen.door.is_open


def make_session(vault, group):
    return sessions.add_session(vault, group, sessions.NewSession(date(2026, 11, 24), 630, 720)).value


def test_a_hub_has_widgets_for_what_is_in_sight_alone(scene):
    for number in range(120):
        scene.make.person(f"Person {number:03d}")
    scene.screen.refresh()
    rows = scene.screen.pages.list.rows
    assert len(list(rows.rows)) < 24
    scene.press(Key.Key_End)
    assert (scene.here, scene.screen.pages.list.rows.holds_focus()) == ("Person 119", True)
    rows.verticalScrollBar().setValue(0)
    assert rows.holds_focus()
    scene.press(Key.Key_1)
    assert scene.marks() == {"Person 119": Mark.PRESENT}


def test_a_finished_register_leads_to_its_notes(scene, qtbot):
    scene.screen.pages.side.finish.finish.click()
    with qtbot.waitSignal(scene.context.navigator.requested) as asked:
        scene.screen.pages.side.finish.notes.click()
    assert asked.args == ["notes", {"session_id": scene.screen.presenter.session.id}]
