"""The month pack as a document: what is on its cover, what follows, and who can be read on it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from peergroup_desktop.core.figure_words import FigureKey as Key
from peergroup_desktop.reports import month_pack
from peergroup_desktop.reports.month_pack import MonthPack
from peergroup_desktop.reports.numbers import RateParts
from peergroup_desktop.reports.options import PageOptions, Paper, Show
from peergroup_desktop.reports.sign_in import SignInSheet
from tests.reports.months import picture
from tests.reports.paper import text_of

NUMBERS = dict.fromkeys(Key, 0) | {Key.HELD: 5, Key.ATTENDANCES: 82, Key.UNIQUE: 24, Key.MEAN: 17.6, Key.MEDIAN: 17.0}
SHEET = SignInSheet("Tuesday Circle", "Tuesdays", date(2026, 10, 6), "10:30 – 12:00", people=("Abdi W.", "Zora"))


@pytest.fixture
def pack():
    month = picture()
    together = NUMBERS | {Key.UNIQUE: 30, Key.VOLUNTEER_HOURS: 31.5, Key.RATE: 0.75}
    return MonthPack(2026, 9, (month, month), (NUMBERS, NUMBERS), together, RateParts(82, 110), (SHEET,))


def drawn(pack, **options):
    return month_pack.render(pack, PageOptions(**options), printed_on=date(2026, 10, 1), printed_by="Maureen")


def test_the_cover_counts_and_says_how(pack):
    words = text_of(drawn(pack))[0]
    assert "The month in numbers: September 2026" in words
    assert "Attendance rate: 82 of 110 = 75 %" in words
    assert "Volunteer hours: 31.5" in words
    assert "Different people: Everybody marked here by name at least once, counted once." in words
    assert "One-to-one contacts" not in words


def test_a_page_for_each_group_then_the_blank_sheets(pack):
    document = drawn(pack)
    assert document.pages == 4
    assert "Who came in September 2026" in text_of(document)[2]
    assert "Zora" in text_of(document)[3]
    assert "Page 4 of 4" in text_of(document)[3]


@pytest.mark.parametrize("show", [Show.INITIALS, Show.NUMBERS])
def test_without_names_the_sheets_have_none_either(pack, show):
    document = drawn(pack, show=show)
    assert "Zora" not in "".join(text_of(document))
    assert (document.names == 0) is (show is Show.NUMBERS)


def test_names_on_blank_sheets_alone_are_told(pack):
    empty = replace(pack, months=(), numbers=())
    assert drawn(empty).names == 2
    assert drawn(empty, show=Show.NUMBERS).names == 0


def test_registers_that_wait_are_listed(pack):
    month = pack.months[0]
    columns = (replace(month.columns[0], is_finished=False), *month.columns[1:])
    words = text_of(drawn(replace(pack, months=(replace(month, columns=columns), month))))[0]
    assert "Registers not finished" in words
    assert f"{month.group_name}: 1 Sept" in words


def test_no_rate_and_no_session(pack):
    nothing = NUMBERS | {Key.MEAN: None, Key.RATE: None}
    words = text_of(drawn(replace(pack, together=nothing, rate=RateParts(0, 0))))[0]
    assert "In the room, on average: –" in words
    assert "Attendance rate: –" in words


def test_many_groups_with_long_names_in_large_print_go_over_pages(pack):
    long = replace(pack.months[0], group_name="The Thursday evening walking and talking group of the valley")
    many = replace(pack, months=(long,) * 30, numbers=(NUMBERS,) * 30, sheets=())
    document = drawn(many, large_print=True, paper=Paper.LETTER, show=Show.NUMBERS)
    assert "Different" in text_of(document)[1]
    assert document.pages > 31


def test_it_says_what_it_always_said(pack):
    golden = Path(__file__).parents[1] / "data" / "golden" / "month_pack.txt"
    assert "\n".join(text_of(drawn(pack))) + "\n" == golden.read_text(encoding="utf-8")
