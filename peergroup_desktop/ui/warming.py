"""Makes the register ready while somebody reads Today, so that it opens at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from peergroup_desktop.ui import rubbish

if TYPE_CHECKING:
    from peergroup_desktop.ui.input_watch import InputWatch
    from peergroup_desktop.ui.shell import Shell

_REST_MS = 600
_WANTED_NEXT = "register"  # one place: each costs about 4 MB, and this one took the longest to open


class Warming(QObject):
    """Waits for a moment without keys and pointer. Goes with the shell; what it has not begun is then not done."""

    def __init__(self, shell: "Shell", touches: "InputWatch") -> None:
        super().__init__(shell)
        self._shell = shell
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        touches.touched.connect(self._wait)
        self._rest.start()
        self.is_done = False

    def _wait(self) -> None:
        if not self.is_done:
            self._rest.start()

    def _on_rest(self) -> None:
        self.is_done = True
        self._shell.make_ready(_WANTED_NEXT)
        rubbish.set_aside()
