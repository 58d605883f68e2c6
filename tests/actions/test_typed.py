"""Typed text: what is kept of it, and when it is refused."""

from datetime import date

import pytest

from peergroup_desktop.actions import typed
from peergroup_desktop.core.errors import DatesCrossed, NameMissing, TextTooLong, TimesCrossed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Jo \n Marsh ", "Jo Marsh"),
        ("a\x00b\x07c", "abc"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("", ""),
    ],
)
def test_one_line(text, kept):
    assert typed.one_line(text, "called") == kept


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
