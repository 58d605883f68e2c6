import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
import xlsxwriter

from peergroup_desktop.core.errors import Cancelled, NothingToImport, SheetRefused
from peergroup_desktop.interchange import calamine_sheets, packages, sheet_xml
from peergroup_desktop.interchange.kept import KeptReason
from peergroup_desktop.interchange.spreadsheets import read
from peergroup_desktop.interchange.workbook import as_text, column_letter
from tests.interchange.lists import ODS_TEXT, ods, ods_rows, repacked, xlsx

SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
PLAIN = xlsx({"People": [["Name", "Phone"], ["Sam", "07700 900123"]]})


def rows(source):
    return read(source, "list.xlsx").sheets[0].rows


def reason(source, **options):
    with pytest.raises(SheetRefused) as refused:
        read(source, "list.xlsx", **options)
    return refused.value.facts["reason"]


def test_values_keep_their_kind():
    def finish(workbook: xlsxwriter.Workbook):
        sheet = workbook.get_worksheet_by_name("Kinds")
        sheet.write_datetime(
            1, 0, datetime.fromisoformat("2026-09-03T10:30:00"), workbook.add_format({"num_format": "dd/mm/yy hh:mm"})
        )
        sheet.write_datetime(1, 1, time(10, 30), workbook.add_format({"num_format": "hh:mm"}))
        sheet.write_number(1, 2, 1.5, workbook.add_format({"num_format": "[h]:mm"}))
        sheet.write_boolean(1, 3, True)
        sheet.write_formula(1, 4, "=1+1", None, 2)

    source = xlsx({"Kinds": [["=SUM(A1)", "+44", "-Kim", "@home", 3.5, date(2026, 9, 3)]]}, finish)
    found = rows(source)
    assert found[0] == ("=SUM(A1)", "+44", "-Kim", "@home", 3.5, date(2026, 9, 3))
    assert found[1][:5] == (datetime.fromisoformat("2026-09-03T10:30:00"), "10:30", "36:00", True, 2.0)


def test_hidden_things_are_read_and_said():
    def finish(workbook: xlsxwriter.Workbook):
        sheet = workbook.get_worksheet_by_name("People")
        sheet.set_column(1, 1, None, None, {"hidden": True})
        sheet.set_row(1, None, None, {"hidden": True})
        workbook.add_worksheet("Front").activate()
        workbook.get_worksheet_by_name("Old").hide()

    found = read(xlsx({"People": [["Name", "Phone"], ["Sam", "1"]], "Old": [["x"]]}, finish), "a.xlsx").sheets
    assert (found[0].hidden_columns, found[0].hidden_rows) == ({1}, {1})
    assert [sheet.is_hidden for sheet in found] == [False, True, False]


def test_formulas_without_an_answer_show_themselves():
    cells = b'<c r="C2"><f>SUM(A1:A9)</f><v/></c><c r="D2" t="str"><f>""</f><v></v></c>'
    found = read(repacked(PLAIN, {SHEET: lambda part: part.replace(b"</row></sheet", cells + b"</row></sheet")}), "a")
    assert found.sheets[0].rows[1] == ("Sam", "07700 900123", "=SUM(A1:A9)", None)
    assert found.sheets[0].formulas == {(1, 2)}


def test_errors_of_formulas_are_kept():
    def finish(workbook: xlsxwriter.Workbook):
        workbook.get_worksheet_by_name("S").write_formula(0, 1, "=1/0", None, "#DIV/0!")

    found = read(xlsx({"S": [["x", "", "y"]]}, finish), "a.xlsx")
    assert found.sheets[0].rows == (("x", "#DIV/0!", "y"),)
    assert [(note.column, note.value, note.reason) for note in found.notes] == [
        ("B", "#DIV/0!", KeptReason.FORMULA_ERROR)
    ]


def test_remarks_pinned_to_cells_are_kept():
    def finish(workbook: xlsxwriter.Workbook):
        workbook.get_worksheet_by_name("People").write_comment("B2", "rang to\nsay sorry", {"author": "Jo"})

    found = read(xlsx({"Other": [["x"]], "People": [["Name"], ["Sam", "x"]]}, finish), "a.xlsx")
    assert [(note.sheet, note.row_number, note.column, note.value, note.reason) for note in found.notes] == [
        ("People", 2, "B", "rang to say sorry", KeptReason.CELL_REMARK)
    ]


def test_a_remark_that_is_pinned_to_nothing():
    stray = b"<ThreadedComments><text>x</text><threadedComment><text>y</text></threadedComment></ThreadedComments>"
    assert sheet_xml.scan_part(stray, lambda: False).remarks == [("", "y")]


def test_cells_without_references_follow_each_other():
    bare = repacked(
        PLAIN,
        {SHEET: lambda part: part.replace(b' r="A2"', b"").replace(b' r="B2"', b"").replace(b'<row r="2"', b"<row")},
    )
    assert rows(bare) == (("Name", "Phone"), ("Sam", "07700 900123"))


def test_a_sheet_that_nothing_points_to_is_read_without_its_scan():
    lost = repacked(
        PLAIN, {"xl/_rels/workbook.xml.rels": lambda part: part.replace(b"worksheets/sheet1", b"worksheets/sheet9")}
    )
    assert reason(lost) == "damaged"
    assert (
        calamine_sheets._scans_by_sheet(
            packages.Package("xlsx", b"", {"xl/workbook.xml": sheet_xml.PartScan(sheet_ids=[("A", "1")])})
        )
        == {}
    )


def test_ods():
    hidden = (
        '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        + ods_rows(["Name", "Phone", "Age"])
        + '<table:table-row table:visibility="filter">'
        + ODS_TEXT.format("Sam")
        + '<table:table-cell table:formula="of:=SUM([.A1])"/><table:table-cell/>'
        + "</table:table-row>"
    )
    found = read(ods(hidden), "a.ods")
    assert found.form == "ods"
    assert found.sheets[0].hidden_columns == {1, 2}
    assert found.sheets[0].hidden_rows == {1}
    assert found.sheets[0].rows[0] == ("Name", "Phone", "Age")


def test_ods_formulas_without_an_answer():
    formula = '<table:table-cell table:formula="of:=SUM(1)"/>'
    row = f"<table:table-row>{ODS_TEXT.format('Sam')}{formula}{ODS_TEXT.format('x')}</table:table-row>"
    assert rows(ods(row)) == (("Sam", "=SUM(1)", "x"),)
    last = f"<table:table-row>{formula}{formula}</table:table-row>"
    assert rows(ods(row + last)) == (("Sam", "=SUM(1)", "x"), ("=SUM(1)", "=SUM(1)"))


def test_ods_texts_and_remarks_that_the_reader_leaves_out():
    pinned = "<office:annotation><text:p>rang to</text:p><text:p>say sorry</text:p></office:annotation>"
    typed = f'<table:table-cell office:value-type="string">{pinned}<text:p>Sam</text:p></table:table-cell>'
    row = f"<table:table-row>{typed}<table:table-cell><text:p>plain</text:p></table:table-cell></table:table-row>"
    found = read(ods(row), "a.ods")
    assert found.sheets[0].rows == (("Sam", "plain"),)
    assert [(note.row_number, note.column, note.value) for note in found.notes] == [(1, "A", "rang to say sorry")]


def test_spaces_between_elements_are_no_text():
    apart = {STRINGS: lambda part: part.replace(b"<si>", b" <si>"), SHEET: lambda part: part.replace(b"<c ", b" <c ")}
    spaced = repacked(PLAIN, apart)
    assert rows(spaced)[1] == ("Sam", "07700 900123")


@pytest.mark.parametrize("source", [xlsx({"Empty": []}), xlsx({"Blank": [[" "]]}), ods("")])
def test_empty_workbooks(source):
    with pytest.raises(NothingToImport):
        read(source, "a.xlsx")


ENTITY = b'?><!DOCTYPE a [<!ENTITY x "y">]>'


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (repacked(PLAIN, {SHEET: lambda part: part.replace(b"?>", ENTITY, 1)}), "xml_entities"),
        (
            repacked(PLAIN, {"xl/more.xml": lambda _part: '<?xml version="1.0"?><!DOCTYPE a><a/>'.encode("utf-16")}),
            "xml_entities",
        ),
        (repacked(PLAIN, {SHEET: lambda part: part + b" " * 10_000_000}), "zip_bomb"),
        (repacked(PLAIN, {SHEET: lambda part: part.replace(b'"A1"', b'"XFD1048576"')}), "too_many_cells"),
        (repacked(PLAIN, {SHEET: lambda part: part.replace(b'"A1" t', b'"ZZZZ1" t')}), "damaged"),
        (repacked(PLAIN, {SHEET: lambda part: part.replace(b"<v>0</v>", b"<v>77777</v>")}), "damaged"),
        (repacked(PLAIN, {SHEET: lambda part: part[:200]}), "damaged"),
        (repacked(PLAIN, {STRINGS: lambda part: part.replace(b'ount="4"', b'ount="4000000000"')}), "damaged"),
        (repacked(PLAIN, {"xl/workbook.xml": lambda part: part.replace(b"<sheets>", b"<sheets><sheets>")}), "damaged"),
        (PLAIN[:-30], "damaged"),
        (repacked(PLAIN, {}, method=zipfile.ZIP_LZMA), "damaged"),
        (PLAIN[: len(PLAIN) // 2], "damaged"),
        (
            ods('<table:table-row table:number-rows-repeated="-5">' + ODS_TEXT.format("x") + "</table:table-row>"),
            "damaged",
        ),
        (
            ods('<table:table-row table:number-rows-repeated="9000000">' + ODS_TEXT.format("x") + "</table:table-row>"),
            "too_many_cells",
        ),
        (b"PK\x05\x06" + bytes(18), "not_a_sheet"),
    ],
)
def test_dangerous_and_broken_files(source, expected):
    assert reason(source) == expected


@pytest.mark.parametrize(
    ("part", "expected"), [("xl/workbook.bin", "binary_sheet"), ("word/document.xml", "not_a_sheet")]
)
def test_other_zips(part, expected):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(part, "x")
    assert reason(made.getvalue()) == expected


def test_a_part_with_a_password():
    source = bytearray(PLAIN)
    for at in (source.find(b"PK\x03\x04") + 6, source.find(b"PK\x01\x02") + 8):
        source[at] |= 1
    assert reason(bytes(source)) == "password"


def test_repeated_text_counts_each_time(monkeypatch):
    monkeypatch.setattr(calamine_sheets, "MAX_TEXT", 20)
    assert reason(PLAIN) == "zip_bomb"


def test_inflating_stops_at_the_limit(monkeypatch):
    monkeypatch.setattr(packages, "MAX_PARTS", 3)
    assert reason(PLAIN) == "zip_bomb"
    monkeypatch.setattr(packages, "MAX_PARTS", 300)
    monkeypatch.setattr(packages, "_refuse_bombs", lambda _archive, _size: None)
    monkeypatch.setattr(packages, "MAX_INFLATED", 3000)
    assert reason(PLAIN) == "zip_bomb"


def test_a_password_that_only_the_reader_sees(monkeypatch):
    import python_calamine

    def locked(_source):
        raise python_calamine.PasswordError

    monkeypatch.setattr(
        python_calamine, "CalamineWorkbook", type("Locked", (), {"from_filelike": staticmethod(locked)})
    )
    assert reason(PLAIN) == "password"


def test_the_rectangle_is_checked_again_after_opening(monkeypatch):
    monkeypatch.setattr(calamine_sheets, "MAX_CELLS", 3)
    assert reason(PLAIN) == "too_many_cells"


def test_cancel_and_progress(monkeypatch):
    monkeypatch.setattr(calamine_sheets, "_ROWS_BETWEEN_LOOKS", 1)
    shares = []
    read(PLAIN, "a.xlsx", progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    for calls in (1, 3, 8, 20):
        answers = iter([False] * calls)
        with pytest.raises(Cancelled):
            read(PLAIN, "a.xlsx", is_cancelled=lambda answers=answers: next(answers, True))


@pytest.mark.parametrize(
    ("cell", "text"),
    [(None, ""), (True, "TRUE"), (False, "FALSE"), (3.0, "3"), (3.5, "3.5"), (" x ", "x"), (date(2026, 9, 3),
    "2026-09-03"),
     (datetime.fromisoformat("2026-09-03T10:30:00"), "2026-09-03 10:30"), (7, "7")],
)  # fmt: skip
def test_cells_as_text(cell, text):
    assert as_text(cell) == text


@pytest.mark.parametrize(("index", "letter"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_column_letters(index, letter):
    assert column_letter(index) == letter


def test_long_durations_and_minutes():
    assert calamine_sheets._cell(timedelta(hours=30, minutes=5)) == "30:05"
