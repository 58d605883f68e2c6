"""A person's own record as a document."""

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from peergroup_desktop.reports.options import PageOptions, Paper
from peergroup_desktop.reports.own_record import OwnRecord, render
from peergroup_desktop.reports.told import ToldLine, ToldPart
from tests.reports.months import WORLD
from tests.reports.paper import fonts_of, reader, tags_of, text_of, words_of

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "own_record.txt"
FORMS = [{"paper": paper, "large_print": is_large} for paper, is_large in product(Paper, (False, True))]
RECORD = OwnRecord(
    name="Grace Adeyemi",
    parts=(
        ToldPart(
            "Who you are",
            (
                ToldLine("You like to be called", "Grace"),
                ToldLine("Phone", "07700 900123"),
                ToldLine("How you like us to get in touch, and when", "Text only, not at work"),
            ),
        ),
        ToldPart(
            "When you came",
            (
                ToldLine("Tuesday Circle, October 2026", "6 here, came late · 13 here · 20 apologies"),
                ToldLine("Tuesday Circle, November 2026", "3 here"),
            ),
            "Only “here” and apologies are written down. No mark at all means neither.",
        ),
        ToldPart(
            "Session notes that name you",
            (ToldLine("13 October 2026", "Grace brought cake.\n[someone] and Grace share a lift home."),),
        ),
    ),
    nothing=("Pairs", "Check-ins"),
    beside=ToldPart("What these pages cannot show", (ToldLine("Sealed drawer", "Ask Priya, who can read it."),)),
)
LONG = " ".join(["We talked about the garden and what to plant there when the days are longer."] * 60)


def printed(data=RECORD, **options):
    return render(data, PageOptions(**options), printed_on=date(2026, 11, 24), printed_by="Maureen")


def test_it_says_what_it_always_said():
    assert "\n".join(text_of(printed())) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_it_is_about_one_person_and_its_title_about_nobody():
    document = printed()
    said = str(reader(document).metadata) + document.title
    assert (document.title, document.names, document.pages) == ("What we hold about you", 1, 1)
    assert [word for word in ("Grace", "Circle") if word in said] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", ["Likes tea.", LONG])
def test_nothing_overlaps_or_leaves_the_page(form, words, tmp_path):
    lines = tuple(ToldLine(f"A note of day {number}", words) for number in range(7))
    data = replace(RECORD, parts=(*RECORD.parts, ToldPart("Notes", lines, "A sentence."), *RECORD.parts))
    for width, height, found in words_of(printed(data, **form), tmp_path):
        assert all(word.left >= 44 and word.right <= width - 44 and word.bottom <= height - 12 for word in found)
        assert [(a.text, b.text) for i, a in enumerate(found) for b in found[i + 1 :] if a.covers(b)] == []


def test_a_long_text_goes_on_over_the_pages_and_stays_one_paragraph():
    data = replace(RECORD, parts=(ToldPart("Notes", (ToldLine("May", LONG),)),), nothing=())
    document = printed(data, large_print=True)
    assert document.pages > 3
    assert tags_of(document).count("1 P") == 2 + 2 + 1 + 1  # the head's two lines, the opening, the note, the drawer


def test_a_heading_is_never_alone_at_the_foot():
    for count in range(20, 40):
        filling = ToldPart("Before", tuple(ToldLine("", "A line.") for _ in range(count)))
        data = replace(RECORD, parts=(filling, ToldPart("A heading", (ToldLine("Day", "Its words."),))))
        (page,) = [text for text in text_of(printed(data)) if "A heading" in text]
        assert "Its words" in page


def test_readers_find_a_heading_for_each_part():
    tags = tags_of(printed())
    assert (tags.count("1 H1"), tags.count("1 H2")) == (1, 5)
    assert all(fonts_of(printed()).values())


@pytest.mark.parametrize("name", WORLD)
def test_names_in_every_script_are_set(name):
    line = ToldLine("You like to be called", name)
    assert printed(replace(RECORD, name=name, parts=(ToldPart("Who", (line,)),))).unshown == ()


def test_a_sign_that_no_font_has_is_told():
    data = replace(RECORD, parts=(ToldPart("Who", (ToldLine("Called", "Jo \U0001f642"),)),), nothing=())
    assert "U+1F642" in text_of(printed(data))[0]


def test_the_same_record_gives_the_same_file():
    assert printed().pdf == printed().pdf
