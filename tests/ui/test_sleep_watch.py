"""Going to sleep: what the bus says, what Windows says, and what two clocks give away."""

import ctypes
import shutil
import subprocess

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from peergroup_desktop.ui import sleep_watch
from peergroup_desktop.ui.sleep_watch import SleepWatch

LOGIN = "org.freedesktop.login1"


class Clocks:
    """The clock on the wall, and the one that stops in sleep."""

    def __init__(self):
        self.wall, self.running = 1000.0, 50.0

    def __call__(self):
        return self.wall, self.running

    def pass_time(self, awake, asleep=0.0):
        self.wall += awake + asleep
        self.running += awake


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def watch(qapp, clocks):
    made = SleepWatch(clocks=clocks)
    made.heard = []
    made.slept.connect(lambda: made.heard.append(clocks.wall))
    made.start()
    yield made
    made.stop()


@pytest.mark.parametrize(
    ("awake", "asleep", "count"),
    [(30, 0, 0), (31, 10, 0), (30, 60, 1), (400, 0, 1), (30, -7200, 0)],
    ids=["nothing", "a clock set right", "slept", "stood still", "a clock put back"],
)
def test_a_gap_between_two_clocks_means_sleep(watch, clocks, awake, asleep, count):
    clocks.pass_time(awake, asleep)
    watch.check()
    watch.check()
    assert len(watch.heard) == count


def test_the_timer_is_coarse_and_rests_while_locked(watch):
    assert watch._timer.isActive()
    assert watch._timer.interval() >= 30_000
    watch.stop()
    assert not watch._timer.isActive()


def test_nothing_is_said_while_locked(watch, clocks):
    watch.stop()
    clocks.pass_time(30, 3600)
    watch.check()
    watch.on_prepare_for_sleep(True)
    assert watch.heard == []


@pytest.mark.parametrize(("kind", "detail", "count"), [(0x218, 4, 1), (0x218, 7, 0), (0x113, 4, 0)])
def test_windows_says_so_to_every_window(watch, kind, detail, count):
    message = sleep_watch._Message(window=None, kind=kind, detail=detail)
    ear = sleep_watch._WindowsEar(watch.tell)
    assert ear.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message)) == (False, 0)
    assert len(watch.heard) == count


@pytest.fixture
def bus():
    """A message bus of the test's own, and the part of the system that speaks on it."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("there is no message bus here")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    daemon = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    address = daemon.stdout.readline().strip()
    names = ("watching", "speaking")
    yield [QDBusConnection.connectToBus(address, name) for name in names]
    for name in names:
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


def test_the_bus_says_so(watch, bus, qtbot):
    watching, speaking = bus
    assert speaking.registerService(LOGIN)
    watch.listen(watching)
    for is_about_to in (True, False):
        signal = QDBusMessage.createSignal("/org/freedesktop/login1", f"{LOGIN}.Manager", "PrepareForSleep")
        signal.setArguments([is_about_to])
        assert speaking.send(signal)
    qtbot.waitUntil(lambda: bool(watch.heard), timeout=5000)
    qtbot.wait(50)
    assert len(watch.heard) == 1
