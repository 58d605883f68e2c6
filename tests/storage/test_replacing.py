"""Another database takes the place of the open one at one stroke, or nothing has changed."""

import shutil
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from peergroup_desktop.core.errors import (
    DiskFull,
    Fault,
    FileDamaged,
    KeysDamaged,
    NothingToUndo,
    RecordsMissing,
    StorageGone,
)
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.models import Person
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage import history
from peergroup_desktop.storage.database import create_database, raw_key, unlock_connection
from peergroup_desktop.storage.header import Header
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.replacing import replace_database
from peergroup_desktop.storage.vault import Vault
from tests.vaults import make_vault, open_vault

Build = Callable[[Path, bytes], None]


def add_person(vault: Vault, called: str) -> None:
    with vault.unit_of_work("people.add"):
        Person.create(id=new_id(), called=called)


def called(vault: Vault) -> list[str]:
    with vault.reading():
        return sorted(person.called for person in Person.select())


def databases(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "group.peergroup").glob("data*"))


def copy_of(vault: Vault, statement: str = "SELECT 1") -> Build:
    """A builder that copies the open file and runs `statement` in the copy."""

    def build(path: Path, secret: bytes) -> None:
        with closing(apsw.Connection(str(path))) as copy:
            unlock_connection(copy, raw_key(secret))
            with copy.backup("main", vault.database.connection(), "main") as pages:
                pages.step()
            copy.pragma("journal_mode", "delete")
            copy.execute(statement)

    return build


ONE_MORE = "INSERT INTO person (id, called) VALUES (randomblob(16), 'Bo')"


def test_the_other_database_counts_now_and_after_the_next_opening(vault: Vault) -> None:
    add_person(vault, "Ann")
    replace_database(vault, copy_of(vault, ONE_MORE))
    add_person(vault, "Cy")
    assert (called(vault), vault.check().integrity) == (["Ann", "Bo", "Cy"], ())
    vault.lock()
    assert databases(vault.folder) == ["data-2.db"]
    again = open_vault(vault.folder)
    assert called(again) == ["Ann", "Bo", "Cy"]
    replace_database(again, copy_of(again))
    again.lock()
    assert databases(vault.folder) == ["data-3.db"]


def test_what_was_done_before_cannot_be_undone_and_what_is_done_after_can(vault: Vault) -> None:
    add_person(vault, "Ann")
    replace_database(vault, copy_of(vault))
    with pytest.raises(NothingToUndo):
        history.undo(vault)
    add_person(vault, "Bo")
    history.undo(vault)
    assert called(vault) == ["Ann"]


def test_the_age_of_the_file_goes_on(vault: Vault) -> None:
    before = vault.opened.state.generation
    replace_database(vault, copy_of(vault, "DELETE FROM generation"))
    assert vault.opened.state.generation == before + 1
    vault.lock()
    open_vault(vault.folder).lock()


def test_the_header_may_change_at_the_same_stroke(vault: Vault) -> None:
    replace_database(vault, copy_of(vault), change=lambda header: replace(header, group_hint="Tea"))
    written = {headers.unpacked(path.read_bytes()).group_hint for path in vault.opened.places.headers}
    assert (headers.load(vault.opened.places).group_hint, written) == ("Tea", {"", "Tea"})
    vault.lock()
    first, second = Places.inside(vault.folder).headers
    assert first.read_bytes() == second.read_bytes()


def fails(_path: Path, _secret: bytes) -> None:
    raise DiskFull


def empty(path: Path, secret: bytes) -> None:
    create_database(path, secret).close()


def otherwise_keyed(path: Path, secret: bytes) -> None:
    create_database(path, secret[::-1]).close()


@pytest.mark.parametrize(("build", "fault"), [(fails, DiskFull), (empty, FileDamaged), (otherwise_keyed, FileDamaged)])
def test_a_database_that_is_not_whole_changes_nothing(vault: Vault, build: Build, fault: type[Fault]) -> None:
    header = vault.opened.keyring.header
    with pytest.raises(fault):
        replace_database(vault, build)
    add_person(vault, "Ann")
    assert (called(vault), vault.opened.keyring.header) == (["Ann"], header)
    vault.lock()
    assert databases(vault.folder) == ["data.db"]


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE this_file SET file_id = 'another'",
        "INSERT INTO absence (id, person_id, group_id, starts_on) VALUES (x'01', x'02', x'03', '2026-01-01')",
    ],
)
def test_a_database_of_another_file_or_with_open_references_is_refused(vault: Vault, harm: str) -> None:
    with pytest.raises(FileDamaged):
        replace_database(vault, copy_of(vault, harm))
    assert vault.opened.places.number == 1


def test_leftovers_of_an_attempt_before_are_no_hindrance(vault: Vault) -> None:
    left = [vault.opened.places.numbered(2).database, vault.opened.places.numbered(2).write_ahead_log]
    for path in left:
        path.write_bytes(b"left behind")
    replace_database(vault, copy_of(vault))
    assert vault.check().integrity == ()


def test_a_header_that_cannot_be_written_changes_nothing(vault: Vault) -> None:
    refused = [path.with_name(path.name + ".new") for path in vault.opened.places.headers]
    for path in refused:
        path.mkdir()
    with pytest.raises(StorageGone):
        replace_database(vault, copy_of(vault))
    for path in refused:
        path.rmdir()
    add_person(vault, "Ann")
    assert databases(vault.folder) == ["data.db", "data.db-wal"]


def test_a_header_that_was_refused_and_is_there_all_the_same(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = headers.save

    def refused(places: Places, header: Header) -> Header:
        usual(places, header)
        raise StorageGone

    monkeypatch.setattr(headers, "save", refused)
    with pytest.raises(StorageGone):
        replace_database(vault, copy_of(vault, ONE_MORE))
    with pytest.raises(StorageGone):
        add_person(vault, "lost")
    monkeypatch.undo()
    vault.reconnect()
    add_person(vault, "Ann")
    vault.lock()
    again = open_vault(vault.folder)
    assert (called(again), databases(vault.folder)) == (["Ann"], ["data.db", "data.db-wal"])
    again.lock()


def test_a_stick_that_goes_while_the_header_is_written(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(places: Places, _header: Header) -> Header:
        for path in places.headers:
            path.write_bytes(b"")
        raise StorageGone

    monkeypatch.setattr(headers, "save", gone)
    with pytest.raises(StorageGone):
        replace_database(vault, copy_of(vault, ONE_MORE))
    monkeypatch.undo()
    vault.reconnect()
    assert called(vault) == []


def test_a_file_whose_stick_went_meanwhile_can_be_locked(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(places: Places, header: Header) -> Header:
        headers.write_durably(places.headers[1], headers.packed(header))
        raise StorageGone

    monkeypatch.setattr(headers, "save", gone)
    with pytest.raises(StorageGone):
        replace_database(vault, copy_of(vault))
    monkeypatch.undo()
    vault.lock()
    open_vault(vault.folder).lock()


def test_headers_lost_while_the_stick_was_out_are_written_again(vault: Vault) -> None:
    for path in vault.opened.places.headers:
        path.write_bytes(b"")
    vault.reconnect()
    vault.lock()
    open_vault(vault.folder).lock()


def test_the_old_database_stays_until_the_file_is_closed(vault: Vault) -> None:
    replace_database(vault, copy_of(vault, ONE_MORE))
    assert databases(vault.folder) == ["data-2.db", "data-2.db-wal", "data.db"]
    vault.lock()
    assert databases(vault.folder) == ["data-2.db"]


def test_a_header_lost_soon_after_leaves_the_old_one_with_its_database(vault: Vault, tmp_path: Path) -> None:
    replace_database(vault, copy_of(vault, ONE_MORE))
    elsewhere = Path(shutil.copytree(vault.folder, tmp_path / "stick" / "Peergroup"))
    vault.lock()
    for path in Places.inside(elsewhere).headers:
        if headers.unpacked(path.read_bytes()).database == 2:
            path.write_bytes(b"")
    again = open_vault(elsewhere)
    assert (called(again), databases(elsewhere)) == ([], ["data.db", "data.db-wal"])
    again.lock()


def test_an_old_database_that_cannot_go_now_goes_at_the_next_opening(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, logged: list[object]
) -> None:
    def refuse(*_arguments: object) -> None:
        raise DiskFull

    replace_database(vault, copy_of(vault, ONE_MORE))
    with monkeypatch.context() as patch:
        patch.setattr(headers, "settle", refuse)
        vault.lock()
    assert (databases(vault.folder), len(logged)) == (["data-2.db", "data.db"], 1)
    again = open_vault(vault.folder)
    assert (called(again), databases(vault.folder)) == (["Bo"], ["data-2.db", "data-2.db-wal"])
    again.lock()


def test_a_file_that_cannot_be_deleted_is_no_reason_to_stay_closed(vault: Vault) -> None:
    vault.lock()
    stays = Places.inside(vault.folder).numbered(7).database
    stays.mkdir()
    open_vault(vault.folder).lock()
    stays.rmdir()


def test_what_cannot_be_dropped_does_not_hide_the_fault(vault: Vault) -> None:
    def build(path: Path, _secret: bytes) -> None:
        path.mkdir()
        raise DiskFull

    with suppress(StorageGone), pytest.raises(DiskFull):
        replace_database(vault, build)


def test_keys_put_back_from_a_backup_find_the_database_that_is_there(vault: Vault, tmp_path: Path) -> None:
    before = [shutil.copy(path, tmp_path) for path in vault.opened.places.headers]
    replace_database(vault, copy_of(vault, ONE_MORE))
    vault.lock()
    for path in before:
        shutil.copy(path, Places.inside(vault.folder).group_folder)
    again = open_vault(vault.folder)
    assert (called(again), again.opened.keyring.header.database) == (["Bo"], 2)
    again.lock()
    (first, second) = Places.inside(vault.folder).headers
    assert headers.unpacked(first.read_bytes()) == headers.unpacked(second.read_bytes()) == again_header(vault.folder)


def again_header(folder: Path) -> Header:
    return replace(headers.load(Places.inside(folder)), database=2)


def test_two_databases_and_neither_is_the_one_named(vault: Vault) -> None:
    vault.lock()
    places = Places.inside(vault.folder)
    places.database.rename(places.numbered(4).database)
    places.numbered(5).database.write_bytes(b"")
    with pytest.raises(RecordsMissing):
        open_vault(vault.folder)
    assert databases(vault.folder) == ["data-4.db", "data-5.db"]


@pytest.mark.parametrize("number", [0, -1, 10**9, "2", True, None])
def test_a_crafted_number_is_refused(vault: Vault, number: object) -> None:
    crafted = replace(vault.opened.keyring.header, database=number)  # type: ignore[arg-type]
    with pytest.raises(KeysDamaged):
        headers.unpacked(headers.packed(crafted))


def test_a_second_file_is_made_with_the_first_number(tmp_path: Path) -> None:
    made = make_vault(tmp_path / "other").vault
    assert (made.opened.keyring.header.database, made.opened.places.number) == (1, 1)
    made.lock()
