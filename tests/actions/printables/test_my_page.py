"""What somebody takes home about themselves."""

from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import care, goals, offers, pairs, people, rota, sessions
from peergroup_desktop.actions.printables.my_page import MOST_SESSIONS, my_page
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound
from peergroup_desktop.core.ids import new_id
from peergroup_desktop.core.kinds import GoalOutcome, OfferKind, PairKind, Purpose, QuietWish
from peergroup_desktop.models import Promise
from peergroup_desktop.reports.my_page import MyPage

TODAY = date(2026, 11, 24)


@pytest.fixture
def grace(make):
    return make.person("Grace")


def told(lines):
    return [(line.about, line.words) for line in lines]


def test_nothing_is_known_yet(make, vault, grace):
    assert my_page(vault, make.group_id, grace) == MyPage("Grace", (), (), 0, (), (), (), ())


def test_dates_ahead_in_their_order(make, vault, grace):
    first, second = make.session(date(2026, 12, 1), place="Room 2"), make.session(date(2027, 1, 5))
    other = make.person("Stan")
    rota.take_turn(vault, first, "teas", grace)
    sessions.cancel_session(vault, second, "The hall is taken")
    agreed = pairs.Agreement(review_on=date(2026, 12, 10))
    pairs.add_pair(vault, make.group_id, pairs.NewPair(PairKind.BEFRIENDING, other, grace, TODAY, agreed))
    people.plan_absence(vault, grace, make.group_id, date(2026, 12, 20), date(2026, 12, 27))
    people.plan_absence(vault, grace, make.group_id, TODAY - timedelta(days=3), None)
    assert told(my_page(vault, make.group_id, grace).dates) == [
        ("Tuesday 24 November", "Away, until I say"),
        ("Tuesday 1 December", "10:30 – 12:00, Room 2\nMy turn: Teas"),
        ("Thursday 10 December", "Looking back together, the two of us"),
        ("Sunday 20 December", "Away, until Sunday 27 December"),
        ("Tuesday 5 January 2027", "No session: The hall is taken"),
    ]


def test_a_session_called_off_without_a_reason_and_only_the_next_ones(make, vault, grace):
    days = [TODAY + timedelta(days=7 * week) for week in range(MOST_SESSIONS + 1)]
    first, *_rest = [make.session(day) for day in days]
    sessions.cancel_session(vault, first, "")
    dates = my_page(vault, make.group_id, grace).dates
    assert (dates[0].words, dates[1].words, len(dates)) == ("No session", "10:30 – 12:00", MOST_SESSIONS)


def test_goals_and_what_came_of_them(make, vault, grace):
    goals.add(vault, grace, "Swim again", is_shared=True)
    on_it = goals.add(vault, grace, "Sing", is_shared=True).value
    done = goals.add(vault, grace, "Ring my sister", is_shared=True).value
    goals.end(vault, done, GoalOutcome.DONE)
    goals.end(vault, on_it, GoalOutcome.STILL_ON_IT)
    goals.add(vault, grace, "Leave him")
    page = my_page(vault, make.group_id, grace)
    assert {words for _about, words in told(page.goals)} == {
        "Swim again",
        "Sing\nStill on it",
        "Ring my sister\nDone, 24 November 2026",
    }
    assert page.private_goals == 1
    with_all = my_page(vault, make.group_id, grace, with_private=True)
    assert ("24 November 2026", "Leave him") in told(with_all.goals)
    assert with_all.private_goals == 0


def test_offers_and_needs(make, vault, grace):
    offers.add(vault, grace, OfferKind.OFFER, "Lifts")
    offers.add(vault, grace, OfferKind.NEED, "A seat near the door")
    page = my_page(vault, make.group_id, grace)
    assert (page.offers, page.needs) == (("Lifts",), ("A seat near the door",))


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (QuietWish.LEAVE_ME, ("“Leave me be”", "I said so on 24 November 2026.")),
        (
            QuietWish.TEXT_ME,
            ("“Text me”", "When you haven’t heard from me for 6 weeks", "I said so on 24 November 2026."),
        ),
    ],
)
def test_the_promise(make, vault, grace, wish, words):
    care.set_promise(vault, grace, wish, 6)
    assert my_page(vault, make.group_id, grace).promise == words


def test_what_they_said_yes_and_no_to(make, vault, grace):
    care.answer_consent(vault, grace, Purpose.PHONE, True, ask_again_on=date(2027, 11, 1))
    care.answer_consent(vault, grace, Purpose.PHOTOS, False)
    assert told(my_page(vault, make.group_id, grace).answers) == [
        ("Phone", "Yes, on 24 November 2026 · ask me again in November 2027"),
        ("Photos", "No, on 24 November 2026"),
    ]


def test_an_old_promise_without_its_day(make, vault, grace):
    care.set_promise(vault, grace, QuietWish.LEAVE_ME)
    with vault.unit_of_work("care.set_promise"):
        Promise.update(said_on=None).execute()
    assert my_page(vault, make.group_id, grace).promise == ("“Leave me be”",)


def test_who_has_no_page(make, vault, grace):
    with pytest.raises(NotFound):
        my_page(vault, make.group_id, new_id())
    make.lower()
    with pytest.raises(AboveRecordLevel):
        my_page(vault, make.group_id, grace)
