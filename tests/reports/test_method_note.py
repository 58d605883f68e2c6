from dataclasses import replace

import pytest

from peergroup_desktop.reports.method_note import method_sentences, rate_words, whole
from tests.reports.months import TODAY, month, picture


@pytest.mark.parametrize(("value", "expected"), [(0.5, 1), (1.5, 2), (2.4, 2), (17.6, 18)])
def test_halves_go_up(value, expected):
    assert whole(value) == expected


def test_a_rate_shows_its_formula():
    assert rate_words(82, 110) == "82 of 110 = 75 %"


def test_every_figure_says_what_it_means():
    text = " ".join(method_sentences(picture(), TODAY))
    for words in (
        "Sessions: 5 planned, 5 held, 0 cancelled.",
        "Attendance rate: 82 of 120 = 68 %",
        "82 + 6 = 88",
        "88 ÷ 5 sessions = 17.6; middle session (median) 17, quietest 17, fullest 19",
        "Not named: at least 2 people (most at one session), at most 6 (all sessions added).",
        "First time: first ever, 3.",
        "Back after 90 days or more: 0.",
    ):
        assert words in text


def test_a_rate_of_nothing_is_not_printed():
    data = replace(picture(), figures=replace(picture().figures, rate_present=0, rate_expected=0))
    assert "no finished register" in " ".join(method_sentences(data, TODAY))


def test_a_month_without_sessions_has_no_averages():
    assert not [words for words in method_sentences(month([], []), TODAY) if "average" in words]


def test_figures_that_are_missing_are_dashes():
    data = replace(picture(), figures=replace(picture().figures, median=None))
    assert "(median) –" in " ".join(method_sentences(data, TODAY))
