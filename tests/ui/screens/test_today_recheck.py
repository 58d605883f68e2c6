"""Today's card of places that nobody has rung for a while."""

import pytest
from PySide6.QtWidgets import QLabel

from peergroup_desktop.actions import directory
from peergroup_desktop.core.kinds import CheckAnswer
from peergroup_desktop.ui.screens.today.view import make as make_screen
from tests.ui.lint import lint
from tests.ui.screens.signposting_scene import fill


@pytest.fixture
def context(stage, make):
    make.person("Jo")
    return stage.context(make.vault)


@pytest.fixture
def screen(stage, context):
    return stage.show(make_screen(context), (1146, 768))


def texts(screen):
    return [label.text() for label in screen.recheck.findChildren(QLabel) if label.isVisible() and label.text()]


def show(stage, screen):
    screen.refresh()
    stage.settle()
    return texts(screen)


def test_without_places_there_is_no_card(stage, screen):
    show(stage, screen)
    assert not screen.recheck.isVisible()


def test_the_first_three_crisis_lines_before_others(stage, make, screen):
    fill(make.vault)
    assert show(stage, screen) == [
        "Due a re-check",
        "4",
        "Shout",
        "Not checked yet",
        "Night Owls phone line",
        "Over a year ago",
        "Wensley Food Pantry",
        "7 months ago",
    ]
    assert lint(screen) == []


def test_check_leads_to_ringing_round(stage, make, context, screen):
    asked = []
    context.navigator.requested.connect(lambda place, facts: asked.append((place, facts)))
    fill(make.vault)
    show(stage, screen)
    screen.recheck.check.click()
    assert asked == [("signposting", {"rings": True})]


def test_everything_has_been_checked(stage, make, context, screen):
    fill(make.vault)
    for row in directory.due_for_check(make.vault):
        context.runner.write(directory.check, row.id, CheckAnswer.STILL_RIGHT)
    stage.settle()
    assert texts(screen) == ["Due a re-check", "Everything’s been checked."]
    assert not screen.recheck.check.isVisible()
