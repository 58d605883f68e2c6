"""The page most people see: a greeting, who is opening up, their passphrase."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.doorstep import Cards
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.unlock.people_cards import PeopleCards
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.edits import LineEdit
from peergroup_desktop.ui.widgets.field import Field
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.passphrase_field import PassphraseField


class PassphrasePage(QWidget):
    """Cards or a typed name, the passphrase, Unlock. Tells what was asked for; decides nothing."""

    unlock_requested = Signal(str, str)  # slot id, passphrase
    unlock_named_requested = Signal(str, str)  # typed name, passphrase
    code_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=0)
        self.greeting = column.add(PageTitle("", Text.BIG_TITLE))
        column.space(8)
        self._question = column.add(TextLabel("", Text.LEAD, Ink.INK2))
        column.space(16)
        self.people = column.add(PeopleCards())
        self.name = column.add(Field(_("Your name"), LineEdit(height=48)))
        column.space(24)
        self.passphrase = column.add(PassphraseField(""))
        column.space(16)
        self.unlock = column.add(Button("", kind=Kind.PRIMARY, size=Size.LARGE, icon="lock-open"))
        column.space(10)
        self.use_code = Button(_("Use recovery code instead"), kind=Kind.QUIET, wraps=True)
        column.addWidget(self.use_code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.people.chosen.connect(self._on_person)
        self.passphrase.entered.connect(self._ask)
        self.passphrase.edit.installEventFilter(self)
        self.unlock.clicked.connect(self._ask)
        self.use_code.clicked.connect(self.code_requested)
        self.set_busy(is_busy=False)

    def show_people(self, cards: Cards, greeting: str, chosen: str) -> None:
        """Ask these people, or for a typed name where names are kept inside the file."""
        self.greeting.setText(greeting)
        has_names = any(card.label for card in cards.people)
        self.people.setVisible(has_names)
        self.name.setVisible(not has_names)
        self._question.setText(_("Who’s opening up?") if has_names else _("Type your name and your passphrase."))
        self.people.set_people(cards.people if has_names else (), chosen)
        self._order_tabs()
        self._name_field()

    def _order_tabs(self) -> None:
        """Put the new cards where they stand: what is made last comes last otherwise."""
        passphrase = self.passphrase
        stops = [self.name.edit, passphrase.edit, passphrase.show_button, self.unlock, self.use_code]
        for before, after in pairwise([*self.people.cards, *stops]):
            QWidget.setTabOrder(before, after)

    def focus_first(self) -> None:
        """Put the keyboard where typing begins."""
        edit = self.name.edit if self._asks_name() and not self._typed_name() else self.passphrase.edit
        edit.setFocus(Qt.FocusReason.TabFocusReason)

    def show_miss(self, sentence: str) -> None:
        """Say that it did not match. What was typed stays, marked, so that typing replaces it."""
        self.passphrase.set_error(sentence)
        self.passphrase.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.passphrase.edit.selectAll()

    def forget(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the key is worked out."""
        self.unlock.setText(_("Opening up…") if is_busy else _("Unlock"))
        for part in (self.unlock, self.use_code, self.people, self.name):
            part.setEnabled(not is_busy)
        self.passphrase.edit.setReadOnly(is_busy)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Change the person with Up and Down while the passphrase has the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self._asks_name():
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.people.step(step)
                return True
        return False

    def _ask(self) -> None:
        self.passphrase.hide_letters()
        slot = self.people.slot
        if self._asks_name():
            self._ask_by_name()
        elif slot is not None:
            self.unlock_requested.emit(slot.slot_id, self.passphrase.text())

    def _ask_by_name(self) -> None:
        self.name.clear_error()
        if self._typed_name():
            self.unlock_named_requested.emit(self._typed_name(), self.passphrase.text())
        else:
            self.name.set_error(_("Type the name that the group knows you by."))
            self.name.edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _asks_name(self) -> bool:
        return not self.name.isHidden()

    def _typed_name(self) -> str:
        edit = self.name.edit
        return edit.text().strip() if isinstance(edit, LineEdit) else ""

    def _on_person(self) -> None:
        self.passphrase.clear()
        self._name_field()

    def _name_field(self) -> None:
        slot = self.people.slot
        words = _("Your passphrase, {name}").format(name=slot.label) if slot else _("Your passphrase")
        self.passphrase.set_label(words)
