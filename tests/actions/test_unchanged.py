"""Questions answer from memory while the file is unchanged and the day the same."""

from datetime import timedelta

import pytest

from peergroup_desktop.actions import attendance, history, people, sessions
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.errors import NotFound, NotOpen
from peergroup_desktop.core.marks import Mark


def test_the_same_answer_while_nothing_changes(make, vault):
    session = make.session()
    first = attendance.get_register(vault, session)
    assert attendance.get_register(vault, session) is first
    assert attendance.get_register(vault, make.session(starts=840, ends=900)) is not first


def test_a_mark_and_taking_it_back_are_seen(make, vault):
    jo, session = make.person("Jo"), make.session()
    counts = [attendance.get_register(vault, session).here_count]
    attendance.mark(vault, session, jo, Mark.PRESENT)
    counts.append(attendance.get_register(vault, session).here_count)
    history.undo(vault)
    counts.append(attendance.get_register(vault, session).here_count)
    assert counts == [0, 1, 0]


def test_a_name_is_shown_as_it_is_now(make, vault):
    make.person("Jo", full_name="Jo Allen")
    session = make.session()
    assert [row.display for row in attendance.get_register(vault, session).rows] == ["Jo"]
    make.person("Jo", full_name="Jo Brown")
    assert [row.display for row in attendance.get_register(vault, session).rows] == ["Jo A.", "Jo B."]


def test_another_day_asks_again(vault):
    asked = []
    question = while_unchanged(lambda vault: asked.append(vault.clock.today()))
    question(vault)
    question(vault)
    vault.clock.moment += timedelta(days=1)
    question(vault)
    assert len(asked) == len(set(asked)) == 2


def test_a_fault_is_told_every_time(vault):
    for _time in range(2):
        with pytest.raises(NotFound):
            attendance.get_register(vault, b"nobody")


def test_after_the_lock_nothing_is_answered(make, vault):
    group, today = make.group_id, vault.clock.today()
    sessions.list_sessions(vault, group, today, today)
    vault.lock()
    with pytest.raises(NotOpen):
        sessions.list_sessions(vault, group, today, today)


def test_a_list_of_people_stands_until_somebody_joins(make, vault):
    make.person("Jo")
    first = people.list_people(vault, make.group_id)
    assert people.list_people(vault, make.group_id) is first
    make.person("Kwame")
    assert [row.display for row in people.list_people(vault, make.group_id)] == ["Jo", "Kwame"]


def test_a_list_of_people_asks_again_on_another_day(make, vault):
    jo = make.person("Jo")
    people.leave_group(vault, jo, make.group_id, vault.clock.today() + timedelta(days=1))
    part = people.PeopleFilter(with_left=False)
    assert len(people.list_people(vault, make.group_id, part)) == 1
    vault.clock.moment += timedelta(days=1)
    assert people.list_people(vault, make.group_id, part) == ()
