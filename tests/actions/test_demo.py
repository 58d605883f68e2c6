"""Practice groups: the same every time, and alive."""

from datetime import date
from itertools import islice
from random import Random

import pytest

from peergroup_desktop.actions import attendance, demo, figures, groups, history, pairs, people, sessions
from peergroup_desktop.actions.demo.names import invent
from peergroup_desktop.core.errors import NothingToUndo
from peergroup_desktop.core.kinds import GroupKind, PairKind, RecordLevel

TODAY = date(2026, 11, 24)


@pytest.fixture
def practice(vault):
    """The groups of a fresh practice file, by name."""
    demo.make_demo(vault)
    return {row.name: row for row in groups.list_groups(vault)}


def test_three_kinds_of_group(practice):
    assert {name: (row.kind, row.record_level, row.people_count) for name, row in practice.items()} == {
        demo.DEMO_GROUP: (GroupKind.MIXED, RecordLevel.FULL, 22),
        "Walk and Talk": (GroupKind.ACTIVITY, RecordLevel.FIRST_NAMES, 11),
        "Saturday Drop-in": (GroupKind.HUB, RecordLevel.COUNT_ONLY, 0),
    }


def test_a_register_to_take_today(practice, vault):
    group = practice[demo.DEMO_GROUP]
    row = sessions.next_session(vault, group.id, TODAY)
    register = attendance.get_register(vault, row.id)
    assert (row.held_on, row.place, len(register.rows)) == (TODAY, "St Mark’s Hall, small room", 22)
    assert sum(one.is_away for one in register.rows) == 1
    assert any(one.access_needs for one in register.rows)


def test_a_year_of_registers(practice, vault):
    group = practice[demo.DEMO_GROUP]
    found = figures.month_attendance(vault, group.id, 2026, 10)
    assert found.figures.held >= 3
    assert 8 <= found.figures.mean <= 20
    assert sessions.list_sessions(vault, group.id, date(2025, 12, 25), date(2025, 12, 31)) == ()
    rows = people.list_people(vault, group.id)
    assert {"فاطمة", "Małgosia", "李小梅", "Siân", "মৌসুমী"} <= {row.display for row in rows}
    assert any(row.is_new for row in rows)


def test_it_cannot_be_undone(practice, vault):
    with pytest.raises(NothingToUndo):
        history.undo(vault)


def test_the_same_seed_gives_the_same_groups(vault):
    demo.make_demo(vault, people=70, years=1, seed=3)
    group = next(row for row in groups.list_groups(vault) if row.name == "Tea and Company")
    found = figures.month_attendance(vault, group.id, 2026, 3)
    assert (group.people_count, found.figures.attendances) == (6, 15)


def test_a_busy_hub(vault):
    demo.make_demo(vault, people=200, years=1)
    rows = groups.list_groups(vault)
    assert len(rows) == 8
    everybody = [person for row in rows for person in people.list_people(vault, row.id)]
    assert len(everybody) == 200
    assert 0 < sum(row.people_count for row in rows) < 200


def test_no_two_invented_people_share_a_whole_name():
    people_made = list(islice(invent(Random(1)), 4000))
    assert len({one.full_name for one in people_made}) == 4000


def test_two_pairs_with_months_of_contacts(practice, vault):
    rows = pairs.list_pairs(vault, practice[demo.DEMO_GROUP].id)
    assert [row.kind for row in sorted(rows, key=lambda row: row.kind)] == [PairKind.BEFRIENDING, PairKind.ONE_TO_ONE]
    assert all(row.in_touch.last_on and row.in_touch.days < 21 for row in rows)
    assert all(pairs.get_pair(vault, row.id).contact_count >= 6 for row in rows)


def test_a_circle_of_three_has_one_pair(vault):
    demo.make_demo(vault, people=6)
    group = next(row for row in groups.list_groups(vault) if row.name == demo.DEMO_GROUP)
    assert len(pairs.list_pairs(vault, group.id)) <= 1
