"""Typed text: what is kept of it, and when it is refused."""

from datetime import date

import pytest

from peergroup_desktop.actions import typed
from peergroup_desktop.core.errors import DatesCrossed, NameMissing, NothingTyped, TextTooLong, TimesCrossed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Jo \n Marsh ", "Jo Marsh"),
        ("a\x00b\x07c", "abc"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("", ""),
        ("\u202eJo\u202c \u2066Marsh\u2069\ufeff", "Jo Marsh"),
        ("\u202b\u05e9\u05e8\u05d4\u202c \u200f(\u05e8)", "\u05e9\u05e8\u05d4 \u200f(\u05e8)"),
        ("\U0001f469\u200d\U0001f33e", "\U0001f469\u200d\U0001f33e"),
        ("Ann\u200bMarie", "Ann\u200bMarie"),
    ],
)
def test_one_line(text, kept):
    assert typed.one_line(text, "called") == kept


@pytest.mark.parametrize("text", ["\u202e", "\u200b \u200b", "\u200d\ufe0f\u00ad", "\u3164\u2800", "\u200b\n\u2060"])
def test_what_cannot_be_seen_is_nothing(text):
    assert typed.one_line(text, "reason") == typed.several_lines(text, "reason") == ""
    with pytest.raises(NothingTyped):
        typed.words(text, "reason")
    with pytest.raises(NameMissing):
        typed.name(text, "called", kind="person")


def test_several_lines_keep_their_breaks():
    assert typed.several_lines(" \none  \r\ntwo\x00\n\n", "note") == "one\ntwo"


def test_too_long_says_how_long_it_may_be():
    with pytest.raises(TextTooLong) as caught:
        typed.one_line("x" * 201, "place")
    assert (caught.value.field, caught.value.facts) == ("place", {"longest": 200})


def test_a_name_is_needed():
    with pytest.raises(NameMissing) as caught:
        typed.name(" \n", "called", kind="person")
    assert (caught.value.field, caught.value.facts) == ("called", {"kind": "person"})


def test_days_in_order():
    typed.require_days_in_order(date(2026, 1, 2), date(2026, 1, 2))
    typed.require_days_in_order(date(2026, 1, 2), None)
    with pytest.raises(DatesCrossed):
        typed.require_days_in_order(date(2026, 1, 2), date(2026, 1, 1))


@pytest.mark.parametrize(("starts", "ends"), [(600, 600), (700, 600), (-1, 60), (600, 1441)])
def test_times_in_order(starts, ends):
    with pytest.raises(TimesCrossed):
        typed.require_times_in_order(starts, ends)
