"""What the group decided, and when to look at it again."""

from datetime import date

import pytest

from peergroup_desktop.actions import decisions, history
from peergroup_desktop.core.errors import NotFound, NothingTyped, TakenAway, TextTooLong

TODAY = date(2026, 11, 24)


def listed(make, **options):
    return decisions.list_decisions(make.vault, make.group_id, **options)


def test_newest_first_and_due_on_the_day(make):
    session_id = make.session(date(2026, 11, 17))
    decisions.add(make.vault, make.group_id, "Tea at half past", "Everybody", TODAY, session_id=session_id)
    decisions.add(make.vault, make.group_id, "Phones off", look_again_on=date(2026, 11, 25))
    decisions.add(make.vault, make.group_id, "A quieter room")
    assert [(row.text, row.who, row.decided_on.day, row.is_due) for row in listed(make)] == [
        ("A quieter room", "", 24, False),
        ("Phones off", "", 24, False),
        ("Tea at half past", "Everybody", 17, True),
    ]
    assert len(listed(make, limit=1)) == 1


def test_changed_taken_off_and_back(make):
    row_id = decisions.add(make.vault, make.group_id, "Phones off").value
    decisions.change(make.vault, row_id, "Phones quiet", "Jo", TODAY)
    (row,) = listed(make)
    assert (row.text, row.who, row.look_again_on) == ("Phones quiet", "Jo", TODAY)
    decisions.remove(make.vault, row_id)
    assert listed(make) == ()
    with pytest.raises(TakenAway):
        decisions.change(make.vault, row_id, "Phones on", "", None)
    history.undo(make.vault)
    assert listed(make) == (row,)


def test_what_cannot_be_kept(make):
    nobody = b"0" * 16
    with pytest.raises(NothingTyped):
        decisions.add(make.vault, make.group_id, "")
    with pytest.raises(TextTooLong):
        decisions.add(make.vault, make.group_id, "Tea", "x" * 201)
    with pytest.raises(NotFound):
        decisions.add(make.vault, nobody, "Tea")
    with pytest.raises(NotFound):
        decisions.add(make.vault, make.group_id, "Tea", session_id=nobody)
    with pytest.raises(NotFound):
        decisions.remove(make.vault, nobody)
