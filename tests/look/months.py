"""Brings the page of a month to the states worth looking at."""

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import attendance, months
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.months.closing_desk import ReasonForm
from peergroup_desktop.ui.screens.months.view import MonthsScreen

_CAME = 1


def closed(context: Context) -> None:
    """Have the months before closed."""
    for month in (4, 5, 6, 8, 9):
        if not months.get_month(context.vault, 2026, month).is_closed:
            context.runner.write(months.close_month, 2026, month)


def moved(context: Context) -> None:
    """Have a name marked in a register of the closed month."""
    closed(context)
    glance = _screen().presenter.glance
    assert glance is not None
    row = glance.groups[_busiest()]
    held = row.counted[FigureKey.HELD].behind.ids
    people = row.counted[FigureKey.UNIQUE].behind.ids
    context.runner.write(attendance.mark_many, held[0], Mark.PRESENT, people)


def foot(context: Context) -> None:
    """Be at the end of the page of a closed month, with a correction behind it."""
    moved(context)
    context.runner.write(months.correct_month, 2026, 9, "A register came back from the hall")
    board = _screen().board
    QApplication.processEvents()
    board.verticalScrollBar().setValue(board.verticalScrollBar().maximum())


def correcting(context: Context) -> None:
    """Have the form open that asks why."""
    moved(context)
    _screen().board.closing.correct.click()
    form = _screen().desk.forms.form
    assert isinstance(form, ReasonForm)
    form.reason.set_text("A register came back from the hall")


def rows(context: Context) -> None:
    """Have the names behind a number open."""
    _screen().board.table.rows[_busiest()][_CAME].click()


def _busiest() -> int:
    """Return which line is the group's that most people came to: other pictures leave groups behind."""
    glance = _screen().presenter.glance
    assert glance is not None
    return max(
        range(len(glance.groups)), key=lambda line: len(glance.groups[line].counted[FigureKey.UNIQUE].behind.ids)
    )


def _screen() -> MonthsScreen:
    return next(
        widget for widget in QApplication.allWidgets() if isinstance(widget, MonthsScreen) and widget.isVisible()
    )
