"""Whose turn it is with the open file: one lock for every thread, and a way to let those who wait go first."""

import threading
import time
from collections import deque
from types import TracebackType

# A lock that is let go and taken again at once is seldom handed over: whoever waits needs a moment to wake up.
_BREATH = 0.0005
_MOST_BREATHS = 10  # and then on: somebody may wait for longer than this, for another reason


class Turn:
    """The right to touch the file, for one thread at a time; that thread may take it again. Owned by the vault."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._waiting: deque[int] = deque()

    def __enter__(self) -> None:
        if self._lock.acquire(blocking=False):
            return
        self._waiting.append(threading.get_ident())
        try:
            self._lock.acquire()
        finally:
            self._waiting.pop()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()

    @property
    def is_wanted(self) -> bool:
        """Whether another thread is waiting."""
        return bool(self._waiting)

    def let_others_first(self) -> None:
        """Wait until those who are waiting had their turn. Costs nothing where nobody waits.

        For work in many short steps, between two of them. Never waits for longer than a few ms.
        """
        for _ in range(_MOST_BREATHS):
            if not self.is_wanted:
                return
            time.sleep(_BREATH)
