"""What the two sides of a change say, in words people know."""

import pytest

from peergroup_desktop.actions.directory_imports.part_words import part_words
from peergroup_desktop.actions.directory_imports.things import Things
from peergroup_desktop.core.kinds import PlacePart
from tests.actions.directory_imports.listing import feed, pantry, row, uid

MORE = (
    row("service", "pantry", name="Food Pantry", status="odd", organization_id="trust", assured_date="soon", alert="R"),
    row("phone", "text", service_id="pantry", number="85258", type="text", description="Say FOOD"),
    row("phone", "orphan", service_id="pantry", contact_id="moon", number="1"),
    row("cost_option", "c", service_id="pantry", option="Over 60s", amount=3, currency="GBP"),
    row("service_area", "a", service_id="pantry", name="Wensley"),
    row("language", "l", service_id="pantry", code="cy"),
    row("funding", "f", service_id="pantry", source="Gifts", extra=["a", {"b": 1}]),
    row("service_at_location", "at2", service_id="pantry", location_id="moon", description="In the yard"),
    row("service_at_location", "at3", service_id="pantry", location_id="bare"),
    row("location", "bare", location_type="physical", name="Yard"),
    row("attribute", "lost", link_id="pantry", link_entity="service", taxonomy_term_id="moon"),
    row("attribute", "named", link_id="pantry", taxonomy_term_id="food"),
    row("schedule", "odd", service_id="pantry", interval="two", description="Most days"),
    row("contact", "nobody", service_id="pantry", email="a@example.org"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (PlacePart.NAME, "Food Pantry"),
        (PlacePart.STATUS, "odd"),
        (PlacePart.ORGANIZATION, "Wensley Trust"),
        (PlacePart.CONTACT, "01632 960 114 (Jo) · 85258 (text, Say FOOD) · 1 · Jo (Keyholder) · a@example.org"),
        (PlacePart.HOURS, "Thursday and Friday, from 10:00 · Most days"),
        (PlacePart.PLACES, "Old Hall, 1 High Street, Wensley, WE1 1AA · In the yard · Yard"),
        (PlacePart.COST, "Over 60s: 3 GBP"),
        (PlacePart.AREA, "Wensley"),
        (PlacePart.TOPICS, f"Food · {uid('moon')}"),
        (PlacePart.LAST_CHECKED, "soon"),
        (PlacePart.DETAILS, "alert: R · code: cy · Gifts"),
        (PlacePart.ACCESS, ""),
    ],
)
def test_a_part_in_words(part, words):
    things = Things(feed(*pantry(), *MORE).rows)
    thing = things.things["service", uid("pantry")]
    found = part_words(things, thing, part)
    assert sorted(found.split(" · ")) == sorted(words.split(" · "))


def test_details_of_any_shape_read_as_text():
    things = Things(
        feed(row("service", "a", name="A", status="active", odd=[1, {"b_c": None}], organization_id="x")).rows
    )
    thing = things.things["service", uid("a")]
    assert part_words(things, thing, PlacePart.DETAILS) == "odd: 1, b c: "
    assert part_words(things, thing, PlacePart.ORGANIZATION) == ""


def test_rows_in_a_ring_hang_on_nothing():
    ring = [row("contact", "a", contact_id="b"), row("contact", "b", contact_id="a")]
    assert Things(feed(*ring).rows).loose == ring


def test_a_link_to_anything_is_followed_by_its_kind():
    rows = (
        row("location", "hall", name="Hall"),
        row("metadata", "m", resource_id="hall", resource_type="location"),
        row("attribute", "x", link_id="hall", link_entity="service"),
    )
    things = Things(feed(*rows).rows)
    assert [one.table for one in things.loose] == ["attribute"]
