"""Today's card about the small jobs: who does what, what nobody does yet, and a way to find somebody."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.rota import Turn
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.today import words
from peergroup_desktop.ui.screens.today.cards import FactLine, LinesCard
from peergroup_desktop.ui.screens.today.on_duty import OnDuty
from peergroup_desktop.ui.taking_turns import words as turn_words
from peergroup_desktop.ui.taking_turns.find_box import FindBox, find_someone
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Divider
from peergroup_desktop.ui.widgets.labels import Icon, IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Row, least_height

_MOST, _LINE = 3, 36


class RotaCard(LinesCard):
    """Belongs to a screen. `filled` tells that the last gap it showed was filled by the keyboard here."""

    all_requested = Signal()
    filled = Signal()

    def __init__(self, screen: QWidget, context: Context) -> None:
        super().__init__(_("On duty"), "calendar-days", gap=4)
        self._screen, self._context = screen, context
        self._wants_keyboard = False
        self.finds: list[Button] = []
        self.see_all = Button(_("See all"), kind=Kind.QUIET, size=Size.SMALL, about=_("See the whole rota"))
        self.set_action(self.see_all)
        self.see_all.clicked.connect(self.all_requested)
        self.see_all.hide()

    def show_duties(self, duty: OnDuty) -> None:
        """Show each job with who does it, then what somebody is wanted for."""
        self.finds = []
        lines: list[QWidget] = [self._fact(kind, names) for kind, names in duty.done]
        lines += self._gaps(duty.open)
        if duty.few:
            lines.append(IconText("circle-alert", duty.few, Text.SECOND, Ink.MARI_INK, wraps=True))
        if duty.next_on is not None:
            lines.append(Divider())
            title = words.next_session(duty.next_on, self._context.clock.today())
            lines.append(TextLabel(title, Text.STRONG))
            lines += self._gaps(duty.next_open)
        self.see_all.setVisible(duty.is_planned)
        self.show_lines(lines)
        if self._wants_keyboard:
            self._wants_keyboard = False
            self._take_keyboard()

    def _fact(self, kind: str, names: Iterable[str]) -> QWidget:
        name, icon = turn_words.job(kind)
        return FactLine(icon, name, words.short_list([self._context.discreet.name(person) for person in names]))

    def _gaps(self, turns: tuple[Turn, ...]) -> list[QWidget]:
        lines = [self._gap(turn) for turn in turns[:_MOST]]
        more = len(turns) - _MOST
        if more > 0:
            lines.append(TextLabel(plural("and {count} more", "and {count} more", more), Text.SECOND, Ink.INK2))
        return lines

    def _gap(self, turn: Turn) -> QWidget:
        line = QWidget()
        least_height(line, _LINE)
        row = Row(line, gap=4)
        name = self._context.discreet.name(turn.display)
        row.add(Icon(turn_words.job(turn.kind)[1], 20))
        row.space(4)
        row.add(TextLabel(turn_words.gap(turn, name), Text.BODY, Ink.INK2), 1)
        about = _("Find someone: {turn}").format(turn=turn_words.says(turn, name))
        find = row.add(Button(_("Find someone"), kind=Kind.QUIET, size=Size.SMALL, about=about))
        find.clicked.connect(partial(self.find_for, turn))
        self.finds.append(find)
        return line

    def find_for(self, turn: Turn, _checked: bool = False) -> FindBox:
        """Ask who takes a turn."""
        return find_someone(self._screen, turn, self._context, before=self._on_chosen)

    def _on_chosen(self, _person_id: bytes) -> None:
        self._wants_keyboard = True

    def _take_keyboard(self) -> None:
        if self.finds:
            self.finds[0].setFocus()
        else:
            self.filled.emit()
