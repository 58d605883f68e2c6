"""The sealed drawer on the screen: what is behind the lock for a lead alone, and no longer than needed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peergroup_desktop.actions import accounts, drawer
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.ui.widgets.buttons import Button
from tests.drawers import NEW, PASSPHRASES
from tests.ui.lint import lint
from tests.ui.looking import name
from tests.ui.screens.drawer_scene import WORDS, form, lead, opens, people, show, words_on

__all__ = ["lead", "people", "show"]


def test_a_facilitator_finds_no_way_in(show):
    assert show("Jo").locked.unlock.isHidden()


def test_the_lead_reads_with_the_passphrase_once_more(lead):
    assert lead.open.isVisible()
    assert WORDS in words_on(lead)
    assert lead.open.list.choice == drawer.index(lead._context.vault)[0].id.hex()


@pytest.mark.parametrize(("who", "is_passphrase"), [("Priya", True), ("Jo", False)])
def test_who_comes_to_read_types_the_passphrase_first(show, who, is_passphrase):
    screen = show(who)
    screen.arrive({"to_read": True})
    screen.focus_first()
    assert screen.locked.unlock.passphrase.edit.hasFocus() is is_passphrase


def test_a_wrong_or_empty_passphrase_is_told_and_nothing_opens(show):
    screen = show("Priya")
    screen.locked.unlock.open.click()
    assert screen.locked.unlock.passphrase.edit.hasFocus()
    opens(screen, "wrong")
    assert screen.locked.unlock.passphrase.field.error.startswith("That didn’t match.")
    assert screen.presenter.drawer is None


@pytest.mark.parametrize("way", ["button", "quiet", "left", "parked"])
def test_it_locks_again_and_nothing_stays_on_the_screen(lead, stage, way):
    opened = lead.presenter.drawer
    lead.open.concern.answer.set_text("Talked with her")
    if way == "button":
        lead.lock.click()
    elif way == "quiet":
        lead.quiet.idle.expired.emit("5")
    elif way == "left":
        lead.hide()
    else:
        assert "Talked with her" in lead.park().values()
    stage.settle()
    assert not opened.is_open
    assert lead.presenter.drawer is None
    assert not any(secret in words_on(lead) for secret in (WORDS, "Grace", "Talked"))
    assert lead.quiet.idle is None
    lead.show()
    opens(lead)
    assert lead.open.concern.answer.text() == "Talked with her"


def test_a_form_over_it_goes_with_the_lock(lead):
    lead.open.concern.add.click()
    assert form() is not None
    lead.quiet.was_quiet.emit()
    assert form() is None


def test_who_left_while_it_opened_finds_it_locked(lead, people):
    lead.lock.click()
    made = drawer.open_drawer(people.vault, PASSPHRASES["Priya"])
    lead.presenter._opened(made)
    assert (made.is_open, lead.presenter.drawer) == (False, None)


def test_actions_are_added_changed_ticked_and_taken_off(lead):
    concern = lead.open.concern
    concern.add.click()
    form().what.setText("Ring Grace")
    form().day.setText("1 December")
    form().press_keep()
    assert name(concern.lines[0].box).startswith("Done: Ring Grace")
    concern.lines[0].change.click()
    form().what.setText("Ring Grace’s sister")
    form().press_keep()
    concern.lines[0].box.setFocus()
    concern.lines[0].box.click()
    assert (concern.lines, len(concern.again), concern.add.hasFocus()) == ([], 1, True)
    concern.again[0].click()
    concern.lines[0].change.click()
    next(button for button in form().findChildren(Button) if button.text() == "Take it off the list").click()
    assert concern.lines == []


def test_words_that_stand_for_a_broken_action_are_never_sealed_in_its_place(lead, people):
    concern = lead.open.concern
    concern.add.click()
    form().what.setText("Ring Grace")
    form().press_keep()
    people.vault.opened.connection.execute("UPDATE concern_action SET text = x'00'")
    lead.refresh()
    concern.lines[0].change.click()
    form().press_keep()
    assert (form().what.text(), bool(form().fields["text"].error)) == ("", True)
    form().what.setText("Ring her")
    form().press_keep()
    assert name(concern.lines[0].box).startswith("Done: Ring her")


def test_a_concern_whose_day_was_tampered_with_says_so(lead, people):
    people.vault.opened.connection.execute("UPDATE concern SET written_on = 'never'")
    lead.refresh()
    assert "Part of this doesn’t open" in words_on(lead)
    assert WORDS not in words_on(lead)
    lead.lock.click()
    assert "Day unreadable" in words_on(lead)


def test_an_action_taken_off_meanwhile_is_told_in_the_form(lead, people):
    concern = lead.open.concern
    concern.add.click()
    form().what.setText("Ring Grace")
    form().press_keep()
    concern.lines[0].change.click()
    people.vault.opened.connection.execute("UPDATE concern_action SET archived_on = '2026-11-24'")
    form().press_keep()
    assert any(label.text().startswith("Somebody took this away") for label in form().findChildren(QLabel))
    form().reject()


def test_the_keyboard_begins_on_the_first_concern_of_the_list(lead, people):
    drawer.write_concern(people.vault, "Another")
    lead.lock.click()
    lead.presenter.chosen = None
    opens(lead)
    first = drawer.index(people.vault)[0].id.hex()
    assert (lead.open.list.button(first).hasFocus(), lead.open.list.choice) == (True, first)


def test_an_empty_drawer_opens_with_the_keyboard_on_its_lock(show):
    screen = show("Priya")
    opens(screen)
    assert screen.lock.hasFocus()


def test_an_empty_action_is_told_in_the_form(lead):
    lead.open.concern.add.click()
    form().press_keep()
    assert form().fields["text"].error
    form().reject()


def test_a_concern_is_closed_and_opened_again(lead):
    concern = lead.open.concern
    concern.answer.set_text("She is safe.")
    concern.close_it.click()
    assert "She is safe." in words_on(lead)
    assert (concern.answer.isHidden(), concern.open_it.isVisible()) == (True, True)
    concern.open_it.click()
    assert concern.answer.text() == "She is safe."


def test_another_concern_is_chosen_in_the_list(lead, people):
    lead.lock.click()
    drawer.write_concern(people.vault, "Another")
    opens(lead)
    assert WORDS in words_on(lead)  # where it was left
    lead.open.list.button(drawer.index(people.vault)[0].id.hex()).click()
    assert "Another" in words_on(lead)
    assert WORDS not in words_on(lead)


def test_a_damaged_concern_is_told_in_its_place(lead, people):
    lead.lock.click()
    people.vault.opened.connection.execute("UPDATE concern SET text = x'00'")
    opens(lead)
    assert "Part of this doesn’t open" in lead.open.concern.trouble.text()
    assert lead.open.concern.card.accessibleName() == "Concern 1"


def test_an_empty_drawer_says_so(show):
    screen = show("Priya")
    opens(screen)
    assert screen.open._nothing.isVisible()
    screen.focus_first()
    assert screen.regions() == [screen.open.side, screen.open.concern]


def test_another_lead_is_let_in(lead, people, stage):
    people.vault.add_person("Sam", Role.SAFEGUARDING, PASSPHRASES["Sam"])
    lead.refresh()
    (button,) = lead.open.leads.buttons
    assert button.text() == "Let Sam read the rest"
    button.click()
    assert lead.open.leads.buttons == []


def test_a_passphrase_from_before_opens_the_rest(show, people, recovery_code):
    drawer.write_concern(people.enter("Jo"), WORDS)
    people.enter_by_code(recovery_code)
    accounts.take_over_account(people.vault, people.id_of("Priya"), NEW)
    people.vault.lock()
    PASSPHRASES["Priya"], old = NEW, PASSPHRASES["Priya"]
    try:
        screen = show("Priya")
    finally:
        PASSPHRASES["Priya"] = old
    opens(screen, NEW)
    assert "sealed before you had a key" in screen.open.concern.trouble.text()
    regain = screen.open.regain
    regain.button.click()
    regain.passphrase.edit.setText("wrong")
    regain.button.click()
    assert regain.passphrase.field.error
    regain.passphrase.edit.setText(old)
    regain.button.click()
    assert WORDS in words_on(screen)
    assert regain.isHidden()


# Discreet mode, large text, keyboard


def test_discreet_mode_hides_texts_and_names(lead):
    lead.open.concern.add.click()
    form().what.setText("Ring Grace")
    form().press_keep()
    lead.open.concern.answer.set_text("Talked with Grace")
    lead._context.discreet.set_on(True)
    shown = "\n".join(label.text() for label in lead.findChildren(QLabel) if label.isVisible())
    assert not any(secret in shown for secret in ("Grace", "bruise", "Jo", "Priya"))
    assert lead.open.concern.answer.held.isVisible()


def test_discreet_mode_hides_what_is_typed_once_it_is_left(show):
    screen = show("Jo")
    screen._context.discreet.set_on(True)
    writing = screen.locked.writing
    writing.text.edit.insertPlainText(WORDS)
    writing.about.setFocus()
    QTest.keyClicks(writing.about, "Grace")
    assert (writing.text.held.isVisible(), writing.about.displayText()) == (True, "Grace")
    writing.day.setFocus()
    assert writing.about.displayText() != "Grace"
    writing.seal.click()
    assert screen.locked.main.page is screen.locked.sealed


@pytest.mark.parametrize(("factor", "scheme"), [(1.0, "light"), (1.5, "dark"), (2.0, "light")])
def test_nothing_is_cut_or_unnamed(lead, stage, factor, scheme):
    stage.look(factor=factor, scheme=scheme)
    lead.resize(1366, 768)
    stage.settle()
    assert lint(lead) == []
    lead.lock.click()
    stage.settle()
    assert lint(lead) == []


def test_in_one_column_a_chosen_concern_is_scrolled_to(lead, people, stage):
    lead.lock.click()
    for count in range(8):
        drawer.write_concern(people.vault, f"Number {count}")
    stage.look(factor=2.0)
    opens(lead)
    stage.settle()
    lead.open.list.button(drawer.index(people.vault)[0].id.hex()).setChecked(True)
    lead.open.list.button(drawer.index(people.vault)[1].id.hex()).click()
    stage.settle()
    assert lead.open.verticalScrollBar().value() > 0


def test_five_quiet_minutes_are_counted_while_it_is_open(lead):
    assert lead.quiet.idle.minutes == 5
    QTest.keyClick(lead, Qt.Key.Key_Shift)
    assert lead.presenter.drawer is not None


def test_the_keyboard_stays_in_the_list_when_something_changes(lead, stage):
    lead.open.focus_first()
    lead.inside._working.close("")
    stage.settle()
    assert lead.open.list.button(lead.open.list.choice).hasFocus()


def test_f6_goes_through_the_locked_page(show):
    screen = show("Jo")
    assert screen.regions() == [screen.locked.main, screen.locked.side]


def test_done_actions_are_veiled_too(lead):
    lead.open.concern.add.click()
    form().what.setText("Ring Grace")
    form().press_keep()
    lead._context.discreet.set_on(True)
    lead.open.concern.lines[0].box.click()
    assert "Ring Grace" not in words_on(lead)
    assert name(lead.open.concern.again[0]) == "Not done: Done today"


def test_nothing_is_done_inside_once_it_is_locked(lead, people):
    working = lead.inside._working
    lead.lock.click()
    working.add(("Ring Grace", None), pytest.fail)
    working.regain("anything")
    assert drawer.index(people.vault)[0].open_actions == 0
