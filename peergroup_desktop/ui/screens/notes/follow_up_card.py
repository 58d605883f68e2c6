"""What is to be followed up, and the line where one more is written."""

from datetime import date

from PySide6.QtCore import Qt, Signal

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.following_up.desk import Offer
from peergroup_desktop.ui.following_up.form import TypedPromise
from peergroup_desktop.ui.following_up.lines import Promise, PromiseLine
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.error_line import ErrorLine
from peergroup_desktop.ui.widgets.fields import ComboBox, LineEdit
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Responsive
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.tab_order import link_before

_LONGEST = 200


class FollowUpCard(Card):
    """`ticked` and `change_requested` give an id, `added` what was typed."""

    ticked = Signal(object)
    change_requested = Signal(object)
    added = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("To follow up"), icon="list-checks")
        self.lines: list[PromiseLine] = []
        self._promises: tuple[Promise, ...] | None = None
        self._had: int | None = None
        self._shown = self.body.add(LinesColumn())
        self._nothing = self.body.add(TextLabel(_("Nothing to follow up. Enjoy the tea."), Text.BODY, Ink.INK2))
        self.what = LineEdit(
            placeholder=_("Add something to follow up"), says=_("Add something to follow up"), longest=_LONGEST
        )
        self.body.add(self.what)
        self._error = self.body.add(ErrorLine())
        row = self.body.add(Responsive(gap=8))
        self.who = row.add(ComboBox(says=_("Who")), 1)
        self.day = row.add(ComboBox(says=_("By when")), 1)
        self.add = Button(_("Add"), icon="plus", about=_("Add to what is followed up"))
        self.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignRight)
        self.add.clicked.connect(self._on_add)
        self.what.returnPressed.connect(self._on_add)
        self.what.textEdited.connect(self._error.hide)

    def show_promises(self, promises: tuple[Promise, ...]) -> None:
        """Show the lines; the keyboard stays at its place among them."""
        if promises == self._promises:
            return
        self._promises = promises
        self.lines = [PromiseLine(promise, place) for place, promise in enumerate(promises, start=1)]
        self._shown.show_lines(self.lines)
        for line in self.lines:
            line.ticked.connect(self._on_ticked)
            line.change_requested.connect(self.change_requested)
        link_before(self.what, [stop for line in self.lines for stop in (line.box, line.change)])
        self.set_count(len(promises) or None)
        self._nothing.setVisible(not promises)
        self._give_keyboard_back()

    def show_offer(self, offer: Offer) -> None:
        """Show who and which days can be chosen; what was chosen stays."""
        is_first = not self.day.count()
        self.who.set_choices(offer.people)
        self.day.set_choices(offer.days)
        if is_first:
            self.day.setCurrentIndex(0)

    def clear_typed(self) -> None:
        """Empty the line: it was kept."""
        self.what.setText("")
        self.what.setFocus()

    def show_fault(self, sentence: str) -> None:
        """Say what to put right under the line."""
        self._error.say(sentence)
        self.what.setAccessibleDescription(sentence)
        self.what.setFocus()

    def _on_add(self) -> None:
        if not self.what.text().strip():
            self.what.setFocus()
            return
        who, day = self.who.choice, self.day.choice
        due_on = date.fromisoformat(day) if day else None
        self.added.emit(TypedPromise(self.what.text(), bytes.fromhex(who) if who else None, due_on))

    def _on_ticked(self, follow_up_id: bytes) -> None:
        self._had = next((place for place, line in enumerate(self.lines) if line.box.hasFocus()), None)
        self.ticked.emit(follow_up_id)

    def _give_keyboard_back(self) -> None:
        had, self._had = self._had, None
        if had is not None:
            (self.lines[min(had, len(self.lines) - 1)].box if self.lines else self.what).setFocus()
