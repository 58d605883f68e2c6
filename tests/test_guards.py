"""The guards themselves: each must see its own kind of straying, and let the permitted through."""

import logging
import os
import socket
import threading
from pathlib import Path

import pytest

from tests import guards


@pytest.mark.parametrize(
    "stray",
    [
        lambda place: (place / "a.txt").write_text("x"),
        lambda place: os.open(place / "a.txt", os.O_RDWR | os.O_CREAT),
        lambda place: (place / "folder").mkdir(),
        lambda place: Path(__file__).rename(place / "a.txt"),
        lambda _place: socket.create_connection(("127.0.0.1", 9)),
        lambda _place: socket.getaddrinfo("example.org", 80),
    ],
)
def test_straying_is_stopped_and_remembered(tmp_path, stray):
    with guards.watching_audit(tmp_path / "inside") as strayed, pytest.raises(guards.Forbidden):
        stray(tmp_path)
    assert len(strayed) == 1


def test_reading_own_folder_and_caches_are_let_through(tmp_path):
    inside = tmp_path / "inside"
    with guards.watching_audit(inside) as strayed:
        inside.mkdir()
        (inside / "a.txt").write_text("x")
        (inside / "a.txt").unlink()
        inside.rmdir()
        Path(__file__).read_text(encoding="utf-8")
        Path(os.devnull).write_text("x")
        (tmp_path / "__pycache__").mkdir()
        a, b = socket.socketpair()
    a.close()
    b.close()
    assert strayed == []


def test_threads_left_are_named():
    before, stop = guards.threads(), threading.Event()
    thread = threading.Thread(target=stop.wait, name="lingering")
    thread.start()
    try:
        assert guards.threads_left(before) == ["thread left behind: lingering"]
    finally:
        stop.set()
        thread.join()


def test_connections_left_are_closed():
    apsw = pytest.importorskip("apsw")
    before = guards.connections()
    connection = apsw.Connection(":memory:")
    assert len(guards.connections_left(before)) == 1
    with pytest.raises(apsw.ConnectionClosedError):
        connection.execute("select 1")


def test_windows_left_are_named(qtbot):
    from PySide6.QtWidgets import QWidget

    widget = QWidget()
    widget.setWindowTitle("Left")
    widget.show()
    assert guards.windows_left() == ["window left open: QWidget 'Left'"]
    assert guards.windows_left() == []


def test_expected_warnings_are_given_to_the_test(logged):
    logging.getLogger("peergroup").warning("careful")
    assert [record.getMessage() for record in logged] == ["careful"]
