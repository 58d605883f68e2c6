"""Who might like a hello: the promise card decides, and nothing else looks at absence."""

from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import attendance, care, groups, people, sessions
from peergroup_desktop.actions.care import ContactCard
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.kinds import ContactWay, MembershipStatus, Purpose, QuietWish, RecordLevel
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Consent, Hello

TODAY = date(2026, 11, 24)
NEVER = b"0" * 16


def weeks_ago(count):
    return TODAY - timedelta(weeks=count)


@pytest.fixture
def met(make):
    """The group met last week, with nobody this test asks about."""
    return make.held(weeks_ago(1))


@pytest.fixture
def jo(make, vault, met):
    """Came six weeks ago, and wished for a text after four."""
    person = make.person("Jo", phone="07700 900142")
    make.held(weeks_ago(6), person)
    care.set_promise(vault, person, QuietWish.TEXT_ME)
    return person


def listed(make):
    return [row.display for row in care.might_like_hello(make.vault, make.group_id)]


def test_somebody_who_went_quiet(make, vault, jo):
    (row,) = care.might_like_hello(vault, make.group_id)
    assert (row.person_id, row.last_came_on, row.weeks) == (jo, weeks_ago(6), 6)
    assert (row.way, row.who, row.phone_hint, row.contact) == (QuietWish.TEXT_ME, None, "07700 900142", ContactCard())


def test_the_longest_quiet_first(make, vault, jo):
    bo, al, cy = make.people("Bo Al Cy")
    make.held(weeks_ago(5), bo, al)
    make.held(weeks_ago(7), cy)
    for person in (bo, al, cy):
        care.set_promise(vault, person, QuietWish.SEND_A_CARD)
    assert listed(make) == ["Cy", "Jo", "Al", "Bo"]


@pytest.mark.parametrize("wish", [None, QuietWish.LEAVE_ME])
def test_who_was_not_asked_or_wants_peace_is_left_alone(make, vault, jo, wish):
    care.set_promise(vault, jo, wish)
    assert listed(make) == []


@pytest.mark.parametrize(("after", "names"), [(6, ["Jo"]), (7, [])])
def test_after_the_weeks_they_said(make, vault, jo, after, names):
    care.set_promise(vault, jo, QuietWish.TEXT_ME, after)
    assert listed(make) == names


def test_a_hello_clears_the_row_until_they_were_quiet_that_long_again(make, vault, jo):
    care.said_hello(vault, jo, make.group_id, ContactWay.TEXT)
    assert listed(make) == []
    with vault.unit_of_work("care.said_hello"):
        Hello.update(said_on=weeks_ago(4)).execute()
    assert [row.weeks for row in care.might_like_hello(vault, make.group_id)] == [4]
    with vault.unit_of_work("care.said_hello"):
        Hello.update(said_on=weeks_ago(4) + timedelta(days=1)).execute()
    assert listed(make) == []
    assert Hello.get().way == "text"


def test_a_hello_in_another_group_counts(make, vault, jo):
    here = make.group_id
    other = make.group("Walks")
    care.said_hello(vault, jo, other)
    assert care.might_like_hello(vault, here) == ()


def test_apologies_are_a_word_too(make, vault, jo):
    make.held(weeks_ago(3), apologies=(jo,))
    assert listed(make) == []


def test_apologies_for_a_session_to_come_were_sent_by_now(make, vault, jo):
    attendance.mark(vault, make.session(TODAY + timedelta(weeks=5)), jo, Mark.APOLOGIES)
    assert listed(make) == []


def test_nobody_is_quiet_while_the_group_does_not_meet(make, vault):
    person = make.person("Jo")
    make.held(weeks_ago(6), person)
    care.set_promise(vault, person, QuietWish.TEXT_ME)
    sessions.cancel_session(vault, make.session(weeks_ago(2)), "Snow")
    make.session(TODAY)
    assert listed(make) == []


def test_nobody_is_quiet_before_the_first_session(make, vault):
    care.set_promise(vault, make.person("Jo"), QuietWish.TEXT_ME)
    assert listed(make) == []


def test_who_never_came_counts_from_joining(make, vault, met):
    for called, count in (("Early", 5), ("Late", 3)):
        person = make.person(called, starts_on=weeks_ago(count))
        care.set_promise(vault, person, QuietWish.SEND_A_CARD)
    (row,) = care.might_like_hello(vault, make.group_id)
    assert (row.display, row.last_came_on, row.weeks) == ("Early", None, 5)


def test_who_is_away_is_not_quiet_and_comes_back_afresh(make, vault, jo):
    absence = people.plan_absence(vault, jo, make.group_id, weeks_ago(4), None).value
    assert listed(make) == []
    people.end_absence(vault, absence)
    assert listed(make) == []


def test_an_absence_long_over_changes_nothing(make, vault, jo):
    people.plan_absence(vault, jo, make.group_id, weeks_ago(6), weeks_ago(5))
    assert [row.weeks for row in care.might_like_hello(vault, make.group_id)] == [5]


@pytest.mark.parametrize("status", [MembershipStatus.PAUSED, MembershipStatus.ENQUIRING, MembershipStatus.WAITING])
def test_only_who_belongs_now(make, vault, jo, status):
    (membership,) = people.get_person(vault, jo, make.group_id).memberships
    people.change_membership(vault, membership.id, status=status)
    assert listed(make) == []


@pytest.mark.parametrize("on", [TODAY, weeks_ago(1)])
def test_who_moved_on_is_let_go(make, vault, jo, on):
    people.leave_group(vault, jo, make.group_id, on)
    assert listed(make) == []


def test_a_pause_that_ended_is_not_counted(make, vault, jo):
    (membership,) = people.get_person(vault, jo, make.group_id).memberships
    people.change_membership(vault, membership.id, status=MembershipStatus.PAUSED, from_on=weeks_ago(6))
    paused = people.get_person(vault, jo, make.group_id).memberships[0]
    people.change_membership(vault, paused.id, status=MembershipStatus.MEMBER, from_on=weeks_ago(2))
    assert listed(make) == []


def test_a_record_joined_into_another_is_listed_once(make, vault, jo):
    people.merge(vault, make.person("Josephine"), jo)
    assert listed(make) == ["Josephine"]


@pytest.mark.parametrize(
    ("wish", "contact"),
    [(QuietWish.TEXT_ME, ContactCard(may_text=False)), (QuietWish.RING_ME, ContactCard(may_ring=False))],
)
def test_safe_contact_comes_first(make, vault, jo, wish, contact):
    care.set_promise(vault, jo, wish)
    care.set_contact(vault, jo, contact)
    assert listed(make) == []


def test_somebody_to_ask_who_may_be_of_another_group(make, vault, jo):
    here = make.group_id
    make.group("Walks")
    raj = make.person("Raj")
    care.set_promise(vault, jo, QuietWish.ASK_SOMEONE, 4, raj)
    card = ContactCard(may_ring=True, name_to_give="Jo")
    care.set_contact(vault, jo, card)
    (row,) = care.might_like_hello(vault, here)
    assert (row.who, row.phone_hint, row.contact) == ("Raj", "07700 900142", card)


def test_no_number_where_none_is_needed_or_wished(make, vault, jo):
    care.answer_consent(vault, jo, Purpose.PHONE, True)
    with vault.unit_of_work("care.answer_consent"):
        Consent.update(answered_on=weeks_ago(1)).execute()
    assert care.might_like_hello(vault, make.group_id)[0].phone_hint
    care.answer_consent(vault, jo, Purpose.PHONE, False)
    assert care.might_like_hello(vault, make.group_id)[0].phone_hint == ""
    care.set_promise(vault, jo, QuietWish.SEND_A_CARD)
    assert care.might_like_hello(vault, make.group_id)[0].phone_hint == ""


def test_a_group_of_first_names_offers_no_numbers(make, vault, jo):
    form = groups.get_group(vault, make.group_id)
    change = groups.GroupChange(form.name, form.kind, RecordLevel.FIRST_NAMES, form.place, form.room)
    groups.change_group(vault, make.group_id, change)
    assert [row.phone_hint for row in care.might_like_hello(vault, make.group_id)] == [""]


def test_what_cannot_be_kept(make, vault, jo):
    with pytest.raises(NotFound):
        care.said_hello(vault, jo, NEVER)
    with pytest.raises(NotFound):
        care.said_hello(vault, NEVER, make.group_id)
    with pytest.raises(NotFound):
        care.might_like_hello(vault, NEVER)
