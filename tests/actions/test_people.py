"""The roster, a person's page, and keeping what a form says."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import attendance, people, sessions
from peergroup_desktop.actions.people import NewPerson, PeopleFilter, PersonChange
from peergroup_desktop.core.errors import AboveRecordLevel, NameMissing, NotFound, TextTooLong
from peergroup_desktop.core.kinds import AccessNeed, GroupRole, MembershipStatus, RecordLevel
from peergroup_desktop.core.marks import Mark, Standing
from tests.builders import LONG_AGO

TODAY = date(2026, 11, 24)
LAST_WEEK = date(2026, 11, 17)
FULL = NewPerson(
    "Grace",
    "Grace Adeyemi",
    phone="07700 900142",
    other_phone="01632 960001",
    email="grace@example.org",
    contact_note="Text\nonly",
    access_needs=frozenset({AccessNeed.LARGE_PRINT}),
    born_on=date(1960, 3, 1),
    note="Sits by the door",
)


def roster(vault, group_id, **part):
    return people.list_people(vault, group_id, PeopleFilter(**part))


def test_a_first_name_is_a_complete_record(make, vault):
    jo = make.person("Jo")
    (row,) = roster(vault, make.group_id)
    assert (row.id, row.called, row.full_name, row.display, row.status) == (jo, "Jo", "", "Jo", MembershipStatus.MEMBER)
    assert (row.last_came_on, row.last_mark, row.came_count, row.is_named) == (None, None, 0, True)


def test_everything_a_form_says_is_kept(make, vault):
    person = people.get_person(vault, people.add_person(vault, make.group_id, FULL).value, make.group_id)
    assert PersonChange.of(person) == PersonChange.of(FULL)
    assert person.memberships[0].starts_on == TODAY


def test_a_full_name_lends_its_first_word(make, vault):
    jo = make.person("", full_name="Jo Marsh")
    assert people.get_person(vault, jo, make.group_id).called == "Jo"


@pytest.mark.parametrize(
    ("new", "fault", "field"),
    [
        (NewPerson(" "), NameMissing, "called"),
        (NewPerson("x" * 201), TextTooLong, "called"),
        (NewPerson("Jo", note="x" * 10_001), TextTooLong, "note"),
    ],
)
def test_what_cannot_be_kept(make, vault, new, fault, field):
    with pytest.raises(fault) as caught:
        people.add_person(vault, make.group_id, new)
    assert caught.value.field == field
    assert roster(vault, make.group_id) == ()


@pytest.mark.parametrize(
    ("level", "new", "field"),
    [
        (RecordLevel.COUNT_ONLY, NewPerson("Jo"), "called"),
        (RecordLevel.FIRST_NAMES, NewPerson("Jo", phone="1"), "phone"),
        (RecordLevel.FIRST_NAMES, FULL, "full_name"),
    ],
)
def test_the_least_record_dial(make, vault, level, new, field):
    make.group("Dial", level)
    with pytest.raises(AboveRecordLevel) as caught:
        people.add_person(vault, make.group_id, new)
    assert (caught.value.field, caught.value.facts) == (field, {"level": level.value})


def test_fields_to_offer():
    assert people.allowed_fields(RecordLevel.COUNT_ONLY) == frozenset()
    assert people.allowed_fields(RecordLevel.FIRST_NAMES) == {"called", "access_needs"}
    assert "born_on" in people.allowed_fields(RecordLevel.FULL)


def test_what_was_kept_before_the_dial_was_turned_down_may_stay_or_go(make, vault):
    grace = people.add_person(vault, make.group_id, FULL).value
    make.group("Dial", RecordLevel.FIRST_NAMES)
    form = PersonChange.of(people.get_person(vault, grace, make.group_id))
    people.change_person(vault, grace, make.group_id, replace(form, email="", called="Gracie"))
    with pytest.raises(AboveRecordLevel):
        people.change_person(vault, grace, make.group_id, replace(form, phone="07700 900143"))
    person = people.get_person(vault, grace, make.group_id)
    assert (person.called, person.email, person.phone) == ("Gracie", "", "07700 900142")


def test_an_unnamed_person_is_named_later_with_their_history(make, vault):
    someone = people.add_unnamed(vault, make.group_id).value
    people.add_unnamed(vault, make.group_id)
    assert [(row.display, row.is_named) for row in roster(vault, make.group_id)] == [
        ("Someone 1", False),
        ("Someone 2", False),
    ]
    make.held(LAST_WEEK, someone)
    people.name_person(vault, someone, make.group_id, "Ines")
    row = roster(vault, make.group_id)[0]
    assert (row.display, row.is_named, row.came_count) == ("Ines", True, 1)


def test_a_changed_name_names_somebody(make, vault):
    someone = people.add_unnamed(vault, make.group_id).value
    form = PersonChange.of(people.get_person(vault, someone, make.group_id))
    people.change_person(vault, someone, make.group_id, form)
    assert not people.get_person(vault, someone, make.group_id).is_named
    people.change_person(vault, someone, make.group_id, replace(form, called="Ines"))
    assert people.get_person(vault, someone, make.group_id).is_named


def test_when_somebody_came(make, vault):
    jo, amir = make.people("Jo Amir")
    make.held(date(2026, 11, 3), jo, amir)
    make.held(date(2026, 11, 10), jo)
    make.held(LAST_WEEK, apologies=(jo,))
    ahead = make.session(TODAY + timedelta(days=7))
    attendance.mark(vault, ahead, amir, Mark.APOLOGIES)
    one, two = roster(vault, make.group_id)
    assert (one.called, one.last_mark, one.last_came_on) == ("Amir", "came", date(2026, 11, 3))
    assert (two.last_mark, two.last_came_on, two.came_count, two.first_came_on) == (
        "apologies",
        date(2026, 11, 10),
        2,
        date(2026, 11, 3),
    )


def test_who_is_new(make, vault):
    regular, returning, fresh, _waiting = make.people("Abe Bea Cy Dot")
    joined = make.person("Eve", starts_on=TODAY)
    make.held(date(2026, 1, 6), regular, returning)
    make.held(LAST_WEEK, regular, fresh)
    assert {row.id for row in roster(vault, make.group_id, only_new=True)} == {fresh, joined}


def test_people_who_left_are_told_apart_from_everybody(make, vault):
    make.person("Grace", full_name="Grace Adeyemi")
    left = make.person("Grace", full_name="Grace Brown")
    people.leave_group(vault, left, make.group_id, LAST_WEEK)
    assert [(row.display, row.status) for row in roster(vault, make.group_id)] == [
        ("Grace", MembershipStatus.MEMBER),
        ("Grace B.", MembershipStatus.LEFT),
    ]
    assert len(roster(vault, make.group_id, with_left=False)) == 1


def test_the_strip_says_what_registers_say(make, vault):
    jo = make.person(starts_on=date(2026, 10, 20))
    make.held(date(2026, 10, 13))
    came = make.held(date(2026, 10, 20), jo)
    off = make.session(date(2026, 10, 27))
    sessions.cancel_session(vault, off, "")
    make.held(date(2026, 11, 3))
    people.plan_absence(vault, jo, make.group_id, date(2026, 11, 10), date(2026, 11, 12))
    make.held(date(2026, 11, 10))
    make.session(LAST_WEEK)
    person = people.get_person(vault, jo, make.group_id)
    assert person.strip[0].session_id == came
    assert [square.standing for square in person.strip] == [
        Standing.PRESENT,
        None,
        Standing.NOT_HERE,
        Standing.AWAY,
        Standing.NOT_MARKED,
    ]
    assert (person.came_count, person.session_count, person.last_came_on) == (1, 4, date(2026, 10, 20))


def test_a_page_without_sessions_or_marks(make, vault):
    person = people.get_person(vault, make.person(), make.group_id)
    assert (person.strip, person.first_came_on, person.absences) == ((), None, ())


def test_memberships_begin_with_this_group_and_the_newest(make, vault):
    jo = make.person()
    first = make.group_id
    people.change_membership(
        vault, people.get_person(vault, jo, first).memberships[0].id, role=GroupRole.VOLUNTEER, from_on=TODAY
    )
    make.group("Another")
    people.join_group(vault, jo, make.group_id)
    rows = people.get_person(vault, jo, first).memberships
    assert [(row.group_name, row.role, row.starts_on) for row in rows] == [
        ("Tuesday Circle", GroupRole.VOLUNTEER, TODAY),
        ("Tuesday Circle", GroupRole.MEMBER, LONG_AGO),
        ("Another", GroupRole.MEMBER, TODAY),
    ]


@pytest.mark.parametrize(
    "deed",
    [
        lambda vault, group: people.get_person(vault, b"x", group),
        lambda vault, _group: people.add_person(vault, b"x", FULL),
        lambda vault, group: people.name_person(vault, b"x", group, "Jo"),
        lambda vault, group: people.change_person(vault, b"x", group, PersonChange("Jo")),
    ],
)
def test_what_is_not_there(make, vault, deed):
    with pytest.raises(NotFound):
        deed(vault, make.group_id)
