"""Two pairs that are one once two people are: the same two, in one group, both going on."""

from datetime import date
from itertools import groupby

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models import LoneVisit, Pair, PairContact, PairReview

_AGREED = ("where", "every_days", "hours_from", "hours_until", "how_we_end", "agreed_on", "review_on")


def join_twins(person_id: RecordId, today: date) -> None:
    """Let the pair that began first go on with what the other one has; what both agreed stays as the first said.

    Pairs that ended are left as they are. For use inside a deed.
    """
    for _two, row_ids in _going_on(person_id):
        first, *others = row_ids
        for twin in others:
            _join(first, twin, today)


def _going_on(person_id: RecordId) -> list[tuple[tuple[RecordId, ...], list[RecordId]]]:
    """Return by group, supporter and person which pairs of somebody go on, the oldest first."""
    where = (Pair.supporter == person_id) | (Pair.person == person_id)
    where &= Pair.ends_on.is_null() & Pair.archived_on.is_null()
    order = (Pair.group, Pair.supporter, Pair.person, Pair.starts_on, Pair.id)
    rows = rows_of(Pair.select(*order).where(where).order_by(*order))
    return [(two, [row[4] for row in found]) for two, found in groupby(rows, key=lambda row: tuple(row[:3]))]


def _join(first_id: RecordId, twin_id: RecordId, today: date) -> None:
    for table in (PairContact, PairReview, LoneVisit):
        table.update(pair=first_id).where(table.pair == twin_id).execute()
    missing = _missing(Pair.get_by_id(first_id), Pair.get_by_id(twin_id))
    if missing:
        Pair.update(**missing).where(Pair.id == first_id).execute()
    Pair.update(archived_on=today).where(Pair.id == twin_id).execute()


def _missing(first: Pair, twin: Pair) -> dict[str, object]:
    """Return what only the twin agreed."""
    agreed = {name: getattr(twin, name) for name in _AGREED if not _is_said(getattr(first, name))}
    return {name: value for name, value in agreed.items() if _is_said(value)}


def _is_said(value: object) -> bool:
    return value is not None and value not in ("", 0)
