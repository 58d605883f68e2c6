"""What is held and why: asked, answered, taken back, and asked again."""

from dataclasses import replace
from datetime import date

import pytest

from peergroup_desktop.actions import care, history, people, settings
from peergroup_desktop.actions.care import CONSENT_WORDING, EmergencyCard, HoldingLine, consents
from peergroup_desktop.core.errors import AboveRecordLevel, NotFound
from peergroup_desktop.core.kinds import AccessNeed, ConsentWay, Purpose, RecordLevel
from peergroup_desktop.models import Consent

YESTERDAY, TODAY, TOMORROW = (date(2026, 11, day) for day in (23, 24, 25))


@pytest.fixture
def jo(make):
    return make.person("Jo", phone="07700 900142")


def lines(make, person):
    return {line.purpose: line for line in care.list_holdings(make.vault, person, make.group_id)}


def said_on(day):
    Consent.update(answered_on=day).execute()


def test_not_asked_is_not_agreed(make, jo):
    found = lines(make, jo)
    assert list(found) == [purpose for purpose in Purpose if purpose is not Purpose.EMERGENCY]
    assert found[Purpose.PHONE] == HoldingLine(Purpose.PHONE, "to ring if plans change", is_held=True)
    assert not found[Purpose.EMAIL].is_held
    assert {line.answer for line in found.values()} == {None}


def test_an_answer_with_its_words(make, vault, jo):
    care.answer_consent(vault, jo, Purpose.PHONE, True, ConsentWay.PAPER, TOMORROW)
    line = lines(make, jo)[Purpose.PHONE]
    assert (line.answer, line.answered_on, line.how, line.ask_again_on) == (True, TODAY, ConsentWay.PAPER, TOMORROW)
    assert (line.version, line.is_due) == (1, False)
    assert Consent.get().wording == CONSENT_WORDING[Purpose.PHONE].words
    assert history.can_undo(vault).words == "Jo: answer kept"


def test_taken_back_as_easily(make, vault, jo):
    care.answer_consent(vault, jo, Purpose.PHOTOS, True)
    with vault.unit_of_work("care.answer_consent"):
        said_on(YESTERDAY)
    care.answer_consent(vault, jo, Purpose.PHOTOS, False)
    assert lines(make, jo)[Purpose.PHOTOS].answer is False
    assert Consent.select().where(Consent.archived_on.is_null()).count() == 2
    history.undo(vault)
    assert lines(make, jo)[Purpose.PHOTOS].answer is True


def test_a_slip_put_right_the_same_day(make, vault, jo):
    care.answer_consent(vault, jo, Purpose.PHOTOS, False)
    care.answer_consent(vault, jo, Purpose.PHOTOS, True)
    assert lines(make, jo)[Purpose.PHOTOS].answer is True
    assert Consent.select().where(Consent.archived_on.is_null()).count() == 1


@pytest.mark.parametrize(("again_on", "is_due"), [(YESTERDAY, True), (TODAY, True), (TOMORROW, False), (None, False)])
def test_the_day_to_ask_again(make, vault, jo, again_on, is_due):
    care.answer_consent(vault, jo, Purpose.PHONE, True, ask_again_on=again_on)
    assert lines(make, jo)[Purpose.PHONE].is_due is is_due


@pytest.mark.parametrize("is_agreed", [True, False])
def test_other_words_are_asked_anew_unless_it_was_no(make, vault, jo, monkeypatch, is_agreed):
    care.answer_consent(vault, jo, Purpose.PHONE, is_agreed)
    newer = {**CONSENT_WORDING, Purpose.PHONE: replace(CONSENT_WORDING[Purpose.PHONE], version=2)}
    monkeypatch.setattr(consents, "CONSENT_WORDING", newer)
    assert lines(make, jo)[Purpose.PHONE].is_due is is_agreed


def test_everything_that_is_held(make, vault):
    settings.change_setting(vault, "asks_emergency_contact", True)
    needs = frozenset({AccessNeed.FOOD})
    jo = make.person("Jo", other_phone="1", email="j@example.org", access_needs=needs, born_on=TODAY)
    care.set_emergency(vault, jo, EmergencyCard(phone="2"))
    held = {purpose for purpose, line in lines(make, jo).items() if line.is_held}
    assert held == set(Purpose) - {Purpose.PHOTOS, Purpose.NEWS}


def test_an_answer_kept_by_a_newer_program_without_a_way(make, vault, jo):
    care.answer_consent(vault, jo, Purpose.PHONE, True)
    with vault.unit_of_work("care.answer_consent"):
        Consent.update(how="").execute()
    assert lines(make, jo)[Purpose.PHONE].how is None


def test_a_group_of_first_names_asks_little_and_hides_nothing(make, vault, jo):
    care.answer_consent(vault, jo, Purpose.NEWS, False)
    walks = make.group("Walks", RecordLevel.FIRST_NAMES)
    people.join_group(vault, jo, walks)
    assert list(lines(make, jo)) == [Purpose.PHONE, Purpose.ACCESS_NEEDS, Purpose.PHOTOS, Purpose.NEWS]
    other = make.person("Al")
    assert list(lines(make, other)) == [Purpose.ACCESS_NEEDS, Purpose.PHOTOS]
    with pytest.raises(AboveRecordLevel) as caught:
        care.answer_consent(vault, other, Purpose.PHONE, True)
    assert caught.value.field == "phone"
    care.answer_consent(vault, other, Purpose.PHONE, False)
    make.group("Counted", RecordLevel.COUNT_ONLY)
    assert care.allowed_purposes(RecordLevel.COUNT_ONLY) == frozenset()


def test_nobody_there(make, vault):
    with pytest.raises(NotFound):
        care.list_holdings(vault, b"0" * 16, make.group_id)
    with pytest.raises(NotFound):
        care.answer_consent(vault, b"0" * 16, Purpose.PHONE, False)
