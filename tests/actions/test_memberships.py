"""Where people stand with a group, and planned absences. What was true of the past stays true."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, people
from peergroup_desktop.core.errors import AlreadyThere, DatesCrossed, NotFound
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus
from tests.builders import LONG_AGO

TODAY = date(2026, 11, 24)
YESTERDAY = date(2026, 11, 23)
TOMORROW = date(2026, 11, 25)


@pytest.fixture
def jo(make):
    return make.person("Jo")


def stays(vault, make, person_id):
    rows = people.get_person(vault, person_id, make.group_id).memberships
    return [(row.status, row.role, row.starts_on, row.ends_on) for row in rows]


def membership(vault, make, person_id):
    return people.get_person(vault, person_id, make.group_id).memberships[0].id


def test_moving_on_shows_the_same_day(make, vault, jo):
    people.leave_group(vault, jo, make.group_id, TODAY)
    assert stays(vault, make, jo) == [(MembershipStatus.LEFT, GroupRole.MEMBER, LONG_AGO, TODAY)]
    assert len(attendance.get_register(vault, make.session()).rows) == 1


def test_moving_on_before_it_began(make, vault):
    later = make.person("Raj", starts_on=TOMORROW)
    people.leave_group(vault, later, make.group_id, TODAY)
    assert stays(vault, make, later) == []


def test_coming_back_the_same_day_goes_on(make, vault, jo):
    people.leave_group(vault, jo, make.group_id, TODAY)
    people.join_group(vault, jo, make.group_id)
    assert stays(vault, make, jo) == [(MembershipStatus.MEMBER, GroupRole.MEMBER, LONG_AGO, None)]


def test_coming_back_later_begins_anew(make, vault, jo):
    people.leave_group(vault, jo, make.group_id, date(2026, 3, 1))
    people.join_group(vault, jo, make.group_id, status=MembershipStatus.WAITING)
    assert stays(vault, make, jo) == [
        (MembershipStatus.WAITING, GroupRole.MEMBER, TODAY, None),
        (MembershipStatus.LEFT, GroupRole.MEMBER, LONG_AGO, date(2026, 3, 1)),
    ]


def test_helper_and_helped_in_one_group(make, vault, jo):
    people.join_group(vault, jo, make.group_id, role=GroupRole.PEER_SUPPORTER)
    (row,) = people.list_people(vault, make.group_id)
    assert row.role is GroupRole.PEER_SUPPORTER
    with pytest.raises(AlreadyThere):
        people.join_group(vault, jo, make.group_id)


def test_a_changed_status_counts_from_today(make, vault, jo):
    people.change_membership(vault, membership(vault, make, jo), status=MembershipStatus.PAUSED)
    assert stays(vault, make, jo) == [
        (MembershipStatus.PAUSED, GroupRole.MEMBER, TODAY, None),
        (MembershipStatus.LEFT, GroupRole.MEMBER, LONG_AGO, YESTERDAY),
    ]


def test_a_change_of_what_began_today_takes_its_place(make, vault):
    new = make.person("Raj", starts_on=TODAY, status=MembershipStatus.ENQUIRING)
    people.change_membership(vault, membership(vault, make, new), status=MembershipStatus.MEMBER)
    assert stays(vault, make, new) == [(MembershipStatus.MEMBER, GroupRole.MEMBER, TODAY, None)]


def test_no_change_is_no_deed(make, vault, jo):
    done = people.change_membership(vault, membership(vault, make, jo), status=MembershipStatus.MEMBER)
    assert done.change_set.number == 0


def test_somebody_who_left_comes_again_by_status(make, vault, jo):
    people.leave_group(vault, jo, make.group_id, date(2026, 3, 1))
    people.change_membership(vault, membership(vault, make, jo), status=MembershipStatus.MEMBER)
    assert stays(vault, make, jo)[0] == (MembershipStatus.MEMBER, GroupRole.MEMBER, TODAY, None)


def test_left_by_status(make, vault, jo):
    people.change_membership(vault, membership(vault, make, jo), status=MembershipStatus.LEFT, from_on=TODAY)
    assert stays(vault, make, jo) == [(MembershipStatus.LEFT, GroupRole.MEMBER, LONG_AGO, YESTERDAY)]


def test_days_are_put_right(make, vault, jo):
    row_id = membership(vault, make, jo)
    people.change_membership(vault, row_id, starts_on=date(2026, 1, 1), ends_on=date(2027, 1, 1))
    assert stays(vault, make, jo) == [(MembershipStatus.MEMBER, GroupRole.MEMBER, date(2026, 1, 1), date(2027, 1, 1))]
    with pytest.raises(DatesCrossed):
        people.change_membership(vault, row_id, ends_on=date(2025, 1, 1))


def test_absences_are_listed_until_they_are_over(make, vault, jo):
    people.plan_absence(vault, jo, make.group_id, date(2026, 10, 1), YESTERDAY)
    people.plan_absence(vault, jo, make.group_id, date(2026, 12, 1), date(2026, 12, 9))
    people.plan_absence(vault, jo, make.group_id, TODAY, None)
    rows = people.get_person(vault, jo, make.group_id).absences
    assert [(row.starts_on, row.ends_on) for row in rows] == [(TODAY, None), (date(2026, 12, 1), date(2026, 12, 9))]


@pytest.mark.parametrize("starts_on", [date(2026, 11, 1), TOMORROW])
def test_back_before_the_day(make, vault, jo, starts_on):
    absence = people.plan_absence(vault, jo, make.group_id, starts_on, None).value
    people.end_absence(vault, absence)
    assert people.get_person(vault, jo, make.group_id).absences == ()


def test_an_absence_cannot_end_before_it_starts(make, vault, jo):
    with pytest.raises(DatesCrossed):
        people.plan_absence(vault, jo, make.group_id, TODAY, YESTERDAY)


@pytest.mark.parametrize(
    "deed",
    [
        lambda vault, jo, _group: people.join_group(vault, jo, b"x"),
        lambda vault, _jo, group: people.join_group(vault, b"x", group),
        lambda vault, jo, _group: people.leave_group(vault, jo, b"x", TODAY),
        lambda vault, *_: people.change_membership(vault, b"x", role=GroupRole.MEMBER),
        lambda vault, jo, _group: people.plan_absence(vault, jo, b"x", TODAY, None),
        lambda vault, *_: people.end_absence(vault, b"x"),
    ],
)
def test_what_is_not_there(make, vault, jo, deed):
    with pytest.raises(NotFound):
        deed(vault, jo, make.group_id)
