"""Killed at any moment while marks are made: nothing acknowledged is lost, and the next opening needs no repair."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from peergroup_desktop.models import Attendance
from peergroup_desktop.storage import history
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.vault import Vault
from tests.faults.marker import PEOPLE, start_group
from tests.vaults import open_vault

KILLS = 200

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")


class Marker:
    """The program under test, and the trigger."""

    def __init__(self, program: "subprocess.Popen[str]", chance: random.Random) -> None:
        self._in, self._out = program.stdin, program.stdout
        self._chance = chance

    def newest_mark_before_a_kill(self, folder: Path, number: int) -> int:
        """Let a child mark from `number` on, kill it, and return the newest mark it had acknowledged."""
        assert self._in is not None
        print(folder, number, file=self._in, flush=True)
        child = self._next()
        newest = [self._next() for _ in range(self._chance.randrange(1, 12))][-1]
        self._linger()
        os.kill(child, signal.SIGKILL)
        while told := self._next():
            newest = told
        return newest

    def _next(self) -> int:
        assert self._out is not None
        return int(self._out.readline())

    def _linger(self) -> None:
        """Let a moment pass, so that the kill falls anywhere in a mark (a mark takes a few ms)."""
        for _ in range(self._chance.randrange(40_000)):
            pass


@pytest.fixture
def marker() -> Iterator[Marker]:
    command = [sys.executable, "-m", "tests.faults.marker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        yield Marker(program, random.Random(7))


def newest_kept_mark(vault: Vault) -> int:
    """Check that the marks are the newest one of each person, one entry in history each; return the newest."""
    with vault.reading():
        marks = {mark.person_id: mark.flags for mark in Attendance.select()}
    newest = max(marks.values())
    first = max(1, newest - len(PEOPLE) + 1)
    assert marks == {PEOPLE[number % len(PEOPLE)]: number for number in range(first, newest + 1)}
    assert history.entries(vault, 1)[0].number == newest + 2
    assert vault.check().integrity == ()
    return newest


def test_no_committed_mark_is_lost_and_nothing_needs_repair(
    vault_folder: Path, marker: Marker, record_property: Callable[[str, object], None]
) -> None:
    vault = open_vault(vault_folder)
    start_group(vault)
    vault.lock()
    newest = left_open = not_yet_said = 0
    log = Places.inside(vault_folder).write_ahead_log
    for _ in range(KILLS):
        acknowledged = marker.newest_mark_before_a_kill(vault_folder, newest)
        left_open += log.stat().st_size > 0
        vault = open_vault(vault_folder)
        newest = newest_kept_mark(vault)
        vault.lock()
        assert acknowledged <= newest <= acknowledged + 1
        not_yet_said += newest - acknowledged
    record_property(
        "kills, marks, logs left open, committed and not yet said", (KILLS, newest, left_open, not_yet_said)
    )
    assert left_open == KILLS
