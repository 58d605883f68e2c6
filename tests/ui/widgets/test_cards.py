"""Cards: groups with a name, fills from the look, a title row."""

import pytest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card, Divider, HeroCard, Panel, Surface, TintCard
from peergroup_desktop.ui.widgets.labels import TextLabel
from tests.ui.looking import Role, middle, name, pixel, role, use


@pytest.mark.parametrize("make", [Surface, Panel, Card, HeroCard, lambda says: TintCard(says, Tone.PLUM)])
def test_card_is_a_group_named_by_its_title(show, make):
    card = make("Next session")
    show(card)
    assert (role(card), name(card)) == (Role.Grouping, "Next session")


@pytest.mark.parametrize("is_contrast", [False, True])
@pytest.mark.parametrize(
    ("make", "fill"),
    [
        (Surface, "surface"),
        (lambda: HeroCard("Now"), "green_tint"),
        (lambda: TintCard("Hello", Tone.PLUM), "plum_tint"),
        (Divider, "line"),
    ],
)
def test_fill_comes_from_the_look(show, make, fill, is_contrast):
    card = show(make(), 60, 60)
    use(is_dark=True, is_contrast=is_contrast)
    assert middle(card) == getattr(look().tokens, fill)


@pytest.mark.parametrize(("is_contrast", "token"), [(False, "green_tint"), (True, "green_ink")])
def test_hero_has_an_edge_in_high_contrast_alone(show, is_contrast, token):
    hero = show(HeroCard("Now"), 200, 80)
    use(is_contrast=is_contrast)
    assert pixel(hero, 100, 0) == getattr(look().tokens, token)


@pytest.mark.parametrize("padding", [16, 20])
def test_card_shows_title_count_and_action(show, padding):
    card = Card("People", icon="users-round", count=3, padding=padding)
    button = Button("Someone new")
    card.set_action(button)
    show(card)
    words = [label.text() for label in card.findChildren(TextLabel) if label.isVisible()]
    assert words == ["People", "3"]
    assert button.isVisible()


def test_card_without_title_has_no_title_row(show):
    card = show(Card())
    assert not any(label.isVisible() for label in card.findChildren(TextLabel))


def test_title_count_and_icon_change(show):
    card = show(Card("People", count=3))
    card.set_title("Groups")
    card.set_icon("sun")
    card.set_count(None)
    assert name(card) == "Groups"
    assert [label.text() for label in card.findChildren(TextLabel) if label.isVisible()] == ["Groups"]


def test_body_holds_what_is_put_in(show):
    panel = Panel("List")
    label = panel.body.add(TextLabel("One"))
    show(panel)
    assert label.isVisible()
    assert label.x() == 1
