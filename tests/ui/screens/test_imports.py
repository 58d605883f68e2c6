"""Bringing in a spreadsheet, page by page through the real widgets, with the collected messy lists and pasted cells."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton

from peergroup_desktop.actions import imports, people
from peergroup_desktop.actions.imports import ColumnMeaning, DecisionKind, MarkMeaning
from peergroup_desktop.core.errors import Cancelled
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.imports.presenter import Step
from peergroup_desktop.ui.screens.imports.view import make as make_screen
from tests.ui.lint import lint, tab_order

ROSTER = "Name\tPhone\nJo Bloggs\t07700 900001\nGrace Adeyemi\t07700 900002\n"
REGISTER = "Name\t03/11/2026\t10/11/2026\nJo\tx\tA\nGrace\tA\tx\n"


class Scene:
    """The import screen of a group that has nobody yet."""

    def __init__(self, stage, vault, make) -> None:
        self.stage, self.vault, self.make = stage, vault, make
        self.context = stage.context(vault)
        self.screen = make_screen(self.context)
        self.went = []
        self.context.navigator.requested.connect(lambda place, facts: self.went.append((place, facts)))
        stage.show(self.screen, (1146, 768))
        self.screen.arrive({})
        stage.settle()

    @property
    def presenter(self):
        return self.screen.presenter

    @property
    def walk(self):
        return self.presenter.walk

    def press(self, words):
        found = self.screen.findChildren(QPushButton)
        QTest.mouseClick(
            next(one for one in found if one.text() == words and one.isVisible()), Qt.MouseButton.LeftButton
        )
        self.stage.settle()

    def paste(self, text):
        QApplication.clipboard().setText(text)
        self.press("Paste copied cells")

    def choose(self, says, key):
        boxes = self.screen.findChildren(QComboBox)
        box = next(one for one in boxes if one.accessibleName() == says and one.isVisible())
        box.set_choice(key)
        box.chosen.emit(key)
        self.stage.settle()

    def to_the_end(self):
        while self.walk.step not in (Step.SUMMARY, Step.SOURCE):
            before = self.walk.step
            self.press("Next")
            if self.walk.step is before:
                return
        self.press("Bring them in")

    def names(self):
        return [row.called for row in people.list_people(self.vault, self.make.group_id)]

    def texts(self):
        return [label.text() for label in self.screen.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def scene(stage, vault, make):
    return Scene(stage, vault, make)


def test_the_title_is_the_question(scene):
    assert scene.screen.header.title.text() == "Where is your list?"
    scene.paste(ROSTER)
    assert scene.screen.header.title.text() == "Did we read it right?"
    assert {"Jo Bloggs", "Into Tuesday Circle"} <= set(scene.texts())


def test_pasted_people_come_in_as_one_step(scene):
    scene.paste(ROSTER)
    scene.press("Next")
    assert scene.walk.step is Step.SUMMARY
    assert "2 people are new." in scene.texts()
    assert scene.names() == []
    scene.press("Bring them in")
    assert scene.screen.header.title.text() == "2 people came in."
    assert len(scene.names()) == 2
    scene.context.undo.undo()
    assert scene.names() == []


def test_a_register_asks_once_what_each_mark_means(scene):
    scene.paste(REGISTER)
    assert scene.presenter.is_register
    scene.press("Next")
    assert scene.walk.step is Step.MARKS
    habit = next(one for one in scene.presenter.habits() if "A" in one.shown)
    scene.screen.marks.meaning_chosen.emit(habit.key, MarkMeaning.APOLOGIES)
    scene.to_the_end()
    assert scene.walk.result.marks == 4


def test_a_column_is_given_another_meaning(scene):
    scene.paste(ROSTER)
    scene.choose("What Phone is", ColumnMeaning.IGNORE.value)
    scene.to_the_end()
    person = people.get_person(
        scene.vault, people.list_people(scene.vault, scene.make.group_id)[0].id, scene.make.group_id
    )
    assert person.phone == ""


def test_tab_goes_through_the_page_before_the_buttons_under_it(scene):
    scene.paste(ROSTER)
    order = tab_order(scene.screen)
    assert order.index("What this sheet is") < order.index("What Phone is") < order.index("Back") < order.index("Next")


def test_a_sheet_that_is_no_list_shows_no_columns(scene):
    scene.paste(ROSTER)
    scene.choose("What this sheet is", "other")
    assert "No names yet. Which column has them?" in scene.texts()


def test_dates_that_read_both_ways_are_asked_about(scene):
    scene.paste("Name\t03/11/2026\t04/11/2026\nJo\tx\tx\nGrace\tx\t\n")
    question = scene.walk.proposals[0].date_questions[0]
    scene.screen.columns._choose_order(0, question, "month_first")
    assert scene.walk.proposals[0].columns[1].session_on == date(2026, 3, 11)


def test_a_year_nobody_wrote_down_is_asked_about(scene):
    scene.paste("Name\t3 Nov\t10 Nov\nJo\tx\tx\nGrace\tx\t\n")
    assert scene.walk.proposals[0].year_question is not None
    scene.screen.columns._choose_year(0, "20")
    scene.screen.columns._choose_year(0, "2024")
    assert {column.session_on.year for column in scene.walk.proposals[0].columns if column.session_on} == {2024}


def test_somebody_alike_is_asked_about(scene):
    scene.make.person("Jo")
    scene.paste("Name\tPhone\nJo Bloggs\t07700 900001\n")
    scene.press("Next")
    assert scene.walk.step is Step.PEOPLE
    row = scene.walk.plan.unsure[0]
    says = next(one.accessibleName() for one in scene.screen.who.findChildren(QComboBox) if one.isVisible())
    scene.choose(says, DecisionKind.LEAVE_OUT.value)
    assert scene.walk.plan.rows[row.index].decision.kind is DecisionKind.LEAVE_OUT
    scene.choose(says, row.candidates[0].person_id.hex())
    scene.press("Next")
    assert "1 person is already here." in scene.texts()
    scene.press("Back")
    assert scene.walk.step is Step.PEOPLE
    scene.to_the_end()
    assert len(scene.names()) == 1


def test_many_alike_are_not_all_asked_about(scene):
    names = [f"{first}{second}rin" for first in "BCDFGHJKLMNPRSTV" for second in "aeiouyäöüé"]
    scene.make.people(" ".join(names))
    scene.paste("Name\n" + "\n".join(f"{name} Smith" for name in names))
    scene.press("Next")
    assert any(text.startswith("10 more like this come in as new.") for text in scene.texts())


def test_back_leads_page_by_page_and_leaving_forgets(scene):
    scene.paste(REGISTER)
    scene.press("Next")
    assert scene.screen.escape()
    assert scene.walk.step is Step.COLUMNS
    scene.press("Leave it")
    assert scene.walk.step is Step.SOURCE
    assert not scene.screen.escape()


def test_what_cannot_be_read_is_said_and_nothing_is_lost(scene):
    scene.paste("")
    assert scene.screen.trouble.isVisible()
    assert scene.walk.step is Step.SOURCE
    scene.paste(ROSTER)
    assert not scene.screen.trouble.isVisible()
    scene.screen.show_trouble(Cancelled())
    assert not scene.screen.trouble.isVisible()


def test_another_group_begins_the_comparing_anew(scene):
    scene.paste(ROSTER)
    scene.press("Next")
    scene.make.group("Café")
    scene.context.group.reload()
    scene.context.group.choose(scene.make.group_id)
    assert (scene.walk.step, scene.walk.group_id) == (Step.COLUMNS, scene.make.group_id)
    scene.to_the_end()
    assert len(scene.names()) == 2


def test_without_a_group_one_is_asked_for(stage, vault):
    context = stage.context(vault)
    screen = stage.show(make_screen(context))
    went = []
    context.navigator.requested.connect(lambda place, _facts: went.append(place))
    screen.arrive({})
    screen.source.first().click()
    assert went == ["groups"]


def test_a_file_is_chosen_or_dropped(scene, monkeypatch, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(ROSTER.replace("\t", ","), encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_facts: (str(path), ""))
    scene.press("Choose a file")
    assert scene.walk.step is Step.COLUMNS
    scene.press("Leave it")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDropEvent(QPointF(9, 9), copy, data, left, none, QEvent.Type.DragEnter)
    scene.screen.dragEnterEvent(entering)
    assert entering.isAccepted()
    scene.screen.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    assert scene.walk.step is Step.COLUMNS


@pytest.mark.parametrize(
    ("name", "people_count", "mark_count"),
    [
        ("address-book.tsv", 34, 0),
        ("online-form-responses.csv", 22, 0),
        ("register-autumn.csv", 24, 174),
        ("cafe-register.xlsx", 26, 135),
        ("nul-bytes.csv", 2, 0),
    ],
)
def test_the_collected_lists_come_in(scene, shared_data, name, people_count, mark_count):
    scene.presenter.read_file(shared_data / "spreadsheets" / name)
    assert lint(scene.screen) == []
    scene.to_the_end()
    assert (scene.walk.result.added, scene.walk.result.marks) == (people_count, mark_count)


@pytest.mark.parametrize("name", ["actually-html.xls", "empty.csv", "truncated.xlsx"])
def test_what_is_no_list_stays_out(scene, shared_data, name):
    scene.presenter.read_file(shared_data / "spreadsheets" / name)
    assert scene.walk.step is Step.SOURCE
    assert "Nothing was written." in scene.screen.trouble.text()


def test_a_list_without_rows_stays_out(scene, shared_data):
    scene.presenter.read_file(shared_data / "spreadsheets" / "headers-only.csv")
    scene.to_the_end()
    assert scene.walk.step is Step.COLUMNS
    assert scene.screen.trouble.isVisible()


def test_ten_thousand_rows_make_few_widgets(scene, shared_data):
    scene.presenter.read_file(shared_data / "spreadsheets" / "large-roster-10000.csv")
    scene.press("Next")
    assert "10000 people are new." in scene.texts()
    assert len(scene.screen.findChildren(QLabel)) < 400


def test_what_was_left_over_can_be_read_and_printed(scene, shared_data):
    scene.presenter.read_file(shared_data / "spreadsheets" / "cafe-register.xlsx")
    scene.to_the_end()
    scene.press("Read what was left over")
    note = imports.list_notes(scene.vault, scene.make.group_id)[0]
    assert scene.went[-1] == ("reports", {"printable": "import_note", "note_id": note.id})
    scene.press("See the people")
    assert scene.went[-1][0] == "people"
    scene.press("Bring in another")
    scene.press("Read what earlier lists left over")
    assert scene.went[-1] == ("reports", {"printable": "import_note", "note_id": None})


@pytest.mark.parametrize("size", [(1146, 768), (804, 600)])
@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_nothing_is_in_the_way(scene, size, factor):
    scene.make.person("Jo")
    scene.stage.show(scene.screen, size, factor=factor)
    assert lint(scene.screen) == []
    scene.paste("Name\tPhone\t03/11/2026\t4/12/2026\nJo Bloggs\t07700 900001\tx\t?\nMo\tnone\tA\tx\n")
    while scene.walk.step is not Step.SUMMARY:
        assert lint(scene.screen) == []
        scene.press("Next")
    assert lint(scene.screen) == []
    scene.press("Bring them in")
    assert lint(scene.screen) == []


def test_a_wide_list_is_understood_behind_the_cover_too(scene, monkeypatch):
    told = []
    monkeypatch.setattr(scene.context.runner, "run_long", lambda task, **how: told.append((task, how)))
    scene.paste(ROSTER)
    ((task, how),) = told
    workbook, proposals = task(Progress(lambda *_told: None))
    assert (workbook.form, len(proposals), how["words"]) == ("paste", 1, "Reading the file")
    assert scene.walk.step is Step.SOURCE
