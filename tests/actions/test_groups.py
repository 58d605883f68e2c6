"""Groups: added, changed, closed, and how many people each has."""

from datetime import date

import pytest

from peergroup_desktop.actions import groups, people, sessions
from peergroup_desktop.actions.groups import GroupChange, NewGroup
from peergroup_desktop.core.errors import AlreadyThere, NameMissing, NotFound, TimesCrossed
from peergroup_desktop.core.kinds import GroupKind, GroupRole, MembershipStatus, RecordLevel, RoomFeature
from tests.builders import TUESDAYS

CHANGE = GroupChange("Walkers", GroupKind.ACTIVITY, RecordLevel.FIRST_NAMES, "Park", frozenset({RoomFeature.STEP_FREE}))


def test_a_new_group_with_its_sessions(vault):
    done = groups.add_group(vault, NewGroup("  Walk  and talk ", pattern=TUESDAYS, place="Park"))
    group = groups.get_group(vault, done.value)
    assert (group.name, group.place, group.pattern_words) == ("Walk and talk", "Park", "Tuesdays, 10:30 – 12:00")
    assert done.change_set.rows.keys() == {"peer_group", "pattern", "session"}
    assert len(sessions.list_sessions(vault, done.value, date(2026, 1, 1), date(2028, 1, 1))) == 53


def test_a_group_without_a_fixed_day(make, vault):
    group = groups.get_group(vault, make.group("Open"))
    assert (group.patterns, group.breaks, group.pattern_words) == ((), (), "")


def test_two_groups_cannot_share_a_name(make, vault):
    with pytest.raises(AlreadyThere):
        groups.add_group(vault, NewGroup("Tuesday Circle"))


def test_a_closed_group_gives_its_name_back(make, vault):
    groups.archive_group(vault, make.group_id)
    assert groups.list_groups(vault) == ()
    make.group("Tuesday Circle")
    assert [group.archived_on for group in groups.list_groups(vault, with_archived=True)] == [date(2026, 11, 24), None]


def test_a_name_is_needed(vault):
    with pytest.raises(NameMissing):
        groups.add_group(vault, NewGroup(" "))


def test_a_pattern_that_ends_before_it_starts_makes_no_group(vault):
    with pytest.raises(TimesCrossed):
        groups.add_group(
            vault, NewGroup("A", pattern=groups.NewPattern(TUESDAYS.rhythm, 1, 720, 630, date(2026, 1, 1)))
        )
    assert groups.list_groups(vault) == ()


def test_changing_a_group(make, vault):
    groups.change_group(vault, make.group_id, CHANGE)
    (row,) = groups.list_groups(vault)
    assert GroupChange(row.name, row.kind, row.record_level, row.place, row.room) == CHANGE


def test_groups_stand_a_to_z(make, vault):
    for name in ("Éire", "Zumba", "Art"):
        make.group(name)
    assert [row.name for row in groups.list_groups(vault)] == ["Art", "Éire", "Tuesday Circle", "Zumba"]


def test_people_who_come_now_are_counted_once(make, vault):
    jo, _amir, lin = make.people("Jo Amir Lin")
    make.person("Raj", status=MembershipStatus.WAITING)
    people.join_group(vault, jo, make.group_id, role=GroupRole.VOLUNTEER)
    people.leave_group(vault, lin, make.group_id, date(2026, 11, 1))
    assert groups.list_groups(vault)[0].people_count == 2


@pytest.mark.parametrize(
    "ask",
    [
        lambda vault: groups.get_group(vault, b"nobody"),
        lambda vault: groups.change_group(vault, b"nobody", CHANGE),
        lambda vault: groups.archive_group(vault, b"nobody"),
    ],
)
def test_a_group_that_is_not_there(vault, ask):
    with pytest.raises(NotFound):
        ask(vault)
