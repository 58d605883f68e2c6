"""Ringing round: who has whom to ring, the words to say, and four answers by one key each."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import directory, rounds
from peergroup_desktop.core.kinds import CheckAnswer, GroupRole, RecordLevel, ServiceStatus
from tests.ui.lint import lint
from tests.ui.screens.signposting_scene import TODAY, SignpostingScene

Key = Qt.Key
PANTRY, TEA, OWLS = "Wensley Food Pantry", "Carers’ tea morning", "Night Owls phone line"


@pytest.fixture
def scene(stage, make):
    made = SignpostingScene(stage, make).open()
    made.screen.opened(rings=True)
    made.stage.settle()
    return made


def page(scene):
    return scene.screen.ringing


def shown(scene):
    return scene.texts(page(scene))


def answer(scene, key):
    QTest.keyClick(page(scene).card.buttons[0], key)
    scene.stage.settle()


def checks(scene, called):
    return [(check.on, check.answer) for check in scene.place(called).checks]


def test_the_first_place_with_what_to_say(scene):
    words = shown(scene)
    assert {"4 to ring", "SHOUT to 85258", "Not checked yet"} <= set(words)
    assert page(scene).card.buttons[0].hasFocus()
    assert lint(scene.screen) == []
    assert scene.screen.regions() == [page(scene)]


def test_four_answers_by_four_keys(scene):
    answer(scene, Key.Key_1)
    assert scene.place("Shout").last_checked_on == TODAY
    assert OWLS in shown(scene)
    answer(scene, Key.Key_3)
    assert scene.place(OWLS).status is ServiceStatus.DEFUNCT
    assert PANTRY in shown(scene)
    answer(scene, Key.Key_4)
    assert checks(scene, PANTRY) == [(TODAY, CheckAnswer.NO_ANSWER)]
    assert TEA in shown(scene)
    answer(scene, Key.Key_2)
    assert scene.form.windowTitle() == "Something changed"
    scene.form.press_keep()
    scene.stage.settle()
    assert scene.place(TEA).last_checked_on == TODAY
    assert "All rung. 1 place didn’t answer: try another day." in shown(scene)
    assert page(scene).leave.hasFocus() or page(scene).leave.isVisible()
    assert lint(scene.screen) == []


def test_an_answer_is_taken_back(scene):
    answer(scene, Key.Key_1)
    scene.context.undo.undo()
    scene.stage.settle()
    assert "SHOUT to 85258" in shown(scene)
    assert scene.place("Shout").last_checked_on is None


def test_what_they_said_is_kept(scene):
    card = page(scene).card
    card.words.setFocus()
    QTest.keyClicks(card.words, "Number 1 only")
    card.buttons[0].click()
    scene.stage.settle()
    assert scene.place("Shout").checks[0].words == "Number 1 only"
    assert card.words.text() == ""


def test_shared_out_three_each(scene, make):
    make.person("Ruth", role=GroupRole.VOLUNTEER)
    scene.press("Share out, three each")
    assert [each.name for each in rounds.round_turns(scene.vault)] == ["Ruth"]
    ringers = page(scene).ringers
    assert [button.text() for button in ringers._buttons.values()] == ["Ruth: 3", "Whoever’s here: 1"]
    next(iter(ringers._buttons.values())).click()
    scene.stage.settle()
    assert "3 to ring" in shown(scene)
    scene.context.discreet.set_on(True)
    assert next(iter(ringers._buttons.values())).text() == "R.: 3"
    assert lint(scene.screen) == []


def test_nobody_to_share_with_is_told(scene, monkeypatch):
    told = []
    monkeypatch.setattr(scene.context.messages, "tell", told.append)
    scene.press("Share out, three each")
    assert told == ["Nobody helps in this group yet. Say on People who is a volunteer or facilitator."]


def test_who_has_three_gets_no_more(scene, make, monkeypatch):
    told = []
    monkeypatch.setattr(scene.context.messages, "tell", told.append)
    make.person("Ruth", role=GroupRole.VOLUNTEER)
    scene.press("Share out, three each")
    scene.press("Share out, three each")
    assert told == ["Everybody who helps has three to ring already."]


def test_a_group_that_counts_shares_nothing_out(stage, make):
    make.lower(RecordLevel.COUNT_ONLY)
    scene = SignpostingScene(stage, make).open()
    scene.screen.show_round()
    assert not page(scene).deal.isVisible()


def test_everything_is_checked(stage, make):
    scene = SignpostingScene(stage, make).open()
    for row in directory.due_for_check(scene.vault):
        directory.check(scene.vault, row.id, CheckAnswer.STILL_RIGHT)
    scene.press("Ring round")
    assert "Everything’s been checked." in shown(scene)
    scene.screen.round.answer(CheckAnswer.GONE, "")
    scene.press("All places", page(scene)._done)
    assert scene.search.hasFocus()


def test_esc_leads_back(scene):
    assert scene.screen.escape()
    assert scene.search.hasFocus()
    scene.screen.show_round()
    scene.screen.find()
    assert scene.search.hasFocus()


@pytest.mark.parametrize("factor", [1.5, 2.0])
def test_nothing_is_clipped_at_large_text(scene, factor):
    scene.stage.look(factor=factor)
    scene.stage.settle()
    assert lint(scene.screen) == []
