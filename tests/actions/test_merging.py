"""Two records that are one person: nothing is lost, and one undo brings both back."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, backups, history, people
from peergroup_desktop.actions.people import FieldChoice, NewPerson, merging
from peergroup_desktop.core.errors import NotFound, SamePerson
from peergroup_desktop.core.kinds import AccessNeed, GroupRole, MembershipStatus
from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.models import Attendance, Person

D1, D2, D3, D4 = (date(2026, 11, day) for day in (3, 10, 17, 24))


def marks(vault, make, session_id):
    return {row.display: (row.mark, row.flags) for row in attendance.get_register(vault, session_id).rows}


@pytest.fixture
def two(make):
    return make.people("Jo Josephine")


def test_marks_of_both_are_kept_and_here_wins(make, vault, two):
    keep, other = two
    first = make.held(D1, keep)
    second = make.held(D2, other)
    third = make.held(D3, other, apologies=(keep,))
    fourth = make.held(D4, keep, other)
    attendance.set_flags(vault, fourth, other, MarkFlag.CAME_LATE)
    preview = people.preview_merge(vault, keep, other)
    proof = people.merge(vault, keep, other).value
    assert preview == proof
    assert (proof.marks_before, proof.marks_after, proof.both_marked) == (4, 4, (D3, D4))
    assert marks(vault, make, first) == marks(vault, make, second) == {"Jo": (Mark.PRESENT, MarkFlag.NONE)}
    assert marks(vault, make, third) == {"Jo": (Mark.PRESENT, MarkFlag.NONE)}
    assert marks(vault, make, fourth) == {"Jo": (Mark.PRESENT, MarkFlag.CAME_LATE)}
    assert people.list_people(vault, make.group_id)[0].came_count == 4


def test_one_undo_brings_both_back(make, vault, two):
    keep, other = two
    make.held(D1, keep)
    make.held(D2, other)
    before = people.list_people(vault, make.group_id)
    rows = list(Attendance.select().order_by(Attendance.id).dicts())
    people.merge(vault, keep, other)
    assert len(people.list_people(vault, make.group_id)) == 1
    history.undo(vault)
    assert people.list_people(vault, make.group_id) == before
    left = [row for row in Attendance.select().order_by(Attendance.id).dicts() if row["mark"]]
    assert left == rows
    history.redo(vault)
    assert people.get_person(vault, other, make.group_id).id == keep


def test_an_empty_field_is_filled_and_a_different_one_noted(make, vault):
    keep = people.add_person(
        vault, make.group_id, NewPerson("Jo", phone="1", note="Hi", access_needs=frozenset({AccessNeed.FOOD}))
    ).value
    other = people.add_person(
        vault,
        make.group_id,
        NewPerson(
            "Josie",
            "Jo Marsh",
            phone="2",
            email="j@example.org",
            born_on=date(1960, 1, 2),
            note="Ho",
            access_needs=frozenset({AccessNeed.NEAR_DOOR}),
        ),
    ).value
    proof = people.merge(vault, keep, other).value
    assert proof.fields == (FieldChoice("called", "Jo", "Josie"), FieldChoice("phone", "1", "2"))
    person = people.get_person(vault, keep, make.group_id)
    assert (person.full_name, person.email, person.born_on) == ("Jo Marsh", "j@example.org", date(1960, 1, 2))
    assert person.note == "Hi\nHo\nJosie · 2"
    assert person.access_needs == {AccessNeed.FOOD, AccessNeed.NEAR_DOOR}


def test_birthdays_that_differ(make, vault):
    keep, other = make.person("A", born_on=date(1960, 1, 2)), make.person("A", born_on=date(1961, 1, 2))
    assert people.preview_merge(vault, keep, other).fields == (FieldChoice("born_on", "1960-01-02", "1961-01-02"),)


def test_somebody_unnamed_gets_the_name(make, vault):
    keep, other = people.add_unnamed(vault, make.group_id).value, make.person("Ines", full_name="Ines Duarte")
    people.merge(vault, keep, other)
    person = people.get_person(vault, keep, make.group_id)
    assert (person.called, person.full_name, person.is_named, person.note) == ("Ines", "Ines Duarte", True, "")


def test_the_number_of_somebody_unnamed_is_not_noted(make, vault):
    keep, other = make.person("Ines"), people.add_unnamed(vault, make.group_id).value
    people.merge(vault, keep, other)
    person = people.get_person(vault, keep, make.group_id)
    assert (person.called, person.is_named, person.note) == ("Ines", True, "")


def test_memberships_that_touch_become_one(make, vault, two):
    keep, other = make.person("A", starts_on=D2), make.person("B", starts_on=D1)
    people.leave_group(vault, other, make.group_id, D3)
    people.merge(vault, keep, other)
    (row,) = people.get_person(vault, keep, make.group_id).memberships
    assert (row.starts_on, row.ends_on) == (D1, None)


def test_memberships_that_both_ended(make, vault):
    keep, other = make.person("A", starts_on=D1), make.person("B", starts_on=D1)
    people.leave_group(vault, keep, make.group_id, D2)
    people.leave_group(vault, other, make.group_id, D3)
    people.merge(vault, keep, other)
    assert people.get_person(vault, keep, make.group_id).memberships[0].ends_on == D3


def test_memberships_apart_or_of_another_kind_stay_two(make, vault):
    keep, other = make.person("A", starts_on=D3), make.person("B", starts_on=D1)
    people.leave_group(vault, other, make.group_id, D2)
    people.join_group(vault, other, make.group_id, role=GroupRole.VOLUNTEER, starts_on=D4)
    people.merge(vault, keep, other)
    rows = people.get_person(vault, keep, make.group_id).memberships
    assert sorted((row.starts_on, row.role, row.status) for row in rows) == [
        (D1, GroupRole.MEMBER, MembershipStatus.LEFT),
        (D3, GroupRole.MEMBER, MembershipStatus.MEMBER),
        (D4, GroupRole.VOLUNTEER, MembershipStatus.MEMBER),
    ]


def test_the_kept_one_came_and_went_first(make, vault):
    keep, other = make.person("A", starts_on=D1), make.person("B", starts_on=D3)
    people.leave_group(vault, keep, make.group_id, D2)
    people.merge(vault, keep, other)
    assert len(people.get_person(vault, keep, make.group_id).memberships) == 2


def test_duties_and_absences_move(make, vault, two):
    keep, other = two
    session_id = make.session()
    attendance.set_duty(vault, session_id, "teas", [keep, other])
    attendance.set_duty(vault, session_id, "opened_up", [other])
    people.plan_absence(vault, other, make.group_id, D4, None)
    people.merge(vault, keep, other)
    duties = attendance.get_register(vault, session_id).duties
    assert [(row.person_id, row.kind) for row in duties] == [(keep, "opened_up"), (keep, "teas")]
    assert len(people.get_person(vault, keep, make.group_id).absences) == 1


def test_a_chain_of_merges_leads_to_the_kept_one(make, vault):
    a, b, c = make.people("A B C")
    people.merge(vault, b, c)
    people.merge(vault, a, b)
    assert people.get_person(vault, c, make.group_id).id == a
    assert {row.merged_into_id for row in Person.select()} == {None, a}


def test_the_same_person_twice(make, vault, two):
    keep, other = two
    with pytest.raises(SamePerson):
        people.merge(vault, keep, keep)
    people.merge(vault, keep, other)
    with pytest.raises(SamePerson):
        people.preview_merge(vault, keep, other)
    with pytest.raises(NotFound):
        people.merge(vault, keep, b"x")


def test_marks_that_would_be_lost_stop_everything(make, vault, two, monkeypatch):
    keep, other = two
    make.held(D1, other)
    monkeypatch.setattr(merging, "_move_marks", lambda *_ids: None)
    with pytest.raises(RuntimeError):
        people.merge(vault, keep, other)
    assert len(people.list_people(vault, make.group_id)) == 2


def test_a_backup_is_made_first_and_none_for_a_mistake(vault, make):
    keep, other = make.people("Ann Bob")
    with pytest.raises(SamePerson):
        people.merge(vault, keep, keep)
    assert backups.list_backups(vault) == ()
    people.merge(vault, keep, other)
    assert [row.reason for row in backups.list_backups(vault)] == ["merge"]
