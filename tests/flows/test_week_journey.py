"""A group's week around the register, by keyboard alone: notes, promises, a decision, the rota, a pair, a concern.

From the locked door to what the safeguarding lead reads, in the real window on a real file.
"""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from peergroup_desktop.actions import decisions, drawer, follow_ups, history, notes, pairs, rota
from peergroup_desktop.actions.pairs import NewPair
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.kinds import ContactWay, GroupRole, PairKind
from tests.drawers import PASSPHRASES, People
from tests.flows.conftest import PATIENCE_MS
from tests.vaults import NOW

Key = Qt.Key
TODAY, WEEK = date(2026, 11, 24), timedelta(weeks=1)
CONCERN = "Grace came with a bruise"


@pytest.fixture
def group(make):
    """A circle with three sessions on the rota and a pair. Jo can unlock, and Priya, who looks after safety."""
    who = {called: make.person(called) for called in ("George", "Grace", "Ruth")}
    for called, role in {"Amir": GroupRole.CO_FACILITATOR, "Jo": GroupRole.FACILITATOR}.items():
        who[called] = make.person(called, role=role)
    make.sessions = [make.session(TODAY + number * WEEK) for number in range(3)]
    for session, called in zip(make.sessions, ("George", "Ruth", "George"), strict=True):
        rota.take_turn(make.vault, session, "teas", who[called])
    new = NewPair(PairKind.ONE_TO_ONE, who["Ruth"], who["Grace"])
    make.pair_id = pairs.add_pair(make.vault, make.group_id, new).value
    People(make.vault).add("Jo", "Priya")
    make.vault.lock()
    return make


def unlocks(volunteer, name):
    """Choose who it is with Down, type the passphrase, and wait for Today."""
    door = volunteer.waits_for("UnlockScreen")
    people = door.pages.passphrase.people
    for _person in range(len(people.cards)):
        if people.slot.label == name:
            break
        volunteer.presses(Key.Key_Down)
    volunteer.types(PASSPHRASES[name])
    volunteer.presses(Key.Key_Return)
    today = volunteer.waits_for("TodayView")
    return today, volunteer.context.vault


def goes_to(volunteer, number, kind):
    volunteer.presses(Qt.Key(Key.Key_0.value + number), with_alt=True)
    return volunteer.waits_for(kind)


def write_the_notes(volunteer, vault, group):
    screen = goes_to(volunteer, 5, "NotesScreen")
    volunteer.types("Small steps, and the bus to town")
    volunteer.tabs_to(screen.board.boxes["well"].edit)
    volunteer.types("The quiet corner")
    for promise in ("Ask the library", "Bus times for George"):
        volunteer.presses(Key.Key_N, with_ctrl=True)
        volunteer.types(promise)
        volunteer.presses(Key.Key_Return)
    volunteer.tabs_to(screen.board.decisions.add)
    volunteer.presses(Key.Key_Space)
    volunteer.qtbot.waitUntil(a_box_has_the_keyboard, timeout=PATIENCE_MS)
    volunteer.types("Meet at eleven from January")
    volunteer.presses(Key.Key_Return)
    volunteer.qtbot.waitUntil(lambda: comes_to_the_front(volunteer.window), timeout=PATIENCE_MS)
    assert notes.get_note(vault, group.sessions[0]).texts["talked"] == "Small steps, and the bus to town"
    assert {row.text for row in follow_ups.list_open(vault, group.group_id)} == {
        "Ask the library",
        "Bus times for George",
    }
    assert [row.text for row in decisions.list_decisions(vault, group.group_id)] == ["Meet at eleven from January"]


def swap_on_the_rota(volunteer, vault, group):
    screen = goes_to(volunteer, 7, "RotaScreen")
    before = teas(vault, group)
    volunteer.tabs_to(next(one for one in screen.board.grid.turns if one.focusPolicy() & Qt.FocusPolicy.TabFocus))
    volunteer.presses(Key.Key_Home)
    first = next(turn for turn in screen.board.grid.turns if turn.turn.kind == "teas")
    for _turn in range(len(screen.board.grid.turns)):
        if first.hasFocus():
            break
        volunteer.presses(Key.Key_Right)
    volunteer.presses(Key.Key_Return, Key.Key_Down, Key.Key_Return)
    assert teas(vault, group) == [before[1], before[0], before[2]]
    volunteer.presses(Key.Key_Z, with_ctrl=True)
    assert teas(vault, group) == before
    volunteer.presses(Key.Key_Y, with_ctrl=True)
    assert teas(vault, group) == [before[1], before[0], before[2]]


def write_down_a_contact(volunteer, vault, group):
    goes_to(volunteer, 4, "PairsScreen")
    volunteer.presses(Key.Key_N, with_ctrl=True)
    volunteer.presses(Key.Key_Tab)
    volunteer.types("p")
    volunteer.presses(Key.Key_Tab)
    volunteer.types("20")
    volunteer.presses(Key.Key_Tab)
    volunteer.types("Rang about Sunday")
    volunteer.presses(Key.Key_Return)
    (row,) = pairs.list_contacts(vault, group.pair_id).rows
    assert (row.way, row.minutes, row.note) == (ContactWay.PHONE, 20, "Rang about Sunday")


def seal_a_concern(volunteer):
    screen = goes_to(volunteer, 5, "NotesScreen")
    volunteer.tabs_to(screen.board.safety.record)
    volunteer.presses(Key.Key_Space)
    page = volunteer.waits_for("DrawerScreen").locked
    volunteer.types(CONCERN)
    volunteer.tabs_to(page.writing.day)
    volunteer.types("24 November")
    volunteer.tabs_to(page.writing.seal)
    volunteer.presses(Key.Key_Space)
    assert page.sealed.title.label.text() == "Sealed. Concern 1."


def open_the_concern(volunteer, today):
    volunteer.tabs_to(today.drawer.open)
    volunteer.presses(Key.Key_Space)
    screen = volunteer.waits_for("DrawerScreen")
    volunteer.tabs_to(screen.locked.unlock.passphrase.edit)
    volunteer.types(PASSPHRASES["Priya"])
    volunteer.presses(Key.Key_Return)
    volunteer.qtbot.waitUntil(lambda: screen.presenter.drawer is not None, timeout=PATIENCE_MS)
    assert CONCERN in "\n".join(label.text() for label in screen.open.concern.findChildren(QLabel))
    volunteer.tabs_to(screen.lock)
    volunteer.presses(Key.Key_Space)
    assert screen.presenter.drawer is None


def teas(vault, group):
    found = rota.get_rota(vault, group.group_id, TODAY, 3)
    return [turn.display for day in found.days for turn in day.turns if turn.kind == "teas"]


def a_box_has_the_keyboard():
    """Ask for the keyboard where no window manager gives it to a box that opens."""
    box = QApplication.activeModalWidget()
    if box is None:
        return False
    box.activateWindow()
    focused = QApplication.focusWidget()
    return focused is not None and box.isAncestorOf(focused)


def comes_to_the_front(window):
    """Ask for the keyboard again until it is there: a box that closes may take it away once more."""
    window.activateWindow()
    return window.isActiveWindow() and QApplication.activeModalWidget() is None


def test_a_week_by_keyboard_alone(begin, vault_folder, group):
    volunteer = begin(vault_folder, FixedClock(NOW))
    volunteer.window.resize(1366, 768)
    today, vault = unlocks(volunteer, "Jo")
    write_the_notes(volunteer, vault, group)
    swap_on_the_rota(volunteer, vault, group)
    write_down_a_contact(volunteer, vault, group)
    seal_a_concern(volunteer)
    today = goes_to(volunteer, 1, "TodayView")
    volunteer.tabs_to(today.follow_ups.lines[0].box)
    volunteer.presses(Key.Key_Space)
    assert len(follow_ups.list_open(vault, group.group_id)) == 1
    volunteer.presses(Key.Key_L, with_ctrl=True)
    today, vault = unlocks(volunteer, "Priya")
    open_the_concern(volunteer, today)
    said = [(line.who, line.words) for line in history.list_history(vault, 40)]
    for deed in ("Decision added", "Concern 1 sealed", "Ruth: turn swapped", "Grace: contact written down"):
        assert any(who == "Jo" and deed.split(":")[-1] in words for who, words in said), deed
    assert said[0] == ("Priya", "Sealed concern 1 opened")
    assert drawer.index(vault)[0].open_actions == 1
