"""Closing a month, so that its figures stay; correcting it and opening it again, each with a reason."""

from peergroup_desktop.actions.months.deeds import close_month, correct_month, reopen_month
from peergroup_desktop.actions.months.questions import (
    ClosedRow,
    FigureMoved,
    MonthState,
    SessionRef,
    get_month,
    list_closed,
)

__all__ = [
    "ClosedRow",
    "FigureMoved",
    "MonthState",
    "SessionRef",
    "close_month",
    "correct_month",
    "get_month",
    "list_closed",
    "reopen_month",
]
