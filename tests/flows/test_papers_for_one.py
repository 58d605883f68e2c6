"""From somebody's page, and from Settings, to what is printed for one person and for a trustee, in the real window."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from peergroup_desktop.actions import attendance

Key = Qt.Key


@pytest.fixture
def volunteer(begin, tmp_path, vault, make):
    """Somebody at the keyboard, with the page open of Grace, who made the tea once."""
    grace = make.person("Grace", full_name="Grace Adeyemi", phone="07700 900142")
    attendance.set_duty(vault, make.held(date(2026, 11, 17), grace), "teas", [grace])
    at_work = begin(tmp_path / "elsewhere")
    at_work.window.resize(1366, 768)
    at_work.program.go_in(vault)
    at_work.waits_for("TodayView")
    at_work.context.navigator.go("people", person_id=grace)
    at_work.waits_for("PeopleScreen")
    return at_work


def document_of(volunteer):
    screen = volunteer.waits_for("ReportsScreen")
    volunteer.qtbot.waitUntil(lambda: screen.presenter.page.document is not None)
    return screen.presenter.choice.printable, screen.presenter.page.document


def test_ctrl_p_on_somebodys_page_prints_all_that_is_held(volunteer):
    volunteer.presses(Key.Key_P, with_ctrl=True)
    printable, document = document_of(volunteer)
    assert (printable, document.title, document.names) == ("own_record", "What we hold about you", 1)


@pytest.mark.parametrize(
    ("words", "printable", "title"),
    [("A page to take home", "my_page", "My page"), ("Thank-you letter", "thanks", "Thank you")],
)
def test_each_button_leads_to_its_page(volunteer, words, printable, title):
    buttons = volunteer.window.findChildren(QPushButton)
    next(button for button in buttons if button.text() == words and button.isVisible()).click()
    chosen, document = document_of(volunteer)
    assert (chosen, document.title, document.names) == (printable, title, 1)


def test_settings_leads_to_the_page_for_a_trustee(volunteer):
    volunteer.context.navigator.go("settings", section="privacy")
    volunteer.waits_for("SettingsScreen").pages.held.open.click()
    chosen, document = document_of(volunteer)
    assert (chosen, document.title, document.names) == ("data_map", "What this file holds, and why", 0)
