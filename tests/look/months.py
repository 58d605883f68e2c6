"""Brings the page of a month to the states worth looking at."""

from PySide6.QtWidgets import QApplication

from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.months.view import MonthsScreen

_CIRCLE, _CAME = 1, 1


def rows(context: Context) -> None:
    """Have the names behind a number open."""
    _screen().board.table.rows[_CIRCLE][_CAME].click()


def _screen() -> MonthsScreen:
    return next(
        widget for widget in QApplication.allWidgets() if isinstance(widget, MonthsScreen) and widget.isVisible()
    )
