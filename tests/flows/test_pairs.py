"""A contact of a pair in the real window in a few keys, and somebody who is not back: by keyboard alone."""

from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from peergroup_desktop.actions import pairs
from peergroup_desktop.actions.pairs import NewPair
from peergroup_desktop.core.kinds import ContactWay, PairKind
from tests.flows.conftest import PATIENCE_MS
from tests.vaults import open_vault

Key = Qt.Key
TODAY = date(2026, 11, 24)
_KEYS_IN_TEN_SECONDS = 40


@pytest.fixture
def pair_id(make):
    """Ruth supports Grace."""
    ruth, grace = make.people("Ruth Grace")
    make.session()
    return pairs.add_pair(make.vault, make.group_id, NewPair(PairKind.ONE_TO_ONE, ruth, grace)).value


def enter(begin, folder, vault):
    volunteer = begin(folder)
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    return volunteer


def tabs_to(volunteer, wanted):
    """Go from stop to stop until `wanted` has the keyboard; fail when it is never reached."""
    for _stop in range(60):
        if wanted.hasFocus():
            return
        volunteer.presses(Key.Key_Tab)
    pytest.fail(f"Tab never came to {wanted.accessibleName()}")


def comes_to_the_front(window):
    """Ask for the keyboard again until it is there: a box that closes may take it away once more."""
    window.activateWindow()
    return window.isActiveWindow()


def test_a_contact_in_ten_seconds(begin, tmp_path, vault, pair_id):
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    volunteer.presses(Key.Key_4, with_alt=True)
    volunteer.waits_for("PairsScreen")
    note = "Rang about Sunday"
    volunteer.presses(Key.Key_N, with_ctrl=True)
    volunteer.presses(Key.Key_Tab)
    volunteer.types("p")
    volunteer.presses(Key.Key_Tab)
    volunteer.types("20")
    volunteer.presses(Key.Key_Tab)
    volunteer.types(note)
    volunteer.presses(Key.Key_Return)
    (row,) = pairs.list_contacts(vault, pair_id).rows
    assert (row.held_on, row.way, row.minutes, row.note) == (TODAY, ContactWay.PHONE, 20, note)
    assert len(note) + len("Alt+4 Ctrl+N p 20".split()) + 5 <= _KEYS_IN_TEN_SECONDS
    volunteer.presses(Key.Key_Z, with_ctrl=True)
    assert pairs.list_contacts(vault, pair_id).rows == ()


def test_a_visit_that_is_overdue(begin, tmp_path, vault, pair_id):
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    volunteer.presses(Key.Key_4, with_alt=True)
    screen = volunteer.waits_for("PairsScreen")
    tabs_to(volunteer, screen.go_out)
    volunteer.presses(Key.Key_Space)
    volunteer.qtbot.waitUntil(lambda: isinstance(volunteer.at().window(), QDialog), timeout=PATIENCE_MS)
    volunteer.types("12 Mill Lane")
    volunteer.presses(Key.Key_Return)
    volunteer.qtbot.waitUntil(partial(comes_to_the_front, volunteer.window), timeout=PATIENCE_MS)
    (visit,) = pairs.open_visits(vault)
    assert (visit.visitor, visit.where, visit.pair_id) == ("Ruth", "12 Mill Lane", pair_id)
    volunteer.presses(Key.Key_1, with_alt=True)
    today = volunteer.waits_for("TodayView")
    assert "Ruth is out on a visit" in today.visits.notes[0].accessibleName()
    vault.clock.moment += timedelta(hours=3)
    volunteer.context.visits._timer.timeout.emit()  # the clock of the test does not run by itself
    assert today.visits.notes[0].accessibleName() == "Ruth isn’t back yet"
    volunteer.qtbot.waitUntil(today.visits.notes[0].back.isVisible)
    tabs_to(volunteer, today.visits.notes[0].back)
    volunteer.presses(Key.Key_Space)
    assert pairs.open_visits(vault) == ()


def test_a_contact_half_written_is_there_after_a_lock(begin, tmp_path, vault, vault_folder, pair_id):
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    volunteer.presses(Key.Key_4, with_alt=True)
    screen = volunteer.waits_for("PairsScreen")
    screen.page.quick.inputs.note.setFocus()
    volunteer.types("Half a sen")
    volunteer.presses(Key.Key_L, with_ctrl=True)
    volunteer.waits_for("UnlockScreen")
    opened = open_vault(vault_folder)
    volunteer.program.go_in(opened)
    volunteer.waits_for("TodayView")
    volunteer.presses(Key.Key_4, with_alt=True)
    again = volunteer.waits_for("PairsScreen")
    assert again.page.quick.inputs.note.text() == "Half a sen"
