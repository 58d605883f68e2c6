"""What somebody says about being reached, and when they go quiet; whom to ring in an emergency."""

from datetime import date

import pytest

from peergroup_desktop.actions import care, history, people, settings
from peergroup_desktop.actions.care import Card, ContactCard, EmergencyCard, PromiseCard
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound, SamePerson, TextTooLong
from peergroup_desktop.core.kinds import ContactWay, QuietWish, RecordLevel

TODAY = date(2026, 11, 24)
CONTACT = ContactCard(True, False, None, ContactWay.PHONE, "Al", "Jo from the library")
RING = EmergencyCard("Al", "brother", "07700 900183")


@pytest.fixture
def jo(make):
    return make.person("Jo")


def test_safe_contact_is_kept_whole(vault, jo):
    assert care.get_contact(vault, jo) == ContactCard()
    care.set_contact(vault, jo, ContactCard(name_to_give="x"))
    care.set_contact(vault, jo, CONTACT)
    assert care.get_contact(vault, jo) == CONTACT
    history.undo(vault)
    assert care.get_contact(vault, jo) == ContactCard(name_to_give="x")
    assert history.can_undo(vault).words == "Jo: safe contact changed"


def test_a_promise_with_somebody_to_ask(make, vault, jo):
    raj = make.person("Raj")
    assert care.get_promise(vault, jo) == PromiseCard()
    care.set_promise(vault, jo, QuietWish.ASK_SOMEONE, 6, raj)
    assert care.get_promise(vault, jo) == PromiseCard(QuietWish.ASK_SOMEONE, 6, raj, "Raj", TODAY)
    care.set_promise(vault, jo, QuietWish.TEXT_ME, 99, raj)
    assert care.get_promise(vault, jo) == PromiseCard(QuietWish.TEXT_ME, 52, said_on=TODAY)
    care.set_promise(vault, jo, None)
    assert care.get_promise(vault, jo) == PromiseCard()
    assert {line.words for line in history.list_history(vault, 3, kind="people")} == {"Jo: promise card changed"}


@pytest.mark.parametrize(
    ("wish", "contact", "is_at_odds"),
    [
        (QuietWish.TEXT_ME, ContactCard(may_text=False), True),
        (QuietWish.TEXT_ME, ContactCard(may_ring=False), False),
        (QuietWish.RING_ME, ContactCard(may_ring=False), True),
        (QuietWish.ASK_SOMEONE, ContactCard(may_ring=False), True),
        (QuietWish.SEND_A_CARD, ContactCard(False, False, False), False),
    ],
)
def test_a_promise_that_safe_contact_forbids(vault, jo, wish, contact, is_at_odds):
    care.set_promise(vault, jo, wish)
    care.set_contact(vault, jo, contact)
    assert care.get_promise(vault, jo).is_at_odds is is_at_odds


def test_nobody_is_asked_to_ring_themselves(vault, jo):
    with pytest.raises(SamePerson):
        care.set_promise(vault, jo, QuietWish.ASK_SOMEONE, 4, jo)
    assert care.get_promise(vault, jo) == PromiseCard()


def test_somebody_to_ring_only_where_the_group_asks(vault, jo):
    with pytest.raises(AboveRecordLevel) as caught:
        care.set_emergency(vault, jo, RING)
    assert caught.value.field == "name"
    settings.change_setting(vault, "asks_emergency_contact", True)
    care.set_emergency(vault, jo, RING)
    assert care.get_emergency(vault, jo) == RING
    settings.change_setting(vault, "asks_emergency_contact", False)
    care.set_emergency(vault, jo, EmergencyCard())
    assert care.get_emergency(vault, jo) == EmergencyCard()


def test_somebody_joined_into_another_has_the_others_cards(make, vault, jo):
    other = make.person("Jojo")
    people.merge(vault, jo, other)
    care.set_contact(vault, other, CONTACT)
    care.set_promise(vault, other, QuietWish.RING_ME)
    assert (care.get_contact(vault, jo), care.get_promise(vault, jo).wish) == (CONTACT, QuietWish.RING_ME)


@pytest.mark.parametrize(
    ("level", "cards"),
    [
        (RecordLevel.FULL, frozenset(Card)),
        (RecordLevel.FIRST_NAMES, {Card.PROMISE, Card.OFFERS}),
        (RecordLevel.COUNT_ONLY, frozenset()),
    ],
)
def test_what_a_group_offers(level, cards):
    assert care.allowed_cards(level) == cards


def test_a_group_of_first_names_keeps_a_promise_and_no_more(make, vault):
    make.group("Walks", RecordLevel.FIRST_NAMES)
    jo = make.person("Jo")
    care.set_promise(vault, jo, QuietWish.SEND_A_CARD)
    with pytest.raises(AboveRecordLevel) as caught:
        care.set_contact(vault, jo, CONTACT)
    assert caught.value.field == "preferred_way"
    care.set_contact(vault, jo, ContactCard())
    settings.change_setting(vault, "asks_emergency_contact", True)
    with pytest.raises(AboveRecordLevel):
        care.set_emergency(vault, jo, RING)


def test_the_group_that_keeps_most_decides(make, vault, jo):
    walks = make.group("Walks", RecordLevel.FIRST_NAMES)
    people.join_group(vault, jo, walks)
    care.set_contact(vault, jo, CONTACT)
    assert care.get_contact(vault, jo) == CONTACT


def test_what_cannot_be_kept(vault, jo):
    for field in ("who_may_answer", "name_to_give"):
        with pytest.raises(TextTooLong) as caught:
            care.set_contact(vault, jo, ContactCard(**{field: "x" * 201}))
        assert caught.value.field == field
    with pytest.raises(TextTooLong):
        care.set_emergency(vault, jo, EmergencyCard(phone="0" * 201))
    nobody = b"0" * 16
    for ask in (care.get_contact, care.get_promise, care.get_emergency):
        with pytest.raises(NotFound):
            ask(vault, nobody)
    with pytest.raises(NotFound):
        care.set_promise(vault, jo, QuietWish.ASK_SOMEONE, 4, nobody)
