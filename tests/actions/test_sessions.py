"""Sessions: one-off ones, and moving, cancelling and bringing back."""

from datetime import UTC, date, datetime

import pytest

from peergroup_desktop.actions import attendance, groups, sessions
from peergroup_desktop.actions.groups import GroupChange
from peergroup_desktop.actions.sessions import NewSession, SessionChange
from peergroup_desktop.core.errors import AlreadyThere, NotFound, TimesCrossed
from peergroup_desktop.core.kinds import GroupKind, RecordLevel
from peergroup_desktop.core.marks import Mark

TODAY = date(2026, 11, 24)
LATER = date(2026, 12, 1)


def test_a_one_off_session(make, vault):
    row = sessions.get_session(vault, make.session(topic="Outing", place="Seaside"))
    assert (row.held_on, row.topic, row.place, row.is_moved, row.is_finished) == (
        TODAY,
        "Outing",
        "Seaside",
        False,
        False,
    )


def test_the_usual_place_shows_where_none_is_given(make, vault):
    make.group("H", place="Hall")
    assert sessions.get_session(vault, make.session()).place == "Hall"


def test_two_sessions_cannot_start_at_once(make, vault):
    make.session()
    make.session(starts=720, ends=780)
    with pytest.raises(AlreadyThere):
        make.session()


def test_counts_of_a_session(make, vault):
    jo, amir = make.people("Jo Amir")
    row_id = make.session()
    attendance.mark(vault, row_id, jo, Mark.PRESENT)
    attendance.mark(vault, row_id, amir, Mark.APOLOGIES)
    attendance.set_headcount(vault, row_id, unnamed=1, guests=2, children=3)
    row = sessions.get_session(vault, row_id)
    assert (row.came_count, row.extra_count) == (1, 6)


def test_changing_the_details(make, vault):
    make.group("H", place="Hall")
    row_id = make.session(place="Park")
    sessions.change_session(vault, row_id, SessionChange("Sleep", "Hall", 600, 660, LATER))
    row = sessions.get_session(vault, row_id)
    assert (row.topic, row.place, row.starts_minute, row.held_on) == ("Sleep", "Hall", 600, LATER)
    groups.change_group(
        vault, make.group_id, GroupChange("H", GroupKind.HUB, RecordLevel.FULL, "New hall", frozenset())
    )
    assert sessions.get_session(vault, row_id).place == "New hall"


def test_a_change_keeps_the_date_and_minds_other_sessions(make, vault):
    row_id = make.session(starts=600)
    sessions.change_session(vault, row_id, SessionChange("Sleep", "Park", 600, 700))
    assert sessions.get_session(vault, row_id).place == "Park"
    make.session()
    with pytest.raises(AlreadyThere):
        sessions.change_session(vault, row_id, SessionChange("", "", 630, 700))


def test_moving_keeps_the_marks_and_the_planned_date(make, vault):
    jo = make.person()
    row_id = make.session()
    attendance.mark(vault, row_id, jo, Mark.APOLOGIES)
    sessions.move_session(vault, row_id, LATER)
    row = sessions.get_session(vault, row_id)
    assert (row.planned_on, row.held_on, row.is_moved, row.starts_minute) == (TODAY, LATER, True, 630)
    assert attendance.get_register(vault, row_id).apologies_count == 1


def test_moving_within_the_day(make, vault):
    row_id = make.session()
    sessions.move_session(vault, row_id, TODAY, 840, 900)
    assert sessions.get_session(vault, row_id).ends_minute == 900
    with pytest.raises(TimesCrossed):
        sessions.move_session(vault, row_id, TODAY, 900, 840)


def test_cancelled_and_on_again(make, vault):
    row_id = make.session()
    sessions.cancel_session(vault, row_id, " Snow ")
    row = sessions.get_session(vault, row_id)
    assert (row.is_cancelled, row.cancel_reason) == (True, "Snow")
    sessions.restore_session(vault, row_id)
    row = sessions.get_session(vault, row_id)
    assert (row.is_cancelled, row.cancel_reason) == (False, "")


def test_the_next_session(make, vault):
    assert sessions.next_session(vault, make.group_id, TODAY) is None
    later = make.session(LATER)
    assert sessions.next_session(vault, make.group_id, TODAY).id == later
    morning, afternoon = make.session(), make.session(starts=840, ends=900)
    at = [datetime(2026, 11, 24, hour, 0, tzinfo=UTC) for hour in (9, 13, 20)]
    assert [sessions.next_session(vault, make.group_id, moment).id for moment in at] == [morning, afternoon, afternoon]


def test_a_cancelled_session_is_next_only_where_nothing_else_is(make, vault):
    off, on = make.session(), make.session(starts=840, ends=900)
    sessions.cancel_session(vault, off, "")
    assert sessions.next_session(vault, make.group_id, TODAY).id == on
    sessions.cancel_session(vault, on, "")
    assert sessions.next_session(vault, make.group_id, TODAY).id == off


def test_the_previous_session(make, vault):
    assert sessions.previous_session(vault, make.group_id, TODAY) is None
    first, off = make.session(date(2026, 11, 10)), make.session(date(2026, 11, 17))
    sessions.cancel_session(vault, off, "")
    assert sessions.previous_session(vault, make.group_id, TODAY).id == first


@pytest.mark.parametrize(
    "deed",
    [
        lambda vault: sessions.get_session(vault, b"x"),
        lambda vault: sessions.add_session(vault, b"x", NewSession(TODAY, 600, 660)),
        lambda vault: sessions.move_session(vault, b"x", TODAY),
    ],
)
def test_what_is_not_there(vault, deed):
    with pytest.raises(NotFound):
        deed(vault)
