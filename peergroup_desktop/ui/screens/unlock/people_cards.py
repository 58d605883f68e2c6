"""The people who can unlock, as cards in two columns. Radio buttons to a screen reader and to the arrow keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

from peergroup_desktop.actions.doorstep import SlotCard
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.widgets.choices import RadioCard
from peergroup_desktop.ui.widgets.group import Group
from peergroup_desktop.ui.widgets.layouts import Grid

_TWO_COLUMNS_FROM = 400


class PeopleCards(Group):
    """Who is opening up. `chosen` tells the key slot; one card alone takes Tab."""

    chosen = Signal(str)

    def __init__(self, says: str = "") -> None:
        super().__init__()
        self.setAccessibleName(says or _("Who’s opening up?"))
        self._grid = Grid(self, gap=8)
        self._group = QButtonGroup(self)
        self._group.buttonToggled.connect(self._on_toggled)
        self._slots: list[SlotCard] = []
        self.cards: list[RadioCard] = []

    def set_people(self, people: tuple[SlotCard, ...], chosen: str, *, has_first: bool = True) -> None:
        """Show these people; `chosen` is the slot of the card to begin with, else the first, or nobody's without
        `has_first`.
        """
        for card in self.cards:
            self._group.removeButton(card)
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._slots = list(people)
        self.cards = [
            RadioCard(slot.label, person=slot.slot_id.encode(), initials=initials(slot.label)) for slot in people
        ]
        for place, card in enumerate(self.cards, start=1):
            card.setAccessibleDescription(_("{place} of {count}").format(place=place, count=len(self.cards)))
            card.setAccessibleName(card.text())
            card.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._group.addButton(card)
        self._arrange()
        slots = [slot.slot_id for slot in people]
        if chosen in slots:
            self.cards[slots.index(chosen)].setChecked(True)
        elif self.cards and has_first:
            self.cards[0].setChecked(True)
        elif self.cards:
            self.cards[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def slot(self) -> SlotCard | None:
        """Return whose card is chosen."""
        index = self._index()
        return None if index < 0 else self._slots[index]

    def step(self, by: int) -> None:
        """Choose the next or the previous card, round and round."""
        if self.cards:
            self.cards[(self._index() + by) % len(self.cards)].setChecked(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one column where two have no room."""
        super().resizeEvent(event)
        self._arrange()

    def _index(self) -> int:
        return next((index for index, card in enumerate(self.cards) if card.isChecked()), -1)

    def _arrange(self) -> None:
        columns = 1 if self.width() < px(_TWO_COLUMNS_FROM) else 2
        for index, card in enumerate(self.cards):
            self._grid.addWidget(card, index // columns, index % columns)

    def _on_toggled(self, button: QAbstractButton, is_on: bool) -> None:
        if is_on:
            self.cards[0].setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # it took Tab while nobody was chosen
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_on else Qt.FocusPolicy.ClickFocus)
        slot = self.slot
        if is_on and slot is not None:
            self.chosen.emit(slot.slot_id)
