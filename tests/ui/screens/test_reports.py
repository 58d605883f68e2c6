"""Reports through its real widgets: the true page, its options, and no name shown unasked in discreet mode."""

from datetime import date

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from peergroup_desktop.actions import printing, settings
from peergroup_desktop.actions.printing import Paper, SheetStyle, Show
from peergroup_desktop.ui import paper
from peergroup_desktop.ui.screens.reports.choice import Option, Printable
from peergroup_desktop.ui.screens.reports.periods import Period
from peergroup_desktop.ui.screens.reports.view import make as make_screen
from tests.ui.lint import lint
from tests.ui.screens.reports_scene import Scene


@pytest.fixture
def scene(stage, vault, make):
    return Scene(stage, vault, make)


def test_handouts_are_made_where_the_places_are(scene):
    gone = []
    scene.context.navigator.requested.connect(lambda place, _facts: gone.append(place))
    scene.press("Handouts of places")
    assert gone == ["signposting"]


def test_the_true_page_of_the_month_is_shown(scene):
    assert scene.choice.month == (2026, 11)
    assert scene.screen.preview.page_count == scene.document.pages == 1
    assert scene.screen.pages.text() == "One page, A4"
    assert scene.screen.foot.caution.text() == "This page will have 2 names on it. Keep it safe."


def test_numbers_only_needs_no_caution(scene):
    scene.screen.options.dots[Option.SHOW].button(Show.NUMBERS).click()
    scene.stage.settle()
    assert scene.document.names == 0
    assert not scene.screen.foot.caution.isVisible()


def test_initials_say_so(scene):
    scene.screen.options.dots[Option.SHOW].button(Show.INITIALS).click()
    assert scene.screen.foot.caution.text() == "This page will have the initials of 2 people on it. Keep it safe."


def test_each_option_draws_the_page_anew(scene):
    options = scene.screen.options
    boxes = [box for box in options.ticks.boxes.values() if box.isVisible()]
    assert len(boxes) == 4
    for box in (*boxes, options.paper.large):
        before = scene.choice.options
        box.click()
        assert scene.choice.options != before
    options.paper.paper.chosen.emit(Paper.LETTER.value)
    assert scene.choice.options.paper is Paper.LETTER
    options.lists[Option.MONTH].choose((2026, 10))
    assert scene.choice.month == (2026, 10)


def test_the_month_pack_is_one_document_for_all_groups(scene):
    scene.make.group("Walkers")
    scene.screen.what.printables.button(Printable.MONTH_PACK.value).click()
    scene.stage.settle()
    assert (scene.document.pages, scene.document.title) == (4, "The month in numbers: November 2026")
    assert scene.screen.foot.caution.text() == "This page will have 2 names on it. Keep it safe."
    scene.screen.options.dots[Option.SHOW].button(Show.NUMBERS).click()
    scene.stage.settle()
    assert (scene.document.names, scene.screen.foot.caution.isVisible()) == (0, False)


def test_a_year_in_numbers_for_funders(scene):
    scene.make.group("Walkers")
    options = scene.screen.options
    scene.screen.what.printables.button(Printable.SUMMARY.value).click()
    scene.stage.settle()
    assert (scene.document.title, scene.document.names) == ("In numbers: Apr 2026 to Mar 2027", 0)
    options.lists[Option.PERIOD].choose(Period(date(2026, 10, 1), date(2026, 12, 31)))
    assert scene.document.title == "In numbers: Oct 2026 to Dec 2026"
    options.dots[Option.GROUPS].button(True).click()
    assert scene.choice.is_every_group
    scene.press("Copy as sentences")
    assert QApplication.clipboard().text().startswith("From 1 October 2026 to 31 December 2026, 1 session was held.")
    options.lists[Option.YEAR_BEGINS].choose(1)
    scene.stage.settle()
    assert scene.document.title == "In numbers: Jan 2026 to Dec 2026"
    assert settings.get_settings(scene.vault).funder_year_begins == 1


def test_a_sign_in_sheet_for_a_session_or_for_none(scene):
    scene.screen.what.printables.button(Printable.SIGN_IN.value).click()
    options = scene.screen.options
    assert options.lists[Option.SESSION].list.count() >= 2
    options.lists[Option.SESSION].choose(None)
    assert scene.choice.session_id is None
    options.dots[Option.FORM].button(SheetStyle.TEAR_STRIP).click()
    assert scene.choice.style is SheetStyle.TEAR_STRIP
    scene.screen.refresh()
    assert scene.choice.session_id is None


def test_it_opens_at_what_was_asked_for(scene):
    scene.screen.arrive({"printable": "sign_in", "session_id": scene.make.session(date(2026, 12, 8))})
    assert scene.choice.printable is Printable.SIGN_IN
    scene.screen.arrive({"printable": "import_note"})
    assert scene.choice.printable is Printable.ATTENDANCE


def test_without_a_group_there_is_nothing_to_print(stage, vault):
    context = stage.context(vault)
    screen = stage.show(make_screen(context))
    screen.arrive({})
    went = []
    context.navigator.requested.connect(lambda place, _facts: went.append(place))
    next(button for button in screen.findChildren(QPushButton) if button.text() == "Add your first group").click()
    assert went == ["groups"]
    screen.print_page()


def test_discreet_mode_hides_the_page_until_it_is_asked_for(scene):
    scene.context.discreet.set_on(True)
    scene.stage.settle()
    assert scene.screen.preview.page_count == 0
    scene.press("Show the page here")
    assert scene.screen.preview.page_count == 1
    scene.screen.options.dots[Option.SHOW].button(Show.INITIALS).click()
    assert scene.screen.preview.page_count == 1


def test_names_are_never_printed_silently_in_discreet_mode(scene):
    scene.context.discreet.set_on(True)
    scene.screen.print_page()
    assert scene.dialog.windowTitle() == "Names will be printed"
    scene.press("Not now", scene.dialog)
    assert scene.dialog is None
    scene.screen.print_page()
    scene.press("Print the names", scene.dialog)
    assert scene.dialog.windowTitle() == "Printing"
    scene.press("Not now", scene.dialog)


def test_without_a_printer_a_file_is_offered(scene, monkeypatch, tmp_path):
    wanted = tmp_path / "month"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(wanted), ""))
    monkeypatch.setattr(paper, "is_on_another_disk", lambda _path: False)
    scene.press("Print")
    scene.press("Save PDF", scene.dialog)
    assert wanted.with_suffix(".pdf").read_bytes() == scene.document.pdf


def test_names_go_to_a_stick_only_when_told_to(scene, monkeypatch, tmp_path):
    places = iter([tmp_path / "stick.pdf", tmp_path / "home.pdf", ""])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: (str(next(places)), ""))
    monkeypatch.setattr(paper, "is_on_another_disk", lambda path: path.name == "stick.pdf")
    scene.press("Save PDF")
    scene.press("Choose another place", scene.dialog)
    assert not (tmp_path / "stick.pdf").exists()
    assert (tmp_path / "home.pdf").exists()
    scene.press("Save PDF")
    scene.screen._paperwork.save_to(scene.document, tmp_path / "stick.pdf")
    scene.press("Save", scene.dialog)
    assert (tmp_path / "stick.pdf").exists()


def test_a_file_that_cannot_be_written_is_said(scene, monkeypatch, tmp_path):
    said = []
    scene.context.messages.watch(scene.screen, scene.screen)
    monkeypatch.setattr(scene.screen, "show_notice", said.append)
    monkeypatch.setattr(paper, "is_on_another_disk", lambda _path: False)
    scene.screen._paperwork.save_to(scene.document, tmp_path / "missing" / "month.pdf")
    assert said


def test_pages_are_printed_the_way_they_lie(qapp, scene, tmp_path):
    scene.screen.presenter.change("large_print", True)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    paper.paint_pages(scene.document.pdf, printer)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_on_another_disk(tmp_path):
    assert isinstance(paper.is_on_another_disk(tmp_path / "a.pdf"), bool)


@pytest.mark.parametrize("size", [(1146, 768), (804, 600)])
@pytest.mark.parametrize("factor", [1.0, 1.25, 1.5, 2.0])
def test_nothing_is_in_the_way(scene, size, factor):
    scene.stage.show(scene.screen, size, factor=factor)
    assert lint(scene.screen) == []


def test_the_keyboard_begins_with_what_to_print(scene):
    scene.screen.focus_first()
    assert scene.screen.what.printables.button(Printable.ATTENDANCE.value).hasFocus()
    assert printing.PageOptions() == scene.choice.options
