"""Signposting through its real widgets and a real file: crisis lines, search, one place, the handout."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QRadioButton, QToolTip

from peergroup_desktop.actions import directory
from peergroup_desktop.core.kinds import ServiceStatus
from peergroup_desktop.ui.widgets.held_text import HeldText
from tests.ui.lint import lint
from tests.ui.looking import name
from tests.ui.screens.signposting_scene import MONTH, TODAY, SignpostingScene

Key = Qt.Key
PANTRY, TEA, DESK, OWLS = "Wensley Food Pantry", "Carers’ tea morning", "Citizens’ help desk", "Night Owls phone line"


@pytest.fixture
def scene(stage, make):
    return SignpostingScene(stage, make).open()


@pytest.fixture
def empty(stage, make):
    return SignpostingScene(stage, make, is_empty=True).open()


# Crisis lines


def test_crisis_lines_stand_above_and_no_search_hides_them(scene):
    cards = scene.board.page.strip.cards
    assert [name(card) for card in cards] == [
        "Samaritans, 116 123, Free, day or night",
        "Shout, SHOUT to 85258, Free, by text",
    ]
    assert scene.look_for("owls") == [OWLS]
    assert all(card.isVisible() for card in cards)


def test_crisis_lines_are_found_by_search_and_are_always_on_the_handout(scene):
    assert scene.listed == [TEA, DESK, OWLS, PANTRY]
    assert scene.look_for("samar") == ["Samaritans"]
    scene.key(scene.list, Key.Key_Space)
    assert scene.on_handout == []
    says = scene.list.places.data(scene.list.places.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert says.endswith("always on the handout")


def test_a_place_that_went_is_not_on_the_handout_any_more(scene):
    scene.add(PANTRY, OWLS)
    scene.context.runner.write(directory.retire_place, scene.ids[PANTRY])
    scene.stage.settle()
    assert scene.on_handout == [OWLS]


def test_our_own_notes_wait_in_discreet_mode(scene):
    form = directory.get_form(scene.vault, scene.ids[PANTRY])
    scene.context.runner.write(directory.change_place, scene.ids[PANTRY], replace(form, notes="Ask for Val"))
    scene.screen.presenter.open(scene.ids[PANTRY])
    assert "Ask for Val" in scene.texts(scene.board.detail)
    scene.context.discreet.toggle()
    assert "Ask for Val" not in scene.texts(scene.board.detail)
    (held,) = scene.board.detail.findChildren(HeldText)
    QTest.keyPress(held, Key.Key_Space)
    assert held.text() == "Ask for Val"
    assert lint(scene.screen) == []
    scene.context.discreet.toggle()
    assert "Ask for Val" in scene.texts(scene.board.detail)


def test_a_click_on_a_crisis_line_opens_it(scene):
    QTest.mouseClick(scene.board.page.strip.cards[1], Qt.MouseButton.LeftButton)
    assert scene.heading == "Shout"
    assert "SHOUT to 85258" in scene.texts(scene.board.detail)


def test_many_crisis_lines_stand_lower(scene):
    for number in range(3):
        fields = directory.PlaceFields(f"Line {number}", phones=(directory.PhoneFields("999"),), is_crisis=True)
        scene.context.runner.write(directory.add_place, fields)
    scene.stage.settle()
    cards = scene.board.page.strip.cards
    assert len(cards) == 5
    assert cards[0].toolTip() == "Free, day or night"
    assert lint(scene.screen) == []


def test_without_crisis_lines_some_are_offered_with_their_source(empty):
    empty.press("See lines to begin with")
    starters = empty.box()
    ticked = [check for check in starters.boxes.values() if check.isChecked()]
    assert ticked
    shown = empty.texts(starters)
    assert "Not yet checked by your group. Ring each one before you rely on it." in shown
    assert any(text.startswith("From samaritans.org, ") for text in shown)
    assert lint(starters) == []
    empty.press("Take these in", starters)
    assert len(directory.crisis_lines(empty.vault)) == len(ticked)
    assert not empty.board.page.strip.none.isVisible()


def test_lines_that_are_here_already_are_not_offered_again(empty):
    everything = [line.key for line in directory.starter_lines(empty.vault)]
    directory.take_in_starters(empty.vault, everything)
    starters = empty.screen.desk.ask_starters()
    assert "You have all of them already." in empty.texts(starters)
    empty.press("Close", starters)


# Search and topics


def test_search_knows_other_words(scene):
    assert DESK in scene.look_for("money")
    assert scene.look_for("tea") == [TEA]


def test_the_best_one_is_open_once_somebody_rests(scene):
    scene.look_for("owls")
    assert scene.heading == OWLS
    scene.key(scene.search, Key.Key_Escape)
    assert len(scene.listed) == 4


def test_nothing_found_offers_to_add_it(scene):
    scene.look_for("skating")
    assert "Nothing for ‘skating’. Know somewhere?" in scene.texts()
    scene.press("Add a place", scene.board.page.nothing)
    assert scene.form.text("name") == "Skating"
    scene.form.reject()


def test_topics_as_chips(scene):
    chips = scene.board.page.bar.chips.findChildren(QRadioButton)
    assert [chip.text() for chip in chips if chip.isVisible()][:2] == ["All", "Food and money"]
    scene.board.page.bar.chips.button("Food and money").click()
    assert scene.listed == [DESK, PANTRY]
    scene.look_for("x")
    assert "Nothing for ‘x’. Know somewhere?" in scene.texts()
    assert scene.screen.escape()
    assert scene.screen.escape()
    assert len(scene.listed) == 4
    assert not scene.screen.escape()


def test_topics_without_room_wait_behind_more(scene):
    for number in range(9):
        fields = directory.PlaceFields(f"Place {number}", topics=(f"A longer topic {number}",))
        scene.context.runner.write(directory.add_place, fields)
    scene.stage.settle()
    scene.press("More")
    topics = scene.box()
    topics.group.button("A longer topic 8").click()
    scene.press("Show these", topics)
    assert scene.listed == ["Place 8"]
    assert "A longer topic 8" in [chip.text() for chip in scene.board.page.bar.chips.findChildren(QRadioButton)]
    scene.press("More")
    scene.press("Cancel", scene.box())
    assert scene.listed == ["Place 8"]


def test_what_is_gone_is_still_found(scene):
    scene.context.runner.write(directory.retire_place, scene.ids[OWLS])
    scene.stage.settle()
    assert OWLS not in scene.listed
    scene.board.page.bar.choose("gone/")
    scene.stage.settle()
    QTest.qWait(200)
    assert scene.listed == [OWLS]
    scene.press("They’re open again")
    assert scene.place(OWLS).status is ServiceStatus.ACTIVE


# The list


def test_a_row_reads_as_a_sentence(scene):
    index = scene.list.places.index(3)
    says = scene.list.places.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert says == f"{PANTRY}, A week of food for £5, 01632 960 114, last checked 7 months ago, not on the handout"
    assert scene.list.places.data(index) == PANTRY
    assert scene.list.places.data(index, Qt.ItemDataRole.EditRole) is None


def test_by_keyboard_from_search_to_handout(scene):
    scene.look_for("carers")
    scene.key(scene.search, Key.Key_Return)
    assert scene.list.hasFocus()
    scene.key(scene.list, Key.Key_Space)
    assert scene.on_handout == [TEA]
    scene.key(scene.list, Key.Key_Return)
    assert scene.on_handout == []
    scene.key(scene.list, Key.Key_Right)
    assert scene.board.detail.right.hasFocus()
    assert scene.screen.escape()
    assert scene.list.hasFocus()
    QTest.keyClicks(scene.list, "x")
    assert scene.search.text() == "carersx"


def test_by_mouse(scene):
    scene.list.select(scene.ids[DESK])
    index = scene.list.places.index(1)
    box_of_row = scene.list.visualRect(index)
    button = box_of_row.topLeft() + scene.list._delegate.parts_in(box_of_row.size()).button.center().toPoint()
    QTest.mouseClick(scene.list.viewport(), Qt.MouseButton.LeftButton, pos=button)
    assert scene.on_handout == [DESK]
    QTest.mouseClick(scene.list.viewport(), Qt.MouseButton.LeftButton, pos=box_of_row.topLeft() + QPoint(40, 20))
    assert scene.heading == DESK


def test_a_row_that_does_not_fit_says_all_of_it(scene, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, words, _of: told.append(words))
    long = "A place with a name that goes on and on until there is no room for it in the list"
    directory.add_place(scene.vault, directory.PlaceFields(long))
    scene.screen.refresh()
    for place in range(2):
        box_of_row = scene.list.visualRect(scene.list.places.index(place))
        at = box_of_row.center()
        event = QHelpEvent(QEvent.Type.ToolTip, at, scene.list.viewport().mapToGlobal(at))
        QApplication.sendEvent(scene.list.viewport(), event)
    assert told == [long, ""]


def test_rows_are_drawn_by_what_they_are(scene):
    rest = scene.list.grab().toImage()
    QTest.mouseMove(scene.list.viewport(), scene.list.visualRect(scene.list.places.index(2)).center())
    scene.list.show_ring(is_on=True)
    scene.add(PANTRY)
    scene.board.basket.list.show_ring(is_on=True)
    assert scene.board.basket.list.currentRow() == 0
    assert scene.list.grab().toImage() != rest
    ringed = scene.board.basket.list.grab().toImage()
    scene.board.basket.list.show_ring(is_on=False)
    assert scene.board.basket.list.grab().toImage() != ringed


def test_moving_shows_each_place(scene):
    scene.list.setFocus()
    scene.key(scene.list, Key.Key_Down)
    assert scene.heading == DESK


def test_what_is_chosen_far_below_comes_in_a_moment(scene):
    row = scene.list.places.rows[0]
    rows = tuple(replace(row, id=bytes([number]) * 16) for number in range(200))
    scene.list.set_rows(rows, rows[150].id)
    assert scene.list.current() == rows[150].id
    assert not scene.list.currentIndex().isValid()
    scene.key(scene.list, Key.Key_Down)
    assert scene.list.current() == rows[151].id


def test_thousands_come_in_two_steps(scene):
    rows = scene.list.places.rows * 500
    scene.list.set_rows(rows, rows[0].id)
    assert scene.list.places.rowCount() < 100
    QTest.qWait(300)
    assert scene.list.places.rowCount() == len(rows)
    assert not scene.list.select(b"nowhere")
    assert scene.list.places.find(b"nowhere") is None


# One place


def test_a_place_shows_what_we_hold(scene):
    scene.screen.presenter.choose(scene.ids[PANTRY])
    shown = scene.texts(scene.board.detail)
    assert {PANTRY, "01632 960 114", "Step-free. Ask for Marie.", "A week of food for £5."} <= set(shown)
    assert any(text.startswith("Methodist Hall, Wensley Road") for text in shown)
    assert "Checked 7 months ago" in shown or "Checked 6 months ago" in shown


def test_rang_them_still_right(scene):
    scene.screen.presenter.choose(scene.ids[OWLS])
    scene.press("Rang them – still right")
    assert scene.place(OWLS).last_checked_on == TODAY
    assert scene.heading == OWLS
    assert "Checked this month" in scene.texts(scene.board.detail)
    scene.context.undo.undo()
    assert scene.place(OWLS).last_checked_on == TODAY - 20 * MONTH


def test_a_place_from_elsewhere_is_opened(scene):
    scene.look_for("carers")
    scene.open(service_id=scene.ids[OWLS])
    assert (scene.heading, len(scene.listed)) == (OWLS, 4)


# The page


def test_an_empty_directory_has_two_ways_to_begin(empty):
    assert "No places yet." in empty.texts()
    assert not empty.board.right.isVisible()
    empty.press("Bring in a list")
    assert empty.places[-1][0] == "directory_import"
    empty.screen.focus_first()
    assert empty.board.page.add_first.hasFocus()
    assert lint(empty.screen) == []


def test_ways_in_and_out_of_the_list(scene):
    scene.press("Bring in a list")
    scene.press("Take the list out")
    assert scene.places == [("directory_import", {}), ("directory_import", {"out": True})]


def test_opened_again_it_is_left_as_it_stands(scene):
    shown = scene.list.places.rows
    scene.screen.was_stale = False
    scene.screen.opened()
    assert scene.list.places.rows is shown


def test_keys_of_the_page(scene):
    scene.screen.find()
    assert scene.search.hasFocus()
    assert [part.isVisible() for part in scene.screen.regions()] == [True] * 3
    scene.screen.new()
    assert scene.form.text("name") == ""
    scene.form.reject()


@pytest.mark.parametrize(
    ("size", "factor"), [((804, 600), 1.0), ((1146, 768), 1.25), ((1366, 768), 1.5), ((1366, 768), 2.0)]
)
def test_one_part_at_a_time_where_room_is_short(scene, size, factor):
    scene.add(PANTRY, TEA)
    scene.open(size, factor)
    assert lint(scene.screen) == []
    if not scene.board.is_single:
        return
    scene.press("Handout: 2 places and crisis lines")
    assert scene.board.basket.isVisible()
    assert not scene.board.page.isVisible()
    assert lint(scene.screen) == []
    scene.press("All places")
    scene.list.select(scene.ids[OWLS])
    index = scene.list.currentIndex()
    QTest.mouseClick(
        scene.list.viewport(), Qt.MouseButton.LeftButton, pos=scene.list.visualRect(index).topLeft() + QPoint(40, 20)
    )
    assert scene.board.back.hasFocus()
    scene.stage.settle()
    assert lint(scene.screen) == []
    assert scene.screen.escape()
    assert scene.list.hasFocus()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_in_the_way(scene, scheme):
    scene.stage.look(scheme=scheme)
    scene.add(PANTRY)
    assert lint(scene.screen) == []
    assert isinstance(scene.list, QListView)


def test_places_do_not_veil(scene):
    scene.context.discreet.set_on(True)
    assert PANTRY in [label.text() for label in scene.screen.findChildren(QLabel)] + scene.listed
