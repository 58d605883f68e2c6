"""Visits made alone: out, longer, back, and overdue where somebody will see it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from peergroup_desktop.actions import history, pairs
from peergroup_desktop.actions.pairs import NewPair
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound, NothingTyped, TextTooLong, TimesCrossed
from peergroup_desktop.core.kinds import PairKind, RecordLevel
from peergroup_desktop.models import LoneVisit

MINUTE = timedelta(minutes=1)
NOBODY = b"0" * 16


@pytest.fixture
def now(vault):
    return vault.clock.now()


def go_out(make, minutes=60, visitor=None, where="12 Mill Lane", **more):
    due_at = make.vault.clock.now() + minutes * MINUTE
    return pairs.check_out(make.vault, make.group_id, visitor or make.person("Ruth"), where, due_at, **more).value


def wait(make, minutes):
    make.vault.clock.moment += minutes * MINUTE


def visits(make, **more):
    return pairs.open_visits(make.vault, **more)


def test_out_with_somebody_and_back(make, now):
    ruth, grace = make.people("Ruth Grace")
    new = NewPair(PairKind.BEFRIENDING, ruth, grace)
    pair_id = pairs.add_pair(make.vault, make.group_id, new).value
    visit_id = go_out(make, 60, ruth, pair_id=pair_id, whom_to_ring="Jo 07700 900142")
    (visit,) = visits(make)
    assert (visit.visitor, visit.with_whom, visit.where, visit.whom_to_ring) == (
        "Ruth",
        "Grace",
        "12 Mill Lane",
        "Jo 07700 900142",
    )
    assert (visit.group_name, visit.out_at, visit.due_at) == ("Tuesday Circle", now, now + 60 * MINUTE)
    assert (visit.is_overdue, visit.minutes_late) == (False, 0)
    pairs.check_in(make.vault, visit_id)
    assert visits(make) == ()


def test_the_one_visited_may_be_the_one_who_goes(make):
    ruth, grace = make.people("Ruth Grace")
    pair_id = pairs.add_pair(make.vault, make.group_id, NewPair(PairKind.BEFRIENDING, ruth, grace)).value
    go_out(make, 60, grace, pair_id=pair_id)
    assert visits(make)[0].with_whom == "Ruth"


def test_overdue_and_then_a_bit_longer(make):
    visit_id = go_out(make, 30)
    wait(make, 29)
    assert not visits(make)[0].is_overdue
    wait(make, 1)
    assert (visits(make)[0].is_overdue, visits(make)[0].minutes_late) == (True, 0)
    wait(make, 12)
    assert visits(make)[0].minutes_late == 12
    pairs.extend(make.vault, visit_id, make.vault.clock.now() + 30 * MINUTE)
    assert not visits(make)[0].is_overdue
    history.undo(make.vault)
    assert visits(make)[0].minutes_late == 12


def test_who_is_back_is_not_out_any_more(make):
    visit_id = go_out(make)
    pairs.check_in(make.vault, visit_id)
    back_at = LoneVisit.get_by_id(visit_id).back_at
    wait(make, 5)
    with pytest.raises(NotFound):
        pairs.check_in(make.vault, visit_id)
    with pytest.raises(NotFound):
        pairs.extend(make.vault, visit_id, make.vault.clock.now() + 30 * MINUTE)
    assert LoneVisit.get_by_id(visit_id).back_at == back_at


def test_a_clock_set_back_brings_nobody_back_before_they_went(make):
    visit_id = go_out(make)
    wait(make, -300)
    assert (visits(make)[0].is_overdue, visits(make)[0].minutes_late) == (False, 0)
    with pytest.raises(TimesCrossed):
        pairs.extend(make.vault, visit_id, make.vault.clock.now() + 30 * MINUTE)
    pairs.check_in(make.vault, visit_id)
    visit = LoneVisit.get_by_id(visit_id)
    assert visit.back_at == visit.out_at


def test_all_groups_are_looked_after_soonest_first(make):
    go_out(make, 60)
    first = make.group_id
    make.group("Walkers")
    go_out(make, 20, make.person("Amir"))
    assert [(visit.visitor, visit.group_name) for visit in visits(make)] == [
        ("Amir", "Walkers"),
        ("Ruth", "Tuesday Circle"),
    ]
    assert [visit.visitor for visit in visits(make, group_id=first)] == ["Ruth"]


def test_moments_are_kept_in_utc(make, now):
    elsewhere = (now + 60 * MINUTE).astimezone(timezone(timedelta(hours=5)))
    pairs.check_out(make.vault, make.group_id, make.person("Ruth"), "The mill", elsewhere)
    (visit,) = visits(make)
    assert visit.due_at == now + 60 * MINUTE
    assert visit.due_at.tzinfo == UTC


def test_history_tells_who(make):
    visit_id = go_out(make)
    pairs.extend(make.vault, visit_id, make.vault.clock.now() + 90 * MINUTE)
    pairs.check_in(make.vault, visit_id)
    assert [line.words for line in history.list_history(make.vault, 3, kind="pairs")] == [
        "Ruth is back",
        "Ruth will be back later",
        "Ruth is out on a visit",
    ]


def test_visits_that_cannot_be_kept(make):
    visit_id = go_out(make)
    with pytest.raises(NothingTyped):
        go_out(make, where=" ")
    with pytest.raises(TextTooLong):
        go_out(make, whom_to_ring="x" * 201)
    with pytest.raises(TimesCrossed):
        go_out(make, 0)
    with pytest.raises(TimesCrossed):
        pairs.extend(make.vault, visit_id, datetime(2020, 1, 1, tzinfo=UTC))
    for missing in ({"visitor": NOBODY}, {"pair_id": NOBODY}):
        with pytest.raises(NotFound):
            go_out(make, **missing)
    with pytest.raises(NotFound):
        pairs.check_in(make.vault, NOBODY)
    assert len(visits(make)) == 1


def test_a_group_that_only_counts_has_no_names_to_miss(make):
    ruth = make.person("Ruth", starts_on=date(2020, 1, 1))
    make.group("Drop-in", RecordLevel.COUNT_ONLY)
    with pytest.raises(AboveRecordLevel):
        go_out(make, visitor=ruth)
