"""Leave with your data: what everything is, what stays, and where it shall go."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.exports import TakenOut
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.leaving_words import leftover_words
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note


class LeavingPage(QWidget):
    """Says what will be written, and asks; the boxes are the screen's."""

    folder_requested = Signal()
    zip_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        card = column.add(Card(_("Take everything out"), icon="file-down"))
        words = _(
            "Your data is yours. Everything in this file can be written as open files, which other programs read."
        )
        card.body.add(TextLabel(words, Text.BODY, Ink.INK2))
        for icon, line in (
            ("check", _("A table for each kind of record: people, registers, notes, pairs, places, numbers.")),
            ("check", _("What stands in every column, in plain words, and a page to read first.")),
            ("lock", _("The sealed drawer stays sealed. Only the numbers and days of its concerns go along.")),
            ("key", _("Passphrases, keys and the history stay here.")),
        ):
            card.body.add(IconText(icon, line, Text.BODY, Ink.INK, wraps=True))
        card.body.space(4)
        title, text = (
            _("Anybody can read it"),
            _(
                "What is written isn’t locked: names, numbers and notes stand in it as they are. Keep it where only "
                "you can get at it, and delete it when it has done its work. This file stays as it is."
            ),
        )
        self.warning = card.body.add(Note(text, tone=Tone.MARI, icon="eye", title=title))
        card.body.space(4)
        self._buttons = card.body.add(QWidget())
        flow = Flow(self._buttons, gap=10)
        self.folder = Button(_("Write it into a folder"), icon="folder-open", wraps=True)
        self.zip = Button(_("Write it as one zip"), icon="file-down", wraps=True)
        flow.add(self.folder)
        flow.add(self.zip)
        self.for_coordinators = column.add(Note(_("Only a coordinator can take everything out."), icon="info"))
        self.written = column.add(Note("", tone=Tone.GREEN, icon="circle-check"))
        self.leftovers = column.add(Note("", tone=Tone.MARI, icon="eye"))
        column.stretch()
        self.forget()
        self.folder.clicked.connect(self.folder_requested)
        self.zip.clicked.connect(self.zip_requested)

    def show_state(self, *, may_take_out: bool) -> None:
        """Offer it to those who may."""
        self._buttons.setVisible(may_take_out)
        self.for_coordinators.setVisible(not may_take_out)

    def forget(self) -> None:
        """Say no more about what was written before."""
        self.written.hide()
        self.leftovers.hide()

    def show_written(self, name: str, taken: TakenOut) -> None:
        """Say what was written, and under which name."""
        rows = plural("{count} row", "{count} rows", taken.row_count)
        tables = plural("{count} table", "{count} tables", taken.table_count)
        self.written.set_text(
            _("Written as {name}").format(name=name),
            _("{rows} in {tables}. Read README.txt in it first.").format(rows=rows, tables=tables),
        )
        self.written.show()
        left = leftover_words(taken.leftovers.deleted, taken.leftovers.still_there)
        self.leftovers.set_text("", left)
        self.leftovers.setVisible(bool(left))
