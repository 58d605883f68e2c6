from datetime import date, datetime

import pytest

from peergroup_desktop.interchange.dates import DateOrder, DateProblem, order_of, question, read_date, read_moment

DAY, MONTH = DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


@pytest.mark.parametrize(
    "cell",
    [
        "03/11/2026", "3.11.26", "3-11-2026", "03/11/2026 10:30", "2026-11-03", "2026-11-03T10:30:00Z",
        "3 November 2026",
        "3rd Nov 2026", "Tue 3 Nov 2026", "Tuesday, 03/11/2026", "November 3, 2026", "3 listopada 2026",
        "3 de noviembre de 2026",
        "3 Tachwedd 2026", " 3  Nov  '26 ", 46329, 46329.4375, "46329", date(2026, 11, 3),
        datetime.fromisoformat("2026-11-03T09:00:00"),
    ],
)  # fmt: skip
def test_ways_to_write_a_day(cell):
    assert read_date(cell, DAY) == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("cell", "problem"),
    [
        ("last year?", DateProblem.UNREADABLE),
        ("", DateProblem.UNREADABLE),
        (None, DateProblem.UNREADABLE),
        (True, DateProblem.UNREADABLE),
        (12, DateProblem.UNREADABLE),
        ("07700 900123", DateProblem.UNREADABLE),
        ("3 Blob 2026", DateProblem.UNREADABLE),
        ("Blob 3 2026", DateProblem.UNREADABLE),
        ("Mar 2026", DateProblem.UNREADABLE),
        ("31/02/1970", DateProblem.NO_SUCH_DAY),
        ("29/02/1961", DateProblem.NO_SUCH_DAY),
        ("3 March", DateProblem.WITHOUT_YEAR),
        ("29/2", DateProblem.WITHOUT_YEAR),
        ("1/1/1726", DateProblem.OUT_OF_RANGE),
        ("1/1/9999", DateProblem.OUT_OF_RANGE),
    ],
)
def test_what_is_no_date(cell, problem):
    assert read_date(cell, DAY) is problem


@pytest.mark.parametrize(("order", "found"), [(DAY, date(2026, 11, 3)), (MONTH, date(2026, 3, 11))])
def test_the_order_decides(order, found):
    assert read_date("03/11/2026", order) == found
    assert read_date("3/11", order, year=2026) == found


@pytest.mark.parametrize(("two", "year"), [("49", 2049), ("50", 1950), ("00", 2000), ("1964", 1964)])
def test_two_figures_of_a_year(two, year):
    assert read_date(f"29 Feb {two}" if year % 4 == 0 else f"1/2/{two}", DAY).year == year


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("8/28/2026 16:07:17", datetime.fromisoformat("2026-08-28T16:07:17")),
        ("8/28/2026 4:07 pm", datetime.fromisoformat("2026-08-28T16:07:00")),
        ("8/28/2026 12:07 a.m.", datetime.fromisoformat("2026-08-28T00:07:00")),
        ("8/28/2026", datetime.fromisoformat("2026-08-28T00:00:00")),
        ("2026-08-28 16:07:17 GMT", datetime.fromisoformat("2026-08-28T16:07:17")),
        (46262.5, datetime.fromisoformat("2026-08-28T12:00:00")),
        ("never", DateProblem.UNREADABLE),
        ("30/30/2026", DateProblem.NO_SUCH_DAY),
    ],
)
def test_moments(cell, moment):
    assert read_moment(cell, MONTH) == moment


@pytest.mark.parametrize(
    ("cells", "order", "example"),
    [
        (["01/02/2026", "15/09/2026"], DAY, ""),
        (["01/02/2026", "09/15/2026"], MONTH, ""),
        (["01/02/2026", "31/02/1970"], DAY, ""),
        (["01/02/2026", "3 March", "x"], MONTH, "01/02/2026"),
        (["02/02/2026", "2026-01-02"], MONTH, ""),
        (["15/01/2026", "01/15/2026", "1/2/2026"], MONTH, "1/2/2026"),
        ([], MONTH, ""),
    ],
)
def test_a_column_has_one_order(cells, order, example):
    assert order_of(cells, MONTH)[:2] == (order, example)


def test_a_question_names_both_days():
    asked = question("S", 1, "Joined", example="03/11/2026", count=4, assumed=DAY)
    assert (asked.day_first, asked.month_first) == (date(2026, 11, 3), date(2026, 3, 11))
    assert question("S", 1, "Joined", example="13/11/2026", count=4, assumed=DAY) is None
    assert question("S", 1, "Joined", example="3/11", count=4, assumed=DAY) is None
