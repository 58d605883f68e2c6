"""What every screen is: stale when it is not looked at, notes that close, a header with room for all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import groups, people
from peergroup_desktop.core.errors import CannotSave
from peergroup_desktop.core.sentences import Sentence
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.page_header import PageHeader
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.widgets.buttons import Button, IconButton
from peergroup_desktop.ui.widgets.labels import TextLabel
from tests.ui.looking import use


class Diary(Screen):
    """A screen that counts how often it asked for everything again."""

    watches = frozenset({"peer_group"})
    refreshed = 0

    def refresh(self):
        self.refreshed += 1


@pytest.fixture
def context(stage, make):
    return stage.context(make.vault)


@pytest.fixture
def screen(stage, context):
    return stage.show(Diary(context))


def change(context, make, table):
    """Make a record of a kind."""
    if table == "peer_group":
        context.runner.write(groups.add_group, groups.NewGroup("Another"))
    else:
        context.runner.write(people.add_person, make.group_id, people.NewPerson("Jo"))


@pytest.mark.parametrize(("table", "is_newer"), [("peer_group", True), ("person", False)])
def test_only_what_it_watches_makes_it_old(screen, context, make, table, is_newer):
    change(context, make, table)
    assert (screen.refreshed > 0) is is_newer


def test_hidden_screen_catches_up_when_it_is_shown(screen, context, make):
    screen.hide()
    context.discreet.set_on(True)
    assert screen.refreshed == 0
    screen.show()
    assert screen.refreshed == 1
    screen.hide()
    screen.show()
    assert screen.refreshed == 1


def test_arriving_makes_it_new(screen, context):
    screen.hide()
    context.discreet.set_on(True)
    screen.arrive({})
    screen.show()
    assert screen.refreshed == 0


def test_a_screen_that_does_nothing_answers_every_key(stage, context):
    plain = stage.show(Screen(context))
    for ask in (plain.refresh, plain.find, plain.new, plain.print_page, plain.focus_first):
        ask()
    plain.restore({})
    assert (plain.title(), plain.park(), plain.escape(), plain.regions()) == ("", {}, False, [plain])


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (Sentence("It rained."), "It rained."),
        (Sentence("It rained.", "All is dry.", "Take a coat."), "It rained. All is dry. Take a coat."),
    ],
)
def test_notice_stays_until_it_is_closed(screen, sentence, words):
    screen.show_notice(sentence)
    assert (screen._notice.isVisible(), screen._notice.text()) == (True, words)
    close = screen._notice.findChild(IconButton)
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not screen._notice.isVisible()


def test_escape_closes_the_notice_first(screen, context):
    context.messages.say(CannotSave(), screen)
    assert (screen.escape(), screen.escape()) == (True, False)


def test_a_change_takes_the_notice_away(screen, context, make):
    screen.show_notice(Sentence("It rained."))
    change(context, make, "peer_group")
    assert not screen._notice.isVisible()


def test_margins_can_change_and_header_can_be_left_out(stage, context):
    screen = stage.show(Screen(context, has_header=False))
    screen.set_margins((0, 0, 0, 0))
    assert not screen.header.isVisible()
    assert screen.layout().contentsMargins().left() == 0


@pytest.fixture
def header(show, context):
    made = PageHeader()
    made.set_title("People")
    made.add_action(Button("Someone new"))
    made.set_second(TextLabel("22 people"))
    made.follow(context.discreet)
    return show(made, 1000, 100)


@pytest.mark.parametrize("width", [1100, 500])
def test_discreet_bar_has_its_place_and_an_end(header, stage, context, width):
    context.discreet.set_on(True)
    header.resize(width, 140)
    stage.settle()
    assert header.show_names.isVisible()
    QTest.mouseClick(header.show_names, Qt.MouseButton.LeftButton)
    assert (context.discreet.is_on, header.show_names.isVisible()) == (False, False)


def test_menu_button_asks_for_the_menu(qtbot, header):
    header.set_menu_shown(True)
    with qtbot.waitSignal(header.menu_requested):
        QTest.mouseClick(header.menu, Qt.MouseButton.LeftButton)


def test_header_asks_for_no_width(header):
    use(factor=2.0)
    assert header.minimumSizeHint().width() == 0
    assert look().is_large


def test_header_of_nobody_has_no_discreet_mode_to_end(show):
    header = show(PageHeader(), 600, 80)
    header._end_discreet()
    assert not header.show_names.isVisible()
