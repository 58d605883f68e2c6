"""Hostile files: trying readers with many inputs: a few hundred in the tests, more by `packaging/dev.py faults`."""

import importlib.util
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.faults.tallies import Tally
from tests.fuzz.readers import Reader, readers
from tests.guards import watching_audit

PATIENCE = 5.0  # seconds for one input
_GUIDED = 20_000


class TooSlow(BaseException):
    """A reader that does not come back. No handler of the reader's own swallows it."""


def run(folder: Path, count: int) -> Iterator[Tally]:
    """Try every reader, with `count` inputs in all."""
    from tests.faults.kills import make_template

    template = make_template(folder / "made")
    for reader in (*readers(template, folder / "here"), *_readers_of_qt(folder / "settings")):
        tally = Tally(f"hostile: {reader.name}")
        yield try_out(reader, max(1, count * reader.share // 107), tally, folder)
    yield _guided(count)


def try_out(reader: Reader, count: int, tally: Tally, folder: Path, number: int | None = None) -> Tally:
    """Try a reader with `count` inputs, and shrink the first that it cannot take. Writing is watched."""

    @seed(random.randrange(1 << 30) if number is None else number)
    @settings(max_examples=count, database=None, suppress_health_check=list(HealthCheck), deadline=None,
              phases=(Phase.generate, Phase.shrink))  # fmt: skip
    @given(reader.inputs)
    def each(source: Any) -> None:
        tally.runs += 1
        _timed(reader.read, source)

    began = time.monotonic()
    with watching_audit(folder) as strayed:
        try:
            each()
        except (Exception, TooSlow) as error:  # noqa: BLE001 - the next reader goes on, and the table tells
            notes = " ".join(getattr(error, "__notes__", ()))
            tally.losses.append(f"{type(error).__name__} {error!s:.300} {notes:.600}")
    tally.losses += strayed
    tally.seconds = time.monotonic() - began
    return tally


def _timed(read: Callable[[Any], None], source: Any) -> None:
    began = time.process_time()
    with _alarm():
        read(source)
    assert time.process_time() - began < PATIENCE, "took too long"


@contextmanager
def _alarm() -> Iterator[None]:
    """Break off what works for longer than our patience, where the system can. Waiting is not counted."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_: object) -> None:
        raise TooSlow(f"over {PATIENCE} s of work")

    before = signal.signal(signal.SIGPROF, ring)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _readers_of_qt(folder: Path) -> tuple[Reader, ...]:
    """Return the readers that need Qt."""
    from tests.fuzz import inputs
    from tests.fuzz.preferences import read_preferences

    return (Reader("window preferences", 7, inputs.near_json(b'{"text_factor": 1.0, "window": [0, 0, 0, 0]}'),
                   lambda raw: read_preferences(folder, raw)),)  # fmt: skip


def _guided(count: int) -> Tally:
    """Let atheris look for inputs that reach new lines of the readers of text, where it is installed."""
    tally = Tally("hostile: text tables, guided by coverage (atheris)")
    if importlib.util.find_spec("atheris") is None:
        tally.why_skipped = "atheris is not installed (it has wheels for Linux only)"
        return tally
    runs = min(count, _GUIDED)
    command = [sys.executable, "-m", "tests.fuzz.guided", f"-runs={runs}", "-timeout=5", "-max_len=600", "-verbosity=0"]
    began = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")
    tally.runs, tally.seconds = runs, time.monotonic() - began
    if done.returncode:
        tally.losses.append(done.stderr[-600:])
    return tally
