"""A person's page in the real window, with the keyboard alone: asked, written down, remembered, greeted, taken back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from peergroup_desktop.actions import care, goals, offers
from peergroup_desktop.core.kinds import Purpose, QuietWish

Key = Qt.Key


@pytest.fixture
def grace(make):
    """Grace, who came six weeks ago; the group met since."""
    grace, raj = make.person("Grace", phone="07700 900142"), make.person("Raj")
    make.held(date(2026, 10, 13), grace, raj)
    make.held(date(2026, 11, 17), raj)
    make.session()
    return grace


def tabs_to(volunteer, says):
    """Go from stop to stop until what a screen reader calls `says` has the keyboard; fail when it is never reached."""
    for _stop in range(60):
        if volunteer.at().accessibleName() == says:
            return
        volunteer.presses(Key.Key_Tab)
    pytest.fail(f"Tab never came to {says}")


def presses(volunteer, says):
    """Go there and press Enter; a box that opens has the keyboard after that."""
    tabs_to(volunteer, says)
    volunteer.presses(Key.Key_Return)
    volunteer.qtbot.waitUntil(volunteer.comes_to_the_front)


def test_a_page_is_filled_and_obeyed_with_the_keyboard_alone(begin, tmp_path, vault, make, grace):
    volunteer = begin(tmp_path / "elsewhere")
    volunteer.window.resize(1366, 768)
    volunteer.program.go_in(vault)
    today = volunteer.waits_for("TodayView")
    assert today.hellos.isHidden()
    volunteer.presses(Key.Key_3, with_alt=True)
    screen = volunteer.waits_for("PeopleScreen")
    presses(volunteer, "Ask: Phone")
    volunteer.presses(Key.Key_Return)  # the likely answer has the keyboard
    assert care.list_holdings(vault, grace, make.group_id)[0].answer is True

    presses(volunteer, "Ask what Grace would like")
    volunteer.presses(Key.Key_T)  # the combo goes to "Text me"
    presses(volunteer, "Keep")
    assert care.get_promise(vault, grace).wish is QuietWish.TEXT_ME

    presses(volunteer, "Add an offer or a need")
    volunteer.types("Lifts from Wensley Road")
    volunteer.presses(Key.Key_Return)
    tabs_to(volunteer, "Glad to offer: Lifts from Wensley Road. Change")
    volunteer.presses(Key.Key_Delete)
    assert offers.offers_of(vault, grace) == ()
    volunteer.presses(Key.Key_Z, with_ctrl=True)
    assert [row.text for row in offers.offers_of(vault, grace)] == ["Lifts from Wensley Road"]

    presses(volunteer, "Add what Grace hopes for")
    volunteer.types("Get back in the pool")
    presses(volunteer, "Keep")
    assert goals.goals_of(vault, grace)[0].text == ""
    presses(volunteer, "Show what Grace said")
    tabs_to(volunteer, "Change: Get back in the pool")
    volunteer.presses(Key.Key_Escape)
    assert screen.board.panel.list.hasFocus()

    volunteer.presses(Key.Key_1, with_alt=True)
    volunteer.waits_for("TodayView")
    presses(volunteer, "Said hello to Grace")
    assert care.might_like_hello(vault, make.group_id) == ()
    assert today.hero.register.hasFocus()
    volunteer.presses(Key.Key_Z, with_ctrl=True)
    assert [line.button.accessibleName() for line in today.hellos.lines] == ["Said hello to Grace"]


def test_a_no_and_its_history_with_the_keyboard_alone(begin, tmp_path, vault, make, grace):
    care.answer_consent(vault, grace, Purpose.PHONE, True)
    volunteer = begin(tmp_path / "elsewhere")
    volunteer.program.go_in(vault)
    volunteer.waits_for("TodayView")
    volunteer.presses(Key.Key_3, with_alt=True)
    volunteer.waits_for("PeopleScreen")
    presses(volunteer, "Phone: Agreed on 24 November, said so. Answer anew")
    presses(volunteer, "Said no")
    presses(volunteer, "Who changed what")
    history = volunteer.waits_for("HistoryScreen")
    assert history.about.text() == "About Grace"
    assert len(history.days.rows) > 2
    volunteer.presses(Key.Key_Escape)
    screen = volunteer.waits_for("PeopleScreen")
    assert screen.presenter.person.id == grace
    shown = [button.text() for button in screen.board.page.findChildren(QPushButton)]
    assert "Said no" in shown
