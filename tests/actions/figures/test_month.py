"""A month's figures, one definition at a time, and a whole month worked out by hand."""

from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import attendance, figures, people, sessions
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus, RecordLevel
from peergroup_desktop.core.marks import Mark, Standing
from peergroup_desktop.reports.attendance import MonthFigures
from peergroup_desktop.reports.sign_in import SheetStyle
from tests.builders import TUESDAYS

TODAY = date(2026, 11, 24)
D3, D10, D17 = (date(2026, 11, day) for day in (3, 10, 17))
P, A, AWAY, NOT_HERE, OPEN = (
    Standing.PRESENT,
    Standing.APOLOGIES,
    Standing.AWAY,
    Standing.NOT_HERE,
    Standing.NOT_MARKED,
)


def month(vault, make):
    return figures.month_attendance(vault, make.group_id, 2026, 11)


def counts(vault, make):
    return month(vault, make).figures


def heads(vault, session_id, **given):
    attendance.set_headcount(vault, session_id, **given)


def test_a_month_worked_out_by_hand(make, vault):
    """November 2026, seen on Tuesday the 24th.

    3rd   finished   Ann Bea Cal here, Dee apologies, 1 unnamed + 2 guests      3 named + 3 = 6
    10th  cancelled  (hall closed), though Ann had been marked
    17th  open       Ann Eve here, 1 child                                      2 named + 1 = 3
    24th  finished   Ann Bea here, 2 unnamed, Cal away                          2 named + 2 = 4
    """
    ann, bea, cal, dee = make.people("Ann Bea Cal Dee")
    eve = make.person("Eve", starts_on=D17)
    make.held(date(2026, 8, 5), bea)
    make.held(date(2026, 10, 27), cal)
    third = make.held(D3, ann, bea, cal, apologies=(dee,))
    heads(vault, third, unnamed=1, guests=2)
    tenth = make.held(D10, ann)
    sessions.cancel_session(vault, tenth, "Hall closed")
    seventeenth = make.session(D17)
    attendance.mark_many(vault, seventeenth, Mark.PRESENT, [ann, eve])
    heads(vault, seventeenth, children=1)
    people.plan_absence(vault, cal, make.group_id, TODAY, None)
    heads(vault, make.held(TODAY, ann, bea), unnamed=2)

    found = month(vault, make)
    assert found.figures == MonthFigures(
        planned=4,
        held=3,
        cancelled=1,
        attendances=7,
        extra=6,
        unique_people=4,
        anonymous_low=3,
        anonymous_high=6,
        new=2,  # Ann, Eve
        returning=1,  # Bea, from 5 August to 3 November: 90 days
        mean=13 / 3,
        median=4.0,
        smallest=3,
        largest=6,
        rate_present=5,  # 3 on the 3rd, 2 on the 24th
        rate_expected=8,  # four on the 3rd; Ann, Bea, Dee and Eve on the 24th
        unfinished=1,
    )
    assert {row.name: (row.standings, row.first_time_index) for row in found.rows} == {
        "Ann": ((P, None, P, P), 0),
        "Bea": ((P, None, OPEN, P), None),
        "Cal": ((P, None, OPEN, AWAY), None),
        "Dee": ((A, None, OPEN, NOT_HERE), None),
        "Eve": ((None, None, P, NOT_HERE), 2),
    }
    assert [(column.on, column.extra, column.is_finished) for column in found.columns] == [
        (D3, 3, True),
        (D10, 0, True),
        (D17, 1, False),
        (TODAY, 2, True),
    ]


def test_an_empty_month(make, vault):
    found = month(vault, make)
    assert (found.columns, found.rows) == ((), ())
    assert found.figures == MonthFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, None, None, None, None, 0, 0, 0)


def test_planned_sessions_are_held_once_something_is_in_them(make, vault):
    jo = make.person()
    make.session(D3)
    attendance.mark(vault, make.session(D10), jo, Mark.APOLOGIES)
    heads(vault, make.session(D17), guests=1)
    attendance.finish_register(vault, make.session(date(2026, 11, 18)))
    attendance.mark(vault, make.session(TODAY + timedelta(days=1)), jo, Mark.APOLOGIES)
    found = counts(vault, make)
    assert (found.planned, found.held, found.cancelled, found.unfinished) == (5, 3, 0, 2)
    assert (found.smallest, found.largest, found.median) == (0, 1, 0.0)


def test_a_session_dated_ahead_counts_once_somebody_came(make, vault):
    jo = make.person()
    attendance.mark(vault, make.session(TODAY + timedelta(days=1)), jo, Mark.PRESENT)
    found = counts(vault, make)
    assert (found.held, found.unique_people, found.attendances) == (1, 1, 1)


def test_a_moved_session_counts_where_it_is_held(make, vault):
    row_id = make.held(date(2026, 10, 27))
    sessions.move_session(vault, row_id, D3)
    assert counts(vault, make).held == 1


@pytest.mark.parametrize(("days", "returning"), [(89, 0), (90, 1), (400, 1)])
def test_returning_after_ninety_days(make, vault, days, returning):
    jo = make.person()
    make.held(D10 - timedelta(days=days), jo)
    make.held(D10, jo)
    found = counts(vault, make)
    assert (found.returning, found.new) == (returning, 0)


def test_new_looks_at_this_group_and_at_sessions_that_took_place(make, vault):
    jo = make.person()
    make.held(date(2026, 1, 6), jo)
    sessions.cancel_session(vault, make.held(date(2026, 1, 13), jo), "")
    make.group("Another")
    people.join_group(vault, jo, make.group_id, starts_on=date(2026, 1, 1))
    make.held(D10, jo)
    assert (counts(vault, make).new, counts(vault, make).returning) == (1, 0)


def test_the_rate_leaves_out_people_not_expected(make, vault):
    jo = make.person()
    people.join_group(vault, jo, make.group_id, role=GroupRole.VOLUNTEER, starts_on=D3)
    make.person("Wim", status=MembershipStatus.WAITING)
    away = make.person("Una")
    people.plan_absence(vault, away, make.group_id, D3, D3)
    paused = make.person("Pia", status=MembershipStatus.PAUSED)
    make.held(D3, jo)
    found = counts(vault, make)
    assert (found.rate_present, found.rate_expected) == (1, 1)
    make.held(D10, jo, away, paused)
    found = counts(vault, make)
    assert (found.rate_present, found.rate_expected) == (4, 4)


def test_a_visitor_adds_to_attendances(make, vault):
    here, jo = make.group_id, make.person()
    make.group("Another")
    visitor = make.person("Visitor")
    make.group_id = here
    make.held(D3, jo, visitor)
    found = month(vault, make)
    assert (found.figures.attendances, found.figures.rate_present, found.figures.rate_expected) == (2, 2, 1)
    assert [(row.name, row.has_left) for row in found.rows] == [("Jo", False), ("Visitor", False)]


def test_people_who_left_are_marked_as_such(make, vault):
    jo, _amir = make.people("Jo Amir")
    make.held(D3, jo)
    make.held(D17)
    people.leave_group(vault, jo, make.group_id, D10)
    rows = {row.name: (row.has_left, row.standings) for row in month(vault, make).rows}
    assert rows == {"Jo": (True, (P, None)), "Amir": (False, (NOT_HERE, NOT_HERE))}


def test_group_and_initials(make, vault):
    make.group("Circle", pattern=TUESDAYS, place="Hall")
    make.person("Grace", full_name="Grace Adeyemi")
    make.person("Grace", full_name="Grace Brown")
    found = month(vault, make)
    assert (found.group_name, found.group_line) == ("Circle", "Tuesdays, 10:30 – 12:00  ·  Hall")
    assert [(row.name, row.initials) for row in found.rows] == [("Grace A.", "GA"), ("Grace B.", "GB")]


def test_a_sheet_for_a_session_and_for_any(make, vault):
    make.person()
    sheet = figures.sign_in(vault, make.group_id, make.session(place="Park"), spare_rows=3, style=SheetStyle.TEAR_STRIP)
    assert (sheet.session_on, sheet.times, sheet.place, sheet.people) == (TODAY, "10:30 – 12:00", "Park", ("Jo",))
    assert (sheet.spare_rows, sheet.style) == (3, SheetStyle.TEAR_STRIP)
    assert figures.sign_in(vault, make.group_id, None).people == ()


def test_a_group_that_only_counts_has_a_sheet_without_names(make, vault):
    make.group("Count", RecordLevel.COUNT_ONLY)
    assert figures.sign_in(vault, make.group_id, make.session()).people == ()


def test_what_is_not_there(make, vault):
    with pytest.raises(NotFound):
        figures.month_attendance(vault, b"x", 2026, 11)
    with pytest.raises(NotFound):
        figures.sign_in(vault, make.group_id, b"x")
    with pytest.raises(NotFound):
        figures.import_note(vault, b"x")


def test_a_pause_in_the_middle_of_a_month(make, vault):
    jo = make.person()
    membership = people.get_person(vault, jo, make.group_id).memberships[0].id
    people.change_membership(vault, membership, status=MembershipStatus.PAUSED, from_on=D10)
    make.held(D3)
    make.held(D17)
    (row,) = month(vault, make).rows
    assert row.standings == (NOT_HERE, AWAY)
    assert counts(vault, make).rate_expected == 1
