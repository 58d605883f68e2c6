"""Runs in a bundle's own Python: opens the window, unlocks, marks three people in the next register, and closes.

    python window_driver.py PROGRAM_FOLDER DATA_FOLDER

The passphrase comes from PEERGROUP_PASSPHRASE. Keys go to whatever has the focus, as they would under a person's
fingers; between two steps the window is given the time it needs. Ends with 1 when a step is waited for in vain.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

PROGRAM = Path(sys.argv[1])
sys.path += [str(PROGRAM / "packages"), str(PROGRAM / "app")]

from peergroup_desktop.core import portable  # noqa: E402 - found only now

portable.stay_inside()

from PySide6.QtCore import QEvent, QObject, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton  # noqa: E402

from peergroup_desktop import app  # noqa: E402

_PATIENCE = 60
_PAUSE_MS = 100
Condition = Callable[[], object]


class Driver(QObject):
    """Goes through the steps of `_journey`, each as soon as what it waits for is true."""

    def __init__(self, program: app.Program) -> None:
        super().__init__(program)
        self._program = program
        self._steps = self._journey()
        self._waits_for: Condition = lambda: True
        self._until = time.monotonic() + _PATIENCE
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(_PAUSE_MS)

    def _journey(self) -> Iterator[Condition]:
        yield lambda: isinstance(QApplication.focusWidget(), QLineEdit)
        for letter in os.environ["PEERGROUP_PASSPHRASE"]:
            _press(0, letter)
        _press(Qt.Key.Key_Return)
        yield lambda: self._program.context is not None and isinstance(QApplication.focusWidget(), QPushButton)
        button = QApplication.focusWidget()
        _press(Qt.Key.Key_Space, " ")
        yield lambda: QApplication.focusWidget() not in {None, button}
        for _ in range(3):
            focused = QApplication.focusWidget()
            _press(Qt.Key.Key_Space, " ")
            yield lambda before=focused: QApplication.focusWidget() is not before
        print("marked", flush=True)
        QApplication.closeAllWindows()

    def _go_on(self) -> None:
        if self._waits_for():
            self._waits_for = next(self._steps, lambda: False)
            self._until = time.monotonic() + _PATIENCE
        elif time.monotonic() > self._until:
            print(f"waited in vain, in {QApplication.focusWidget()}", file=sys.stderr, flush=True)
            os._exit(1)


def _press(key: int, text: str = "") -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QApplication.sendEvent(QApplication.focusWidget(), event)


def _main() -> int:
    start = app.Program.start

    def started(program: app.Program, **how: bool) -> None:
        start(program, **how)
        Driver(program)

    app.Program.start = started
    return app.run(Path(sys.argv[2]))


if __name__ == "__main__":
    sys.exit(_main())
