from datetime import date

import pytest

from peergroup_desktop.actions import history, referrals
from peergroup_desktop.core.errors import (
    AboveRecordLevel,
    ConsentTakenBack,
    DatesCrossed,
    NotFound,
    NothingTyped,
    NotYet,
    TakenAway,
    TextTooLong,
)
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import ConsentWay, RecordLevel, SignpostOutcome
from tests.places import write_place

TODAY, BEFORE, TOMORROW = date(2026, 11, 24), date(2026, 11, 17), date(2026, 11, 25)


@pytest.fixture
def place(vault):
    return write_place(vault)


@pytest.fixture
def jo(make):
    return make.person("Jo")


def arranged(vault, make, place, jo, may_share="First name and phone", agreed_on=None):
    return referrals.arrange(
        vault, make.group_id, place, jo, how=ConsentWay.SPOKEN, may_share=may_share, agreed_on=agreed_on
    ).value


def test_somebody_agrees_to_what_is_passed_on_and_how_they_said_so_is_kept(make, vault, place, jo):
    arranged(vault, make, place, jo, agreed_on=BEFORE)
    arranged(vault, make, place, jo, " Only  the name ")
    newer, older = referrals.list_for(vault, jo)
    assert (older.place, older.agreed_on, older.how) == ("Pantry", BEFORE, ConsentWay.SPOKEN)
    assert (newer.may_share, newer.agreed_on, newer.outcome) == ("Only the name", TODAY, None)


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ({"may_share": " "}, NothingTyped),
        ({"may_share": "a" * 401}, TextTooLong),
        ({"agreed_on": TOMORROW}, NotYet),
        ({"place": new_id()}, NotFound),
        ({"jo": new_id()}, NotFound),
    ],
)
def test_without_an_agreement_nothing_is_arranged(make, vault, place, jo, facts, fault):
    with pytest.raises(fault):
        arranged(vault, make, **{"place": place, "jo": jo, **facts})
    assert referrals.list_for(vault, jo) == ()


def test_a_group_that_only_counts_people_arranges_nothing(make, vault, place, jo):
    make.lower(RecordLevel.COUNT_ONLY)
    with pytest.raises(AboveRecordLevel):
        arranged(vault, make, place, jo)


def test_getting_in_touch_and_what_came_of_it_are_kept(make, vault, place, jo):
    row_id = arranged(vault, make, place, jo, agreed_on=BEFORE)
    referrals.mark_sent(vault, row_id)
    referrals.set_outcome(vault, row_id, SignpostOutcome.COULD_NOT_GET_IN, "Full until May")
    (row,) = referrals.list_for(vault, jo)
    assert (row.sent_on, row.outcome, row.outcome_words) == (TODAY, SignpostOutcome.COULD_NOT_GET_IN, "Full until May")


@pytest.mark.parametrize(("day", "fault"), [(TOMORROW, NotYet), (date(2026, 11, 16), DatesCrossed)])
def test_getting_in_touch_comes_after_the_agreement_and_not_in_the_future(make, vault, place, jo, day, fault):
    row_id = arranged(vault, make, place, jo, agreed_on=BEFORE)
    with pytest.raises(fault):
        referrals.mark_sent(vault, row_id, day)


def test_what_was_taken_back_is_passed_on_to_nobody(make, vault, place, jo):
    row_id = arranged(vault, make, place, jo)
    referrals.withdraw(vault, row_id)
    assert referrals.list_for(vault, jo)[0].withdrawn_on == TODAY
    with pytest.raises(ConsentTakenBack):
        referrals.mark_sent(vault, row_id)
    history.undo(vault)
    referrals.mark_sent(vault, row_id)


def test_what_is_off_the_list_takes_no_more_words(make, vault, place, jo):
    row_id = arranged(vault, make, place, jo)
    referrals.remove(vault, row_id)
    assert referrals.list_for(vault, jo) == ()
    with pytest.raises(TakenAway):
        referrals.set_outcome(vault, row_id, SignpostOutcome.WENT)
    history.undo(vault)
    assert len(referrals.list_for(vault, jo)) == 1


def test_one_thing_arranged_is_found_by_its_id(make, vault, place, jo):
    row_id = arranged(vault, make, place, jo)
    assert referrals.get_referral(vault, row_id) == referrals.list_for(vault, jo)[0]
    with pytest.raises(NotFound):
        referrals.get_referral(vault, new_id())
