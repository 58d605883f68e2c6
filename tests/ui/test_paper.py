"""Pages to a file or a printer: asked first where names would leave the encrypted file."""

from io import BytesIO

import pytest
from PySide6 import QtPrintSupport
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog
from reportlab.pdfgen.canvas import Canvas

from peergroup_desktop.actions.printing import Document
from peergroup_desktop.ui.paper import Paperwork, is_on_another_disk, paint_pages
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.widgets.dialog import Dialog

A4, A4_WIDE = (595, 842), (842, 595)


def pdf(*sizes):
    """Return a PDF with a page of each size, in points."""
    written = BytesIO()
    canvas = Canvas(written)
    for size in sizes:
        canvas.setPageSize(size)
        canvas.rect(0, 0, 100, 100, fill=1)
        canvas.showPage()
    canvas.save()
    return written.getvalue()


NAMED, PLAIN = Document(b"%PDF named", 1, 24, "Register"), Document(b"%PDF plain", 1, 0, "Blank sheet")


WORDS = Document(b"%PDF words", 1, 0, "Check-ins", has_texts=True)


@pytest.fixture
def context(stage, vault):
    return stage.context(vault)


@pytest.fixture
def screen(stage, context):
    made = stage.show(Screen(context))
    context.messages.watch(made, made)
    return made


@pytest.fixture
def paper(screen, context):
    return Paperwork(screen, context)


@pytest.fixture
def chosen(monkeypatch, tmp_path):
    """Where somebody saves in the system's dialog: taken from the front, and then nowhere."""
    answers = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (answers.pop(0) if answers else "", ""))
    return answers


def asked(screen):
    return [dialog for dialog in screen.findChildren(Dialog) if dialog.isVisible()]


def test_a_page_without_names_is_written_anywhere(paper, screen, tmp_path, heard):
    paper.save_to(PLAIN, tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").read_bytes() == PLAIN.pdf
    assert (asked(screen), heard) == ([], ["Saved as page.pdf"])


def test_names_stay_unasked_on_the_disk_of_the_home_folder(paper, screen, tmp_path, own_home):
    own_home.mkdir()
    assert not is_on_another_disk(tmp_path / "page.pdf")
    paper.save_to(NAMED, tmp_path / "page.pdf")
    assert (tmp_path / "page.pdf").exists()
    assert asked(screen) == []


@pytest.mark.parametrize(("answer", "is_written"), [("save", True), ("other", False)])
def test_names_for_another_disk_are_asked_about(paper, screen, tmp_path, chosen, answer, is_written):
    assert is_on_another_disk(tmp_path / "page.pdf")  # the home of this test is on no disk at all
    paper.save_to(NAMED, tmp_path / "page.pdf")
    (dialog,) = asked(screen)
    dialog.answer(answer)
    assert (tmp_path / "page.pdf").exists() is is_written


def test_what_people_said_is_asked_about_too(paper, screen, tmp_path):
    paper.save_to(WORDS, tmp_path / "page.pdf")
    (dialog,) = asked(screen)
    assert dialog.windowTitle() == "People’s words on a stick"
    dialog.answer("save")
    assert (tmp_path / "page.pdf").exists()


def test_escape_asks_for_another_place(paper, screen, tmp_path, own_home, chosen):
    chosen.append(str(tmp_path / "elsewhere.pdf"))
    paper.save_to(NAMED, tmp_path / "page.pdf")
    own_home.mkdir()
    asked(screen)[0].reject()
    assert (tmp_path / "elsewhere.pdf").read_bytes() == NAMED.pdf


def test_what_cannot_be_written_is_said(paper, screen, tmp_path):
    paper.save_to(PLAIN, tmp_path / "no such folder" / "page.pdf")
    assert screen._notice.isVisible()
    assert screen._notice.text()


@pytest.mark.parametrize(("typed", "written"), [("page", "page.pdf"), ("page.pdf", "page.pdf"), ("", "")])
def test_the_place_is_asked_for(paper, tmp_path, chosen, typed, written):
    chosen.append(typed and str(tmp_path / typed))
    paper.save(PLAIN)
    assert [path.name for path in tmp_path.glob("*.pdf")] == ([written] if written else [])


@pytest.fixture
def printers(monkeypatch):
    """The names of the printers that the system knows: none at first."""
    names = []

    class Info:
        @staticmethod
        def availablePrinterNames():
            return names

    monkeypatch.setattr(QtPrintSupport, "QPrinterInfo", Info)
    return names


@pytest.mark.parametrize(("answer", "is_written"), [("save", True), ("later", False)])
def test_without_a_printer_it_offers_to_save(paper, screen, tmp_path, printers, chosen, answer, is_written):
    chosen.append(str(tmp_path / "page.pdf"))
    paper.print(PLAIN)
    (dialog,) = asked(screen)
    dialog.answer(answer)
    assert (tmp_path / "page.pdf").exists() is is_written


@pytest.mark.parametrize(("answer", "follows"), [("print", ["Printing"]), ("later", [])])
def test_discreet_mode_asks_before_printing_names(paper, screen, context, printers, answer, follows):
    context.discreet.set_on(True)
    paper.print(NAMED)
    (dialog,) = asked(screen)
    assert dialog.windowTitle() == "Names will be printed"
    dialog.answer(answer)
    assert [each.windowTitle() for each in asked(screen)] == follows
    for each in asked(screen):
        each.reject()


def test_discreet_mode_asks_before_printing_what_people_said(paper, screen, context, printers):
    context.discreet.set_on(True)
    paper.print(WORDS)
    (dialog,) = asked(screen)
    assert dialog.windowTitle() == "People’s words will be printed"
    dialog.answer("later")


@pytest.mark.parametrize("code", [QPrintDialog.DialogCode.Accepted, QPrintDialog.DialogCode.Rejected])
def test_the_systems_dialog_decides(paper, tmp_path, printers, monkeypatch, code):
    printers.append("Hall printer")
    target = tmp_path / "printed.pdf"

    class SystemDialog:
        DialogCode = QPrintDialog.DialogCode

        def __init__(self, printer, _parent):
            printer.setOutputFileName(str(target))

        def exec(self):
            return code

    monkeypatch.setattr(QtPrintSupport, "QPrintDialog", SystemDialog)
    paper.print(Document(pdf(A4), 1, 0, "Blank sheet"))
    assert target.exists() is (code == QPrintDialog.DialogCode.Accepted)


def test_each_page_is_printed_in_its_own_size(stage, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    paint_pages(pdf(A4, A4_WIDE), printer)
    printed = QPdfDocument()
    printed.load(str(tmp_path / "printed.pdf"))
    sizes = [printed.pagePointSize(number) for number in range(printed.pageCount())]
    printed.close()
    assert [(round(size.width(), -1), round(size.height(), -1)) for size in sizes] == [(600, 840), (840, 600)]
