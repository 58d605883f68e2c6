"""Today's card of people who might like a hello: who is on it, greeting them, and what is hidden."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from peergroup_desktop.actions import care
from peergroup_desktop.core.kinds import QuietWish
from peergroup_desktop.ui.screens.today import words
from peergroup_desktop.ui.screens.today.view import make as make_screen
from tests.ui.lint import lint

TODAY = date(2026, 11, 24)


@pytest.fixture
def scene(stage, vault, make):
    """Today, with Raj who came last week and six people who have not for six weeks."""
    raj, *quiet = make.people("Raj Ann Bea Cyd Dee Eve Flo")
    make.held(date(2026, 10, 13), raj, *quiet)
    make.held(date(2026, 11, 17), raj)
    make.session(TODAY)
    scene = Scene(stage, vault, stage.context(vault), quiet)
    stage.show(scene.screen, (1146, 768))
    return scene


class Scene:
    """Today, its card, and who is quiet."""

    def __init__(self, stage, vault, context, quiet) -> None:
        self.stage, self.vault, self.context, self.quiet = stage, vault, context, quiet
        self.screen = make_screen(context)
        self.card = self.screen.hellos

    def wish(self, *wishes, **fields):
        """Let the first people of the list wish for something."""
        for person, wish in zip(self.quiet, wishes, strict=False):
            care.set_promise(self.vault, person, wish, **fields)
        self.screen.arrive({})
        self.stage.settle()
        return self.card

    def texts(self):
        return [label.text() for label in self.card.findChildren(QLabel) if label.text() and label.isVisible()]


def test_nobody_is_on_it_who_did_not_ask(scene):
    assert scene.wish(QuietWish.LEAVE_ME).isHidden()


def test_each_with_how_they_like_to_hear(scene):
    card = scene.wish(QuietWish.TEXT_ME, QuietWish.SEND_A_CARD)
    assert [line.button.accessibleName() for line in card.lines] == ["Said hello to Ann", "Said hello to Bea"]
    shown = scene.texts()
    assert "Not seen for four weeks or more, and glad to be contacted." in shown
    assert {"Ann", "Last came 13 Oct", "by text", "a card", "2"} <= set(shown)


def test_said_hello_clears_the_line_and_can_be_undone(scene):
    card = scene.wish(QuietWish.TEXT_ME, QuietWish.RING_ME)
    card.lines[0].button.setFocus()
    QTest.keyClick(card.lines[0].button, Qt.Key.Key_Space)
    scene.stage.settle()
    assert [line.button.accessibleName() for line in card.lines] == ["Said hello to Bea"]
    assert card.lines[0].button.hasFocus()
    scene.context.undo.undo()
    scene.stage.settle()
    assert len(card.lines) == 2


def test_after_the_last_one_the_keyboard_goes_on(scene):
    card = scene.wish(QuietWish.SEND_A_CARD)
    card.lines[0].button.setFocus()
    QTest.keyClick(card.lines[0].button, Qt.Key.Key_Return)
    scene.stage.settle()
    assert card.isHidden()
    assert scene.screen.hero.register.hasFocus()


def test_greeted_with_the_mouse_nothing_else_moves(scene):
    card = scene.wish(QuietWish.ASK_SOMEONE, QuietWish.ASK_SOMEONE)
    scene.screen.hero.register.setFocus()
    card.lines[0].button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QTest.mouseClick(card.lines[0].button, Qt.MouseButton.LeftButton)
    scene.stage.settle()
    assert (len(card.lines), scene.screen.hero.register.hasFocus()) == (1, True)


def test_the_rest_are_counted(scene):
    card = scene.wish(*[QuietWish.TEXT_ME] * 6)
    assert (len(card.lines), "and 2 more" in scene.texts()) == (4, True)


def test_discreet_mode_shows_initials(scene):
    care.set_promise(scene.vault, scene.quiet[0], QuietWish.ASK_SOMEONE, who_id=scene.quiet[1])
    scene.context.discreet.set_on(True)
    card = scene.wish()
    assert {"A.", "B. rings"} <= set(scene.texts())
    assert card.lines[0].button.accessibleName() == "Said hello to A."
    assert "Ann" not in " ".join(scene.texts())


@pytest.mark.parametrize(
    ("wish", "who", "said"),
    [
        (QuietWish.RING_ME, "", ("phone", "by phone")),
        (QuietWish.ASK_SOMEONE, "Ruth", ("phone", "Ruth rings")),
        (QuietWish.ASK_SOMEONE, "", ("phone", "ask someone to ring")),
    ],
)
def test_the_way_in_words(wish, who, said):
    assert words.hello_way(wish, who) == said


def test_since_when_in_words():
    assert words.hello_since(None, TODAY) == "Hasn’t come yet"
    assert words.hello_why(2) == "Not seen for a while, and glad to be contacted."


@pytest.mark.parametrize(
    ("size", "factor"), [((1146, 768), 1.0), ((804, 600), 1.0), ((1366, 768), 1.5), ((1366, 768), 2.0)]
)
def test_nothing_is_in_the_way(scene, size, factor):
    scene.wish(QuietWish.TEXT_ME, QuietWish.SEND_A_CARD, QuietWish.ASK_SOMEONE)
    scene.stage.show(scene.screen, size, factor=factor)
    assert lint(scene.screen) == []
