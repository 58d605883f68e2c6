from datetime import date

import pytest

from peergroup_desktop.actions import history, signposts
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound, NothingTyped, NotYet, TakenAway, TextTooLong
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import SignpostOutcome
from peergroup_desktop.core.sentences import deed
from tests.places import write_place

TODAY, BEFORE, TOMORROW = date(2026, 11, 24), date(2026, 11, 17), date(2026, 11, 25)


@pytest.fixture
def place(vault):
    return write_place(vault)


def suggested(vault, make, **facts):
    return signposts.list_suggested(vault, make.group_id, **facts)


def test_a_place_is_suggested_today_and_to_nobody_by_name(make, vault, place):
    signposts.suggest(vault, make.group_id, service_id=place)
    (row,) = suggested(vault, make)
    assert (row.on, row.what, row.service_id, row.person_name, row.outcome) == (TODAY, "Pantry", place, "", None)


def test_something_that_is_not_in_the_directory_is_suggested_in_words(make, vault):
    signposts.suggest(vault, make.group_id, words=" The swimming  baths ", on=BEFORE)
    (row,) = suggested(vault, make)
    assert (row.on, row.what, row.service_id) == (BEFORE, "The swimming baths", None)


def test_it_was_on_the_day_of_its_session_and_to_somebody_who_is_happy_with_that(make, vault, place):
    jo, session = make.person("Jo"), make.session(BEFORE)
    signposts.suggest(vault, make.group_id, service_id=place, session_id=session, person_id=jo)
    signposts.suggest(vault, make.group_id, words="A walk")
    assert [row.what for row in suggested(vault, make)] == ["A walk", "Pantry"]
    assert suggested(vault, make, limit=1)[0].what == "A walk"
    (row,) = suggested(vault, make, person_id=jo)
    assert (row.on, row.person_name, row.session_id, row.session_on) == (BEFORE, "Jo", session, BEFORE)
    assert suggested(vault, make, session_id=session) == (row,)


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ({}, NothingTyped),
        ({"words": " "}, NothingTyped),
        ({"words": "a" * 401}, TextTooLong),
        ({"words": "A walk", "on": TOMORROW}, NotYet),
        ({"service_id": new_id()}, NotFound),
        ({"words": "A walk", "person_id": new_id()}, NotFound),
        ({"words": "A walk", "session_id": new_id()}, NotFound),
    ],
)
def test_what_cannot_have_been_suggested_is_not_kept(make, vault, facts, fault):
    with pytest.raises(fault):
        signposts.suggest(vault, make.group_id, **facts)
    assert suggested(vault, make) == ()


def test_a_session_of_another_group_is_none(make, vault, place):
    session, first = make.session(), make.group_id
    make.group("Monday Circle")
    with pytest.raises(NotFound):
        signposts.suggest(vault, make.group_id, service_id=place, session_id=session)
    signposts.suggest(vault, first, service_id=place, session_id=session)
    assert suggested(vault, make) == ()


def test_a_group_that_only_counts_people_takes_nobodys_name(make, vault, place):
    jo, kim = make.people("Jo Kim")
    row_id = signposts.suggest(vault, make.group_id, service_id=place, person_id=jo).value
    make.lower()
    with pytest.raises(AboveRecordLevel):
        signposts.suggest(vault, make.group_id, service_id=place, person_id=kim)
    with pytest.raises(AboveRecordLevel):
        signposts.change(vault, row_id, words="A walk", person_id=kim, on=TODAY)
    signposts.change(vault, row_id, words="A walk", person_id=jo, on=TODAY)
    signposts.suggest(vault, make.group_id, service_id=place)
    assert [row.person_id for row in suggested(vault, make)] == [None, jo]


def test_a_suggestion_is_changed_as_a_whole(make, vault, place):
    jo = make.person("Jo")
    row_id = signposts.suggest(vault, make.group_id, service_id=place).value
    signposts.change(vault, row_id, words="A walk", person_id=jo, on=BEFORE)
    (row,) = suggested(vault, make)
    assert (row.what, row.service_id, row.person_name, row.on) == ("A walk", None, "Jo", BEFORE)
    signposts.change(vault, row_id, service_id=place, on=TODAY)
    assert (suggested(vault, make)[0].what, suggested(vault, make)[0].person_id) == ("Pantry", None)
    with pytest.raises(NotYet):
        signposts.change(vault, row_id, service_id=place, on=TOMORROW)


def test_what_came_of_it_is_told_later_and_can_be_taken_back(make, vault, place):
    row_id = signposts.suggest(vault, make.group_id, service_id=place).value
    signposts.set_outcome(vault, row_id, SignpostOutcome.HELPED, "They were kind")
    (row,) = suggested(vault, make)
    assert (row.outcome, row.outcome_words, row.outcome_on) == (SignpostOutcome.HELPED, "They were kind", TODAY)
    signposts.set_outcome(vault, row_id, None)
    (row,) = suggested(vault, make)
    assert (row.outcome, row.outcome_words, row.outcome_on) == (None, "", None)


def test_what_was_taken_off_takes_no_more_words(make, vault, place):
    row_id = signposts.suggest(vault, make.group_id, service_id=place).value
    signposts.remove(vault, row_id)
    assert suggested(vault, make) == ()
    with pytest.raises(TakenAway):
        signposts.set_outcome(vault, row_id, SignpostOutcome.WENT)
    history.undo(vault)
    assert len(suggested(vault, make)) == 1


def test_undo_takes_a_suggestion_back_in_words(make, vault, place):
    jo = make.person("Jo")
    signposts.suggest(vault, make.group_id, service_id=place, person_id=jo)
    done = history.list_history(vault)[0]
    assert deed(done.action, done.name) == "A place that can help suggested to Jo"
    history.undo(vault)
    assert suggested(vault, make) == ()
