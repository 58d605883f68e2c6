"""Figures as a spreadsheet and on the clipboard, closed months, and pages that take a while."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from python_calamine import CalamineWorkbook

from peergroup_desktop.actions import attendance, check_ins, months, notes, settings
from peergroup_desktop.actions.check_ins import Answer, MeasureForm, QuestionForm
from peergroup_desktop.actions.printing import Show, SignInSheet
from peergroup_desktop.core.kinds import QuestionShape
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui.change_hub import ChangeHub
from peergroup_desktop.ui.context import make_context
from peergroup_desktop.ui.drafts import Drafts
from peergroup_desktop.ui.preferences import PreferenceStore
from peergroup_desktop.ui.runner import Runner
from peergroup_desktop.ui.screens.reports import tables_desk
from peergroup_desktop.ui.screens.reports.choice import Option, Printable
from peergroup_desktop.ui.screens.reports.view import make as make_screen
from tests.ui.lint import lint
from tests.ui.screens.reports_scene import Scene

OCTOBER = (2026, 10)


@pytest.fixture
def scene(stage, vault, make):
    return Scene(stage, vault, make)


@pytest.fixture
def chosen(monkeypatch):
    """Return a way to answer the box that asks for a file: with a path and the kind picked below it."""

    def choose(*answers):
        left = iter(answers)
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_facts: next(left))
        monkeypatch.setattr(tables_desk, "is_on_another_disk", lambda path: "stick" in path.name)

    return choose


def test_a_spreadsheet_has_what_the_page_has(scene, chosen, tmp_path):
    chosen((str(tmp_path / "Who came, 1. half"), "Spreadsheet (*.xlsx)"))
    scene.screen.options.dots[Option.SHOW].button(Show.INITIALS).click()
    scene.press("Save as a spreadsheet")
    book = CalamineWorkbook.from_path(tmp_path / "Who came, 1. half.xlsx")
    rows = book.get_sheet_by_name("Who came").to_python()
    assert [row[0] for row in rows] == ["Name", "G", "J"]


def test_csv_by_its_name_or_by_its_kind(scene, chosen, tmp_path):
    chosen((str(tmp_path / "a.csv"), "Spreadsheet (*.xlsx)"), (str(tmp_path / "b"), "CSV (*.csv)"), ("", ""))
    for _name in range(3):
        scene.press("Save as a spreadsheet")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    assert sorted(path.suffix for path in tmp_path.glob("[ab].*")) == [".csv", ".csv"]


def test_names_go_to_a_stick_only_when_told_to(scene, chosen, tmp_path):
    stick, home = tmp_path / "stick.csv", tmp_path / "home.csv"
    chosen((str(stick), ""), (str(home), ""), (str(stick), ""))
    scene.press("Save as a spreadsheet")
    scene.press("Choose another place", scene.dialog)
    assert (stick.exists(), home.exists()) == (False, True)
    scene.press("Save as a spreadsheet")
    scene.press("Save", scene.dialog)
    assert stick.exists()


def test_a_table_that_cannot_be_written_is_said(scene, chosen, tmp_path):
    said = []
    scene.context.messages.watch(scene.screen, scene.screen)
    scene.screen.show_notice = said.append
    chosen((str(tmp_path / "missing" / "a.csv"), ""), (str(tmp_path / "a.ods"), "Spreadsheet (*.xlsx)"))
    scene.press("Save as a spreadsheet")
    scene.press("Save as a spreadsheet")
    assert ["as .xlsx or as .csv" in str(words) for words in said] == [False, True]
    assert list(tmp_path.glob("a.*")) == []


def test_the_table_on_the_clipboard_says_when_names_are_in_it(scene):
    said = []
    scene.context.messages.watch(scene.screen, scene.screen)
    scene.screen.show_done = said.append
    scene.press("Copy as a table")
    assert "Grace\t" in QApplication.clipboard().text()
    scene.screen.options.dots[Option.SHOW].button(Show.NUMBERS).click()
    scene.press("Copy as a table")
    assert "Grace" not in QApplication.clipboard().text()
    assert said == [
        "Copied, with names. Paste it where only the right people can read it.",
        "Copied. You can paste it anywhere.",
    ]


def test_no_table_with_names_leaves_unasked_in_discreet_mode(scene, chosen, tmp_path):
    chosen((str(tmp_path / "a.csv"), ""))
    QApplication.clipboard().setText("before")
    scene.context.discreet.set_on(True)
    for button in ("Copy as a table", "Save as a spreadsheet"):
        scene.press(button)
        assert scene.dialog.windowTitle() == "Names will be in the table"
        scene.press("Not now", scene.dialog)
    assert (QApplication.clipboard().text(), (tmp_path / "a.csv").exists()) == ("before", False)
    for button in ("Copy as a table", "Save as a spreadsheet"):
        scene.press(button)
        scene.press("Take the names", scene.dialog)
    assert "Grace" in QApplication.clipboard().text()
    assert (tmp_path / "a.csv").exists()
    scene.screen.options.dots[Option.SHOW].button(Show.INITIALS).click()
    scene.press("Copy as a table")
    assert (scene.dialog, "Grace" in QApplication.clipboard().text()) == (None, False)


def test_own_words_of_check_ins_are_hidden_and_asked_about(scene):
    said = []
    scene.context.messages.watch(scene.screen, scene.screen)
    scene.screen.show_done = said.append
    write, group_id = scene.context.runner.write, scene.make.group_id
    write(settings.change_setting, "check_ins_wanted", True)
    form = MeasureForm("Ours", questions=(QuestionForm("Say", QuestionShape.WORDS),))
    measure = check_ins.make_measure(scene.vault, group_id, form).value
    question = check_ins.get_measure(scene.vault, measure).questions[0].id
    check_ins.check_in(scene.vault, group_id, measure, {question: Answer(words="Grace cried")}, on=date(2026, 11, 17))
    scene.context.discreet.set_on(True)
    scene.screen.arrive({"printable": "check_in_results", "measure_id": measure})
    scene.stage.settle()
    assert scene.screen.preview.page_count == 0
    assert scene.screen.foot.caution.text() == "This page has people’s own words on it. Keep it safe."
    scene.screen.print_page()
    assert scene.dialog.windowTitle() == "People’s words will be printed"
    scene.press("Not now", scene.dialog)
    scene.press("Copy as a table")
    scene.press("Take the names", scene.dialog)
    assert said == ["Copied, with people’s own words. Paste it where only the right people can read it."]


@pytest.mark.parametrize("show", [Show.INITIALS, Show.NUMBERS])
def test_what_was_written_about_a_session_is_hidden_without_names_too(scene, show):
    notes.write(scene.vault, scene.held, "talked", "Somebody cried")
    scene.context.discreet.set_on(True)
    scene.screen.arrive({"printable": "session_summary", "session_id": scene.held})
    scene.screen.options.dots[Option.SHOW].button(show).click()
    scene.stage.settle()
    assert scene.document.has_texts
    assert scene.screen.preview.page_count == 0
    assert "Keep it safe" in scene.screen.foot.caution.text()


def test_a_page_without_figures_has_no_table(scene):
    scene.choose(Printable.SIGN_IN)
    assert not scene.screen.save_table.isVisible()
    assert not scene.screen.foot.copy_table.isVisible()
    assert scene.screen.presenter.page.tables == ()


def test_a_closed_month_says_so_and_what_would_be_different(scene):
    session = scene.make.held(date(2026, 10, 20), scene.jo)
    scene.screen.arrive({"printable": "month_pack", "month": OCTOBER})
    assert not scene.screen.options.standing.isVisible()
    write = scene.context.runner.write
    write(months.close_month, *OCTOBER)
    assert scene.screen.options.standing.words.label.text() == "October is closed (24 Nov)."
    write(attendance.mark, session, scene.grace, Mark.PRESENT)
    words = scene.screen.options.standing.words.label.text()
    assert words.startswith("October is closed (24 Nov). Since it was closed, these would be different: ")
    assert "Attendances 1, now 2" in words
    assert words.endswith(" more.")
    scene.choose(Printable.ATTENDANCE)
    assert "Attendances 1, now 2" in scene.screen.options.standing.words.label.text()
    assert lint(scene.screen) == []
    scene.choose(Printable.SUMMARY)
    assert scene.screen.options.standing.words.label.text() == "Closed months: 1 of 12."
    gone = []
    scene.context.navigator.requested.connect(lambda place, facts: gone.append((place, facts)))
    scene.press("See the month")
    assert gone == [("months", {"month": OCTOBER})]
    scene.choose(Printable.SIGN_IN)
    assert not scene.screen.options.standing.isVisible()
    scene.screen.presenter.go_to_month()
    assert len(gone) == 1


@pytest.fixture
def unhurried(stage, vault, make, tmp_path, qtbot):
    """The screen as in the program: pages are drawn on a lane of their own."""
    (jo,) = make.people("Jo")
    make.held(date(2026, 11, 17), jo)
    hub = ChangeHub()
    runner = Runner(vault, hub)
    context = make_context(vault, runner, hub, PreferenceStore(tmp_path / "settings"), Drafts())
    screen = make_screen(context)
    stage.show(screen, (1146, 768))
    yield screen
    qtbot.waitUntil(lambda: not screen.presenter.page.is_drawing)
    runner.close()


def test_print_waits_for_the_page_of_the_choice(unhurried, qtbot):
    printed = []
    unhurried.arrive({})
    unhurried.presenter.page.with_document(printed.append)
    assert (printed, unhurried.presenter.page.document) == ([], None)
    qtbot.waitUntil(lambda: bool(printed))
    assert printed == [unhurried.presenter.page.document]
    unhurried.presenter.change("large_print", True)
    unhurried.presenter.page.with_document(printed.append)
    unhurried.presenter.change("large_print", False)
    qtbot.waitUntil(lambda: not unhurried.presenter.page.is_drawing)
    assert len(printed) == 1


def test_a_long_document_begins_before_it_is_whole(unhurried, qtbot):
    unhurried.arrive({"printable": "month_pack"})
    qtbot.waitUntil(lambda: unhurried.pages.text() == "Making all pages")
    assert unhurried.preview.page_count > 0
    assert unhurried.presenter.page.document is None
    qtbot.waitUntil(lambda: unhurried.presenter.page.document is not None)
    assert unhurried.pages.text() == "2 pages, A4"


def test_what_was_begun_for_another_choice_is_left(unhurried, qtbot):
    unhurried.arrive({"printable": "month_pack"})
    unhurried.presenter.change("large_print", True)
    unhurried.presenter.change("printable", Printable.SIGN_IN)
    qtbot.waitUntil(lambda: not unhurried.presenter.page.is_drawing)
    assert isinstance(unhurried.presenter.page.data, SignInSheet)
    assert unhurried.preview.page_count == unhurried.presenter.page.document.pages
