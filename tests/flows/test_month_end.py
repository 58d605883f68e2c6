"""Month end with the keyboard alone: a register filled in, a number looked behind, the month closed, its pack."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import history, months
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.ui.figures.rows_box import RowsBox
from tests.vaults import NOW
from tests.worked_month import MONTH, YEAR, write_worked_month

Key = Qt.Key


@pytest.fixture
def worked(make):
    return write_worked_month(make)


@pytest.fixture
def volunteer(begin, tmp_path, vault, worked):
    made = begin(tmp_path / "elsewhere", FixedClock(NOW))
    made.window.resize(1366, 768)
    made.program.go_in(vault)
    made.waits_for("TodayView")
    return made


def goes_to_october(volunteer):
    volunteer.presses(Key.Key_9, with_alt=True)
    screen = volunteer.waits_for("MonthsScreen")
    if screen.presenter.month != (YEAR, MONTH):
        volunteer.tabs_to(screen.board.steps.back)
        volunteer.presses(Key.Key_Return)
    assert screen.board.steps.title.text() == "October 2026"
    return screen


def test_month_end(volunteer, vault, worked):
    screen = goes_to_october(volunteer)
    fill_in = screen.board.waiting.buttons[0]
    volunteer.qtbot.waitUntil(fill_in.isVisible)  # lines that were made anew are shown once they are laid out
    volunteer.tabs_to(fill_in)
    volunteer.presses(Key.Key_Return)
    register = volunteer.waits_for("RegisterView")
    assert register.presenter.session.id == worked.sessions["T20"]
    register.presenter.finish()

    screen = goes_to_october(volunteer)
    assert [len(row.waiting) for row in screen.presenter.glance.groups] == [0, 1, 0]
    volunteer.tabs_to(screen.board.table.rows[0][0])
    volunteer.presses(Key.Key_Down, Key.Key_Right, Key.Key_Return)
    box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RowsBox) and one.isVisible())
    assert [line.title for line in box.list.lines] == ["Ann", "Bea", "Bea", "Cal"]
    box.reject()

    volunteer.tabs_to(screen.board.closing.close_month)
    volunteer.presses(Key.Key_Return)
    assert months.get_month(vault, YEAR, MONTH).is_closed
    assert screen.board.steps.state.text() == "Closed"

    volunteer.presses(Key.Key_P, with_ctrl=True)
    reports = volunteer.waits_for("ReportsScreen")
    volunteer.qtbot.waitUntil(lambda: reports.presenter.page.document is not None, timeout=30_000)
    assert reports.presenter.choice.month == (YEAR, MONTH)
    assert reports.presenter.page.document.title == "The month in numbers: October 2026"
    assert [line.words for line in history.list_history(vault, limit=1)] == ["Month closed: October 2026"]
