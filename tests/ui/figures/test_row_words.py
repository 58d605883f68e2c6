"""How rows behind figures read: jobs, conversations, places, many days, and somebody whose name was taken away."""

from datetime import date

import pytest

from peergroup_desktop.actions.figures import (
    ContactBehind,
    DutyBehind,
    GroupRef,
    MarkBehind,
    PersonBehind,
    SessionBehind,
    SuggestionBehind,
    Who,
    count,
    rows_behind,
)
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.figures.figure_words import sum_words, value_words
from peergroup_desktop.ui.figures.row_words import RowWords, Way, opening_words
from tests.worked_month import FIRST_ON, LAST_ON, write_worked_month

TODAY = date(2026, 11, 24)
CIRCLE, BEA, CAL, GONE = GroupRef(b"T", "Tuesday Circle"), Who(b"b", "Bea"), Who(b"c", "Cal"), Who(b"g", "")
SIXTH = date(2026, 10, 6)


def session(on=SIXTH, **fields):
    facts = {"is_cancelled": False, "is_finished": True, "cancel_reason": "", **fields}
    usual = {"place": "", "topic": "", "came_count": 0, "extra_count": 0}
    return SessionRow(b"s", b"T", on, on, 630, 720, **usual, **facts)


def read(*rows, is_discreet=False):
    discreet = Discreet()
    discreet.set_on(is_discreet)
    return RowWords(rows, discreet, TODAY).lines


@pytest.mark.parametrize(
    ("minutes", "said"), [(90, "1 h 30 min"), (120, "2 hours"), (60, "1 hour"), (45, "45 minutes")]
)
def test_a_job_with_its_length(minutes, said):
    (line,) = read(DutyBehind(CIRCLE, session(), BEA, "teas", minutes))
    assert (line.icon, line.title, line.line) == ("coffee", "Bea", f"Teas  ·  {said}  ·  Tuesday 6 October")
    assert line.way == Way(b"T", "register", {"session_id": b"s"})


def test_a_conversation_leads_to_the_pair():
    rows = [ContactBehind(CIRCLE, b"p", SIXTH, ContactWay.PHONE, minutes, BEA, CAL) for minutes in (25, 0)]
    lines = read(*rows)
    assert [line.title for line in lines] == ["Bea and Cal", "Bea and Cal"]
    assert [line.line for line in lines] == [
        "Tuesday 6 October  ·  by phone  ·  25 minutes",
        "Tuesday 6 October  ·  by phone",
    ]
    assert opening_words(lines) == "Choose one to open the pair’s page."


def test_a_place_that_was_suggested():
    known = SuggestionBehind(CIRCLE, SIXTH, "Pantry", BEA, is_known=True)
    nobody = SuggestionBehind(CIRCLE, SIXTH, "Pantry", None, is_known=False)
    lines = read(known, nobody)
    assert [line.line for line in lines] == [
        "Tuesday 6 October  ·  told Bea  ·  what came of it is known",
        "Tuesday 6 October",
    ]
    assert [line.way is None for line in lines] == [False, True]
    (veiled,) = read(known, is_discreet=True)
    assert (veiled.title, "Bea" in veiled.line) == ("A place that can help", False)


def test_somebody_without_a_name_has_no_page():
    (line,) = read(PersonBehind(CIRCLE, GONE, (SIXTH,)))
    assert (line.title, line.line, line.way) == ("Someone", "6 Oct", None)
    assert opening_words([line]) == ""


def test_many_days_are_counted():
    days = tuple(date(2026, 10, day) for day in range(1, 9))
    (line,) = read(PersonBehind(CIRCLE, BEA, days))
    assert line.line == "came on 8 days, 1 Oct – 8 Oct"


def test_another_year_is_said():
    (line,) = read(MarkBehind(CIRCLE, session(date(2025, 10, 7)), BEA))
    assert line.line == "Tuesday 7 October 2025, 10:30"


def test_how_sessions_went():
    rows = [
        SessionBehind(CIRCLE, session(is_cancelled=True), 0, (0, 0, 0), is_held=False),
        SessionBehind(CIRCLE, session(date(2026, 12, 1), is_finished=False), 0, (0, 0, 0), is_held=False),
        SessionBehind(CIRCLE, session(), 0, (0, 0, 0), is_held=True),
        SessionBehind(CIRCLE, session(), 0, (0, 1, 2), is_held=True),
    ]
    said = [line.line.removeprefix("10:30 – 12:00  ·  ") for line in read(*rows)]
    assert said == ["cancelled", "to come", "0 by name", "1 guest, 2 children"]
    assert [line.icon for line in read(*rows)] == ["x", "circle", "check", "check"]


@pytest.mark.parametrize(
    ("key", "value"),
    [(Key.MEAN, "4.8"), (Key.MEDIAN, "5"), (Key.VOLUNTEER_HOURS, "1.5"), (Key.RATE, "71 %"), (Key.NEW, "2")],
)
def test_values(vault, make, key, value):
    worked = write_worked_month(make)
    counted = count(vault, worked.groups, FIRST_ON, LAST_ON)
    assert value_words(counted[key]) == value
    assert sum_words(counted, key) == ("5 of 7 = 71 %" if key is Key.RATE else "")
    assert rows_behind(vault, worked.groups, FIRST_ON, LAST_ON, key)


def test_nothing_to_count_from(vault, make):
    counted = count(vault, (make.group_id,), FIRST_ON, LAST_ON)
    assert (value_words(counted[Key.RATE]), sum_words(counted, Key.RATE)) == ("–", "")
