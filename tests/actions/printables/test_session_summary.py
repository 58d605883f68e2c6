"""The summary of a session: everything about it that a group may want on paper, with names that can be left out."""

from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import (
    activities,
    agreements,
    attendance,
    debriefs,
    decisions,
    follow_ups,
    notes,
    people,
    printing,
    sessions,
    settings,
    signposts,
)
from peergroup_desktop.actions.debriefs import DebriefWords
from peergroup_desktop.actions.printables.session_summary import session_summary
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import FollowUp, NoteText
from peergroup_desktop.reports.session_summary import Activity, Answer, Came, Decided, Job, ToDo
from peergroup_desktop.reports.who import Who, Written

TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)
JO = Written("Jo brought cake", ("Jo",), "[someone] brought cake")


@pytest.fixture
def held(make):
    """Jo came before; today Jo and Amir are here, Lin sent apologies, and three more were counted."""
    jo, amir, lin = make.people("Jo Amir Lin")
    make.held(TODAY - timedelta(weeks=1), jo)
    make.session_id = make.session(TODAY, topic="Sleep", place="Hall")
    attendance.mark_many(make.vault, make.session_id, Mark.PRESENT, [jo, amir])
    attendance.mark(make.vault, make.session_id, lin, Mark.APOLOGIES)
    attendance.set_headcount(make.vault, make.session_id, unnamed=1, guests=2)
    make.jo, make.amir = jo, amir
    return make


def summary(make):
    return session_summary(make.vault, make.session_id)


def test_who_came_and_how_many(held):
    found = summary(held)
    assert found.came == (Came(Who("Amir"), is_first_time=True), Came(Who("Jo")))
    assert found.apologies == (Who("Lin"),)
    assert (found.unnamed, found.guests, found.children, found.extra, found.in_the_room) == (1, 2, 0, 3, 5)
    assert (found.is_finished, found.is_cancelled) == (False, False)
    attendance.finish_register(held.vault, held.session_id)
    assert summary(held).is_finished


def test_when_and_where(held):
    found = summary(held)
    assert (found.group_name, found.held_on, found.times, found.place) == (
        "Tuesday Circle",
        TODAY,
        "10:30 – 12:00",
        "Hall",
    )
    assert found.topic == Written("Sleep")


def test_who_did_what_in_the_order_of_the_register(held):
    attendance.set_duty(held.vault, held.session_id, "Biscuits", [held.jo])
    attendance.set_duty(held.vault, held.session_id, "facilitated", [held.jo, held.amir])
    attendance.set_duty(held.vault, held.session_id, "opened_up", [held.amir])
    assert summary(held).jobs == (
        Job("Opening up", (Who("Amir"),)),
        Job("Facilitating", (Who("Amir"), Who("Jo"))),
        Job("Biscuits", (Who("Jo"),)),
    )


def test_what_was_done_and_read_out(held):
    activities.add(held.vault, held.session_id, "A walk", "", held.jo)
    activities.add(held.vault, held.session_id, "Songs")
    agreements.write_new(held.vault, held.group_id, "Be kind.")
    assert not summary(held).was_agreement_read
    agreements.mark_read(held.vault, held.session_id)
    found = summary(held)
    assert found.was_agreement_read
    assert found.activities == (Activity(Written("A walk"), Who("Jo")), Activity(Written("Songs")))


def test_notes_in_the_order_of_the_questions_with_what_is_being_typed(held):
    notes.write(held.vault, held.session_id, "well", "The walk.")
    notes.keep_draft(held.vault, held.session_id, "talked", "Jo brought cake ")
    notes.write(held.vault, held.session_id, "next", "  ")
    notes.add_theme(held.vault, held.session_id, "cake")
    found = summary(held)
    assert found.answers == (
        Answer("What did we talk about?", JO),
        Answer("What went well?", Written("The walk.")),
    )
    assert found.themes == (Written("cake"),)


def test_a_name_from_before_two_records_were_joined_is_left_out_too(held):
    people.merge(held.vault, held.jo, held.person("Joanna"))
    notes.write(held.vault, held.session_id, "talked", "Joanna brought cake")
    (answer,) = summary(held).answers
    assert answer.words == Written("Joanna brought cake", ("Joanna",), "[someone] brought cake")


def test_what_stands_under_a_question_that_nobody_asks_any_more(held):
    settings.change_setting(held.vault, "note_prompts", ("A", "B", "C", "D", "E"))
    notes.write(held.vault, held.session_id, "own_5", "Something")
    settings.change_setting(held.vault, "note_prompts", ())
    assert summary(held).answers == (Answer("Also written down", Written("Something")),)


def test_what_is_to_be_done_with_what_is_due_first(held):
    follow_ups.add(held.vault, held.group_id, "Whenever", session_id=held.session_id)
    done = follow_ups.add(held.vault, held.group_id, "Ring Jo", held.amir, TODAY, session_id=held.session_id)
    follow_ups.finish(held.vault, done.value)
    gone = follow_ups.add(held.vault, held.group_id, "Gone", session_id=held.session_id)
    follow_ups.remove(held.vault, gone.value)
    follow_ups.add(held.vault, held.group_id, "Elsewhere")
    assert summary(held).follow_ups == (
        ToDo(Written("Ring Jo", ("Jo",), "Ring [someone]"), Who("Amir"), TODAY, is_done=True),
        ToDo(Written("Whenever")),
    )


def test_decisions_with_who_does_it(held):
    decisions.add(held.vault, held.group_id, "Earlier", "Jo", TOMORROW, session_id=held.session_id)
    decisions.add(held.vault, held.group_id, "Elsewhere")
    assert summary(held).decisions == (Decided(Written("Earlier"), Written("Jo", ("Jo",), "[someone]"), TOMORROW),)


def test_one_that_was_called_off(make):
    make.session_id = make.session(TODAY)
    sessions.cancel_session(make.vault, make.session_id, "Snow")
    found = summary(make)
    assert (found.is_cancelled, found.cancel_reason, found.came) == (True, Written("Snow"), ())


def test_everybody_and_everything_written_is_counted(held):
    attendance.set_duty(held.vault, held.session_id, "teas", [held.jo])
    activities.add(held.vault, held.session_id, "A walk", "", held.jo)
    follow_ups.add(held.vault, held.group_id, "Ring", held.amir, session_id=held.session_id)
    notes.write(held.vault, held.session_id, "talked", "Jo brought cake")
    found = summary(held)
    assert sorted(who.name for who in found.people) == ["Amir", "Amir", "Jo", "Jo", "Jo", "Lin"]
    texts = [text for table in (NoteText, FollowUp) for (text,) in table.select(table.text).tuples()]
    assert {*texts, "A walk", "Sleep"} <= {written.text for written in found.written}


def test_it_can_be_printed(held):
    document = printing.render_session_summary(
        summary(held), printing.PageOptions(), printed_on=TODAY, printed_by="Maureen"
    )
    assert (document.title, document.names) == ("Session on 24 November 2026", 3)


def test_debriefs_and_what_was_suggested_stay_off_it(held):
    attendance.set_duty(held.vault, held.session_id, "facilitated", [held.jo])
    debriefs.write(held.vault, held.session_id, DebriefWords("Too loud", "Too few", "A hug"))
    signposts.suggest(held.vault, held.group_id, words="The library", session_id=held.session_id, person_id=held.jo)
    said = repr(summary(held))
    assert [words for words in ("Too loud", "Too few", "A hug", "The library") if words in said] == []


def test_no_such_session(vault):
    with pytest.raises(NotFound):
        session_summary(vault, b"0" * 16)
