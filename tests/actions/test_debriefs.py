"""Debriefs after sessions, and facilitators' supervision."""

from dataclasses import replace
from datetime import date

import pytest

from peergroup_desktop.actions import attendance, debriefs, history, sessions
from peergroup_desktop.actions.debriefs import DebriefWords, NewSupervision
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound, NothingTyped, NotYet, TextTooLong
from peergroup_desktop.core.kinds import DutyKind, GroupRole

TODAY, LAST_WEEK = date(2026, 11, 24), date(2026, 11, 17)
NOBODY = b"0" * 16
WORDS = DebriefWords("Jo and Amir", "Calm and warm.\nA bit long.", "The heater clicks.")


@pytest.fixture
def leading(make):
    """Two who lead the group."""
    return [make.person("Jo", role=GroupRole.FACILITATOR), make.person("Amir", role=GroupRole.CO_FACILITATOR)]


def listed(make, **options):
    return debriefs.list_debriefs(make.vault, make.group_id, **options)


def looked(make):
    return {one.display: one for one in debriefs.looked_after(make.vault, make.group_id)}


def test_sessions_newest_first_with_who_held_them(make, leading):
    jo, amir = leading
    helper = make.person("Bea")
    make.held(LAST_WEEK, jo, amir, helper)
    today = make.held(TODAY, jo, amir)
    attendance.set_duty(make.vault, today, DutyKind.FACILITATED.value, [helper])
    off = make.session(date(2026, 11, 10))
    sessions.cancel_session(make.vault, off, "Snow")
    make.session(date(2026, 12, 1))
    assert [(row.held_on, row.facilitators, row.is_alone, row.debrief) for row in listed(make)] == [
        (TODAY, ("Bea",), True, None),
        (LAST_WEEK, ("Amir", "Jo"), False, None),
    ]
    assert len(listed(make, limit=1)) == 1


def test_todays_session_is_there_once_it_has_begun(make):
    make.session(TODAY, 541, 600)
    assert listed(make) == ()
    make.session(TODAY, 540, 541)
    assert [row.held_on for row in listed(make)] == [TODAY]


def test_a_session_that_nobody_is_known_to_have_held(make):
    make.session(LAST_WEEK)
    assert [(row.facilitators, row.is_alone) for row in listed(make)] == [((), False)]


def test_written_changed_taken_off_and_back(make):
    session_id = make.session(LAST_WEEK)
    debriefs.write(make.vault, session_id, WORDS)
    assert listed(make)[0].debrief == WORDS
    debriefs.write(make.vault, session_id, replace(WORDS, text="", pass_on=" Ring the hall. "))
    assert listed(make)[0].debrief == DebriefWords("Jo and Amir", "", "Ring the hall.")
    debriefs.remove(make.vault, session_id)
    assert listed(make)[0].debrief is None
    history.undo(make.vault)
    assert listed(make)[0].debrief is not None
    assert history.list_history(make.vault, 2, kind="notes")[1].words == "Debrief of Tuesday 17 November taken off"


def test_what_cannot_be_kept_of_a_debrief(make):
    session_id = make.session(LAST_WEEK)
    with pytest.raises(NothingTyped):
        debriefs.write(make.vault, session_id, DebriefWords("Jo"))
    with pytest.raises(TextTooLong):
        debriefs.write(make.vault, session_id, DebriefWords(text="x" * 2001))
    for deed, facts in ((debriefs.write, (NOBODY, WORDS)), (debriefs.remove, (NOBODY,))):
        with pytest.raises(NotFound):
            deed(make.vault, *facts)


def test_supervision_of_each_with_the_next_day(make, leading):
    jo, _amir = leading
    add, group_id = debriefs.add_supervision, make.group_id
    add(make.vault, group_id, NewSupervision(jo, date(2026, 9, 1), "Priya", "Slept on it.", date(2026, 10, 1)))
    add(make.vault, group_id, NewSupervision(jo, LAST_WEEK, "Priya", "Lighter now.", date(2026, 12, 1)))
    assert [(row.display, row.with_whom, row.text) for row in debriefs.list_supervision(make.vault, group_id)] == [
        ("Jo", "Priya", "Lighter now."),
        ("Jo", "Priya", "Slept on it."),
    ]
    assert (looked(make)["Jo"].last_on, looked(make)["Jo"].is_due) == (LAST_WEEK, True)
    assert (looked(make)["Amir"].last_on, looked(make)["Amir"].is_due) == (None, False)
    assert [one.display for one in debriefs.due(make.vault, group_id)] == ["Jo"]


def test_a_supervision_changed_taken_off_and_back(make, leading):
    jo, amir = leading
    new = NewSupervision(jo, LAST_WEEK, next_on=date(2026, 12, 2))
    row_id = debriefs.add_supervision(make.vault, make.group_id, new).value
    assert not looked(make)["Jo"].is_due
    debriefs.change_supervision(make.vault, row_id, replace(new, person_id=amir, held_on=TODAY, text="Good talk"))
    (row,) = debriefs.list_supervision(make.vault, make.group_id)
    assert (row.display, row.held_on, row.text, row.next_on) == ("Amir", TODAY, "Good talk", date(2026, 12, 2))
    debriefs.remove_supervision(make.vault, row_id)
    assert debriefs.list_supervision(make.vault, make.group_id) == ()
    history.undo(make.vault)
    assert debriefs.list_supervision(make.vault, make.group_id) == (row,)


def test_what_cannot_be_kept_of_a_supervision(make, leading):
    new = NewSupervision(leading[0], TODAY)
    with pytest.raises(NotYet):
        debriefs.add_supervision(make.vault, make.group_id, replace(new, held_on=date(2026, 11, 25)))
    with pytest.raises(NotFound):
        debriefs.add_supervision(make.vault, NOBODY, new)
    with pytest.raises(NotFound):
        debriefs.add_supervision(make.vault, make.group_id, replace(new, person_id=NOBODY))
    with pytest.raises(NotFound):
        debriefs.change_supervision(make.vault, NOBODY, new)
    with pytest.raises(NotFound):
        debriefs.remove_supervision(make.vault, NOBODY)


def test_a_group_that_counts_only_keeps_debriefs_and_no_supervision(make, leading):
    session_id, new = make.session(LAST_WEEK), NewSupervision(leading[0], TODAY)
    row_id = debriefs.add_supervision(make.vault, make.group_id, new).value
    make.lower()
    for deed, about in ((debriefs.add_supervision, make.group_id), (debriefs.change_supervision, row_id)):
        with pytest.raises(AboveRecordLevel):
            deed(make.vault, about, new)
    debriefs.write(make.vault, session_id, WORDS)
    debriefs.remove_supervision(make.vault, row_id)
    assert (listed(make)[0].debrief, debriefs.list_supervision(make.vault, make.group_id)) == (WORDS, ())
