"""A summary as tables: what the page hides is hidden, totals are whole, groups stand under their places."""

import io
from dataclasses import replace
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from peergroup_desktop.actions import exports
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.interchange.tables_out import to_csv, to_text, to_xlsx
from peergroup_desktop.reports.breakdown import Breakdown, KindRow, KindTable
from peergroup_desktop.reports.closed_note import ClosedNote
from peergroup_desktop.reports.numbers import RateParts
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.summary import GroupNumbers, HubNumbers, MonthNumbers, Summary

FEW = "fewer than 5"
NUMBERS = dict.fromkeys(Key, 0) | {Key.HELD: 5, Key.UNIQUE: 24, Key.MEAN: 17.64, Key.RATE: 0.7454, Key.SMALLEST: None}
AGES = KindTable(
    "By age",
    (KindRow("25–34", (FEW, FEW, None)), KindRow("35–44", (None, None, 5)), KindRow("Not known", (14, 9, 5))),
    (True, True, False),
)
AREAS = KindTable("By area", (), (False, False, False))
YEAR = Breakdown(("All together", "Circle", "Walkers"), (24, 15, 9), (AGES, AREAS), threshold=5)


@pytest.fixture
def summary():
    months = (MonthNumbers(2025, 4, NUMBERS),)
    first, last = date(2025, 4, 1), date(2026, 3, 31)
    return Summary("", 2, first, last, NUMBERS, RateParts(82, 110), months, 0, breakdown=YEAR)


def tables(data):
    return {table.name: table for table in exports.tables_of(data, PageOptions(), printed_on=date(2026, 11, 24))}


def test_what_the_page_hides_is_hidden_here(summary):
    found = tables(summary)
    assert found["By age"].columns == ("Different people", "All together", "Circle")
    assert found["By age"].rows == (
        ("25–34", FEW, FEW),
        ("35–44", "–", "–"),
        ("Not known", 14, 9),
        ("People who came", 24, 15),
    )
    assert "By area" not in found
    sentences = [row[0] for row in found["What is hidden"].rows]
    assert any(words.startswith("Fewer than 5 is never told closer.") for words in sentences)
    assert any(words.startswith("By area: too few people") for words in sentences)


def test_every_form_of_the_table_hides_the_same(summary):
    found = [tables(summary)["By age"]]
    assert to_csv(found).decode("utf-8-sig").splitlines()[1:3] == [f"25–34,{FEW},{FEW}", "35–44,–,–"]
    assert to_text(found).splitlines()[1] == f"25–34\t{FEW}\t{FEW}"
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(to_xlsx(found))).get_sheet_by_name("By age").to_python()
    assert sheet[1:3] == [["25–34", FEW, FEW], ["35–44", "–", "–"]]


def test_a_year_under_way_has_no_such_table_and_says_why(summary):
    found = tables(replace(summary, breakdown=None))
    assert "By age" not in found
    assert "for nothing shorter" in found["What is hidden"].rows[0][0]


def test_a_single_group_stands_once(summary):
    ages = replace(AGES, rows=(KindRow("35–44", (9, 9)),), has_table=(True, True))
    one = Breakdown(("All together", "Circle"), (9, 9), (ages,), threshold=5)
    assert tables(replace(summary, breakdown=one))["By age"].rows == (("35–44", 9), ("People who came", 9))


def test_groups_stand_under_their_places(summary):
    hubs = tuple(
        HubNumbers(place, (GroupNumbers(name, NUMBERS),), NUMBERS)
        for place, name in (("Hall", "Circle"), ("", "Walkers"))
    )
    found = tables(replace(summary, hubs=hubs))["Places"]
    assert [row[:2] for row in found.rows] == [
        ("Hall", "Circle"),
        ("Hall", "All together, each person once"),
        ("No place written down", "Walkers"),
        ("No place written down", "All together, each person once"),
    ]
    assert found.rows[0][found.columns.index("Different people")] == 24
    assert "Places" not in tables(replace(summary, hubs=hubs[:1]))


def test_numbers_are_as_people_write_them(summary):
    found = {row[0]: row[1] for row in tables(summary)["Figures"].rows}
    assert (found["In the room, on average"], found["Attendance rate, per cent"]) == (17.6, 74.5)
    assert (found["Quietest session"], found["Sessions held"]) == (None, 5)


def test_closed_months_are_told(summary):
    closed = tables(replace(summary, closed=(ClosedNote(2025, 4, date(2025, 5, 3)),)))["Closed months"]
    assert closed.rows == (("April 2025 is closed: its numbers stay as they were on 3 May 2025.",),)
