"""Lists of people brought in: new ones, additions to those here, and what is left over."""

import os
import stat
from datetime import date
from pathlib import Path

import pytest

from peergroup_desktop.actions import figures, groups, history, imports, people
from peergroup_desktop.actions.imports import Decision, DecisionKind, KeptReason, KeptWhere, reading
from peergroup_desktop.core.errors import Cancelled, NotAllowed, NotFound, NothingToImport, SheetRefused
from peergroup_desktop.core.kinds import AccessNeed, RecordLevel
from peergroup_desktop.core.permissions import MAY, Deed, Role
from tests.actions.imports.bringing import bring_people, plan_people

TODAY = date(2026, 11, 24)
LIST = (
    "Name\tPhone\tEmail\tBirthday\tAccess needs\tNotes\tJoined\n"
    "Grace Adeyemi\t07700 900142\tgrace@example.org\t3 Nov 1960\tlarge print\tSits by the door\t17/04/2024\n"
    "Dawn\t\t\t\t\t\t\n"
)


def only(vault, make):
    (row,) = people.list_people(vault, make.group_id)
    return people.get_person(vault, row.id, make.group_id)


def reasons(kept):
    return [note.reason for note in kept]


def test_a_list_comes_in_as_one_deed(make, vault):
    result = bring_people(vault, make.group_id, LIST)
    assert (result.added, result.matched, result.marks, result.note_id) == (2, 0, 0, None)
    dawn, grace = people.list_people(vault, make.group_id)
    person = people.get_person(vault, grace.id, make.group_id)
    assert (person.full_name, person.phone, person.born_on) == ("Grace Adeyemi", "07700 900142", date(1960, 11, 3))
    assert (person.access_needs, person.note) == ({AccessNeed.LARGE_PRINT}, "Sits by the door")
    assert person.memberships[0].starts_on == date(2024, 4, 17)
    assert people.get_person(vault, dawn.id, make.group_id).memberships[0].starts_on == TODAY
    assert history.can_undo(vault).words == "Spreadsheet brought in: 2 people"
    history.undo(vault)
    assert people.list_people(vault, make.group_id) == ()


def test_the_same_list_again_changes_nothing(make, vault):
    bring_people(vault, make.group_id, LIST)
    done = imports.apply(vault, plan_people(vault, make.group_id, LIST))
    assert (done.value.added, done.value.matched, done.change_set.number) == (0, 2, 0)


def test_namesakes_without_anything_else_come_in_once(make, vault):
    text = "Name\nSam\nSam\nSam"
    bring_people(vault, make.group_id, text)
    assert bring_people(vault, make.group_id, text).added == 0
    assert len(people.list_people(vault, make.group_id)) == 3


def test_what_is_empty_is_filled_and_what_is_there_stays(make, vault):
    make.person(
        "Grace",
        full_name="Grace Adeyemi",
        phone="01632 960001",
        email="g@example.org",
        born_on=date(1960, 11, 3),
        note="Likes dominoes",
        access_needs=frozenset({AccessNeed.FOOD}),
    )
    result = bring_people(vault, make.group_id, LIST.rsplit("Dawn", 1)[0])
    person = only(vault, make)
    assert (person.phone, person.other_phone, person.email) == ("01632 960001", "07700 900142", "g@example.org")
    assert person.note == "Likes dominoes\nSits by the door"
    assert person.access_needs == {AccessNeed.FOOD, AccessNeed.LARGE_PRINT}
    assert [(note.heading, note.value, note.reason) for note in result.kept] == [
        ("email", "grace@example.org", KeptReason.DIFFERS_HERE)
    ]


def test_everything_empty_is_filled(make, vault):
    make.person("Grace Adeyemi")
    bring_people(vault, make.group_id, LIST.rsplit("Dawn", 1)[0])
    person = only(vault, make)
    assert (person.phone, person.email, person.born_on) == ("07700 900142", "grace@example.org", date(1960, 11, 3))
    assert person.memberships[0].starts_on == date(2020, 1, 1)


def test_a_third_number_and_another_birthday_go_to_the_note(make, vault):
    grace = make.person("Grace", phone="01632 960001", other_phone="01632 960002", born_on=date(1960, 11, 4))
    plan = plan_people(vault, make.group_id, LIST.rsplit("Dawn", 1)[0])
    plan = imports.with_decision(plan, 0, Decision(DecisionKind.SAME, grace))
    result = imports.apply(vault, plan).value
    assert [(note.heading, note.value) for note in result.kept] == [
        ("phone", "07700 900142"),
        ("born_on", "1960-11-03"),
    ]
    note = figures.import_note(vault, result.note_id)
    assert (note.added, note.matched, note.rows_read) == (0, 1, 1)
    assert note.lines[0].reason == "the group already has something else here, and that stays"


def test_an_earlier_date_of_joining_counts(make, vault):
    make.person("Grace Adeyemi", starts_on=date(2025, 1, 1))
    bring_people(vault, make.group_id, LIST.rsplit("Dawn", 1)[0])
    assert only(vault, make).memberships[0].starts_on == date(2024, 4, 17)


def test_somebody_of_another_group_joins_this_one(make, vault):
    make.person("Grace", full_name="Grace Adeyemi", phone="07700 900142")
    make.group("Another")
    assert bring_people(vault, make.group_id, LIST.rsplit("Dawn", 1)[0]).matched == 1
    assert len(only(vault, make).memberships) == 2


def test_a_row_can_be_left_out(make, vault):
    plan = imports.with_decision(plan_people(vault, make.group_id, LIST), 0, Decision(DecisionKind.LEAVE_OUT))
    result = imports.apply(vault, plan).value
    assert [row.called for row in people.list_people(vault, make.group_id)] == ["Dawn"]
    assert reasons(result.kept) == [KeptReason.CHOSEN_TO_LEAVE]


def test_what_could_not_be_read_is_in_the_note(make, vault):
    result = bring_people(vault, make.group_id, "Name\tBirthday\nJo\t3 March\n\t07700")
    assert {note.value for note in result.kept if note.where is not KeptWhere.NOWHERE} >= {"3 March", "07700"}
    (row,) = imports.list_notes(vault, make.group_id)
    note = figures.import_note(vault, row.id)
    assert (row.title, row.made_on, row.line_count) == (note.source_name, TODAY, len(note.lines))
    assert ("07700", 3) in {(line.value, line.row) for line in note.lines}


def test_first_names_only(make, vault):
    make.group("Dial", RecordLevel.FIRST_NAMES)
    result = bring_people(vault, make.group_id, LIST + "Bo\tmaybe ring\t\t\t\t\t\n")
    rows = people.list_people(vault, make.group_id)
    assert [row.called for row in rows] == ["Bo", "Dawn", "Grace"]
    person = people.get_person(vault, rows[2].id, make.group_id)
    assert (person.full_name, person.phone, person.note, person.born_on) == ("", "", "", None)
    assert person.access_needs == {AccessNeed.LARGE_PRINT}
    assert {(note.reason, note.value) for note in result.kept} == {(KeptReason.ABOVE_RECORD_LEVEL, "")}


def test_a_group_that_only_counts_refuses_every_row(make, vault):
    make.group("Count", RecordLevel.COUNT_ONLY)
    plan = plan_people(vault, make.group_id, LIST)
    assert (plan.new_count, plan.matched_count, plan.refused_count) == (0, 0, 2)
    assert {line.reason for line in plan.table.lines if line.outcome is imports.LineOutcome.REFUSED} == {
        KeptReason.ONLY_COUNTED
    }
    result = imports.apply(vault, plan).value
    assert people.list_people(vault, make.group_id) == ()
    assert reasons(result.kept) == [KeptReason.ONLY_COUNTED]


def test_a_plan_for_a_group_that_is_not_there_yet(make, vault):
    plan = plan_people(vault, None, LIST)
    with pytest.raises(ValueError, match="without a group"):
        imports.apply(vault, plan)
    assert imports.apply(vault, imports.with_new_group(plan, "New")).value.added == 2
    assert [group.people_count for group in groups.list_groups(vault) if group.name == "New"] == [2]
    history.undo(vault)
    assert "New" not in [group.name for group in groups.list_groups(vault)]


def test_an_import_that_fails_leaves_no_group(make, vault):
    gone = imports.with_decision(plan_people(vault, None, LIST), 0, Decision(DecisionKind.SAME, b"x"))
    with pytest.raises(NotFound):
        imports.apply(vault, imports.with_new_group(gone, "New"))
    assert "New" not in [group.name for group in groups.list_groups(vault)]


def test_who_may_not_make_groups_brings_nothing_into_a_new_one(make, vault, monkeypatch):
    monkeypatch.setitem(MAY, Role.COORDINATOR, frozenset({Deed.IMPORT}))
    with pytest.raises(NotAllowed):
        imports.apply(vault, imports.with_new_group(plan_people(vault, None, LIST), "New"))


def test_the_order_of_dates_that_nobody_settled_is_told(make, vault):
    result = bring_people(vault, make.group_id, "Name\tBirthday\nJo\t03/11/1960\n")
    assert [(note.heading, note.value, note.reason) for note in result.kept] == [
        ("Birthday", "", KeptReason.DATES_DAY_FIRST)
    ]


def test_a_backup_is_made_before(make, vault):
    told = []
    imports.apply(vault, plan_people(vault, make.group_id, LIST), progress=told.append)
    assert len(list(vault.folder.glob("*.peergroup/backups/*/manifest.json"))) == 1
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_stopped_in_time(make, vault):
    plan = plan_people(vault, make.group_id, LIST)
    with pytest.raises(Cancelled):
        imports.apply(vault, plan, is_cancelled=lambda: True)
    assert people.list_people(vault, make.group_id) == ()


def test_a_person_who_is_gone_meanwhile(make, vault):
    plan = plan_people(vault, make.group_id, LIST)
    with pytest.raises(NotFound):
        imports.apply(vault, imports.with_decision(plan, 0, Decision(DecisionKind.SAME, b"x")))
    with pytest.raises(NotFound):
        plan_people(vault, b"x", LIST)


def test_a_role_without_the_deed_may_not(make, vault, monkeypatch):
    monkeypatch.setitem(MAY, Role.COORDINATOR, frozenset())
    with pytest.raises(NotAllowed):
        imports.apply(vault, plan_people(vault, make.group_id, LIST))


def test_a_file_on_disk(tmp_path):
    path = tmp_path / "list.csv"
    with pytest.raises(SheetRefused) as caught:
        imports.read_file(path)
    assert caught.value.facts == {"reason": "unreadable"}
    path.write_text("Name\nJo\n", encoding="utf-8")
    assert imports.read_file(path).file_name == "list.csv"


def test_a_file_too_large_is_not_even_read(tmp_path):
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024 + 1)
    with pytest.raises(SheetRefused) as caught:
        imports.read_file(path)
    assert caught.value.facts == {"reason": "too_large"}


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("empty.csv", NothingToImport),
        ("headers-only.csv", NothingToImport),
        ("truncated.xlsx", SheetRefused),
        ("actually-html.xls", SheetRefused),
    ],
)
def test_collected_files_that_are_refused(make, vault, shared_data, name, fault):
    def bring_in():
        workbook = imports.read_file(shared_data / "spreadsheets" / name)
        return imports.plan_people(vault, make.group_id, workbook, imports.propose(workbook, today=TODAY))

    with pytest.raises(fault):
        bring_in()


@pytest.mark.parametrize(
    ("name", "plan_of"),
    [
        ("address-book.tsv", imports.plan_people),
        ("online-form-responses.csv", imports.plan_people),
        ("nul-bytes.csv", imports.plan_people),
        ("register-autumn.csv", imports.plan_register),
        ("cafe-register.xlsx", imports.plan_register),
    ],
)
def test_collected_files_come_in_once(make, vault, shared_data, name, plan_of):
    workbook = imports.read_file(shared_data / "spreadsheets" / name)
    proposals = imports.propose(workbook, today=TODAY)
    first = imports.apply(vault, plan_of(vault, make.group_id, workbook, proposals)).value
    again = imports.apply(vault, plan_of(vault, make.group_id, workbook, proposals))
    assert first.added == len(people.list_people(vault, make.group_id)) == again.value.matched
    assert (again.value.marks, again.change_set.number) == (0, 0)
    assert again.value.kept == first.kept


def test_two_lists_of_one_name_leave_two_notes(make, vault):
    first = bring_people(vault, make.group_id, "Name\tPhone\nJo\t\n\t07700 900111")
    second = bring_people(vault, make.group_id, "Name\tPhone\nJo\t\n\t07700 900222")
    assert [row.id for row in imports.list_notes(vault, make.group_id)] == [second.note_id, first.note_id]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_only_regular_files_are_read(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path / "pipe.csv", Path("/dev/zero"), tmp_path):
        with pytest.raises(SheetRefused) as caught:
            imports.read_file(path)
        assert caught.value.facts == {"reason": "unreadable"}


def test_a_file_that_grows_while_it_is_read(tmp_path, monkeypatch):
    path = tmp_path / "list.csv"
    path.write_text("Name\nJo\n", encoding="utf-8")
    monkeypatch.setattr(reading, "MAX_BYTES", 7)
    monkeypatch.setattr(Path, "stat", _one_byte)
    with pytest.raises(SheetRefused) as caught:
        imports.read_file(path)
    assert caught.value.facts == {"reason": "too_large"}


def _one_byte(_path):
    return os.stat_result((stat.S_IFREG, 0, 0, 0, 0, 0, 1, 0, 0, 0))
