"""The note beside an open file names its holder, and one left behind by a crash is no obstacle."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.errors import AlreadyOpen, FolderReadOnly, StorageGone
from peergroup_desktop.storage.lock_file import LockFile
from tests.vaults import NOW

CLOCK = FixedClock(NOW)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "open-now.json"


def leave_note(path: Path, **changed: Any) -> None:
    note = {"host": socket.gethostname(), "process": os.getpid(), "started": 0, "since": "2026-11-24T09:00:00+00:00"}
    path.write_text(json.dumps({**note, "token": "theirs", **changed}))


def ended_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as program:
        program.wait()
    return program.pid


def test_a_note_keeps_a_second_program_out_and_goes_with_the_first(path: Path) -> None:
    first, second = LockFile(path), LockFile(path)
    first.take(CLOCK)
    with pytest.raises(AlreadyOpen):
        second.take(CLOCK)
    second.let_go()
    assert path.exists()
    first.let_go()
    second.take(CLOCK)


@pytest.mark.parametrize("changed", [{"process": ended_process()}, {"started": 1}], ids=["ended", "number given anew"])
def test_a_note_left_by_a_crash_here_is_replaced(path: Path, changed: dict[str, int]) -> None:
    leave_note(path, **changed)
    ours = LockFile(path)
    ours.take(CLOCK)
    holder = ours.holder()
    assert holder is not None
    assert holder.process == os.getpid()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="only some systems keep an ended child")
def test_an_ended_child_nobody_looked_after_counts_as_gone(path: Path) -> None:
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    leave_note(path, process=child)
    LockFile(path).take(CLOCK)
    os.waitpid(child, 0)


def test_a_note_that_stayed_on_a_pulled_stick_is_no_obstacle_once_it_is_back(path: Path) -> None:
    ours = LockFile(path)
    ours.take(CLOCK)
    pocket = path.rename(path.with_name("on the stick.json"))
    ours.let_go()
    pocket.rename(path)
    ours.take(CLOCK)
    with pytest.raises(AlreadyOpen):
        LockFile(path).take(CLOCK)


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"host": "x"}', b"\xff"])
def test_a_note_cut_short_is_replaced(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    LockFile(path).take(CLOCK)


def test_another_computer_is_named_and_overruled_only_when_somebody_says_so(path: Path) -> None:
    leave_note(path, host="LAPTOP-2", since="2026-11-24T14:05:00+00:00")
    with pytest.raises(AlreadyOpen) as refused:
        LockFile(path).take(CLOCK)
    assert refused.value.facts == {"host": "LAPTOP-2", "since": "14:05"}
    LockFile(path).take(CLOCK, take_over=True)


def test_a_program_of_this_computer_is_never_overruled(path: Path) -> None:
    leave_note(path)
    with pytest.raises(AlreadyOpen):
        LockFile(path).take(CLOCK, take_over=True)


def test_a_note_with_a_strange_time_still_names_the_computer(path: Path) -> None:
    leave_note(path, host="LAPTOP-2", since="teatime")
    with pytest.raises(AlreadyOpen) as refused:
        LockFile(path).take(CLOCK)
    assert refused.value.facts == {"host": "LAPTOP-2", "since": ""}


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(StorageGone):
        LockFile(tmp_path / "no-stick" / "open-now.json").take(CLOCK)


def test_a_note_that_always_comes_back_is_not_waited_for(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))  # cannot be made anew, cannot be read
    unlink = Path.unlink
    try:
        Path.unlink = lambda *_args, **_options: None  # type: ignore[method-assign]
        with pytest.raises(StorageGone):
            LockFile(path).take(CLOCK)
    finally:
        Path.unlink = unlink  # type: ignore[method-assign]


def test_a_process_of_another_user_counts_as_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def not_ours(_process: int, _signal: int) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "kill", not_ours)
    leave_note(path, process=1, started=5)
    with pytest.raises(AlreadyOpen):
        LockFile(path).take(CLOCK)


def test_without_rights_the_folder_is_read_only(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "no rights")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FolderReadOnly):
        LockFile(path).take(CLOCK)
