"""What is to follow up: who, by when, done, and off the list."""

from dataclasses import replace
from datetime import date

import pytest

from peergroup_desktop.actions import follow_ups, history, people
from peergroup_desktop.core.errors import NotFound, NothingTyped, TextTooLong

TODAY = date(2026, 11, 24)
YESTERDAY = date(2026, 11, 23)


def listed(make):
    return follow_ups.list_open(make.vault, make.group_id)


def added(make, text="Ask the library", owner=None, due_on=None, **more):
    return follow_ups.add(make.vault, make.group_id, text, owner, due_on, **more).value


def test_what_is_late_first_and_what_has_no_day_last(make):
    jo, session_id = make.person("Jo"), make.session()
    added(make, " Bring  cups ")
    added(make, "Ring the hall", jo, TODAY)
    added(make, "Ask the library", jo, YESTERDAY, session_id=session_id)
    rows = listed(make)
    assert [(row.text, row.owner_name, row.is_late) for row in rows] == [
        ("Ask the library", "Jo", True),
        ("Ring the hall", "Jo", False),
        ("Bring cups", "", False),
    ]
    assert [row.session_on for row in rows] == [TODAY, None, None]


def test_done_open_again_and_taken_off(make):
    row_id = added(make)
    follow_ups.finish(make.vault, row_id)
    assert listed(make) == ()
    follow_ups.reopen(make.vault, row_id)
    assert len(listed(make)) == 1
    assert follow_ups.remove(make.vault, row_id).change_set.rows == {"follow_up": {row_id}}
    assert listed(make) == ()
    history.undo(make.vault)
    assert [line.words for line in history.list_history(make.vault, 4, kind="notes")] == [
        "Undone: Follow-up taken off the list",
        "Follow-up taken off the list",
        "Follow-up open again",
        "Follow-up done",
    ]


def test_a_change_is_the_whole_form(make):
    jo, row_id = make.person("Jo"), added(make)
    before = listed(make)[0]
    follow_ups.change(make.vault, row_id, "Ask again", jo, TODAY)
    assert listed(make) == (replace(before, text="Ask again", owner_id=jo, owner_name="Jo", due_on=TODAY),)


def test_joining_two_records_keeps_what_they_promised(make):
    jo, joe = make.people("Jo Joe")
    added(make, owner=joe)
    people.merge(make.vault, jo, joe)
    assert listed(make)[0].owner_id == jo


def test_what_cannot_be_kept(make):
    row_id, nobody = added(make), b"0" * 16
    with pytest.raises(NothingTyped):
        added(make, " \n")
    with pytest.raises(TextTooLong):
        follow_ups.change(make.vault, row_id, "x" * 401, None, None)
    for options in ({"owner": nobody}, {"session_id": nobody}):
        with pytest.raises(NotFound):
            added(make, **options)
    with pytest.raises(NotFound):
        follow_ups.add(make.vault, nobody, "Ask")
    with pytest.raises(NotFound):
        follow_ups.finish(make.vault, nobody)
    assert len(listed(make)) == 1
