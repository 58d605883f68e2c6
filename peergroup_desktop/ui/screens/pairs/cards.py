"""The cards beside the conversations: what was agreed, what the supporter carries, and looking back together."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.pairs import Agreement, ReviewRow
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.pairs import words
from peergroup_desktop.ui.screens.pairs.presenter import PairPicture
from peergroup_desktop.ui.screens.pairs.veil import Veil
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn

_MOST_REVIEWS = 3


class AgreementCard(Card):
    """Where, how often, at what hours, and how we end."""

    change_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("What we agreed"), icon="handshake")
        self.change = Button(_("Change"), kind=Kind.QUIET, size=Size.SMALL, about=_("Change what we agreed"))
        self.change.clicked.connect(self.change_requested)
        self.set_action(self.change)
        self._lines = self.body.add(LinesColumn())

    def show_agreement(self, agreement: Agreement, veil: Veil) -> None:
        """Show what there is."""
        lines = [_two_lines(what, TextLabel(how, Text.BODY)) for what, how in words.agreement_lines(agreement)]
        if agreement.where:
            what = _("Where")
            lines.insert(0, _two_lines(what, veil.free_text(agreement.where, about=what)))
        if agreement.how_we_end:
            what = _("How we end")
            lines.append(_two_lines(what, veil.free_text(agreement.how_we_end, about=what)))
        nothing = _("Nothing written down yet. It helps to say where, how often, and how it ends.")
        self._lines.show_lines(lines or [TextLabel(nothing, Text.BODY, Ink.INK2)])


class LoadCard(Card):
    """What a supporter carries: open at once for themselves, for others once they choose to look together."""

    def __init__(self) -> None:
        super().__init__("", icon="coffee")
        self._supporter: RecordId | None = None
        self._is_open = False
        self._wait = self.body.add(TextLabel("", Text.BODY, Ink.INK2))
        self.open = Button(_("Look together"), kind=Kind.QUIET, size=Size.SMALL, icon="eye")
        self.open.clicked.connect(self._on_open)
        self.body.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeft)
        self._facts = self.body.add(QWidget())
        self._column = LinesColumn()
        self._facts.setLayout(self._column)

    def show_load(self, picture: PairPicture, veil: Veil) -> None:
        """Show it, or who sees it first."""
        load = picture.load
        if load.supporter_id != self._supporter:
            self._supporter, self._is_open = load.supporter_id, False
        name = veil.name(picture.pair.row.supporter)
        self.set_title(_("For {name}").format(name=name))
        self._wait.setText(_("How much {name} carries is for {name} to see first.").format(name=name))
        lines: list[QWidget] = [TextLabel(words.load_facts(load), Text.BODY)]
        lines += [TextLabel(line, Text.BODY) for line in words.load_lines(load)]
        self._column.show_lines(lines)
        self._is_open = self._is_open or picture.is_own
        self._dress()

    def _on_open(self) -> None:
        self._is_open = True
        self._dress()

    def _dress(self) -> None:
        self._wait.setVisible(not self._is_open)
        self.open.setVisible(not self._is_open)
        self._facts.setVisible(self._is_open)


class ReviewsCard(Card):
    """Looking at it together: when next, and what was said. `change_requested` gives a review's row."""

    add_requested = Signal()
    change_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Looking at it together"), icon="glasses")
        self.add = Button(_("Add"), kind=Kind.QUIET, size=Size.SMALL, about=_("Write down how it goes"))
        self.add.clicked.connect(self.add_requested)
        self.set_action(self.add)
        self._next = self.body.add(TextLabel("", Text.BODY_MEDIUM))
        self._lines = self.body.add(LinesColumn())
        self.changes: list[IconButton] = []

    def show_reviews(self, picture: PairPicture, veil: Veil) -> None:
        """Show when it is next, and the newest ones."""
        pair, is_due = picture.pair, picture.pair.row.is_review_due
        self._next.setText(words.review_line(pair.agreement, picture.today))
        self._next.set_ink(Ink.MARI_INK if is_due else Ink.INK)
        self._next.setVisible(pair.row.ends_on is None)
        self.changes = []
        self._lines.show_lines([self._line(review, veil) for review in pair.reviews[:_MOST_REVIEWS]])

    def _line(self, review: ReviewRow, veil: Veil) -> QWidget:
        day = plain_day(review.held_on)
        holder = QWidget()
        row = Row(holder, gap=8)
        column = row.add(Column(gap=0), 1)
        column.add(TextLabel(day, Text.SECOND, Ink.INK2))
        if review.words:
            column.add(veil.free_text(review.words, about=_("What was said on {day}").format(day=day)))
        change = row.add(IconButton("pencil", _("Change what was said on {day}").format(day=day), side=36))
        change.clicked.connect(partial(self.change_requested.emit, review))
        self.changes.append(change)
        return holder


def _two_lines(what: str, how: QWidget) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=0)
    column.add(TextLabel(what, Text.SECOND, Ink.INK2))
    column.add(how)
    return holder
