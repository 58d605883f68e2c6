"""Undo and redo write the old values back, and refuse when that would overwrite something newer."""

import pytest

from peergroup_desktop.core.errors import ChangedSince, NothingToUndo
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.models import Group, Pattern, Person
from peergroup_desktop.storage import history
from peergroup_desktop.storage.vault import Vault


def add_person(vault: Vault, called: str = "Ann") -> RecordId:
    person_id = new_id()
    with vault.unit_of_work("people.add", subject=person_id):
        Person.create(id=person_id, called=called)
    return person_id


def rename(vault: Vault, person_id: RecordId, called: str, *, is_undoable: bool = True) -> None:
    with vault.unit_of_work("people.change", subject=person_id, is_undoable=is_undoable):
        Person.update(called=called).where(Person.id == person_id).execute()


def names(vault: Vault) -> list[str]:
    with vault.reading():
        return [person.called for person in Person.select().order_by(Person.called)]


def test_undo_of_a_change_writes_the_old_value_back(vault: Vault) -> None:
    person_id = add_person(vault)
    rename(vault, person_id, "Anna")
    change_set = history.undo(vault)
    assert names(vault) == ["Ann"]
    assert change_set.rows == {"person": {person_id}}


def test_undo_of_a_new_row_takes_it_out_and_redo_brings_it_back_whole(vault: Vault) -> None:
    person_id = add_person(vault)
    rename(vault, person_id, "Anna")
    history.undo(vault)
    history.undo(vault)
    assert names(vault) == []
    history.redo(vault)
    history.redo(vault)
    with vault.reading():
        person = Person.get_by_id(person_id)
    assert (person.called, person.full_name, person.is_named, person.born_on) == ("Anna", "", True, None)


def test_undo_after_redo_takes_back_the_same_deed(vault: Vault) -> None:
    add_person(vault)
    for _ in range(3):
        history.undo(vault)
        assert names(vault) == []
        history.redo(vault)
        assert names(vault) == ["Ann"]


def test_rows_that_belong_together_come_back_together(vault: Vault) -> None:
    one, other, group_id = new_id(), new_id(), new_id()
    with vault.unit_of_work("demo.make"):
        Group.create(id=group_id, name="Tea", kind="hub", record_level="full")
        Pattern.create(
            id=new_id(),
            group=group_id,
            rhythm="weekly",
            weekday=1,
            starts_on="2026-01-01",
            starts_minute=1,
            ends_minute=2,
        )
        Person.create(id=one, called="Ann")
        Person.create(id=other, called="Bob", merged_into=one)
        Person.update(merged_into=other).where(Person.id == one).execute()
    history.undo(vault)
    assert names(vault) == []
    history.redo(vault)
    assert names(vault) == ["Ann", "Bob"]
    assert vault.check().integrity == ()


def test_a_new_deed_ends_redo(vault: Vault) -> None:
    add_person(vault)
    history.undo(vault)
    add_person(vault, "Bob")
    with pytest.raises(NothingToUndo):
        history.redo(vault)


def test_nothing_to_undo_after_unlocking(vault: Vault) -> None:
    with pytest.raises(NothingToUndo):
        history.undo(vault)


def test_undo_refuses_to_overwrite_a_later_value_and_keeps_it(vault: Vault) -> None:
    person_id = add_person(vault)
    rename(vault, person_id, "Anna")
    rename(vault, person_id, "Annette", is_undoable=False)
    with pytest.raises(ChangedSince):
        history.undo(vault)
    assert names(vault) == ["Annette"]


def test_undo_refuses_to_take_out_a_row_that_a_later_one_needs(vault: Vault) -> None:
    person_id = add_person(vault)
    with vault.unit_of_work("people.merge", is_undoable=False):
        Person.create(id=new_id(), called="Bob", merged_into=person_id)
    with pytest.raises(ChangedSince):
        history.undo(vault)
    assert names(vault) == ["Ann", "Bob"]


def test_redo_refuses_to_bring_back_a_row_that_is_there(vault: Vault) -> None:
    person_id = add_person(vault)
    history.undo(vault)
    with vault.unit_of_work("people.add", is_undoable=False):
        Person.create(id=person_id, called="Someone")
    with pytest.raises(ChangedSince):
        history.redo(vault)


def test_a_deed_that_cannot_be_undone_leaves_the_list(vault: Vault) -> None:
    add_person(vault, "Zoe")
    person_id = add_person(vault)
    rename(vault, person_id, "Anna", is_undoable=False)
    with pytest.raises(ChangedSince):
        history.undo(vault)
    history.undo(vault)
    assert names(vault) == ["Anna"]


def test_undo_of_a_row_that_went_brings_it_back(vault: Vault) -> None:
    person_id = add_person(vault)
    with vault.unit_of_work("erase.trial"):
        Person.delete().where(Person.id == person_id).execute()
    history.undo(vault)
    assert names(vault) == ["Ann"]


def test_the_next_undo_is_named_by_the_deed_it_takes_back(vault: Vault) -> None:
    assert history.can_undo(vault) is None
    person_id = add_person(vault)
    history.undo(vault)
    history.redo(vault)
    entry = history.can_undo(vault)
    assert entry is not None
    assert (entry.action, entry.subject, history.can_redo(vault)) == ("people.add", person_id, None)
