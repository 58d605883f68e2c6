"""Today's card of places that nobody has rung for a while."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.directory import DueRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.today.cards import LinesCard
from peergroup_desktop.ui.screens.today.recheck_lines import Recheck
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Row, least_height

_LINE = 32


class RecheckCard(LinesCard):
    """A line for each place. Ringing them is done on their own page."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Due a re-check"), "signpost", has_rules=True)
        self._go = context.navigator.go
        self.check = Button(_("Check"), kind=Kind.QUIET, size=Size.SMALL, about=_("Check the places that are due"))
        self.check.clicked.connect(partial(self._go, "signposting", rings=True))
        self.set_action(self.check)

    def show_due(self, due: Recheck) -> None:
        """Show the first few; that everything was checked, where there is something to check."""
        self.set_count(due.count or None)
        self.check.setVisible(bool(due.rows))
        lines: list[QWidget] = [_line(row) for row in due.rows]
        if due.has_places and not lines:
            lines = [TextLabel(_("Everything’s been checked."), Text.SECOND, Ink.INK2)]
        self.show_lines(lines)


def _line(due: DueRow) -> QWidget:
    holder = QWidget()
    least_height(holder, _LINE)
    row = Row(holder, gap=12)
    row.add(TextLabel(due.name, Text.STRONG, elides=True), 1)
    role, ink = (Text.SECOND_STRONG, Ink.MARI_INK) if due.is_overdue else (Text.SECOND, Ink.INK2)
    row.add(TextLabel(due.checked_words, role, ink, wraps=False))
    return holder
