"""Ringing round: who rings whom, one place at a time, with a few words to say and four answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import CheckAnswer
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.screens.signposting import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.chips import RadioChip
from peergroup_desktop.ui.widgets.choices import ChoiceGroup
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.fields import LineEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.tab_order import link

ANSWERS = (CheckAnswer.STILL_RIGHT, CheckAnswer.CHANGED, CheckAnswer.GONE, CheckAnswer.NO_ANSWER)
_KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
_ICONS = {
    CheckAnswer.STILL_RIGHT: "check",
    CheckAnswer.CHANGED: "pencil",
    CheckAnswer.GONE: "x",
    CheckAnswer.NO_ANSWER: "phone",
}


@dataclass(frozen=True)
class Ringer:
    """Somebody who rings: a key, their name as shown, and how many places are left for them."""

    key: str
    name: str
    left: int


@dataclass(frozen=True)
class Call:
    """The place to ring now, and what to say: a line each."""

    name: str
    phone: str
    checked: str
    where_in_round: str
    script: tuple[str, ...]


class CallCard(Card):
    """One place to ring. `answered` gives the answer and a few words; the digits 1 to 4 answer too."""

    answered = Signal(object, str)

    def __init__(self) -> None:
        super().__init__("")
        self._place = self.body.add(TextLabel("", Text.SECOND, Ink.INK2))
        self._name = self.body.add(TextLabel("", Text.PANEL))
        self._phone = self.body.add(TextLabel("", Text.CLOCK, tabular=True))
        self._checked = self.body.add(TextLabel("", Text.SECOND, Ink.INK2))
        self._script = self.body.add(LinesColumn(gap=4))
        self.words = LineEdit(longest=200, says=_("What they said, if it helps"), placeholder=_("What they said"))
        self.body.add(self.words)
        answers = QWidget()
        flow = Flow(answers, gap=10)
        self.buttons: list[Button] = []
        for number, answer in enumerate(ANSWERS, start=1):
            kind = Kind.PRIMARY if number == 1 else Kind.SECONDARY
            said = f"{number}  {label(answer)}"
            button = Button(said, kind=kind, size=Size.LARGE, icon=_ICONS[answer], about=label(answer))
            button.clicked.connect(self._on_pressed)
            self.buttons.append(button)
            flow.add(button)
        self.body.add(answers)

    def show_call(self, call: Call) -> None:
        """Show a place."""
        self.setAccessibleName(call.name)
        self._place.setText(call.where_in_round)
        self._name.setText(call.name)
        self._phone.setText(call.phone or _("No number yet"))
        self._checked.setText(call.checked)
        self._script.show_lines(
            [IconText("message-circle", line, Text.BODY, Ink.INK, wraps=True, size=18) for line in call.script]
        )
        self.words.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with a digit."""
        if event.key() in _KEYS and not self.words.hasFocus() and not event.isAutoRepeat():
            self._answer(_KEYS.index(Qt.Key(event.key())))
        else:
            super().keyPressEvent(event)

    def _on_pressed(self) -> None:
        self._answer(next(place for place, button in enumerate(self.buttons) if button is self.sender()))

    def _answer(self, place: int) -> None:
        self.answered.emit(ANSWERS[place], self.words.text().strip())


class RoundPage(QWidget):
    """Whoever rings stands above as a chip. `ringer_chosen` gives a key."""

    back_requested = Signal()
    deal_requested = Signal()
    ringer_chosen = Signal(str)
    answered = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        whole = Column(self, gap=12)
        head = whole.add(QWidget())
        flow = Flow(head, gap=12)
        self.back = Button(_("All places"), kind=Kind.QUIET, icon="arrow-left")
        self.deal = Button(_("Share out, three each"), icon="users-round")
        self.ringers = ChoiceGroup(_("Who rings"), layout=Flow)
        flow.add(self.back)
        flow.add(self.ringers)
        flow.add(self.deal)
        self.card, self._area = CallCard(), ScrollArea(margins=0)
        self._area.body.add(self.card)
        self._area.body.stretch()
        self.leave = Button(_("All places"), kind=Kind.PRIMARY, size=Size.HERO, icon="arrow-left")
        text = _("What somebody rang this month is right this month.")
        self._done = EmptyState(_("Everything’s been checked."), text, self.leave)
        self._pages = whole.add(QStackedWidget(), 1)
        self._pages.addWidget(self._area)
        self._pages.addWidget(self._done)
        self._shown: tuple[Ringer, ...] = ()
        for button in (self.back, self.leave):
            button.clicked.connect(self.back_requested)
        self.deal.clicked.connect(self.deal_requested)
        self.ringers.chosen.connect(self.ringer_chosen)
        self.card.answered.connect(self.answered)

    def show_ringers(self, ringers: Sequence[Ringer], chosen: str, *, may_deal: bool) -> None:
        """Show who rings, and whether there is anything to share out."""
        self.deal.setVisible(may_deal)
        self.ringers.setVisible(len(ringers) > 1)
        if tuple(ringers) != self._shown:
            self._shown = tuple(ringers)
            self.ringers.clear()
            for each in ringers:
                shown = _("{name}: {count}").format(name=each.name, count=each.left)
                self.ringers.add(each.key, RadioChip(shown))
            chips = [self.ringers.button(each.key) for each in ringers]
            link([self.back, *chips, self.deal, self.card.words, *self.card.buttons, self.leave])
        if any(each.key == chosen for each in ringers):
            self.ringers.set_choice(chosen)

    def show_call(self, call: Call | None, *, waiting: int) -> None:
        """Show the next place, or that all are done; `waiting` gave no answer today."""
        had_keyboard = self.card.isAncestorOf(QApplication.focusWidget() or self)
        if call is None:
            self._done.set_title(words.all_rung(waiting))
            self._pages.setCurrentWidget(self._done)
        else:
            self.card.show_call(call)
            self._pages.setCurrentWidget(self._area)
            self._area.verticalScrollBar().setValue(0)
        if had_keyboard:
            self.focus_first()

    def focus_first(self) -> None:
        """Start with the likely answer."""
        is_done = self._pages.currentWidget() is self._done
        (self.leave if is_done else self.card.buttons[0]).setFocus(Qt.FocusReason.OtherFocusReason)
