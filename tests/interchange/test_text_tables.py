import pytest

from peergroup_desktop.core.errors import Cancelled, NothingToImport, SheetRefused
from peergroup_desktop.interchange import limits, spreadsheets, text_tables
from peergroup_desktop.interchange.kept import KeptReason
from peergroup_desktop.interchange.row_reading import NoteLine
from peergroup_desktop.interchange.spreadsheets import read, read_pasted
from tests.interchange.lists import book, roster

NAMES = (("Name", "Phone"), ("Siân", "07700 900123"), ("Zoë", None))
TEXT = "Name,Phone\nSiân,07700 900123\nZoë,\n"


@pytest.mark.parametrize(
    ("encoding", "mark", "known"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-16-le", b"", "utf-16-le"),
        ("utf-16-be", b"", "utf-16-be"),
        ("utf-32-le", b"\xff\xfe\x00\x00", "utf-32-le"),
        ("windows-1252", b"", "windows-1252"),
    ],
)
def test_letters_survive_every_encoding(encoding, mark, known):
    found = book(mark + TEXT.encode(encoding))
    assert (found.sheets[0].rows, found.encoding) == (NAMES, known)


def test_an_odd_encoding_is_guessed_and_said():
    found = book(
        "Имя;Телефон\nДмитрий;1\nМария;2\nАлександр\x98;3\n".encode("windows-1251", "replace").replace(b"?", b"\x98")
    )
    assert found.sheets[0].rows[0][1] is not None
    assert [note.reason for note in found.notes] == [KeptReason.BYTES_GUESSED]


def test_a_guess_may_find_nothing(monkeypatch):
    import charset_normalizer

    monkeypatch.setattr(charset_normalizer, "from_bytes", lambda _source: charset_normalizer.CharsetMatches([]))
    assert text_tables.decode(b"Jos\x81\xe9") == ("Jos\x81é", "latin-1")


def test_one_bad_byte_does_not_spoil_the_others():
    text, encoding = text_tables.decode(("Siân Zoë Renée Łukasz Þórdís Núñez " * 3).encode() + b"Ren\xe9e")
    assert "Siân" in text
    assert text.endswith("Renée")
    assert encoding == "utf-8+windows-1252"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(separator, line_end):
    assert book(TEXT.replace(",", separator).replace("\n", line_end)).sheets[0].rows == NAMES


def test_a_line_may_name_the_separator():
    assert book("sep=;\nName;Phone\nA, B;1\n").sheets[0].rows == (("Name", "Phone"), ("A, B", "1"))


def test_quotes_hold_new_lines_and_separators():
    assert book('Name,Note\n"Kaur, Parminder","no\nperfume"\n').sheets[0].rows[1] == ("Kaur, Parminder", "no\nperfume")


@pytest.mark.parametrize("rows", [1, 30_000])
def test_a_lone_quote_swallows_nothing(rows):
    found = book('Name,Phone\n"Bob,07700\n' + "Sam,01632\n" * rows)
    assert found.sheets[0].rows[1:3] == (('"Bob', "07700"), ("Sam", "01632"))
    assert len(found.sheets[0].rows) == rows + 2


def test_nul_bytes_are_taken_out_and_said():
    found = book(b"Name,Phone\nSa\x00m,07700\n")
    assert found.sheets[0].rows[1] == ("Sam", "07700")
    assert [(note.row_number, note.column, note.value) for note in found.notes] == [(2, "A", "")]


@pytest.mark.parametrize("text", [b"", b" \r\n", b",,\n,,\n", b"\xef\xbb\xbf", b"\x00\x00"])
def test_nothing_to_import(text):
    with pytest.raises(NothingToImport):
        book(text)


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (b"<html><body><table><tr><td>Name</td></tr></table>", "web_page"),
        (b"\n <!DOCTYPE html><p>", "web_page"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "xml_sheet"),
        (b'<?xml version="1.0"?><people/>', "not_a_sheet"),
        (b"%PDF-1.7\n", "not_a_sheet"),
        (b"{\\rtf1 Name}", "not_a_sheet"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not_a_sheet"),
        (b"x" * 200_000, "not_a_sheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_sheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
)
def test_what_is_no_list_is_refused(source, reason):
    with pytest.raises(SheetRefused) as refused:
        read(source, "list.xls")
    assert refused.value.facts == {"reason": reason}


def test_limits(monkeypatch):
    monkeypatch.setattr(spreadsheets, "MAX_BYTES", 10)
    for attempt in (lambda: read(b"a" * 11, ""), lambda: read_pasted("a" * 11)):
        with pytest.raises(SheetRefused, match="sheet_refused"):
            attempt()
    monkeypatch.setattr(text_tables, "MAX_CELLS", 3)
    with pytest.raises(SheetRefused) as refused:
        read_pasted("a\tb\n") and read_pasted("a\tb\nc\td")
    assert refused.value.facts == {"reason": limits.RefusalReason.TOO_MANY_CELLS}


def test_cancel_stops_the_reading():
    with pytest.raises(Cancelled):
        read(b"a,b\n", "", is_cancelled=lambda: True)
    answers = iter([False, True])
    shares = []
    with pytest.raises(Cancelled):
        read(b"a,b\n" * 6000, "", progress=shares.append, is_cancelled=lambda: next(answers))
    assert shares == []


def test_progress_rises_to_one():
    shares = []
    read(b"a,b\n" * 6000, "", progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_pasted_cells():
    assert read_pasted("Sam\t07700 900123\nDawn\t\n").sheets[0].rows == (("Sam", "07700 900123"), ("Dawn", None))


@pytest.mark.parametrize("width", [1001, 4000, 20_000])
def test_more_columns_than_anybody_fills_are_refused(width):
    text = "Name" + ",v" * width + "\n"
    for take in (lambda: book(text), lambda: read_pasted(text)):
        with pytest.raises(SheetRefused) as refused:
            take()
        assert refused.value.facts == {"reason": limits.RefusalReason.TOO_MANY_COLUMNS}


def test_empty_columns_at_the_end_count_for_nothing():
    found = book("Name,Phone" + "," * 16_000 + "\nSam,07700 900123\n")
    assert found.sheets[0].width == 2


def test_a_thousand_columns_do_not_cost_a_thousand_times_a_thousand(monkeypatch):
    compared = []
    monkeypatch.setattr(NoteLine, "__eq__", _counting(compared))
    text = "Name" + "".join(f",Thing {number}" for number in range(999)) + "\nSam" + ",v" * 999 + "\n"
    table = roster(text)
    assert len(table.rows[0].note_lines) == 999
    assert len(compared) < 999


def _counting(compared):
    def equal(one, other):
        compared.append(one)
        return (one.meaning, one.text) == (other.meaning, other.text)

    return equal
