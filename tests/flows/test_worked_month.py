"""The month that was worked out on paper says the same in the PDF, in the table and for programs.

On screen it is looked at in `tests/ui/screens/test_months.py`.
"""

import csv
import io
import json
import re
from datetime import date
from fractions import Fraction

import pytest

from peergroup_desktop.actions import figures
from peergroup_desktop.actions.exports.tables import tables_of
from peergroup_desktop.actions.printing import PageOptions, render_month_pack, render_summary
from peergroup_desktop.cli.figuring import Numbers
from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.core.figure_words import figure_name
from peergroup_desktop.interchange.tables_out import to_csv
from tests.reports.paper import text_of
from tests.worked_month import CIRCLE, FIRST_ON, KITCHEN, LAST_ON, MONTH, TOGETHER, WALKERS, YEAR, write_worked_month

TODAY = date(2026, 11, 24)
IN_COLUMNS = (Key.HELD, Key.ATTENDANCES, Key.EXTRA, Key.UNIQUE, Key.NEW)
BY_GROUP = {"Kitchen": KITCHEN, "Tuesday Circle": CIRCLE, "Walkers": WALKERS, "All together": TOGETHER}


@pytest.fixture
def worked(make):
    return write_worked_month(make)


def on_paper(value):
    """A figure as a page prints it: no more than one place."""
    return "–" if value is None else f"{float(value):.1f}".removesuffix(".0")


def drawn(render, data):
    document = render(data, PageOptions(), printed_on=TODAY, printed_by="Maureen")
    return text_of(document)


@pytest.mark.parametrize("is_pack", [True, False], ids=["month pack", "for funders"])
def test_every_figure_is_in_the_pdf(vault, worked, is_pack):
    if is_pack:
        text = drawn(render_month_pack, figures.month_pack(vault, YEAR, MONTH))[0]
    else:
        text = " ".join(drawn(render_summary, figures.summary(vault, FIRST_ON, LAST_ON)))
    for name, wanted in BY_GROUP.items():
        row = " ".join(on_paper(wanted[key]) for key in IN_COLUMNS)
        assert (not is_pack and wanted is not TOGETHER) or re.search(rf"{name}[^0-9]*{row}\b", text), name
    printed = {key: on_paper(value) for key, value in TOGETHER.items() if key not in IN_COLUMNS}
    printed[Key.RATE] = "5 of 7 = 71 %"
    assert [key for key, value in printed.items() if f"{figure_name(key)}: {value}" not in text] == []


def table_rows(tables):
    """The first table of a file, by the name at the beginning of each row."""
    head, *rows = csv.reader(io.StringIO(to_csv(tables[:1]).decode("utf-8-sig")))
    return {row[0].partition(",")[0]: dict(zip(head, row, strict=True)) for row in rows}


def test_every_figure_is_in_the_table(vault, worked):
    found = table_rows(tables_of(figures.month_pack(vault, YEAR, MONTH), printed_on=TODAY))
    for name, wanted in BY_GROUP.items():
        shown = {figure_name(key): on_paper(value) for key, value in wanted.items() if key is not Key.RATE}
        shown["Attendance rate, per cent"] = on_paper(wanted[Key.RATE] and wanted[Key.RATE] * 100).replace("–", "")
        assert found[name].items() >= shown.items()


def test_every_figure_is_there_for_programs(vault, worked):
    for ids, wanted in (
        (worked.groups, TOGETHER),
        ((worked.circle,), CIRCLE),
        ((worked.walkers,), WALKERS),
        ((worked.kitchen,), KITCHEN),
    ):
        told = json.loads(json.dumps(Numbers(figures.count(vault, ids, FIRST_ON, LAST_ON), ()).as_json()))
        found = {Key(name): one["value"] for name, one in told["figures"].items()}
        assert found == {
            key: pytest.approx(float(value)) if isinstance(value, Fraction) else value for key, value in wanted.items()
        }
