"""Questions to a disk that may keep whoever asks waiting for minutes: a network share whose computer is switched off.

Each is asked on a thread of its own, which nobody has to wait for, not even the end of the program.
"""

import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Answer(Generic[T]):
    """What is known: the last answer there was, None before the first, and whether it is the one just asked for."""

    value: T | None
    is_fresh: bool


class Asking(Generic[T]):
    """Asks such questions, and keeps the last answer to each. One that is still open is not asked again. Any thread."""

    def __init__(self) -> None:
        self._answers: dict[Hashable, T] = {}
        self._open: dict[Hashable, tuple[threading.Thread, float]] = {}

    def ask(self, subject: Hashable, question: Callable[[], T], *, patience: float) -> Answer[T]:
        """Ask about `subject`, and wait for the answer until `patience` seconds after the question was put."""
        asked, since = self._open.get(subject, (None, 0.0))
        if asked is None or not asked.is_alive():
            asked = threading.Thread(target=self._hear, args=(subject, question), name="patience", daemon=True)
            since = time.monotonic()
            self._open[subject] = asked, since
            asked.start()
        asked.join(max(0.0, since + patience - time.monotonic()))
        return Answer(self._answers.get(subject), not asked.is_alive())

    def _hear(self, subject: Hashable, question: Callable[[], T]) -> None:
        self._answers[subject] = question()
