"""One deed is one transaction and one entry in history, with every value it changed."""

from datetime import UTC, date, datetime, timedelta

import peewee
import pytest

from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.core.errors import Cancelled
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.models import Person
from peergroup_desktop.storage import history
from peergroup_desktop.storage.change_set import ChangeKind, RowChange
from peergroup_desktop.storage.vault import Vault
from tests.vaults import NOW


def add_person(vault: Vault, **values: object) -> RecordId:
    person_id = new_id()
    with vault.unit_of_work("people.add", subject=person_id):
        Person.create(id=person_id, **{"called": "Ann", **values})
    return person_id


def logged_changes(vault: Vault, number: int) -> list[RowChange]:
    return list(vault.opened.recorder.log.changes(number))


def test_a_change_set_names_tables_and_rows(vault: Vault) -> None:
    one, other = new_id(), new_id()
    with vault.unit_of_work("people.add") as work:
        Person.create(id=one, called="Ann")
        Person.create(id=other, called="Bob")
    assert work.change_set.rows == {"person": {one, other}}
    assert (work.change_set.number, work.change_set.action) == (2, "people.add")


def test_nothing_changed_leaves_no_entry(vault: Vault) -> None:
    person_id = add_person(vault)
    newest = history.entries(vault, 1)[0].number
    with vault.unit_of_work("people.change") as work:
        Person.update(called="Bob").where(Person.id == person_id).execute()
        Person.update(called="Ann").where(Person.id == person_id).execute()
    assert (work.change_set.number, work.change_set.rows) == (0, {})
    assert history.entries(vault, 1)[0].number == newest


def test_a_new_row_is_logged_without_what_it_left_out(vault: Vault) -> None:
    person_id = add_person(vault, born_on=date(1960, 5, 1))
    number = history.entries(vault, 1)[0].number
    values = {"called": (None, "Ann"), "born_on": (None, "1960-05-01")}
    assert logged_changes(vault, number) == [RowChange(ChangeKind.MADE, "person", person_id, values)]


def test_a_change_is_logged_with_old_and_new(vault: Vault) -> None:
    person_id = add_person(vault, phone="0123")
    with vault.unit_of_work("people.change") as work:
        Person.update(phone="", is_named=False).where(Person.id == person_id).execute()
    (change,) = logged_changes(vault, work.change_set.number)
    assert change.values == {"phone": ("0123", ""), "is_named": (1, 0)}


def test_a_row_that_goes_is_logged_with_all_it_held(vault: Vault) -> None:
    person_id = add_person(vault, note="likes tea")
    with vault.unit_of_work("erase.trial") as work:
        Person.delete().where(Person.id == person_id).execute()
    (change,) = logged_changes(vault, work.change_set.number)
    assert (change.kind, change.values) == (ChangeKind.GONE, {"called": ("Ann", None), "note": ("likes tea", None)})


def test_a_deed_that_stops_half_way_leaves_nothing(vault: Vault) -> None:
    def stop_half_way() -> None:
        with vault.unit_of_work("people.new_word_for_this"):
            Person.create(id=new_id(), called="Ann")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        stop_half_way()
    assert vault.check().counts["person"] == 0
    add_person(vault)
    assert [entry.number for entry in history.entries(vault, 5)] == [2, 1]


def test_a_broken_rule_of_the_tables_is_no_known_fault(vault: Vault) -> None:
    with pytest.raises(peewee.IntegrityError), vault.unit_of_work("people.add"):
        Person.create(id=new_id(), called="Ann", merged_into=new_id())
    assert vault.check().counts["person"] == 0


def test_deeds_do_not_nest(vault: Vault) -> None:
    with pytest.raises(RuntimeError, match=r"people\.change began inside"), vault.unit_of_work("people.add"):  # noqa: SIM117
        with vault.unit_of_work("people.change"):
            pass
    add_person(vault)


def test_questions_may_be_asked_inside_a_deed(vault: Vault) -> None:
    with vault.unit_of_work("people.add"), vault.reading():
        assert Person.select().count() == 0


def test_history_is_read_newest_first_and_in_pages(vault: Vault) -> None:
    for called in ("Ann", "Bob", "Cai"):
        add_person(vault, called=called)
    newest = history.entries(vault, 2)
    older = history.entries(vault, 10, before=newest[-1].number)
    assert [entry.number for entry in (*newest, *older)] == [4, 3, 2, 1]


def test_an_entry_says_who_when_what_and_about_whom(vault: Vault) -> None:
    person_id = new_id()
    with vault.unit_of_work("people.add", subject=person_id, detail="2026-11-24"):
        Person.create(id=person_id, called="Ann")
    entry = history.entries(vault, 1)[0]
    assert (entry.at, entry.account_id, entry.action) == (NOW, vault.account.id, "people.add")
    assert (entry.subject, entry.detail, entry.undoes) == (person_id, "2026-11-24", None)


def test_an_undo_names_the_entry_it_took_back(vault: Vault) -> None:
    person_id = add_person(vault)
    number = history.entries(vault, 1)[0].number
    history.undo(vault)
    entry = history.entries(vault, 1)[0]
    assert (entry.action, entry.undoes, entry.subject) == ("history.undo", number, person_id)


def test_a_computer_whose_clock_went_back_does_not_turn_history_around(vault: Vault) -> None:
    clock = vault.clock
    assert isinstance(clock, FixedClock)
    clock.moment = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    add_person(vault)
    clock.moment -= timedelta(days=400)
    add_person(vault)
    newest, before = history.entries(vault, 2)
    assert newest.at >= before.at


def test_names_and_ids_that_repeat_are_kept_once(vault: Vault) -> None:
    for _ in range(3):
        add_person(vault)
    (words,) = vault.database.execute_sql(
        "SELECT count(*) FROM word WHERE value IN ('people.add', 'called')"
    ).fetchone()
    assert words == 2


def test_numbers_go_on_after_locking(vault: Vault) -> None:
    add_person(vault)
    log = vault.opened.recorder.log
    log.forget()
    add_person(vault)
    rows = vault.database.execute_sql("SELECT number, device_number FROM history ORDER BY number").fetchall()
    assert rows == [(1, 1), (2, 2), (3, 3)]


def test_many_rows_go_in_at_once_as_if_one_by_one(vault: Vault) -> None:
    one, other = new_id(), new_id()
    with vault.unit_of_work("imports.people") as work:
        work.insert_rows(Person, [{"id": one, "called": "Ann", "born_on": date(1960, 5, 1), "is_named": False}])
        work.insert_rows(Person, [{"id": other, "called": "Bob", "merged_into": one}])
        work.insert_rows(Person, [])
    with vault.reading():
        ann, bob = Person.select().order_by(Person.called)
        assert (ann.born_on, ann.is_named, bob.merged_into_id, bob.note) == (date(1960, 5, 1), False, one, "")
    assert work.change_set.rows == {"person": {one, other}}
    history.undo(vault)
    assert vault.check().counts["person"] == 0


def test_a_deed_stops_while_it_is_written_to_the_log(vault: Vault) -> None:
    def stop() -> None:
        raise Cancelled

    def add() -> None:
        with vault.unit_of_work("people.add") as work:
            Person.create(id=new_id(), called="Jo")
            work.ask = stop

    with pytest.raises(Cancelled):
        add()
    with vault.reading():
        assert Person.select().count() == 0
