"""Today's card about backups, and where it stands among the others."""

from datetime import timedelta

import pytest

from peergroup_desktop.actions import backups
from peergroup_desktop.core.errors import DiskFull
from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.ui.screens.today.view import make as make_screen
from tests.ui.lint import lint, tab_order
from tests.ui.looking import name

WEEK = timedelta(days=7)


@pytest.fixture
def context(stage, vault, make):
    make.session(topic="Sleep and rest", place="Hall")
    return stage.context(vault)


@pytest.fixture
def screen(stage, context):
    made = make_screen(context)
    made.arrive({})
    return stage.show(made, (1146, 768))


def test_before_the_first_backup(screen):
    assert name(screen.backups) == "No backup yet"
    assert screen.backups.isVisible()


def test_one_click_backs_up_and_the_card_says_so(stage, screen):
    screen.backups.button.click()
    stage.settle()
    assert name(screen.backups) == "Backed up"
    assert screen._standing.line == "Today at 09:00, on this computer"


def test_two_weeks_later_it_is_time(screen, context, make):
    backups.back_up(context.vault)
    context.vault.clock.moment += timedelta(days=15)
    make.person("Jo")
    screen.refresh()
    assert name(screen.backups) == "Time for a backup"


def test_a_silent_one_that_could_not_be_made_is_words_on_the_card(screen, context, monkeypatch):
    def full(*_args, **_facts):
        raise DiskFull

    context.backups.start()
    monkeypatch.setattr(backups, "back_up_if_due", full)
    context.backups.keep_if_due("daily")
    assert screen._standing.more.startswith("The last one couldn’t be made.")
    assert screen._notice.isHidden()
    context.backups.stop()


def test_all_backups_are_one_click_away(screen, context, qtbot):
    assert name(screen.backups.see_all) == "See all backups"
    with qtbot.waitSignal(context.navigator.requested) as asked:
        screen.backups.see_all.click()
    assert asked.args[0] == "backups"


def test_without_a_group_there_is_no_card(stage, vault):
    screen = make_screen(stage.context(vault))
    screen.arrive({})
    stage.show(screen, (1146, 768))
    assert not screen.backups.isVisible()


def many_cards(stage, screen, make):
    """Fill the page of somebody who has much to see today."""
    today = make.vault.clock.today()
    for number in range(6):
        make.session(today + WEEK * (number + 1))
    away = make.people("Jo Amir Lin")
    make.held(today - WEEK, *away)
    make.session(today - 2 * WEEK)
    make.person("Grace", access_needs=frozenset(AccessNeed))
    screen.refresh()
    stage.settle()
    cards = [card for card in (*screen.board._below, *screen.board._right) if card.isVisible()]
    assert len(cards) >= 4
    return cards


def test_it_ends_the_row_under_the_hero_so_that_it_is_in_sight(stage, screen, make):
    screen.resize(1146, 768)
    cards, place = many_cards(stage, screen, make), screen.backups.geometry()
    in_row = [card.geometry() for card in cards if card.geometry().top() == place.top()]
    assert in_row
    assert all(box.right() < place.left() for box in in_row)
    assert place.top() > screen.hero.geometry().bottom()
    assert screen.backups.visibleRegion().boundingRect() == screen.backups.rect()
    assert lint(screen) == []


@pytest.mark.parametrize(("size", "factor"), [((800, 600), 1.0), ((1366, 768), 2.0)])
def test_in_one_column_it_ends_the_page(stage, screen, make, size, factor):
    stage.look(factor=factor)
    screen.resize(*size)
    cards = many_cards(stage, screen, make)
    assert all(card.geometry().bottom() < screen.backups.geometry().top() for card in cards)
    assert tab_order(screen)[-2:] == ["See all backups", "Back up now"]
    assert lint(screen) == []
