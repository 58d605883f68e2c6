"""Lists in a few words for tests: rows by short names, each with a UUID made from its name."""

import uuid
from typing import Any

from peergroup_desktop.actions import directory_imports as lists
from peergroup_desktop.actions.directory_imports import Choices, DirectoryPlan
from peergroup_desktop.interchange.open_referral import Feed, FeedRow, Profile
from peergroup_desktop.storage.vault import Vault

COUNCIL = "Wensley Council"


def uid(name: str) -> uuid.UUID:
    """Return the id of the row called `name`."""
    return uuid.uuid5(uuid.NAMESPACE_URL, name)


def rid(name: str) -> bytes:
    """Return the same as a record id."""
    return uid(name).bytes


def row(table: str, called: str, /, **fields: Any) -> FeedRow:
    """Return a row; text given for a field ending in _id is the name of another row."""
    links = {key: str(uid(value)) for key, value in fields.items() if key.endswith("_id")}
    return FeedRow(table, uid(called), {**fields, **links})


def pantry(**fields: Any) -> list[FeedRow]:
    """Return a whole place: Wensley Food Pantry with its numbers, its hall and its topic."""
    return [
        row("organization", "trust", name="Wensley Trust", description="Neighbours"),
        row("service", "pantry", **{"name": "Food Pantry", "status": "active", "organization_id": "trust", **fields}),
        row("location", "hall", name="Old Hall", location_type="physical"),
        row("address", "street", location_id="hall", address_1="1 High Street", city="Wensley", postal_code="WE1 1AA"),
        row("service_at_location", "at", service_id="pantry", location_id="hall"),
        row("schedule", "hours", service_at_location_id="at", freq="WEEKLY", byday="TH,FR", opens_at="10:00"),
        row("contact", "jo", service_id="pantry", name="Jo", title="Keyholder"),
        row("phone", "number", contact_id="jo", number="01632 960 114"),
        row("taxonomy_term", "food", name="Food", description="Food"),
        row("attribute", "about", link_id="pantry", link_entity="service", taxonomy_term_id="food"),
    ]


def feed(*rows: FeedRow, profile: Profile = Profile.HSDS) -> Feed:
    """Return a list of these rows; a later row with the same id takes the place of an earlier one."""
    found: dict[str, dict[uuid.UUID, FeedRow]] = {}
    for one in rows:
        found.setdefault(one.table, {})[one.id] = one
    return Feed(profile, "", found, (), {})


def take(vault: Vault, *rows: FeedRow, source: str = COUNCIL, choices: Choices | None = None) -> DirectoryPlan:
    """Take a list in and return what was planned."""
    plan = lists.plan(vault, feed(*rows), source=source)
    lists.take_in(vault, plan, choices or Choices())
    return plan


def look(vault: Vault, *rows: FeedRow, source: str = COUNCIL) -> DirectoryPlan:
    """Plan a list, and take nothing in."""
    return lists.plan(vault, feed(*rows), source=source)


def left(vault: Vault, **options: Any) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the rows that would leave, by table and id, as plain fields."""
    rows = lists.to_feed_rows(vault, **options)
    return {table: {str(one.id): one.fields for one in found.values()} for table, found in rows.items()}


def parts(plan: DirectoryPlan) -> dict[str, dict[str, tuple[str, str, bool]]]:
    """Return what a plan says anew: by name and part (ours, theirs, whether it is ours)."""
    return {
        place.name: {change.part.value: (change.ours, change.theirs, change.is_ours) for change in place.fields}
        for place in plan.changed
    }
