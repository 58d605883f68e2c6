"""A group's records through a bad day: backed up at a lock, to a stick that goes and comes, brought back by hand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from peergroup_desktop.actions import backups, groups, people
from peergroup_desktop.actions.groups import NewGroup
from peergroup_desktop.actions.people import NewPerson
from peergroup_desktop.ui.backing_up.stick_dialog import StickDialog
from peergroup_desktop.ui.screens.backups.boxes import RestoreBox
from tests.flows.conftest import PATIENCE_MS
from tests.vaults import PASSPHRASE, open_vault

GROUP = "Tuesday Circle"


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def volunteer(begin, vault_folder, stick):
    """Somebody at the door of a group with one person and a stick for backups."""
    vault = open_vault(vault_folder)
    group = groups.add_group(vault, NewGroup(GROUP)).value
    people.add_person(vault, group, NewPerson("Grace"))
    backups.choose_second_place(vault, stick, "the blue stick")
    vault.lock()
    found = begin(vault_folder)
    unlock(found)
    return found


def unlock(volunteer):
    volunteer.waits_for("UnlockScreen")
    volunteer.types(PASSPHRASE)
    volunteer.presses(Qt.Key.Key_Return)
    return volunteer.waits_for("TodayView")


def names(volunteer):
    context = volunteer.context
    return {row.called for row in people.list_people(context.vault, context.group.group_id)}


def box(volunteer, kind):
    """Wait for a box and return it."""

    def shown():
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]

    volunteer.qtbot.waitUntil(lambda: bool(shown()), timeout=PATIENCE_MS)
    (found,) = shown()
    return found


def lists(volunteer, screen, count):
    """Wait until the page lists that many, and return their buttons."""

    def shown():
        return [button for button in screen.list.buttons.values() if button.isVisible()]

    volunteer.qtbot.waitUntil(lambda: len(shown()) == count, timeout=PATIENCE_MS)
    return shown()


def press_through(volunteer, words):
    """Go by Tab to what a screen reader calls `words`, and press it."""
    for _stop in range(60):
        if volunteer.at().accessibleName() == words:
            volunteer.presses(Qt.Key.Key_Space)
            return
        volunteer.presses(Qt.Key.Key_Tab)
    pytest.fail(f"Tab never came to {words!r}")


def test_a_lock_backs_up_and_the_keyboard_goes_back(volunteer):
    volunteer.presses(Qt.Key.Key_L, with_ctrl=True)
    today = unlock(volunteer)
    assert today.backups.has_any
    assert today._standing.line.endswith("to the blue stick")

    context = volunteer.context
    context.runner.write(people.add_person, context.group.group_id, NewPerson("Mistake"))
    press_through(volunteer, "See all backups")
    screen = volunteer.waits_for("BackupsScreen")
    (button,) = lists(volunteer, screen, 1)
    press_through(volunteer, button.accessibleName())
    question = box(volunteer, RestoreBox)
    assert volunteer.at().text() == "Stay as we are"
    volunteer.presses(Qt.Key.Key_Tab, Qt.Key.Key_Space)
    volunteer.qtbot.waitUntil(lambda: names(volunteer) == {"Grace"}, timeout=PATIENCE_MS)
    volunteer.qtbot.waitUntil(screen.went_back.isVisible, timeout=PATIENCE_MS)
    assert question is not None
    lists(volunteer, screen, 2)
    volunteer.presses(Qt.Key.Key_Z, with_ctrl=True)
    assert names(volunteer) == {"Grace", "Mistake"}


def test_the_stick_is_waited_for_and_seen(volunteer, stick):
    away = stick.with_name("pulled out")
    stick.rename(away)
    today = volunteer.screen()
    volunteer.clicks(today.backups.button)
    box(volunteer, StickDialog)
    away.rename(stick)
    volunteer.qtbot.waitUntil(
        lambda: not any(isinstance(one, QDialog) and one.isVisible() for one in QApplication.topLevelWidgets()),
        timeout=PATIENCE_MS,
    )
    volunteer.qtbot.waitUntil(lambda: today._standing.line.endswith("to the blue stick"), timeout=PATIENCE_MS)


def test_a_lost_stick_leaves_a_backup_here(volunteer, stick, vault_folder):
    stick.rename(stick.with_name("lost"))
    volunteer.clicks(volunteer.screen().backups.button)
    box(volunteer, StickDialog)
    volunteer.presses(Qt.Key.Key_Escape)
    vault = volunteer.context.vault
    volunteer.qtbot.waitUntil(lambda: len(backups.list_backups(vault)) == 1, timeout=PATIENCE_MS)
    assert volunteer.context.backups.trouble is None


def test_a_file_that_does_not_open_is_brought_back_from_its_own_backups(volunteer, vault_folder):
    volunteer.presses(Qt.Key.Key_L, with_ctrl=True)
    volunteer.waits_for("UnlockScreen")
    for keys in vault_folder.glob("*/keys-*.json"):
        keys.write_text("{", encoding="utf-8")
    volunteer.program.show_unlock()
    door = volunteer.waits_for("UnlockScreen")
    volunteer.clicks(door.pages.trouble.buttons["bring_back"])
    screen = volunteer.waits_for("FirstStartScreen")
    page = screen.pages.bring_back
    volunteer.qtbot.waitUntil(page.passphrase.isVisible, timeout=PATIENCE_MS)
    volunteer.types(PASSPHRASE)
    volunteer.presses(Qt.Key.Key_Return)
    volunteer.waits_for("TodayView")
    assert names(volunteer) == {"Grace"}
    assert len(list(vault_folder.glob("*before*"))) == 1
