"""On the way out: hidden at once, backed up if something changed, locked; and how to go without a backup."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from peergroup_desktop import app
from peergroup_desktop.actions import backups, groups
from peergroup_desktop.actions.groups import NewGroup
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.screens.unplug.view import UnplugScreen
from tests.vaults import NOW, open_vault


@pytest.fixture
def program(stage, qapp, vault_folder, tmp_path):
    made = app.Program(qapp, vault_folder, PreferenceStore(tmp_path / "settings"), FixedClock(NOW))
    made.start()
    vault = open_vault(vault_folder)
    groups.add_group(vault, NewGroup("Tuesday Circle"))
    made.go_in(vault)
    yield made
    made.close()
    made.window.close()
    made.window.deleteLater()
    made.focus_frame.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def held(monkeypatch):
    """Hold the backup on the way out until told; it minds being stopped."""
    may_go = threading.Event()

    def slow(_vault, _reason, *, progress):
        while not may_go.wait(0.005):
            progress(0.5)

    monkeypatch.setattr(backups, "back_up_if_due", slow)
    yield may_go
    may_go.set()


def room(program):
    return type(program.window.room()).__name__


def reasons(folder):
    vault = open_vault(folder)
    found = [row.reason for row in backups.list_backups(vault)]
    vault.lock()
    return found


def test_a_lock_keeps_a_backup_of_what_changed(program, qtbot, vault_folder):
    program.lock()
    assert room(program) == "LeavingRoom"
    qtbot.waitUntil(lambda: room(program) == "UnlockScreen")
    assert reasons(vault_folder) == ["lock"]


def test_nothing_new_needs_no_backup(program, qtbot, vault_folder):
    backups.back_up(program.context.vault)
    program.lock()
    qtbot.waitUntil(lambda: room(program) == "UnlockScreen")
    assert reasons(vault_folder) == ["asked"]


def test_sleep_and_a_stick_that_is_gone_lock_at_once(program, vault_folder):
    vault = program.context.vault
    program.lock(with_backup=False)
    assert (room(program), vault.is_open) == ("UnlockScreen", False)
    assert reasons(vault_folder) == []


def test_closing_waits_for_the_backup(program, qtbot, vault_folder):
    vault = program.context.vault
    program.window.close()
    assert program.window.isVisible()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert not vault.is_open
    assert reasons(vault_folder) == ["close"]


def test_closing_can_be_told_to_go_without(program, qtbot, held):
    vault, cover = program.context.vault, program.window.cover
    program.window.close()
    assert cover._cancel.text() == "Close without a backup"
    cover._appear()
    QTest.mouseClick(cover._cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not program.window.isVisible())
    assert not vault.is_open
    assert program.leaving.trouble is None


def test_a_second_close_means_now(program, qtbot, held):
    program.lock()
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())


def test_the_program_may_end_at_any_moment(program, held):
    vault = program.context.vault
    program.lock()
    program.close()
    assert not vault.is_open


def test_a_backup_that_fails_locks_all_the_same_and_is_told_next_time(program, qtbot, monkeypatch, vault_folder):
    def full(*_args, **_facts):
        raise DiskFull

    monkeypatch.setattr(backups, "back_up_if_due", full)
    vault = program.context.vault
    program.lock()
    qtbot.waitUntil(lambda: room(program) == "UnlockScreen")
    assert not vault.is_open
    program.go_in(open_vault(vault_folder))
    assert "couldn’t be made" in program.window.room().screen_shown._standing.more


def test_an_error_of_ours_locks_all_the_same(program, qtbot, monkeypatch):
    def broken(*_args, **_facts):
        raise ZeroDivisionError

    monkeypatch.setattr(backups, "back_up_if_due", broken)
    vault = program.context.vault
    with qtbot.captureExceptions() as caught:
        program.lock()
        qtbot.waitUntil(lambda: room(program) == "UnlockScreen")
    assert caught[0][0] is ZeroDivisionError
    assert not vault.is_open


def test_safe_to_unplug(program, qtbot, vault_folder, heard):
    vault, shell = program.context.vault, program.window.room()
    assert not shell.rail.unplug.isVisible()
    shell.rail.show_unplug(is_offered=True)
    shell.rail.unplug.click()
    qtbot.waitUntil(lambda: isinstance(program.window.room(), UnplugScreen))
    page = program.window.room()
    qtbot.waitUntil(page.back.isEnabled)
    assert not vault.is_open
    assert page.title() == "You can pull the stick out now"
    assert page.close_window.hasFocus() or not program.window.isActiveWindow()
    page.back.click()
    assert room(program) == "UnlockScreen"
    assert reasons(vault_folder) == ["close"]


def test_a_backup_that_fails_is_told_beside_the_stick(program, qtbot, monkeypatch):
    def full(*_args, **_facts):
        raise DiskFull

    monkeypatch.setattr(backups, "back_up_if_due", full)
    program.unplug()
    qtbot.waitUntil(lambda: isinstance(program.window.room(), UnplugScreen))
    qtbot.waitUntil(program.window.room().back.isEnabled)
    assert program.window.room().without.isVisible()


def test_without_an_open_file_there_is_nothing_to_unplug(program):
    program.lock(with_backup=False)
    program.unplug()
    assert room(program) == "UnlockScreen"
