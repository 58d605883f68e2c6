"""Pages as tables: the same people, the same figures, the same things left out."""

import csv
import io
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from peergroup_desktop.actions import exports, figures, months
from peergroup_desktop.core.errors import OtherEnding, TableNotSaved
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.figure_words import figure_name
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.interchange.tables_out import Table
from peergroup_desktop.reports.attendance import MonthAttendance, PersonLine, SessionColumn
from peergroup_desktop.reports.options import PageOptions, Show

TODAY = date(2026, 11, 24)
HERE, SORRY, AWAY = Standing.PRESENT, Standing.APOLOGIES, Standing.AWAY


@pytest.fixture
def october(make):
    """Jo came twice, Ann once and was sorry once; one session was called off."""
    jo, ann = make.people("Jo Ann")
    make.held(date(2026, 10, 6), jo, ann)
    make.held(date(2026, 10, 13), jo, apologies=(ann,))
    return figures.month_attendance(make.vault, make.group_id, 2026, 10)


def tables(data, **options):
    return {table.name: table for table in exports.tables_of(data, PageOptions(**options), printed_on=TODAY)}


def numbers(table):
    return {row[0]: row[1] for row in table.rows}


def test_a_month_is_people_by_sessions_then_sessions_then_figures(october):
    found = tables(october)
    assert found["Who came"].columns == ("Name", "2026-10-06", "2026-10-13", "Times")
    assert found["Who came"].rows == (
        ("Ann", "came for the first time", "sent apologies", 1),
        ("Jo", "came for the first time", "came", 2),
    )
    assert found["Sessions"].rows == (
        (date(2026, 10, 6), "held", "", 2, 0, 0, 0, 2),
        (date(2026, 10, 13), "held", "", 1, 0, 0, 0, 1),
    )
    figure = numbers(found["Figures"])
    assert (figure["Attendances"], figure["Different people"], figure["In the room, on average"]) == (3, 2, 1.5)
    assert figure["Attendance rate, per cent"] == 75
    assert figure["Times people came, in finished registers"] == 3
    assert figure["Times people were expected, in finished registers"] == 4


def test_people_are_shown_as_on_the_page(october):
    assert [row[0] for row in tables(october, show=Show.INITIALS)["Who came"].rows] == ["A", "J"]
    assert "Who came" not in tables(october, show=Show.NUMBERS)
    plain = tables(october, include_first_timers=False, include_apologies=False)["Who came"].rows
    assert [row[1:] for row in plain] == [("came", "not there", 1), ("came", "came", 2)]


def test_a_group_that_only_counts_has_no_names(make):
    make.group("Drop-in", RecordLevel.COUNT_ONLY)
    make.session(date(2026, 10, 6))
    found = tables(figures.month_attendance(make.vault, make.group_id, 2026, 10))
    assert list(found) == ["Sessions", "Figures", "How we counted"]


def test_who_left_is_counted_in_one_row_unless_wanted(october):
    gone = PersonLine("Zoë", "Z", (HERE, None), has_left=True)
    quiet = PersonLine("Max", "M", (None, None), has_left=True)
    data = replace(october, rows=(*october.rows, gone, quiet))
    assert tables(data)["Who came"].rows[-1] == ("People who have left", 1, 0, 1)
    assert [row[0] for row in tables(data, include_left=True)["Who came"].rows] == ["Ann", "Jo", "Zoë", "Max"]


def test_every_kind_of_session_is_told(october):
    columns = (
        SessionColumn(date(2026, 10, 6), is_cancelled=True, cancel_reason="Hall flooded", starts_minute=0),
        SessionColumn(date(2026, 10, 6), guests=2, unnamed=1, children=3, starts_minute=630),
        SessionColumn(date(2026, 10, 20), is_finished=False, guests=1),
        SessionColumn(date(2026, 10, 27), is_finished=False),
        SessionColumn(date(2026, 12, 1), is_finished=False),
    )
    rows = (PersonLine("Jo", "J", (None, HERE, AWAY, AWAY, Standing.NOT_MARKED)),)
    found = tables(MonthAttendance("Circle", "", 2026, 10, columns, rows, october.figures))
    assert found["Who came"].columns[1:-1] == (
        "2026-10-06 00:00",
        "2026-10-06 10:30",
        "2026-10-20",
        "2026-10-27",
        "2026-12-01",
    )
    assert found["Who came"].rows == (("Jo", "cancelled", "came", "away", "away", "", 1),)
    assert found["Sessions"].rows == (
        (date(2026, 10, 6), "cancelled", "Hall flooded", None, None, None, None, None),
        (date(2026, 10, 6), "held", "", 1, 1, 2, 3, 7),
        (date(2026, 10, 20), "held, register not finished", "", 0, 0, 1, 0, 1),
        (date(2026, 10, 27), "nothing written down yet", "", None, None, None, None, None),
        (date(2026, 12, 1), "still to come", "", None, None, None, None, None),
    )


def test_the_month_pack_is_a_row_for_each_group_and_a_sheet_for_each_grid(make, october):
    make.group("Friday Walk", RecordLevel.COUNT_ONLY)
    found = tables(figures.month_pack(make.vault, 2026, 10))
    assert list(found) == ["October 2026", "Sessions", "Figures", "Tuesday Circle"]
    head, rows = found["October 2026"].columns, found["October 2026"].rows
    assert [row[head.index("Attendances")] for row in rows] == [0, 3, 3]
    assert [row[0] for row in rows] == ["Friday Walk", "Tuesday Circle", "All together, each person once"]
    assert {row[0] for row in found["Sessions"].rows} == {"Tuesday Circle"}
    assert found["Tuesday Circle"].rows == tables(october)["Who came"].rows
    assert "Tuesday Circle" not in tables(figures.month_pack(make.vault, 2026, 10), show=Show.NUMBERS)


def test_a_summary_is_the_whole_the_months_and_the_sentences(make, october):
    found = tables(figures.summary(make.vault, date(2026, 10, 1), date(2026, 11, 30)))
    assert numbers(found["Figures"])["Different people"] == 2
    assert [row[0] for row in found["Months"].rows] == [
        "October 2026",
        "November 2026",
        "All together, each person once",
    ]
    assert all(len(row) == len(found["Months"].columns) for row in found["Months"].rows)
    assert any("2" in row[0] for row in found["In sentences"].rows)


def test_a_closed_month_says_so(make, october):
    months.close_month(make.vault, 2026, 10)
    closed = "October 2026 is closed: its numbers stay as they were on 24 November 2026."
    month = figures.month_attendance(make.vault, make.group_id, 2026, 10)
    assert closed in [row[0] for row in tables(month)["How we counted"].rows]
    assert tables(figures.month_pack(make.vault, 2026, 10))["Closed months"].rows == ((closed,),)


def test_every_figure_is_the_one_that_is_counted(make, october):
    """The table, and what the command `figures --json` says of the same month."""
    counted = figures.count(make.vault, [make.group_id], date(2026, 10, 1), date(2026, 10, 31))
    found = numbers(tables(october)["Figures"])
    for key, figure in counted.figures.items():
        name = "Attendance rate, per cent" if key is Key.RATE else figure_name(key)
        if name in found:
            expected = figure.number * 100 if key is Key.RATE else figure.number
            assert found[name] == pytest.approx(expected, abs=0.05), key
    assert isinstance(counted[Key.MEAN].value, Fraction)


def test_only_what_has_tables_says_so(october):
    assert exports.has_tables(october)
    assert not exports.has_tables("a page")


TABLE = (Table("Who came", ("Name", "Times"), (("=Jo", 2),)),)


@pytest.mark.parametrize(("name", "begins"), [("a.xlsx", b"PK"), ("a.XLSX", b"PK"), ("a.csv", b"\xef\xbb\xbf")])
def test_the_name_says_which_form(tmp_path, name, begins):
    exports.save_tables(TABLE, tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(begins)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [name]


@pytest.mark.parametrize(("name", "ending"), [("a.ods", ".ods"), ("a.XLS", ".xls"), ("a", ""), ("a.csv.txt", ".txt")])
def test_any_other_ending_is_refused(tmp_path, name, ending):
    with pytest.raises(OtherEnding) as told:
        exports.save_tables(TABLE, tmp_path / name)
    assert told.value.facts == {"ending": ending}
    assert not (tmp_path / name).exists()


def test_what_is_there_gives_way(tmp_path):
    (tmp_path / "a.csv").write_text("old")
    exports.save_tables(TABLE, tmp_path / "a.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_text("utf-8-sig"))))
    assert rows == [["Name", "Times"], ["'=Jo", "2"]]


def test_a_table_that_cannot_be_saved_leaves_all_as_it_was(tmp_path):
    (tmp_path / "taken.csv").mkdir()
    (tmp_path / "taken.csv" / "x").write_text("here")
    with pytest.raises(TableNotSaved):
        exports.save_tables(TABLE, tmp_path / "taken.csv")
    with pytest.raises(TableNotSaved):
        exports.save_tables(TABLE, tmp_path / "nowhere" / "a.csv")
    assert [path.name for path in tmp_path.glob("taken*")] == ["taken.csv"]
    assert (tmp_path / "taken.csv" / "x").read_text() == "here"


def test_the_clipboard_holds_the_same():
    assert exports.as_text(TABLE) == "Name\tTimes\n'=Jo\t2"
