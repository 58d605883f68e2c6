"""A thank-you letter and a certificate of hours as documents."""

from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from peergroup_desktop.reports.options import PageOptions, Paper
from peergroup_desktop.reports.thanks import Job, Thanks, ThanksKind, hours_words, render, usual_words
from tests.reports.months import WORLD
from tests.reports.paper import fonts_of, reader, tags_of, text_of, words_of

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
LETTER, CERTIFICATE = ThanksKind
FORMS = [
    {"kind": kind, "paper": paper, "large_print": large}
    for kind, paper, large in product(ThanksKind, Paper, (False, True))
]
DONE = Thanks(
    kind=LETTER,
    group_name="Tuesday Circle",
    group_line="Tuesdays, 10:30 – 12:00  ·  St Mark’s Hall",
    name="Grace Adeyemi",
    called="Grace",
    first_on=date(2026, 1, 1),
    last_on=date(2026, 11, 24),
    jobs=(Job("Opening up", 20, 1800), Job("Teas", 4, 360), Job("One-to-one, outside sessions", 3, 75)),
    minutes=1965,
    sessions=21,
)


def printed(kind=LETTER, data=DONE, **options):
    page = replace(data, kind=kind)
    return render(page, PageOptions(**options), printed_on=date(2026, 11, 24), printed_by="Maureen")


@pytest.mark.parametrize("kind", ThanksKind)
def test_it_says_what_it_always_said(kind):
    assert "\n".join(text_of(printed(kind))) + "\n" == (GOLDEN / f"thanks_{kind}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("kind", "title"), [(LETTER, "Thank you"), (CERTIFICATE, "Certificate of hours")])
def test_its_title_names_nobody(kind, title):
    document = printed(kind)
    said = str(reader(document).metadata) + document.title
    assert (document.title, document.names, document.pages) == (title, 1, 1)
    assert [word for word in ("Grace", "Circle") if word in said] == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", ["", "We wrote this ourselves. " * 20 + "\nAnd a second paragraph."])
def test_nothing_overlaps_or_leaves_the_page(form, words, tmp_path):
    for width, height, found in words_of(printed(data=replace(DONE, words=words), **form), tmp_path):
        assert all(word.left >= 44 and word.right <= width - 44 and word.bottom <= height - 12 for word in found)
        assert [(a.text, b.text) for i, a in enumerate(found) for b in found[i + 1 :] if a.covers(b)] == []


def test_own_words_stand_in_place_of_the_usual_ones():
    text = text_of(printed(data=replace(DONE, words="Dear Grace,\n\nYou are a star.")))[0]
    assert "You are a star." in text
    assert "warm wishes" not in text


@pytest.mark.parametrize(("minutes", "words"), [(60, "1 hour"), (90, "1.5 hours"), (120, "2 hours"), (0, "0 hours")])
def test_hours_in_words(minutes, words):
    assert hours_words(minutes) == words


def test_nothing_written_down_is_thanked_for_all_the_same():
    nothing = replace(DONE, jobs=(), minutes=0, sessions=0)
    assert "Thank you for all that you do for us.\n" in usual_words(nothing)
    assert usual_words(replace(nothing, kind=CERTIFICATE)) == (
        "gave time to Tuesday Circle as a volunteer, from 1 January 2026 to 24 November 2026."
    )
    assert "How we counted" not in text_of(printed(data=nothing))[0]


def test_hours_outside_sessions_alone():
    data = replace(DONE, kind=CERTIFICATE, jobs=(Job("One-to-one, outside sessions", 3, 75),), minutes=75, sessions=0)
    assert "session" not in usual_words(data)
    assert "1.2 hours" in usual_words(data)


def test_readers_find_the_table():
    tags = tags_of(printed(CERTIFICATE))
    assert (tags.count("1 H1"), tags.count("1 H2"), tags.count("1 Table"), tags.count("2 TR")) == (1, 1, 1, 5)
    assert all(fonts_of(printed()).values())


@pytest.mark.parametrize("name", WORLD)
def test_names_in_every_script_are_set(name):
    assert printed(CERTIFICATE, replace(DONE, name=name)).unshown == ()
