"""The agreement and the debriefs in the real window, with the keyboard alone, and over a lock."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from peergroup_desktop.actions import agreements, debriefs
from peergroup_desktop.core.kinds import GroupRole
from tests.flows.conftest import PATIENCE_MS
from tests.vaults import open_vault

Key = Qt.Key


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


def waits_for_a_box(volunteer):
    """Wait until a form has the keyboard."""
    volunteer.qtbot.waitUntil(lambda: isinstance(volunteer.at().window(), QDialog), timeout=PATIENCE_MS)


def comes_to_the_front(window):
    """Ask for the keyboard again until it is there: a box that closes may take it away once more."""
    window.activateWindow()
    return window.isActiveWindow()


def waits_for_the_page(volunteer):
    """Wait until the form is gone."""
    volunteer.qtbot.waitUntil(partial(comes_to_the_front, volunteer.window), timeout=PATIENCE_MS)


def goes_to(volunteer, place, kind):
    """Go to a place of the family; its tabs are tested with the shell."""
    volunteer.context.navigator.go(place)
    return volunteer.waits_for(kind)


def test_an_agreement_written_read_out_and_agreed_to(begin, tmp_path, vault, make):
    amir, _bea = make.people("Amir Bea")
    session_id = make.session()
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    screen = goes_to(volunteer, "agreement", "AgreementScreen")
    tabs_to(volunteer, screen.start)
    volunteer.presses(Key.Key_Space)
    waits_for_a_box(volunteer)
    volunteer.types("Tea first. ")
    form = screen.desk.forms.form
    tabs_to(volunteer, form.keep)
    volunteer.presses(Key.Key_Space)
    waits_for_the_page(volunteer)
    assert agreements.current(vault, make.group_id).lines[0].startswith("Tea first. ")
    tabs_to(volunteer, screen.board.words.tick)
    volunteer.presses(Key.Key_Space)
    assert agreements.is_read(vault, session_id)
    tabs_to(volunteer, screen.board.agreed.boxes[0].box)
    volunteer.presses(Key.Key_Space)
    agreed = {row.person_id: row.has_agreed for row in agreements.list_agreed(vault, make.group_id)}
    assert agreed[amir]
    volunteer.presses(Key.Key_Z, with_ctrl=True)
    assert not any(row.has_agreed for row in agreements.list_agreed(vault, make.group_id))


def test_a_debrief_half_written_is_there_after_a_lock(begin, tmp_path, vault, vault_folder, make):
    jo = make.person("Jo", role=GroupRole.FACILITATOR)
    make.held(vault.clock.today(), jo)
    volunteer = enter(begin, tmp_path / "elsewhere", vault)
    goes_to(volunteer, "debriefs", "DebriefsScreen")
    volunteer.presses(Key.Key_N, with_ctrl=True)
    waits_for_a_box(volunteer)
    volunteer.types("Long, but")
    volunteer.program.lock(with_backup=False)
    volunteer.waits_for("UnlockScreen")
    opened = open_vault(vault_folder)
    volunteer.program.go_in(opened)
    volunteer.waits_for("TodayView")
    form = goes_to(volunteer, "debriefs", "DebriefsScreen").desk.forms.form
    volunteer.qtbot.waitUntil(partial(comes_to_the_front, form), timeout=PATIENCE_MS)
    assert form.how.text() == "Long, but"
    tabs_to(volunteer, form.on)
    volunteer.types("The heater clicks")
    tabs_to(volunteer, form.keep)
    volunteer.presses(Key.Key_Space)
    (row,) = debriefs.list_debriefs(opened, make.group_id)
    assert row.debrief == debriefs.DebriefWords("Jo", "Long, but", "The heater clicks")
