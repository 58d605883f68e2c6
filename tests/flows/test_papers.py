"""From the notes, the agreement and the rota to their pages in the real window, with the keyboard alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from peergroup_desktop.actions import agreements, notes

Key = Qt.Key
TODAY = date(2026, 11, 24)


@pytest.fixture
def session(make):
    """Today's session with two people who came, and an agreement."""
    session_id = make.held(TODAY, *make.people("George Jo"))
    agreements.write_new(make.vault, make.group_id, "We listen.")
    return session_id


@pytest.mark.parametrize(
    ("place", "printable", "title", "names"),
    [
        ("notes", "session_summary", "Session on 24 November 2026", 2),
        ("agreement", "agreement", "What we agreed", 0),
        ("rota", "rota", "Rota from 24 November 2026", 0),
    ],
)
def test_ctrl_p_leads_to_the_page(begin, tmp_path, vault, session, place, printable, title, names):
    notes.write(vault, session, "talked", "Tea and lamps")
    volunteer = begin(tmp_path / "elsewhere")
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    volunteer.context.navigator.go(place)
    volunteer.presses(Key.Key_P, with_ctrl=True)
    screen = volunteer.waits_for("ReportsScreen")
    volunteer.qtbot.waitUntil(lambda: screen.presenter.page.document is not None)
    document = screen.presenter.page.document
    assert (screen.presenter.choice.printable, document.title, document.names) == (printable, title, names)
