"""What can be kept about a person, and how much of it a group chose to keep."""

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import not_found
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import AboveRecordLevel
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import AccessNeed, GroupRole, MembershipStatus, RecordLevel
from peergroup_desktop.models import Group

if TYPE_CHECKING:
    from peergroup_desktop.actions.people.questions import PersonDetail

_FIRST_NAMES = frozenset({"called", "access_needs"})


@dataclass(frozen=True)
class PersonFields:
    """Everything a form can say about a person. A name alone is a complete record."""

    called: str
    full_name: str = ""
    phone: str = ""
    other_phone: str = ""
    email: str = ""
    contact_note: str = ""
    access_needs: frozenset[AccessNeed] = frozenset()
    born_on: date | None = None
    note: str = ""
    area: str = ""
    heard_from: str = ""


@dataclass(frozen=True)
class NewPerson(PersonFields):
    """Somebody to add to a group, from `starts_on` (today when left out)."""

    status: MembershipStatus = MembershipStatus.MEMBER
    role: GroupRole = GroupRole.MEMBER
    starts_on: date | None = None


@dataclass(frozen=True)
class PersonChange(PersonFields):
    """The whole form of a person, as it should be from now on."""

    @classmethod
    def of(cls, person: "PersonDetail") -> "PersonChange":
        """Return the form as it stands for `person`, to change with `dataclasses.replace`."""
        return cls(**{field.name: getattr(person, field.name) for field in fields(cls)})


def allowed_fields(level: RecordLevel) -> frozenset[str]:
    """Return the names of the fields that a group of this record level keeps."""
    if level is RecordLevel.COUNT_ONLY:
        return frozenset()
    return _FIRST_NAMES if level is RecordLevel.FIRST_NAMES else frozenset(field.name for field in fields(PersonFields))


def record_level(group_id: RecordId) -> RecordLevel:
    """Return how much a group keeps. Raises `NotFound`. For use inside another deed or question."""
    found = rows_of(Group.select(Group.record_level).where(Group.id == group_id))
    if not found:
        raise not_found(Group)
    return RecordLevel(found[0][0])


def require_names_in(group_id: RecordId) -> None:
    """Raise `AboveRecordLevel` when this group only counts people, or `NotFound`. For use inside another deed."""
    level = record_level(group_id)
    if level is RecordLevel.COUNT_ONLY:
        raise AboveRecordLevel("called", level=level.value)


def require_allowed(form: PersonFields, level: RecordLevel, *, before: PersonFields | None = None) -> None:
    """Raise `AboveRecordLevel` (naming the first field too many) when `form` says more than the group keeps.

    A value that was kept `before` the group turned its dial down may stay, or be emptied.
    """
    allowed = allowed_fields(level)
    for field in fields(PersonFields):
        value = getattr(form, field.name)
        if field.name in allowed or not value or (before is not None and value == getattr(before, field.name)):
            continue
        raise AboveRecordLevel(field.name, level=level.value)


def columns(form: PersonFields) -> dict[str, str | date | None]:
    """Return the values to write to a person's row.

    Raises:
        NameMissing: without `called`; a full name lends its first word.
        TextTooLong: the field that is too long.
    """
    full_name = typed.one_line(form.full_name, "full_name")
    called = typed.one_line(form.called, "called") or full_name.split(" ")[0]
    return {
        "called": typed.name(called, "called", kind="person"),
        "full_name": full_name,
        "phone": typed.one_line(form.phone, "phone"),
        "other_phone": typed.one_line(form.other_phone, "other_phone"),
        "email": typed.one_line(form.email, "email"),
        "contact_note": typed.several_lines(form.contact_note, "contact_note"),
        "access_needs": " ".join(sorted(form.access_needs)),
        "born_on": form.born_on,
        "note": typed.several_lines(form.note, "note"),
        "area": typed.one_line(form.area, "area"),
        "heard_from": typed.one_line(form.heard_from, "heard_from"),
    }


def access_needs(codes: str) -> frozenset[AccessNeed]:
    """Read the codes of a person's access needs."""
    return frozenset(AccessNeed(code) for code in codes.split()) if codes else frozenset()
