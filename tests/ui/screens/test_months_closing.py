"""Closing on the page of a month: how it stands, what has changed since, correcting, opening again, the year."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peergroup_desktop.actions import attendance, history, months, settings
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.ui.figures.rows_box import RowsBox
from peergroup_desktop.ui.screens.months import closing_words
from peergroup_desktop.ui.screens.months.closing_desk import ReasonForm
from peergroup_desktop.ui.screens.months.view import make as make_screen
from tests.ui.lint import lint, tab_order
from tests.ui.looking import name
from tests.vaults import open_vault
from tests.worked_month import MONTH, YEAR, write_worked_month

Key = Qt.Key
TODAY = date(2026, 11, 24)
JO = "seven brass kettles humming"


@pytest.fixture
def worked(make):
    return write_worked_month(make)


@pytest.fixture
def context(stage, make):
    return stage.context(make.vault)


@pytest.fixture
def screen(stage, worked, context):
    return arrive(stage, make_screen(context))


def arrive(stage, screen, month=(YEAR, MONTH), size=(1146, 768), **options):
    stage.show(screen, size, **options)
    screen.activateWindow()
    screen.arrive({"month": month})
    screen.focus_first()
    stage.settle()
    return screen


def said(part):
    QTest.qWait(0)
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.text() and label.isVisibleTo(part))


def shown(*buttons):
    return [button.isVisible() for button in buttons]


def deeds(screen):
    card = screen.board.closing
    return shown(card.close_month, card.correct, card.reopen)


def change_the_records(context, worked):
    context.runner.write(attendance.mark, worked.sessions["T6"], worked.people["Cal"], Mark.PRESENT)


# How it stands


def test_a_month_that_is_over_can_be_closed(screen):
    card = screen.board.closing
    assert screen.board.steps.state.text() == "Not closed yet"
    assert deeds(screen) == [True, False, False]
    assert "2 registers aren’t finished." in said(card)
    assert name(card.close_month) == "Close October 2026"


def test_closing_is_one_press_and_one_undo(screen, context, make):
    screen.board.closing.close_month.click()
    assert screen.board.steps.state.text() == "Closed"
    assert deeds(screen) == [False, False, True]
    assert "stay as they were on 24 November 2026. Closed by Maureen.\nNothing has changed" in said(
        screen.board.closing
    )
    assert "filling one in changes none of its numbers" in said(screen.board.waiting)
    assert lint(screen) == []
    context.runner.write(history.undo)
    assert deeds(screen) == [True, False, False]


def test_a_register_that_waits_since_the_month_was_closed_stands_behind_its_number(screen, context, make):
    screen.board.closing.close_month.click()
    context.runner.write(attendance.set_headcount, make.session(date(2026, 10, 30)), guests=2)
    number = screen.board.table.rows[-1][-1]
    assert number.text() == "3"
    number.click()
    box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RowsBox) and one.isVisible())
    line = box.list.lines[-1]
    assert (len(box.list.lines), line.title) == (3, "Friday 30 October")
    assert "2 guests, register not finished" in line.line
    box.reject()


def test_a_running_month_waits(stage, worked, context):
    screen = arrive(stage, make_screen(context), (2026, 11))
    assert screen.board.steps.state.text() == "Still running"
    assert deeds(screen) == [False, False, False]
    assert "It can be closed from 1 December 2026" in said(screen.board.closing)


def test_who_may_not_close_is_told_who_can(stage, worked, make, vault_folder):
    make.vault.add_person("Jo", Role.FACILITATOR, JO)
    make.vault.lock()
    jos = open_vault(vault_folder, passphrase=JO)
    screen = arrive(stage, make_screen(stage.context(jos)))
    assert deeds(screen) == [False, False, False]
    assert "Somebody who coordinates the group can close it." in said(screen.board.closing)
    jos.lock()


# What has changed since


def test_what_would_be_different_is_told_and_the_numbers_stay(stage, screen, context, worked):
    screen.board.closing.close_month.click()
    before = [[button.text() for button in row] for row in screen.board.table.rows]
    change_the_records(context, worked)
    assert [[button.text() for button in row] for row in screen.board.table.rows] == before
    assert deeds(screen) == [False, True, True]
    told = said(screen.board.closing)
    assert "Tuesday Circle Came, by name 4, now 5" in told
    assert "Attendance rate 67 %, now 100 %" in told
    assert "All groups together Came, by name 7, now 8" in told
    stage.settle()
    assert lint(screen) == []


def test_correcting_asks_why(screen, context, worked, make):
    screen.board.closing.close_month.click()
    change_the_records(context, worked)
    screen.board.closing.correct.click()
    form = screen.desk.forms.form
    assert form.title.text() == "Correct October 2026"
    assert lint(form) == []
    form.press_keep()
    assert form.fields["reason"].edit.isVisible()
    form.reason.set_text("Cal was there")
    form.press_keep()
    assert screen.board.table.rows[1][1].text() == "5"
    assert "Corrected on 24 November 2026: Cal was there." in said(screen.board.closing)
    context.discreet.set_on(True)
    assert "Cal was there" not in said(screen.board.closing)
    assert "Closed by M." in said(screen.board.closing)


def test_opening_again_asks_why(screen, make):
    screen.board.closing.close_month.click()
    screen.board.closing.reopen.click()
    form = screen.desk.forms.form
    form.reason.set_text("Too early")
    form.press_keep()
    assert deeds(screen) == [True, False, False]
    assert not months.get_month(make.vault, YEAR, MONTH).is_closed


@pytest.mark.parametrize("open_form", ["ask_correct", "ask_reopen"])
def test_a_reason_half_typed_outlives_a_lock(stage, screen, context, open_form):
    screen.board.closing.close_month.click()
    form = getattr(screen.desk, open_form)((YEAR, MONTH))
    form.reason.set_text("Because")
    kept = screen.park()
    form.reject()
    other = arrive(stage, make_screen(context))
    other.restore(kept)
    assert (other.desk.forms.form.title.text(), other.desk.forms.form.typed()) == (form.title.text(), "Because")
    other.desk.forms.form.reject()
    other.restore({})
    assert not [box for box in QApplication.topLevelWidgets() if isinstance(box, ReasonForm) and box.isVisible()]


def test_one_group_is_told_once(stage, make, context):
    jo, session = make.person(), make.session(date(2026, 10, 6))
    context.runner.write(months.close_month, YEAR, MONTH)
    context.runner.write(attendance.mark, session, jo, Mark.PRESENT)
    screen = arrive(stage, make_screen(context))
    assert "Tuesday Circle Sessions held 0, now 1" in said(screen.board.closing)
    assert "All groups together" not in said(screen.board.closing)


# The year


def test_the_year_shows_what_is_closed_and_leads_there(screen, context):
    screen.board.closing.close_month.click()
    strip = screen.board.year
    assert strip.title.text() == "April 2026 – March 2027: 1 of 7 closed"
    assert [name(button) for button in strip.buttons[5:9]] == [
        "September 2026, not closed yet",
        "October 2026, closed. Shown now",
        "November 2026, still running",
        "December 2026, to come",
    ]
    assert [button.isEnabled() for button in strip.buttons] == [True] * 8 + [False] * 4
    strip.buttons[5].click()
    assert screen.presenter.month == (2026, 9)


def test_the_year_is_one_stop_and_arrows_go_through_it(screen):
    strip = screen.board.year
    assert len([stop for stop in tab_order(strip) if "Shown now" in stop]) == len(tab_order(strip)) == 1
    strip.buttons[6].setFocus()
    for key, place in ((Key.Key_Left, 5), (Key.Key_Up, 2), (Key.Key_Home, 0), (Key.Key_End, 7), (Key.Key_Right, 7)):
        QTest.keyClick(QApplication.focusWidget(), key)
        assert strip.buttons[place].hasFocus()
    QTest.keyClick(strip.buttons[7], Key.Key_A)
    QTest.keyClick(strip.buttons[7], Key.Key_Return)
    assert screen.presenter.month == (2026, 11)


@pytest.mark.parametrize(
    ("begins", "title"), [(1, "January 2026 – December 2026: 0 of 10 closed"), (11, "November 2025 – October 2026")]
)
def test_a_year_may_begin_in_any_month(screen, context, begins, title):
    context.runner.write(settings.change_setting, "funder_year_begins", begins)
    assert screen.board.year.title.text().startswith(title)


def test_a_year_that_has_just_begun_counts_nothing():
    assert closing_words.year_of((2026, 11), 11, frozenset(), TODAY).title == "November 2026 – October 2027"


@pytest.mark.parametrize(("size", "factor"), [((1146, 768), 1.0), ((760, 600), 1.0), ((1366, 768), 2.0)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits(stage, screen, context, worked, size, factor, scheme):
    screen.board.closing.close_month.click()
    change_the_records(context, worked)
    stage.show(screen, size, factor=factor, scheme=scheme)
    assert lint(screen) == []
    assert not stage.picture(screen).isNull()


def test_f6_goes_through_the_page(screen):
    board = screen.board
    assert screen.regions() == [board.steps.back, board.year, board.table, board.waiting, board.closing]


@pytest.mark.parametrize(("size", "factor"), [((1146, 768), 1.0), ((1366, 768), 2.0)])
def test_tab_goes_through_the_page_as_it_is_read(stage, screen, size, factor):
    stage.show(screen, size, factor=factor)
    stops = tab_order(screen)
    begins = stops.index("The month before")
    assert [stop.partition(",")[0] for stop in stops[begins : begins + 7]] == [
        "The month before",
        "The month after",
        "October 2026",
        "Sessions held: 1 of 1",
        "Fill in the register of Tuesday Circle",
        "Fill in the register of Tuesday Circle",
        "Close October 2026",
    ]
