"""A register as it stands: who is on it, what each row says, and the counts."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, people, sessions
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.kinds import AccessNeed, GroupRole, MembershipStatus
from peergroup_desktop.core.marks import Mark, MarkFlag, Standing

TODAY = date(2026, 11, 24)
LAST_WEEK = date(2026, 11, 17)


def rows(vault, session_id):
    return {row.display: row for row in attendance.get_register(vault, session_id).rows}


def test_everybody_who_belongs_is_expected_a_to_z(make, vault):
    for name, status in (("Zed", "member"), ("Ánna", "member"), ("Ada", "enquiring"), ("Bo", "waiting")):
        make.person(name, status=MembershipStatus(status))
    make.person("Late", starts_on=date(2026, 12, 1))
    left = make.person("Left")
    people.leave_group(vault, left, make.group_id, LAST_WEEK)
    assert list(rows(vault, make.session())) == ["Ánna", "Zed"]
    assert list(rows(vault, make.session(LAST_WEEK))) == ["Ánna", "Left", "Zed"]


def test_a_visitor_who_is_marked_is_on_it(make, vault):
    here = make.group_id
    make.group("Another")
    visitor = make.person("Visitor")
    make.group_id = here
    session_id = make.session()
    attendance.mark(vault, session_id, visitor, Mark.PRESENT)
    row = rows(vault, session_id)["Visitor"]
    assert (row.standing, row.role) == (Standing.PRESENT, GroupRole.MEMBER)
    attendance.mark(vault, session_id, visitor, None)
    assert rows(vault, session_id) == {}


def test_the_five_meanings(make, vault):
    here, sorry, away, missing = make.people("Here Sorry Away Missing")
    people.plan_absence(vault, away, make.group_id, LAST_WEEK, date(2026, 12, 1))
    session_id = make.session()
    attendance.mark(vault, session_id, here, Mark.PRESENT)
    attendance.mark(vault, session_id, sorry, Mark.APOLOGIES)
    open_register = attendance.get_register(vault, session_id)
    attendance.finish_register(vault, session_id)
    finished = attendance.get_register(vault, session_id)
    assert [row.standing for row in open_register.rows] == [
        Standing.AWAY,
        Standing.PRESENT,
        Standing.NOT_MARKED,
        Standing.APOLOGIES,
    ]
    assert next(row for row in finished.rows if row.person_id == missing).standing is Standing.NOT_HERE
    assert (open_register.is_finished, finished.is_finished) == (False, True)
    for register in (open_register, finished):
        assert (register.here_count, register.apologies_count, register.not_marked_count) == (1, 1, 1)


def test_until_when_somebody_is_away(make, vault):
    one, two, three = make.people("One Two Three")
    people.plan_absence(vault, one, make.group_id, LAST_WEEK, TODAY)
    people.plan_absence(vault, two, make.group_id, LAST_WEEK, TODAY)
    people.plan_absence(vault, two, make.group_id, LAST_WEEK, None)
    row_id = people.get_person(vault, three, make.group_id).memberships[0].id
    people.change_membership(vault, row_id, status=MembershipStatus.PAUSED)
    found = rows(vault, make.session())
    assert {name: (row.is_away, row.away_until) for name, row in found.items()} == {
        "One": (True, TODAY),
        "Two": (True, None),
        "Three": (True, None),
    }


def test_somebody_away_who_came_after_all_is_here(make, vault):
    jo = make.person()
    people.plan_absence(vault, jo, make.group_id, LAST_WEEK, None)
    session_id = make.session()
    attendance.mark(vault, session_id, jo, Mark.PRESENT)
    assert rows(vault, session_id)["Jo"].standing is Standing.PRESENT


def test_first_time_follows_from_the_marks(make, vault):
    jo, amir = make.people("Jo Amir")
    make.held(LAST_WEEK, jo)
    morning, afternoon = make.session(), make.session(starts=840, ends=900)
    attendance.mark(vault, morning, amir, Mark.PRESENT)
    attendance.mark_many(vault, afternoon, Mark.PRESENT, [jo, amir])
    assert {name: row.is_first_time for name, row in rows(vault, morning).items()} == {"Amir": True, "Jo": False}
    assert not any(row.is_first_time for row in rows(vault, afternoon).values())
    sessions.cancel_session(vault, morning, "")
    assert rows(vault, afternoon)["Amir"].is_first_time


def test_who_came_first_a_to_z(make, vault):
    zed, jo, amir, gone = make.people("Zed Jo Amir Gone")
    make.held(LAST_WEEK, jo)
    morning, afternoon = make.session(), make.session(starts=840, ends=900)
    attendance.mark(vault, morning, amir, Mark.PRESENT)
    attendance.mark_many(vault, afternoon, Mark.PRESENT, [zed, jo, amir, gone])
    people.merge(vault, jo, gone)
    assert [one.display for one in attendance.came_first(vault, afternoon)] == ["Zed"]
    assert [one.person_id for one in attendance.came_first(vault, morning)] == [amir]


def test_nobody_comes_first_to_a_session_that_is_not_there(make, vault):
    assert attendance.came_first(vault, make.session()) == ()
    with pytest.raises(NotFound):
        attendance.came_first(vault, b"nowhere")


def test_quiet_facts_of_a_row(make, vault):
    make.person("Grace", full_name="Grace Adeyemi", access_needs=frozenset({AccessNeed.WHEELCHAIR}))
    make.person("Grace", full_name="Grace Brown", role=GroupRole.FACILITATOR)
    found = rows(vault, make.session())
    assert found["Grace A."].access_needs == {AccessNeed.WHEELCHAIR}
    assert found["Grace B."].role is GroupRole.FACILITATOR


def test_the_room_holds_everybody_who_came(make, vault):
    jo = make.person()
    session_id = make.session()
    attendance.set_flags(vault, session_id, jo, MarkFlag.CAME_LATE | MarkFlag.STEPPED_OUT)
    attendance.set_headcount(vault, session_id, unnamed=2, children=1)
    register = attendance.get_register(vault, session_id)
    assert (register.unnamed_count, register.guest_count, register.child_count) == (2, 0, 1)
    assert (register.in_the_room, register.here_count) == (4, 1)
    assert register.rows[0].flags == MarkFlag.CAME_LATE | MarkFlag.STEPPED_OUT


def test_duties_of_people_who_left_are_still_named(make, vault):
    jo = make.person()
    session_id = make.session()
    attendance.set_duty(vault, session_id, "teas", [jo])
    people.leave_group(vault, jo, make.group_id, LAST_WEEK)
    (duty,) = attendance.get_register(vault, session_id).duties
    assert (duty.display, duty.kind) == ("Jo", "teas")


def test_merged_people_are_on_it_once(make, vault):
    keep, other = make.people("A B")
    people.merge(vault, keep, other)
    assert list(rows(vault, make.session())) == ["A"]


def test_a_session_that_is_not_there(vault):
    with pytest.raises(NotFound):
        attendance.get_register(vault, b"x")
