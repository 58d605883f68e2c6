"""What looks after an open file: sleep, a stick that is out, a disk that does not answer, a secret left behind."""

import pytest
from PySide6.QtGui import QGuiApplication

from peergroup_desktop.core.errors import DiskFull, StorageGone
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.guard import Guard
from peergroup_desktop.ui.input_watch import InputWatch
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.secret_clipboard import secret_clipboard


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "Peergroup"
    made.mkdir()
    return made


@pytest.fixture
def runner(qapp):
    made = Runner(None, ChangeHub(), is_inline=True)
    yield made
    made.close()


@pytest.fixture
def guard(qapp, folder, runner):
    made = Guard(InputWatch(qapp))
    made.heard = []
    made.slept.connect(lambda: made.heard.append("slept"))
    made.stick_gone.connect(lambda: made.heard.append("stick gone"))
    made.start(folder, runner)
    yield made
    made.stop()


def refuse(runner, fault):
    def deed(_vault):
        raise fault

    runner._vault = object()
    runner.write(deed, on_fault=lambda _fault: None)


def test_sleep_is_told(guard):
    guard.sleep.on_prepare_for_sleep(True)
    assert guard.heard == ["slept"]


def test_the_first_touch_after_sleep_tells_it_too(guard):
    guard.sleep._seen = (0.0, 0.0)
    guard._input.touched.emit()
    assert guard.heard == ["slept"]


def test_a_disk_that_does_not_answer_is_looked_at_after_the_fault_was_said(guard, folder, runner, qtbot):
    folder.rename(folder.with_name("in a pocket"))
    refuse(runner, StorageGone())
    assert guard.heard == []
    qtbot.waitUntil(lambda: guard.heard == ["stick gone"], timeout=5000)
    assert guard.is_stick_gone(folder)


def test_a_stick_that_went_while_the_file_closed_counts_as_well(guard, folder):
    guard.stop()
    assert not guard.is_stick_gone(folder)
    folder.rename(folder.with_name("in a pocket"))
    assert guard.is_stick_gone(folder)
    assert not guard.is_stick_gone(folder.with_name("another"))


@pytest.mark.parametrize("fault", [StorageGone(), DiskFull()])
def test_a_folder_that_is_still_there_stays_open(guard, folder, runner, qtbot, fault):
    refuse(runner, fault)
    qtbot.wait(10)
    assert (guard.heard, guard.is_stick_gone(folder)) == ([], False)


def test_after_the_lock_nobody_looks_and_no_secret_is_left(guard, folder, runner):
    secret_clipboard().put("copper lantern")
    guard.stop()
    guard.stop()
    guard.sleep.on_prepare_for_sleep(True)
    assert (guard.heard, QGuiApplication.clipboard().text(), guard.stick.is_on) == ([], "", False)
