"""The practice group's places that can help."""

import pytest

from peergroup_desktop.actions import demo, directory


@pytest.fixture
def practice(vault):
    """A fresh practice file."""
    demo.make_demo(vault)
    return vault


def test_places_of_every_freshness(practice):
    shown = {row.name: row.checked_words for row in directory.list_places(practice)}
    assert shown["Wensley Food Pantry"] == "7 months ago"
    assert shown["Night Owls phone line"] == "Over a year ago"
    assert shown["Walk and Natter"] == shown["Samaritans"] == "This month"
    assert directory.topics(practice)[:3] == ("Food and money", "Carers", "Getting out")
    assert [row.name for row in directory.due_for_check(practice)] == [
        "Night Owls phone line",
        "Wensley Food Pantry",
        "Carers’ tea morning",
    ]


def test_the_lines_always_shown(practice):
    assert [line.big for line in directory.crisis_lines(practice)] == ["116 123", "SHOUT to 85258", "999"]


def test_a_whole_place(practice):
    row = directory.find_places(practice, "pantry")[0]
    place = directory.get_place(practice, row.id)
    assert (row.phone, place.hours, place.url) == (
        "01632 960 114",
        ("Thursday and Friday, 10 to 2",),
        "https://pantry.example.org",
    )
    assert (place.locations[0].name, place.locations[0].address) == ("Methodist Hall", "Wensley Road")
    assert place.locations[0].access == "Step-free. Ask for Marie."
    carers = directory.get_place(practice, directory.find_places(practice, "carers tea")[0].id)
    assert carers.hours == ("First Monday of the month, 10:30 to 12",)
