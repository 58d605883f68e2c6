"""How much of what somebody said about themselves their groups keep, and the row that holds it."""

from enum import StrEnum

from peergroup_desktop.actions.deeds import require_still_there
from peergroup_desktop.actions.people.questions import kept_row
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import AboveRecordLevel
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.models import Group, Membership, Table
from peergroup_desktop.storage.vault import Vault


class Card(StrEnum):
    """A part of a person's page that a group may keep or not."""

    CONTACT = "contact"
    PROMISE = "promise"
    EMERGENCY = "emergency"
    OFFERS = "offers"
    GOALS = "goals"


_FROM_LEAST = (RecordLevel.COUNT_ONLY, RecordLevel.FIRST_NAMES, RecordLevel.FULL)


def allowed_cards(level: RecordLevel) -> frozenset[Card]:
    """Return the cards that a group of this record level offers. First names go with a promise, offers and needs."""
    if level is RecordLevel.COUNT_ONLY:
        return frozenset()
    return frozenset({Card.PROMISE, Card.OFFERS}) if level is RecordLevel.FIRST_NAMES else frozenset(Card)


def person_level(person_id: RecordId) -> RecordLevel:
    """Return the most that any group keeps about somebody. For use inside another deed or question."""
    where = (Membership.person == person_id) & Membership.archived_on.is_null()
    found = rows_of(Group.select(Group.record_level).join(Membership).where(where).distinct())
    return max((RecordLevel(level) for (level,) in found), key=_FROM_LEAST.index, default=RecordLevel.COUNT_ONLY)


def require_card(card: Card, person_id: RecordId, field: str) -> None:
    """Raise `AboveRecordLevel` (naming `field`) when no group of this person keeps such a card."""
    level = person_level(person_id)
    if card not in allowed_cards(level):
        raise AboveRecordLevel(field, level=level.value)


def kept_id(person_id: RecordId) -> RecordId:
    """Return whose page it is: for somebody merged into another, that other one. Raises `NotFound`."""
    return kept_row(person_id).id


def person_of(vault: Vault, table: type[Table], row_id: RecordId) -> RecordId:
    """Return whom a row of `table` is about, so that a deed can name them. Raises `NotFound`, `TakenAway`."""
    with vault.reading():
        require_still_there(table, row_id)
        found = rows_of(table.select(table.person).where(table.id == row_id))  # type: ignore[attr-defined] # all have one
    person_id: RecordId = found[0][0]
    return person_id
