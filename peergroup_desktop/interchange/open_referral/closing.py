"""What can only be settled when every record is there: links to any table, rows made on the way out, the profile."""

import uuid
from collections.abc import Iterator

from peergroup_desktop.interchange.open_referral.feed import FeedRow, Json, ProblemKind, Profile
from peergroup_desktop.interchange.open_referral.identifying import carrier_id
from peergroup_desktop.interchange.open_referral.shape import (
    ONLY_UK,
    columns_of,
    entity_field,
    link_to,
    links_of,
    table_named,
)
from peergroup_desktop.interchange.open_referral.taking import Taking

_LINKABLE = (
    "service", "organization", "location", "service_at_location", "contact", "phone", "schedule", "address",
    "cost_option", "service_area", "language", "accessibility", "funding", "program", "required_document",
    "organization_identifier", "url", "taxonomy_term", "taxonomy", "attribute", "meta_table_description",
)  # fmt: skip
_BESIDE = "_as_given"


def close(taken: Taking) -> None:
    """Settle the links to anything, and take out what an export of ours had to add."""
    for table in ("attribute", "metadata"):
        for row in taken.rows[table].values():
            _settle_link(taken, row)
    _take_out_carriers(taken)
    for row in taken.rows["service"].values():
        if "status" not in row.fields:
            _assume_status(taken, row)


def profile_of(taken: Taking, named: Profile | None) -> Profile:
    """Return the profile that the list says it has, or whose words it uses."""
    if named is not None:
        return named
    if taken.has_old:
        return Profile.UK_1
    has_uk = any(name in taken.keys[table] for table, name in ONLY_UK) or "taxonomy_terms" in taken.keys["taxonomy"]
    return Profile.UK if has_uk and not any(_only_hsds(taken)) else Profile.HSDS


def _settle_link(taken: Taking, row: FeedRow) -> None:
    """Find the record that an attribute belongs to, whatever its file says or leaves out about the table."""
    link, entity = link_to("service", row.table), entity_field(row.table)
    table = table_named(str(row.fields.get(entity, "")))
    given = row.fields.get(link) or _by_old_id(taken, row.fields.get(f"{link}{_BESIDE}"))
    if not isinstance(given, str):
        return
    known = uuid.UUID(given)
    owner = table if table and known in taken.rows[table] else _table_with(taken, known)
    if owner:
        row.fields.pop(f"{link}{_BESIDE}", None)
        row.fields.update({link: given, entity: owner})


def _assume_status(taken: Taking, row: FeedRow) -> None:
    """Take a service for open when nothing is said, and for closed when what is said could not be read."""
    if any(name.startswith(f"status{_BESIDE}") for name in row.fields):
        row.fields["status"] = "inactive"
        return
    row.fields["status"] = "active"
    if not taken.has_old:
        taken.say(f"service {row.fields.get('name', row.id)}", ProblemKind.STATUS_ASSUMED)


def _by_old_id(taken: Taking, given: Json) -> str | None:
    found = (taken.ids.old.get((table, str(given))) for table in _LINKABLE)
    return next((str(row_id) for row_id in found if row_id is not None), None)


def _table_with(taken: Taking, row_id: uuid.UUID) -> str:
    return next((table for table in _LINKABLE if row_id in taken.rows[table]), "")


def _take_out_carriers(taken: Taking) -> None:
    for row, link, table in _carried(taken):
        if row.fields.get(link) == (made := str(carrier_id(table, row.id))):
            taken.rows[table].pop(uuid.UUID(made), None)
            del row.fields[link]


def _carried(taken: Taking) -> Iterator[tuple[FeedRow, str, str]]:
    for row in taken.rows["phone"].values():
        yield row, "contact_id", "contact"
    for row in taken.rows["service"].values():
        yield row, "organization_id", "organization"


def _only_hsds(taken: Taking) -> Iterator[bool]:
    for table, keys in taken.keys.items():
        both = {*columns_of(table, is_uk=True)}
        yield bool(keys & (set(columns_of(table, is_uk=False)) - both - links_of(table).keys()))
