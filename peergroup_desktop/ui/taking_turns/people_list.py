"""The list of people who could take a turn, whoever is next in turn first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.rota import Suggestion
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.taking_turns import words
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.fields import SearchEdit
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.roster import RosterList, RosterRow

_SEARCHED_FROM = 9
_LEAST, _LEAST_AT_LARGE_TEXT = 272, 132


class PeopleList(Following, QWidget):
    """`chosen` gives a person. Letters typed in the list go on in the search, where there are enough people for one."""

    chosen = Signal(bytes)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._names: dict[str, str] = {}
        column = Column(self, gap=4)
        self.search = column.add(SearchEdit(_("Find a name"), says=_("Find a name to take the turn")))
        self.nobody = column.add(TextLabel(_("Nobody is free for it."), Text.BODY, Ink.INK2))
        self.list = column.add(RosterList(_("Who could do it, the next in turn first")), 1)
        self.search.searched.connect(self.list.set_filter)
        self.search.down_pressed.connect(self.focus_list)
        self.search.returnPressed.connect(self._choose_first)
        self.list.typed.connect(self._type_on)
        self.list.chosen.connect(self.chosen)
        self.follow_look()

    def dress(self) -> None:
        """Show five people at once, or two and a half where text is large."""
        self.list.setMinimumHeight(px(_LEAST_AT_LARGE_TEXT if look().is_large else _LEAST))

    def show_people(self, people: Sequence[Suggestion]) -> None:
        """Show people in the order they come in."""
        self.search.clear()
        self.list.set_veiled(self._context.discreet.is_on)
        self._names = self._context.discreet.told_apart(row.display for row in people)
        self.list.set_rows(tuple(self._row(row, is_next=not place) for place, row in enumerate(people)))
        self.list.setVisible(bool(people))
        self.nobody.setVisible(not people)
        self.search.setVisible(len(people) >= _SEARCHED_FROM)
        first = self.list.first()
        if first is not None:
            self.list.select(first)

    def focus_list(self) -> None:
        """Put the keyboard on the first person."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, row: Suggestion, *, is_next: bool) -> RosterRow:
        is_next = is_next and row.is_helper
        name = self._names[row.display]
        line = words.suggested(row, self._context.clock.today(), is_next=is_next)
        tone = Tone.GREEN if is_next else Tone.NEUTRAL
        return RosterRow(row.person_id, name, line, initials(row.display), tone=tone, finds=row.display)

    def _choose_first(self) -> None:
        first = self.list.first()
        if first is not None:
            self.chosen.emit(first)

    def _type_on(self, letters: str) -> None:
        if not self.search.isHidden():
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.setText(self.search.text() + letters)
