"""Moves what refers to one person to another, table by table: the part of joining two records that is not marks.

A row whose id is named after its person is written again under the kept one's name, and hidden under the other's.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

import peewee

from peergroup_desktop.actions.own_row import own_row_id, write_own_row
from peergroup_desktop.actions.people.twin_pairs import join_twins
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.models import (
    Absence,
    Activity,
    AgreedOn,
    CheckIn,
    Consent,
    Debrief,
    Duty,
    EmergencyContact,
    FollowUp,
    GivingMark,
    Goal,
    Hello,
    LoneVisit,
    Offer,
    Pair,
    Promise,
    Referral,
    RotaHelper,
    RotaTurn,
    RoundTurn,
    SafeContact,
    Signpost,
    Table,
    Unavailability,
)

_REFERENCES: tuple[tuple[type[Table], str], ...] = (
    (Absence, "person"),
    (FollowUp, "owner"),
    (Hello, "person"),
    (Consent, "person"),
    (Offer, "person"),
    (Goal, "person"),
    (Promise, "who"),
    (Unavailability, "person"),
    (Debrief, "person"),
    (Pair, "supporter"),
    (Pair, "person"),
    (LoneVisit, "visitor"),
    (Activity, "leader"),
    (RoundTurn, "person"),
    (Signpost, "person"),
    (CheckIn, "person"),
    (Referral, "person"),
)
"""Columns that are simply given the kept person."""

_NAMED: tuple[tuple[type[Table], str, tuple[str, ...]], ...] = (
    (Duty, "duty", ("session", "person", "kind")),
    (GivingMark, "giving mark", ("session", "person", "word")),
    (RotaTurn, "rota turn", ("session", "kind", "person")),
    (RotaHelper, "rota helper", ("group", "kind", "person")),
    (AgreedOn, "agreed_on", ("agreement", "person")),
)
"""Tables whose ids are named after these columns, in this order, behind this word."""

_PERMISSIONS = ("may_ring", "may_text", "may_leave_voicemail")


def move_references(keep_id: RecordId, other_id: RecordId, today: date) -> None:
    """Let everything of `other_id` but marks and memberships be `keep_id`'s. For use inside a deed."""
    for table, column in _REFERENCES:
        table.update(**{column: keep_id}).where(getattr(table, column) == other_id).execute()
    _hide_pairs_with_oneself(keep_id, today)
    join_twins(keep_id, today)
    for table, word, parts in _NAMED:
        _rename(table, word, parts, (keep_id, other_id), today)
    _join_contacts(keep_id, other_id)
    _join_promises(keep_id, other_id)
    _join_emergency(keep_id, other_id)


def _hide_pairs_with_oneself(keep_id: RecordId, today: date) -> None:
    """Take a pair of the two that are one person now off every list."""
    is_own = (Pair.supporter == keep_id) & (Pair.person == keep_id) & Pair.archived_on.is_null()
    Pair.update(archived_on=today).where(is_own).execute()


def _rename(table: Any, word: str, parts: tuple[str, ...], people: tuple[RecordId, RecordId], today: date) -> None:
    """Write the rows of the second of two people again as the first one's; one that is there stays as it is."""
    keep_id, other_id = people
    live = table.archived_on.is_null()
    kept = {row_id for (row_id,) in rows_of(table.select(table.id).where((table.person == keep_id) & live))}
    others = (table.person == other_id) & live
    for row in list(table.select().where(others).dicts()):
        values = {**row, "person": keep_id}
        values["id"] = named_id(word, *(values[part] for part in parts))
        if values["id"] not in kept:
            table.insert(**values).on_conflict(conflict_target=[table.id], update=values).execute()
    table.update(archived_on=today).where(others).execute()


def _join_contacts(keep_id: RecordId, other_id: RecordId) -> None:
    """Join safe contacts so that what either said no to stays forbidden."""
    keep, other = _own(SafeContact, keep_id), _own(SafeContact, other_id)
    joined = _filled(keep, other)
    joined |= {name: False for name in _PERMISSIONS if False in (keep.get(name), other.get(name))}
    _write_joined(SafeContact, keep_id, other_id, joined)


def _join_promises(keep_id: RecordId, other_id: RecordId) -> None:
    """Keep what was said last."""
    said = [row for row in (_own(Promise, keep_id), _own(Promise, other_id)) if row.get("wish")]
    newest = max(said, key=_said_on, default={})
    _write_joined(Promise, keep_id, other_id, newest)
    Promise.update(who=None).where((Promise.person == keep_id) & (Promise.who == keep_id)).execute()


def _said_on(promise: Mapping[str, Any]) -> date:
    said_on: date | None = promise["said_on"]
    return said_on or date.min


def _join_emergency(keep_id: RecordId, other_id: RecordId) -> None:
    """Keep one whole card: a name goes with its number."""
    keep, other = _own(EmergencyContact, keep_id), _own(EmergencyContact, other_id)
    _write_joined(EmergencyContact, keep_id, other_id, keep if any(keep.values()) else other)


def _own(table: type[Table], person_id: RecordId) -> dict[str, Any]:
    """Return what the one row of `table` says about somebody; nothing without a row."""
    found: list[Any] = list(table.select().where(table.id == own_row_id(table, person_id)).dicts())
    return {name: value for row in found for name, value in row.items() if name not in ("id", "person")}


def _filled(keep: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    return {**other, **{name: value for name, value in keep.items() if value not in (None, "")}}


def _write_joined(table: type[Table], keep_id: RecordId, other_id: RecordId, joined: Mapping[str, object]) -> None:
    """Write what was joined as the kept person's, and empty the other's row."""
    if joined:
        write_own_row(table, keep_id, joined)
    fields: Mapping[str, peewee.Field] = table._meta.fields  # noqa: SLF001 - peewee keeps them there
    empty = {name: field.default for name, field in fields.items() if name not in ("id", "person")}
    table.update(**empty).where(table.id == own_row_id(table, other_id)).execute()
