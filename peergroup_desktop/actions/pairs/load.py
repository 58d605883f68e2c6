"""How much one supporter carries, so that the supporter can see it first. Facts, not a measure of anybody."""

from datetime import timedelta

import peewee

from peergroup_desktop.actions.pairs.rows import BoundaryLoad
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import Pair, PairContact
from peergroup_desktop.storage.vault import Vault

DAYS = 28


def boundary_load(vault: Vault, supporter_id: RecordId) -> BoundaryLoad:
    """Return the pairs somebody supports now, and their conversations of the last 28 days, in all groups."""
    since = vault.clock.today() - timedelta(days=DAYS - 1)
    supports = (Pair.supporter == supporter_id) & Pair.archived_on.is_null()
    recent = (PairContact.held_on >= since) & PairContact.archived_on.is_null()
    is_outside = (PairContact.at_minute < Pair.hours_from) | (PairContact.at_minute >= Pair.hours_until)
    count, total, longest = peewee.fn.COUNT(PairContact.id), peewee.fn.SUM, peewee.fn.MAX(PairContact.minutes)
    with vault.reading():
        pair_count = Pair.select().where(supports & Pair.ends_on.is_null()).count()
        # A conversation without a time, or a pair without hours, compares as NULL, which is not outside.
        outside = total(peewee.Case(None, [(is_outside, 1)], 0))
        ((contacts, outside_count, minutes, most),) = rows_of(
            PairContact.select(count, outside, total(PairContact.minutes), longest).join(Pair).where(supports & recent)
        )
    return BoundaryLoad(supporter_id, pair_count, contacts, outside_count or 0, minutes or 0, most or 0)
