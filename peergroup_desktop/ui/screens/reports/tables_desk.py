"""Takes what stands on a page to a spreadsheet or to the clipboard. Asks before names leave the file for a stick."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from peergroup_desktop.actions import exports
from peergroup_desktop.actions.exports import Table
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core import paths
from peergroup_desktop.core.errors import OtherEnding, TableNotSaved
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.paper import is_on_another_disk
from peergroup_desktop.ui.screens.reports import words
from peergroup_desktop.ui.screens.reports.presenter import ReportsPresenter
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask

_WORKBOOK, _PLAIN = ".xlsx", ".csv"
_OTHERS = frozenset(
    ".ods .fods .xls .xlsm .xlsb .numbers .tsv .tab .txt .json .xml .html .htm .pdf .doc .docx .odt".split()
)


class TablesDesk:
    """Copies and saves what stands on the page of one screen, which is the parent of its dialogs."""

    def __init__(self, screen: QWidget, context: Context, presenter: ReportsPresenter) -> None:
        self._screen = screen
        self._context = context
        self._presenter = presenter

    def copy_sentences(self) -> None:
        """Put the figures on the clipboard as sentences."""
        QApplication.clipboard().setText("\n".join(self._presenter.page.sentences))
        self._context.messages.tell(_("Copied. You can paste it anywhere."))

    def copy_table(self) -> None:
        """Put the figures on the clipboard, ready for a spreadsheet."""
        self._presenter.page.with_document(partial(self._asked_if_hidden, self._copy_table))

    def save(self) -> None:
        """Ask where to, and write the file there: a spreadsheet, or CSV where its name says so."""
        self._presenter.page.with_document(partial(self._asked_if_hidden, self._save))

    def _asked_if_hidden(self, go_on: Callable[[Document], None], document: Document) -> None:
        """Go on with a page; in discreet mode ask first where its page is hidden, for a table is never veiled."""
        if not (self._context.discreet.is_on and words.shows_names(document, self._presenter.choice)):
            go_on(document)
            return
        text = _(
            "Discreet mode hides names here, and not in a table. This table has names or people’s own words in it."
        )
        buttons = [(_("Not now"), Kind.PRIMARY, "later"), (_("Take the names"), Kind.SECONDARY, "go")]
        answered = partial(self._answered_hidden, go_on, document)
        ask(self._screen, _("Names will be in the table"), text, buttons, "later", answered)

    def _answered_hidden(self, go_on: Callable[[Document], None], document: Document, answer: str) -> None:
        if answer == "go":
            go_on(document)

    def _copy_table(self, document: Document) -> None:
        QApplication.clipboard().setText(exports.as_text(self._presenter.page.tables))
        told = _("Copied. You can paste it anywhere.")
        if document.has_texts:
            told = _("Copied, with people’s own words. Paste it where only the right people can read it.")
        elif document.is_private:
            told = _("Copied, with names. Paste it where only the right people can read it.")
        self._context.messages.tell(told)

    def _save(self, document: Document) -> None:
        tables = self._presenter.page.tables
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = str((paths.portable_folder() or Path(documents)) / f"{document.title}{_WORKBOOK}")
        kinds = {_("Spreadsheet (*.xlsx)"): _WORKBOOK, _("CSV (*.csv)"): _PLAIN}
        title = _("Save as a spreadsheet")
        chosen, kind = QFileDialog.getSaveFileName(self._screen, title, start, ";;".join(kinds))
        if chosen:
            self._save_to(tables, document, _with_ending(Path(chosen), kinds.get(kind, _WORKBOOK)))

    def _save_to(self, tables: Sequence[Table], document: Document, path: Path) -> None:
        if document.is_private and is_on_another_disk(path):
            text = _("This has names or people’s own words in it. Is that stick yours?")
            buttons = [(_("Save"), Kind.SECONDARY, "save"), (_("Choose another place"), Kind.PRIMARY, "other")]
            answered = partial(self._answered, tables, document, path)
            ask(self._screen, _("Names on a stick"), text, buttons, "other", answered)
        else:
            self._write(tables, path)

    def _answered(self, tables: Sequence[Table], document: Document, path: Path, answer: str) -> None:
        if answer == "save":
            self._write(tables, path)
        else:
            self._save(document)

    def _write(self, tables: Sequence[Table], path: Path) -> None:
        try:
            exports.save_tables(tables, path)
        except (TableNotSaved, OtherEnding) as fault:
            self._context.messages.say(fault)
            return
        self._context.messages.tell(_("Saved as {name}").format(name=path.name))


def _with_ending(path: Path, ending: str) -> Path:
    """Return the path with an ending that says what is in it. A dot in a title is none; a known one stays, refused."""
    return path if path.suffix.casefold() in {_WORKBOOK, _PLAIN, *_OTHERS} else path.with_name(path.name + ending)
