"""What is held and why, safe contact, the promise card and who might like a hello, on a person's page."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from peergroup_desktop.actions import care, people, settings
from peergroup_desktop.actions.care import ContactCard, EmergencyCard
from peergroup_desktop.core.kinds import (
    ConsentWay,
    ContactWay,
    Purpose,
    QuietWish,
)
from tests.ui.screens.people_scene import PHONE

Key = Qt.Key


def holding(grace, purpose):
    found = care.list_holdings(grace.vault, grace.id, grace.make.group_id)
    return next(line for line in found if line.purpose is purpose)


def test_what_nobody_agreed_to_is_never_shown_as_agreed(grace):
    grace.open()
    assert "Agreed" not in [chip.text() for chip in grace.page.findChildren(QPushButton)]
    grace.press("Ask: Phone")
    assert "“May we keep your phone number, to ring or text you if plans change?”" in grace.texts(grace.form)
    grace.press("Agreed", grace.form)
    line = holding(grace, Purpose.PHONE)
    assert (line.answer, line.how, line.ask_again_on) == (True, ConsentWay.SPOKEN, date(2027, 11, 24))
    assert "Ask again in November 2027" in grace.texts()
    assert grace.says("Phone: Agreed on 24 November, said so. Answer anew").text() == "Agreed"


def test_a_no_is_as_easily_given_and_hides_what_is_still_held(grace):
    care.answer_consent(grace.vault, grace.id, Purpose.PHONE, True)
    grace.open()
    assert PHONE in grace.texts()
    grace.press("Phone: Agreed on 24 November, said so. Answer anew")
    grace.form.fields["ask_again_on"].edit.setText("")
    grace.press("Said no", grace.form)
    line = holding(grace, Purpose.PHONE)
    assert (line.answer, line.ask_again_on, line.is_held) == (False, None, True)
    assert PHONE not in grace.texts()


def test_a_day_nobody_can_read_is_said_and_the_no_stays_a_no(grace):
    grace.open()
    grace.press("Ask: Phone")
    grace.form.fields["ask_again_on"].edit.setText("some day")
    grace.press("Said no", grace.form)
    assert grace.form.fields["ask_again_on"].error
    grace.form.reject()
    assert holding(grace, Purpose.PHONE).answer is None


def test_something_else_can_be_asked_about(grace):
    grace.open()
    grace.press("Ask about something else")
    what = grace.form.fields["purpose"].edit
    what.setCurrentIndex(what.findData("photos"))
    what.activated.emit(what.currentIndex())
    assert "newsletter" in " ".join(grace.texts(grace.form))
    grace.form.fields["how"].edit.set_choice(ConsentWay.PAPER.value)
    grace.press("Said no", grace.form)
    assert grace.says("Photos: Said no on 24 November, on paper. Answer anew")


def test_when_the_day_is_here_it_is_asked_again(grace):
    care.answer_consent(grace.vault, grace.id, Purpose.PHONE, True, ask_again_on=date(2026, 11, 24))
    grace.open()
    assert grace.says("Ask again: Phone")


def test_how_to_reach_somebody(grace):
    grace.open()
    grace.press("Change how Grace may be reached")
    fields = grace.form.fields
    fields["preferred_way"].edit.set_choice(ContactWay.TEXT.value)
    for key, answer in (("may_ring", "yes"), ("may_text", "yes"), ("may_leave_voicemail", "no")):
        fields[key].edit.set_choice(answer)
    fields["who_may_answer"].edit.setText("Kofi")
    fields["name_to_give"].edit.setText("Jo from the library")
    grace.press("Keep", grace.form)
    kept = ContactCard(True, True, False, ContactWay.TEXT, "Kofi", "Jo from the library")
    assert care.get_contact(grace.vault, grace.id) == kept
    assert "Prefers a text" in grace.texts()
    safe = "Fine to ring and text. Please don’t leave a voicemail. May answer: Kofi. Say it’s “Jo from the library”."
    assert safe in grace.texts()


def test_only_a_preference_is_known(grace):
    people.change_person(grace.vault, grace.id, grace.make.group_id, people.PersonChange("Grace"))
    care.set_contact(grace.vault, grace.id, ContactCard(preferred_way=ContactWay.CARD))
    grace.open()
    assert grace.texts().count("Prefers a card") == 1


def test_no_way_is_known_yet(grace):
    people.change_person(grace.vault, grace.id, grace.make.group_id, people.PersonChange("Grace"))
    grace.open()
    grace.press("Ask how to get in touch")
    assert grace.form.card() == ContactCard()
    grace.form.reject()


def test_whom_to_ring_is_asked_where_the_group_says_so(grace):
    grace.open()
    assert "taken ill" not in " ".join(button.text() for button in grace.page.findChildren(QPushButton))
    settings.change_setting(grace.vault, "asks_emergency_contact", True)
    grace.screen.refresh()
    grace.press("Add whom to ring if taken ill")
    for key, text in (("name", "Kofi"), ("relation", "a son"), ("phone", "07700 900555")):
        grace.form.fields[key].edit.setText(text)
    grace.press("Keep", grace.form)
    assert care.get_emergency(grace.vault, grace.id) == EmergencyCard("Kofi", "a son", "07700 900555")
    assert "If taken ill: Kofi, a son\n07700 900555" in grace.texts()
    assert grace.says("Change whom to ring if Grace is taken ill")


def test_the_promise_card(grace):
    ruth = grace.make.person("Ruth")
    grace.open()
    grace.press("Ask what Grace would like")
    form = grace.form
    assert not form.fields["after_weeks"].isVisible()
    wish = form.fields["wish"].edit
    for word in (QuietWish.LEAVE_ME, QuietWish.ASK_SOMEONE):
        wish.setCurrentIndex(wish.findData(word.value))
        wish.activated.emit(wish.currentIndex())
        assert form.fields["who_id"].isVisible() is (word is QuietWish.ASK_SOMEONE)
    form.fields["after_weeks"].edit.set_choice("6")
    form.fields["who_id"].edit.set_choice(ruth.hex())
    grace.press("Keep", form)
    card = care.get_promise(grace.vault, grace.id)
    assert (card.wish, card.after_weeks, card.who_id) == (QuietWish.ASK_SOMEONE, 6, ruth)
    assert "After 6 weeks · Ruth · said on 24 November" in grace.texts()
    assert "“Ask someone to ring me”" in grace.texts()


def test_a_promise_that_safe_contact_forbids_is_told(grace):
    care.set_promise(grace.vault, grace.id, QuietWish.TEXT_ME)
    care.set_contact(grace.vault, grace.id, ContactCard(may_text=False))
    grace.open()
    assert "How we may reach Grace says otherwise, so nobody is reminded. Ask which is right." in grace.texts()
    grace.press("Change what happens then")
    grace.form.fields["wish"].edit.set_choice("")
    grace.press("Keep", grace.form)
    assert care.get_promise(grace.vault, grace.id).wish is None


def test_who_might_like_a_hello_is_listed(grace):
    raj = grace.make.person("Raj")
    grace.make.held(date(2026, 10, 13), grace.id, raj)
    grace.make.held(date(2026, 11, 17), raj)
    grace.open()
    panel = grace.screen.board.panel
    assert panel.list.model_rows.rows[0].icon == ""
    care.set_promise(grace.vault, grace.id, QuietWish.TEXT_ME)
    grace.screen.refresh()
    (row, other) = panel.list.model_rows.rows
    assert (row.title, row.icon, row.line, other.icon) == ("Grace", "hand", "Last came 6 weeks ago", "")
    grace.screen.presenter.choose(raj)
    grace.screen.presenter.filter("hello")
    assert (panel.list.visible_count, grace.screen.presenter.chosen) == (1, grace.id)
    care.set_promise(grace.vault, grace.id, QuietWish.LEAVE_ME)
    grace.screen.refresh()
    assert panel.list.visible_count == 0


def test_what_is_held_can_be_printed_for_the_person(grace):
    grace.open()
    went = []
    grace.context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    grace.press("Print everything that we hold, for Grace")
    for words in ("A page to take home", "Thank-you letter"):
        grace.press(words)
    grace.screen.print_page()
    assert went == [
        ("reports", {"printable": printable, "person_id": grace.id})
        for printable in ("own_record", "my_page", "thanks", "own_record")
    ]


def test_a_check_in_is_begun_from_the_person_where_the_group_asks_for_them(grace):
    grace.open()
    assert "Check-in" not in [button.text() for button in grace.screen.findChildren(QPushButton)]
    grace.context.runner.write(settings.change_setting, "check_ins_wanted", value=True)
    grace.open()
    went = []
    grace.context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    grace.press("Check-in")
    assert went == [("check_ins", {"person_id": grace.id})]


def test_what_is_printed_for_somebody_is_named_as_they_are_shown(grace):
    grace.context.discreet.set_on(True)
    grace.open()
    assert grace.says("Print everything that we hold, for G.").text() == "Print for G."
