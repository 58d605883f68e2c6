"""Makes screens ready while somebody reads Today, so that they open at once."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from peergroup_desktop.ui import rubbish
from peergroup_desktop.ui.places import is_seen

if TYPE_CHECKING:
    from peergroup_desktop.ui.context import Context
    from peergroup_desktop.ui.input_watch import InputWatch
    from peergroup_desktop.ui.shell import Shell

FIRST_MS, REST_MS, PAUSE_MS = 50, 250, 15  # to the first step, after a touch, between steps
# Those that take long to open, in the order in which they are wanted; each costs 4 to 13 MB. Settings would be ten
# more, and few open them.
FILLED = ("register", "people", "notes", "pairs", "groups", "rota")
EMPTY = ("reports",)  # filled it would draw a page that nobody asked for, with all that drawing needs


class Warming(QObject):
    """Works in short steps while neither key nor pointer is touched. Goes with the shell, and what is left with it.

    A step takes a few hundredths of a second, so a key waits no longer. The first comes as soon as Today is painted;
    after a touch the next waits until somebody has rested for a moment. Once all are ready it rests for good.
    """

    def __init__(self, shell: "Shell", context: "Context", touches: "InputWatch") -> None:
        super().__init__(shell)
        self._steps = all_steps(shell, context)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)
        touches.touched.connect(self._wait)
        self.is_done = False
        QTimer.singleShot(0, self, self._begin)  # Today is painted first, however long that takes

    def _begin(self) -> None:
        if not self._next.isActive():
            self._next.start(FIRST_MS)

    def _wait(self) -> None:
        if not self.is_done:
            self._next.start(REST_MS)

    def _go_on(self) -> None:
        self.is_done = next(self._steps, True) is True
        if not self.is_done:
            self._next.start(PAUSE_MS)


def all_steps(shell: "Shell", context: "Context") -> Iterator[None]:
    """Make the screens ready that the group in use sees: one step at each `next`."""
    for place in (*FILLED, *EMPTY):
        if is_seen(place, context.group.parts):
            yield from shell.making_ready(place, is_filled=place in FILLED)
            rubbish.set_aside()
            yield
