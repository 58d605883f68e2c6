"""What People says about somebody: in the list, over the strip, and before two records are joined."""

from datetime import date

import pytest

from peergroup_desktop.actions import attendance, people
from peergroup_desktop.actions.people import FieldChoice, MergeProof
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.screens.people.view import make as make_screen

TODAY = date(2026, 11, 24)


@pytest.fixture
def lines(make):
    jo, raj, ines, mo = make.people("Jo Raj Ines Mo")
    make.held(date(2026, 10, 20), jo, raj)
    make.held(date(2026, 11, 17), jo, apologies=(raj, ines))
    people.leave_group(make.vault, mo, make.group_id, date(2026, 11, 1))
    rows = people.list_people(make.vault, make.group_id)
    return {row.called: words.last_seen(row, TODAY) for row in rows}


def test_the_list_says_when_somebody_last_came_or_why_not(lines):
    assert lines == {
        "Jo": "Came last week",
        "Raj": "Sent apologies last time",
        "Ines": "Sent apologies",
        "Mo": "Moved on",
    }


def test_somebody_away_for_long_is_said_kindly(make):
    jo = make.person("Jo")
    make.held(date(2026, 10, 13), jo)
    make.held(date(2026, 11, 17))
    row = people.list_people(make.vault, make.group_id)[0]
    assert words.last_seen(row, TODAY) == "Last came 6 weeks ago"


def test_the_strip_stands_over_the_cards_and_says_each_session(stage, make):
    jo = make.person("Jo", full_name="Jo Bloggs")
    make.held(date(2026, 11, 3), jo)
    make.held(date(2026, 11, 10))
    session = make.held(date(2026, 11, 17), apologies=(jo,))
    screen = stage.show(make_screen(stage.context(make.vault)), (1146, 768))
    screen.arrive({})
    person = screen.presenter.person
    assert screen.board.page.strip.accessibleName() == "Came to 1 of the last 3 sessions"
    assert [words.square_kind(square) for square in person.strip] == ["came", "not_there", "apologies"]
    assert words.square_says(person.strip[0]) == "3 November 2026, here"
    assert words.second_line(person, "Jo") == "Likes to be called Jo. Coming since November 2026."
    assert words.second_line(person, "J.") == "Coming since November 2026."
    attendance.mark(make.vault, session, jo, Mark.PRESENT)
    screen.refresh()
    assert screen.presenter.person.came_count == 2


def test_todays_open_session_is_nothing_to_have_missed(make):
    jo = make.person("Jo")
    make.session(TODAY)
    assert people.get_person(make.vault, jo, make.group_id).strip == ()


@pytest.mark.parametrize(
    ("kept", "other", "said"),
    [
        ("1", "2", "“1” stays. “2” goes into the note."),
        ("1", "", "“1” stays."),
        ("", "2", "“2” comes in."),
    ],
)
def test_each_field_says_what_becomes_of_it(kept, other, said):
    choice = FieldChoice("phone", kept, other)
    assert (words.field_name(choice), words.field_outcome(choice)) == ("Phone", said)


def test_being_marked_together_often_speaks_for_two_people():
    days = tuple(date(2026, 11, day) for day in range(1, 9))
    few = words.proof_lines(MergeProof(b"a", b"b", 9, 9, days[:2], ()))
    many = words.proof_lines(MergeProof(b"a", b"b", 9, 9, days, ()))
    assert few[-1] == "Both were marked on 1 November 2026, 2 November 2026. “Here” counts once."
    assert "8 times" in many[-1]
    assert many[-1].endswith("They may well be two people.")
