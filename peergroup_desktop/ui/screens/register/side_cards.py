"""The cards beside the register: the room in figures, headcounts, roles, what to have ready."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.doing.card import DoingCard
from peergroup_desktop.ui.look import gap
from peergroup_desktop.ui.screens.register.roles_card import ReadyCard, RolesCard
from peergroup_desktop.ui.screens.register.roll import Counts
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind
from peergroup_desktop.ui.widgets.cards import Card, Panel
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.rings import Counts as Seats
from peergroup_desktop.ui.widgets.rings import SeatLegend, SeatRing
from peergroup_desktop.ui.widgets.stepper import Stepper

_GAP = 12


class RoomCard(Card):
    """How many are in the room, as a ring of seats with its legend; in the corner a way to suggest a place."""

    def __init__(self) -> None:
        super().__init__(padding=8)
        self.setAccessibleName(_("In the room"))
        row = self.body.add(Row(gap=16))
        row.space(4)
        self.ring = row.add(SeatRing())
        beside = row.add(Column(gap=0), 1)
        self.suggest = IconButton("signpost", _("Suggest a place"), side=36)
        beside.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignRight)
        beside.stretch()
        self.legend = beside.add(SeatLegend())
        beside.stretch()

    def show_counts(self, counts: Counts, *, is_finished: bool) -> None:
        """Show the room. Guests and children sit in it without a name, as people do who prefer that."""
        not_named = counts.unnamed + counts.guests + counts.children
        seats = Seats(counts.here, not_named, counts.apologies, counts.not_marked, is_finished=is_finished)
        self.ring.set_counts(seats)
        self.legend.set_counts(seats)


class HeadcountCard(Panel):
    """People counted without a name. `changed` gives "unnamed", "guests" or "children" and the new number.

    `words_requested`: what they came for can be counted too.
    """

    changed = Signal(str, int)
    folded = Signal()
    words_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Headcounts"))
        column = self.body.add(Column(gap=0, margins=(16, 8, 12, 2)))
        self._unnamed = self._add_line(column, "unnamed", _("Came, but prefer not to be named"))
        self._fold = Button(_("Guests and children"), kind=Kind.QUIET, trailing_icon="chevron-down")
        self._fold.setCheckable(True)
        line = column.add(Row(gap=0))
        line.add(self._fold)
        line.stretch()
        self.came_for = line.add(Button(_("What for"), kind=Kind.QUIET, about=_("What people came for")))
        self.came_for.hide()
        self.came_for.clicked.connect(self.words_requested)
        self._folded = QWidget()
        more = Column(self._folded, gap=8, margins=(0, 0, 0, 10))
        self._guests = self._add_line(more, "guests", _("Companions and guests"))
        self._children = self._add_line(more, "children", _("Children"))
        column.add(self._folded)
        self._folded.hide()
        self._fold.toggled.connect(self._on_folded)

    def _add_line(self, column: Column, kind: str, words: str) -> Stepper:
        row = column.add(Row(gap=8))
        row.add(TextLabel(words, Text.STRONG), 1)
        stepper = row.add(Stepper(words))
        stepper.setObjectName(kind)
        stepper.changed.connect(self._on_changed)
        return stepper

    def show_counts(self, counts: Counts) -> None:
        """Show the numbers; guests and children unfold when there are any."""
        self._unnamed.set_value(counts.unnamed)
        self._guests.set_value(counts.guests)
        self._children.set_value(counts.children)
        if counts.guests or counts.children:
            self._fold.setChecked(True)

    def fold_up(self) -> None:
        """Put guests and children away again."""
        self._fold.setChecked(False)

    def _on_changed(self, number: int) -> None:
        self.changed.emit(self.sender().objectName(), number)

    def _on_folded(self, is_open: bool) -> None:
        self._folded.setVisible(is_open)
        self.folded.emit()


class SideCards(QWidget):
    """All cards in their order. They stand in the side column, or on a page of their own where there is no room.

    `folded` comes when one of them needs more or less room.
    """

    folded = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=_GAP)
        self.room = column.add(RoomCard())
        self.heads = column.add(HeadcountCard())
        self.doing = column.add(DoingCard(padding=16))
        self.doing.hide()
        self.roles = column.add(RolesCard())
        self.ready = column.add(ReadyCard())
        self.ready.hide()
        column.stretch()
        for card in (self.heads, self.doing, self.roles):
            card.folded.connect(self.folded)

    def room_for_ready(self, height: int) -> int:
        """Return how much of `height` px the cards above leave to the last one."""
        above = [card for card in (self.room, self.heads, self.doing, self.roles) if not card.isHidden()]
        return height - sum(self._height_of(card) + gap(_GAP) for card in above)

    def _height_of(self, card: QWidget) -> int:
        width = self.width()
        return card.heightForWidth(width) if card.hasHeightForWidth() else card.sizeHint().height()

    def show_counts(self, counts: Counts, *, is_finished: bool) -> None:
        """Show the figures of the room."""
        self.room.show_counts(counts, is_finished=is_finished)
        self.heads.show_counts(counts)
