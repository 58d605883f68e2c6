"""SIGKILL at a random moment of a write: what was confirmed is there, and the next opening needs no repair."""

import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.faults.tallies import Tally
from tests.faults.writes import Write, prepare_all
from tests.vaults import make_vault

IN_A_ROW = 10  # kills of one file, before the next begins afresh


class Killer:
    """The program under test, and the trigger."""

    def __init__(self, program: "subprocess.Popen[bytes]", chance: random.Random) -> None:
        assert program.stdin is not None
        assert program.stdout is not None
        self._in, self._out = program.stdin, program.stdout
        self._chance = chance
        self._usual: dict[str, float] = {}  # seconds from one confirmation to the next; follows what is seen

    def newest_before_a_kill(self, write: Write, number: int, folder: Path) -> int:
        """Let a child write from `number` on, kill it, and return the newest number that it confirmed."""
        self._in.write(f"{write.name.replace(' ', '-')} {number} {folder}\n".encode())
        self._in.flush()
        child, began, told = int(self._line()), time.monotonic(), [str(number)]
        usual = self._usual.get(write.name, 0.1)
        for _ in range(self._chance.randrange(min(write.most, 2) + 1)):
            told.append(self._line())
            usual, began = usual + (time.monotonic() - began - usual) / 4, time.monotonic()
            if told[-1] == "0":
                break
        else:
            self._usual[write.name] = usual
            select.select([], [], [], self._chance.random() * usual * 1.2)  # anywhere in the write under way
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
            told += iter(self._line, "0")
        assert all(line.isdigit() for line in told), f"the child met a fault that nobody caused: {told}"
        return max(map(int, told))

    def _line(self) -> str:
        return self._out.readline().decode().strip()


@contextmanager
def killer(seed: int) -> Iterator[Killer]:
    """Start the program under test."""
    command = [sys.executable, "-m", "tests.faults.child"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as program:
        yield Killer(program, random.Random(seed))


def make_template(folder: Path) -> Path:
    """Make a file in which every write can begin; returns the data folder, with the computer's memory beside it."""
    vault = make_vault(folder / "Peergroup").vault
    prepare_all(vault)
    vault.lock()
    return folder / "Peergroup"


def fresh_copy(template: Path, folder: Path) -> Path:
    """Return a data folder like the template, with nothing left of what was in `folder`."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(template.parent, folder)
    return folder / template.name


def kill(tally: Tally, write: Write, trigger: Killer, count: int, template: Path, folder: Path) -> None:
    """Kill `count` times and check after each."""
    number, data = 0, fresh_copy(template, folder)
    for run in range(count):
        if run and (run % IN_A_ROW == 0 or number >= write.most or tally.losses):
            number, data = 0, fresh_copy(template, folder)
        with tally.trial(f"kill {run}"):
            confirmed = trigger.newest_before_a_kill(write, number, data)
            vault = write.open(data, confirmed)
            try:
                number = write.newest(vault, confirmed)
                assert vault.check().integrity == ()
            finally:
                vault.lock()
            if number > confirmed:
                tally.note("done and not yet confirmed")
