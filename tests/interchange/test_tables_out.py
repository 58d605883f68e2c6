"""Tables as files: what stands in a cell comes back from it, and nothing in it runs."""

import csv
import io
import zipfile
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from peergroup_desktop.interchange.formulas import no_formula
from peergroup_desktop.interchange.tables_out import Table, to_csv, to_text, to_xlsx

ROWS = (("Zoë", date(2026, 10, 6), 3, 2.5), ("=1+1", None, -4, None), ("two\nlines", date(1850, 1, 1), 0, ""))
TABLE = Table("Who came", ("Name", "Day", "Times", "Hours"), ROWS)
OTHER = Table("Figures", ("Figure", "Number"), (("Came", 12),))


def sheets(raw: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def csv_rows(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


def test_csv_opens_in_a_spreadsheet_program():
    raw = to_csv([TABLE])
    assert raw.startswith(b"\xef\xbb\xbf")
    assert csv_rows(raw) == [
        ["Name", "Day", "Times", "Hours"],
        ["Zoë", "2026-10-06", "3", "2.5"],
        ["'=1+1", "", "-4", ""],
        ["two\nlines", "1850-01-01", "0", ""],
    ]


def test_several_tables_stand_below_one_another_in_csv():
    rows = csv_rows(to_csv([OTHER, OTHER]))
    assert rows == [
        ["Figures"],
        ["Figure", "Number"],
        ["Came", "12"],
        [],
        ["Figures"],
        ["Figure", "Number"],
        ["Came", "12"],
    ]


def test_the_clipboard_takes_a_line_for_each_row():
    assert to_text([TABLE]).split("\n", 3)[1:] == [
        "Zoë\t2026-10-06\t3\t2.5",
        "'=1+1\t\t-4\t",
        '"two\nlines"\t1850-01-01\t0\t',
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('"=1+1"', '"""=1+1"""'),
        ('"', '""""'),
        ('5" of rain', '5" of rain'),
        ('a\tb "c"', '"a\tb ""c"""'),
        ("one\r\ntwo\rthree", '"one\ntwo\nthree"'),
        ("\t=1", '"\'\t=1"'),
    ],
)
def test_the_clipboard_quotes_what_would_fall_apart(cell, text):
    copied = to_text([Table("x", ("Text", "n"), ((cell, 1),))])
    assert copied == f"Text\tn\n{text}\t1"
    (_head, row) = csv.reader(io.StringIO(copied, newline=""), dialect="excel-tab")
    assert row == [no_formula(cell).replace("\r\n", "\n").replace("\r", "\n"), "1"]


def test_a_workbook_has_real_days_and_numbers():
    found = sheets(to_xlsx([TABLE, OTHER]))
    assert found["Who came"] == [
        ["Name", "Day", "Times", "Hours"],
        ["Zoë", date(2026, 10, 6), 3.0, 2.5],
        ["=1+1", "", -4.0, ""],
        ["two\nlines", "1850-01-01", 0.0, ""],
    ]
    assert found["Figures"] == [["Figure", "Number"], ["Came", 12.0]]


def test_no_cell_of_a_workbook_is_a_formula_or_a_link():
    table = Table("x", ("=A1", "http://a.example"), (("=cmd|' /C calc'!A0", "http://a.example"), ("{=1}", "1")))
    with zipfile.ZipFile(io.BytesIO(to_xlsx([table]))) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
        assert b"<f>" not in sheet
        assert b"<hyperlink" not in sheet
        assert b'quotePrefix="1"' in parts.read("xl/styles.xml")


def test_a_workbook_says_neither_who_made_it_nor_when():
    assert to_xlsx([TABLE]) == to_xlsx([TABLE])
    with zipfile.ZipFile(io.BytesIO(to_xlsx([TABLE]))) as parts:
        assert b"<dc:creator></dc:creator>" in parts.read("docProps/core.xml")


@pytest.mark.parametrize(("letter", "length"), [("a", 32_767), ("🌱", 16_384)])
def test_a_text_too_long_for_a_cell_is_cut_and_shows_it(letter, length):
    (cell,) = sheets(to_xlsx([Table("x", ("Text",), ((letter * 40_000,),))]))["x"][1]
    assert cell == letter * (length - 1) + "…"


@pytest.mark.parametrize(("columns", "across"), [(3, b'fitToHeight="0"'), (14, b"landscape"), (15, b"landscape")])
def test_a_sheet_is_ready_for_paper(columns, across):
    table = Table("x", ("Heading",) * columns, (("cell",) * columns,))
    with zipfile.ZipFile(io.BytesIO(to_xlsx([table]))) as parts:
        assert across in parts.read("xl/worksheets/sheet1.xml")
        assert b"Print_Titles" in parts.read("xl/workbook.xml")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["A/B: [c]*?"], ["A B   c"]),
        (["History"], ["History 2"]),
        (["", "'"], ["1", "1 2"]),
        (["Circle", "circle", "CIRCLE"], ["Circle", "circle 2", "CIRCLE 3"]),
        (["a" * 40, "a" * 40], ["a" * 31, "a" * 29 + " 2"]),
        (["🌱" * 20, "🌱" * 20], ["🌱" * 15, "🌱" * 14 + " 2"]),
    ],
)
def test_sheets_have_names_that_the_form_takes(names, expected):
    tables = [Table(name, ("x",), ()) for name in names]
    assert list(sheets(to_xlsx(tables))) == expected


@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_name_makes_a_workbook_that_opens(names):
    assert len(sheets(to_xlsx([Table(name, ("x",), ()) for name in (*names, "last")]))) == len(names) + 1


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_any_text_comes_back_from_a_workbook(text):
    (cell,) = sheets(to_xlsx([Table("x", ("Text", "n"), ((text, 1),))]))["x"][1][:1]
    assert cell == text
