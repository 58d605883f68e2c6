"""Killed in the middle of a sentence: notes and forms are there but for the last two seconds of typing."""

import os
import select
import signal
import subprocess
import sys
import time

import pytest

from peergroup_desktop.actions import form_drafts, notes
from tests.flows.typist import EVERY_MS, LETTERS
from tests.vaults import NOW, open_vault

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL")
TWO_SECONDS = 2000 // EVERY_MS
PATIENCE = 90
TODAY = NOW.date()


def written_until_killed(folder, session, count, place="notes"):
    """Let somebody write so many letters and more, kill the program, and return how many there were."""
    command = [sys.executable, "-m", "tests.flows.typist", str(folder), session.hex(), place]
    with subprocess.Popen(command, stdout=subprocess.PIPE, bufsize=0) as program:
        told, ends = b"", time.monotonic() + PATIENCE
        while told.count(b"\n") < count and time.monotonic() < ends:
            if select.select([program.stdout], [], [], 1)[0]:
                told += os.read(program.stdout.fileno(), 4096)
                assert program.poll() is None
        os.kill(program.pid, signal.SIGKILL)
        told += program.stdout.read()
    return told.count(b"\n")


@pytest.mark.parametrize("count", [TWO_SECONDS + 5, 3 * TWO_SECONDS + 17])
def test_a_kill_mid_sentence_loses_two_seconds_at_most(vault, vault_folder, make, count):
    session = make.session()
    vault.lock()
    typed = written_until_killed(vault_folder, session, count)
    assert typed >= count
    opened = open_vault(vault_folder)
    kept = notes.get_note(opened, session).texts["talked"]
    opened.lock()
    assert (LETTERS * (typed // len(LETTERS) + 1)).startswith(kept)
    assert typed - len(kept) <= TWO_SECONDS


@pytest.mark.parametrize("place", ["debriefs", "agreement"])
def test_a_form_that_was_open_loses_no_more(vault, vault_folder, make, place):
    session = make.held(TODAY, make.person("Jo"))
    vault.lock()
    typed = written_until_killed(vault_folder, session, TWO_SECONDS + 5, place)
    opened = open_vault(vault_folder)
    kept = form_drafts.left_over(opened)[place]["text"]
    opened.lock()
    assert (LETTERS * (typed // len(LETTERS) + 1)).startswith(kept)
    assert typed - len(kept) <= TWO_SECONDS + 1  # blanks at the end of a form are not kept
