"""Visits made alone: somebody says where they go and when they are back, and the others see when they are not."""

from datetime import UTC, date, datetime
from typing import Any

import peewee

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays
from peergroup_desktop.actions.pairs.keeping import require_level
from peergroup_desktop.actions.pairs.rows import Visit
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import TimesCrossed
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Group, LoneVisit, Pair, Person
from peergroup_desktop.storage.vault import Vault

_LONGEST = 200


def check_out(
    vault: Vault,
    group_id: RecordId,
    visitor_id: RecordId,
    where: str,
    due_at: datetime,
    *,
    pair_id: RecordId | None = None,
    whom_to_ring: str = "",
) -> Done[RecordId]:
    """Somebody goes out alone, and means to be back at `due_at`, a moment with its zone. Returns the visit's id.

    Raises:
        NothingTyped: nobody would know where.
        TextTooLong: where, or whom to ring.
        TimesCrossed: that moment is over.
        AboveRecordLevel: the group keeps no names.
        NotFound: no such group, person or pair.
    """
    visit_id, now = new_id(), vault.clock.now()
    texts = {
        "where": typed.words(where, "where", longest=_LONGEST),
        "whom_to_ring": typed.one_line(whom_to_ring, "whom_to_ring", longest=_LONGEST),
    }
    moments = {"out_at": _kept(now), "due_at": _kept(_later(due_at, now))}
    with deed(vault, Deed.KEEP_PEOPLE, "visits.check_out", subject=visitor_id) as work:
        require_level(group_id, texts)
        require_row(Person, visitor_id)
        if pair_id is not None:
            require_row(Pair, pair_id)
        LoneVisit.insert(id=visit_id, group=group_id, pair=pair_id, visitor=visitor_id, **texts, **moments).execute()
    return Done(visit_id, work.change_set)


def check_in(vault: Vault, visit_id: RecordId) -> Done[None]:
    """They are back, never before they went out. Raises `NotFound`, also when they are back already."""
    back_at = peewee.fn.MAX(LoneVisit.out_at, _kept(vault.clock.now()))  # the later of the two: both are kept alike
    return _changed(vault, "visits.check_in", visit_id, {"back_at": back_at})


def extend(vault: Vault, visit_id: RecordId, due_at: datetime) -> Done[None]:
    """They will be longer, until `due_at`: after now and, should the clock have been set back, after they went out.

    Raises:
        TimesCrossed: it is not.
        NotFound: no such visit, or they are back already.
    """
    with vault.reading():
        out_at = LoneVisit.select(LoneVisit.out_at).where(LoneVisit.id == visit_id).scalar()
    now = vault.clock.now()
    went = datetime.fromisoformat(out_at) if out_at else now
    return _changed(vault, "visits.extend", visit_id, {"due_at": _kept(_later(due_at, max(now, went)))})


_OUT = Prepared(
    0,
    lambda: (
        LoneVisit.select(
            LoneVisit.id,
            LoneVisit.group,
            Group.name,
            LoneVisit.visitor,
            LoneVisit.pair,
            Pair.supporter,
            Pair.person,
            LoneVisit.where,
            LoneVisit.out_at,
            LoneVisit.due_at,
            LoneVisit.whom_to_ring,
        )
        .join(Group)
        .switch(LoneVisit)
        .left_outer_join(Pair)
        .where(_is_out())
    ),
)


def open_visits(vault: Vault, group_id: RecordId | None = None) -> tuple[Visit, ...]:
    """Return who is out alone now, soonest due first: in every group of the file, because somebody has to look.

    Args:
        vault: the open file.
        group_id: only of this group.
    """
    with vault.reading():
        found = [row for row in _OUT.rows() if group_id in (None, row[1])]
        names = _names(found, vault.clock.today())
    visits = [_visit(row, names, vault.clock.now()) for row in found]
    return tuple(sorted(visits, key=lambda visit: (visit.due_at, visit.id)))


def _visit(row: Any, names: dict[tuple[RecordId, RecordId], str], now: datetime) -> Visit:
    visit_id, group, group_name, visitor, pair, supporter, person, where, out_at, due_at, whom_to_ring = row
    due, other = datetime.fromisoformat(due_at), person if visitor == supporter else supporter
    return Visit(
        id=visit_id,
        group_id=group,
        group_name=group_name,
        visitor_id=visitor,
        visitor=names[group, visitor],
        pair_id=pair,
        with_whom=names[group, other] if other is not None else "",
        where=where,
        out_at=datetime.fromisoformat(out_at),
        due_at=due,
        whom_to_ring=whom_to_ring,
        is_overdue=due <= now,
        minutes_late=max(int((now - due).total_seconds()) // 60, 0),
    )


def _names(found: list[Any], today: date) -> dict[tuple[RecordId, RecordId], str]:
    people: dict[RecordId, set[RecordId]] = {}
    for _id, group, _name, visitor, _pair, supporter, person, *_rest in found:
        people.setdefault(group, set()).update(one for one in (visitor, supporter, person) if one is not None)
    return {
        (group, one): display
        for group, others in people.items()
        for one, display in group_displays(group, today, others, only=others).items()
    }


def _is_out() -> peewee.Expression:
    return LoneVisit.back_at.is_null() & LoneVisit.archived_on.is_null()


def _changed(vault: Vault, action: str, visit_id: RecordId, columns: dict[str, object]) -> Done[None]:
    with vault.reading():
        found = rows_of(LoneVisit.select(LoneVisit.visitor).where((LoneVisit.id == visit_id) & _is_out()))
    if not found:
        raise not_found(LoneVisit)
    with deed(vault, Deed.KEEP_PEOPLE, action, subject=found[0][0]) as work:
        LoneVisit.update(**columns).where(LoneVisit.id == visit_id).execute()
    return Done(None, work.change_set)


def _later(due_at: datetime, now: datetime) -> datetime:
    if due_at <= now:
        raise TimesCrossed("due_at")
    return due_at


def _kept(moment: datetime) -> str:
    """Return a moment as the file keeps it: ISO, in UTC, in whole seconds."""
    return moment.astimezone(UTC).replace(microsecond=0).isoformat()
