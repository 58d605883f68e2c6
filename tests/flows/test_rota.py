"""The rota in the real window, with the keyboard alone: gaps filled, two turns swapped, somebody found on Today."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import attendance, rota
from peergroup_desktop.core.kinds import GroupRole
from peergroup_desktop.ui.widgets.roster import RosterList

Key = Qt.Key
TODAY, WEEK = date(2026, 11, 24), timedelta(weeks=1)


@pytest.fixture
def crew(make):
    """Two who lead, two volunteers, and three sessions."""
    roles = {"Amir": GroupRole.CO_FACILITATOR, "Jo": GroupRole.FACILITATOR, "Lin": GroupRole.VOLUNTEER}
    who = {called: make.person(called, role=role) for called, role in roles.items()}
    make.sessions = [make.session(TODAY + number * WEEK) for number in range(3)]
    return who


def tabs_to(volunteer, wanted):
    """Go from stop to stop until `wanted` has the keyboard; fail when it is never reached."""
    for _stop in range(40):
        if wanted.hasFocus():
            return
        volunteer.presses(Key.Key_Tab)
    pytest.fail(f"Tab never came to {wanted.accessibleName()}")


def the_list_has_the_keyboard():
    """Ask for the keyboard where no window manager gives it to a box that opens."""
    box = QApplication.activeModalWidget()
    if box is not None:
        box.activateWindow()
    return box is not None and isinstance(QApplication.focusWidget(), RosterList)


def comes_to_the_front(window):
    """Ask for the keyboard again until it is there: a box that closes may take it away once more."""
    window.activateWindow()
    return window.isActiveWindow() and QApplication.activeModalWidget() is None


def teas(make):
    found = rota.get_rota(make.vault, make.group_id, TODAY, 3)
    return [turn.display for day in found.days for turn in day.turns if turn.kind == "teas"]


def test_rota_swap(begin, tmp_path, vault, make, crew):
    rota.take_turn(vault, make.sessions[0], "opened_up", crew["Lin"])
    volunteer = begin(tmp_path / "elsewhere")
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    today = volunteer.waits_for("TodayView")
    tabs_to(volunteer, today.duties.see_all)
    volunteer.presses(Key.Key_Return)
    screen = volunteer.waits_for("RotaScreen")
    tabs_to(volunteer, screen.head.fill)
    volunteer.presses(Key.Key_Space)
    before = teas(make)
    assert rota.get_rota(vault, make.group_id, TODAY).gaps == ()
    first = screen.board.grid.turns[1]
    tabs_to(volunteer, next(one for one in screen.board.grid.turns if one.focusPolicy() & Qt.FocusPolicy.TabFocus))
    volunteer.presses(Key.Key_Home, Key.Key_Right)
    assert first.hasFocus()
    other = next(place for place in (1, 2) if before[place] != before[0])
    volunteer.presses(Key.Key_Return, *[Key.Key_Down] * other, Key.Key_Return)
    after = teas(make)
    assert (after[0], after[other]) == (before[other], before[0])
    volunteer.presses(Key.Key_Z, with_ctrl=True)
    assert teas(make) == before
    volunteer.presses(Key.Key_Return)
    tabs_to(volunteer, screen.board.picked.people.list)
    volunteer.presses(Key.Key_Return)
    assert teas(make)[other] != before[other]


def test_somebody_is_found_on_today_and_the_register_takes_the_rota_over(begin, tmp_path, vault, make, crew):
    rota.take_turn(vault, make.sessions[0], "opened_up", crew["Lin"])
    volunteer = begin(tmp_path / "elsewhere")
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    today = volunteer.waits_for("TodayView")
    tabs_to(volunteer, today.duties.finds[0])
    volunteer.presses(Key.Key_Space)
    volunteer.qtbot.waitUntil(the_list_has_the_keyboard)
    volunteer.presses(Key.Key_Return)
    volunteer.qtbot.waitUntil(lambda: teas(make)[0] == "Amir" and comes_to_the_front(volunteer.window))
    volunteer.presses(Key.Key_2, with_alt=True)
    register = volunteer.waits_for("RegisterView")
    tabs_to(volunteer, register.pages.cards.roles.as_planned)
    volunteer.presses(Key.Key_Space)
    duties = attendance.get_register(vault, make.sessions[0]).duties
    assert [(duty.kind, duty.display) for duty in duties] == [("opened_up", "Lin"), ("teas", "Amir")]
    assert register.pages.cards.roles.as_planned.isHidden()
