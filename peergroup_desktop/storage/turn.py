"""Whose turn it is with the open file: one lock for every thread, and a way to let those who wait go first."""

import threading
import time
from collections import deque
from types import TracebackType

# A lock that is let go and taken again at once is seldom handed over: whoever waits needs a moment to wake up.
_BREATH = 0.0005
_MOST_BREATHS = 100  # on a busy computer it takes a while until whoever waits runs again
_LATELY = 1.0  # seconds in which somebody who works with the file will want it again


class Turn:
    """The right to touch the file, for one thread at a time; that thread may take it again. Owned by the vault."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._waiting: deque[int] = deque()
        self._wanted_at = -_LATELY
        self._holders: list[int] = []  # one thread, as often as it took its turn

    def __enter__(self) -> None:
        me = threading.get_ident()
        if not self._lock.acquire(blocking=False):
            self._wanted_at = time.monotonic()
            self._waiting.append(me)
            try:
                self._lock.acquire()
            finally:
                self._waiting.pop()
        self._holders.append(me)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._holders.pop()
        self._lock.release()

    @property
    def is_wanted(self) -> bool:
        """Whether another thread is waiting."""
        return bool(self._waiting)

    def let_others_first(self) -> None:
        """Wait until those who are waiting had their turn. Costs nothing while nobody else works with the file.

        For work in many short steps, between two of them. Never waits for longer than about 60 ms, nor at all in the
        thread whose turn it is.
        """
        if threading.get_ident() in self._holders:
            return
        if time.monotonic() - self._wanted_at < _LATELY:
            time.sleep(_BREATH)  # a busy system interrupts who never rests, and that in the middle of a turn
        for _ in range(_MOST_BREATHS):
            if not self.is_wanted:
                return
            time.sleep(_BREATH)
