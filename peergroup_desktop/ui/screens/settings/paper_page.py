"""Keys on paper: the recovery code, and the handover envelope for when nobody is left who knows a passphrase."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.notes import Note


class CodeCard(Card):
    """The recovery code: one sheet that opens the file alone."""

    def __init__(self) -> None:
        super().__init__(_("The recovery code"), icon="key")
        words = _("If a passphrase is forgotten, the code on the key sheet opens the file. Keep it apart.")
        self.body.add(TextLabel(words, Text.BODY, Ink.INK2))
        row = self.body.add(Row(gap=10))
        self.make = row.add(Button(_("Make a new code and key sheet"), icon="printer", wraps=True))
        row.stretch()


class EnvelopeCard(Card):
    """The handover envelope: three sheets of which any two open the file, and when they were made and tried."""

    def __init__(self) -> None:
        super().__init__(_("The handover envelope"), icon="mail")
        for words in (
            _("For the day when nobody is left who knows a passphrase. Three sheets of paper, each with twenty words."),
            _("Any two sheets open the file. One alone opens nothing and gives nothing away."),
        ):
            self.body.add(TextLabel(words, Text.BODY, Ink.INK2))
        self.made = self.body.add(IconText("calendar", "", Text.BODY, Ink.INK, wraps=True))
        self.tried = self.body.add(IconText("circle-check", "", Text.BODY, Ink.INK, wraps=True))
        self.body.space(4)
        holder = self.body.add(QWidget())
        buttons = Flow(holder, gap=10)
        self.make = Button("", icon="printer", wraps=True)
        self.rehearse = Button(_("Try two sheets"), icon="circle-check", wraps=True)
        buttons.add(self.make)
        buttons.add(self.rehearse)

    def show_state(self, made: date | None, tried: date | None, *, has_one: bool) -> None:
        """Say when it was made and tried out."""
        day = _("Made on {day}.").format(day=long_day(made, with_year=True)) if made else _("There is one.")
        self.made.set_text(day if has_one else _("There is none yet."))
        last = _("Tried out on {day}: it opens the file.").format(day=long_day(tried, with_year=True)) if tried else ""
        self.tried.set_text(last or _("Not tried out yet. Do it once, with two sheets from the envelope."))
        self.tried.icon.set_icon("circle-check" if tried else "circle-alert", Ink.GREEN_INK if tried else Ink.MARI_INK)
        self.tried.setVisible(has_one)
        self.rehearse.setVisible(has_one)
        self.make.setText(_("Make three new sheets") if has_one else _("Make the three sheets"))


class PaperPage(QWidget):
    """Says what there is, and asks; the boxes are the screen's."""

    code_requested = Signal()
    envelope_requested = Signal()
    rehearsal_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        self.code = column.add(CodeCard())
        self.envelope = column.add(EnvelopeCard())
        self.for_coordinators = column.add(
            Note(_("Only a coordinator can make a new code or the sheets of the envelope."), icon="info")
        )
        column.stretch()
        self.code.make.clicked.connect(self.code_requested)
        self.envelope.make.clicked.connect(self.envelope_requested)
        self.envelope.rehearse.clicked.connect(self.rehearsal_requested)

    def show_state(self, made: date | None, tried: date | None, *, has_one: bool, may_change: bool) -> None:
        """Say what there is; what is for coordinators is there for them alone."""
        self.envelope.show_state(made, tried, has_one=has_one)
        self.code.make.setVisible(may_change)
        self.envelope.make.setVisible(may_change)
        self.envelope.rehearse.setVisible(may_change and has_one)
        self.for_coordinators.setVisible(not may_change)
