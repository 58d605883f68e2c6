from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peergroup_desktop.reports.attendance import SessionColumn
from peergroup_desktop.reports.options import Paper, Show
from tests.reports.months import TODAY, WORLD, crowd, month, person, picture, printed, weekly
from tests.reports.paper import fonts_of, reader, spoken, tags_of, text_of, words_of

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "attendance.txt"


def test_the_picture_says_what_it_always_said():
    assert "\n".join(text_of(printed(picture()))) + "\n" == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", Paper)
def test_twenty_four_people_stand_on_one_sheet(paper):
    document = printed(picture(), paper=paper)
    assert (document.pages, document.names) == (1, 24)
    assert "Page 1 of 1" in text_of(document)[0]


def test_more_people_go_on_with_the_dates_repeated_and_totals_last():
    document = printed(month(crowd(40), weekly()))
    first, second = text_of(document)
    assert document.pages == 2
    assert "29 Sept" in second
    assert "In the room" not in first.split("Person 1 ")[1]
    assert "How we counted" in second


def test_few_rows_are_never_left_behind():
    for count in (24, 25, 31, 32, 33):
        pages = text_of(printed(month(crowd(count), weekly())))
        assert "Person" in pages[-1] or "Came, by name" not in pages[-1]


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"paper": Paper.LETTER},
        {"large_print": True},
        {"large_print": True, "paper": Paper.LETTER},
        {"show": Show.INITIALS},
        {"show": Show.NUMBERS},
        {"include_chart": False, "include_apologies": False, "include_first_timers": False},
    ],
)
@pytest.mark.parametrize(("people", "sessions"), [(24, 5), (40, 8), (30, 13), (12, 31), (0, 5), (3, 0)])
def test_nothing_overlaps_or_leaves_the_page(people, sessions, options, tmp_path):
    document = printed(month(crowd(people, sessions), weekly(sessions, every=1 + 20 // (sessions + 1))), **options)
    for width, height, words in words_of(document, tmp_path):
        shown = [word for word in words if not word.is_hidden]
        assert all(word.left >= 44 and word.right <= width - 44 for word in shown)
        assert all(word.top >= 30 and word.bottom <= height - 12 for word in words)
        assert [(a.text, b.text) for i, a in enumerate(shown) for b in shown[i + 1 :] if a.covers(b)] == []


def test_a_long_name_takes_more_lines_and_is_all_there():
    name = "Wolfeschlegelsteinhausenbergerdorff Hubert Blaine Maximilian"
    text = text_of(printed(month([person(name, "xxxxx")], weekly())))[0]
    assert name.replace(" ", "") in text.replace(" ", "")


def test_names_in_every_script_can_be_found_again(tmp_path):
    document = printed(month([person(name, "x.A x") for name in WORLD], weekly()))
    text = spoken(document, tmp_path)
    bare = "".join(char for char in text if char not in "\u202a\u202b\u202c")
    assert [name for name in WORLD if name not in bare] == []
    assert document.unshown == ()


def test_vowel_marks_stand_where_the_font_puts_them():
    pages = reader(printed(month([person("مُحَمَّد", "x")], weekly(1)))).pages
    assert " Ts" in pages[0].get_contents().get_data().decode("latin-1")


def test_a_sign_no_font_has_is_noted_on_the_page():
    document = printed(month([person("Jo 🙂", "x")], weekly(1)))
    assert document.unshown == ("U+1F642",)
    assert "our fonts don’t have: U+1F642." in text_of(document)[0]


def test_only_fonts_in_use_are_in_the_file():
    document = printed(picture())
    fonts = fonts_of(document)
    assert all(fonts.values())
    assert all("AtkinsonHyperlegibleNext" in name for name in fonts)
    assert len(document.pdf) < 100_000


def test_the_page_is_tagged_and_says_its_language():
    document = printed(month(crowd(2), weekly(3)))
    tags = tags_of(document)
    row = ["2 TR", "3 TH", "3 TD", "3 TD", "3 TD", "3 TD"]
    assert tags[0] == "0 Document"
    assert tags.count("1 H1") == tags.count("1 Table") == tags.count("1 Figure") == tags.count("1 H2") == 1
    start = tags.index("1 Table")
    assert tags[start + 1 : start + 7] == ["2 TR", "3 TH", "3 TH", "3 TH", "3 TH", "3 TH"]
    assert tags[start + 7 : start + 31] == row * 4
    root = reader(document).root_object
    assert root["/Lang"] == "en-GB"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712 - pypdf's own boolean
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712


def test_a_table_over_two_pages_stays_one_table():
    tags = tags_of(printed(month(crowd(40), weekly())))
    assert tags.count("1 Table") == 1
    assert tags.count("2 TR") == 1 + 40 + 3


def test_metadata_names_nobody():
    document = printed(picture())
    said = str(reader(document).metadata) + str(reader(document).root_object["/Metadata"].get_object().get_data())
    assert "Who came in September 2026" in said
    assert [word for word in ("Maureen", "Tuesday", "Circle", "Mark") if word in said] == []
    assert reader(document).outline[0].title == "Who came in September 2026"


def test_the_same_month_gives_the_same_file():
    assert printed(picture()).pdf == printed(picture()).pdf


def test_names_ask_to_be_kept_safe():
    warning = "Please keep it safe, and shred it when you have finished with it."
    assert f"This page has names on it. {warning}" in text_of(printed(picture()))[0]
    assert f"This page has people’s initials on it. {warning}" in text_of(printed(picture(), show=Show.INITIALS))[0]
    assert warning not in text_of(printed(picture(), show=Show.NUMBERS))[0]


def test_initials_leave_no_name():
    text = text_of(printed(picture(), show=Show.INITIALS))[0].replace("by Maureen", "")
    assert "GM came" in text
    assert [row.name for row in picture().rows if row.name in text and len(row.name) > 3] == []


def test_numbers_only_have_no_row_per_person():
    document = printed(picture(), show=Show.NUMBERS)
    text = text_of(document)[0]
    assert document.names == 0
    assert "Came, by name 17 17 15 16 17 82" in text
    assert "not there" not in text
    assert tags_of(document).count("2 TR") == 4


def test_signs_stand_for_what_happened():
    rows = [person("Jo", "FA.w?"), person("Val", "xxxx ")]
    text = text_of(printed(month(rows, weekly())))[0]
    assert "Jo came for the first time A not there away ? 1" in text
    assert "Val came came came came 4" in text


def test_what_is_not_wanted_is_left_out():
    data = picture()
    text = text_of(printed(data, include_apologies=False, include_first_timers=False, include_chart=False))[0]
    for words in ("sent apologies", "came for the first time", "In the room each session", "not named"):
        assert words not in text
    assert text.count("not there") == text_of(printed(data))[0].count("not there") + 9


def test_people_who_left_are_one_line_or_their_own():
    rows = [person("Jo", "xx"), person("Old Friend", "x.", has_left=True), person("Gone Before", "..", has_left=True)]
    text = text_of(printed(month(rows, weekly(2))))[0]
    assert "Old Friend" not in text
    assert "People who have left 1 0 1" in text
    assert "Came, by name 2 1 3" in text
    shown = printed(month(rows, weekly(2)), include_left=True)
    assert "Old Friend came not there 1" in text_of(shown)[0]
    assert shown.names == 3


def test_a_cancelled_session_says_why():
    columns = [
        SessionColumn(date(2026, 9, 1)),
        SessionColumn(date(2026, 9, 8), is_cancelled=True, cancel_reason="snow"),
    ]
    text = text_of(printed(month([person("Jo", "x ")] * 6, columns)))[0]
    assert "cancelled: snow" in text
    assert "Jo came cancelled 1" in text
    assert "2 planned, 1 held, 1 cancelled (8 Sept: snow)" in text


def test_a_cancelled_session_needs_no_reason():
    columns = [SessionColumn(date(2026, 9, 1)), SessionColumn(date(2026, 9, 8), is_cancelled=True)]
    text = text_of(printed(month([person("Jo", "x ")] * 6, columns)))[0]
    assert "1 cancelled (8 Sept)" in text


def test_figures_too_wide_for_a_row_stand_below_one_another(tmp_path):
    data = picture()
    data = replace(data, figures=replace(data.figures, unique_people=10**18))
    (_width, _height, words), *_more = words_of(printed(data, large_print=True), tmp_path)
    sessions, people = (next(word for word in words if word.text == text) for text in ("sessions", "people"))
    assert people.top > sessions.bottom


def test_a_long_reason_is_shortened_in_the_column_and_whole_in_the_note():
    reason = "the hall was flooded and the caretaker could not be reached"
    text = text_of(
        printed(month([person("Jo", " ")], [SessionColumn(date(2026, 9, 8), is_cancelled=True, cancel_reason=reason)]))
    )[0]
    assert text.count(reason) == 1
    assert "8 Sept: the hall was flooded" in text


def test_an_unfinished_register_is_flagged():
    columns = [SessionColumn(date(2026, 9, 1)), SessionColumn(date(2026, 9, 8), is_finished=False)]
    text = text_of(printed(month([person("Jo", "x?"), person("Val", ".x")], columns)))[0]
    assert "8 Sept*" in text
    assert "* Register not finished: 8 Sept." in text
    assert "Attendance rate: 1 of 2 = 50 %" in text


def test_a_session_nobody_wrote_down_is_no_nought():
    columns = [SessionColumn(date(2026, 9, 1)), SessionColumn(date(2026, 9, 8), is_finished=False)]
    text = text_of(printed(month([person("Jo", "x?")], columns)))[0]
    assert "Came, by name 1 1 Preferred" in text
    assert "* Nothing written down yet: 8 Sept. Left out of every figure." in text


def test_sessions_still_to_come_are_empty():
    columns = [SessionColumn(date(2026, 9, 1)), SessionColumn(date(2026, 9, 29), is_finished=False)]
    data = month([person("Jo", "x?")], columns, today=date(2026, 9, 2))
    text = text_of(printed(data, date(2026, 9, 2)))[0]
    assert "Jo came still to come 1" in text
    assert "Came, by name 1 1" in text
    assert "still to come: 29 Sept" in text
    assert "not marked yet" not in text


def test_a_group_that_only_counts_needs_no_legend():
    document = printed(month([], weekly(1, extra=20)))
    text = text_of(document)[0]
    assert "Session 1 Sept Total Came, by name 0 0 Preferred not to be named 20 20" in text
    assert "sent apologies" not in text
    assert "20 ÷ 1 session = 20" in text
    assert document.names == 0


def test_guests_and_children_have_their_own_lines():
    text = text_of(printed(month([person("Jo", "x")], [SessionColumn(date(2026, 9, 1), guests=2, children=3)])))[0]
    assert "Guests 2 2 Children 3 3 In the room 6 6" in text


def test_a_month_without_sessions_says_so():
    document = printed(month([], []))
    assert document.pages == 1
    assert "There was no session this month." in text_of(document)[0]
    assert "–in the room" in text_of(document)[0].replace("– ", "–")


def test_many_sessions_go_in_parts():
    document = printed(month(crowd(6, 62), weekly(62, every=1)), large_print=True)
    text = " ".join(text_of(document))
    assert tags_of(document).count("1 Table") > 1
    assert text.count("Times") == 1


def test_nobody_needs_to_be_signed_in():
    from peergroup_desktop.reports.attendance import render
    from peergroup_desktop.reports.options import PageOptions

    text = text_of(render(picture(), PageOptions(), printed_on=TODAY, printed_by=""))[0]
    assert "Printed 13 October 2026 Page" in text


def test_letters_are_found_as_the_words_they_stand_for(tmp_path):
    text = spoken(printed(month([person("Jo", "A?")], weekly(2))), tmp_path)
    assert "Jo sent apologies not marked yet 0" in " ".join(text.split())
