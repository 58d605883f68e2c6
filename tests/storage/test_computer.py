"""This computer's memory of files holds counts and marks, and its absence stops nobody."""

import json
import logging
from pathlib import Path

import pytest

from peergroup_desktop.storage.computer import Computer, State

STATE = State(7, b"mark")


def test_what_was_seen_is_remembered_for_each_file(tmp_path: Path) -> None:
    Computer(tmp_path / "state").remember("one", STATE)
    Computer(tmp_path / "state").remember("two", State(1, b""))
    assert Computer(tmp_path / "state").last_seen("one") == STATE
    assert Computer(tmp_path / "state").last_seen("three") is None


def test_its_usual_place_is_the_systems_folder_for_state(own_home: Path) -> None:
    Computer().remember("one", STATE)
    assert [path.name for path in own_home.rglob("*.json")] == ["files-seen.json"]


@pytest.mark.parametrize(
    "kept", [b"", b"[1]", b'{"one": 5}', b'{"one": [7]}', b'{"one": ["x", "00"]}', b'{"one": [1, 2]}']
)
def test_a_memory_that_cannot_be_read_is_no_memory(tmp_path: Path, kept: bytes) -> None:
    (tmp_path / "files-seen.json").write_bytes(kept)
    computer = Computer(tmp_path)
    assert computer.last_seen("one") is None
    computer.remember("one", STATE)
    assert computer.last_seen("one") == STATE


def test_a_computer_that_cannot_write_says_so_in_the_log_only(tmp_path: Path, logged: list[logging.LogRecord]) -> None:
    (tmp_path / "state").write_text("in the way")
    Computer(tmp_path / "state").remember("one", STATE)
    assert [record.levelname for record in logged] == ["WARNING"]


def test_nothing_but_counts_and_marks_is_kept(tmp_path: Path) -> None:
    Computer(tmp_path).remember("ab12", STATE)
    assert json.loads((tmp_path / "files-seen.json").read_text()) == {"ab12": [7, "6d61726b"]}
