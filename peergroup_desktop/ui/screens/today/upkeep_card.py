"""Today's card about the agreement and about those who hold the group."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.today.cards import LinesCard
from peergroup_desktop.ui.screens.today.upkeep import UpkeepLine
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row


class UpkeepCard(LinesCard):
    """Each line has a button that leads to its place."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Looking after the group"), "hand-heart", has_rules=True)
        self._context = context
        self.buttons: list[Button] = []

    def show_upkeep(self, lines: Sequence[UpkeepLine]) -> None:
        """Show these lines."""
        self.buttons = []
        self.show_lines([self._line(line) for line in lines])

    def _line(self, line: UpkeepLine) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=12)
        title = line.title.format(name=self._context.discreet.name(line.display))
        column = row.add(Column(gap=0), 1)
        column.add(TextLabel(title, Text.STRONG))
        column.add(TextLabel(line.line, Text.SECOND, Ink.INK2))
        words = _("Write") if line.session_id is not None else _("Open")
        button = row.add(Button(words, size=Size.SMALL, about=_("{words}: {title}").format(words=words, title=title)))
        facts = {"session_id": line.session_id} if line.session_id is not None else {}
        button.clicked.connect(partial(self._go, line.place, facts))
        self.buttons.append(button)
        return holder

    def _go(self, place: str, facts: dict[str, bytes]) -> None:
        self._context.navigator.go(place, **facts)
