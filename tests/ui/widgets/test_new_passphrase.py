"""Choosing a passphrase: words in place of a rating, four words to take instead."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.widgets.new_passphrase import STRENGTHS, NewPassphrase, Tools
from tests.ui.looking import description, shows

OFFERS = ("copper lantern quiet meadow", "river candle wooden sky")


@pytest.fixture
def chooser(show):
    """A chooser to which each word is worth one, and which offers two sets of words in turn."""
    offers = itertools.cycle(OFFERS)
    tools = Tools(lambda text: min(len(text.split()), 4), lambda: next(offers))
    return show(NewPassphrase("Passphrase", tools, help="At least three words"), 500, 320)


def test_nothing_typed_gives_a_hint(chooser):
    assert chooser.verdict.text().startswith("A few words that don’t belong together")
    assert not chooser.is_enough


@pytest.mark.parametrize("words", range(1, 5))
def test_verdict_is_seen_and_heard(chooser, words):
    chooser.edit.setText(" ".join("tea" for _word in range(words)))
    assert chooser.is_enough is (words >= 3)
    assert chooser.verdict.text() == description(chooser.edit) == STRENGTHS[words]


def test_verdict_comes_after_a_rest_and_change_at_once(qtbot, chooser):
    with qtbot.waitSignal(chooser.changed):
        QTest.keyClicks(chooser.edit, "x")
    assert chooser.verdict.text() not in STRENGTHS
    qtbot.waitUntil(lambda: chooser.verdict.text() == STRENGTHS[1])


def test_offered_words_are_taken_and_shown(chooser):
    assert chooser.offered.text() == OFFERS[0]
    QTest.mouseClick(chooser.other, Qt.MouseButton.LeftButton)
    QTest.mouseClick(chooser.take, Qt.MouseButton.LeftButton)
    assert (chooser.text(), chooser.is_enough, chooser.edit.hasFocus()) == (OFFERS[1], True, True)
    assert chooser.edit.echoMode() == chooser.edit.EchoMode.Normal


@pytest.mark.parametrize(("text", "token"), [("tea", "mari_line"), ("tea tea tea tea", "green")])
def test_bar_fills_in_the_colour_of_the_verdict(chooser, text, token):
    chooser.edit.setText(text)
    assert chooser.is_enough is (token == "green")
    assert shows(chooser._bar, getattr(look().tokens, token))


def test_forgets_everything(chooser):
    chooser.edit.setText("tea tea tea")
    chooser.clear()
    assert (chooser.text(), chooser.offered.text()) == ("", OFFERS[1])
    assert chooser.edit.echoMode() == chooser.edit.EchoMode.Password


def test_error_goes_with_the_next_letter(chooser):
    chooser.set_label("Jo’s passphrase")
    chooser.set_error("That would be quick to guess.")
    assert (chooser.typed.field.error, chooser.edit.accessibleName()) == (
        "That would be quick to guess.",
        "Jo’s passphrase",
    )
    chooser.clear_error()
    chooser.set_error("Again")
    QTest.keyClicks(chooser.edit, "x")
    assert chooser.typed.field.error == ""
