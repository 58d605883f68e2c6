from datetime import date

import pytest

from peergroup_desktop.core.errors import Cancelled, NothingToImport, SheetRefused
from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.interchange.columns import SheetKind, propose_all, with_column, with_kind
from peergroup_desktop.interchange.kept import KeptReason, LineOutcome
from peergroup_desktop.interchange.marks import MarkMeaning
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.register_sheet import mark_habits, read_register
from peergroup_desktop.interchange.spreadsheets import read
from tests.interchange.lists import TODAY, proposal, proposals, register, xlsx

FIRST, SECOND, THIRD = date(2026, 9, 1), date(2026, 9, 8), date(2026, 9, 15)
HEAD = "Name,01/09/2026,08/09/2026,15/09/2026,Total\n"


def marks(person):
    return {mark.on: mark.meaning.value for mark in person.marks}


def notes(table, reason):
    return [(note.row_number, note.column, note.value) for note in table.notes if note.reason is reason]


def test_people_by_dates():
    table = register(HEAD + "Sam,x,A,,1\nDawn,/,late,?,2\n")
    sam, dawn = table.people
    assert marks(sam) == {FIRST: "here", SECOND: "apologies"}
    assert marks(dawn) == {FIRST: "here", SECOND: "came_late"}
    assert (dawn.marks[1].mark, dawn.marks[1].flags) == (Mark.PRESENT, MarkFlag.CAME_LATE)
    assert dawn.unclear_on == (THIRD,)
    assert notes(table, KeptReason.MARK_UNCLEAR) == [(3, "D", "?")]
    assert notes(table, KeptReason.TOTAL_DIFFERS) == []
    assert [session.on for session in table.sessions] == [FIRST, SECOND, THIRD]
    assert table.counts.filled == table.counts.taken + table.counts.kept + table.counts.left_out


def test_an_answer_changes_every_mark_of_a_habit():
    table = register(HEAD + "Sam,x,A,,1\nDawn,A,,,\n", a=MarkMeaning.NOT_HERE)
    assert [marks(person) for person in table.people] == [{FIRST: "here"}, {}]
    assert {habit.key: habit.needs_asking for habit in table.habits} == {"x": False, "a": False}


def test_habits_before_reading():
    found = mark_habits(proposals(HEAD + "Sam,x,A,,1\nDawn,X,,,\nVisitors,3?,,,\n"))
    assert [(habit.key, habit.count, habit.needs_asking) for habit in found] == [("x", 2, False), ("a", 1, True)]


@pytest.mark.parametrize(
    ("rows", "meaning"),
    [
        ("Sam,x,/,,2\nDawn,/,/,x,3\n", "here"),
        ("Sam,x,/,,1\nDawn,/,/,x,2\n", "not_here"),
        ("Sam,x,/,x,1\nJo,x,,,1\n", "here"),
    ],
)
def test_the_totals_say_whether_a_cross_counts(rows, meaning):
    habits = {habit.key: habit.meaning.value for habit in mark_habits(proposals(HEAD + rows))}
    assert habits["x"] == meaning


def test_headcounts():
    table = register(HEAD + "Sam,x,,,1\nVisitors,2,3?,some,5\nFriends,1,,,\nKids,0,,4,\nAnon:,,6,,\n")
    counts = [(session.guests, session.children, session.unnamed) for session in table.sessions]
    assert counts == [(3, 0, None), (3, None, 6), (None, 4, None)]
    assert notes(table, KeptReason.COUNT_UNSURE) == [(3, "C", "3?")]
    assert notes(table, KeptReason.COUNT_UNREADABLE) == [(3, "D", "some")]
    assert [line.outcome for line in table.lines].count(LineOutcome.HEADCOUNT) == 4
    assert [person.row.called for person in table.people] == ["Sam"]


def test_a_person_may_have_a_name_like_a_count():
    table = register(HEAD + "Sam,x,,,1\nGuest,x,x,,2\nPresent,/,,,1\n")
    assert [person.row.called for person in table.people] == ["Sam", "Guest", "Present"]


def test_totals_of_sheets_that_are_no_register():
    people = with_column(proposal("Sam,2\nDawn,5\n"), 1, ColumnMeaning.TOTAL)
    whole = with_kind(proposal("Name,Total\nSam,2\n"), SheetKind.OTHER)
    table = read_register([proposal(HEAD + "Jo,x,,,1\n"), people, whole])
    assert notes(table, KeptReason.TOTAL_DIFFERS) == [(1, "B", "2"), (2, "B", "5")]
    assert len(notes(table, KeptReason.SHEET_NOT_A_LIST)) == 4


def test_totals_are_compared():
    table = register(HEAD + "Sam,x,x,,3\nDawn,x,,,1\nVisitors,1,1,,\nTOTAL,3,7,,=SUM(E2:E3)\n")
    assert notes(table, KeptReason.TOTAL_DIFFERS) == [(2, "E", "3"), (5, "C", "7")]


@pytest.mark.parametrize(
    ("cells", "heading", "reason"),
    [
        ("cancelled", "08/09/2026", ""),
        ("Cancelled - snow", "08/09/2026", "snow"),
        ("bank holiday", "08/09/2026", "bank holiday"),
        ("", "08/09/2026 (no session: half term)", "half term"),
    ],
)
def test_a_cancelled_week(cells, heading, reason):
    table = register(f"Name,01/09/2026,{heading}\nSam,x,{cells}\nDawn,x,{cells}\n")
    session = table.sessions[1]
    assert (session.is_cancelled, session.cancel_reason, session.topic) == (True, reason, "")
    assert table.counts.kept == 0


def test_a_week_that_some_came_to_was_not_cancelled():
    table = register("Name,01/09/2026,08/09/2026 cancelled\nSam,x,x\nDawn,x,cancelled\n")
    session = table.sessions[1]
    assert (session.is_cancelled, session.cancel_reason, session.topic) == (False, "", "cancelled")
    assert notes(table, KeptReason.MARK_UNCLEAR) == [(3, "C", "cancelled")]


def test_a_date_that_nobody_marked_is_empty():
    table = register("Name,01/09/2026,08/09/2026 film\nSam,x,\n")
    assert [(session.is_empty, session.topic) for session in table.sessions] == [(False, ""), (True, "film")]


def test_tabs_make_one_register():
    day = date(2026, 10, 1)
    source = xlsx({
        "September": [["Club"], ["First name", "Surname", FIRST, SECOND], ["Sam", "Ng", "Y", "Y"], ["Sam", "Ng",
        "", "Y"]],
        "October": [["First name", "Surname", SECOND, day], ["Sam", "Ng", "sorry", "Y"], ["Sam", "Ng", "Y", ""],
        ["Dawn", "", "N", "N"]],
        "notes": [["key in the drawer"]],
    })  # fmt: skip
    table = read_register(propose_all(read(source, "a.xlsx"), today=TODAY))
    assert [marks(person) for person in table.people] == [
        {FIRST: "here", SECOND: "here", day: "here"}, {SECOND: "here"}, {},
    ]  # fmt: skip
    assert notes(table, KeptReason.MARK_TWICE) == [(2, "C", "sorry")]
    assert notes(table, KeptReason.SHEET_NOT_A_LIST) == [(1, "A", "key in the drawer")]
    assert [session.on for session in table.sessions] == [FIRST, SECOND, day]


def test_a_column_without_a_date_is_kept():
    table = read_register(
        [with_column(proposal("Name,01/09/2026,extra week\nSam,x,x\nDawn,x,\n"), 2, ColumnMeaning.SESSION_DATE)]
    )
    assert notes(table, KeptReason.NO_DATE) == [(1, "C", "extra week"), (2, "C", "x")]


def test_details_come_in_with_the_register():
    table = register("No,Name,Phone,01/09/2026\n1,Sam,07700 900123,x\n2,Dawn,,x\n3,Jo,,\n")
    assert table.people[0].row.phone == "07700 900123"
    assert notes(table, KeptReason.COLUMN_NUMBERS) == [(2, "A", "1 to 3")]


def test_a_total_without_headings_to_list():
    found = proposal("Sam,x,2\nDawn,x,1\nJo,x,2\n")
    assert found.header_row is None
    with pytest.raises(SheetRefused) as refused:
        read_register([found])
    assert refused.value.facts == {"reason": "no_dates"}


def test_nothing_and_cancel():
    with pytest.raises(NothingToImport):
        register(HEAD)
    with pytest.raises(Cancelled):
        read_register(proposals(HEAD + "Sam,x,,,\n"), is_cancelled=lambda: True)
