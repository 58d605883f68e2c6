"""Pairs: who with whom, what they agreed, when they were in touch, looking back, and endings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from peergroup_desktop.actions import groups, history, pairs
from peergroup_desktop.actions.groups import GroupChange
from peergroup_desktop.actions.pairs import Agreement, NewContact, NewPair
from peergroup_desktop.core.errors import (
    AboveRecordLevel,
    AlreadyThere,
    DatesCrossed,
    DateUnreadable,
    NotFound,
    NothingTyped,
    NotYet,
    SamePerson,
    TakenAway,
    TextTooLong,
    TimesCrossed,
)
from peergroup_desktop.core.kinds import ContactWay, PairEnding, PairKind, RecordLevel

TODAY, DAY = date(2026, 11, 24), timedelta(days=1)
NOBODY = b"0" * 16
OFFICE = Agreement("The library", 14, 600, 1080, "A last walk", TODAY, TODAY + 90 * DAY)


class Circle:
    """A group in which Ruth supports Grace."""

    def __init__(self, make) -> None:
        self.make, self.vault = make, make.vault
        self.ruth, self.grace = make.people("Ruth Grace")
        self.pair_id = self.pair(self.ruth, self.grace)

    def pair(self, supporter, person, agreement=OFFICE, **more):
        new = NewPair(PairKind.ONE_TO_ONE, supporter, person, TODAY - 100 * DAY, agreement, **more)
        return pairs.add_pair(self.vault, self.make.group_id, new).value

    def contact(self, days=0, minutes=30, pair_id=None, **more):
        new = NewContact(TODAY - days * DAY, ContactWay.PHONE, minutes, **more)
        return pairs.add_contact(self.vault, pair_id or self.pair_id, new).value

    def turn_down(self, level):
        row = groups.get_group(self.vault, self.make.group_id)
        change = GroupChange(row.name, row.kind, level, row.place, row.room)
        groups.change_group(self.vault, self.make.group_id, change)

    @property
    def row(self):
        return pairs.get_pair(self.vault, self.pair_id).row

    @property
    def contacts(self):
        return pairs.list_contacts(self.vault, self.pair_id).rows

    @property
    def agreement(self):
        return pairs.get_pair(self.vault, self.pair_id).agreement


@pytest.fixture
def circle(make):
    return Circle(make)


def test_a_pair_says_who_and_when_they_were_in_touch(circle):
    assert (circle.row.supporter, circle.row.person, circle.row.kind) == ("Ruth", "Grace", PairKind.ONE_TO_ONE)
    assert (circle.row.in_touch.last_on, circle.row.in_touch.days, circle.row.in_touch.is_late) == (None, 100, True)
    circle.contact(days=20)
    circle.contact(days=3)
    touch = circle.row.in_touch
    assert (touch.last_on, touch.days, touch.every_days, touch.is_late) == (TODAY - 3 * DAY, 3, 14, False)
    assert circle.agreement == OFFICE


def test_without_an_agreed_rhythm_nothing_is_late(circle):
    pairs.change_agreement(circle.vault, circle.pair_id, Agreement())
    assert not circle.row.in_touch.is_late
    pairs.change_agreement(circle.vault, circle.pair_id, Agreement(every_days=5000))
    assert circle.agreement == Agreement(every_days=366)


def test_a_list_is_in_order_and_has_ended_ones_last(circle):
    ben, amir, lin = circle.make.people("Ben Amir Lin")
    later, sooner = (circle.pair(ben, person) for person in (amir, lin))
    pairs.end_pair(circle.vault, later, TODAY, PairEnding.AS_PLANNED)
    pairs.end_pair(circle.vault, sooner, TODAY - DAY, PairEnding.EARLIER)
    circle.pair(ben, circle.ruth)
    listed = pairs.list_pairs(circle.vault, circle.make.group_id)
    assert [row.person for row in listed] == ["Grace", "Ruth"]
    every = pairs.list_pairs(circle.vault, circle.make.group_id, with_ended=True)
    assert [row.person for row in every] == ["Grace", "Ruth", "Amir", "Lin"]


def test_each_of_the_two_sees_the_other(circle):
    circle.contact(days=3)
    circle.pair(circle.grace, circle.make.person("Amir"))
    circle.make.group("Walkers")
    circle.pair(circle.make.person("Zoe"), circle.grace)
    lines = pairs.pair_of(circle.vault, circle.grace)
    assert [(line.other, line.is_supporter, line.last_contact_on) for line in lines] == [
        ("Amir", True, None),
        ("Ruth", False, TODAY - 3 * DAY),
        ("Zoe", False, None),
    ]
    assert [line.other for line in pairs.pair_of(circle.vault, circle.ruth)] == ["Grace"]
    pairs.end_pair(circle.vault, circle.pair_id, TODAY, PairEnding.AS_PLANNED)
    assert pairs.pair_of(circle.vault, circle.ruth) == ()


def test_an_ending_and_going_on_after_all(circle):
    pairs.end_pair(circle.vault, circle.pair_id, TODAY - DAY, PairEnding.MOVED_ON, " To York. ")
    found = pairs.get_pair(circle.vault, circle.pair_id)
    assert (found.row.ends_on, found.ending, found.ending_words) == (TODAY - DAY, PairEnding.MOVED_ON, "To York.")
    assert found.row.in_touch.days == 99
    pairs.reopen(circle.vault, circle.pair_id)
    found = pairs.get_pair(circle.vault, circle.pair_id)
    assert (found.row.ends_on, found.ending, found.ending_words) == (None, None, "")


def test_a_review_sets_the_day_of_the_next(circle):
    assert not circle.row.is_review_due
    first = pairs.add_review(circle.vault, circle.pair_id, TODAY - 9 * DAY, "Going well", TODAY).value
    assert circle.row.is_review_due
    pairs.add_review(circle.vault, circle.pair_id, TODAY)
    assert circle.agreement.review_on is None
    pairs.change_review(circle.vault, first, TODAY - 8 * DAY, "Going well", TODAY)
    assert circle.agreement.review_on is None
    reviews = pairs.get_pair(circle.vault, circle.pair_id).reviews
    assert [(one.held_on, one.words) for one in reviews] == [(TODAY, ""), (TODAY - 8 * DAY, "Going well")]
    pairs.remove_review(circle.vault, first)
    assert len(pairs.get_pair(circle.vault, circle.pair_id).reviews) == 1


def test_only_the_newest_review_says_when_the_next_is(circle):
    newest = pairs.add_review(circle.vault, circle.pair_id, TODAY, "", TODAY + 30 * DAY).value
    older = pairs.add_review(circle.vault, circle.pair_id, TODAY - 9 * DAY).value
    pairs.change_review(circle.vault, older, TODAY - 9 * DAY, "", TODAY + DAY)
    assert circle.agreement.review_on == TODAY + 30 * DAY
    pairs.change_review(circle.vault, newest, TODAY, "", TODAY + 40 * DAY)
    assert circle.agreement.review_on == TODAY + 40 * DAY
    pairs.change_review(circle.vault, newest, TODAY - 10 * DAY, "", TODAY + 40 * DAY)
    assert circle.agreement.review_on == TODAY + DAY


def test_without_the_newest_review_the_one_before_says_when_the_next_is(circle):
    older = pairs.add_review(circle.vault, circle.pair_id, TODAY - 9 * DAY, "", TODAY + DAY).value
    newest = pairs.add_review(circle.vault, circle.pair_id, TODAY).value
    pairs.remove_review(circle.vault, newest)
    assert circle.agreement.review_on == TODAY + DAY
    history.undo(circle.vault)
    assert circle.agreement.review_on is None
    pairs.change_agreement(circle.vault, circle.pair_id, OFFICE)
    for review in (newest, older):
        pairs.remove_review(circle.vault, review)
    assert circle.agreement == OFFICE


def test_contacts_come_a_page_at_a_time(circle):
    ids = [circle.contact(days=days) for days in (0, 0, 1, 2, 3)]
    first = pairs.list_contacts(circle.vault, circle.pair_id, 2)
    second = pairs.list_contacts(circle.vault, circle.pair_id, 2, first.rows[-1])
    last = pairs.list_contacts(circle.vault, circle.pair_id, 2, second.rows[-1])
    found = [row.id for page in (first, second, last) for row in page.rows]
    assert found == [*sorted(ids[:2], reverse=True), *ids[2:]]
    assert [page.has_older for page in (first, second, last)] == [True, True, False]


def test_a_contact_is_changed_and_taken_off(circle):
    kept = circle.contact(note="Lifts")
    changed = NewContact(TODAY - DAY, ContactWay.MET, 9999, " Two\nlines ", 615)
    pairs.change_contact(circle.vault, kept, changed)
    (row,) = circle.contacts
    assert (row.held_on, row.way, row.minutes, row.note) == (TODAY - DAY, ContactWay.MET, 1440, "Two\nlines")
    found = pairs.get_pair(circle.vault, circle.pair_id)
    assert (found.contact_count, found.minutes) == (1, 1440)
    pairs.remove_contact(circle.vault, kept)
    assert circle.contacts == ()
    with pytest.raises(TakenAway):
        pairs.change_contact(circle.vault, kept, changed)
    history.undo(circle.vault)
    assert circle.contacts == (row,)


@pytest.mark.parametrize(("minute", "is_outside"), [(None, False), (599, True), (600, False), (1080, True)])
def test_contact_hours(circle, minute, is_outside):
    circle.contact(at_minute=minute)
    assert circle.contacts[0].is_outside is is_outside
    assert pairs.boundary_load(circle.vault, circle.ruth).outside_count == is_outside
    pairs.change_agreement(circle.vault, circle.pair_id, Agreement())
    assert not circle.contacts[0].is_outside
    assert pairs.boundary_load(circle.vault, circle.ruth).outside_count == 0


def test_what_a_supporter_carries_in_all_groups(circle):
    circle.make.group("Walkers")
    walker = circle.pair(circle.ruth, circle.make.person("Amir"))
    for days, minutes, pair_id in ((0, 30, walker), (27, 90, circle.pair_id), (28, 500, walker)):
        circle.contact(days, minutes, pair_id, at_minute=1200)
    pairs.remove_contact(circle.vault, circle.contact(1, 45))
    load = pairs.boundary_load(circle.vault, circle.ruth)
    assert (load.pair_count, load.contact_count, load.outside_count, load.minutes, load.longest) == (2, 2, 2, 120, 90)
    nothing = pairs.boundary_load(circle.vault, circle.grace)
    assert (nothing.pair_count, nothing.contact_count, nothing.minutes, nothing.longest) == (0, 0, 0, 0)


def test_history_tells_deeds_and_undo_takes_them_back(circle):
    contact = circle.contact(days=1)
    review = pairs.add_review(circle.vault, circle.pair_id, TODAY).value
    pairs.change_review(circle.vault, review, TODAY, "Well")
    pairs.remove_review(circle.vault, review)
    pairs.change_contact(circle.vault, contact, NewContact(TODAY, ContactWay.MET))
    pairs.remove_contact(circle.vault, contact)
    pairs.change_agreement(circle.vault, circle.pair_id, Agreement())
    pairs.end_pair(circle.vault, circle.pair_id, TODAY, PairEnding.EARLIER)
    pairs.reopen(circle.vault, circle.pair_id)
    lines = [line.words for line in history.list_history(circle.vault, kind="pairs")]
    assert lines == [
        "Grace: pair goes on",
        "Grace: pair ended",
        "Grace: pair agreement changed",
        "Grace: contact taken off the list",
        "Grace: contact changed",
        "Grace: review taken off the list",
        "Grace: review changed",
        "Grace: review written down",
        "Grace: contact written down",
        "Grace: a pair from now on",
    ]
    for _deed in lines:
        history.undo(circle.vault)
    assert pairs.list_pairs(circle.vault, circle.make.group_id) == ()
    with pytest.raises(NotFound):
        pairs.get_pair(circle.vault, circle.pair_id)


def test_pairs_that_cannot_be(circle):
    amir = circle.make.person("Amir")
    with pytest.raises(SamePerson):
        circle.pair(amir, amir)
    with pytest.raises(AlreadyThere):
        circle.pair(circle.ruth, circle.grace)
    with pytest.raises(NotFound):
        circle.pair(amir, NOBODY)
    with pytest.raises(NotFound):
        pairs.add_pair(circle.vault, NOBODY, NewPair(PairKind.BEFRIENDING, amir, circle.ruth))
    pairs.end_pair(circle.vault, circle.pair_id, TODAY, PairEnding.EARLIER)
    again = NewPair(PairKind.BEFRIENDING, circle.ruth, circle.grace)
    pair_id = pairs.add_pair(circle.vault, circle.make.group_id, again).value
    assert pairs.get_pair(circle.vault, pair_id).row.starts_on == TODAY
    with pytest.raises(AlreadyThere):
        pairs.reopen(circle.vault, circle.pair_id)
    assert circle.row.ends_on == TODAY


@pytest.mark.parametrize(("fault", "starts_on"), [(NotYet, TODAY + DAY), (DateUnreadable, date(1899, 12, 31))])
def test_a_pair_begins_today_or_before(circle, fault, starts_on):
    new = NewPair(PairKind.BEFRIENDING, circle.grace, circle.ruth, starts_on)
    with pytest.raises(fault) as raised:
        pairs.add_pair(circle.vault, circle.make.group_id, new)
    assert raised.value.field == "starts_on"
    pair_id = pairs.add_pair(circle.vault, circle.make.group_id, replace(new, starts_on=TODAY)).value
    assert pairs.get_pair(circle.vault, pair_id).row.starts_on == TODAY


@pytest.mark.parametrize(
    ("fault", "field", "fields"),
    [
        (NothingTyped, "hours_until", {"hours_until": None}),
        (NothingTyped, "hours_from", {"hours_from": None}),
        (TimesCrossed, "hours_until", {"hours_until": 600}),
        (TextTooLong, "where", {"where": "x" * 201}),
        (TextTooLong, "how_we_end", {"how_we_end": "x" * 2001}),
    ],
)
def test_agreements_that_cannot_be_kept(circle, fault, field, fields):
    with pytest.raises(fault) as raised:
        pairs.change_agreement(circle.vault, circle.pair_id, replace(OFFICE, **fields))
    assert raised.value.field == field
    assert circle.agreement == OFFICE


def test_days_that_cannot_be(circle):
    tomorrow = TODAY + DAY
    with pytest.raises(NotYet):
        circle.contact(days=-1)
    with pytest.raises(NotYet):
        pairs.add_review(circle.vault, circle.pair_id, tomorrow)
    with pytest.raises(DatesCrossed):
        pairs.add_review(circle.vault, circle.pair_id, TODAY, "", TODAY - DAY)
    with pytest.raises(NotYet):
        pairs.end_pair(circle.vault, circle.pair_id, tomorrow, PairEnding.EARLIER)
    with pytest.raises(DatesCrossed):
        pairs.end_pair(circle.vault, circle.pair_id, TODAY - 101 * DAY, PairEnding.EARLIER)


def test_what_is_not_there(circle):
    with pytest.raises(NotFound):
        pairs.list_contacts(circle.vault, NOBODY)
    with pytest.raises(NotFound):
        circle.contact(pair_id=NOBODY)
    with pytest.raises(NotFound):
        pairs.remove_contact(circle.vault, NOBODY)


def test_first_names_alone_keep_no_words_about_anybody(circle):
    kept = circle.contact(note="Lifts")
    review = pairs.add_review(circle.vault, circle.pair_id, TODAY, "Well").value
    circle.turn_down(RecordLevel.FIRST_NAMES)
    circle.contact()
    pairs.change_contact(circle.vault, kept, NewContact(TODAY, ContactWay.MET, note="Lifts"))
    pairs.change_review(circle.vault, review, TODAY, "Well")
    with pytest.raises(AboveRecordLevel, match="above_record_level"):
        pairs.change_contact(circle.vault, kept, NewContact(TODAY, ContactWay.MET, note="More lifts"))
    with pytest.raises(AboveRecordLevel):
        circle.contact(note="Lifts")
    with pytest.raises(AboveRecordLevel):
        pairs.add_review(circle.vault, circle.pair_id, TODAY, "Well")
    with pytest.raises(AboveRecordLevel):
        pairs.end_pair(circle.vault, circle.pair_id, TODAY, PairEnding.EARLIER, "To York")
    assert "where" in pairs.allowed_fields(RecordLevel.FIRST_NAMES)


def test_a_group_that_only_counts_has_no_pairs(circle):
    amir = circle.make.person("Amir")
    circle.turn_down(RecordLevel.COUNT_ONLY)
    with pytest.raises(AboveRecordLevel):
        circle.pair(circle.ruth, amir)
    assert pairs.allowed_fields(RecordLevel.COUNT_ONLY) == frozenset()
