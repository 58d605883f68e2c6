"""Fair turns: properties of the plain function."""

from collections import Counter
from datetime import date, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.actions.rota.fair import Gap, Ledger, Taken, fill

TODAY = date(2026, 11, 24)
WEEK = timedelta(weeks=1)
PEOPLE = [bytes([letter]) for letter in b"ABCDEF"]
A, B, C = PEOPLE[:3]
JOBS = ("opened_up", "teas", "facilitated")


def day(number):
    return TODAY + number * WEEK


def gap(number, kind="teas"):
    return Gap(b"session%d" % number, day(number), kind)


def taken(number, person, kind="teas"):
    return Taken(b"session%d" % number, day(number), kind, person)


someone = st.sampled_from(PEOPLE)
job = st.sampled_from(JOBS)
gaps = st.lists(st.builds(gap, st.integers(0, 4), job), max_size=14)
turns = st.lists(st.builds(taken, st.integers(-14, 4), someone, job), max_size=14)
crews = st.fixed_dictionaries({kind: st.lists(someone, unique=True) for kind in JOBS})
absent = st.dictionaries(st.integers(0, 4).map(lambda number: b"session%d" % number), st.sets(someone))


def test_fewest_turns_first_then_longest_ago():
    ledger = Ledger([taken(-1, A), taken(-2, A), taken(-3, B), taken(-1, C)])
    assert ledger.order(PEOPLE[:4], "teas", TODAY) == [PEOPLE[3], B, C, A]
    assert (ledger.last_on(A, TODAY), ledger.last_on(PEOPLE[3], TODAY)) == (day(-1), None)


def test_what_was_twelve_weeks_ago_counts_no_more():
    assert Ledger([taken(-12, A)]).order([A, B], "teas", TODAY) == [A, B]
    assert Ledger([taken(-11, A)]).order([A, B], "teas", TODAY) == [B, A]


def test_people_who_are_alike_change_jobs():
    ledger = Ledger([taken(-1, A, "teas"), taken(-1, B, "opened_up")])
    assert ledger.order([A, B], "teas", TODAY) == [B, A]
    assert ledger.order([A, B], "opened_up", TODAY) == [A, B]


def test_somebody_changes_to_another_job_so_that_nobody_does_two():
    crews = {"opened_up": [A, B], "teas": [A], "facilitated": [B, C]}
    found = fill([gap(0, kind) for kind in JOBS], [taken(-1, A), taken(-2, C)], crews, {})
    assert {(turn.kind, turn.person_id) for turn in found} == {("opened_up", B), ("teas", A), ("facilitated", C)}


def test_two_jobs_rather_than_a_gap_and_then_for_who_does_least():
    crews = {"opened_up": [A], "teas": [A, B], "facilitated": [A, B]}
    found = fill([gap(0, kind) for kind in JOBS], [], crews, {})
    assert Counter(turn.person_id for turn in found) == {A: 2, B: 1}


@given(gaps, turns, crews, absent)
def test_only_helpers_who_can_and_each_once_a_job(wanted, before, helping, cannot):
    found = fill(wanted, before, helping, cannot)
    for turn in found:
        assert turn.person_id in helping[turn.kind]
        assert turn.person_id not in cannot.get(turn.session_id, ())
    keys = [(turn.session_id, turn.kind, turn.person_id) for turn in found]
    earlier = {(turn.session_id, turn.kind, turn.person_id) for turn in before}
    assert len(keys) == len(set(keys))
    assert not earlier & set(keys)


@given(gaps, turns, crews, absent)
def test_a_gap_stays_only_where_nobody_could(wanted, before, helping, cannot):
    found = fill(wanted, before, helping, cannot)
    filled = Counter((turn.session_id, turn.kind) for turn in found)
    for (session, kind), asked in Counter((one.session_id, one.kind) for one in wanted).items():
        doing = {turn.person_id for turn in before if (turn.session_id, turn.kind) == (session, kind)}
        able = set(helping[kind]) - set(cannot.get(session, ())) - doing
        assert filled[session, kind] == min(asked, len(able))


@given(st.lists(job, min_size=1, max_size=5), st.lists(st.builds(taken, st.just(0), someone, job), max_size=2), crews)
def test_nobody_does_two_if_it_can_be_helped(kinds, there, helping):
    found = fill([gap(0, kind) for kind in kinds], there, helping, {})
    busy = {turn.person_id for turn in there}
    single = len({turn.person_id for turn in found} - busy)
    free = [person for person in PEOPLE if person not in busy]
    best = 0
    seats = [*free, *[b""] * len(kinds)]
    for order in set(permutations(seats, len(kinds))) if len(kinds) <= 3 else ():
        best = max(
            best, sum(bool(person) and person in helping[kind] for kind, person in zip(kinds, order, strict=True))
        )
    assert single >= best


@given(st.integers(1, 6), st.integers(1, 30))
def test_turns_are_spread_evenly(crew, sessions):
    found = fill([gap(number) for number in range(sessions)], [], {"teas": PEOPLE[:crew]}, {})
    counts = Counter(turn.person_id for turn in found)
    first = [turn.person_id for turn in found[:crew]]
    assert max(counts.values()) - min(counts[person] for person in PEOPLE[:crew]) <= 1
    assert [turn.person_id for turn in found] == [first[place % len(first)] for place in range(sessions)]


@given(gaps, turns, crews, absent)
def test_the_same_again_gives_the_same(wanted, before, helping, cannot):
    assert fill(wanted, before, helping, cannot) == fill(reversed(wanted), before, helping, cannot)
