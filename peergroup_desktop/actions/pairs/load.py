"""How much one supporter carries, so that the supporter can see it first. Facts, not a measure of anybody."""

from datetime import timedelta

import peewee

from peergroup_desktop.actions.pairs.rows import BoundaryLoad
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Pair, PairContact
from peergroup_desktop.storage.vault import Vault

DAYS = 28


def _recent(supporter: peewee.Value, since: peewee.Value) -> "peewee.ModelSelect[PairContact]":
    is_recent = (PairContact.held_on >= since) & PairContact.archived_on.is_null()
    # A conversation without a time, or a pair without hours, compares as NULL, which is not outside.
    is_outside = (PairContact.at_minute < Pair.hours_from) | (PairContact.at_minute >= Pair.hours_until)
    outside = peewee.fn.SUM(peewee.Case(None, [(is_outside, 1)], 0))
    count, minutes = peewee.fn.COUNT(PairContact.id), PairContact.minutes
    columns = (count, outside, peewee.fn.SUM(minutes), peewee.fn.MAX(minutes))
    return PairContact.select(*columns).join(Pair).where(_supports(supporter) & is_recent)


def _supports(supporter: peewee.Value) -> peewee.Expression:
    return (Pair.supporter == supporter) & Pair.archived_on.is_null()


_PAIRS = Prepared(
    1, lambda supporter: Pair.select(peewee.fn.COUNT(Pair.id)).where(_supports(supporter) & Pair.ends_on.is_null())
)
_RECENT = Prepared(2, _recent)


def boundary_load(vault: Vault, supporter_id: RecordId) -> BoundaryLoad:
    """Return the pairs somebody supports now, and their conversations of the last 28 days, in all groups."""
    since = vault.clock.today() - timedelta(days=DAYS - 1)
    with vault.reading():
        ((pair_count,),) = _PAIRS.rows(supporter_id)
        ((contacts, outside_count, minutes, most),) = _RECENT.rows(supporter_id, since)
    return BoundaryLoad(supporter_id, pair_count, contacts, outside_count or 0, minutes or 0, most or 0)
