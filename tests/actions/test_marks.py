"""Keeping a register: each deed is kept at once, and undone at once."""

from dataclasses import replace

import pytest

from peergroup_desktop.actions import attendance, history, people
from peergroup_desktop.core.errors import AboveRecordLevel, NameMissing, NotAllowed, NotFound
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.core.permissions import MAY, Role


@pytest.fixture
def taken(make):
    """A session and two people to mark at it."""
    jo, amir = make.people("Jo Amir")
    return make.session(), jo, amir


def marks(vault, session_id):
    return {row.display: (row.mark, row.flags) for row in attendance.get_register(vault, session_id).rows}


def test_a_mark_changes_one_row_and_is_undone(taken, vault):
    session_id, jo, _ = taken
    done = attendance.mark(vault, session_id, jo, Mark.PRESENT)
    assert {table: len(rows) for table, rows in done.change_set.rows.items()} == {"attendance": 1}
    assert history.describe(vault, done.change_set.number).words == "Jo marked here"
    history.undo(vault)
    assert marks(vault, session_id)["Jo"] == (None, MarkFlag.NONE)


def test_marking_again_keeps_the_row(taken, vault):
    session_id, jo, _ = taken
    first = attendance.mark(vault, session_id, jo, Mark.PRESENT).change_set
    second = attendance.mark(vault, session_id, jo, Mark.APOLOGIES).change_set
    assert first.rows == second.rows
    assert attendance.mark(vault, session_id, jo, Mark.APOLOGIES).change_set.number == 0


def test_flags_go_with_apologies_and_stay_with_here(taken, vault):
    session_id, jo, amir = taken
    for person in (jo, amir):
        attendance.set_flags(vault, session_id, person, MarkFlag.LEFT_EARLY)
    attendance.mark(vault, session_id, jo, Mark.PRESENT)
    attendance.mark(vault, session_id, amir, Mark.APOLOGIES)
    assert marks(vault, session_id) == {
        "Jo": (Mark.PRESENT, MarkFlag.LEFT_EARLY),
        "Amir": (Mark.APOLOGIES, MarkFlag.NONE),
    }


def test_everybody_at_once_and_back(taken, vault):
    session_id, jo, amir = taken
    attendance.mark(vault, session_id, jo, Mark.PRESENT)
    done = attendance.mark_many(vault, session_id, Mark.PRESENT, [jo, amir, jo])
    assert (done.value, history.describe(vault, done.change_set.number).words) == (1, "1 people marked")
    assert attendance.mark_many(vault, session_id, None, [jo, amir]).value == 2
    assert set(marks(vault, session_id).values()) == {(None, MarkFlag.NONE)}


def test_headcounts_without_anybody_named(make, vault):
    make.group("Count", RecordLevel.COUNT_ONLY)
    session_id = make.session()
    attendance.set_headcount(vault, session_id, unnamed=5, guests=-2)
    attendance.set_headcount(vault, session_id, children=3)
    assert attendance.get_register(vault, session_id).in_the_room == 8
    assert attendance.set_headcount(vault, session_id).change_set.number == 0


def test_a_duty_is_exactly_who_did_it(taken, vault):
    session_id, jo, amir = taken
    attendance.set_duty(vault, session_id, "teas", [jo])
    attendance.set_duty(vault, session_id, " Lift  home ", [jo])
    attendance.set_duty(vault, session_id, "teas", [amir])
    attendance.set_duty(vault, session_id, "teas", [amir, jo])
    attendance.set_duty(vault, session_id, "teas", [jo])
    duties = attendance.get_register(vault, session_id).duties
    assert [(row.display, row.kind) for row in duties] == [("Jo", "Lift home"), ("Jo", "teas")]
    with pytest.raises(NameMissing):
        attendance.set_duty(vault, session_id, " ", [jo])


def test_someone_new_at_the_door(make, vault):
    session_id = make.session()
    ines = attendance.add_at_door(vault, session_id, " Ines ").value
    (row,) = attendance.get_register(vault, session_id).rows
    assert (row.person_id, row.display, row.mark, row.is_first_time) == (ines, "Ines", Mark.PRESENT, True)
    history.undo(vault)
    assert people.list_people(vault, make.group_id) == ()


def test_finished_and_open_again(taken, vault):
    session_id, *_ = taken
    attendance.finish_register(vault, session_id)
    assert attendance.get_register(vault, session_id).is_finished
    attendance.reopen_register(vault, session_id)
    assert not attendance.get_register(vault, session_id).is_finished


def test_a_finished_register_can_still_be_put_right(taken, vault):
    session_id, jo, _ = taken
    attendance.finish_register(vault, session_id)
    attendance.mark(vault, session_id, jo, Mark.PRESENT)
    assert attendance.get_register(vault, session_id).here_count == 1


@pytest.mark.parametrize(
    "deed",
    [
        lambda vault, session_id, jo: attendance.mark(vault, session_id, jo, Mark.PRESENT),
        lambda vault, session_id, jo: attendance.mark_many(vault, session_id, Mark.PRESENT, [jo]),
        lambda vault, session_id, jo: attendance.set_flags(vault, session_id, jo, MarkFlag.CAME_LATE),
        lambda vault, session_id, jo: attendance.set_duty(vault, session_id, "teas", [jo]),
        lambda vault, session_id, _jo: attendance.add_at_door(vault, session_id, "Ines"),
        lambda vault, session_id, _jo: attendance.sign_in_order(vault, session_id),
    ],
)
def test_a_group_that_only_counts_takes_no_names(make, vault, deed):
    jo = make.person()
    make.group("Count", RecordLevel.COUNT_ONLY)
    with pytest.raises(AboveRecordLevel):
        deed(vault, make.session(), jo)


@pytest.mark.parametrize(
    "deed",
    [
        lambda vault, session_id: attendance.mark(vault, session_id, b"x", Mark.PRESENT),
        lambda vault, session_id: attendance.set_flags(vault, session_id, b"x", MarkFlag.NONE),
        lambda vault, session_id: attendance.set_duty(vault, session_id, "teas", [b"x"]),
        lambda vault, _session_id: attendance.mark_many(vault, b"x", Mark.PRESENT, []),
        lambda vault, _session_id: attendance.set_headcount(vault, b"x", guests=1),
        lambda vault, _session_id: attendance.finish_register(vault, b"x"),
    ],
)
def test_what_is_not_there(make, vault, deed):
    with pytest.raises(NotFound):
        deed(vault, make.session())


def test_a_role_without_the_deed_may_not(taken, vault, monkeypatch):
    session_id, jo, _ = taken
    monkeypatch.setitem(MAY, Role.FACILITATOR, frozenset())
    vault.account = replace(vault.account, role=Role.FACILITATOR)
    with pytest.raises(NotAllowed):
        attendance.mark(vault, session_id, jo, Mark.PRESENT)
