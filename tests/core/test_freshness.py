"""How fresh a checked entry is, and the words of its badge."""

from datetime import date

import pytest

from peergroup_desktop.core.freshness import (
    Freshness,
    checked_sentence,
    checked_words,
    fresh_since,
    freshness,
    months_since,
)

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("checked", "fresh", "words", "sentence"),
    [
        (None, Freshness.NEVER, "Not checked yet", "Not checked yet"),
        (date(2026, 12, 1), Freshness.FRESH, "This month", "Checked this month"),
        (date(2026, 11, 1), Freshness.FRESH, "This month", "Checked this month"),
        (date(2026, 10, 31), Freshness.FRESH, "Last month", "Checked last month"),
        (date(2026, 9, 1), Freshness.FRESH, "2 months ago", "Checked 2 months ago"),
        (date(2026, 5, 31), Freshness.AGEING, "6 months ago", "Checked 6 months ago"),
        (date(2025, 11, 30), Freshness.OLD, "A year ago", "Checked a year ago"),
        (date(2025, 3, 1), Freshness.OLD, "Over a year ago", "Checked over a year ago"),
        (date(2024, 10, 1), Freshness.OLD, "Over 2 years ago", "Checked over 2 years ago"),
    ],
)
def test_a_badge_and_its_words(checked, fresh, words, sentence):
    assert freshness(checked, TODAY) is fresh
    assert checked_words(checked, TODAY) == words
    assert checked_sentence(checked, TODAY) == sentence


def test_a_group_sets_when_an_entry_ages():
    assert freshness(date(2026, 9, 1), TODAY, ageing_months=2, old_months=3) is Freshness.AGEING
    assert freshness(date(2026, 9, 1), TODAY, ageing_months=2, old_months=1) is Freshness.OLD
    assert months_since(date(2025, 12, 31), TODAY) == 11


@pytest.mark.parametrize("ageing", [1, 6, 11, 12, 30])
def test_the_first_day_that_is_still_fresh(ageing):
    first = fresh_since(TODAY, ageing)
    assert freshness(first, TODAY, ageing) is Freshness.FRESH
    assert freshness(date.fromordinal(first.toordinal() - 1), TODAY, ageing) is not Freshness.FRESH


def test_long_before_the_calendar_begins():
    assert fresh_since(date(2, 1, 1), 60) == date(1, 2, 1)
