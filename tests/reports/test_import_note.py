from datetime import date

import pytest

from peergroup_desktop.reports.import_note import ImportNote, NoteLine, render
from peergroup_desktop.reports.options import PageOptions, Paper
from tests.reports.months import TODAY
from tests.reports.paper import tags_of, text_of, words_of

LONG = "came for tea but left before the start because of the bus " * 4


def printed(*lines: NoteLine, **options):
    note = ImportNote("register-autumn.csv", date(2026, 10, 1), 140, 120, 1, lines)
    return render(note, PageOptions(**options), printed_on=TODAY, printed_by="Maureen")


def line(value: str = "x?", *, sheet: str = "", row: int = 7) -> NoteLine:
    return NoteLine(sheet, row, "15 Sept", value, "We don’t know what this mark means.")


def test_a_clean_import_says_so():
    document = printed()
    text = text_of(document)[0]
    assert "140 rows read. 120 people or marks added. 1 was here already." in text
    assert "Everything in the spreadsheet found its place." in text
    assert document.names == 0


def test_what_was_kept_stands_with_its_place_and_reason():
    document = printed(line("=SUM(A1)", sheet="Autumn"))
    text = text_of(document)[0]
    assert "1 thing couldn’t be placed." in text
    assert "Autumn 7 15 Sept =SUM(A1) We don’t know what this" in text
    assert document.names == 1
    assert "shred" in text


def test_one_sheet_needs_no_column_for_sheets():
    assert "Sheet" not in text_of(printed(line()))[0]


@pytest.mark.parametrize("options", [{}, {"paper": Paper.LETTER}, {"large_print": True}])
def test_nothing_overlaps_or_leaves_the_page(options, tmp_path):
    lines = [line((LONG, "محمد علي", "x" * 90)[index % 3], sheet="Autumn", row=index) for index in range(40)]
    document = printed(*lines, **options)
    assert document.pages > 1
    assert tags_of(document).count("1 Table") == 1
    for width, height, words in words_of(document, tmp_path):
        assert all(word.left >= 44 and word.right <= width - 44 and word.bottom <= height - 12 for word in words)
        assert [(a.text, b.text) for i, a in enumerate(words) for b in words[i + 1 :] if a.covers(b)] == []


def test_a_sign_no_font_has_is_noted():
    assert "U+1F642" in text_of(printed(line("🙂")))[0]
