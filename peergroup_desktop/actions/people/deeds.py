"""Adding people, naming somebody unnamed, and keeping what the form says."""

from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.people import forms
from peergroup_desktop.actions.people.forms import NewPerson, PersonChange, PersonFields
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Membership, Person
from peergroup_desktop.storage.vault import Vault


def add_person(vault: Vault, group_id: RecordId, new: NewPerson) -> Done[RecordId]:
    """Add somebody to a group. Returns the person's id.

    Raises:
        NameMissing, TextTooLong: a field cannot be kept as typed.
        AboveRecordLevel: the group keeps less than that.
        NotFound: no such group.
    """
    person_id = new_id()
    with deed(vault, Deed.KEEP_PEOPLE, "people.add", subject=person_id) as work:
        insert_person(vault, person_id, group_id, new)
    return Done(person_id, work.change_set)


def insert_person(
    vault: Vault, person_id: RecordId, group_id: RecordId, new: NewPerson, *, membership_id: RecordId | None = None
) -> None:
    """Write a person and their membership. For use inside another deed. Raises as `add_person`."""
    forms.require_allowed(new, forms.record_level(group_id))
    Person.insert(id=person_id, **forms.columns(new)).execute()
    Membership.insert(
        id=membership_id or new_id(),
        person=person_id,
        group=group_id,
        status=new.status.value,
        role=new.role.value,
        starts_on=new.starts_on or vault.clock.today(),
    ).execute()


def add_unnamed(vault: Vault, group_id: RecordId) -> Done[RecordId]:
    """Add somebody who has no name yet: "Someone 3". They can be named later with their marks kept. Returns the id.

    Raises:
        AboveRecordLevel: the group only counts people.
        NotFound: no such group.
    """
    person_id = new_id()
    with deed(vault, Deed.KEEP_PEOPLE, "people.add_unnamed", subject=person_id) as work:
        called = _("Someone {number}").format(number=_unnamed_count(group_id) + 1)
        insert_person(vault, person_id, group_id, NewPerson(called))
        Person.update(is_named=False).where(Person.id == person_id).execute()
    return Done(person_id, work.change_set)


def name_person(vault: Vault, person_id: RecordId, group_id: RecordId, called: str, full_name: str = "") -> Done[None]:
    """Give somebody their name. Everything marked before stays theirs.

    Raises:
        NameMissing, TextTooLong, AboveRecordLevel, NotFound: as for `add_person`.
    """
    form = PersonFields(called, full_name)
    with deed(vault, Deed.KEEP_PEOPLE, "people.name", subject=person_id) as work:
        forms.require_allowed(form, forms.record_level(group_id))
        kept = forms.columns(form)
        names = {"called": kept["called"], "full_name": kept["full_name"]}
        Person.update(**names, is_named=True).where(Person.id == kept_person(person_id).id).execute()
    return Done(None, work.change_set)


def change_person(vault: Vault, person_id: RecordId, group_id: RecordId, change: PersonChange) -> Done[None]:
    """Keep the whole form of a person as the group `group_id` fills it in.

    Raises:
        NameMissing, TextTooLong, AboveRecordLevel, NotFound: as for `add_person`. What was kept before the group
            turned its dial down may stay as it is or be emptied.
    """
    with deed(vault, Deed.KEEP_PEOPLE, "people.change", subject=person_id) as work:
        person = kept_person(person_id)
        forms.require_allowed(change, forms.record_level(group_id), before=_form_of(person))
        kept = forms.columns(change)
        is_named = person.is_named or kept["called"] != person.called
        Person.update(**kept, is_named=is_named).where(Person.id == person.id).execute()
    return Done(None, work.change_set)


def _form_of(person: Person) -> PersonFields:
    return PersonFields(
        person.called,
        person.full_name,
        person.phone,
        person.other_phone,
        person.email,
        person.contact_note,
        forms.access_needs(person.access_needs),
        person.born_on,
        person.note,
        person.area,
        person.heard_from,
    )


def _unnamed_count(group_id: RecordId) -> int:
    return int(
        Person.select().join(Membership).where((Membership.group == group_id) & ~Person.is_named).distinct().count()
    )
