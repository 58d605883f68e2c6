"""Counts of trials, and the table at the end of the full run."""

import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.sentences import sentence


def has_words(fault: Fault) -> bool:
    """Check that the person at the screen gets a sentence, and return true."""
    assert len(str(sentence(fault))) > 20
    return True


@dataclass
class Tally:
    """How often something was tried, and what was lost. `notes` counts what is worth knowing and no loss."""

    what: str
    runs: int = 0
    losses: list[str] = field(default_factory=list)
    notes: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    why_skipped: str = ""

    @contextmanager
    def trial(self, told: object = "") -> Iterator[None]:
        """Run one trial; whatever it raises is a loss, told with `told`, and the next trial goes on."""
        began = time.monotonic()
        self.runs += 1
        try:
            yield
        except Exception as error:  # noqa: BLE001 - the next trial goes on, and the table tells
            self.losses.append(f"{told}: {type(error).__name__} {error!s:.300} at {_place(error)}")
        finally:
            self.seconds += time.monotonic() - began

    def note(self, what: str) -> None:
        """Count something."""
        self.notes[what] = self.notes.get(what, 0) + 1

    def line(self) -> str:
        """Return the line of the table."""
        outcome = self.why_skipped or ("nothing lost" if not self.losses else f"LOST {len(self.losses)}")
        notes = ", ".join(f"{what} {count}" for what, count in sorted(self.notes.items()))
        return f"{self.what:<52} {self.runs:>7} {self.seconds:>7.0f} s  {outcome}{'; ' if notes else ''}{notes}"


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    return " > ".join(f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames)
