"""Closing a month, correcting it and opening it again, and what is told about it."""

from datetime import date

from peergroup_desktop.actions import attendance, figures, months
from peergroup_desktop.actions.months import ClosedRow, FigureMoved
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.marks import Mark

D6, D13 = date(2026, 10, 6), date(2026, 10, 13)
OCTOBER = date(2026, 10, 1), date(2026, 10, 31)
TODAY = date(2026, 11, 24)


def came(vault, *group_ids):
    return figures.count(vault, group_ids, *OCTOBER)[Key.ATTENDANCES].value


def test_a_closed_month_stays_and_says_what_would_be_different(make, vault):
    jo, amir = make.people("Jo Amir")
    session = make.held(D6, jo)
    closed = months.close_month(vault, 2026, 10).value
    attendance.mark(vault, session, amir, Mark.PRESENT)

    assert came(vault, make.group_id) == 1
    state = months.get_month(vault, 2026, 10)
    assert (state.is_closed, state.closed_on, state.closed_by, state.reason) == (True, TODAY, "Maureen", "")
    assert (state.is_over, state.may_close, state.unfinished) == (True, True, ())
    moved = {(row.group_name, row.key): (row.kept, row.now) for row in state.moved}
    assert moved["Tuesday Circle", Key.ATTENDANCES] == moved["", Key.ATTENDANCES] == (1, 2)
    assert FigureMoved(make.group_id, "Tuesday Circle", Key.RATE, 0.5, 1.0) in state.moved
    assert ("", Key.HELD) not in moved
    assert months.list_closed(vault, *OCTOBER) == (ClosedRow(closed, 2026, 10, TODAY, "Maureen", ""),)
