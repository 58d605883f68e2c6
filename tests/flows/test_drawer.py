"""A sealed concern is written by a facilitator and opened by the lead, with the keyboard alone, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from peergroup_desktop.actions import drawer, history
from tests.drawers import PASSPHRASES, People

Key = Qt.Key
WORDS = "Grace came with a bruise"


@pytest.fixture
def people(make):
    """A file with today's session, that Jo and Priya, the lead, can unlock."""
    make.people("George Grace")
    make.session()
    people = People(make.vault)
    people.add("Jo", "Priya")
    return people


def enter(begin, folder, vault):
    volunteer = begin(folder)
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    return volunteer


def tabs_to(volunteer, wanted):
    """Go from stop to stop until `wanted` has the keyboard; fail when it is never reached."""
    for _stop in range(40):
        if wanted.hasFocus():
            return
        volunteer.presses(Key.Key_Tab)
    pytest.fail(f"Tab never came to {wanted.accessibleName()}")


def words_in(part):
    return "\n".join(label.text() for label in part.findChildren(QLabel))


def goes_to_the_drawer(volunteer):
    volunteer.program.window.room()._context.navigator.go("notes")
    notes = volunteer.waits_for("NotesScreen")
    tabs_to(volunteer, notes.board.safety.record)
    volunteer.presses(Key.Key_Space)
    return volunteer.waits_for("DrawerScreen")


def test_a_sealed_concern_is_written_by_a_facilitator_and_opened_by_the_lead(begin, tmp_path, people, qtbot):
    volunteer = enter(begin, tmp_path / "elsewhere", people.enter("Jo"))
    screen = goes_to_the_drawer(volunteer)
    volunteer.types(WORDS)
    tabs_to(volunteer, screen.locked.writing.about)
    volunteer.types("Grace")
    tabs_to(volunteer, screen.locked.writing.day)
    volunteer.types("24 November")
    tabs_to(volunteer, screen.locked.writing.seal)
    volunteer.presses(Key.Key_Space)
    assert screen.locked.sealed.title.label.text() == "Sealed. Concern 1."
    volunteer.presses(Key.Key_L, with_ctrl=True)
    volunteer.waits_for("UnlockScreen")

    people.vault.lock()
    vault = people.enter("Priya")
    volunteer.program.go_in(vault)
    today = volunteer.waits_for("TodayView")
    assert today.drawer.note.text() == "1 action from the drawer is due."
    tabs_to(volunteer, today.drawer.open)
    volunteer.presses(Key.Key_Space)
    screen = volunteer.waits_for("DrawerScreen")
    tabs_to(volunteer, screen.locked.unlock.passphrase.edit)
    volunteer.types(PASSPHRASES["Priya"])
    volunteer.presses(Key.Key_Return)
    qtbot.waitUntil(lambda: screen.presenter.drawer is not None, timeout=30_000)
    concern = screen.open.concern
    assert WORDS in words_in(concern)
    tabs_to(volunteer, concern.lines[0].box)
    volunteer.presses(Key.Key_Space)
    tabs_to(volunteer, concern.answer.edit)
    volunteer.types("She is safe")
    tabs_to(volunteer, concern.close_it)
    volunteer.presses(Key.Key_Space)
    assert drawer.index(vault)[0].is_closed
    tabs_to(volunteer, screen.lock)
    volunteer.presses(Key.Key_Space)
    assert (screen.presenter.drawer, WORDS in words_in(concern)) == (None, False)
    who = [(line.who, line.words) for line in history.list_history(vault, kind="drawer")]
    assert who[-2:] == [("Priya", "Sealed concern 1 opened"), ("Jo", "Concern 1 sealed")]


def test_what_is_half_written_waits_over_a_lock_and_is_not_in_the_file(begin, tmp_path, people):
    volunteer = enter(begin, tmp_path / "elsewhere", people.enter("Jo"))
    goes_to_the_drawer(volunteer)
    volunteer.types(WORDS)
    volunteer.presses(Key.Key_L, with_ctrl=True)
    volunteer.waits_for("UnlockScreen")
    vault = people.enter("Jo")
    tables = [
        name for (name,) in vault.opened.connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    ]
    values = [row for table in tables for row in vault.opened.connection.execute(f'SELECT * FROM "{table}"')]
    assert WORDS not in str(values)
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    assert goes_to_the_drawer(volunteer).locked.writing.text.text() == WORDS
