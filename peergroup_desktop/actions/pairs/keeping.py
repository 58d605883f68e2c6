"""What every deed about pairs asks first: is the pair there, who is in it, and how much does its group keep."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from peergroup_desktop.actions.deeds import not_found, require_still_there
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import AboveRecordLevel
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.models import Group, Pair, Table
from peergroup_desktop.storage.vault import Vault

_ALWAYS = frozenset({"person_id", "supporter_id", "where", "how_we_end", "whom_to_ring"})
_OWN_WORDS = frozenset({"note", "words", "ending_words"})


@dataclass(frozen=True)
class KnownPair:
    """A pair that is there. Deeds carry the name of `person_id`, who is supported."""

    id: RecordId
    group_id: RecordId
    person_id: RecordId


def allowed_fields(level: RecordLevel) -> frozenset[str]:
    """Return what a group of this record level keeps about pairs: nothing, no words about anybody, or all."""
    if level is RecordLevel.COUNT_ONLY:
        return frozenset()
    return _ALWAYS if level is RecordLevel.FIRST_NAMES else _ALWAYS | _OWN_WORDS


def require_level(group_id: RecordId, texts: Mapping[str, object], before: Iterable[object] = ()) -> None:
    """Raise `AboveRecordLevel`, naming the first field too many, or `NotFound`. A text of `before` may stay."""
    level = Group.select(Group.record_level).where(Group.id == group_id).scalar()
    if level is None:
        raise not_found(Group)
    allowed, old = allowed_fields(RecordLevel(level)), set(before)
    for field, text in texts.items():
        if text and field not in allowed and text not in old:
            raise AboveRecordLevel(field, level=level)


def known_pair(vault: Vault, pair_id: RecordId) -> KnownPair:
    """Return a pair. Raises `NotFound`."""
    with vault.reading():
        found = rows_of(
            Pair.select(Pair.id, Pair.group, Pair.person).where((Pair.id == pair_id) & Pair.archived_on.is_null())
        )
    if not found:
        raise not_found(Pair)
    return KnownPair(*found[0])


def pair_of_row(vault: Vault, table: type[Table], row_id: RecordId) -> KnownPair:
    """Return the pair that a contact or a review is about. Raises `NotFound` for either, `TakenAway` for the row."""
    with vault.reading():
        require_still_there(table, row_id)
        found = rows_of(table.select(table.pair).where(table.id == row_id))  # type: ignore[attr-defined] # both have one
    return known_pair(vault, found[0][0])
