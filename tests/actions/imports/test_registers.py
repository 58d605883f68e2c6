"""Registers brought in: sessions made or found, marks in empty squares only."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, groups, history, imports, people, sessions
from peergroup_desktop.actions.imports import Decision, DecisionKind, KeptReason, MarkMeaning
from peergroup_desktop.core.errors import SheetRefused
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark, MarkFlag, Standing
from peergroup_desktop.core.recurrence import Rhythm
from tests.actions.imports.bringing import bring_people, bring_register, plan_people, plan_register

REGISTER = (
    "Name\t03/11/2026\t10/11/2026\t17/11/2026\n"
    "Grace Adeyemi\tx\tapologies\tlate\n"
    "Dawn\t\tx\tx\n"
    "Lin\tx\t?\tx\n"
    "Guests\t2\t\t1\n"
)
D3, D10, D17 = (date(2026, 11, day) for day in (3, 10, 17))


def autumn(vault, make):
    return sessions.list_sessions(vault, make.group_id, date(2026, 9, 1), date(2026, 12, 31))


def test_sessions_people_and_marks(make, vault):
    result = bring_register(vault, make.group_id, REGISTER)
    assert (result.added, result.marks, result.sessions) == (3, 7, 3)
    rows = autumn(vault, make)
    assert [(row.held_on, row.came_count, row.extra_count, row.is_finished) for row in rows] == [
        (D3, 2, 2, True),
        (D10, 1, 0, False),
        (D17, 3, 1, True),
    ]
    register = {row.display: row for row in attendance.get_register(vault, rows[2].id).rows}
    assert register["Grace Adeyemi"].flags is MarkFlag.CAME_LATE
    assert history.can_undo(vault).words == "Register brought in: 7 marks"
    history.undo(vault)
    assert autumn(vault, make) == ()


def test_an_unclear_mark_leaves_the_register_open(make, vault):
    result = bring_register(vault, make.group_id, REGISTER)
    assert KeptReason.MARK_UNCLEAR in {note.reason for note in result.kept}
    register = attendance.get_register(vault, autumn(vault, make)[1].id)
    assert {row.display: row.standing for row in register.rows}["Lin"] is Standing.NOT_MARKED


def test_people_belong_from_their_first_mark(make, vault):
    bring_register(vault, make.group_id, REGISTER)
    starts = {
        row.called: people.get_person(vault, row.id, make.group_id).memberships[0].starts_on
        for row in people.list_people(vault, make.group_id)
    }
    assert starts == {"Dawn": D10, "Grace Adeyemi": D3, "Lin": D3}


def test_the_same_register_again_changes_nothing(make, vault):
    bring_register(vault, make.group_id, REGISTER)
    plan = plan_register(vault, make.group_id, REGISTER)
    assert (plan.mark_count, plan.matched_count, plan.session_count) == (0, 3, 3)
    assert imports.apply(vault, plan).change_set.number == 0


def test_a_register_that_is_here_keeps_its_marks(make, vault):
    grace, dawn = make.person("Grace Adeyemi"), make.person("Dawn")
    session_id = make.session(D3)
    attendance.mark(vault, session_id, grace, Mark.APOLOGIES)
    attendance.mark(vault, session_id, dawn, Mark.PRESENT)
    attendance.mark(vault, session_id, dawn, None)
    attendance.set_headcount(vault, session_id, guests=5)
    result = bring_register(vault, make.group_id, REGISTER.replace("Dawn\t\tx", "Dawn\tx\tx"))
    register = attendance.get_register(vault, session_id)
    assert (register.apologies_count, register.here_count, register.guest_count) == (1, 2, 5)
    assert [(note.column, note.value) for note in result.kept if note.reason is KeptReason.MARK_DIFFERS_HERE] == [
        ("B", "here")
    ]
    assert [note.value for note in result.kept if note.reason is KeptReason.DIFFERS_HERE] == ["2"]


def test_sessions_of_the_pattern_are_used_and_lend_their_times(make, vault):
    pattern = groups.NewPattern(Rhythm.WEEKLY, 1, 840, 930, D10)
    make.group("P", pattern=pattern)
    bring_register(vault, make.group_id, REGISTER.replace("03/11/2026", "05/11/2026"))
    rows = autumn(vault, make)[:3]
    assert [(row.held_on.day, row.starts_minute) for row in rows] == [(5, 840), (10, 840), (17, 840)]


def test_without_any_pattern_the_times_are_a_guess(make, vault):
    bring_register(vault, make.group_id, REGISTER)
    assert {(row.starts_minute, row.ends_minute) for row in autumn(vault, make)} == {(600, 720)}


def test_a_session_hidden_since_comes_back(make, vault):
    bring_register(vault, make.group_id, REGISTER)
    history.undo(vault)
    bring_register(vault, make.group_id, REGISTER)
    rows = autumn(vault, make)
    sessions.move_session(vault, rows[0].id, date(2026, 12, 30))
    bring_register(vault, make.group_id, REGISTER)
    assert [row.held_on for row in autumn(vault, make)] == [D3, D10, D17]


def test_cancelled_dates(make, vault):
    text = "Name\t03/11/2026\t10/11/2026\nJo\tx\tcancelled\nLin\tx\tcancelled\n"
    bring_register(vault, make.group_id, text)
    assert [(row.is_cancelled, row.is_finished) for row in autumn(vault, make)] == [(False, True), (True, False)]
    bring_register(vault, make.group_id, text)
    assert [row.is_cancelled for row in autumn(vault, make)] == [False, True]


def test_dates_to_come_stay_open(make, vault):
    bring_register(vault, make.group_id, "Name\t24/11/2026\t01/12/2026\t08/12/2026\nJo\tx\tapologies\t\nLin\tx\t\t\n")
    assert [(row.held_on.day, row.is_finished) for row in autumn(vault, make)] == [(24, False), (1, False), (8, False)]
    (jo, lin) = people.list_people(vault, make.group_id)
    assert (jo.last_mark, lin.last_mark) == ("came", "came")


def test_habits_of_marking_are_answered_once(make, vault):
    text = "Name\t03/11/2026\t10/11/2026\nJo\tq\tx\nLin\tx\tq\n"
    assert plan_register(vault, make.group_id, text).mark_count == 2
    plan = plan_register(vault, make.group_id, text, {"q": MarkMeaning.APOLOGIES})
    assert plan.mark_count == 4


def test_a_row_left_out_brings_no_marks(make, vault):
    plan = imports.with_decision(plan_register(vault, make.group_id, REGISTER), 0, Decision(DecisionKind.LEAVE_OUT))
    assert plan.mark_count == 4
    assert imports.apply(vault, plan).value.marks == 4


def test_a_group_that_only_counts_takes_the_numbers(make, vault):
    make.group("Count", RecordLevel.COUNT_ONLY)
    plan = plan_register(vault, make.group_id, REGISTER)
    assert (plan.mark_count, plan.refused_count) == (0, 3)
    result = imports.apply(vault, plan).value
    assert [row.extra_count for row in autumn(vault, make)] == [4, 1, 4]
    assert people.list_people(vault, make.group_id) == ()
    assert not any("Grace" in note.value for note in result.kept)
    assert imports.apply(vault, plan_register(vault, make.group_id, REGISTER)).change_set.number == 0


def test_a_topic_is_kept_where_there_is_none(make, vault):
    text = "Name\t03/11/2026 Sleep\t10/11/2026\nJo\tx\tx\n"
    bring_register(vault, make.group_id, text)
    assert [row.topic for row in autumn(vault, make)] == ["Sleep", ""]


def test_people_alone_have_no_sessions(make, vault):
    plan = plan_people(vault, make.group_id, "Name\nJo")
    assert (plan.session_count, plan.mark_count) == (0, 0)
    assert bring_people(vault, make.group_id, "Name\nJo").sessions == 0


def test_a_list_without_dates_is_no_register(make, vault):
    with pytest.raises(SheetRefused):
        plan_register(vault, make.group_id, "Name\nJo")


def test_marks_of_one_person_in_two_rows(make, vault):
    text = "Name\t03/11/2026\t10/11/2026\nSam\tx\tx\nSam\tx\tapologies\n"
    bring_register(vault, make.group_id, text)
    one, two = people.list_people(vault, make.group_id)
    people.merge(vault, one.id, two.id)
    make.group("Another")
    result = bring_register(vault, make.group_id, text)
    assert (result.matched, result.marks) == (2, 2)
    assert [note.value for note in result.kept if note.reason is KeptReason.MARK_DIFFERS_HERE] == ["apologies"]
    assert len(people.list_people(vault, make.group_id)) == 1


def test_nobody_came_is_a_register_too(make, vault):
    bring_register(vault, make.group_id, "Name\t03/11/2026\t10/11/2026\nJo\tn\tx\nLin\tn\tx\n")
    assert [(row.came_count, row.is_finished) for row in autumn(vault, make)] == [(0, True), (2, True)]
