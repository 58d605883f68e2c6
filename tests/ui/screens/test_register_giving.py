"""Give and take in the register: quiet, optional, never in the way of a mark."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import giving, groups, settings
from peergroup_desktop.actions.groups import GroupChange
from peergroup_desktop.core.kinds import GroupKind, RecordLevel
from peergroup_desktop.ui.screens.register.giving import Giving, choices
from tests.ui.lint import lint
from tests.ui.looking import name

Key = Qt.Key
ABDI = b"a" * 16


def given(scene, who="Abdi"):
    """Return what the file holds."""
    return giving.giving_at(scene.vault, scene.session).get(scene.who[who], frozenset())


def opens(scene):
    """Press 4 where the keyboard is and return the popup."""
    scene.press(Key.Key_4)
    return QApplication.activePopupWidget()


# Plain state


def test_words_that_went_stay_where_they_were_given():
    assert choices(("Listened", "Shared"), {"Sang", "Shared"}) == ("Listened", "Shared", "Sang")


def test_what_was_given_is_said_in_the_groups_order():
    state = Giving(("Listened", "Shared")).with_words(ABDI, frozenset({"Shared", "Listened"}))
    assert (state.said(ABDI), state.said(b"nobody")) == ("Listened, Shared", "")


# The register


def test_4_opens_the_words_and_space_chooses(scene):
    popup = opens(scene)
    assert name(popup) == "Abdi: give and take"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Space)
    assert given(scene) == {"Listened", "Shared"}
    assert scene.row("Abdi").line.given == "Listened, Shared"


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Return, Key.Key_4])
def test_the_popup_goes_and_the_hand_stays(scene, qtbot, key):
    popup = opens(scene)
    with qtbot.waitSignal(popup.destroyed):
        QTest.keyClick(popup, key)
    scene.screen.activateWindow()  # there is no window manager here to do that
    qtbot.waitUntil(scene.screen.pages.list.rows.holds_focus)
    scene.press(Key.Key_1)
    assert list(scene.marks()) == ["Abdi"]


def test_arrows_stop_at_both_ends(scene):
    popup = opens(scene)
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Right):
        QTest.keyClick(popup, key)
    assert list(popup.giving.chips.values())[-1].hasFocus()
    popup.close()


def test_a_word_is_taken_back_and_undo_brings_it_again(scene):
    giving.set_giving(scene.vault, scene.session, scene.who["Abdi"], frozenset({"Shared"}))
    scene.screen.refresh()
    popup = opens(scene)
    popup.giving.chips["Shared"].click()
    popup.close()
    assert given(scene) == frozenset()
    scene.context.undo.undo()
    assert (given(scene), scene.row("Abdi").line.given) == ({"Shared"}, "Shared")


def test_a_quiet_hand_says_what_it_is(scene):
    giving.set_giving(scene.vault, scene.session, scene.who["Carol"], frozenset({"Shared", "Listened"}))
    scene.screen.refresh()
    label = scene.row("Carol").name
    (icon, says, box), *rest = label._places(scene.row("Carol").line).icons
    assert (icon, says, rest) == ("hand-heart", "Listened, Shared", [])
    assert label._tip(box.center().toPoint()) == "Listened, Shared"
    assert name(label).endswith("Listened, Shared")


def test_it_is_hidden_where_others_look_on(scene):
    giving.set_giving(scene.vault, scene.session, scene.who["Carol"], frozenset({"Shared"}))
    scene.context.discreet.set_on(True)
    scene.screen.refresh()
    assert scene.row("Carol").line.given == ""
    popup = opens(scene)
    assert name(popup) == "A.: give and take"
    popup.close()


def test_the_small_card_has_the_words_too(scene):
    card = scene.screen.popups.open_card(scene.who["Abdi"])
    card.giving.chips["Shared"].click()
    card.close()
    assert given(scene) == {"Shared"}


def nothing_shows(scene):
    scene.screen.refresh()
    scene.press(Key.Key_4)
    assert QApplication.activePopupWidget() is None
    card = scene.screen.popups.open_card(scene.who["Abdi"])
    assert not hasattr(card, "giving")
    card.close()


def test_nothing_shows_without_words(scene):
    giving.set_giving(scene.vault, scene.session, scene.who["Abdi"], frozenset({"Shared"}))
    settings.change_setting(scene.vault, "giving_words", ())
    nothing_shows(scene)
    assert scene.row("Abdi").line.given == ""


def test_nothing_shows_in_a_kind_of_group_without_it(scene):
    change = GroupChange("Tuesday Circle", GroupKind.ONE_TO_ONE, RecordLevel.FULL, "", frozenset())
    groups.change_group(scene.vault, scene.make.group_id, change)
    scene.context.group.reload()
    nothing_shows(scene)


def test_nobody_and_no_register_have_no_words(scene):
    assert scene.screen.popups.open_giving(b"nobody") is None
    scene.screen.presenter.forget()
    assert scene.screen.popups.open_giving(scene.who["Abdi"]) is None


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_the_popup_keeps_to_the_rules(scene, stage, factor):
    stage.look(factor=factor)
    stage.settle()
    popup = opens(scene)
    stage.settle()
    assert lint(popup) == []
    popup.close()
