"""Two records that are one person: joined into the one that is kept, with proof that no mark is lost.

The other record stays in the file, empty, and points to the kept one; one undo brings both back as they were.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.backups import back_up_first
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.people import forms
from peergroup_desktop.actions.people.moving import move_references
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import SamePerson
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Deed, require
from peergroup_desktop.interchange.limits import Progress, ignore_progress
from peergroup_desktop.models import Attendance, Membership, Person, Session
from peergroup_desktop.storage.vault import Vault

_TEXTS = ("called", "full_name", "phone", "other_phone", "email", "contact_note", "born_on", "area", "heard_from")
_OF_VALUE = {Mark.PRESENT.value: 2, Mark.APOLOGIES.value: 1}


@dataclass(frozen=True)
class FieldChoice:
    """A field that differs. The kept record's text stays; the other's goes to the end of the note."""

    field: str
    kept: str
    other: str


@dataclass(frozen=True)
class MergeProof:
    """What joining two records comes to.

    Marks are counted by session: one that both were marked at (`both_marked` has the dates) counts once, and "here"
    wins over apologies. Before and after are equal, or nothing is joined.
    """

    keep_id: RecordId
    other_id: RecordId
    marks_before: int
    marks_after: int
    both_marked: tuple[date, ...]
    fields: tuple[FieldChoice, ...]


@dataclass(frozen=True)
class _MarkRow:
    session_id: RecordId
    on: date
    mark: str
    flags: int


def preview_merge(vault: Vault, keep_id: RecordId, other_id: RecordId) -> MergeProof:
    """Return what `merge` would do, without doing it.

    Raises:
        NotFound: one of them is not there.
        SamePerson: they are the same record, or were joined already.
    """
    with vault.reading():
        keep, other = _two_people(keep_id, other_id)
        marks = _joined_marks(keep.id, other.id)
        return _proof(keep, other, len(marks))


def merge(
    vault: Vault, keep_id: RecordId, other_id: RecordId, *, progress: Progress = ignore_progress
) -> Done[MergeProof]:
    """Join `other_id` into `keep_id`, after a backup: marks, memberships, texts, and whatever else refers to them. One
    undo takes it all back. The backup takes longer than a window may wait: run it beside its thread.

    Raises:
        NotAllowed: the role does not include it.
        NotFound: one of them is not there.
        SamePerson: they are the same record, or were joined already.
        DiskFull, FolderReadOnly, StorageGone: there was no backup, and nothing was joined.
    """
    require(vault.account.role, Deed.MERGE_PEOPLE)
    with vault.reading():
        _two_people(keep_id, other_id)
    back_up_first(vault, "merge", progress=progress)
    today = vault.clock.today()
    with deed(vault, Deed.MERGE_PEOPLE, "people.merge", subject=keep_id) as work:
        keep, other = _two_people(keep_id, other_id)
        proof = _proof(keep, other, 0)
        _move_marks(keep.id, other.id)
        _move_memberships(keep.id, other.id, today)
        move_references(keep.id, other.id, today)
        Person.update(merged_into=keep.id).where((Person.id == other.id) | (Person.merged_into == other.id)).execute()
        Person.update(**_joined_fields(keep, other, proof.fields)).where(Person.id == keep.id).execute()
        proof = MergeProof(keep.id, other.id, proof.marks_before, len(_marks(keep.id)), proof.both_marked, proof.fields)
        if proof.marks_before != proof.marks_after:
            raise RuntimeError("joining two people would lose or invent marks")
    return Done(proof, work.change_set)


def _two_people(keep_id: RecordId, other_id: RecordId) -> tuple[Person, Person]:
    keep, other = kept_person(keep_id), kept_person(other_id)
    if keep.id == other.id:
        raise SamePerson
    return keep, other


def _proof(keep: Person, other: Person, marks_after: int) -> MergeProof:
    kept, moved = _marks(keep.id), _marks(other.id)
    both = sorted(row.on for session, row in moved.items() if session in kept)
    before = len(kept.keys() | moved.keys())
    return MergeProof(keep.id, other.id, before, marks_after, tuple(both), _differing(keep, other))


def _marks(person_id: RecordId) -> dict[RecordId, _MarkRow]:
    rows = (
        Attendance.select(Attendance.session, Session.held_on, Attendance.mark, Attendance.flags)
        .join(Session)
        .where((Attendance.person == person_id) & ~Attendance.mark.is_null())
    )
    return {row[0]: _MarkRow(*row) for row in rows_of(rows)}


def _joined_marks(keep_id: RecordId, other_id: RecordId) -> dict[RecordId, _MarkRow]:
    joined = _marks(keep_id)
    for session, row in _marks(other_id).items():
        known = joined.get(session)
        if known is None or _OF_VALUE[row.mark] > _OF_VALUE[known.mark]:
            joined[session] = row
        elif row.mark == known.mark:
            joined[session] = _MarkRow(session, row.on, row.mark, row.flags | known.flags)
    return joined


def _move_marks(keep_id: RecordId, other_id: RecordId) -> None:
    """Write the marks as the kept person's and empty the other's: a mark's id follows from its person."""
    kept, joined = _marks(keep_id), _joined_marks(keep_id, other_id)
    for session, row in joined.items():
        if kept.get(session) != row:
            values = {"mark": row.mark, "flags": row.flags}
            Attendance.insert(
                id=named_id("attendance", session, keep_id), session=session, person=keep_id, **values
            ).on_conflict(conflict_target=[Attendance.id], update=values).execute()
    Attendance.update(mark=None, flags=0).where(Attendance.person == other_id).execute()


def _move_memberships(keep_id: RecordId, other_id: RecordId, today: date) -> None:
    """Move memberships; where both belonged to a group in one role, the kept one spans them both."""
    live = Membership.archived_on.is_null()
    kept = list(Membership.select().where((Membership.person == keep_id) & live))
    for row in Membership.select().where((Membership.person == other_id) & live):
        twin = next((one for one in kept if _touch(one, row)), None)
        if twin is None:
            Membership.update(person=keep_id).where(Membership.id == row.id).execute()
            continue
        twin.starts_on = min(twin.starts_on, row.starts_on)
        twin.ends_on = None if twin.ends_on is None or row.ends_on is None else max(twin.ends_on, row.ends_on)
        span = {"starts_on": twin.starts_on, "ends_on": twin.ends_on}
        Membership.update(**span).where(Membership.id == twin.id).execute()
        Membership.update(archived_on=today).where(Membership.id == row.id).execute()


def _touch(one: Membership, other: Membership) -> bool:
    is_alike = (one.group_id, one.role, one.status) == (other.group_id, other.role, other.status)
    one_first = one.ends_on is not None and one.ends_on < other.starts_on
    other_first = other.ends_on is not None and other.ends_on < one.starts_on
    return is_alike and not one_first and not other_first


def _differing(keep: Person, other: Person) -> tuple[FieldChoice, ...]:
    pairs = ((name, _text(keep, name), _text(other, name)) for name in _TEXTS)
    return tuple(FieldChoice(name, kept, theirs) for name, kept, theirs in pairs if kept and theirs and kept != theirs)


def _text(person: Person, name: str) -> str:
    value = getattr(person, name)
    return value.isoformat() if isinstance(value, date) else str(value or "")


def _joined_fields(keep: Person, other: Person, differing: tuple[FieldChoice, ...]) -> dict[str, object]:
    """Fill what the kept record has empty, join access needs, and add to the note what would be lost otherwise."""
    fields: dict[str, object] = {
        name: getattr(other, name) for name in _TEXTS if not getattr(keep, name) and getattr(other, name)
    }
    if not keep.is_named and other.is_named:
        fields |= {"called": other.called, "full_name": other.full_name, "is_named": True}
    needs = forms.access_needs(keep.access_needs) | forms.access_needs(other.access_needs)
    lost = [choice.other for choice in differing if fields.get(choice.field) != choice.other]
    if not other.is_named and other.called in lost:
        lost.remove(other.called)
    notes = [keep.note, other.note if other.note != keep.note else "", " · ".join(Counter(lost))]
    return {
        **fields,
        "access_needs": " ".join(sorted(needs)),
        "note": "\n".join(note for note in notes if note),
    }
