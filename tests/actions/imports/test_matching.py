"""Who of the people here a row is taken for: surely, perhaps, or nobody."""

from datetime import date

import pytest

from peergroup_desktop.actions import imports, people
from peergroup_desktop.actions.imports import Decision, DecisionKind, MatchKind
from tests.actions.imports.bringing import bring_people, plan_people


def matches(vault, group_id, text):
    return [row.match for row in plan_people(vault, group_id, text).rows]


@pytest.mark.parametrize(
    ("there", "row", "match"),
    [
        ({"called": "Siân", "full_name": "Siân Llewellyn"}, "Llewellyn, Sian\t\t", MatchKind.EXACT),
        ({"called": "Dawn"}, "Dawn\t\t", MatchKind.EXACT),
        ({"called": "Dawn", "full_name": "Dawn Price"}, "Dawn\t\t", MatchKind.LIKELY),
        ({"called": "Trevor", "full_name": "Trevor Bates"}, "Trevor B.\t\t", MatchKind.LIKELY),
        (
            {"called": "Ann", "full_name": "Ann Marsh", "born_on": date(1960, 1, 31)},
            "Ann Marsh\t\t31/01/1961",
            "likely",
        ),
        ({"called": "Ann", "full_name": "Ann Marsh", "born_on": date(1960, 1, 31)}, "Ann Marsh\t\t31/01/1960", "exact"),
        ({"called": "Lin", "full_name": "Lin Zhao", "phone": "07700 900111"}, "Lindsay Zhao\t07700900111\t", "likely"),
        ({"called": "Lin", "full_name": "Lin Zhao", "phone": "07700 900111"}, "Omar Frost\t07700900111\t", "new"),
        ({"called": "Lin", "full_name": "Lin Zhao"}, "Kwame Asante\t\t", MatchKind.NEW),
    ],
)
def test_people_of_this_group(make, vault, there, row, match):
    make.person(**there)
    assert matches(vault, make.group_id, f"Name\tPhone\tBirthday\n{row}") == [MatchKind(match)]


@pytest.mark.parametrize(
    ("row", "match"),
    [("Ann Marsh\t07700 900111", MatchKind.EXACT), ("Ann Marsh\t", MatchKind.LIKELY), ("Dawn\t", MatchKind.LIKELY)],
)
def test_people_of_another_group(make, vault, row, match):
    make.person("Ann", full_name="Ann Marsh", phone="07700 900111")
    make.person("Dawn")
    make.group("Another")
    assert matches(vault, make.group_id, f"Name\tPhone\n{row}") == [match]


def test_a_birthday_vouches_for_somebody_of_another_group(make, vault):
    make.person("Ann", full_name="Ann Marsh", born_on=date(1960, 1, 31))
    make.group("Another")
    assert matches(vault, make.group_id, "Name\tBirthday\nAnn Marsh\t31/01/1960") == [MatchKind.EXACT]


def test_namesakes_are_told_apart_by_what_else_is_known(make, vault):
    make.person("Sam", phone="07700 900111")
    second = make.person("Sam", email="sam@example.org")
    plan = plan_people(vault, make.group_id, "Name\tEmail\nSam\tsam@example.org")
    assert plan.rows[0].decision == Decision(DecisionKind.SAME, second)


def test_one_row_for_two_namesakes_is_for_a_person_to_decide(make, vault):
    make.people("Sam Sam")
    plan = plan_people(vault, make.group_id, "Name\nSam")
    assert [one.display for one in plan.unsure[0].candidates] == ["Sam", "Sam (2)"]
    assert (plan.rows[0].decision.kind, plan.rows[0].needs_deciding) == (DecisionKind.NEW, True)


def test_two_rows_for_two_namesakes_are_one_each(make, vault):
    first, second = make.people("Sam Sam")
    plan = plan_people(vault, make.group_id, "Name\tEmail\nSam\ta@example.org\nSam\tb@example.org")
    assert {row.decision.person_id for row in plan.rows} == {first, second}


def test_rows_of_one_list_are_never_taken_for_one_another(make, vault):
    plan = plan_people(vault, make.group_id, "Name\tEmail\nSam\ta@example.org\nSam\tb@example.org")
    assert [row.match for row in plan.rows] == [MatchKind.NEW, MatchKind.NEW]


def test_a_common_beginning_says_nothing(make, vault):
    for letter in "abcdefghijklmno":
        for beginning in "pqr":
            make.person(f"{beginning}{letter * 3}", full_name=f"{beginning}{letter * 3} Jones")
    make.person("Mo", full_name="Mo Jones")
    assert matches(vault, make.group_id, "Name\nMoe Jones") == [MatchKind.NEW]


def test_deciding(make, vault):
    first, _second = make.people("Sam Sam")
    plan = plan_people(vault, make.group_id, "Name\tEmail\nSam\ta@example.org\nSam\tb@example.org\nSam\tc@example.org")
    same = Decision(DecisionKind.SAME, first)
    plan = imports.with_decision(plan, 2, same)
    assert plan.rows[2].decision == same
    assert [row.decision.person_id for row in plan.rows].count(first) == 1
    plan = imports.with_decision(plan, 2, Decision(DecisionKind.LEAVE_OUT))
    assert (plan.new_count + plan.matched_count, plan.refused_count) == (2, 1)


def test_decisions_can_come_with_the_question(make, vault):
    workbook = imports.read_pasted("Name\nSam\nJo")
    proposals = imports.propose(workbook, today=vault.clock.today())
    decisions = {1: Decision(DecisionKind.LEAVE_OUT)}
    plan = imports.plan_people(vault, make.group_id, workbook, proposals, decisions=decisions)
    assert (plan.new_count, plan.refused_count) == (1, 1)


def test_a_list_knows_its_own_people_again_after_a_merge(make, vault):
    text = "Name\tEmail\nSam\ta@example.org\nSam\tb@example.org"
    bring_people(vault, make.group_id, text)
    one, two = people.list_people(vault, make.group_id)
    people.merge(vault, one.id, two.id)
    plan = plan_people(vault, make.group_id, text)
    assert {row.decision for row in plan.rows} == {Decision(DecisionKind.SAME, one.id)}
    assert imports.apply(vault, plan).change_set.number == 0
    imports.apply(vault, imports.with_decision(plan, 0, Decision(DecisionKind.NEW)))
    assert len(people.list_people(vault, make.group_id)) == 2
