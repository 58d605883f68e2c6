"""Offers and needs, goals, pairs and history on a person's page, and what a group keeps none of."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from peergroup_desktop.actions import goals, offers, pairs, people
from peergroup_desktop.core.kinds import (
    AccessNeed,
    GoalOutcome,
    GroupKind,
    OfferKind,
    PairKind,
    RecordLevel,
)
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.ui.screens.people.view import make as make_screen
from tests.ui.screens.people_scene import LIFTS, POOL
from tests.vaults import open_vault

Key = Qt.Key


def test_with_nothing_known_each_card_offers_one_thing(grace):
    grace.open()
    for name in ("Add an offer or a need", "Ask what Grace would like", "Add what Grace hopes for"):
        assert grace.says(name)
    assert "Not asked yet: email, access needs, photos, birthday, news from the group" in grace.texts()
    assert "always needed" in grace.texts()


def test_an_offer_is_added_changed_and_taken_off(grace):
    grace.open()
    grace.press("Add an offer or a need")
    grace.press("Keep", grace.form)
    assert grace.form.fields["text"].error
    QTest.keyClicks(grace.form.fields["text"].edit, "Lifts")
    grace.press("Keep", grace.form)
    grace.press("Glad to offer: Lifts. Change")
    assert not grace.form.fields["kind"].isVisible()
    grace.form.fields["text"].edit.setText(LIFTS)
    grace.press("Keep", grace.form)
    assert [row.text for row in offers.offers_of(grace.vault, grace.id)] == [LIFTS]
    grace.press(f"Glad to offer: {LIFTS}. Change")
    grace.press("Take it off", grace.form)
    assert offers.offers_of(grace.vault, grace.id) == ()
    grace.context.undo.undo()
    assert grace.says(f"Glad to offer: {LIFTS}. Change")


def test_delete_takes_a_need_off(grace):
    offers.add(grace.vault, grace.id, OfferKind.NEED, "Someone to walk with")
    grace.open()
    chip = grace.says("Finds helpful: Someone to walk with. Change")
    chip.setFocus()
    QTest.keyClick(chip, Key.Key_Delete)
    assert offers.offers_of(grace.vault, grace.id) == ()


def test_a_need_that_is_an_access_need_shows_once(grace):
    needs = people.PersonChange("Grace", access_needs=frozenset({AccessNeed.LARGE_PRINT}), note="Likes the window")
    people.change_person(grace.vault, grace.id, grace.make.group_id, needs)
    offers.add(grace.vault, grace.id, OfferKind.NEED, "large print")
    grace.open()
    assert "Large print" in grace.texts()
    assert "Likes the window" in grace.texts()
    assert not [button for button in grace.page.findChildren(QPushButton) if button.text() == "large print"]


def test_goals_are_hidden_until_somebody_asks(grace):
    goals.add(grace.vault, grace.id, POOL)
    grace.open()
    assert POOL not in grace.words()
    assert "1 goal, kept private." in grace.texts()
    grace.press("Show what Grace said")
    assert f"“{POOL}”" in grace.texts()
    grace.screen.refresh()
    assert f"“{POOL}”" in grace.texts()
    grace.screen.arrive({})
    grace.stage.settle()
    assert POOL not in grace.words()


def test_another_page_hides_them_again(grace):
    goals.add(grace.vault, grace.id, POOL)
    raj = grace.make.person("Raj")
    goals.add(grace.vault, raj, "Sleep")
    grace.open()
    grace.press("Show what Grace said")
    grace.screen.presenter.choose(raj)
    assert "“Sleep”" not in grace.texts()
    grace.screen.presenter.choose(grace.id)
    assert POOL not in grace.words()


def test_a_goal_is_added_shared_changed_and_ended(grace):
    grace.open()
    grace.press("Add what Grace hopes for")
    grace.form.fields["text"].edit.set_text("Swim")
    grace.form.shared.setChecked(True)
    grace.press("Keep", grace.form)
    assert {"“Swim”", "Said on 24 November"} <= set(grace.texts())
    grace.press("Change: Swim")
    grace.form.fields["text"].edit.set_text(POOL)
    grace.form.fields["outcome"].edit.set_choice(GoalOutcome.DONE.value)
    grace.press("Keep", grace.form)
    assert {f"“{POOL}”", "Done, 24 November"} <= set(grace.texts())
    grace.press(f"Change: {POOL}")
    grace.form.shared.setChecked(False)
    grace.press("Keep", grace.form)
    (goal,) = goals.goals_of(grace.vault, grace.id, reveal=True)
    assert (goal.text, goal.is_shared, goal.outcome) == (POOL, False, GoalOutcome.DONE)


def test_a_goal_is_taken_off(grace):
    goals.add(grace.vault, grace.id, POOL, is_shared=True)
    grace.open()
    grace.press(f"Change: {POOL}")
    grace.press("Take it off", grace.form)
    assert goals.goals_of(grace.vault, grace.id) == ()


def test_a_pair_is_named_and_leads_there(grace):
    ruth = grace.make.person("Ruth")
    new = pairs.NewPair(PairKind.BEFRIENDING, ruth, grace.id)
    pair = pairs.add_pair(grace.vault, grace.make.group_id, new).value
    grace.open()
    assert "Paired with Ruth" in grace.texts()
    went = []
    grace.context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    grace.press("Open: Paired with Ruth")
    assert went == [("pairs", {"pair": pair})]


def test_who_changed_what_leads_to_the_history_of_one_person(grace):
    grace.open()
    went = []
    grace.context.navigator.requested.connect(lambda place, facts: went.append((place, facts)))
    grace.press("Who changed what")
    assert went == [("history", {"person_id": grace.id, "person": "Grace"})]


def test_a_facilitator_is_not_led_there(stage, vault, make):
    make.person("Grace")
    vault.add_person("Jo", Role.FACILITATOR, "window orchid ladder frost")
    vault.lock()
    jo = open_vault(vault.folder, passphrase="window orchid ladder frost")
    screen = stage.show(make_screen(stage.context(jo)))
    screen.arrive({})
    assert "Who changed what" not in [button.text() for button in screen.board.page.findChildren(QPushButton)]
    jo.lock()


def test_first_names_go_with_a_promise_and_offers(grace):
    grace.make.group("Café", RecordLevel.FIRST_NAMES)
    grace.make.person("Jo")
    grace.choose_group()
    assert grace.says("Add an offer or a need")
    assert grace.says("Ask what Jo would like")
    shown = " ".join(button.text() for button in grace.page.findChildren(QPushButton))
    assert "hopes for" not in shown
    assert "in touch" not in shown


def test_befriending_has_no_swaps(grace):
    grace.make.group("Pairs", kind=GroupKind.BEFRIENDING)
    grace.make.person("Jo", access_needs=frozenset({AccessNeed.LARGE_PRINT}))
    grace.choose_group()
    assert "Finds helpful" in grace.texts()
    assert "Offers and needs" not in grace.texts()
