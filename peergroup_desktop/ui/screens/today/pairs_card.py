"""The card of what is next for the group's pairs."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.today.cards import LinesCard
from peergroup_desktop.ui.screens.today.pair_lines import PairNext
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row

_MOST = 5


class PairsCard(LinesCard):
    """A line for each pair, which leads to it."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Next for your pairs"), "handshake", has_rules=True)
        self.all = Button(_("All pairs"), kind=Kind.QUIET, size=Size.SMALL)
        self.set_action(self.all)
        self._context = context
        self.all.clicked.connect(partial(context.navigator.go, "pairs"))

    def show_pairs(self, pairs: Sequence[PairNext]) -> None:
        """Show the first few."""
        self.show_lines([self._line_of(pair) for pair in pairs[:_MOST]])

    def _line_of(self, pair: PairNext) -> QWidget:
        name = self._context.discreet.name
        both = _("{person} and {supporter}").format(person=name(pair.person), supporter=name(pair.supporter))
        holder = QWidget()
        row = Row(holder, gap=12)
        words = row.add(Column(gap=0), 1)
        words.add(TextLabel(both, Text.STRONG))
        role, ink = (Text.SECOND_STRONG, Ink.MARI_INK) if pair.is_due else (Text.SECOND, Ink.INK2)
        words.add(TextLabel(pair.line, role, ink))
        button = row.add(Button(_("Open"), size=Size.SMALL, about=_("Open {who}").format(who=both)))
        button.clicked.connect(partial(self._context.navigator.go, "pairs", pair=pair.id))
        return holder
