"""Pages about one person: nobody's unasked, and words that are meant for one are gone with another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peergroup_desktop.actions import attendance
from peergroup_desktop.actions.printing import ThanksKind
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.ui.screens.reports.choice import Choice, Option, Printable
from tests.ui.lint import lint
from tests.ui.screens.reports_scene import Scene

WAITING = "Choose whose page it is."


@pytest.fixture
def scene(stage, vault, make):
    return Scene(stage, vault, make)


@pytest.fixture
def thanks(scene):
    attendance.set_duty(scene.vault, scene.held, "teas", [scene.jo, scene.grace])
    scene.screen.arrive({"printable": "thanks", "person_id": scene.jo})
    return scene


def says(scene):
    return scene.screen.preview.desk.accessibleName()


def write(scene, words):
    wording = scene.screen.options.wording
    wording.words.setPlainText(words)
    wording.tell()


def test_nobodys_page_is_shown_unasked(scene):
    scene.choose(Printable.OWN_RECORD)
    assert (scene.document, says(scene)) == (None, WAITING)
    assert not scene.screen.print.isVisible()
    assert not scene.screen.foot.caution.isVisible()
    scene.screen.print_page()
    assert scene.dialog is None


def test_a_part_of_a_name_and_enter_are_enough(scene):
    scene.choose(Printable.OWN_RECORD)
    search = scene.screen.options.person.search
    search.setFocus()
    QTest.keyClicks(search, "gra")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert scene.choice.person_id == scene.grace
    assert scene.screen.presenter.page.data.name == "Grace"
    assert scene.screen.print.isVisible()


def test_what_looks_chosen_in_the_list_is(scene):
    scene.choose(Printable.MY_PAGE)
    person = scene.screen.options.person
    QTest.keyClick(person.search, Qt.Key.Key_Down)
    assert scene.choice.person_id == scene.grace
    QTest.keyClick(person.list, Qt.Key.Key_Down)
    assert scene.choice.person_id == scene.jo
    QTest.keyClick(person.list, "g")
    assert person.search.text() == "g"
    assert (scene.choice.person_id, person.list.visible_count) == (scene.jo, 1)
    scene.screen.arrive({"printable": "my_page", "person_id": scene.jo})
    assert person.search.text() == ""
    assert person.list.current() == scene.jo


def test_a_name_that_nobody_has_changes_nothing(scene):
    scene.choose(Printable.MY_PAGE)
    search = scene.screen.options.person.search
    search.setText("xyz")
    QTest.keyClick(search, Qt.Key.Key_Return)
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert scene.choice.person_id is None


def test_names_are_veiled_in_discreet_mode_and_the_page_too(scene):
    scene.choose(Printable.OWN_RECORD)
    scene.context.discreet.set_on(True)
    rows = scene.screen.options.person.list.model_rows
    assert [rows.row(rows.index(place)).title for place in range(2)] == ["G.", "J."]
    scene.screen.options.person.list.chosen.emit(scene.grace)
    scene.stage.settle()
    assert scene.screen.preview.page_count == 0
    scene.press("Show the page here")
    assert scene.screen.preview.page_count > 0


def test_another_group_has_other_people(scene):
    scene.screen.arrive({"printable": "own_record", "person_id": scene.jo})
    assert scene.choice.person_id == scene.jo
    count_only = scene.make.group("Counted", level=RecordLevel.COUNT_ONLY)
    scene.context.group.reload()
    scene.context.group.choose(count_only)
    assert (scene.choice.person_id, says(scene)) == (None, WAITING)
    assert scene.screen.options.person.nobody.isVisible()


def test_nobody_is_thanked_for_no_hours(scene):
    scene.screen.arrive({"printable": "thanks", "person_id": scene.jo})
    assert (scene.document, says(scene)) == (None, "This page cannot be made now.")


def test_usual_words_stand_there_to_begin_with(thanks):
    wording = thanks.screen.options.wording
    assert wording.words.text().startswith("Dear Jo,")
    assert not wording.usual.isVisible()
    thanks.screen.options.dots[Option.THANKS].button(ThanksKind.CERTIFICATE).click()
    assert wording.words.text().startswith("gave")


def test_own_words_are_on_the_page_and_go_with_the_person(thanks):
    wording = thanks.screen.options.wording
    write(thanks, "Dear Jo, you make us laugh.")
    assert thanks.screen.presenter.page.data.words == "Dear Jo, you make us laugh."
    assert wording.usual.isVisible()
    thanks.screen.options.lists[Option.PERIOD].choose(thanks.choice.period)
    assert thanks.choice.words
    thanks.screen.options.person.list.chosen.emit(thanks.grace)
    assert thanks.choice.words == ""
    assert wording.words.text().startswith("Dear Grace,")


def test_the_usual_words_come_back(thanks):
    write(thanks, "Thanks!")
    thanks.press("The usual words")
    assert (thanks.choice.words, thanks.screen.presenter.page.data.words) == ("", "")
    write(thanks, "Thanks!")
    write(thanks, "   ")
    assert thanks.choice.words == ""


def test_too_many_words_are_said_and_nothing_is_printed(thanks):
    thanks.context.messages.watch(thanks.screen, thanks.screen)
    field = thanks.screen.options.wording.field
    write(thanks, "a" * 2001)
    assert thanks.document is None
    assert field.error
    write(thanks, "a" * 2000)
    assert thanks.document is not None
    assert field.error == ""


def test_a_letter_begins_with_a_name_so_discreet_mode_hides_its_words(thanks):
    assert thanks.screen.options.wording.isVisible()
    thanks.context.discreet.set_on(True)
    assert not thanks.screen.options.wording.isVisible()


def test_what_is_meant_for_one_person_is_gone_with_another():
    about_jo = Choice(person_id=b"jo", words="Dear Jo", with_private=True)
    assert about_jo.having(person_id=b"jo") == about_jo
    other = about_jo.having(person_id=b"grace")
    assert (other.words, other.with_private) == ("", False)


@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("printable", ["thanks", "my_page"])
def test_nothing_is_in_the_way(scene, factor, printable):
    scene.screen.arrive({"printable": printable, "person_id": scene.jo})
    scene.stage.show(scene.screen, (1146, 768), factor=factor)
    assert lint(scene.screen) == []
