"""Each month on the screen: the worked month's numbers, the rows behind them, registers that wait, keys and shapes."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peergroup_desktop.actions import attendance, groups, months
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.ui.figures.rows_box import RowsBox
from peergroup_desktop.ui.screens.months.view import make as make_screen
from tests.ui.lint import lint, tab_order
from tests.ui.looking import name
from tests.worked_month import MONTH, YEAR, write_worked_month

Key = Qt.Key
HEADS = [
    "Sessions held",
    "Came, by name",
    "Not named",
    "Different people",
    "First time",
    "Attendance rate",
    "To fill in",
]


@pytest.fixture
def worked(make):
    return write_worked_month(make)


@pytest.fixture
def context(stage, vault):
    return stage.context(vault)


@pytest.fixture
def went(context):
    found = []
    context.navigator.requested.connect(lambda place, facts: found.append((place, facts)))
    return found


@pytest.fixture
def screen(stage, worked, context):
    return arrive(stage, make_screen(context), month=(YEAR, MONTH))


def arrive(stage, screen, month=None, **options):
    stage.show(screen, options.pop("size", (1146, 768)), **options)
    screen.activateWindow()
    screen.arrive({"month": month} if month else {})
    screen.focus_first()
    stage.settle()
    return screen


def press(*keys):
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


def numbers(screen):
    return [[button.text() for button in row] for row in screen.board.table.rows]


def button(screen, row, column):
    return screen.board.table.rows[row][column]


def box():
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, RowsBox) and one.isVisible())


def choose_second(shown):
    for key in (Key.Key_Down, Key.Key_Return):
        QTest.keyClick(shown.focusWidget(), key)


def texts(part):
    return [label.text() for label in part.findChildren(QLabel) if label.text() and label.isVisibleTo(part)]


# The numbers


def test_the_worked_month_as_a_table(screen):
    assert numbers(screen) == [
        ["1 of 1", "–", "9", "–", "–", "–", "0"],
        ["2 of 4", "4", "4", "3", "1", "67 %", "2"],
        ["2 of 2", "3", "4", "2", "2", "75 %", "0"],
        ["5 of 7", "7", "17", "4", "2", "71 %", "2"],
    ]
    shown = texts(screen.board.table)
    assert shown[:7] == HEADS
    assert shown[7:] == ["Kitchen", "Tuesday Circle", "Walkers", "All groups together"]
    assert lint(screen) == []


def test_each_number_says_what_it_is(screen):
    assert name(button(screen, 1, 1)) == "Came, by name: 4, Tuesday Circle, October. Shows the rows"
    assert name(button(screen, 0, 1)) == "Came, by name: nothing, Kitchen, October. Shows the rows"


def test_one_group_has_no_sum(stage, make, context):
    make.held(date(2026, 11, 17), make.person())
    shown = arrive(stage, make_screen(context))
    assert numbers(shown) == [["1 of 1", "1", "0", "1", "1", "100 %", "0"]]


def test_a_file_that_only_counts_has_no_columns_for_people(stage, make, context):
    make.lower(RecordLevel.COUNT_ONLY)
    attendance.set_headcount(make.vault, make.session(date(2026, 11, 17)), unnamed=6)
    shown = arrive(stage, make_screen(context))
    assert numbers(shown) == [["1 of 1", "6", "1"]]
    assert lint(shown) == []


def test_a_file_without_a_group_says_what_to_do(stage, vault, went, context):
    shown = arrive(stage, make_screen(context))
    assert shown.print.isHidden()
    assert shown.regions() == [shown]
    shown.print_page()
    press(Key.Key_Return)
    assert went == [("groups", {})]


def test_a_group_that_was_closed_is_still_counted(screen, context, worked, went):
    for row in context.group.rows:
        context.runner.write(groups.archive_group, row.id)
    assert len(numbers(screen)) == 4
    screen.board.waiting.buttons[0].click()
    assert went == [("register", {"session_id": worked.sessions["T20"]})]
    assert context.group.group_id is None


def test_a_month_closed_before_there_was_a_group(stage, vault, context):
    context.runner.write(months.close_month, YEAR, MONTH)
    context.runner.write(groups.add_group, groups.NewGroup("Walkers"))
    shown = arrive(stage, make_screen(context), month=(YEAR, MONTH))
    assert numbers(shown) == []
    assert lint(shown) == []


def test_a_change_elsewhere_is_seen_at_once(screen, context, worked):
    context.runner.write(attendance.finish_register, worked.sessions["T20"])
    assert numbers(screen)[1][-1] == "1"


# Rows behind


def test_a_number_opens_its_rows(screen):
    button(screen, 1, 1).click()
    shown = box()
    assert texts(shown)[:3] == [
        "Came, by name: 4",
        "Tuesday Circle, October 2026",
        "Every time somebody was marked here by name, at all sessions held.",
    ]
    assert [(line.title, line.line) for line in shown.list.lines] == [
        ("Ann", "Tuesday 6 October, 10:30"),
        ("Bea", "Tuesday 6 October, 10:30"),
        ("Bea", "Tuesday 20 October, 10:30"),
        ("Cal", "Tuesday 20 October, 10:30"),
    ]
    assert lint(shown) == []
    shown.reject()


def test_sessions_say_how_each_went(screen):
    button(screen, 3, 0).click()
    shown = box()
    assert [line.line for line in shown.list.lines] == [
        "10:30 – 12:00  ·  2 by name, 1 not named, 2 guests  ·  Tuesday Circle",
        "10:30 – 12:00  ·  2 by name  ·  Walkers",
        "10:30 – 12:00  ·  cancelled: Burst pipe  ·  Tuesday Circle",
        "10:30 – 12:00  ·  9 not named  ·  Kitchen",
        "10:30 – 12:00  ·  2 by name, 1 child, register not finished  ·  Tuesday Circle",
        "10:30 – 12:00  ·  1 by name, 4 not named  ·  Walkers",
        "10:30 – 12:00  ·  nothing written down yet  ·  Tuesday Circle",
    ]
    shown.reject()


def test_a_rate_shows_its_sum(screen):
    button(screen, 3, 5).click()
    assert "5 of 7 = 71 %." in texts(box())[2]
    box().reject()


def test_registers_that_wait_are_rows_too(screen):
    button(screen, 1, 6).click()
    assert [line.title for line in box().list.lines] == ["Tuesday 20 October", "Tuesday 27 October"]
    box().reject()


def test_nothing_behind_a_number_is_said(screen):
    button(screen, 0, 3).click()
    assert "This group only counts who comes, so nobody is named." in texts(box())
    assert "There’s nothing behind it." in texts(box())
    box().reject()


def test_a_row_opens_its_register_in_its_group(screen, context, went, worked):
    button(screen, 2, 1).click()
    choose_second(box())
    assert went == [("register", {"session_id": worked.sessions["W8"]})]
    assert context.group.group_id == worked.walkers


def test_a_person_opens_their_page(screen, context, went, worked):
    button(screen, 3, 4).click()
    assert [(line.title, line.line) for line in box().list.lines] == [
        ("Cal", "20 Oct  ·  Tuesday Circle"),
        ("Eli", "8 Oct, 22 Oct  ·  Walkers"),
    ]
    choose_second(box())
    assert went == [("people", {"person_id": worked.people["Eli"]})]


def test_names_are_initials_in_discreet_mode(screen, context):
    context.discreet.set_on(True)
    button(screen, 3, 3).click()
    assert [line.title for line in box().list.lines] == ["A.", "B.", "C.", "E."]
    box().reject()
    button(screen, 1, 0).click()
    assert "cancelled" in box().list.lines[1].line
    assert "Burst pipe" not in box().list.lines[1].line
    box().reject()


# Registers that wait


def test_registers_that_wait_lead_to_themselves(screen, context, went, worked):
    card = screen.board.waiting
    assert [name(one) for one in card.buttons] == [
        "Fill in the register of Tuesday Circle, Tuesday 20 October",
        "Fill in the register of Tuesday Circle, Tuesday 27 October",
    ]
    assert "Tuesday Circle  ·  begun, not finished" in texts(card)
    card.buttons[1].click()
    assert went == [("register", {"session_id": worked.sessions["T27"]})]
    assert context.group.group_id == worked.circle


def test_no_register_waits(stage, make, context):
    make.held(date(2026, 10, 6), make.person())
    shown = arrive(stage, make_screen(context), month=(YEAR, MONTH))
    assert "None. Every register of this month is finished." in texts(shown.board.waiting)
    shown.board.steps.on.click()
    assert "None so far." in texts(shown.board.waiting)


# Months


def test_the_running_month_is_the_last(stage, make, context):
    shown = arrive(stage, make_screen(context))
    steps = shown.board.steps
    assert (steps.title.text(), steps.on.isEnabled()) == ("November 2026", False)
    assert steps.state.text() == "Still running"
    for _month in range(11):
        steps.back.click()
    assert (steps.title.text(), steps.on.isEnabled()) == ("December 2025", True)
    steps.on.click()
    assert steps.title.text() == "January 2026"


def test_the_way_on_hands_the_keyboard_back(screen):
    screen.board.steps.on.setFocus()
    press(Key.Key_Return)
    assert screen.board.steps.back.hasFocus()


def test_what_was_shown_stays_until_another_day(screen, context, monkeypatch):
    screen.arrive({})
    assert screen.presenter.month == (YEAR, MONTH)
    monkeypatch.setattr(type(context.clock), "today", lambda _self: date(2026, 12, 7))
    screen.arrive({})
    assert screen.presenter.month == (2026, 11)
    monkeypatch.setattr(type(context.clock), "today", lambda _self: date(2026, 12, 8))
    screen.arrive({})
    assert screen.presenter.month == (2026, 12)


def test_a_month_to_come_is_not_gone_to(stage, make, context):
    assert arrive(stage, make_screen(context), month=(2027, 3)).presenter.month == (2026, 11)


def test_the_pack_of_the_month_is_a_press_away(screen, went):
    screen.print_page()
    assert went == [("reports", {"printable": "month_pack", "month": (YEAR, MONTH)})]


# Keys and shapes


def test_the_table_is_one_stop_and_arrows_go_through_it(screen):
    assert button(screen, 0, 0).hasFocus()
    press(Key.Key_Down, Key.Key_Right, Key.Key_Right)
    assert button(screen, 1, 2).hasFocus()
    press(Key.Key_Up, Key.Key_Up, Key.Key_Home, Key.Key_Left)
    assert button(screen, 0, 0).hasFocus()
    press(Key.Key_End, Key.Key_Right)
    assert button(screen, 0, 6).hasFocus()
    assert len([stop for stop in tab_order(screen) if stop.endswith("Shows the rows")]) == 1
    press(Key.Key_A)
    assert button(screen, 0, 6).hasFocus()


def test_the_keyboard_stays_where_it_was(screen, context, worked):
    press(Key.Key_Down, Key.Key_Right)
    context.runner.write(attendance.finish_register, worked.sessions["T20"])
    assert button(screen, 1, 1).hasFocus()


@pytest.mark.parametrize(("size", "factor"), [((760, 600), 1.0), ((1366, 768), 2.0)])
def test_with_little_room_numbers_stand_under_their_group(stage, screen, size, factor):
    stage.show(screen, size, factor=factor)
    assert [row[1].text() for row in screen.board.table.rows] == ["–", "4", "3", "7"]
    assert not screen.board.is_wide
    assert screen.regions()[2] is screen.board.table
    assert lint(screen) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_can_be_seen(stage, screen, scheme):
    stage.show(screen, scheme=scheme)
    assert not stage.picture(screen).isNull()
    button(screen, 1, 1).click()
    assert not box().grab().isNull()
    box().reject()
