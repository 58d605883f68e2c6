"""The contact sheet: who is on it, and what of each may be on paper."""

from datetime import date

import pytest

from peergroup_desktop.actions import care, people, printing, settings
from peergroup_desktop.actions.care import ContactCard, EmergencyCard
from peergroup_desktop.actions.printables.contact_sheet import contact_sheet
from peergroup_desktop.core.errors import NotFound
from peergroup_desktop.core.kinds import AccessNeed, ContactWay, MembershipStatus, Purpose, RecordLevel
from peergroup_desktop.models import Consent
from peergroup_desktop.reports.contact_sheet import ContactLine, ContactSheet, RingIfIll

TODAY = date(2026, 11, 24)
NEEDS = frozenset({AccessNeed.NEAR_DOOR, AccessNeed.LARGE_PRINT})
WAYS = {
    "phone": "07700 900142",
    "other_phone": "01632 960 114",
    "email": "jo@example.org",
    "contact_note": "Not at work",
    "access_needs": NEEDS,
}
KOFI = EmergencyCard("Kofi", "son", "07700 900333")


@pytest.fixture
def jo(make):
    settings.change_setting(make.vault, "asks_emergency_contact", True)
    person = make.person("Jo", **WAYS)
    care.set_emergency(make.vault, person, KOFI)
    return person


def sheet(make, **choice):
    return contact_sheet(make.vault, make.group_id, **{"with_emergency": True, **choice})


def line(make, **choice):
    (found,) = sheet(make, **choice).people
    return found


def test_everything_that_was_said(make, vault, jo):
    card = ContactCard(True, True, False, ContactWay.TEXT, "her son", "Ann from the choir")
    care.set_contact(vault, jo, card)
    assert line(make) == ContactLine(
        "Jo",
        ("07700 900142", "01632 960 114"),
        "jo@example.org",
        **vars(card),
        note="Not at work",
        access_needs=(AccessNeed.LARGE_PRINT, AccessNeed.NEAR_DOOR),
        if_ill=RingIfIll("Kofi", "son", "07700 900333"),
    )


@pytest.mark.parametrize(
    ("purpose", "left_off"),
    [
        (Purpose.PHONE, {"phones": ()}),
        (Purpose.EMAIL, {"email": ""}),
        (Purpose.ACCESS_NEEDS, {"access_needs": ()}),
        (Purpose.EMERGENCY, {"if_ill": None}),
        (Purpose.PHOTOS, {}),
    ],
)
def test_what_somebody_said_no_to_is_left_off(make, vault, jo, purpose, left_off):
    before = vars(line(make))
    care.answer_consent(vault, jo, purpose, is_agreed=True)
    Consent.update(answered_on=date(2026, 1, 1)).execute()
    assert vars(line(make)) == before
    care.answer_consent(vault, jo, purpose, is_agreed=False)
    assert vars(line(make)) == before | left_off


@pytest.mark.parametrize(("rings", "texts", "count"), [(False, False, 0), (False, None, 2), (None, False, 2)])
def test_no_number_where_neither_a_call_nor_a_text_is_fine(make, vault, jo, rings, texts, count):
    care.set_contact(vault, jo, ContactCard(may_ring=rings, may_text=texts))
    assert len(line(make).phones) == count


def test_whom_to_ring_stands_there_only_where_it_is_wanted_and_asked_for(make, vault, jo):
    assert sheet(make).with_emergency
    assert line(make, with_emergency=False).if_ill is None
    care.set_emergency(vault, jo, EmergencyCard())
    assert line(make).if_ill is None
    care.set_emergency(vault, jo, KOFI)
    settings.change_setting(vault, "asks_emergency_contact", False)
    assert (sheet(make).with_emergency, line(make).if_ill) == (False, None)


def test_who_comes_or_has_a_pause_is_on_it_and_nobody_else(make, vault):
    make.person("Ann", status=MembershipStatus.PAUSED)
    make.person("Bea")
    make.person("Cat", status=MembershipStatus.ENQUIRING)
    make.person("Dee", status=MembershipStatus.WAITING)
    people.leave_group(vault, make.person("Eve"), make.group_id, date(2026, 11, 1))
    people.add_unnamed(vault, make.group_id)
    assert sheet(make).people == (ContactLine("Ann"), ContactLine("Bea"))


def test_a_group_of_first_names_has_access_needs_alone(make, jo):
    make.lower(RecordLevel.FIRST_NAMES)
    page = sheet(make)
    assert (page.keeps_contact, page.keeps_names, page.with_emergency) == (False, True, False)
    assert line(make) == ContactLine("Jo", access_needs=(AccessNeed.LARGE_PRINT, AccessNeed.NEAR_DOOR))


def test_a_group_that_only_counts_people_has_nobody_on_it(make, jo):
    make.lower(RecordLevel.COUNT_ONLY)
    assert sheet(make) == ContactSheet("Tuesday Circle", "", (), keeps_contact=False, keeps_names=False)


def test_it_can_be_printed(make, jo):
    document = printing.render_contact_sheet(sheet(make), printing.PageOptions(), printed_on=TODAY, printed_by="Jo")
    assert (document.title, document.names) == ("Contact sheet", 2)


def test_no_such_group(vault):
    with pytest.raises(NotFound):
        contact_sheet(vault, b"0" * 16, with_emergency=False)
