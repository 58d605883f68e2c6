"""What pages say about closed months."""

from dataclasses import replace
from datetime import date

import pytest

from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.reports import attendance, month_pack
from peergroup_desktop.reports.closed_note import ClosedNote, MonthChange, closed_words
from peergroup_desktop.reports.method_note import method_sentences
from peergroup_desktop.reports.month_pack import MonthPack
from peergroup_desktop.reports.numbers import RateParts
from peergroup_desktop.reports.options import PageOptions
from tests.reports.months import TODAY, picture
from tests.reports.paper import text_of

OCTOBER = ClosedNote(2026, 10, date(2026, 11, 3))
SEPTEMBER = ClosedNote(
    2026,
    9,
    date(2026, 10, 9),
    (
        MonthChange(date(2026, 10, 5), "A register came late.", is_reopening=True),
        MonthChange(date(2026, 10, 9), "Two marks were wrong"),
    ),
)


def test_an_open_month_says_nothing():
    assert closed_words(()) == ()


def test_one_closed_month():
    assert closed_words([OCTOBER]) == ("October 2026 is closed: its numbers stay as they were on 3 November 2026.",)


def test_what_was_corrected_says_why():
    assert closed_words([SEPTEMBER]) == (
        (
            "September 2026 is closed: its numbers stay as they were on 9 October 2026. Opened again on 5 October "
            "2026: A register came late. Corrected on 9 October 2026: Two marks were wrong."
        ),
    )


def test_several_closed_months_stand_in_one_sentence():
    first, second = closed_words([SEPTEMBER, OCTOBER])
    assert first == (
        "These months are closed, and their numbers stay as they were on the day beside each: September 2026 "
        "(9 October 2026), October 2026 (3 November 2026)."
    )
    assert second.startswith("September 2026: Opened again on 5 October 2026: A register came late.")


@pytest.mark.parametrize(("joined", "words"), [(1, "1 person has two lines:"), (2, "2 people have two lines each:")])
def test_a_month_says_who_stands_in_it_twice(joined, words):
    sentences = method_sentences(replace(picture(), closed=OCTOBER, joined=joined), TODAY)
    assert sentences[0] == closed_words([OCTOBER])[0]
    assert sentences[1].startswith(words)
    assert method_sentences(replace(picture(), closed=OCTOBER), TODAY)[1].startswith("Sessions:")


@pytest.mark.parametrize("large", [False, True])
def test_the_page_and_the_cover_of_the_pack_say_it(large):
    options, moment = PageOptions(large_print=large), {"printed_on": TODAY, "printed_by": "Maureen"}
    page = replace(picture(), closed=OCTOBER)
    numbers = dict.fromkeys(Key, 0)
    pack = MonthPack(2026, 10, (page,), (numbers,), numbers, RateParts(0, 0), (), (OCTOBER,))
    for document in (attendance.render(page, options, **moment), month_pack.render(pack, options, **moment)):
        assert "October 2026 is closed: its numbers stay" in " ".join(" ".join(text_of(document)).split())
