"""A closed month as text: whatever it holds is read back as it was."""

import json
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from peergroup_desktop.actions.figures.contents import packed, readable, unpacked
from peergroup_desktop.actions.figures.kept import KeptMonth, KeptRow, KeptSession
from peergroup_desktop.core.ids import named_id, new_id
from peergroup_desktop.core.marks import Mark

PEOPLE = [named_id("person", str(number)) for number in range(8)]
GROUPS = (named_id("group", "a"), named_id("group", "b"))
FIRST, LAST = date(2016, 1, 5), date(2026, 9, 29)
DAYS = st.dates(date(2026, 10, 1), date(2026, 10, 31))
SOME = st.lists(st.sampled_from(PEOPLE), unique=True)
BEFORE = st.dates(date(2016, 1, 1), date(2026, 9, 30))
HEADS = st.tuples(*[st.integers(0, 30)] * 3)


@st.composite
def sessions(draw):
    return KeptSession(
        id=named_id("session", str(draw(st.integers(0, 10**9)))),
        group_id=draw(st.sampled_from(GROUPS)),
        held_on=draw(DAYS),
        starts_minute=draw(st.integers(0, 700)),
        ends_minute=draw(st.integers(701, 1439)),
        is_cancelled=draw(st.booleans()),
        is_finished=draw(st.booleans()),
        heads=draw(HEADS),
        marks=draw(st.dictionaries(st.sampled_from(PEOPLE), st.sampled_from(Mark))),
        expected=draw(st.dictionaries(st.sampled_from(PEOPLE), st.booleans())),
        duties=tuple((person, draw(st.sampled_from(["teas", "Stühle", ""]))) for person in draw(SOME)),
    )


@st.composite
def rows(draw):
    on, count = draw(DAYS), draw(st.integers(0, 500))
    return KeptRow(named_id("row", str(draw(st.integers(0, 10**9)))), draw(st.sampled_from(GROUPS)), on, count)


def days_before(days):
    return min(days), max(days)


MONTHS = st.builds(
    KeptMonth,
    year=st.just(2026),
    month=st.just(10),
    group_ids=st.just(GROUPS),
    sessions=st.lists(sessions(), max_size=5).map(tuple),
    left=st.fixed_dictionaries(dict.fromkeys(GROUPS, SOME.map(frozenset))),
    before=st.fixed_dictionaries(
        dict.fromkeys(GROUPS, st.dictionaries(st.sampled_from(PEOPLE), st.tuples(BEFORE, BEFORE).map(days_before)))
    ),
    contacts=st.lists(rows(), max_size=3).map(tuple),
    suggestions=st.lists(rows(), max_size=3).map(tuple),
    kinds=st.dictionaries(st.sampled_from(PEOPLE), st.tuples(st.just("25–34"), st.text(), st.text())),
)


@given(MONTHS)
def test_what_was_written_is_read(month):
    assert unpacked(packed(month)) == month


def test_it_can_be_read_without_us():
    jo, al = PEOPLE[:2]
    session = meeting(GROUPS[0], date(2026, 10, 6), [jo])
    session = replace(session, marks={jo: Mark.PRESENT}, expected={jo: False, al: True}, duties=((al, "teas"),))
    before = {GROUPS[0]: {jo: (date(2026, 9, 1), date(2026, 9, 29))}}
    month = KeptMonth(2026, 10, GROUPS, (session,), {}, before, (), (), {jo: ("", "", ""), al: ("", "BS5", "")})
    kept = json.loads(readable(packed(month)))
    first, second = kept["groups"]
    standings = dict(zip(kept["people"], kept["sessions"][0]["standings"], strict=True))
    assert sorted(standings.values()) == ["h", "w"]
    assert sorted(zip(first["days_since_first"], first["days_since_last"], strict=True)) == [(0, 0), (30, 2)]
    assert (second["roster"], len(kept["kinds"]), kept["month"]) == ([], 1, "2026-10")


def test_a_month_of_many_marks_stays_small():
    """Eight groups of 39 people, who came on different days of ten years; five sessions each, with 31 here."""
    groups = tuple(named_id("group", str(number)) for number in range(8))
    people = [new_id(1_450_000_000_000 + number * 10**9) for number in range(8 * 39)]
    circles = {group_id: people[39 * place : 39 * place + 39] for place, group_id in enumerate(groups)}
    held = [(group_id, day) for group_id in groups for day in range(1, 31, 6)]
    month = KeptMonth(
        year=2026,
        month=10,
        group_ids=groups,
        sessions=tuple(meeting(group_id, date(2026, 10, day), circles[group_id]) for group_id, day in held),
        left={},
        before={
            group_id: {one: (FIRST + timedelta(days=97 * place), LAST) for place, one in enumerate(circle)}
            for group_id, circle in circles.items()
        },
        contacts=(),
        suggestions=(),
        kinds={},
    )
    assert sum(len(session.marks) for session in month.sessions) == 1240
    assert len(packed(month)) <= 12_000


def meeting(group_id, on, circle):
    here = circle[on.day % 8 :][:31]
    expected = dict.fromkeys(circle, False)
    marks = dict.fromkeys(here, Mark.PRESENT)
    duties = tuple((person, "teas") for person in here[:2])
    row_id = named_id("session", group_id, str(on))
    return KeptSession(row_id, group_id, on, 630, 720, False, True, (0, 1, 0), marks, expected, duties)
