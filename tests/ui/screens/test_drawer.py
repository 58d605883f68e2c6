"""The sealed drawer on the screen: writing for everybody, what is behind the lock for a lead alone, and no longer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peergroup_desktop.actions import accounts, drawer
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.screens.drawer.view import make as make_screen
from peergroup_desktop.ui.widgets.buttons import Button
from tests.drawers import NEW, PASSPHRASES, People
from tests.ui.lint import lint
from tests.ui.looking import name

WORDS = "Grace came with a bruise."


@pytest.fixture
def people(make):
    """A file that Jo, a facilitator, and Priya, the lead, can unlock."""
    people = People(make.vault)
    people.add("Jo", "Priya")
    yield people
    people.vault.lock()


@pytest.fixture
def show(stage, people):
    """Show the drawer to somebody."""

    def shown(who, size=(1146, 768), **look):
        context = stage.context(people.enter(who))
        context.group.reload()
        screen = stage.show(make_screen(context), size, **look)
        screen.activateWindow()
        screen.arrive({})
        screen.focus_first()
        stage.settle()
        return screen

    return shown


@pytest.fixture
def lead(show, people):
    """The drawer, opened by its lead, with one concern in it."""
    drawer.write_concern(people.enter("Jo"), WORDS, "Grace")
    screen = show("Priya")
    opens(screen)
    return screen


def opens(screen, passphrase=PASSPHRASES["Priya"]):
    screen.locked.unlock.passphrase.edit.setText(passphrase)
    screen.locked.unlock.open.click()


def words_on(screen):
    """Return every word that is shown or waits in a part that is not."""
    labels = [label.text() for label in screen.findChildren(QLabel)]
    return "\n".join([*labels, screen.open.concern.answer.text(), screen.locked.writing.text.text()])


def form():
    return QApplication.activeModalWidget()


# Writing


def test_a_concern_is_sealed_and_gone_from_the_screen(show, people):
    screen = show("Jo")
    assert screen.locked.writing.text.edit.hasFocus()
    assert "Only Priya can read it" in words_on(screen)
    screen.locked.writing.fill({"text": WORDS, "about": "Grace", "action_by": "1 December"})
    screen.locked.writing.seal.click()
    assert screen.locked.sealed.title.label.text() == "Sealed. Concern 1."
    assert screen.locked.sealed.back.hasFocus()
    assert "bruise" not in words_on(screen)
    assert not screen.locked.writing.text.edit.document().isUndoAvailable()
    (line,) = drawer.index(people.vault)
    assert (line.number, line.open_actions) == (1, 1)
    screen.locked.sealed.another.click()
    assert screen.locked.writing.text.edit.hasFocus()


def test_sealing_offers_no_undo(show):
    screen = show("Jo")
    screen.locked.writing.text.edit.setPlainText(WORDS)
    screen.locked.writing.seal.click()
    assert (screen._context.undo.words, screen._context.undo.may_undo) == ("Concern 1 sealed", False)


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"text": " "}, "text"),
        ({"text": WORDS, "action_by": "soon"}, "day"),
        ({"text": WORDS, "about": "x" * 120 + "y" * 100}, ""),
    ],
)
def test_what_cannot_be_sealed_is_told_beside_it(show, people, texts, field):
    screen = show("Jo")
    screen.locked.writing.about.setMaxLength(400)
    screen.locked.writing.fill(texts)
    screen.locked.writing.seal.click()
    writing = screen.locked.writing
    assert {"text": writing.text.edit, "day": writing.day, "": writing.about}[field].hasFocus()
    assert drawer.index(people.vault) == ()
    writing.fill({"text": WORDS})
    writing.seal.click()
    assert len(drawer.index(people.vault)) == 1


def test_a_full_disk_leaves_what_was_typed(show, monkeypatch):
    screen = show("Jo")

    def full(*_anything, **_more):
        raise DiskFull

    monkeypatch.setattr(drawer, "write_concern", full)
    screen.locked.writing.text.edit.setPlainText(WORDS)
    screen.locked.writing.seal.click()
    assert "no room left" in screen.locked.writing._trouble.text()
    assert screen.locked.writing.text.text() == WORDS


def test_a_day_is_said_back(show):
    screen = show("Jo")
    screen.locked.writing.day.setText("1 December")
    assert screen.locked.writing._day._help.text() == "Tuesday 1 December 2026"


def test_what_is_typed_waits_over_a_lock_in_memory_alone(show, people):
    screen = show("Jo")
    screen.locked.writing.fill({"text": WORDS, "about": "Grace"})
    drafts = Drafts()
    drafts.park(b"jo", "drawer", screen.park())
    values = [
        row
        for table in ("note_draft", "setting")
        for row in people.vault.opened.connection.execute(f"SELECT * FROM {table}")
    ]
    assert WORDS not in str(values)
    screen.locked.writing.clear()
    screen.restore(drafts.take(b"jo", "drawer"))
    assert (screen.locked.writing.text.text(), screen.locked.writing.about.text()) == (WORDS, "Grace")


def test_without_a_lead_a_kind_sentence_says_what_to_do(stage, make):
    context = stage.context(make.vault)
    screen = stage.show(make_screen(context), (1146, 768))
    went = []
    context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    screen.arrive({})
    screen.activateWindow()
    screen.focus_first()
    assert screen.nobody.settings.hasFocus()
    assert "no safeguarding lead yet" in words_on(screen)
    screen.nobody.settings.click()
    screen.nobody.back.click()
    assert went == [("settings", {"section": "accounts"}), ("notes", {})]


def test_a_lead_without_a_key_is_waited_for(stage, make):
    people = People(make.vault)
    people.add("Jo")
    accounts.change_role(people.vault, people.id_of("Jo"), Role.SAFEGUARDING)
    screen = stage.show(make_screen(stage.context(people.vault)), (1146, 768))
    screen.arrive({})
    screen.focus_first()
    assert screen.nobody.settings.isHidden()
    assert "Jo will look after the sealed drawer" in words_on(screen)


def test_a_lead_whose_key_is_missing_is_told_to_open_it_first(stage, make):
    people = People(make.vault)
    people.add("Sam")
    accounts.change_role(people.vault, people.id_of("Sam"), Role.COORDINATOR)
    accounts.change_role(people.vault, people.vault.account.id, Role.SAFEGUARDING)
    screen = stage.show(make_screen(stage.context(people.vault)), (1146, 768))
    screen.activateWindow()
    screen.arrive({})
    screen.focus_first()
    assert screen.locked.unlock.passphrase.edit.hasFocus()
    assert "your key is made then" in words_on(screen)
    opens(screen, PASSPHRASES["Maureen"])
    screen.lock.click()
    assert screen.locked.writing.isEnabled()


# Behind the lock


def test_a_facilitator_finds_no_way_in(show):
    assert show("Jo").locked.unlock.isHidden()


def test_the_lead_reads_with_the_passphrase_once_more(lead):
    assert lead.open.isVisible()
    assert WORDS in words_on(lead)
    assert lead.open.list.choice == drawer.index(lead._context.vault)[0].id.hex()


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
