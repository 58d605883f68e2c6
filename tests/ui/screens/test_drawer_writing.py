"""Writing a concern: sealed and gone from the screen, or told what is missing."""

import pytest

from peergroup_desktop.actions import accounts, drawer
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.screens.drawer.view import make as make_screen
from tests.drawers import PASSPHRASES, People
from tests.ui.screens.drawer_scene import WORDS, lead, opens, people, show, words_on

__all__ = ["lead", "people", "show"]


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
