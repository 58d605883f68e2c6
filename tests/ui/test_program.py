"""From the door to the shell and back: unlocking, locking, practising, closing."""

import sys
import tempfile

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from peergroup_desktop import app
from peergroup_desktop.actions import backups, settings
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.preloading import WANTED_NEXT, Preloader
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.today.view import TodayView
from peergroup_desktop.ui.shell import Shell
from peergroup_desktop.ui.widgets.dialog import Dialog
from tests.vaults import NOW, PASSPHRASE, open_vault


@pytest.fixture
def program(stage, qapp, vault_folder, tmp_path):
    made = app.Program(qapp, vault_folder, PreferenceStore(tmp_path / "settings"), FixedClock(NOW))
    yield made
    made.window.close()
    made.window.deleteLater()
    made.focus_frame.leave()
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def opened(program, vault_folder):
    program.start()
    program.go_in(open_vault(vault_folder))
    return program


def room(program):
    return type(program.window.room()).__name__


def test_it_starts_at_the_door(program):
    program.start()
    assert room(program) == "UnlockScreen"
    assert program.window.windowTitle() == "Peergroup"


def test_without_a_file_it_begins_with_one(program, tmp_path):
    program.start_in(tmp_path / "elsewhere")
    assert room(program) == "FirstStartScreen"
    program.show_door()
    assert room(program) == "FirstStartScreen"


def test_a_damaged_file_is_for_the_door_to_explain(program, vault_folder):
    for keys in vault_folder.rglob("keys-*.json"):
        keys.write_text("{", encoding="utf-8")
    program.start()
    assert room(program) == "UnlockScreen"


def test_another_folder_can_be_unlocked(program, tmp_path):
    program.start()
    program.unlock_in(tmp_path / "elsewhere")
    assert room(program) == "UnlockScreen"


def test_unlocking_leads_to_today_and_locking_back(opened, qtbot):
    assert room(opened) == "Shell"
    vault = opened.context.vault
    Dialog(opened.window, "A question").open_ask()
    QTest.keyClick(opened.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    opened.lock()
    assert (room(opened), opened.context) == ("LeavingRoom", None)
    opened.lock()
    qtbot.waitUntil(lambda: room(opened) == "UnlockScreen")
    assert not vault.is_open


def test_quiet_minutes_lock_and_say_why(opened, monkeypatch, qtbot):
    said = []
    monkeypatch.setattr(opened, "show_unlock", said.append)
    opened.idle.expired.emit("10")
    qtbot.waitUntil(lambda: said == ["Locked after 10 minutes without use."])


def test_a_warning_can_be_answered(opened):
    opened.window.warning.show_seconds(30)
    assert opened.window.warning.isVisible()
    opened.window.warning.stay.click()
    opened.idle.warned.emit(None)
    assert opened.window.warning.isHidden()


def test_the_lock_time_follows_the_setting(opened):
    opened.context.runner.write(settings.change_setting, "lock_minutes", 2)
    assert opened.idle.minutes == 2


def test_a_file_that_is_only_looked_at_says_so(program, vault_folder):
    program.start()
    program.go_in(vaults.unlock_to_read(vault_folder, None, PASSPHRASE, clock=FixedClock(NOW)))
    QCoreApplication.processEvents()
    assert "look and print" in program.window.findChild(TodayView)._notice.text()
    assert backups.back_up_if_due(program.context.vault, "lock") is None


def test_veiled_names_stay_veiled_behind_the_next_door(opened, vault_folder, qtbot):
    opened.context.discreet.set_on(True)
    opened.lock()
    qtbot.waitUntil(lambda: room(opened) == "UnlockScreen")
    opened.go_in(open_vault(vault_folder))
    assert opened.context.discreet.is_on


def test_discreet_from_the_start_hides_the_group_in_the_title(program, vault_folder):
    vault = open_vault(vault_folder)
    settings.change_setting(vault, "discreet_at_start", value=True)
    program.start()
    program.go_in(vault)
    assert program.context.discreet.is_on
    assert program.window.windowTitle() == "Peergroup"


def test_the_practice_group_goes_away_with_its_window(program, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    program.start(is_demo=True)
    qtbot.waitUntil(lambda: room(program) == "Shell", timeout=30_000)
    folder = program.context.vault.folder
    assert folder.exists()
    assert program.window.windowTitle() == "Tuesday Circle – Peergroup"
    program.lock()
    assert not folder.exists()
    assert room(program) == "UnlockScreen"


def test_closing_the_window_closes_the_file_and_remembers_the_place(opened, tmp_path, qtbot):
    vault, size = opened.context.vault, opened.window.normalGeometry().size().toTuple()
    opened.window.close()
    qtbot.waitUntil(lambda: not opened.window.isVisible())
    assert not vault.is_open
    assert PreferenceStore(tmp_path / "settings").now.window[2:] == size


def test_the_window_opens_where_it_stood(program, tmp_path):
    program.preferences.remember_window((40, 40, 900, 640), is_maximized=True)
    program.start()
    assert program.window.isMaximized()


def test_a_window_too_large_for_the_display_fills_it(program):
    room = program.window.screen().availableGeometry()
    program.start()
    assert program.window.isMaximized() == (room.width() <= 1366 or room.height() <= 768)


def test_text_size_keys_work_before_the_door(program):
    program.start()
    QTest.qWaitForWindowActive(program.window)
    for key, factor in (
        (Qt.Key.Key_Plus, 1.25),
        (Qt.Key.Key_Minus, 1.0),
        (Qt.Key.Key_Equal, 1.25),
        (Qt.Key.Key_0, 1.0),
    ):
        QTest.keyClick(program.window.focusWidget(), key, Qt.KeyboardModifier.ControlModifier)
        assert program.preferences.now.text_factor == factor


def test_what_unlocking_needs_is_loaded_in_the_pauses(qtbot, qapp):
    loader = Preloader(qapp)
    loader.start()
    qtbot.waitUntil(lambda: loader.is_done, timeout=30_000)
    assert set(WANTED_NEXT) <= set(sys.modules)
    loader._load_next()
    loader.deleteLater()


def test_a_language_without_a_catalogue_leaves_english(stage, qapp, vault_folder, tmp_path, monkeypatch):
    chosen = []
    monkeypatch.setattr(app.i18n, "use_language", lambda language, _folder: chosen.append(language))
    monkeypatch.setattr(app.paths, "resource", lambda *_parts: tmp_path)
    store = PreferenceStore(tmp_path / "settings")
    store.change(language="cy")
    made = app.Program(qapp, vault_folder, store)
    made.window.deleteLater()
    made.focus_frame.leave()
    made.close()
    assert chosen == ["cy"]


def test_rooms_are_screens_or_the_shell(opened):
    assert isinstance(opened.window.room(), Shell)
    opened.lock(with_backup=False)
    assert isinstance(opened.window.room(), Screen)
