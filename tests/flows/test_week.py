"""This week's register in the real window, with the keyboard alone, from Today and back."""

import pytest
from PySide6.QtCore import Qt

from peergroup_desktop.actions import attendance
from peergroup_desktop.core.marks import Mark

Key = Qt.Key
NAMES = "Abdi Alison Amir Bronwen Carol Derek Farida George Grace Ines Jo Joy Kwame Lin"


@pytest.fixture
def volunteer(begin, tmp_path, vault, make):
    """Somebody who has just unlocked a file with fourteen people and a session today."""
    make.people(NAMES)
    make.session()
    volunteer = begin(tmp_path / "elsewhere")
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    return volunteer


def register(volunteer):
    screen = volunteer.screen()
    return attendance.get_register(volunteer.context.vault, screen.presenter.session.id)


def marks(volunteer):
    return {row.display: row.mark for row in register(volunteer).rows if row.mark}


def tabs_to(volunteer, button):
    """Go from stop to stop until `button` has the keyboard; fail when it is never reached."""
    for _stop in range(40):
        if button.hasFocus():
            return
        volunteer.presses(Key.Key_Tab)
    pytest.fail(f"Tab never came to {button.text()}")


def test_a_week_with_the_keyboard_alone(volunteer):
    volunteer.presses(Key.Key_Space)  # Today begins on the one thing to do
    screen = volunteer.waits_for("RegisterView")
    for place in range(14):
        volunteer.presses(Key.Key_2 if place in (3, 11) else Key.Key_Space)
    assert (len(marks(volunteer)), marks(volunteer)["Joy"]) == (14, Mark.APOLOGIES)

    volunteer.types("geo")
    assert screen.presenter.roll.row(screen.presenter.roll.current).display == "George"
    volunteer.presses(Key.Key_Home, Key.Key_3)
    assert "Abdi" not in marks(volunteer)

    volunteer.presses(Key.Key_N, with_ctrl=True)
    volunteer.types("Sunita")
    volunteer.presses(Key.Key_Return)
    assert marks(volunteer)["Sunita"] is Mark.PRESENT
    volunteer.presses(Key.Key_Z, Key.Key_Z, with_ctrl=True)
    assert (marks(volunteer)["Abdi"], "Sunita" in marks(volunteer)) == (Mark.PRESENT, False)

    volunteer.presses(Key.Key_F6)
    assert screen.pages.side.isAncestorOf(volunteer.at())
    tabs_to(volunteer, screen.pages.side.finish.finish)
    volunteer.presses(Key.Key_Space)
    assert register(volunteer).is_finished
    assert screen.pages.side.finish.notes.hasFocus()

    volunteer.presses(Key.Key_1, with_alt=True)
    today = volunteer.waits_for("TodayView")
    assert today.hero.register.text() == "Write the notes"
