from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peergroup_desktop.reports.options import PageOptions, Paper, Show
from peergroup_desktop.reports.rota_sheet import RotaLine, render
from tests.reports.months import WORLD
from tests.reports.paper import fonts_of, reader, tags_of, text_of
from tests.reports.papers import ENDLESS, NAMES, TODAY, assert_all_in_its_place, rota, slot

GOLDEN = Path(__file__).parents[1] / "data" / "golden" / "rota_sheet.txt"


def printed(data=None, **options):
    return render(data or rota(), PageOptions(**options), printed_on=TODAY, printed_by="Maureen")


def test_the_page_says_what_it_always_said():
    assert "\n".join(text_of(printed())) + "\n" == GOLDEN.read_text(encoding="utf-8")


def is_on_its_side(document):
    box = reader(document).pages[0].mediabox
    return float(box.width) > float(box.height)


@pytest.mark.parametrize("paper", Paper)
def test_sessions_by_jobs_on_one_page(paper):
    document = printed(paper=paper)
    text = text_of(document)[0]
    assert (document.pages, document.title, is_on_its_side(document)) == (1, "Rota from 24 November 2026", False)
    assert "Session Opening up Teas Facilitating Clearing up" in text
    assert "Tue 1 Dec Alison P." in text
    assert "5 gaps. If you can, write your name on a line." in text
    assert "Jo can’t after all" in text
    assert "Tue 22 Dec Cancelled: The hall is shut over Christmas" in text


def test_what_nobody_does_is_said_aloud_too():
    assert text_of(printed())[0].count("nobody yet") == 5


@pytest.mark.parametrize(("jobs", "lies"), [(4, False), (5, True), (8, True)])
def test_many_jobs_turn_the_paper_and_then_make_parts(jobs, lies):
    document = printed(rota(jobs))
    text = " ".join(text_of(document))
    assert is_on_its_side(document) is lies
    assert all(job in text for job in rota(jobs).jobs)
    assert tags_of(document).count("1 Table") == (2 if jobs == 8 else 1)


@pytest.mark.parametrize(("show", "names"), [(Show.NAME, 7), (Show.INITIALS, 7), (Show.NUMBERS, 0)])
def test_people_as_they_are_to_be_shown(show, names):
    document = printed(show=show)
    text = text_of(document)[0].replace("by Maureen", "")
    assert document.names == names
    assert ("Alison P." in text, "AP" in text, "1 person" in text) == (
        show is Show.NAME,
        show is Show.INITIALS,
        show is Show.NUMBERS,
    )
    assert ("shred" in text) is bool(names)


def test_two_sessions_on_a_day_say_when():
    data = replace(rota(1), sessions=tuple(RotaLine(date(2026, 11, 24), (slot("Jo"),), at) for at in (630, 1140)))
    assert "Tue 24 Nov 10:30 Jo Tue 24 Nov 19:00 Jo" in text_of(printed(data))[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (replace(rota(), sessions=()), "There’s no session until 26 January 2027."),
        (replace(rota(), jobs=()), "There are no jobs on the rota yet."),
        (replace(rota(1), sessions=rota(1).sessions[4:5]), "Cancelled: The hall"),
        (replace(rota(1), sessions=(RotaLine(TODAY, (), is_cancelled=True),)), "Every job has somebody."),
        (replace(rota(1), sessions=(RotaLine(TODAY, (slot(gaps=1),)),)), "1 gap. If you can, write your name"),
    ],
)
def test_what_there_is_to_say(data, words):
    assert words in text_of(printed(data))[0]


@pytest.mark.parametrize("options", [{}, {"paper": Paper.LETTER}, {"large_print": True}])
@pytest.mark.parametrize("jobs", [1, 4, 8])
def test_nothing_overlaps_or_leaves_the_page(jobs, options, tmp_path):
    document = printed(rota(jobs, 12, (*WORLD, ENDLESS)), **options)
    assert_all_in_its_place(document, tmp_path)
    assert document.unshown == ()


def test_heads_stand_on_every_page():
    document = printed(rota(4, 30))
    assert document.pages > 1
    assert all("Session Opening up" in text for text in text_of(document))
    assert tags_of(document).count("2 TR") == 31


def test_no_name_in_title_or_file():
    document = printed()
    said = str(reader(document).metadata) + document.title
    assert [name for name in (*NAMES, "Circle") if name in said] == []
    assert all(fonts_of(document).values())


def test_a_sign_no_font_has_is_noted():
    document = printed(rota(1, 1, ("Jo 🙂",)))
    assert document.unshown == ("U+1F642",)
    assert "U+1F642" in text_of(document)[0]
