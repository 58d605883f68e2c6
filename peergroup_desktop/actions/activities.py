"""What a session did or is to do, what to bring for it, and who leads."""

import time
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from peewee import ModelSelect

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.attendance.marks import require_names
from peergroup_desktop.actions.deeds import deed, not_found, require_row, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays
from peergroup_desktop.actions.people.forms import record_level
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Activity, Person, Session
from peergroup_desktop.storage.vault import Vault

_LONGEST_NAME, _LONGEST_BRING = 80, 200
_MOST_NAMES = 40


@dataclass(frozen=True)
class ActivityRow:
    """One thing that a session did. `leader` is "" where nobody in particular leads."""

    id: RecordId
    name: str
    bring: str
    leader_id: RecordId | None
    leader: str


class _Place(NamedTuple):
    """Where a session stands among those of its group."""

    group_id: RecordId
    held_on: date
    starts_minute: int


@while_unchanged
def list_activities(vault: Vault, session_id: RecordId) -> tuple[ActivityRow, ...]:
    """Return what a session does, in the order in which it was written down. Raises `NotFound`."""
    with vault.reading():
        session = _place_of(session_id)
        if session is None:
            raise not_found(Session)
        columns = (Activity.id, Activity.name, Activity.bring, Activity.leader)
        found = rows_of(Activity.select(*columns).where(_of(session_id)).order_by(Activity.id))
        leaders = {leader for *_rest, leader in found if leader is not None}
        names = group_displays(session.group_id, vault.clock.today(), leaders) if leaders else {}
    return tuple(ActivityRow(row_id, name, bring, by, names.get(by, "")) for row_id, name, bring, by in found)


def what_to_bring(rows: Collection[ActivityRow]) -> str:
    """Return what to bring for all of them in one line, nothing twice; "" for nothing."""
    words = {fold(row.bring): row.bring for row in rows if row.bring}
    return ", ".join(words.values())


def past_names(vault: Vault, group_id: RecordId) -> tuple[str, ...]:
    """Return what the group has done before, what it does most often first."""
    with vault.reading():
        rows = rows_of(
            Activity.select(Activity.name)
            .join(Session)
            .where((Session.group == group_id) & Activity.archived_on.is_null())
            .order_by(Session.held_on, Activity.id)
        )
    counts = Counter(fold(name) for (name,) in rows)
    newest = {fold(name): name for (name,) in rows}
    return tuple(newest[key] for key, _count in counts.most_common(_MOST_NAMES))


def add(
    vault: Vault, session_id: RecordId, name: str, bring: str = "", leader_id: RecordId | None = None
) -> Done[RecordId]:
    """Add something that a session does. Returns its id.

    Raises:
        NothingTyped, TextTooLong: the name, or what to bring.
        AboveRecordLevel: somebody leads, and the group only counts people.
        NotFound: no such session or person.
    """
    row_id, values = new_id(), _checked(name, bring, leader_id)
    with deed(vault, Deed.KEEP_REGISTER, "activities.add", subject=session_id) as work:
        require_row(Session, session_id)
        _require_leader(session_id, leader_id)
        Activity.insert(id=row_id, session=session_id, **values).execute()
    return Done(row_id, work.change_set)


def change(vault: Vault, activity_id: RecordId, name: str, bring: str, leader_id: RecordId | None) -> Done[None]:
    """Keep the whole form of an activity. Raises as `add`; who led it before may stay."""
    return _changed(vault, "activities.change", activity_id, _checked(name, bring, leader_id))


def remove(vault: Vault, activity_id: RecordId) -> Done[None]:
    """Take an activity off its session. Raises `NotFound`."""
    return _changed(vault, "activities.remove", activity_id, {"archived_on": vault.clock.today()})


def copy_last(vault: Vault, session_id: RecordId) -> Done[int]:
    """Write down what the last session before did that did anything; what stands here already is not copied.

    Where people are only counted, nobody leads. Returns how many were copied. Raises `NotFound`.
    """
    with deed(vault, Deed.KEEP_REGISTER, "activities.copy", subject=session_id) as work:
        session = _place_of(session_id)
        if session is None:
            raise not_found(Session)
        columns = (Activity.name, Activity.bring, Activity.leader)
        here = {fold(name) for (name,) in rows_of(Activity.select(Activity.name).where(_of(session_id)))}
        last = rows_of(Activity.select(*columns).where(_of(_last_before(session))).order_by(Activity.id))
        new = [row for row in last if fold(row[0]) not in here]
        keeps_names = record_level(session.group_id) is not RecordLevel.COUNT_ONLY
        now_ms = time.time_ns() // 1_000_000
        for place, (name, bring, leader) in enumerate(new):  # ids a millisecond apart keep them in their order
            row_id = new_id(now_ms + place)
            by = leader if keeps_names else None
            Activity.insert(id=row_id, session=session_id, name=name, bring=bring, leader=by).execute()
    return Done(len(new), work.change_set)


def has_last(vault: Vault, session_id: RecordId) -> bool:
    """Tell whether an earlier session of the group did anything that could be copied."""
    with vault.reading():
        session = _place_of(session_id)
        return session is not None and bool(rows_of(_before(session).limit(1)))  # any: no need to find the last


def _place_of(session_id: RecordId) -> _Place | None:
    columns = (Session.group, Session.held_on, Session.starts_minute)
    found = rows_of(Session.select(*columns).where(Session.id == session_id))
    return _Place(*found[0]) if found else None


def _last_before(session: _Place) -> RecordId | None:
    newest_first = (Session.held_on.desc(), Session.starts_minute.desc())
    rows = rows_of(_before(session).order_by(*newest_first).limit(1))
    return rows[0][0] if rows else None


def _before(session: _Place) -> "ModelSelect[Activity]":
    """Return the question for what the sessions before this one did, each with its session."""
    return (
        Activity.select(Activity.session)
        .join(Session)
        .where(
            (Session.group == session.group_id)
            & ((Session.held_on < session.held_on) | _earlier_that_day(session))
            & Session.archived_on.is_null()
            & ~Session.is_cancelled
            & Activity.archived_on.is_null()
        )
    )


def _earlier_that_day(session: _Place) -> object:
    return (Session.held_on == session.held_on) & (Session.starts_minute < session.starts_minute)


def _changed(vault: Vault, action: str, activity_id: RecordId, values: dict[str, object]) -> Done[None]:
    with vault.reading():
        found = rows_of(Activity.select(Activity.session, Activity.leader).where(Activity.id == activity_id))
    with deed(vault, Deed.KEEP_REGISTER, action, subject=found[0][0] if found else None) as work:
        require_still_there(Activity, activity_id)
        session_id, led_by = found[0]
        if values.get("leader") != led_by:
            _require_leader(session_id, values.get("leader"))
        Activity.update(**values).where(Activity.id == activity_id).execute()
    return Done(None, work.change_set)


def _checked(name: str, bring: str, leader_id: RecordId | None) -> dict[str, object]:
    return {
        "name": typed.words(name, "name", longest=_LONGEST_NAME),
        "bring": typed.one_line(bring, "bring", longest=_LONGEST_BRING),
        "leader": leader_id,
    }


def _of(session_id: RecordId | None) -> object:
    return (Activity.session == session_id) & Activity.archived_on.is_null()


def _require_leader(session_id: RecordId, leader_id: object) -> None:
    if isinstance(leader_id, bytes):
        require_row(Person, leader_id)
        require_names(session_id)
