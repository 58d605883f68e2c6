"""The whole program in a process of its own, with somebody writing in it until it is killed.

python -m tests.flows.typist FOLDER SESSION [PLACE]

Types a letter every 40 ms, as a quick writer does, and says after each how many there are.
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop import app
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.shell import Shell
from tests.vaults import NOW, open_vault

EVERY_MS = 40
LETTERS = "swapped what helps when the house goes quiet "


class Typist:
    """Writes without a pause."""

    def __init__(self) -> None:
        self._count = 0
        self._timer = QTimer()
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._type)

    def begin(self) -> None:
        """Start to write where the keyboard is."""
        self._timer.start()

    def _type(self) -> None:
        QTest.keyClicks(QApplication.focusWidget(), LETTERS[self._count % len(LETTERS)])
        self._count += 1
        try:
            os.write(sys.stdout.fileno(), f"{self._count}\n".encode())
        except BrokenPipeError:  # who started it is gone
            os._exit(1)


def main(folder: Path, session_id: bytes, place: str = "notes") -> int:
    """Open the file, go to the notes or a form, and write."""
    application = app.make_application()
    with tempfile.TemporaryDirectory() as settings:
        program = app.Program(application, folder, PreferenceStore(Path(settings)), FixedClock(NOW))
        program.window.show()
        program.window.activateWindow()
        program.go_in(open_vault(folder))
        room = program.window.room()
        assert isinstance(room, Shell)
        room._context.navigator.go(place, **({} if place == "agreement" else {"session_id": session_id}))
        if place == "agreement":
            room.screen_of(place).new()
        typist = Typist()
        QTimer.singleShot(0, typist.begin)
        return application.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), *sys.argv[3:]))
