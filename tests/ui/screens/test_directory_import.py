"""A list of places comes in and ours goes out, through the real widgets."""

import csv
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton

from peergroup_desktop.actions import directory_imports as lists
from peergroup_desktop.core.errors import Cancelled
from peergroup_desktop.ui.screens.directory_import import words
from peergroup_desktop.ui.screens.directory_import.presenter import Step
from peergroup_desktop.ui.screens.directory_import.view import make as make_screen
from peergroup_desktop.ui.widgets.segments import OptionSegments
from tests.ui.lint import lint, tab_order

HEADS = ("Service id", "Name", "Organisation", "Phone", "Cost")
PANTRY = ("1", "Food Pantry", "Wensley Trust", "01632 960 114", "Free")
SHED = ("2", "Men’s Shed", "", "01632 960 115", "£2")


class Scene:
    """The screen of a group whose list is empty."""

    def __init__(self, stage, vault, folder) -> None:
        self.stage, self.vault, self.folder = stage, vault, folder
        self.context = stage.context(vault)
        self.screen = make_screen(self.context)
        self.went = []
        self.context.navigator.requested.connect(self._note_place)
        stage.show(self.screen, (1146, 768))
        self.screen.arrive({})
        stage.settle()

    def _note_place(self, place, _facts):
        self.went.append(place)

    @property
    def walk(self):
        return self.screen.presenter.walk

    def sheet(self, *rows):
        path = self.folder / "council.csv"
        with path.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([HEADS, *rows])
        return path

    def read(self, *rows):
        self.screen.presenter.read(self.sheet(*rows), "Wensley Council")
        self.stage.settle()

    def take(self, *rows):
        self.read(*rows)
        self.press("Take them in")

    def press(self, words):
        found = self.screen.findChildren(QPushButton)
        QTest.mouseClick(
            next(one for one in found if one.text() == words and one.isVisible()), Qt.MouseButton.LeftButton
        )
        self.stage.settle()

    def tick(self, words):
        next(one for one in self.screen.findChildren(QCheckBox) if one.text() == words and one.isVisible()).click()

    def texts(self):
        return [label.text() for label in self.screen.findChildren(QLabel) if label.isVisible()]

    def places(self):
        rows = lists.to_feed_rows(self.vault).get("service", {})
        return {str(row.fields["name"]): row.fields for row in rows.values()}


@pytest.fixture
def scene(stage, vault, tmp_path):
    return Scene(stage, vault, tmp_path)


def test_a_list_is_looked_at_before_it_comes_in(scene):
    assert scene.screen.header.title.text() == "Whose list is it?"
    scene.read(PANTRY, SHED)
    assert scene.screen.header.title.text() == "Shall these come in?"
    assert {"Wensley Council", "2 places are new."} <= set(scene.texts())
    assert scene.places() == {}
    scene.press("Take them in")
    assert scene.screen.header.title.text() == "2 places came in."
    scene.context.undo.undo()
    assert scene.places() == {}


def test_a_source_says_when_it_came():
    source = lists.SourceRow(b"", "Wensley Council", date(2026, 3, 3))
    assert words.source_line(source) == "Wensley Council, last on 3 March 2026"


def test_a_place_is_left_out(scene):
    scene.read(PANTRY, SHED)
    scene.tick("Food Pantry, Wensley Trust")
    scene.press("Take them in")
    assert list(scene.places()) == ["Men’s Shed"]


def test_newer_words_are_taken_or_not(scene):
    scene.take(PANTRY)
    scene.read((*PANTRY[:3], "01632 960 199", "£1"))
    assert {"Here: Free", "In the list: £1", "Here: 01632 960 114"} <= set(scene.texts())
    answers = {one.accessibleName(): one for one in scene.screen.findChildren(OptionSegments)}
    cost = answers["Cost of Food Pantry"]
    assert cost.choice == "theirs"
    next(button for button in cost.findChildren(QPushButton) or cost._buttons if button.key == "ours").click()
    scene.press("Take them in")
    assert scene.screen.header.title.text() == "0 places came in, 1 changed."
    assert scene.places()["Food Pantry"]["fees_description"] == "Free"


def test_everything_of_ours_is_kept_at_once(scene):
    scene.take(PANTRY)
    scene.read((*PANTRY[:3], "01632 960 199", "£1"))
    scene.press("Keep everything of ours")
    assert {one.choice for one in scene.screen.findChildren(OptionSegments) if one.isVisible()} == {"ours"}
    scene.press("Take everything newer")
    scene.press("Take them in")
    assert scene.places()["Food Pantry"]["fees_description"] == "£1"


def test_a_vanished_place_is_gone_when_somebody_says_so(scene):
    scene.take(PANTRY, SHED)
    scene.read(PANTRY)
    scene.tick("Men’s Shed is gone")
    scene.press("Take them in")
    assert scene.screen.header.title.text() == "0 places came in, 1 is gone."
    assert scene.places()["Men’s Shed"]["status"] == "defunct"


def test_a_list_that_brings_nothing_says_so(scene):
    scene.take(PANTRY)
    scene.read(PANTRY)
    assert "Everything in this list is here already." in scene.texts()
    assert not scene.screen.go_on.isEnabled()


def test_many_places_are_shown_forty_at_a_time(scene):
    scene.read(*((str(number), f"Place {number:03}", "", "", "") for number in range(90)))
    assert len([one for one in scene.screen.findChildren(QCheckBox) if one.isVisible()]) == 40
    scene.press("Show 40 more")
    assert scene.screen.focusWidget().text() == "Place 040"
    scene.press("Show 10 more")
    order = tab_order(scene.screen)
    assert order.index("Place 039") < order.index("Place 040") < order.index("Place 089") < order.index("Back")
    assert len([one for one in scene.screen.findChildren(QCheckBox) if one.isVisible()]) == 90


def test_what_was_left_out_is_named_by_its_reason(scene):
    scene.read(PANTRY, *((str(number), "", "", "", "£3") for number in range(5, 10)))
    assert any(text.startswith("Left out, because it has no name.") for text in scene.texts())
    assert any(text.endswith("and 2 more") for text in scene.texts())


def test_a_list_that_came_before_is_offered_by_name(scene):
    scene.take(PANTRY)
    scene.press("Bring in another")
    assert scene.screen.source.source() == "Wensley Council"
    assert not scene.screen.source.name_field.isVisible()
    known = scene.screen.source.known
    known.set_choice("")
    known.chosen.emit("")
    scene.screen.source.name.setText(" Parish ")
    assert scene.screen.source.source() == "Parish"


def test_a_file_that_is_no_list_says_so_and_keeps_the_page(scene):
    scene.screen.presenter.read(scene.folder / "nothing.json", "")
    scene.stage.settle()
    assert scene.walk.step is Step.SOURCE
    assert scene.screen.trouble.text().startswith("This file isn’t there")


def test_cancel_needs_no_words(scene):
    scene.screen.show_trouble(Cancelled())
    assert not scene.screen.trouble.isVisible()


def test_files_and_folders_are_chosen(scene, monkeypatch):
    path = str(scene.sheet(PANTRY))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts: (path, ""))
    scene.press("Choose a file")
    assert scene.walk.plan.source_name == "council"
    scene.press("Back")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_facts: str(scene.folder))
    scene.press("Choose a folder")
    assert scene.walk.step is Step.PREVIEW
    scene.screen.escape()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts: ("", ""))
    scene.press("Choose a file")
    assert (scene.walk.step, scene.screen.escape()) == (Step.SOURCE, False)


def test_a_file_is_dropped(scene):
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(scene.sheet(PANTRY)))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    arriving = QDropEvent(QPointF(9, 9), copy, dropped, left, none)
    arriving.ignore()
    scene.screen.dragEnterEvent(arriving)
    scene.screen.dropEvent(QDropEvent(QPointF(9, 9), copy, dropped, left, none))
    scene.stage.settle()
    assert (arriving.isAccepted(), scene.walk.step) == (True, Step.PREVIEW)
    late = QDropEvent(QPointF(9, 9), copy, dropped, left, none)
    late.ignore()
    scene.screen.dragEnterEvent(late)
    assert not late.isAccepted()


def test_what_is_looked_at_stays_while_somebody_looks_elsewhere(scene):
    scene.read(PANTRY)
    scene.screen.opened()
    scene.screen.refresh()
    assert scene.walk.step is Step.PREVIEW
    scene.press("Take them in")
    scene.press("See the places")
    assert scene.went == ["signposting"]
    scene.screen.opened()
    assert scene.walk.step is Step.SOURCE


@pytest.mark.parametrize(("place", "ending"), [*enumerate((".json", ".json", ".zip", ".csv"))])
def test_our_list_leaves_in_every_form(scene, monkeypatch, place, ending):
    scene.take(PANTRY)
    scene.screen.opened(part="out")
    assert scene.screen.header.title.text() == "Take the list out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(scene.folder / "ours"), ""))
    scene.screen.out.buttons[place].click()
    scene.stage.settle()
    assert (scene.folder / f"ours{ending}").stat().st_size
    assert scene.screen.out.saved.text() == "1 place is in the file. Your own notes stayed here."
    assert scene.screen.out.notes.isVisible() is (ending == ".zip") or scene.screen.out.notes.text()


def test_a_list_that_cannot_be_saved_says_so(scene, monkeypatch):
    scene.screen.opened(part="out")
    for chosen in ("", str(scene.folder / "nowhere" / "a.json")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts, chosen=chosen: (chosen, ""))
        scene.screen.out.buttons[0].click()
        scene.stage.settle()
    assert scene.screen.trouble.text().startswith("The list couldn’t be saved there.")


def test_tab_goes_through_the_page_before_the_buttons_under_it(scene):
    scene.take(PANTRY, SHED)
    scene.read((*PANTRY[:4], "£1"), ("3", "Café", "", "", ""))
    order = tab_order(scene.screen)
    assert (
        order.index("Take everything newer") < order.index("Café") < order.index("Back") < order.index("Take them in")
    )


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_every_page_is_for_everybody(stage, vault, tmp_path, factor):
    scene = Scene(stage, vault, tmp_path)
    stage.show(scene.screen, (1146, 768), factor=factor)
    assert lint(scene.screen) == []
    scene.take(PANTRY, SHED)
    assert lint(scene.screen) == []
    scene.read((*PANTRY[:4], "£1"), ("3", "Café", "", "", ""))
    assert lint(scene.screen) == []
    scene.screen.opened(part="out")
    stage.settle()
    assert lint(scene.screen) == []


def test_a_drop_without_a_file_is_nothing(scene):
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    nothing = QMimeData()  # the event does not keep it
    scene.screen.dropEvent(QDropEvent(QPointF(9, 9), copy, nothing, left, none))
    assert scene.walk.step is Step.SOURCE


def test_organisations_and_places_without_a_name_are_told_apart():
    place = lists.ChangedPlace(b"", "location", "", ())
    assert words.changed_title(place) == "Location"
    assert words.changed_title(replace(place, table="service")) == "Without a name"
    assert words.changed_title(replace(place, name="Old Hall")) == "Old Hall (location)"
    assert words.said("a" * 300).endswith("…")


def test_taking_in_needs_something_that_was_read(scene):
    scene.screen.presenter.take_in()
    scene.screen.presenter.decide_all(True)
    assert scene.walk.taken is None
