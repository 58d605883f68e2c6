"""Joining two people takes along whatever refers to either of them, in every table there is."""

from datetime import date

import peewee
import pytest

from peergroup_desktop.actions import agreements, attendance, care, giving, history, pairs, people, rota, settings
from peergroup_desktop.actions.care import ContactCard, EmergencyCard
from peergroup_desktop.actions.own_row import own_row_id
from peergroup_desktop.core.ids import named_id
from peergroup_desktop.core.kinds import ContactWay, PairEnding, PairKind, QuietWish
from peergroup_desktop.models import (
    AgreedOn,
    Duty,
    EmergencyContact,
    GivingMark,
    Person,
    Promise,
    RotaHelper,
    RotaTurn,
    SafeContact,
)
from peergroup_desktop.models.base import IdField
from tests.any_rows import REFERENCES, filled

TODAY, BEFORE = date(2026, 11, 24), date(2026, 11, 17)
CARDS = (SafeContact, Promise, EmergencyContact)


def said_by(table, name, person):
    """Return which rows of `table` refer to somebody in one column and count: neither hidden nor emptied."""
    fields = [field for field in table._meta.sorted_fields if not isinstance(field, (peewee.ForeignKeyField, IdField))]
    rows = table.select().where(getattr(table, name) == person).dicts()
    hidden = {"archived_on", "merged_into"}
    return [
        row
        for row in rows
        if not any(row.get(name) for name in hidden) and any(row[field.name] != field.default for field in fields)
    ]


def refer(table, name, other, third):
    """Write a row of `table` that refers to `other` in one column, and to `third` where it refers to more people."""
    values = filled(table, {Person: third}, **{name: other})
    if table in CARDS and name == "person":
        values["id"] = own_row_id(table, other)
    table.insert(**values).execute()


def test_nothing_stays_with_the_other_record(make, vault):
    keep, other, third = make.people("Ann Anne Cyn")
    with vault.unit_of_work("people.change"):
        for table, name in REFERENCES:
            refer(table, name, other, third)
    people.merge(vault, keep, other)
    assert [(table, name) for table, name in REFERENCES if said_by(table, name, other)] == []
    missing = [(table, name) for table, name in REFERENCES if not said_by(table, name, keep)]
    assert missing == [(Person, "merged_into")]  # somebody joined into the other record, who is hidden: see below
    assert Person.select().where(Person.merged_into == other).count() == 0
    history.undo(vault)
    assert [reference for reference in REFERENCES if not said_by(*reference, other)] == [(Person, "merged_into")]


def test_what_both_were_marked_for_counts_once(make, vault):
    keep, other = make.people("Ann Anne")
    session = make.session()
    giving.set_giving(vault, session, keep, {"Listened"})
    giving.set_giving(vault, session, keep, set())
    giving.set_giving(vault, session, other, {"Listened", "Shared"})
    attendance.set_duty(vault, session, "teas", [keep, other])
    make.held(BEFORE, keep, apologies=(other,))
    assert people.merge(vault, keep, other).value.both_marked == (BEFORE,)
    assert giving.giving_at(vault, session) == {keep: {"Listened", "Shared"}}
    giving.set_giving(vault, session, keep, {"Shared"})
    assert giving.giving_at(vault, session) == {keep: {"Shared"}}


def test_what_the_kept_one_agreed_to_stays(make, vault):
    keep, other = make.people("Ann Anne")
    agreements.write_new(vault, make.group_id, "We listen.")
    agreements.agreed(vault, make.group_id, [keep], BEFORE)
    agreements.agreed(vault, make.group_id, [other], TODAY)
    people.merge(vault, keep, other)
    assert [row.agreed_on for row in agreements.list_agreed(vault, make.group_id)] == [BEFORE]


def test_rows_get_the_names_that_their_own_deeds_would_give(make, vault):
    keep, other = make.people("Ann Anne")
    session, group = make.session(), make.group_id
    agreements.write_new(vault, group, "We listen.")

    def deeds(person):
        giving.set_giving(vault, session, person, {"Listened"})
        attendance.set_duty(vault, session, "teas", [person])
        agreements.agreed(vault, group, [person])
        rota.take_turn(vault, session, "teas", person)
        rota.set_helpers(vault, group, "teas", [person])

    deeds(other)
    people.merge(vault, keep, other)
    tables = (GivingMark, Duty, AgreedOn, RotaTurn, RotaHelper)
    moved = [row.id for table in tables for row in table.select().where(table.person == keep)]
    with vault.unit_of_work("people.change"):
        for table in tables:
            table.update(archived_on=TODAY).where(table.person == keep).execute()
    deeds(keep)
    assert [row.id for table in tables for row in table.select().where(table.person == keep)] == moved


def test_what_either_said_no_to_stays_forbidden(make, vault):
    keep, other = make.people("Ann Anne")
    care.set_contact(vault, keep, ContactCard(may_ring=True, may_text=False, name_to_give="Jo"))
    card = ContactCard(False, True, True, ContactWay.CARD, "Al", "Mo")
    care.set_contact(vault, other, card)
    people.merge(vault, keep, other)
    assert care.get_contact(vault, keep) == ContactCard(False, False, True, ContactWay.CARD, "Al", "Jo")
    assert care.get_contact(vault, other) == care.get_contact(vault, keep)


@pytest.mark.parametrize("is_kept_newer", [True, False])
def test_the_promise_said_last_counts(make, vault, is_kept_newer):
    keep, other = make.people("Ann Anne")
    care.set_promise(vault, keep, QuietWish.LEAVE_ME, 2)
    care.set_promise(vault, other, QuietWish.ASK_SOMEONE, 6, keep)
    older = other if is_kept_newer else keep
    with vault.unit_of_work("care.set_promise"):
        Promise.update(said_on=BEFORE).where(Promise.person == older).execute()
    people.merge(vault, keep, other)
    card = care.get_promise(vault, keep)
    assert (card.wish, card.who_id) == ((QuietWish.LEAVE_ME if is_kept_newer else QuietWish.ASK_SOMEONE), None)


def test_somebody_to_ring_keeps_their_own_number(make, vault):
    settings.change_setting(vault, "asks_emergency_contact", True)
    keep, other = make.people("Ann Anne")
    care.set_emergency(vault, keep, EmergencyCard("Al"))
    care.set_emergency(vault, other, EmergencyCard("Bo", "aunt", "07700 900111"))
    people.merge(vault, keep, other)
    assert care.get_emergency(vault, keep) == EmergencyCard("Al")


def test_pairs_that_two_supporters_had_with_one_person_become_one(make, vault):
    keep, other, cyn = make.people("Anne Ann Cyn")
    agreed = pairs.Agreement(where="The park", every_days=7, hours_from=600, hours_until=1080)
    first = pairs.NewPair(PairKind.BEFRIENDING, keep, cyn, BEFORE, pairs.Agreement(where="The library"))
    pair_id = pairs.add_pair(vault, make.group_id, first).value
    second = pairs.NewPair(PairKind.BEFRIENDING, other, cyn, TODAY, agreed)
    twin_id = pairs.add_pair(vault, make.group_id, second).value
    for one in (pair_id, twin_id):
        pairs.add_contact(vault, one, pairs.NewContact(TODAY, ContactWay.MET, 30))
    pairs.add_review(vault, twin_id, TODAY, "Good", date(2027, 1, 1))
    people.merge(vault, keep, other)
    (row,) = pairs.list_pairs(vault, make.group_id)
    found = pairs.get_pair(vault, pair_id)
    assert (row.id, row.starts_on, found.contact_count, len(found.reviews)) == (pair_id, BEFORE, 2, 1)
    known = found.agreement
    assert (known.where, known.every_days, known.hours_from, known.review_on) == (
        "The library",
        7,
        600,
        date(2027, 1, 1),
    )
    history.undo(vault)
    assert len(pairs.list_pairs(vault, make.group_id)) == 2
    assert pairs.get_pair(vault, twin_id).contact_count == 1


def test_pairs_of_two_groups_or_that_ended_stay_two(make, vault):
    keep, other, cyn = make.people("Anne Ann Cyn")
    here = make.group_id
    ended = pairs.add_pair(vault, here, pairs.NewPair(PairKind.BEFRIENDING, keep, cyn, BEFORE)).value
    pairs.end_pair(vault, ended, TODAY, PairEnding.AS_PLANNED)
    pairs.add_pair(vault, here, pairs.NewPair(PairKind.BEFRIENDING, other, cyn, BEFORE))
    people.merge(vault, keep, other)
    assert len(pairs.list_pairs(vault, here, with_ended=True)) == 2


def test_pairs_without_an_agreement_become_one_too(make, vault):
    keep, other, cyn = make.people("Anne Ann Cyn")
    for supporter in (keep, other):
        pairs.add_pair(vault, make.group_id, pairs.NewPair(PairKind.BEFRIENDING, cyn, supporter, BEFORE))
    people.merge(vault, keep, other)
    assert len(pairs.list_pairs(vault, make.group_id)) == 1


def test_a_pair_of_the_two_is_off_the_list(make, vault):
    keep, other, third = make.people("Ann Anne Cyn")
    for person in (other, third):
        pairs.add_pair(vault, make.group_id, pairs.NewPair(PairKind.BEFRIENDING, keep, person))
    people.merge(vault, keep, other)
    assert [row.person for row in pairs.list_pairs(vault, make.group_id)] == ["Cyn"]
    history.undo(vault)
    assert [row.person for row in pairs.list_pairs(vault, make.group_id)] == ["Anne", "Cyn"]


def test_a_turn_of_both_is_one(make, vault):
    keep, other = make.people("Ann Anne")
    session = make.session()
    with vault.unit_of_work("rota.take_turn"):
        for person in (keep, other):
            row_id = named_id("rota turn", session, "teas", person)
            RotaTurn.insert(id=row_id, session=session, kind="teas", person=person).execute()
    people.merge(vault, keep, other)
    assert [row.person_id for row in RotaTurn.select().where(RotaTurn.archived_on.is_null())] == [keep]
