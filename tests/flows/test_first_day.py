"""The first day: from an empty folder through the first start to people, a lock, and in again.

Keys here are real ones, as strong as this computer affords.
"""

import time

import time_machine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from peergroup_desktop.actions import groups, people
from tests.flows.conftest import PATIENCE_MS

GROUP, ME, PASSPHRASE = "Tuesday Circle", "Maureen", "copper lantern quiet meadow"
NEW_PASSPHRASE = "window orchid ladder frost"


def first_start(volunteer):
    """Answer three questions with the keyboard alone and type the code back; returns the code."""
    screen = volunteer.waits_for("FirstStartScreen")
    volunteer.clicks(screen.pages.welcome.start)
    for answer in (GROUP, ME, PASSPHRASE):
        volunteer.types(answer)
        volunteer.presses(Qt.Key.Key_Return)
    sheet = screen.pages.key_sheet
    volunteer.qtbot.waitUntil(sheet.print.isEnabled, timeout=PATIENCE_MS)
    code = sheet.code.text()
    sheet.typed.edit.setFocus()
    volunteer.types(code.replace(" ", "").lower())
    volunteer.presses(Qt.Key.Key_Return)
    volunteer.clicks(screen.foot.next)
    volunteer.waits_for("TodayView")
    return code


def unlock(volunteer, passphrase=PASSPHRASE):
    volunteer.waits_for("UnlockScreen")
    volunteer.types(passphrase)
    volunteer.presses(Qt.Key.Key_Return)
    volunteer.waits_for("TodayView")


def field_saying(text):
    """Return the shown field that holds `text`, or None."""
    fields = (widget for widget in QApplication.allWidgets() if isinstance(widget, QLineEdit) and widget.isVisible())
    return next((field for field in fields if field.text() == text), None)


def names_in(volunteer):
    vault = volunteer.context.vault
    return [row.called for row in people.list_people(vault, groups.list_groups(vault)[0].id)]


def test_from_nothing_to_people_and_back_through_the_door(begin, tmp_path):
    volunteer = begin(tmp_path / "Peergroup")
    code = first_start(volunteer)
    assert names_in(volunteer) == [ME]

    volunteer.presses(Qt.Key.Key_3, with_alt=True)
    volunteer.waits_for("PeopleScreen")
    volunteer.presses(Qt.Key.Key_N, with_ctrl=True)
    volunteer.qtbot.waitUntil(lambda: isinstance(volunteer.at().window(), QDialog), timeout=PATIENCE_MS)
    volunteer.types("Grace")
    assert field_saying("Grace") is not None

    with time_machine.travel(time.time() + 11 * 60):
        volunteer.program.idle.check()
    screen = volunteer.waits_for("UnlockScreen")
    assert screen.pages.why_locked.text() == "Locked after 10 minutes without use."
    assert field_saying("Grace") is None
    assert volunteer.window.windowTitle() == "Peergroup"

    unlock(volunteer)
    volunteer.presses(Qt.Key.Key_3, with_alt=True)
    volunteer.waits_for("PeopleScreen")
    form_field = field_saying("Grace")
    assert form_field is not None
    assert isinstance(form_field.window(), QDialog)

    volunteer.program.lock()
    forget_and_use_the_code(volunteer, code)
    assert names_in(volunteer) == [ME]
    volunteer.presses(Qt.Key.Key_L, with_ctrl=True)
    unlock(volunteer, NEW_PASSPHRASE)


def forget_and_use_the_code(volunteer, code):
    """Come in with the code from the sheet, and choose a new passphrase."""
    screen = volunteer.waits_for("UnlockScreen")
    volunteer.clicks(screen.pages.passphrase.use_code)
    volunteer.types(code)
    volunteer.presses(Qt.Key.Key_Return)
    page = screen.pages.owner
    volunteer.qtbot.waitUntil(page.isVisible, timeout=PATIENCE_MS)
    volunteer.types(NEW_PASSPHRASE)
    volunteer.presses(Qt.Key.Key_Return)
    volunteer.waits_for("TodayView")
