"""Closing a month, correcting it and opening it again, and what is told about it."""

import time
from datetime import date

import pytest

from peergroup_desktop.actions import accounts, attendance, figures, history, months
from peergroup_desktop.actions.figures.closed import closed_notes
from peergroup_desktop.actions.months import ClosedRow, FigureMoved, SessionRef
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.errors import AlreadyClosed, MonthNotOver, NotAllowed, NotClosed, NothingTyped, NotYet
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import ClosedMonth
from peergroup_desktop.reports.closed_note import ClosedNote, MonthChange
from tests.vaults import NOW, open_vault

D6, D13 = date(2026, 10, 6), date(2026, 10, 13)
OCTOBER = date(2026, 10, 1), date(2026, 10, 31)
TODAY = date(2026, 11, 24)


def october(vault):
    return months.get_month(vault, 2026, 10)


def came(vault, *group_ids):
    return figures.count(vault, group_ids, *OCTOBER)[Key.ATTENDANCES].value


def test_a_closed_month_stays_and_says_what_would_be_different(make, vault):
    jo, amir = make.people("Jo Amir")
    session = make.held(D6, jo)
    closed = months.close_month(vault, 2026, 10).value
    assert october(vault).moved == ()
    attendance.mark(vault, session, amir, Mark.PRESENT)

    assert came(vault, make.group_id) == 1
    state = october(vault)
    assert (state.is_closed, state.closed_on, state.closed_by, state.reason) == (True, TODAY, "Maureen", "")
    assert (state.is_over, state.may_close, state.unfinished) == (True, True, ())
    moved = {(row.group_name, row.key): (row.kept, row.now) for row in state.moved}
    assert moved["Tuesday Circle", Key.ATTENDANCES] == moved["", Key.ATTENDANCES] == (1, 2)
    assert FigureMoved(make.group_id, "Tuesday Circle", Key.RATE, 0.5, 1.0) in state.moved
    assert ("", Key.HELD) not in moved
    assert months.list_closed(vault, *OCTOBER) == (ClosedRow(closed, 2026, 10, TODAY, "Maureen", ""),)


def test_an_open_month(make, vault):
    make.held(D6)
    waiting = make.session(D13)
    state = october(vault)
    assert (state.is_closed, state.closed_on, state.closed_by, state.note, state.moved) == (False, None, "", None, ())
    assert state.unfinished == (SessionRef(waiting, make.group_id, "Tuesday Circle", D13, 630),)
    assert months.list_closed(vault, date(2026, 1, 1), TODAY) == ()
    november = months.get_month(vault, 2026, 11)
    assert (november.is_over, november.may_close) == (False, False)


def test_registers_that_waited_are_told_as_they_were(make, vault):
    waiting = make.session(D13)
    months.close_month(vault, 2026, 10)
    attendance.finish_register(vault, waiting)
    assert [row.id for row in october(vault).unfinished] == [waiting]


def test_what_was_closed_by_a_clock_that_had_been_put_back_is_told_too(make, vault, monkeypatch):
    make.held(D6)
    months.close_month(vault, 2026, 10)
    with monkeypatch.context() as put_back:
        put_back.setattr(time, "time_ns", lambda: 0)
        months.correct_month(vault, 2026, 10, "A late sheet")
    assert october(vault).note == ClosedNote(2026, 10, TODAY, (MonthChange(TODAY, "A late sheet"),))


def test_a_correction_needs_a_reason_and_takes_over(make, vault):
    jo, amir = make.people("Jo Amir")
    session = make.held(D6, jo)
    months.close_month(vault, 2026, 10)
    attendance.mark(vault, session, amir, Mark.PRESENT)
    with pytest.raises(NothingTyped):
        months.correct_month(vault, 2026, 10, " ")
    months.correct_month(vault, 2026, 10, "A mark was missing")
    assert came(vault, make.group_id) == 2
    state = october(vault)
    assert (state.moved, state.reason) == ((), "A mark was missing")
    assert state.note == ClosedNote(2026, 10, TODAY, (MonthChange(TODAY, "A mark was missing"),))
    history.undo(vault)
    assert (came(vault, make.group_id), october(vault).reason) == (1, "")


def test_a_month_is_opened_again_and_closed_anew(make, vault):
    jo, amir = make.people("Jo Amir")
    session = make.held(D6, jo)
    months.close_month(vault, 2026, 10)
    attendance.mark(vault, session, amir, Mark.PRESENT)
    with pytest.raises(NothingTyped):
        months.reopen_month(vault, 2026, 10, "")
    months.reopen_month(vault, 2026, 10, "Registers came late")
    assert (came(vault, make.group_id), october(vault).is_closed, closed_notes(*OCTOBER)) == (2, False, ())
    months.close_month(vault, 2026, 10)
    changes = (MonthChange(TODAY, "Registers came late", is_reopening=True),)
    assert closed_notes(*OCTOBER) == (ClosedNote(2026, 10, TODAY, changes),)


def test_undo_and_redo_of_a_closing(make, vault):
    make.held(D6)
    months.close_month(vault, 2026, 10)
    assert history.can_undo(vault).words == "Month closed: October 2026"
    history.undo(vault)
    assert not october(vault).is_closed
    history.redo(vault)
    assert october(vault).is_closed
    assert [line.action for line in history.list_history(vault, kind="numbers")][-1] == "months.close"


def test_what_cannot_be(make, vault):
    with pytest.raises(MonthNotOver) as fault:
        months.close_month(vault, 2026, 11)
    assert isinstance(fault.value, NotYet)
    with pytest.raises(NotClosed):
        months.correct_month(vault, 2026, 10, "Why")
    with pytest.raises(NotClosed):
        months.reopen_month(vault, 2026, 10, "Why")
    months.close_month(vault, 2026, 10)
    with pytest.raises(AlreadyClosed):
        months.close_month(vault, 2026, 10)
    assert ClosedMonth.select().count() == 1


def test_a_month_is_over_when_its_last_day_has_passed(vault_folder):
    with pytest.raises(MonthNotOver):
        _closed_at(vault_folder, NOW.replace(month=10, day=31))
    assert _closed_at(vault_folder, NOW.replace(month=11, day=1)).closed_on == date(2026, 11, 1)


def _closed_at(folder, moment):
    vault = open_vault(folder, clock=FixedClock(moment))
    try:
        months.close_month(vault, 2026, 10)
        return months.get_month(vault, 2026, 10)
    finally:
        vault.lock()


def test_only_coordinators_close_months(make, vault):
    accounts.add_account(vault, "Jo", Role.COORDINATOR, "brisk marble orchard kettle")
    accounts.change_role(vault, vault.account.id, Role.FACILITATOR)
    with pytest.raises(NotAllowed):
        months.close_month(vault, 2026, 10)
    assert (october(vault).is_over, october(vault).may_close) == (True, False)
