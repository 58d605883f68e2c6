from datetime import date

import pytest

from peergroup_desktop.reports.key_sheet import KeySheet, render
from peergroup_desktop.reports.key_sheet_page import grouped
from peergroup_desktop.reports.options import PageOptions, Paper
from tests.reports.months import TODAY
from tests.reports.paper import reader, text_of, words_of

CODE = "abcd-efgh-jkmn-pqrs-tvwx-yz23-4567"


def printed(code: str = CODE, **options):
    data = KeySheet("Blue folder", code, date(2026, 10, 1))
    return render(data, PageOptions(**options), printed_on=TODAY, printed_by="Maureen")


@pytest.mark.parametrize(
    ("code", "expected"),
    [(CODE, "ABCD EFGH JKMN PQRS TVWX YZ23 4567"), ("AB CDE", "ABCD E"), ("", "")],
)
def test_codes_are_read_in_fours(code, expected):
    assert grouped(code) == expected


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("large_print", [False, True])
def test_the_sheet_is_one_page_with_all_that_is_needed(paper, large_print):
    document = printed(paper=paper, large_print=large_print)
    text = text_of(document)[0]
    assert document.pages == 1
    for words in ("Key sheet", "Blue folder", "ABCD EFGH JKMN PQRS TVWX YZ23 4567", "1 October 2026", "Two copies"):
        assert words in text


@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("code", [CODE, CODE * 3])
def test_nothing_overlaps_or_leaves_the_page(code, large_print, tmp_path):
    for width, height, words in words_of(printed(code, large_print=large_print), tmp_path):
        assert all(word.left >= 44 and word.right <= width - 44 and word.bottom <= height - 12 for word in words)
        assert [(a.text, b.text) for i, a in enumerate(words) for b in words[i + 1 :] if a.covers(b)] == []


def test_the_code_is_nowhere_but_on_the_page():
    document = printed()
    said = str(reader(document).metadata) + document.title + str(reader(document).root_object["/Metadata"].get_data())
    assert "ABCD" not in said.upper()
    assert document.names == 0


def test_the_square_is_the_whole_code():
    import segno

    dark = sum(map(sum, segno.make("ABCDEFGHJKMNPQRSTVWXYZ234567", error="m", micro=False).matrix))
    content = reader(printed()).pages[0].get_contents().get_data().decode("latin-1")
    module = 42 * 72 / 25.4 / (25 + 8)
    widths = [float(line.split()[-4]) for line in content.splitlines() if line.endswith(" re f*")]
    squares = [width for width in widths if abs(width / module - round(width / module)) < 0.02]
    assert round(sum(squares) / module) == dark
