"""Offers and needs: kept in a few words, and put together where they speak of the same thing."""

import pytest

from peergroup_desktop.actions import follow_ups, history, offers, people
from peergroup_desktop.actions.offers import swaps as matching
from peergroup_desktop.actions.offers.words import things
from peergroup_desktop.core.errors import AboveRecordLevel, AlreadyThere, NotFound, NothingTyped, TakenAway, TextTooLong
from peergroup_desktop.core.kinds import OfferKind, RecordLevel
from peergroup_desktop.models import Membership

GIVE, TAKE = OfferKind.OFFER, OfferKind.NEED
NOBODY = b"0" * 16


@pytest.fixture
def two(make):
    return make.people("Grace Raj")


def said(vault, person, kind, text):
    return offers.add(vault, person, kind, text).value


def swaps(make):
    found = offers.suggested_swaps(make.vault, make.group_id)
    return [(swap.offer.display, swap.need.display, swap.words) for swap in found]


def test_offers_come_first(make, vault, two):
    grace, _raj = two
    said(vault, grace, TAKE, "Large print")
    row_id = said(vault, grace, GIVE, " Lifts  home ")
    rows = offers.offers_of(vault, grace)
    assert [(row.kind, row.text) for row in rows] == [(GIVE, "Lifts home"), (TAKE, "Large print")]
    offers.change(vault, row_id, "Lifts")
    assert offers.offers_of(vault, grace)[0].text == "Lifts"
    offers.remove(vault, row_id)
    assert [row.text for row in offers.offers_of(vault, grace)] == ["Large print"]
    history.undo(vault)
    words = {line.words for line in history.list_history(vault, 5, kind="people")}
    assert {"Grace: offers and needs changed", "Grace: taken off offers and needs"} <= words


def test_the_list_of_a_group(make, vault, two):
    grace, raj = two
    said(vault, raj, GIVE, "Sewing")
    said(vault, raj, TAKE, "A lift")
    said(vault, grace, GIVE, "Baking")
    gone = make.person("Gone")
    said(vault, gone, GIVE, "Anything")
    people.leave_group(vault, gone, make.group_id, vault.clock.today())
    here = make.group_id
    make.group("Walks")
    said(vault, make.person("Elsewhere"), GIVE, "Anything")
    found = offers.list_group(vault, here)
    assert [(one.display, one.row.text) for one in found] == [("Grace", "Baking"), ("Raj", "Sewing"), ("Raj", "A lift")]
    assert offers.list_group(vault, make.group("New")) == ()


@pytest.mark.parametrize(
    ("offer", "need", "words"),
    [
        ("Lifts from Wensley Road", "A lift home after dark", "Lifts"),
        ("A ride to town", "Lifts", "ride"),
        ("PIP forms", "Someone to read a form with", "forms"),
        ("Walks along the river", "Someone to walk with", "Walks"),
        ("Phones and computers", "Getting a laptop to work", "computers"),
        ("Help to knit", "Learning to knit", "knit"),
        ("Gardening and sewing", "Sewing, a little garden work", "Gardening sewing"),
        ("Translating Arabic", "arabik lessons", "Arabic"),
        ("Teas in Wensley Road", "Gardening in Wensley Road", None),
        ("Cards", "A car", None),
        ("Anything you like", "Something", None),
        ("Glass", "Gas", None),
    ],
)
def test_what_goes_together(make, vault, two, offer, need, words):
    grace, raj = two
    said(vault, grace, GIVE, offer)
    said(vault, raj, TAKE, need)
    assert swaps(make) == ([("Grace", "Raj", words)] if words else [])


def test_nobody_is_put_in_touch_with_themselves(make, vault, two):
    _grace, raj = two
    for person in two:
        said(vault, person, GIVE, "Lifts")
    said(vault, raj, TAKE, "Lifts")
    assert swaps(make) == [("Grace", "Raj", "Lifts")]


def test_what_shares_most_comes_first(make, vault, two):
    grace, raj = two
    said(vault, grace, GIVE, "Baking")
    said(vault, grace, GIVE, "Sewing and gardening")
    for text in ("Baking cakes", "Gardening, sewing"):
        said(vault, raj, TAKE, text)
    assert [words for _giver, _taker, words in swaps(make)] == ["Sewing gardening", "Baking"]


def test_a_swap_becomes_a_follow_up_once(make, vault, two):
    grace, raj = two
    offer, need = said(vault, grace, GIVE, "Lifts from Wensley Road"), said(vault, raj, TAKE, "A lift")
    row_id = offers.arrange_swap(vault, make.group_id, offer, need).value
    (row,) = follow_ups.list_open(vault, make.group_id)
    assert (row.id, row.text) == (row_id, "Put Grace and Raj in touch: lifts")
    assert swaps(make) == []
    with pytest.raises(AlreadyThere):
        offers.arrange_swap(vault, make.group_id, offer, need)
    follow_ups.finish(vault, row_id)
    assert swaps(make) == []
    follow_ups.remove(vault, row_id)
    assert len(swaps(make)) == 1
    assert offers.arrange_swap(vault, make.group_id, offer, need).value == row_id
    assert len(follow_ups.list_open(vault, make.group_id)) == 1
    history.undo(vault)
    assert follow_ups.list_open(vault, make.group_id) == ()


@pytest.mark.parametrize(("text", "words"), [("PIP", "PIP"), ("Plums", "plums")])
def test_two_who_find_each_other_by_other_words(make, vault, two, text, words):
    offer, need = said(vault, two[0], GIVE, text), said(vault, two[1], TAKE, "Soup")
    offers.arrange_swap(vault, make.group_id, offer, need)
    assert follow_ups.list_open(vault, make.group_id)[0].text == f"Put Grace and Raj in touch: {words}"


def test_a_group_of_first_names_has_them_too(make, vault):
    make.group("Walks", RecordLevel.FIRST_NAMES)
    jo = make.person("Jo")
    assert offers.offers_of(vault, jo) == ()
    said(vault, jo, GIVE, "Lifts")
    assert [one.display for one in offers.list_group(vault, make.group_id)] == ["Jo"]


def test_what_cannot_be_kept(make, vault, two):
    grace, _raj = two
    row_id = said(vault, grace, GIVE, "Lifts")
    for text, fault in ((" ", NothingTyped), ("x" * 121, TextTooLong), ("LIFTS", AlreadyThere)):
        with pytest.raises(fault) as caught:
            said(vault, grace, GIVE, text)
        assert caught.value.field == "text"
    said(vault, grace, TAKE, "Lifts")
    with pytest.raises(NothingTyped):
        offers.change(vault, row_id, "")
    with pytest.raises(NotFound):
        offers.remove(vault, NOBODY)
    with pytest.raises(NotFound):
        said(vault, NOBODY, GIVE, "Lifts")
    for pair in ((row_id, NOBODY), (NOBODY, row_id)):
        with pytest.raises(NotFound):
            offers.arrange_swap(vault, make.group_id, *pair)


def test_other_words_are_not_those_of_another_line(vault, two):
    grace, _raj = two
    row_id = said(vault, grace, GIVE, "Lifts")
    said(vault, grace, GIVE, "Baking")
    said(vault, grace, TAKE, "Sewing")
    with pytest.raises(AlreadyThere):
        offers.change(vault, row_id, "baking ")
    offers.change(vault, row_id, "lifts")
    offers.change(vault, row_id, "Sewing")
    offers.remove(vault, row_id)
    with pytest.raises(TakenAway):
        offers.change(vault, row_id, "Lifts")


def test_somebody_of_no_group_is_not_asked(make, vault, two):
    with vault.unit_of_work("people.change"):
        Membership.update(archived_on=vault.clock.today()).execute()
    with pytest.raises(AboveRecordLevel):
        said(vault, two[0], GIVE, "Lifts")


def test_a_group_that_counts_only_takes_no_other_words(make, vault, two):
    row_id = said(vault, two[0], GIVE, "Lifts")
    make.lower(RecordLevel.FIRST_NAMES)
    offers.change(vault, row_id, "Lifts home")
    make.lower()
    with pytest.raises(AboveRecordLevel) as caught:
        offers.change(vault, row_id, "Sewing")
    assert (caught.value.field, offers.offers_of(vault, two[0])[0].text) == ("text", "Lifts home")
    offers.remove(vault, row_id)
    assert offers.offers_of(vault, two[0]) == ()


def test_words_without_endings():
    assert things("Glasses, glass’s") == {"glass": "glass’s"}
    assert things("") == {}


def test_of_many_the_likeliest_come_as_without_a_bound(make, vault, monkeypatch):
    words = ("lift walk", "walk garden baking", "garden lift", "baking walk lift")
    for number, name in enumerate("Ada Ben Cai Dee Eve Flo".split()):
        person = make.person(name)
        said(vault, person, GIVE, words[number % 4])
        said(vault, person, TAKE, words[(number * 3 + 1) % 4])
    pairs = [(swap.offer.row.id, swap.need.row.id) for swap in offers.suggested_swaps(vault, make.group_id)]
    for most in (1, 3, 8):
        monkeypatch.setattr(matching, "_MOST", most)
        make.person(f"Somebody {most}")
        found = offers.suggested_swaps(vault, make.group_id)
        assert [(swap.offer.row.id, swap.need.row.id) for swap in found] == pairs[:most]
