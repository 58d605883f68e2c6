"""History in words, undo and redo."""

from dataclasses import replace
from datetime import date

import pytest

from peergroup_desktop.actions import attendance, groups, history, people
from peergroup_desktop.core import sentences
from peergroup_desktop.core.errors import NotAllowed, NothingToUndo
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Role


def test_what_was_done_in_words_newest_first(make, vault):
    jo = make.person("Jo")
    session_id = make.session()
    attendance.mark(vault, session_id, jo, Mark.APOLOGIES)
    attendance.finish_register(vault, session_id)
    groups.archive_group(vault, make.group_id)
    lines = history.list_history(vault, 5)
    assert [line.words for line in lines] == [
        "Tuesday Circle closed",
        "Register finished",
        "Jo marked apologies",
        "Session added on 2026-11-24",
        "Jo added",
    ]
    assert {line.who for line in lines} == {"Maureen"}
    assert (lines[1].name, lines[2].detail, lines[0].at.date()) == (
        "Tuesday 24 November",
        "apologies",
        date(2026, 11, 24),
    )
    assert history.list_history(vault, 1, before=lines[0].number) == (lines[1],)


def test_undo_and_redo_say_what(make, vault):
    make.person("Jo")
    line = history.can_undo(vault)
    assert (line.words, history.can_redo(vault)) == ("Jo added", None)
    done = history.undo(vault)
    assert (done.value.action, done.value.number, done.change_set.rows.keys()) == (
        "people.add",
        line.number,
        {"person", "membership"},
    )
    assert history.can_redo(vault).action == "people.add"
    assert history.redo(vault).value.words == "Jo added"
    assert len(people.list_people(vault, make.group_id)) == 1
    lines = history.list_history(vault, 3)
    assert [line.is_undoing for line in lines] == [True, True, False]
    assert [line.words for line in lines] == ["Done again: Jo added", "Undone: Jo added", "Jo added"]


def test_nothing_to_undo(vault):
    assert history.can_undo(vault) is None
    with pytest.raises(NothingToUndo):
        history.undo(vault)
    with pytest.raises(NothingToUndo):
        history.redo(vault)


def test_only_what_is_about_one_thing(make, vault):
    jo = make.person("Jo")
    session_id = make.session()
    attendance.mark(vault, session_id, jo, Mark.PRESENT)
    history.undo(vault)
    history.redo(vault)
    history.undo(vault)
    lines = history.list_history(vault, kind="registers")
    assert [line.words for line in lines] == [
        "Undone: Jo marked here",
        "Done again: Jo marked here",
        "Undone: Jo marked here",
        "Jo marked here",
    ]
    assert history.list_history(vault, 2, before=lines[1].number, kind="registers") == lines[2:]
    assert [line.action for line in history.list_history(vault, kind="keys")] == ["accounts.create"]
    assert history.list_history(vault, kind="backups") == ()


def test_only_what_one_account_did(make, vault):
    make.person("Jo")
    assert len(history.list_history(vault, account_id=vault.account.id)) == len(history.list_history(vault))
    assert history.list_history(vault, account_id=b"somebody else") == ()


def test_every_deed_is_about_something(vault):
    areas = {action.split(".")[0] for action in sentences.DEEDS} - {"history"}
    assert areas <= {area for kind in history.history_kinds() for area in history._AREAS[kind]}


def test_history_is_not_for_everybody(vault):
    vault.account = replace(vault.account, role=Role.FACILITATOR)
    with pytest.raises(NotAllowed):
        history.list_history(vault)
    vault.account = replace(vault.account, role=Role.SAFEGUARDING)
    assert len(history.list_history(vault)) == 1
