"""After the code or two sheets opened the file: who is there, and their new passphrase."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.doorstep import SlotCard
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.announcing import announce
from peergroup_desktop.ui.passphrase_tools import passphrase_tools
from peergroup_desktop.ui.screens.unlock.people_cards import PeopleCards
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import IconText, PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.new_passphrase import NewPassphrase
from peergroup_desktop.ui.widgets.notes import Note, Tone


class OwnerPage(QWidget):
    """Nobody is chosen for anybody: whoever typed the code says whose passphrase it is. `kept` tells the card's id."""

    kept = Signal(str, str)
    skipped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lost_by: Mapping[str, str] = {}
        column = Column(self, gap=0)
        self.title = column.add(PageTitle("", Text.BIG_TITLE))
        column.space(8)
        self._what_fits = column.add(TextLabel("", Text.LEAD, Ink.INK2))
        column.space(16)
        self.people = column.add(PeopleCards(_("Whose passphrase is it?")))
        self._miss = column.add(
            IconText("circle-alert", _("Choose whose passphrase it is."), Text.SECOND_MEDIUM, Ink.BRICK, size=18)
        )
        self._miss.hide()
        self._apart = column.add(QWidget())
        self.drawer = Column(self._apart, gap=0, margins=(0, 12, 0, 0)).add(Note("", tone=Tone.MARI, icon="lock"))
        self._apart.hide()
        column.space(20)
        self.passphrase = column.add(NewPassphrase(_("New passphrase"), passphrase_tools(self._names)))
        column.space(20)
        self.keep = column.add(Button(_("Keep it and go in"), kind=Kind.PRIMARY, size=Size.LARGE, wraps=True))
        column.space(10)
        self.skip = Button(_("Go in without changing it"), kind=Kind.QUIET, wraps=True)
        column.addWidget(self.skip, 0, Qt.AlignmentFlag.AlignHCenter)
        self.people.chosen.connect(self._on_person)
        self.passphrase.edit.returnPressed.connect(self._ask)
        self.keep.clicked.connect(self._ask)
        self.skip.clicked.connect(self.skipped)

    def show_owners(self, people: tuple[SlotCard, ...], what_fits: str, lost_by: Mapping[str, str]) -> None:
        """Begin anew with these people, none of them chosen unless there is one alone. `lost_by` says by their cards'
        ids what a new passphrase means for the sealed drawer: it is told before it is chosen.
        """
        self._lost_by = lost_by
        is_alone = len(people) == 1
        name = people[0].label if is_alone else ""
        self.title.setText(_("Welcome back, {name}").format(name=name) if is_alone else _("Who are you?"))
        next_time = _("Choose a passphrase for next time. The old one stops working.")
        self._what_fits.setText(f"{what_fits} {next_time}")
        self.people.set_people(people, "", has_first=is_alone)
        self.people.setVisible(not is_alone)
        self.passphrase.clear()
        self._on_person()
        stops = [self.passphrase.edit, self.passphrase.typed.show_button, self.passphrase.take, self.passphrase.other]
        for before, after in pairwise([*self.people.cards, *stops, self.keep, self.skip]):
            QWidget.setTabOrder(before, after)

    def focus_first(self) -> None:
        """Put the keyboard on the people, or into the passphrase where it is clear whose it is."""
        is_clear = self.people.slot is not None
        first = self.passphrase.edit if is_clear else self.people.cards[0]
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_refused(self, sentence: str) -> None:
        """Say what to put right with the passphrase."""
        self.passphrase.set_error(sentence)
        self.passphrase.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the new key is made."""
        for part in (self.keep, self.skip, self.people):
            part.setEnabled(not is_busy)
        self.passphrase.edit.setReadOnly(is_busy)

    def _ask(self) -> None:
        slot = self.people.slot
        if slot is None:
            self._miss.show()
            announce(self.people, self._miss.label.text())
            self.focus_first()
        else:
            self.kept.emit(slot.slot_id, self.passphrase.text())

    def _on_person(self) -> None:
        self._miss.hide()
        slot = self.people.slot
        words = _("A new passphrase for {name}").format(name=slot.label) if slot else _("New passphrase")
        self.passphrase.set_label(words)
        lost = self._lost_by.get(slot.slot_id, "") if slot else ""
        self.drawer.set_text("", lost)
        self._apart.setVisible(bool(lost))
        if lost:
            announce(self.drawer, lost)

    def _names(self) -> tuple[str, ...]:
        slot = self.people.slot
        return (slot.label,) if slot else ()
