"""The whole program in a window, for journeys: from the door to the paper, through real widgets."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from peergroup_desktop import app
from peergroup_desktop.core.clock import Clock, SystemClock
from peergroup_desktop.ui import typography
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import Appearance, look
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.shell import Shell

_MOST_STOPS = 60
_SYSTEM_CLOCK = SystemClock()
PATIENCE_MS = 30_000  # a key takes about a second; a busy machine several


class Volunteer:
    """Somebody at the keyboard of one program."""

    def __init__(self, qtbot: QtBot, program: app.Program) -> None:
        self.qtbot = qtbot
        self.program = program

    @property
    def window(self) -> QWidget:
        """The program's window."""
        return self.program.window

    @property
    def context(self) -> Context:
        """What the screens behind the door were handed."""
        room = self.program.window.room()
        assert isinstance(room, Shell)
        return room._context

    def waits_for(self, kind: str) -> Screen:
        """Wait until a screen of that class is shown, and return it."""
        self.qtbot.waitUntil(lambda: type(self.screen()).__name__ == kind, timeout=PATIENCE_MS)
        screen = self.screen()
        assert screen is not None
        return screen

    def screen(self) -> Screen | None:
        """Return the screen that is shown, before or behind the door."""
        room = self.program.window.room()
        return room.screen_shown if isinstance(room, Shell) else room

    def types(self, text: str) -> None:
        """Type where the keyboard is."""
        self.qtbot.keyClicks(self.at(), text)

    def presses(self, *keys: Qt.Key, with_alt: bool = False, with_ctrl: bool = False) -> None:
        """Press keys where the keyboard is."""
        held = Qt.KeyboardModifier.AltModifier if with_alt else Qt.KeyboardModifier.NoModifier
        held = Qt.KeyboardModifier.ControlModifier if with_ctrl else held
        for key in keys:
            self.qtbot.keyClick(self.at(), key, held)

    def tabs_to(self, wanted: QWidget) -> None:
        """Go from stop to stop until `wanted` has the keyboard; fail when it is never reached."""
        for _stop in range(_MOST_STOPS):
            if wanted.hasFocus():
                return
            self.presses(Qt.Key.Key_Tab)
        pytest.fail(f"Tab never came to {wanted.accessibleName()}")

    def clicks(self, button: QWidget) -> None:
        """Click a button."""
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def at(self) -> QWidget:
        """Return what has the keyboard. There is no window manager here to give it back to the only window."""
        if QApplication.activeWindow() is None:
            self.qtbot.waitUntil(self.comes_to_the_front)
        return QApplication.focusWidget() or self.window

    def comes_to_the_front(self) -> bool:
        """Ask again each time: an open box keeps the window behind it, and may close meanwhile."""
        front = QApplication.activeModalWidget() or self.window
        front.activateWindow()
        return front.isActiveWindow()


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Callable[..., Volunteer]]:
    """Start the program on a data folder; closed after the test."""
    started: list[app.Program] = []
    qapp.setStyle("Fusion")
    typography.load_fonts()

    def started_in(folder: Path, clock: Clock = _SYSTEM_CLOCK) -> Volunteer:
        program = app.Program(qapp, folder, PreferenceStore(tmp_path / "settings"), clock)
        started.append(program)
        program.start()
        program.window.activateWindow()
        with qtbot.waitActive(program.window):
            pass
        return Volunteer(qtbot, program)

    yield started_in
    for program in started:
        program.close()
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    look().apply(Appearance())


@pytest.fixture
def chosen_file(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answer the system's file dialogs with a path."""

    def choose(path: Path) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_args, **_kwargs: (str(path), "")))

    return choose
