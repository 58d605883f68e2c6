"""Leaving with everything in the real window, with the keyboard alone: it is written and told, or stopped and gone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from peergroup_desktop.ui.screens.settings import leaving_desk

Key = Qt.Key
NAME = "Peergroup data 2026-11-24"


@pytest.fixture
def place(tmp_path, monkeypatch):
    """Where the system's box says it shall go; on this computer's own disk."""
    folder = tmp_path / "Documents"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_anything: str(folder))
    monkeypatch.setattr(leaving_desk, "is_on_another_disk", lambda _path: False)
    return folder


@pytest.fixture
def volunteer(begin, tmp_path, vault, make):
    """Somebody in Settings, at the section about leaving."""
    make.people("George Jo")
    volunteer = begin(tmp_path / "elsewhere")
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    volunteer.context.navigator.go("settings", section="leaving")
    return volunteer


def test_everything_is_written_and_told(volunteer, place):
    page = volunteer.waits_for("SettingsScreen").pages.leaving
    volunteer.tabs_to(page.folder)
    volunteer.presses(Key.Key_Space)
    volunteer.qtbot.waitUntil(page.written.isVisible, timeout=30_000)
    assert [path.name for path in place.iterdir()] == [NAME]
    assert "George" in (place / NAME / "csv" / "person.csv").read_text("utf-8")


def test_stop_leaves_nothing(volunteer, place):
    page = volunteer.waits_for("SettingsScreen").pages.leaving
    volunteer.tabs_to(page.zip)
    with volunteer.qtbot.waitSignal(volunteer.context.runner.fault_raised, timeout=30_000) as told:
        volunteer.presses(Key.Key_Space)
        volunteer.context.runner.stop()  # as the button of the cover does, which comes after a second
    assert told.args[0].code == "cancelled"
    assert list(place.iterdir()) == []
    assert not page.written.isVisible()
