"""Typing days and times: what cannot be read is left as it was typed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.core.errors import DateUnreadable
from peergroup_desktop.ui.widgets.day_and_time import DateEdit, TimeEdit
from tests.ui.looking import Role, name, role

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("make", [lambda: TimeEdit(says="Starts"), lambda: DateEdit(TODAY, says="Starts")])
def test_role_and_name(show, make):
    edit = show(make())
    assert (role(edit), name(edit)) == (Role.EditableText, "Starts")


def test_unreadable_time_stays_as_typed_and_says_which_field(show):
    edit = show(TimeEdit(field="ends"))
    QTest.keyClicks(edit, "after tea")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "after tea"
    with pytest.raises(DateUnreadable) as fault:
        edit.read()
    assert fault.value.field == "ends"


@pytest.mark.parametrize(("key", "minute"), [(Qt.Key.Key_Up, 645), (Qt.Key.Key_Down, 615)])
def test_times_step_both_ways_and_count_as_typed(show, key, minute):
    edit = show(TimeEdit())
    edit.set_minute(630)
    QTest.keyClick(edit, key)
    assert (edit.read(), edit.is_changed()) == (minute, True)


def test_letters_reach_the_field(show):
    edit = show(DateEdit(TODAY))
    QTest.keyClicks(edit, "24 nov")
    assert edit.read() == TODAY
