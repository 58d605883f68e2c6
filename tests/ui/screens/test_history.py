"""History: who changed what, narrowed to a person or a kind, further back on demand, and not for everybody."""

import pytest

from peergroup_desktop.actions import accounts, groups, people, settings
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.ui.screens.history.view import make
from tests.ui.lint import lint
from tests.vaults import open_vault

JO = "window orchid ladder frost"


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch):
    """Keys made here cost nothing worth measuring."""
    monkeypatch.setattr("peergroup_desktop.storage.keyring.calibrated", lambda: KeyCost.FAST_FOR_TESTS)


@pytest.fixture
def context(stage, vault):
    return stage.context(vault)


@pytest.fixture
def group(vault):
    return groups.add_group(vault, groups.NewGroup("Tuesday Circle")).value


def show(stage, context, **shown):
    screen = stage.show(make(context), **shown)
    screen.activateWindow()
    screen.opened()
    stage.settle()
    return screen


def words(screen):
    return [row.words.text() for row in screen.days.rows]


def choose(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_it_says_who_did_what_newest_first(stage, context, group):
    people.add_person(context.vault, group, people.NewPerson("Grace Adeyemi"))
    screen = show(stage, context)
    assert words(screen)[:2] == ["Grace Adeyemi added", "Tuesday Circle added"]
    assert screen.days.rows[0].who.text() == "Maureen"


def test_one_kind_alone(stage, context, group):
    settings.change_setting(context.vault, "paper", "Letter")
    screen = show(stage, context)
    choose(screen.kind, "settings")
    assert words(screen) == ["Setting changed"]
    assert screen.escape()
    assert "Tuesday Circle added" in words(screen)
    assert not screen.escape()


def test_one_person_alone(stage, context, group):
    accounts.add_account(context.vault, "Jo", Role.FACILITATOR, JO)
    screen = show(stage, context)
    jo = next(row.id for row in accounts.list_accounts(context.vault) if row.name == "Jo")
    choose(screen.who, jo.hex())
    assert (words(screen), screen.nothing.isHidden()) == ([], False)
    choose(screen.who, "")
    assert words(screen)[0] == "Jo can unlock now"


def many(vault, group, count):
    for number in range(count):
        people.add_person(vault, group, people.NewPerson(f"Sam {number}"))


def test_further_back_on_demand(stage, context, group):
    many(context.vault, group, 64)
    screen = show(stage, context)
    assert len(screen.days.rows) == 60
    screen.earlier.click()
    assert words(screen)[-1] == "File made"
    assert screen.earlier.isHidden()
    screen.refresh()
    assert len(screen.days.rows) == 66


def test_scrolling_to_the_end_goes_further_back(stage, context, group):
    many(context.vault, group, 64)
    screen = show(stage, context, size=(1024, 600))
    bar = screen.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert len(screen.days.rows) == 66


def test_names_are_veiled_and_an_undo_says_what_it_took_back(stage, context, group):
    people.add_person(context.vault, group, people.NewPerson("Grace Adeyemi"))
    context.undo.undo()
    context.discreet.set_on(True)
    screen = show(stage, context)
    shown = " ".join(words(screen)) + " ".join(row.who.text() for row in screen.days.rows)
    assert "Undone: " in words(screen)[0]
    assert "Grace" not in shown
    assert "Maureen" not in shown
    assert screen.who.itemText(1) == "M."


def test_others_are_told_kindly(stage, vault):
    vault.add_person("Jo", Role.FACILITATOR, JO)
    vault.lock()
    jo = open_vault(vault.folder, passphrase=JO)
    screen = show(stage, stage.context(jo))
    assert (screen.open.isHidden(), screen.closed.isHidden()) == (True, False)
    assert screen.back.hasFocus() or screen.focusWidget() is None
    screen.focus_first()
    assert screen.back.hasFocus()
    assert lint(screen) == []
    jo.lock()


def test_a_safeguarding_lead_may_look(stage, vault):
    vault.add_person("Sam", Role.SAFEGUARDING, JO)
    vault.lock()
    sam = open_vault(vault.folder, passphrase=JO)
    screen = show(stage, stage.context(sam))
    assert words(screen)
    sam.lock()


def test_the_way_back_leads_to_settings(stage, context):
    screen = show(stage, context)
    screen.find()
    assert screen.who.hasFocus()
    screen.back.click()
    assert context.navigator.current == "settings"


@pytest.mark.parametrize(
    ("size", "factor"), [((1366, 768), 1.0), ((1024, 600), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]
)
def test_it_fits(stage, context, group, size, factor):
    people.add_person(context.vault, group, people.NewPerson("Grace Oluwaseun Adeyemi-Fotheringay"))
    screen = show(stage, context, size=size, factor=factor)
    assert lint(screen) == []


def test_one_persons_history(stage, context, group):
    grace = people.add_person(context.vault, group, people.NewPerson("Grace")).value
    people.add_person(context.vault, group, people.NewPerson("Raj"))
    context.undo.undo()
    screen = show(stage, context)
    screen.arrive({"person_id": grace, "person": "Grace"})
    assert (words(screen), screen.about.text(), screen.back.text()) == (["Grace added"], "About Grace", "Back to Grace")
    assert lint(screen) == []
    went = []
    context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    assert screen.escape()
    screen.about.click()
    assert (len(words(screen)) > 1, screen.about.isHidden()) == (True, True)
    screen.back.click()
    assert went == [("people", {"person_id": grace}), ("settings", {"section": "history"})]
