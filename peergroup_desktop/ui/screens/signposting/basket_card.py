"""The card of the handout: what is on it, which paper, how many, and the print button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.handouts import HandoutPaper
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.signposting import words
from peergroup_desktop.ui.screens.signposting.basket import Basket
from peergroup_desktop.ui.screens.signposting.basket_list import BasketList
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Surface
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.fields import LineEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width
from peergroup_desktop.ui.widgets.segments import OptionSegments

_MOST_COPIES = 999


class CopiesEdit(LineEdit):
    """A number of copies. Up and Down change it by one. `counted` gives it."""

    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__(longest=3, says=_("How many?"))
        self.setValidator(QIntValidator(0, _MOST_COPIES, self))
        fix_width(self, 64)
        self.textEdited.connect(self._tell)

    @property
    def copies(self) -> int:
        """Return the number: one where none stands there."""
        return max(int(self.text() or 1), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setText(str(min(max(self.copies + step, 1), _MOST_COPIES)))
            self._tell()

    def _tell(self) -> None:
        self.counted.emit(self.copies)


class BasketCard(Surface):
    """Shows one basket. `arranged` gives another order, or fewer places."""

    arranged = Signal(object)
    opened = Signal(bytes)
    paper_chosen = Signal(str)
    copies_changed = Signal(int)
    large_chosen = Signal(bool)
    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("Handout"))
        whole = Column(self, gap=8, margins=(19, 12, 19, 14))
        head = whole.add(Row(gap=10))
        head.add(Icon("shopping-basket", 20, Ink.GREEN))
        head.add(TextLabel(_("Handout"), Text.CARD, wraps=False))
        self.count = head.add(TextLabel("", Text.SECOND, Ink.INK2, elides=True), 1)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.list = whole.add(BasketList(), 1)
        empty = _("Tap Add beside a place, and it’ll be on the handout.")
        self.empty = whole.add(TextLabel(empty, Text.SECOND, Ink.INK2), 1)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        whole.add(self._build_options())
        self.print = Button(_("Print the handout"), kind=Kind.PRIMARY, size=Size.LARGE, icon="printer", wraps=True)
        whole.add(self.print)
        self.list.arranged.connect(self.arranged)
        self.list.opened.connect(self.opened)
        self.paper.chosen.connect(self.paper_chosen)
        self.copies.counted.connect(self.copies_changed)
        self.large.clicked.connect(self.large_chosen)
        self.print.clicked.connect(self.print_requested)

    def _build_options(self) -> QWidget:
        papers = {HandoutPaper.A5: _("A5"), HandoutPaper.A4: _("A4"), HandoutPaper.TWO_A5: _("Two A5")}
        self.paper = OptionSegments(_("Paper"), [(paper.value, said) for paper, said in papers.items()])
        self.paper.setToolTip(_("Two A5: the same page twice on a sheet of A4, to cut apart"))
        self.copies = CopiesEdit()
        many, holder = QWidget(), QWidget()
        row = Row(many, gap=10)
        label = row.add(TextLabel(_("How many?"), Text.SECOND, Ink.INK2, wraps=False))
        label.setBuddy(self.copies)
        row.add(self.copies)
        flow = Flow(holder, gap=10)
        flow.add(self.paper)
        flow.add(many)
        self.large = CheckBox(_("Large print"))
        flow.add(self.large)
        return holder

    def show_basket(self, basket: Basket, places: Sequence[tuple[RecordId, str]], *, has_crisis: bool) -> None:
        """Show what is on it."""
        self.list.show_places(list(places))
        self.list.setVisible(bool(places))
        self.empty.setVisible(not places)
        self.count.setText(words.basket_count(len(places), has_crisis=has_crisis))
        self.paper.set_choice(basket.paper.value)
        self.large.setChecked(basket.is_large)
        if self.copies.copies != basket.copies or not self.copies.hasFocus():
            self.copies.setText(str(basket.copies))
