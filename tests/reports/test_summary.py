"""A year in numbers as a document."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.reports import summary
from peergroup_desktop.reports.breakdown import Breakdown, KindRow, KindTable
from peergroup_desktop.reports.closed_note import ClosedNote
from peergroup_desktop.reports.numbers import RateParts
from peergroup_desktop.reports.options import PageOptions, Paper
from peergroup_desktop.reports.summary import GroupNumbers, HubNumbers, MonthNumbers, Summary
from peergroup_desktop.reports.summary_words import summary_sentences
from tests.reports.paper import text_of

NOTHING = dict.fromkeys(Key, 0) | {Key.MEAN: None, Key.MEDIAN: None, Key.RATE: None}


def month(year, number, named, extra):
    return MonthNumbers(year, number, NOTHING | {Key.HELD: 4, Key.ATTENDANCES: named, Key.EXTRA: extra})


@pytest.fixture
def year():
    months = tuple(
        month(2026 + (number > 12), (number - 1) % 12 + 1, 40 + number, number % 3) for number in range(4, 16)
    )
    numbers = NOTHING | {Key.HELD: 48, Key.ATTENDANCES: 594, Key.UNIQUE: 31, Key.NEW: 12, Key.CONTACTS: 7}
    return Summary("Walkers", 1, date(2026, 4, 1), date(2027, 3, 31), numbers, RateParts(9, 12), months, 2)


def drawn(data, **options):
    return summary.render(data, PageOptions(**options), printed_on=date(2027, 4, 1), printed_by="Maureen")


def test_the_whole_year_and_each_month(year):
    document = drawn(year)
    words = " ".join(text_of(document))
    assert (document.title, document.names) == ("In numbers: Apr 2026 to Mar 2027", 0)
    assert "1 April 2026 – 31 March 2027" in words
    assert "48 sessions 31 people came 594 attendances 12 came for the first time" in words
    assert "January 2027 4 53 1 0 0" in words
    assert "Attendance rate: 9 of 12 = 75 %" in words
    assert "One-to-one contacts: 7" in words
    assert "2 registers aren’t finished." in words


def test_sentences_to_copy_into_a_form(year):
    told = year.numbers | {Key.CANCELLED: 2, Key.ANONYMOUS_LOW: 4, Key.ANONYMOUS_HIGH: 9, Key.MEAN: 12.5}
    told |= {
        Key.SMALLEST: 3,
        Key.LARGEST: 20,
        Key.VOLUNTEER_HOURS: 31.5,
        Key.CONTACT_MINUTES: 215,
        Key.SUGGESTED: 5,
        Key.RETURNING: 3,
    }
    assert summary_sentences(replace(year, numbers=told | {Key.OUTCOMES: 1, Key.RETURNING: 3})) == (
        "From 1 April 2026 to 31 March 2027, 48 sessions were held. 2 were called off.",
        (
            "31 different people came, each counted once however often they came. Together they came 594 times. "
            "12 of them came for the first time."
        ),
        "On average somebody came 594 ÷ 31 = 19.2 times.",
        "3 people came back after 90 days or more.",
        "People were also counted without a name, 9 times in all. They were at least 4 different people.",
        "On average 12.5 people were in the room, at least 3 and at most 20.",
        "Volunteers gave 31.5 hours at sessions.",
        "People who support each other one-to-one were in touch 7 times between sessions. That was 215 minutes.",
        "Other places that can help were suggested 5 times. Of 1 we know what came of it.",
    )
    assert len(summary_sentences(replace(year, numbers=NOTHING))) == 2


def test_several_groups_are_counted_and_not_named(year):
    assert "3 groups" in text_of(drawn(replace(year, group_name="", group_count=3)))[0]


def test_one_month_without_anything(year):
    empty = replace(year, months=(MonthNumbers(2026, 4, NOTHING),), last_on=date(2026, 4, 30), unfinished=0)
    words = " ".join(text_of(drawn(replace(empty, numbers=NOTHING, rate=RateParts(0, 0)))))
    assert "In numbers: Apr 2026" in words
    assert "registers" not in words.replace("Registers that", "")


def test_bars_are_read_aloud_and_can_be_left_out(year):
    assert "came by name" in text_of(drawn(year))[0]
    assert "came by name" not in text_of(drawn(year, include_chart=False))[0]


@pytest.mark.parametrize("paper", Paper)
def test_large_print_goes_over_pages(year, paper):
    assert drawn(year, large_print=True, paper=paper).pages > drawn(year, paper=paper).pages


@pytest.fixture
def told():
    rows = (
        KindRow("18–24", ("fewer than 5", "fewer than 5", 0)),
        KindRow("25–34", (None, None, None)),
        KindRow("Not known", (24, 14, 10)),
    )
    tables = (KindTable("By age", rows, (True,) * 3), KindTable("By area", (), (False,) * 3))
    return Breakdown(("All together", "Walkers", "Tea"), (31, 20, 12), tables, 5, is_closed=False)


def test_people_by_kind_as_they_may_be_printed(year, told):
    words = " ".join(text_of(drawn(replace(year, breakdown=told))))
    assert "Different people All together Walkers Tea 18–24 fewer than 5 fewer than 5 0 25–34 – – –" in words
    assert "People who came 31 20 12" in words
    assert "Fewer than 5 is never told closer." in words
    assert "By area: too few people to tell without giving somebody away." in words
    assert "Close the months of this year before you send this" in words
    assert "By age, of 31 people: 18–24 fewer than 5, Not known 24." in words


def test_one_group_has_its_kinds_once_and_many_go_on_beneath(year, told):
    alone = told.only([1, 1])
    assert "Different people Walkers 18–24 fewer than 5 25–34 –" in " ".join(
        text_of(drawn(replace(year, breakdown=replace(alone, people=(20, 20)))))
    )
    many = told.only([0, 1, 2, 1, 2])
    assert "By age, further groups" in " ".join(text_of(drawn(replace(year, breakdown=many), large_print=True)))


def test_nothing_shorter_than_a_finished_year_is_told_by_kind(year):
    assert "for a whole year of the funder that is over" in " ".join(text_of(drawn(year)))


def test_groups_stand_under_their_places(year):
    numbers = NOTHING | {Key.HELD: 7}
    hubs = (
        HubNumbers("St Mark’s Hall", (GroupNumbers("Walkers", numbers), GroupNumbers("Tea", numbers)), numbers),
        HubNumbers("", (GroupNumbers("Swimmers", numbers),), numbers),
    )
    words = " ".join(text_of(drawn(replace(year, hubs=hubs))))
    assert "St Mark’s Hall Group Sessions held" in words
    assert "No place written down" in words
    assert "Swimmers 7" in words


def test_groups_that_each_have_a_place_of_their_own_are_one_table(year):
    hubs = tuple(
        HubNumbers(place, (GroupNumbers(name, NOTHING | {Key.HELD: held}),), NOTHING)
        for place, name, held in (("The park", "Walkers", 7), ("The hall", "Tea", 9))
    )
    words = " ".join(text_of(drawn(replace(year, hubs=hubs))))
    assert "Each group Group Sessions held" in words
    assert "Walkers 7 0 0 0 0 Tea 9 0 0 0 0 All together, each person once 48" in words
    assert "The park" not in words


def test_a_year_in_which_nobody_was_asked_has_nothing_hidden(year):
    empty = Breakdown(("All together", "Walkers"), (31, 31), (), 5)
    assert "is never told closer" not in " ".join(text_of(drawn(replace(year, breakdown=empty))))


def test_closed_months_are_told(year):
    closed = (ClosedNote(2026, 4, date(2026, 5, 3)),)
    assert "April 2026 is closed: its numbers stay as they were on 3 May 2026." in " ".join(
        text_of(drawn(replace(year, closed=closed)))
    )


def test_it_says_what_it_always_said(year):
    golden = Path(__file__).parents[1] / "data" / "golden" / "summary.txt"
    assert "\n".join(text_of(drawn(year))) + "\n" == golden.read_text(encoding="utf-8")
