"""Every printable through the screen: chosen in the list, drawn, and told what it can be told."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import attendance, check_ins, settings
from peergroup_desktop.actions.printing import Show
from peergroup_desktop.core.kinds import GroupKind, MeasureKind
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import RECORD_TABLES
from peergroup_desktop.ui.screens.reports.choice import Option, Printable
from peergroup_desktop.ui.screens.reports.printables import SHEETS, WATCHED, Section
from tests.ui.screens.reports_scene import Scene


@pytest.fixture
def scene(stage, vault, make):
    return Scene(stage, vault, make)


def shown(scene):
    return {key for key, row in scene.screen.what.rows.items() if row.isVisible()}


def want_check_ins(scene):
    scene.context.runner.write(settings.change_setting, "check_ins_wanted", True)


@pytest.mark.parametrize("printable", sorted(SHEETS.keys() - {Printable.IMPORT_NOTE}))
def test_each_one_is_drawn_when_it_is_chosen(scene, printable):
    want_check_ins(scene)
    scene.choose(printable)
    assert scene.choice.printable is printable
    assert scene.screen.preview.page_count == (scene.document.pages if scene.document else 0)
    assert scene.screen.print.isVisible() == (scene.document is not None)
    visible = {option for option, part in scene.screen.options.lists.items() if part.isVisible()}
    assert visible == SHEETS[printable].options & scene.screen.options.lists.keys()


def test_they_stand_under_headings_in_the_order_of_the_list(scene):
    tops = [scene.screen.what.rows[key].y() for key in SHEETS if key in shown(scene)]
    assert tops == sorted(tops)
    assert {SHEETS[key].section for key in shown(scene)} <= set(Section)


def test_what_a_group_does_not_have_is_not_offered(scene):
    assert Printable.IMPORT_NOTE not in shown(scene)
    assert Printable.ROTA in shown(scene)
    pairs = scene.make.group("Two by two", kind=GroupKind.BEFRIENDING)
    scene.context.group.reload()
    scene.context.group.choose(pairs)
    assert Printable.ROTA not in shown(scene)


def test_a_session_summary_of_any_session_held(scene):
    scene.make.held(date(2026, 10, 20), scene.grace)
    scene.screen.refresh()
    scene.choose(Printable.SESSION_SUMMARY)
    assert scene.choice.held_id == scene.held
    assert scene.document.names == 1
    scene.screen.options.dots[Option.SHOW].button(Show.NUMBERS).click()
    assert scene.document.names == 0


def test_an_older_session_is_found_when_it_is_asked_for(scene):
    old = scene.make.held(date(2024, 3, 5), scene.jo)
    scene.screen.arrive({"printable": "session_summary", "session_id": old})
    assert scene.choice.held_id == old
    assert scene.screen.options.lists[Option.HELD].list.currentText() == "5 Mar 2024, 10:30"
    other = scene.make.group("Walkers")
    scene.context.group.choose(other)
    scene.screen.arrive({"printable": "session_summary", "session_id": old})
    assert scene.choice.held_id is None
    assert scene.screen.preview.desk.accessibleName() == "There is no session to tell of yet."


def test_a_month_long_ago_can_be_asked_for(scene):
    scene.screen.arrive({"printable": "attendance", "month": (2019, 3)})
    assert scene.screen.options.lists[Option.MONTH].list.currentText() == "March 2019"
    assert scene.document.title == "Who came in March 2019"


def test_the_rota_goes_as_far_ahead_as_wanted(scene):
    scene.choose(Printable.ROTA)
    scene.screen.options.lists[Option.WEEKS].choose(26)
    asked = scene.screen.presenter.page.data
    assert asked.last_on - asked.first_on == timedelta(weeks=26)


def test_the_agreement_is_a_poster_or_pages(scene):
    scene.choose(Printable.AGREEMENT)
    assert scene.screen.presenter.page.data.is_poster
    scene.screen.options.dots[Option.POSTER].button(False).click()
    assert not scene.screen.presenter.page.data.is_poster


def test_check_ins_are_there_once_a_group_wants_them(scene):
    assert Printable.CHECK_IN_FORM not in shown(scene)
    want_check_ins(scene)
    scene.choose(Printable.CHECK_IN_FORM)
    assert scene.screen.preview.desk.accessibleName() == "Choose under Check-ins what to ask first."
    write = scene.context.runner.write
    write(check_ins.want_measure, scene.make.group_id, MeasureKind.LONELINESS)
    lonely = scene.choice.measure_id
    assert scene.document.names == 0
    ons4 = check_ins.want_measure(scene.vault, scene.make.group_id, MeasureKind.ONS4).value
    scene.screen.arrive({"printable": "check_in_results", "measure_id": ons4})
    assert (scene.choice.measure_id, scene.document.names) == (ons4, 0)
    write(check_ins.retire_measure, ons4)
    assert scene.choice.measure_id == ons4
    scene.choose(Printable.CHECK_IN_FORM)
    assert scene.choice.measure_id == lonely


def test_what_is_safe_to_know_stays_in_sight_however_long_the_options_are(scene):
    scene.stage.show(scene.screen, (1146, 600))
    caution = scene.screen.foot.caution
    assert caution.mapTo(scene.screen, caution.rect().bottomLeft()).y() < 600
    assert scene.screen.what.height() < 600


def test_with_little_room_what_to_print_is_one_line(scene):
    scene.stage.show(scene.screen, (804, 600))
    what = scene.screen.what
    assert what.list.isVisible()
    assert not what.printables.isVisible()
    scene.screen.focus_first()
    assert what.list.hasFocus()
    headings = [place for place in range(what.list.count()) if not what.list.itemData(place)]
    assert [what.list.itemText(place) for place in headings] == [section.value for section in Section]
    QTest.keyClick(what.list, Qt.Key.Key_Down)
    assert scene.choice.printable is Printable.MONTH_PACK
    QTest.keyClick(what.list, Qt.Key.Key_Down)
    QTest.keyClick(what.list, Qt.Key.Key_Down)
    assert scene.choice.printable is Printable.SIGN_IN
    assert scene.screen.foot.save_table.isVisible() == scene.screen.save_table.isVisible() is False


def test_the_arrow_keys_go_through_all_of_them(scene):
    scene.screen.focus_first()
    order = [key for key in SHEETS if key in shown(scene)]
    for key in order[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert scene.choice.printable is key
        row = scene.screen.what.rows[key]
        scene.stage.settle()
        assert row.visibleRegion().boundingRect().height() == row.height()


def test_the_spreadsheet_button_goes_where_there_is_room(scene):
    assert scene.screen.save_table.isVisible()
    assert not scene.screen.foot.save_table.isVisible()
    scene.stage.show(scene.screen, (804, 600))
    assert not scene.screen.save_table.isVisible()
    assert scene.screen.foot.save_table.isVisible()
    scene.stage.show(scene.screen, (1366, 768), factor=2.0)
    assert not scene.screen.save_table.isVisible()
    assert scene.screen.foot.save_table.isVisible()


def test_a_page_about_somebody_who_is_gone_is_said(scene):
    scene.choose(Printable.OWN_RECORD)
    scene.screen.presenter.change("person_id", b"nobody here")
    assert scene.screen.preview.desk.accessibleName() == "This page cannot be made now."
    assert not scene.screen.print.isVisible()


def test_a_change_of_any_table_makes_pages_old():
    assert {table._meta.table_name for table in RECORD_TABLES} == WATCHED


def test_opened_again_it_asks_only_where_something_was_written(scene):
    before = scene.screen.presenter.page.data
    scene.screen.arrive({})
    assert scene.screen.presenter.page.data is before
    scene.screen.hide()
    scene.context.runner.write(attendance.mark, scene.held, scene.grace, Mark.PRESENT)
    scene.screen.arrive({})
    assert scene.screen.presenter.page.data != before
