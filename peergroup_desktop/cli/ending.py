"""What happens to a command that is told to end: it takes away what it had begun. Cheap to import."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_TOLD_BY = ("SIGTERM", "SIGHUP")  # a system that shuts down, a terminal that is closed; not every system has both
_TOLD_TO_END = 128  # what shells add to the number of a signal


@contextmanager
def ends_in_order() -> Iterator[None]:
    """Let the block end through every `finally` when the system asks the program to end."""
    asked = [getattr(signal, name) for name in _TOLD_BY if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():  # others may not say what a signal does
        asked = []
    before = {number: signal.signal(number, _end) for number in asked if signal.getsignal(number) is signal.SIG_DFL}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end(number: int, _frame: object) -> None:
    signal.signal(number, signal.SIG_IGN)  # asked once more, it would leave off tidying up
    raise SystemExit(_TOLD_TO_END + number)
