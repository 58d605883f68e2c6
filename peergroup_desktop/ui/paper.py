"""Takes a finished page to a printer or into a file. Asks before names leave the encrypted file for a stick."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QStandardPaths, QStorageInfo
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core import paths
from peergroup_desktop.core.errors import CannotSave
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.ui.context import Context, Doorstep
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DOTS_PER_INCH = 300
_NAMES_ON_PAPER = N_("Discreet mode hides names here, and not on paper. This page has names on it.")
_WORDS_ON_PAPER = N_("Discreet mode hides names here, and not on paper. This page says what people said or wrote.")


class Paperwork:
    """Prints and saves the documents of one screen, which is the parent of its dialogs."""

    def __init__(self, screen: QWidget, context: Context | Doorstep) -> None:
        self._screen = screen
        self._context = context
        self._copies = 1

    def print(self, document: Document, *, copies: int = 1) -> None:
        """Print, `copies` times unless somebody says otherwise in the printer's box; in discreet mode ask first, for
        the page is never veiled.
        """
        self._copies = copies
        if document.is_private and isinstance(self._context, Context) and self._context.discreet.is_on:
            title, text, go = _("Names will be printed"), _NAMES_ON_PAPER, _("Print the names")
            if document.has_texts:
                title, text, go = _("People’s words will be printed"), _WORDS_ON_PAPER, _("Print the page")
            buttons = [(_("Not now"), Kind.PRIMARY, "later"), (go, Kind.SECONDARY, "print")]
            ask(self._screen, title, _(text), buttons, "later", partial(self._answer_names, document))
        else:
            self._print(document)

    def _answer_names(self, document: Document, answer: str) -> None:
        if answer == "print":
            self._print(document)

    def _print(self, document: Document) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # only when printing: start-up time

        if not QPrinterInfo.availablePrinterNames():
            self._say_no_printer(document)
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setResolution(_DOTS_PER_INCH)
        printer.setDocName(document.title)
        printer.setCopyCount(self._copies)
        dialog = QPrintDialog(printer, self._screen)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            paint_pages(document.pdf, printer)

    def save(self, document: Document) -> None:
        """Ask where to, and write the file there."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = str((paths.portable_folder() or Path(documents)) / f"{document.title}.pdf")
        chosen, _kind = QFileDialog.getSaveFileName(self._screen, _("Save the page"), start, _("PDF (*.pdf)"))
        if chosen:
            path = Path(chosen)
            self.save_to(document, path if path.suffix else path.with_suffix(".pdf"))

    def save_to(self, document: Document, path: Path) -> None:
        """Write the file, after asking once when names would go to a stick."""
        if document.is_private and is_on_another_disk(path):
            title, text = _("Names on a stick"), _("This has names on it. Is that stick yours?")
            if document.has_texts:
                title, text = _("People’s words on a stick"), _("This has people’s words on it. Is that stick yours?")
            buttons = [(_("Save"), Kind.SECONDARY, "save"), (_("Choose another place"), Kind.PRIMARY, "other")]
            answered = partial(self._answered, document, path)
            ask(self._screen, title, text, buttons, "other", answered)
        else:
            self._write(document, path)

    def _answered(self, document: Document, path: Path, answer: str) -> None:
        if answer == "save":
            self._write(document, path)
        else:
            self.save(document)

    def _write(self, document: Document, path: Path) -> None:
        try:
            path.write_bytes(document.pdf)
        except OSError:
            self._context.messages.say(CannotSave())
            return
        self._context.messages.tell(_("Saved as {name}").format(name=path.name))

    def _say_no_printer(self, document: Document) -> None:
        text = _("No printer found. You can save a PDF and print it elsewhere.")
        buttons = [(_("Save PDF"), Kind.PRIMARY, "save"), (_("Not now"), Kind.SECONDARY, "later")]
        ask(self._screen, _("Printing"), text, buttons, "later", partial(self._answered_no_printer, document))

    def _answered_no_printer(self, document: Document, answer: str) -> None:
        if answer == "save":
            self.save(document)


def is_on_another_disk(path: Path) -> bool:
    """Tell whether `path` is on another disk than the person's own folder: most likely a stick."""
    return QStorageInfo(str(path.parent)).device() != QStorageInfo(str(Path.home())).device()


def paint_pages(pdf: bytes, printer: "QPrinter") -> None:
    """Draw each page of `pdf` onto a page of `printer`, as large as its paper."""
    from PySide6.QtPdf import QPdfDocument  # a library of 5 MB, only when printing

    data = QByteArray(pdf)
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    pages = QPdfDocument()
    pages.load(buffer)
    printer.setFullPage(True)
    painter = QPainter()
    for number in range(pages.pageCount()):
        points = pages.pagePointSize(number)
        is_wide = points.width() > points.height()
        upright = points.transposed() if is_wide else points
        printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
        way = QPageLayout.Orientation
        printer.setPageOrientation(way.Landscape if is_wide else way.Portrait)
        if number:
            printer.newPage()
        else:
            painter.begin(printer)
        area = QRectF(printer.paperRect(printer.Unit.DevicePixel))
        painter.drawImage(area, pages.render(number, area.size().toSize()))
    painter.end()
    pages.close()
    buffer.close()
