"""Putting a backup back: told in words first, done as one deed, and undone by one."""

import shutil
from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import (
    accounts,
    attendance,
    backups,
    decisions,
    follow_ups,
    groups,
    history,
    notes,
    people,
    settings,
)
from peergroup_desktop.actions.backups import Place
from peergroup_desktop.actions.groups import GroupChange
from peergroup_desktop.core.errors import BackupDamaged, BackupGone, NotAllowed, SecondPlaceMissing
from peergroup_desktop.core.kinds import GroupKind, RecordLevel
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.models import RECORD_TABLES, Account, Tally
from peergroup_desktop.storage import generations
from tests.vaults import NAME, open_vault

TODAY = date(2026, 11, 24)
NEW_PLACE = GroupChange("Tuesday Circle", GroupKind.MIXED, RecordLevel.FULL, "Church hall", frozenset())
RECORDS = [table for table in RECORD_TABLES if table is not Account]


@pytest.fixture
def backed_up(make):
    """Make a group of three people with a finished register, back it up, and return the backup's row."""
    make.ids = make.people("Ann Bob Cai")
    make.session_id = make.held(TODAY, *make.ids[:2])
    make.row = backups.back_up(make.vault).value.made
    return make


def records(vault):
    """Return every row of the records, but accounts, and what everybody's marks come to."""
    with vault.reading():
        return {table.__name__: sorted(table.select().tuples(), key=repr) for table in (*RECORDS, Tally)}


def preview(make):
    return backups.preview_restore(make.vault, make.row.key, make.row.place)


def restore(make):
    return backups.restore(make.vault, make.row.key, make.row.place)


def change_a_lot(make):
    vault, (ann, bob, cai) = make.vault, make.ids
    make.person("Dan")
    people.merge(vault, ann, bob)
    people.change_person(vault, cai, make.group_id, people.PersonChange("Cai", phone="07700 900142"))
    attendance.reopen_register(vault, make.session_id)
    attendance.mark(vault, make.session_id, cai, Mark.PRESENT)
    make.held(TODAY + timedelta(days=7), ann)
    settings.change_setting(vault, "lock_minutes", 3)
    groups.change_group(vault, make.group_id, NEW_PLACE)


def test_nothing_changed_says_nothing(backed_up):
    told = preview(backed_up)
    assert (told.lines, told.is_older_by, told.made_at) == ((), timedelta(0), backed_up.row.made_at)


def test_what_would_change_in_words(backed_up):
    change_a_lot(backed_up)
    backed_up.vault.clock.moment += timedelta(days=2)
    told = preview(backed_up)
    assert told.lines == (
        "Adds 1 person.",
        "Takes out 1 person.",
        "Changes what is kept about 2 people.",
        "Changes 1 group.",
        "Brings back 1 register.",
        "Takes back 1 register.",
        "Brings back 1 mark.",
        "Takes back 2 marks.",
        "Takes out 1 session.",
        "Brings back 1 place in a group.",
        "Takes back 1 place in a group.",
        "Changes 1 setting.",
    )
    assert told.is_older_by == timedelta(days=2)


def test_restoring_makes_the_records_what_they_were(backed_up):
    before = records(backed_up.vault)
    change_a_lot(backed_up)
    after = records(backed_up.vault)
    shares = []
    done = backups.restore(backed_up.vault, backed_up.row.key, Place.HERE, progress=shares.append)
    assert records(backed_up.vault) == before
    assert done.change_set.rows.keys() >= {"person", "attendance", "session", "membership"}
    assert (shares == sorted(shares), shares[-1]) == (True, 1.0)
    assert preview(backed_up).lines == ()
    history.undo(backed_up.vault)
    assert records(backed_up.vault) == after
    assert backed_up.vault.check().integrity == ()
    attendance.mark(backed_up.vault, backed_up.session_id, backed_up.ids[2], Mark.APOLOGIES)
    assert len(records(backed_up.vault)["Tally"]) == 2


def test_triggers_that_came_later_are_not_passed_over(backed_up):
    conn = backed_up.vault.opened.connection
    conn.execute("CREATE TRIGGER later AFTER INSERT ON person BEGIN SELECT 1; END")
    with pytest.raises(RuntimeError):
        restore(backed_up)


def test_restoring_is_one_entry_after_a_backup(backed_up):
    change_a_lot(backed_up)
    newest = history.list_history(backed_up.vault, 1)[0].number
    restore(backed_up)
    (line, before) = history.list_history(backed_up.vault, 2)
    assert (line.words, before.number) == ("Backup of Tuesday 24 November 2026 put back", newest)
    assert [row.reason for row in backups.list_backups(backed_up.vault)] == ["restore", "merge", "asked"]


def test_the_backup_before_brings_back_what_was_there(backed_up):
    change_a_lot(backed_up)
    after = records(backed_up.vault)
    restore(backed_up)
    row, *_older = backups.list_backups(backed_up.vault)
    backups.restore(backed_up.vault, row.key, row.place)
    assert records(backed_up.vault) == after


def test_people_who_can_unlock_and_notes_about_backups_stay(backed_up, tmp_path):
    accounts.add_account(backed_up.vault, "Jo", Role.FACILITATOR, "velvet harbour pencil drum")
    (tmp_path / "stick").mkdir()
    backups.choose_second_place(backed_up.vault, tmp_path / "stick", "the blue stick")
    assert preview(backed_up).lines == ()
    restore(backed_up)
    assert {row.name for row in accounts.list_accounts(backed_up.vault)} == {NAME, "Jo"}
    assert backups.status(backed_up.vault).second.name == "the blue stick"
    backed_up.vault.lock()
    open_vault(backed_up.vault.folder, passphrase="velvet harbour pencil drum").lock()


def test_what_shows_before_unlocking_goes_back_too(backed_up):
    settings.change_setting(backed_up.vault, "unlock_title", "Blue folder")
    restore(backed_up)
    assert backed_up.vault.opened.keyring.header.group_hint == ""
    history.undo(backed_up.vault)
    assert backed_up.vault.opened.keyring.header.group_hint == "Blue folder"


def test_the_files_age_goes_on(backed_up):
    vault = backed_up.vault
    before = generations.current(vault.opened.connection)
    make_later(backed_up)
    restore(backed_up)
    assert generations.current(vault.opened.connection) == before
    vault.lock()
    opened = open_vault(vault.folder)
    assert generations.current(opened.opened.connection).generation > before.generation
    assert people.list_people(opened, backed_up.group_id)
    opened.lock()


def make_later(make):
    make.person("Eve")


def test_only_a_coordinator_may(backed_up):
    accounts.add_account(backed_up.vault, "Jo", Role.FACILITATOR, "velvet harbour pencil drum")
    backed_up.vault.lock()
    vault = open_vault(backed_up.vault.folder, passphrase="velvet harbour pencil drum")
    with pytest.raises(NotAllowed):
        backups.restore(vault, backed_up.row.key, Place.HERE)
    vault.lock()


def test_a_backup_from_the_second_place(backed_up, tmp_path):
    (tmp_path / "stick").mkdir()
    backups.choose_second_place(backed_up.vault, tmp_path / "stick", "the blue stick")
    backups.back_up(backed_up.vault)
    backed_up.row = next(row for row in backups.list_backups(backed_up.vault) if row.place is Place.SECOND)
    backed_up.person("Dan")
    told = preview(backed_up)
    assert told.lines == ("Takes out 1 person.", "Takes back 1 place in a group.")
    (tmp_path / "stick").rename(tmp_path / "gone")
    with pytest.raises(SecondPlaceMissing) as missing:
        backups.preview_restore(backed_up.vault, backed_up.row.key, Place.SECOND)
    assert missing.value.facts == {"name": "the blue stick"}


def test_no_second_place_was_chosen(backed_up):
    with pytest.raises(SecondPlaceMissing):
        backups.preview_restore(backed_up.vault, backed_up.row.key, Place.SECOND)


def folder_of(make):
    return make.vault.opened.places.backups / make.row.key


def test_a_backup_that_is_gone(backed_up):
    shutil.rmtree(folder_of(backed_up))
    with pytest.raises(BackupGone):
        restore(backed_up)
    assert len(backups.list_backups(backed_up.vault)) == 0


@pytest.mark.parametrize("place", [0, 20, 5000, -1])
def test_one_changed_byte_is_noticed_and_nothing_is_changed(backed_up, place):
    path = folder_of(backed_up) / "data.db"
    raw = bytearray(path.read_bytes())
    raw[place] ^= 1
    path.write_bytes(raw)
    before = records(backed_up.vault)
    backed_up.person("Dan")
    for deed in (preview, restore):
        with pytest.raises(BackupDamaged):
            deed(backed_up)
    assert len(records(backed_up.vault)["Person"]) == len(before["Person"]) + 1
    assert len(backups.list_backups(backed_up.vault)) == 1


def test_notes_and_what_came_of_them_go_back_too(backed_up):
    vault, group_id, session_id = backed_up.vault, backed_up.group_id, backed_up.session_id
    kept = follow_ups.add(vault, group_id, "Ask the library", backed_up.ids[0]).value
    notes.write(vault, session_id, "talked", "Tea")
    backed_up.row = backups.back_up(vault).value.made
    before = records(vault)
    notes.write(vault, session_id, "talked", "Radio")
    notes.write(vault, session_id, "well", "Laughing")
    notes.add_theme(vault, session_id, "Sleep")
    follow_ups.remove(vault, kept)
    decisions.add(vault, group_id, "Phones off")
    notes.keep_draft(vault, session_id, "next", "Bisc")
    assert preview(backed_up).lines == (
        "Takes out 1 note.",
        "Changes 1 note.",
        "Changes 1 theme of notes.",
        "Brings back 1 follow-up.",
        "Takes out 1 decision.",
    )
    restore(backed_up)
    assert records(vault) == before
    assert notes.get_note(vault, session_id).texts == {"talked": "Tea", "next": "Bisc"}
    assert [version.text for version in notes.versions(vault, session_id, "talked")] == ["Radio", "Tea"]
