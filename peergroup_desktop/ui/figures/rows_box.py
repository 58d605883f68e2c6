"""A box with the rows that a figure was counted from, and how it was counted."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.figures import RowBehind
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.figures.row_words import RowWords, Way, opening_words
from peergroup_desktop.ui.figures.rows_list import RowsList
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.dialog import Dialog, Kind
from peergroup_desktop.ui.widgets.labels import TextLabel

LEFT, OPENED = "left", "opened"


class RowsBox(Dialog):
    """`title` is the figure with its value, `where` whose it is and of when, `method` how it was counted.

    Choosing a row goes to where it can be looked up.
    """

    def __init__(
        self, parent: QWidget, title: str, where: str, method: str, rows: Sequence[RowBehind], context: Context
    ) -> None:
        super().__init__(parent, title, width=720, mildest=LEFT)
        self._context = context
        self.body.add(TextLabel(where, Text.STRONG))
        self.body.add(TextLabel(method, Text.SECOND, Ink.INK2))
        self.list = RowsList()
        lines = RowWords(rows, context.discreet, context.clock.today()).lines
        if lines:
            self.list.show_lines(lines)
            self.list.opened.connect(self._open)
            self.body.add(TextLabel(opening_words(lines), Text.SECOND, Ink.INK2))
            self.body.add(self.list)
            self.focus_on(self.list)
        else:
            self.body.add(TextLabel(_("There’s nothing behind it."), Text.BODY))
        self.add_button(_("Close"), Kind.SECONDARY, LEFT)

    def _open(self, way: Way) -> None:
        self.answer(OPENED)
        follow(self._context, way)


def follow(context: Context, way: Way) -> None:
    """Go to where a row can be looked up, in its group; one that was closed since is not gone into."""
    if way.group_id in {row.id for row in context.group.rows}:
        context.group.choose(way.group_id)
    context.navigator.go(way.place, **way.facts)
