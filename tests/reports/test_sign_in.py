from datetime import date
from pathlib import Path

import pytest

from peergroup_desktop.reports.options import PageOptions, Paper
from peergroup_desktop.reports.sign_in import SheetStyle, SignInSheet, render
from tests.reports.months import TODAY, WORLD, picture
from tests.reports.paper import fonts_of, tags_of, text_of, words_of

NAMES = tuple(row.name for row in picture().rows)


def sheet(people=NAMES, **changes) -> SignInSheet:
    usual = {"session_on": date(2026, 10, 13), "times": "10:30 – 12:00", "place": "St Mark’s Hall"}
    return SignInSheet("Tuesday Circle", "Tuesdays", people=people, **(usual | changes))


def printed(data: SignInSheet, **options):
    return render(data, PageOptions(**options), printed_on=TODAY, printed_by="Maureen")


@pytest.mark.parametrize("paper", Paper)
def test_people_are_numbered_as_the_register_reads_them_back(paper):
    document = printed(sheet(), paper=paper)
    text = text_of(document)[0]
    assert (document.pages, document.names) == (1, 24)
    assert "Who’s here on Tuesday 13 October" in text
    for number, name in ((1, "Abdi W."), (13, "Kwame"), (24, "Val")):
        assert f"{number} {name}" in text


def test_more_people_than_fit_go_on_with_the_counts_last():
    document = printed(sheet(tuple(f"Person {n}" for n in range(1, 46))))
    first, second = text_of(document)
    assert "Guests" not in first
    assert "Guests" in second
    assert "No. Name Here" in second
    assert tags_of(document).count("1 Table") == 1


def test_the_counts_never_stand_alone():
    document = printed(sheet(tuple(f"Person {n}" for n in range(1, 53))))
    assert "+ " in text_of(document)[-1].split("Apologies")[1].split("Guests")[0]


def test_empty_rows_wait_for_others():
    text = text_of(printed(sheet(("Jo",), spare_rows=4)))[0]
    assert text.count("+") == 4
    assert "Prefer not to be named" in text


def test_a_sheet_for_any_day_has_a_line_for_the_date():
    document = printed(sheet((), session_on=None, times="", place=""))
    text = text_of(document)[0]
    assert document.names == 0
    assert "Date" in text
    assert "Tuesdays" in text
    assert "shred" not in text


@pytest.mark.parametrize("style", SheetStyle)
@pytest.mark.parametrize("options", [{}, {"paper": Paper.LETTER}, {"large_print": True}])
@pytest.mark.parametrize("people", [NAMES, WORLD, NAMES * 3, ("Wolfeschlegelsteinhausenbergerdorff " * 4,)])
def test_nothing_overlaps_or_leaves_the_page(people, options, style, tmp_path):
    for width, height, words in words_of(printed(sheet(people, style=style), **options), tmp_path):
        shown = [word for word in words if not word.is_hidden]
        assert all(word.left >= 44 and word.right <= width - 40 and word.bottom <= height - 12 for word in shown)
        assert [(a.text, b.text) for i, a in enumerate(shown) for b in shown[i + 1 :] if a.covers(b)] == []


def test_strips_carry_numbers_and_nobody_else():
    document = printed(sheet(style=SheetStyle.TEAR_STRIP))
    text = " ".join(text_of(document))
    assert document.names == 0
    assert [name for name in NAMES if name in text.replace("by Maureen", "")] == []
    assert text.count("first time here") >= len(NAMES) + 6
    assert "30 Name" in text


def test_a_strip_says_nothing_of_the_group():
    assert "".join(text_of(printed(sheet(style=SheetStyle.TEAR_STRIP)))[0].split("1 Name")[1:]).count("Circle") == 0


def test_strips_for_any_day_have_no_date():
    assert "2026" not in text_of(printed(sheet(style=SheetStyle.TEAR_STRIP, session_on=None)))[0].split("Printed")[0]


def test_a_sign_no_font_has_is_noted():
    document = printed(sheet(("Jo 🙂",)))
    assert document.unshown == ("U+1F642",)
    assert "U+1F642" in text_of(document)[0]
    assert all(fonts_of(document).values())


def test_it_says_what_it_always_said():
    golden = Path(__file__).parents[1] / "data" / "golden" / "sign_in.txt"
    assert "\n".join(text_of(printed(sheet()))) + "\n" == golden.read_text(encoding="utf-8")
