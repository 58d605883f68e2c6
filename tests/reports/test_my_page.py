"""My page as a document."""

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from peergroup_desktop.reports.my_page import MyPage, render
from peergroup_desktop.reports.options import PageOptions, Paper
from peergroup_desktop.reports.told import ToldLine
from tests.reports.months import WORLD
from tests.reports.paper import fonts_of, reader, tags_of, text_of, words_of

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "my_page.txt"
FORMS = [{"paper": paper, "large_print": is_large} for paper, is_large in product(Paper, (False, True))]
PAGE = MyPage(
    called="Grace",
    dates=(
        ToldLine("Tuesday 24 November", "10:30 – 12:00, St Mark’s Hall\nMy turn: Teas"),
        ToldLine("Tuesday 1 December", "No session: the hall is taken"),
        ToldLine("Tuesday 8 December", "10:30 – 12:00, St Mark’s Hall"),
    ),
    goals=(
        ToldLine("1 September 2026", "Get back in the pool before Christmas."),
        ToldLine("3 May 2026", "Ring my sister\nDone, 12 June 2026"),
    ),
    private_goals=1,
    offers=("Lifts from Wensley Road", "PIP forms"),
    needs=("A seat near the door",),
    promise=("“Text me”", "When you haven’t heard from me for 4 weeks", "I said so on 27 June 2026."),
    answers=(
        ToldLine("Phone", "Yes, on 27 June 2026 · ask me again in June 2027"),
        ToldLine("Photos", "No, on 27 June 2026"),
    ),
)
EMPTY = MyPage("Jo", (), (), 0, (), (), (), ())


def printed(data=PAGE, **options):
    return render(data, PageOptions(**options), printed_on=date(2026, 11, 24), printed_by="Maureen")


def test_it_says_what_it_always_said():
    assert "\n".join(text_of(printed())) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_its_title_names_nobody():
    document = printed()
    assert (document.title, document.names, document.pages) == ("My page", 1, 1)
    assert "Grace" not in str(reader(document).metadata) + document.title


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("data", [PAGE, EMPTY, replace(PAGE, dates=PAGE.dates * 6, goals=PAGE.goals * 5)])
def test_nothing_overlaps_or_leaves_the_page(form, data, tmp_path):
    for width, height, words in words_of(printed(data, **form), tmp_path):
        assert all(word.left >= 44 and word.right <= width - 44 and word.bottom <= height - 12 for word in words)
        assert [(a.text, b.text) for i, a in enumerate(words) for b in words[i + 1 :] if a.covers(b)] == []


def test_there_is_always_room_to_write():
    for count in range(1, 14):
        text = text_of(printed(replace(PAGE, dates=PAGE.dates * count)))[-1]
        assert "Something I’d like to say or change" in text


def test_a_page_about_which_nothing_is_known():
    text = text_of(printed(EMPTY))[0]
    assert "Nothing written down yet." in text
    assert "Nobody asked me yet." in text
    assert "when I was asked" not in text


@pytest.mark.parametrize(("count", "words"), [(0, ""), (1, "1 goal is kept"), (2, "2 goals are kept")])
def test_private_goals_are_counted(count, words):
    text = text_of(printed(replace(PAGE, private_goals=count)))[0]
    assert words in text
    assert ("kept to myself" in text) == bool(count)


def test_readers_find_a_heading_for_each_part():
    tags = tags_of(printed())
    assert (tags.count("1 H1"), tags.count("1 H2")) == (1, 7)
    assert all(fonts_of(printed()).values())


@pytest.mark.parametrize("name", WORLD)
def test_names_in_every_script_are_set(name):
    assert printed(replace(PAGE, called=name, offers=(name,))).unshown == ()


def test_a_sign_that_no_font_has_is_told():
    assert "U+1F642" in text_of(printed(replace(EMPTY, offers=("Tea \U0001f642",))))[0]
