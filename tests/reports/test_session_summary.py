from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peergroup_desktop.reports.options import PageOptions, Paper, Show
from peergroup_desktop.reports.session_summary import SessionSummary, render
from peergroup_desktop.reports.who import Who, Written
from tests.reports.paper import fonts_of, reader, tags_of, text_of
from tests.reports.papers import GROUP, NAMES, TODAY, assert_all_in_its_place, busy_session, session

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "session_summary.txt"


def printed(data=None, **options):
    return render(data or session(), PageOptions(**options), printed_on=TODAY, printed_by="Val")


def text(data=None, **options):
    return " ".join(text_of(printed(data, **options)))


def test_the_page_says_what_it_always_said():
    assert "\n".join(text_of(printed())) + "\n" == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", Paper)
def test_an_ordinary_session_is_one_page(paper):
    document = printed(paper=paper)
    assert (document.pages, document.title) == (1, "Session on 17 November 2026")


def test_names_are_counted_once_each_and_those_in_the_notes_too():
    assert printed().names == len({*NAMES, "Ruth D.", "Stan"})
    assert printed(show=Show.INITIALS).names == len({*NAMES, "Ruth D."})


def test_initials_and_no_name_in_what_was_written():
    said = text(show=Show.INITIALS)
    assert "AW, AP, B" in said
    assert "K (first time)" in said
    assert "[someone] brought the lamps" in said
    assert "Who does it: [someone] tells everybody" in said
    assert [name for name in (*NAMES, "Stan", "Ruth") if f"{name} " in said] == []


def test_numbers_only():
    document = printed(show=Show.NUMBERS)
    said = text_of(document)[0]
    assert document.names == 0
    assert "12 in the room 9 by name 1 first time 1 apologies" in said
    assert "Teas: 2 people" in said
    assert "A walk round the park Songs" in said
    assert "Who came" not in said
    assert [name for name in (*NAMES, "Stan", "Ruth") if f"{name} " in said] == []
    assert "This page says what was talked about. Please keep it safe." in said


def test_what_was_written_is_private_without_names_too():
    assert [printed(show=show).has_texts for show in Show] == [True] * len(Show)


def test_nothing_to_keep_safe():
    said = text(SessionSummary(*GROUP, date(2026, 11, 17)), show=Show.NUMBERS)
    assert "safe" not in said
    assert "0 in the room" in said


@pytest.mark.parametrize(
    ("option", "gone", "left"),
    [("include_apologies", "Ruth D.", "Kwame (first time)"), ("include_first_timers", "(first time)", "Ruth D.")],
)
def test_what_can_be_left_off(option, gone, left):
    said = text(**{option: False})
    assert gone not in said
    assert left in said


def test_counts_of_an_open_register_may_change():
    assert "isn’t finished" in text(session(is_finished=False))
    assert "isn’t finished" not in text()


def test_who_was_counted_without_a_name():
    assert "Counted without names: 1 preferred not to be named, 2 guests." in text()
    assert "Counted without names: 1 child." in text(session(unnamed=0, guests=0, children=1))
    assert "Counted" not in text(session(unnamed=0, guests=0))


def test_a_group_that_only_counts_people():
    data = SessionSummary(*GROUP, date(2026, 11, 17), unnamed=24, guests=3, children=5)
    said = text(data)
    assert "32 in the room 24 not named 3 guests 5 children" in said
    assert [words for words in ("by name", "Counted", "Who came") if words in said] == []


def test_an_empty_register_has_no_counts_unless_it_is_finished():
    data = SessionSummary(*GROUP, date(2026, 12, 1), "10:30 – 12:00", is_finished=False)
    assert "Nobody is marked in the register yet." in text(data)
    assert "in the room" not in text(data)


@pytest.mark.parametrize(("reason", "words"), [("Snow", "Cancelled: Snow"), ("", "Cancelled.")])
def test_one_that_was_called_off(reason, words):
    said = text(SessionSummary(*GROUP, date(2026, 11, 17), is_cancelled=True, cancel_reason=Written(reason)))
    assert words in said
    assert "in the room" not in said


@pytest.mark.parametrize("options", [{}, {"paper": Paper.LETTER, "show": Show.NUMBERS}, {"large_print": True}])
@pytest.mark.parametrize("data", [session(), busy_session()])
def test_nothing_overlaps_or_leaves_the_page(data, options, tmp_path):
    document = printed(data, **options)
    assert_all_in_its_place(document, tmp_path)
    assert document.unshown == ()


def test_long_notes_go_over_pages_word_by_word():
    assert text(busy_session(), large_print=True).count("dark by four") >= 75


def test_readers_find_headings_and_what_is_ticked():
    document = printed()
    assert tags_of(document).count("1 H1") == 1
    assert tags_of(document).count("1 H2") == 8
    assert "box to tick Ask the library about the lamps (Maureen, by Tue 24 Nov)" in text()
    assert "done Ring the hall (done)" in text()


def test_no_name_in_title_or_file():
    document = printed()
    said = str(reader(document).metadata) + document.title
    assert [name for name in (*NAMES, "Circle") if name in said] == []
    assert all(fonts_of(document).values())


def test_a_sign_no_font_has_is_noted():
    data = replace(session(), apologies=(Who("Jo 🙂"),))
    assert "U+1F642" in text(data)
    assert "U+1F642" not in text(data, show=Show.NUMBERS)
