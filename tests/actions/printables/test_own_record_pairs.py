"""Pairs in a person's own record: what was written about who is supported is theirs and nobody else's."""

from datetime import date

import pytest

from peergroup_desktop.actions import pairs
from peergroup_desktop.core.kinds import ContactWay, PairKind
from peergroup_desktop.models import LoneVisit, Pair, PairReview, Person
from tests.actions.printables.test_own_record import BEFORE, TODAY, grace, told, words_of
from tests.any_rows import write

__all__ = ["grace"]


@pytest.fixture
def pair(make, vault, grace):
    """Grace supports Stan, who has told her things."""
    stan = make.person("Stan", full_name="Stan Okafor")
    agreed = pairs.Agreement("Stan’s flat", 7, 600, 1080, "We say so", BEFORE, date(2027, 5, 1))
    pair = pairs.add_pair(vault, make.group_id, pairs.NewPair(PairKind.BEFRIENDING, grace, stan, BEFORE, agreed)).value
    note = "His wife hits him, says Grace Adeyemi"
    pairs.add_contact(vault, pair, pairs.NewContact(BEFORE, ContactWay.PHONE, 30, note, 630))
    with vault.unit_of_work("pairs.review"):
        write(PairReview, {}, pair=pair, held_on=BEFORE, words="He sleeps again", next_on=TODAY)
        write(PairReview, {}, pair=pair, held_on=TODAY, words="", next_on=None)
    return stan


def test_who_supports_is_told_no_text_about_the_other(vault, grace, pair):
    found = told(vault, grace)
    assert found["Pairs"][0][1].splitlines() == [
        "You support [someone]. Tuesday Circle, since 17 November 2026.",
        "In touch: every 7 days.",
        "Between: 10:00 – 18:00.",
        "Agreed on: 17 November 2026.",
        "Looked at together on: 1 May 2027.",
        "4 texts are left out, because they are about [someone].",
    ]
    assert found["Conversations of these pairs"] == [("17 November 2026", "by phone, 30 minutes")]
    assert found["Looking back together"] == [
        ("17 November 2026", "You looked back together. Next on 24 November 2026."),
        ("24 November 2026", "You looked back together."),
    ]
    assert pair
    assert not [words for words in ("flat", "wife", "sleeps", "We say so") if words in words_of(vault, grace)]


def test_who_is_supported_is_told_what_is_about_them(vault, pair):
    found = told(vault, pair)
    assert found["Pairs"][0][1].splitlines()[:2] == [
        "[someone] supports you. Tuesday Circle, since 17 November 2026.",
        "Where: Stan’s flat.",
    ]
    assert "left out" not in found["Pairs"][0][1]
    assert found["Conversations of these pairs"] == [
        ("17 November 2026", "10:30, by phone, 30 minutes: His wife hits him, says [someone]")
    ]
    assert found["Looking back together"][0][1] == "He sleeps again Next on 24 November 2026."


def test_visits_keep_other_homes_out(make, vault, grace):
    stan = make.person("Stan")
    with vault.unit_of_work("visits.check_out"):
        pair = write(Pair, {Person: grace}, supporter=stan)
        moments = {"out_at": "2026-11-17T09:00:00+00:00", "due_at": "2026-11-17T10:00:00+00:00", "back_at": None}
        write(LoneVisit, {Person: stan}, visitor=grace, pair=None, where="4 Mill Lane", **moments)
        write(LoneVisit, {Person: stan}, visitor=stan, pair=pair, where="12 Elm Road", **moments)
    assert told(vault, grace)["Visits"] == [
        (
            "17 November 2026, 09:00",
            ("You went to see somebody. Due back: 17 November 2026, 10:00.\n[someone] came to see you: 12 Elm Road."),
        ),
    ]
