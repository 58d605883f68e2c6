"""Keeping a register: marks, flags, headcounts, duties, finishing and opening again. Each is kept at once."""

from collections.abc import Iterable, Mapping
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import AboveRecordLevel
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.marks import Mark, MarkFlag
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Attendance, Duty, Group, Person, Session
from peergroup_desktop.storage.vault import Vault

_MOST_HEADS = 100_000


def mark(vault: Vault, session_id: RecordId, person_id: RecordId, given: Mark | None) -> Done[None]:
    """Mark one person; None takes their mark back. Marking present keeps flags that are there.

    Raises:
        NotFound: no such session or person.
        AboveRecordLevel: the group only counts people.
    """
    action, detail = ("attendance.mark", given.value) if given else ("attendance.unmark", "")
    with deed(vault, Deed.KEEP_REGISTER, action, subject=person_id, detail=detail) as work:
        require_row(Person, person_id)
        require_names(session_id)
        write_marks(session_id, [person_id], given)
    return Done(None, work.change_set)


def mark_many(vault: Vault, session_id: RecordId, given: Mark | None, person_ids: Iterable[RecordId]) -> Done[int]:
    """Mark several people alike, as one deed; returns how many marks that changed.

    Raises:
        NotFound: no such session.
        AboveRecordLevel: the group only counts people.
    """
    people = list(dict.fromkeys(person_ids))
    with vault.reading():
        before = _marks_of(session_id)
    changed = [person for person in people if before.get(person) != (given.value if given else None)]
    with deed(vault, Deed.KEEP_REGISTER, "attendance.mark_many", subject=session_id, detail=str(len(changed))) as work:
        require_names(session_id)
        write_marks(session_id, changed, given)
    return Done(len(changed), work.change_set)


def set_flags(vault: Vault, session_id: RecordId, person_id: RecordId, flags: MarkFlag) -> Done[None]:
    """Set exactly these flags on somebody's mark; who has no mark yet is here by it.

    Raises:
        NotFound: no such session or person.
        AboveRecordLevel: the group only counts people.
    """
    detail = "+".join(flag.name.lower() for flag in MarkFlag if flag and flag in flags and flag.name)
    with deed(vault, Deed.KEEP_REGISTER, "attendance.set_flags", subject=person_id, detail=detail) as work:
        require_row(Person, person_id)
        require_names(session_id)
        write_marks(session_id, [person_id], Mark.PRESENT)
        mark_id = named_id("attendance", session_id, person_id)
        Attendance.update(flags=int(flags)).where(Attendance.id == mark_id).execute()
    return Done(None, work.change_set)


def set_headcount(
    vault: Vault,
    session_id: RecordId,
    *,
    unnamed: int | None = None,
    guests: int | None = None,
    children: int | None = None,
) -> Done[None]:
    """Set how many came without a name; None leaves that count as it is. Less than none is none.

    Raises:
        NotFound: no such session.
    """
    with deed(vault, Deed.KEEP_REGISTER, "attendance.set_headcount", subject=session_id) as work:
        require_row(Session, session_id)
        write_headcount(session_id, {"unnamed_count": unnamed, "guest_count": guests, "child_count": children})
    return Done(None, work.change_set)


def set_duty(vault: Vault, session_id: RecordId, kind: str, person_ids: Iterable[RecordId]) -> Done[None]:
    """Set exactly who did a small job at a session. `kind` is a `DutyKind` value or the group's own word.

    Raises:
        NotFound: no such session, or a person is not there.
        NameMissing, TextTooLong: the group's own word.
        AboveRecordLevel: the group only counts people.
    """
    word = typed.name(kind, "kind", kind="duty")
    with deed(vault, Deed.KEEP_REGISTER, "attendance.set_duty", subject=session_id) as work:
        require_names(session_id)
        wanted = {named_id("duty", session_id, person, word): person for person in person_ids}
        for row_id, person_id in wanted.items():
            require_row(Person, person_id)
            Duty.insert(id=row_id, session=session_id, person=person_id, kind=word).on_conflict(
                conflict_target=[Duty.id], update={"archived_on": None}
            ).execute()
        where = (Duty.session == session_id) & (Duty.kind == word) & Duty.archived_on.is_null()
        where &= ~Duty.id.in_(list(wanted))
        Duty.update(archived_on=vault.clock.today()).where(where).execute()
    return Done(None, work.change_set)


def finish_register(vault: Vault, session_id: RecordId) -> Done[None]:
    """Finish a register: whoever is not marked was not here. Raises `NotFound`."""
    return _set_finished(vault, session_id, "attendance.finish_register", vault.clock.now().isoformat())


def reopen_register(vault: Vault, session_id: RecordId) -> Done[None]:
    """Open a finished register again: whoever is not marked is not marked. Raises `NotFound`."""
    return _set_finished(vault, session_id, "attendance.reopen_register", None)


def write_marks(session_id: RecordId, person_ids: Iterable[RecordId], given: Mark | None) -> None:
    """Write marks without asking who may. For use inside another deed."""
    if given is None:
        ids = [named_id("attendance", session_id, person) for person in person_ids]
        Attendance.update(mark=None, flags=0).where(Attendance.id.in_(ids)).execute()
        return
    values: dict[str, object] = {"mark": given.value}
    if given is Mark.APOLOGIES:
        values["flags"] = 0
    for person in person_ids:
        Attendance.insert(
            id=named_id("attendance", session_id, person), session=session_id, person=person, **values
        ).on_conflict(conflict_target=[Attendance.id], update=values).execute()


def write_headcount(session_id: RecordId, counts: Mapping[str, int | None]) -> None:
    """Write the headcounts that are given, by column. For use inside another deed."""
    known = {column: min(max(count, 0), _MOST_HEADS) for column, count in counts.items() if count is not None}
    if known:
        Session.update(**known).where(Session.id == session_id).execute()


def require_names(session_id: RecordId) -> tuple[RecordId, date]:
    """Return a session's group and date.

    Raises:
        NotFound: no such session.
        AboveRecordLevel: its group only counts people.
    """
    columns = (Session.group, Session.held_on, Group.record_level)
    found = Session.select(*columns).join(Group).where((Session.id == session_id) & Session.archived_on.is_null())
    rows = rows_of(found)
    if not rows:
        raise not_found(Session)
    group_id, held_on, level = rows[0]
    if level == RecordLevel.COUNT_ONLY.value:
        raise AboveRecordLevel("called", level=level)
    return group_id, held_on


def _marks_of(session_id: RecordId) -> dict[RecordId, str]:
    rows = Attendance.select(Attendance.person, Attendance.mark).where(
        (Attendance.session == session_id) & ~Attendance.mark.is_null()
    )
    return dict(rows_of(rows))


def _set_finished(vault: Vault, session_id: RecordId, action: str, finished_at: str | None) -> Done[None]:
    with deed(vault, Deed.KEEP_REGISTER, action, subject=session_id) as work:
        require_row(Session, session_id)
        Session.update(finished_at=finished_at).where(Session.id == session_id).execute()
    return Done(None, work.change_set)
