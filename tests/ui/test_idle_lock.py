"""Quiet minutes lock; somebody there does not; sleep counts."""

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from peergroup_desktop.ui.idle_lock import IdleLock
from peergroup_desktop.ui.input_watch import InputWatch


class Watch(QObject):
    """Somebody at the keyboard, by hand."""

    touched = Signal()

    def __init__(self, application):
        super().__init__()
        self.application = application


class Clock:
    now = 1000.0


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def idle(qapp, clock):
    made = IdleLock(Watch(qapp), 10, now=lambda: clock.now)
    made.heard, made.locked = [], []
    made.warned.connect(made.heard.append)
    made.expired.connect(made.locked.append)
    made.start()
    yield made
    made.stop()


def test_it_warns_for_half_a_minute_and_locks(idle, clock):
    for seconds in (569, 570, 580, 600):
        clock.now = 1000 + seconds
        idle.check()
    assert (idle.heard, idle.locked) == ([30, 20], ["10"])


def test_somebody_there_ends_the_warning(idle, clock):
    clock.now += 575
    idle.check()
    idle._watch.touched.emit()
    clock.now += 569
    idle.check()
    assert (idle.heard, idle.locked) == ([25, None], [])


def test_the_first_touch_after_a_sleep_locks(idle, clock):
    clock.now += 3600
    idle._watch.touched.emit()
    assert idle.locked == ["10"]


def test_another_time_counts_at_once(idle, clock):
    idle.set_minutes(2)
    clock.now += 121
    idle.check()
    assert (idle.minutes, idle.locked) == (2, ["2"])


def test_going_to_sleep_locks(idle, qapp):
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert idle.locked == []
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationSuspended)
    assert idle.locked == ["10"]


def test_input_anywhere_counts(stage, qtbot):
    from PySide6.QtWidgets import QLineEdit

    watch = InputWatch(QApplication.instance())
    heard = []
    watch.touched.connect(lambda: heard.append(watch.last_was_key))
    line = stage.show(QLineEdit(), (200, 40))
    watch.watch(line.window().windowHandle())
    watch.watch(None)
    qtbot.keyClick(line.window().windowHandle(), Qt.Key.Key_A)
    qtbot.mouseClick(line.window().windowHandle(), Qt.MouseButton.LeftButton)
    assert True in heard
    assert heard[-1] is False
