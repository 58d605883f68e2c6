"""History in words, undo and redo."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, groups, history, people
from peergroup_desktop.core.errors import NothingToUndo
from peergroup_desktop.core.marks import Mark


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
    assert [entry.is_undoing for entry in history.list_history(vault, 3)] == [True, True, False]


def test_nothing_to_undo(vault):
    assert history.can_undo(vault) is None
    with pytest.raises(NothingToUndo):
        history.undo(vault)
    with pytest.raises(NothingToUndo):
        history.redo(vault)
