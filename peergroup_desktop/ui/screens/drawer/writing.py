"""The calm form for a concern, and what is said once it is sealed.

Nothing typed here is kept unsealed: it goes into no draft of the file, only into memory while the window is locked.
"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import drawer_words as words
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.veiled import VeiledLine, VeiledNote
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.fields import DateEdit, Field
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.notes import Note, Tone

_TEXT, _ABOUT, _DAY = "text", "about", "action_by"


@dataclass(frozen=True)
class TypedConcern:
    """A concern as typed."""

    text: str
    about: str
    action_by: date | None


class WritingPage(QWidget):
    """`seal_requested` brings the concern."""

    seal_requested = Signal(object)

    def __init__(self, discreet: Discreet, today: date) -> None:
        super().__init__()
        column = Column(self, gap=12)
        column.add(Note(words.danger(), tone=Tone.BRICK, icon="siren"))
        card = column.add(Card(_("What worries you?"), gap=12))
        says = _("What you saw or heard, when, and who was there. Their own words help most.")
        card.body.add(TextLabel(says, Text.BODY, Ink.INK2))
        self.text = card.body.add(VeiledNote(discreet, lines=7, says=_("What worries you?"), about=says))
        self.about = VeiledLine(discreet, height=44)
        self.day = DateEdit(today, field=_DAY)
        self._about = Field(_("Who is it about?"), self.about, optional=True, help=_("It’s sealed too."))
        usual = _("Shows as due on Today, with no word of what it is.")
        self._day = Field(_("Look at it by"), self.day, optional=True, help=usual)
        self._usual = usual
        row = card.body.add(Responsive(gap=16))
        for field in (self._about, self._day):
            row.add(field, 1)
            row.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._only = card.body.add(IconText("lock", "", Text.BODY_MEDIUM, Ink.INK, wraps=True))
        self._trouble = card.body.add(Note("", tone=Tone.MARI, icon="circle-alert"))
        self._trouble.hide()
        buttons = card.body.add(Responsive(gap=10))
        self.seal = Button(_("Seal it"), kind=Kind.PRIMARY, size=Size.LARGE, icon="lock")
        buttons.add(self.seal)
        buttons.addStretch(1)
        column.stretch()
        self.seal.clicked.connect(self._on_seal)
        self.day.shown_back.connect(self._on_day)

    def show_readers(self, names: tuple[str, ...]) -> None:
        """Say who will be able to read it."""
        self._only.set_text(words.only(names) if names else words.open_first())

    def show_fault(self, fault: Fault, sentence: str) -> None:
        """Say what to put right; what was typed stays."""
        field = fault.field if isinstance(fault, InputFault) else ""
        if field == _DAY:
            self._day.set_error(sentence)
            self.day.setFocus()
        elif field == _ABOUT:
            self._about.set_error(sentence)
            self.about.setFocus()
        elif field == _TEXT:
            self.text.set_error(sentence)
        else:
            self._trouble.set_text("", sentence)
            self._trouble.show()

    def texts(self) -> dict[str, str]:
        """Return what is typed, by field."""
        return {_TEXT: self.text.text(), _ABOUT: self.about.text(), _DAY: self.day.text()}

    def fill(self, texts: dict[str, str]) -> None:
        """Put back what was typed."""
        self.text.set_text(texts.get(_TEXT, ""))
        self.about.setText(texts.get(_ABOUT, ""))
        self.day.setText(texts.get(_DAY, ""))

    def clear(self) -> None:
        """Forget what was typed, the field's own undo included."""
        self.fill({})
        self._clear_faults()

    def focus_first(self) -> None:
        """Put the keyboard into the text."""
        self.text.focus()

    def _clear_faults(self) -> None:
        self.text.clear_error()
        self._about.clear_error()
        self._day.clear_error()
        self._trouble.hide()

    def _on_day(self, shown: str) -> None:
        self._day.clear_error()
        self._day.set_help(shown or self._usual)

    def _on_seal(self) -> None:
        self._clear_faults()
        try:
            day = self.day.read() if self.day.text().strip() else None
        except InputFault as fault:
            self.show_fault(fault, _("We couldn’t read that day. Type a date like 23 November."))
            return
        self.seal_requested.emit(TypedConcern(self.text.text(), self.about.text(), day))


class SealedPage(QWidget):
    """What is said once a concern is sealed."""

    back_requested = Signal()
    another_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=12)
        self.card = column.add(Card("", gap=8))
        self.title = self.card.body.add(
            IconText("lock", "", Text.PANEL, Ink.INK, icon_ink=Ink.GREEN_INK, size=26, wraps=True)
        )
        self._who = self.card.body.add(TextLabel("", Text.LEAD, Ink.INK2))
        self.card.body.add(
            TextLabel(
                _("Nobody can change it or take it back. If something is missing, write another."),
                Text.LEAD,
                Ink.INK2,
            )
        )
        self.card.body.space(8)
        buttons = self.card.body.add(Responsive(gap=10))
        self.back = Button(_("Back to the notes"), kind=Kind.PRIMARY, size=Size.LARGE)
        self.another = Button(_("Write another"), size=Size.LARGE)
        buttons.add(self.back)
        buttons.add(self.another)
        buttons.addStretch(1)
        column.add(Note(words.danger_now(), tone=Tone.BRICK, icon="siren"))
        column.stretch()
        self.back.clicked.connect(self.back_requested)
        self.another.clicked.connect(self.another_requested)

    def show_number(self, number: int, names: tuple[str, ...]) -> str:
        """Say that it is sealed; returns the words for a screen reader."""
        told = _("Sealed. Concern {number}.").format(number=number)
        self.title.set_text(told)
        self.card.setAccessibleName(told)
        who = _("{names} will find it at the next look into the drawer. If it can’t wait, talk to them.")
        self._who.setText(who.format(names=words.joined(names)))
        return told
