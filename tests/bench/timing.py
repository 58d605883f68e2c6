"""What the measurements share: percentiles, a line for each figure, and a file with ten years of invented people."""

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from time import perf_counter

from peergroup_desktop.actions import demo, opening
from peergroup_desktop.actions.opening import Vault

ROOT = Path(__file__).resolve().parents[2]
PASSPHRASE = "otter lamp violin marsh"


def seconds(deed: Callable[[], object]) -> float:
    """Return how long one call takes."""
    began = perf_counter()
    deed()
    return perf_counter() - began


def asked(vault: Vault, question: Callable[[], object]) -> float:
    """Return how long a question takes when the file is asked: what was answered before is forgotten first."""
    vault.database.answers.forget()
    return seconds(question)


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of 100 do not go over (of twenty, the last but one; of fewer, the largest)."""
    return sorted(values)[ceil(0.95 * len(values)) - 1]


def say(what: str, value: str, budget: str, *, is_kept: bool) -> bool:
    """Print one figure beside its budget and hand on whether it was kept."""
    print(f"{'ok  ' if is_kept else 'OVER'}  {what:<58} {value:>24}   budget {budget}")
    return is_kept


def middle(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def python(script: str, *arguments: str) -> str:
    """Run a script in a fresh process without a screen and return what it printed."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # people start a program that was compiled once
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def make_invented(folder: Path, people: int, years: int) -> None:
    """Make a file of invented people in `folder`. Its key costs next to nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    cost = opening.KeyCost.FAST_FOR_TESTS
    vault = opening.create(folder, name="Maureen", passphrase=PASSPHRASE, cost=cost).vault
    demo.make_demo(vault, people=people, years=years)
    vault.lock()


@contextmanager
def invented_file(people: int, years: int) -> Iterator[Path]:
    """Make such a file in a temporary folder that goes away afterwards."""
    with tempfile.TemporaryDirectory(prefix="peergroup-bench-") as folder:
        make_invented(Path(folder), people, years)
        yield Path(folder)


@contextmanager
def opened(folder: Path) -> Iterator[Vault]:
    """Unlock a file made by `invented_file`, and lock it afterwards."""
    vault = opening.unlock(folder, None, PASSPHRASE)
    try:
        yield vault
    finally:
        vault.lock()
