"""What the register says about rows, sessions and rooms."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import attendance, people, sessions
from peergroup_desktop.actions.attendance import get_register
from peergroup_desktop.core.kinds import AccessNeed, GroupRole
from peergroup_desktop.core.marks import Mark, MarkFlag, Standing
from peergroup_desktop.ui.screens.register import words
from peergroup_desktop.ui.screens.register.roll import Column

TODAY = date(2026, 11, 24)


@pytest.fixture
def row(make, vault):
    make.person("George", full_name="George Mills", access_needs=frozenset({AccessNeed.WHEELCHAIR}))
    return get_register(vault, make.session()).rows[0]


def line(row, **veil):
    return words.line(row, (3, 22), today=TODAY, **{"is_discreet": False, "is_finished": False, **veil})


def test_a_row_is_read_with_its_mark_and_place(row):
    shown = line(row)
    assert (shown.spoken, shown.place, shown.column) == ("George, not marked", "3 of 22", Column.NOT_MARKED)


def test_a_veiled_row_shows_initials_and_no_needs(row):
    shown = line(row, is_discreet=True)
    assert (shown.name, shown.avatar, shown.needs) == ("G.", "", ())


@pytest.mark.parametrize(
    ("standing", "is_finished", "part", "column"),
    [
        (Standing.PRESENT, False, "Not marked", Column.HERE),
        (Standing.PRESENT, True, "Not here", Column.HERE),
        (Standing.APOLOGIES, False, "Not marked", Column.APOLOGIES),
        (Standing.AWAY, True, "Away", Column.NOT_MARKED),
        (Standing.NOT_HERE, True, "Not here", Column.NOT_MARKED),
    ],
)
def test_the_last_part_says_why_there_is_no_mark(row, standing, is_finished, part, column):
    shown = line(replace(row, standing=standing), is_finished=is_finished)
    assert (shown.last_part, shown.column) == (part, column)


def test_roles_absence_and_flags_stand_beside_the_name(row):
    changed = replace(
        row,
        role=GroupRole.FACILITATOR,
        standing=Standing.AWAY,
        away_until=date(2026, 12, 3),
        flags=MarkFlag.CAME_LATE | MarkFlag.LEFT_EARLY,
    )
    assert line(changed).note == "facilitating · away until 3 Dec · came late · left early"


@pytest.mark.parametrize(
    ("until", "said"), [(None, "away for now"), (TODAY, "away until today"), (date(2026, 12, 3), "away until 3 Dec")]
)
def test_absence_in_words(until, said):
    assert words.away(until, TODAY) == said


def test_the_day_of_another_year_has_its_year(make, vault):
    session = sessions.get_session(vault, make.session(date(2025, 3, 4)))
    assert words.title(session, TODAY) == "Tuesday 4 March 2025"


@pytest.mark.parametrize(
    ("days", "note"),
    [(0, ""), (-7, "This session was on Tuesday 17 November."), (7, "This session is on Tuesday 1 December.")],
)
def test_a_register_of_another_day_says_so(make, vault, days, note):
    session = sessions.get_session(vault, make.session(TODAY + timedelta(days)))
    assert words.wrong_day(session, TODAY).startswith(note)
    assert bool(words.wrong_day(session, TODAY)) == bool(note)


def test_a_session_called_off_says_so_first(make, vault):
    session_id = make.session()
    sessions.cancel_session(vault, session_id, "Snow")
    assert words.wrong_day(sessions.get_session(vault, session_id), TODAY).startswith("This session was called off.")


def test_sessions_in_the_list_of_dates(make, vault):
    jo = make.person("Jo")
    held = make.held(date(2026, 11, 17), jo)
    off, open_, old = make.session(date(2026, 11, 10)), make.session(date(2026, 11, 3)), make.session(date(2025, 3, 4))
    today, coming = make.session(TODAY), make.session(date(2026, 12, 1))
    sessions.cancel_session(vault, off, "")
    attendance.mark(vault, today, jo, Mark.PRESENT)
    said = [words.chosen(sessions.get_session(vault, one), TODAY) for one in (held, off, open_, old, today, coming)]
    assert said == [
        "Tue 17 Nov · 1 came",
        "Tue 10 Nov · called off",
        "Tue 3 Nov · not taken yet",
        "Tue 4 Mar 2025 · not taken yet",
        "Tue 24 Nov, today · 1 here so far",
        "Tue 1 Dec · to come",
    ]


def test_have_ready_leaves_out_who_cannot_come(make, vault):
    loop = frozenset({AccessNeed.HEARING_LOOP})
    derek, farida = make.person("Derek", access_needs=loop), make.person("Farida", access_needs=loop)
    away = make.person("Nia", access_needs=loop)
    session = make.session()
    people.plan_absence(vault, away, make.group_id, TODAY, None)
    attendance.mark(vault, session, farida, Mark.APOLOGIES)
    rows = get_register(vault, session).rows
    assert words.ready(rows, is_discreet=False) == [(AccessNeed.HEARING_LOOP, "Derek")]
    attendance.mark(vault, session, derek, Mark.PRESENT)
    attendance.mark(vault, session, farida, None)
    rows = get_register(vault, session).rows
    assert words.ready(rows, is_discreet=True) == [(AccessNeed.HEARING_LOOP, "2")]


@pytest.mark.parametrize(("names", "said"), [([], ""), (["Jo"], "Jo"), (["Jo", "Amir", "Lin"], "Jo, Amir and Lin")])
def test_names_are_joined_as_people_do(names, said):
    assert words.and_list(names) == said


def test_the_filter_and_the_head_in_words():
    assert words.only_unmarked(8, is_finished=False) == "Show only not marked (8)"
    assert words.only_unmarked(8, is_finished=True) == "Show only not here (8)"
    assert (words.people(1), words.people(22)) == ("1 person", "22 people, A to Z")
