"""A list at the left of a page: a search over it, chips for which part of it, and a row for each record."""

from PySide6.QtCore import Qt, Signal

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.widgets.cards import Divider, Panel
from peergroup_desktop.ui.widgets.choices import ChoiceGroup
from peergroup_desktop.ui.widgets.edits import SearchEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.roster import RosterList
from peergroup_desktop.ui.widgets.still import Still


class SearchPanel(Panel):
    """`chosen` is a wish to read a record's page, `passed` a glance. Subclasses put the chips into `parts`."""

    chosen = Signal(bytes)
    passed = Signal(bytes)
    part_chosen = Signal(str)

    def __init__(self, title: str, *, finds: str, asks_part: str, says: str) -> None:
        super().__init__(title)
        self.search = SearchEdit(_("Find a name"), says=finds)
        self.parts = ChoiceGroup(asks_part, layout=Flow)
        head = self.body.add(Column(gap=10, margins=(12, 12, 12, 10)))
        head.add(self.search)
        head.add(self.parts)
        self.body.add(Divider())
        self.list = RosterList(says)
        self.held = self.body.add(Still(self.list, self.list.minimumSizeHint()), 1)
        self._connect()

    def _connect(self) -> None:
        self.search.searched.connect(self.list.set_filter)
        self.search.down_pressed.connect(self._go_to_list)
        self.search.returnPressed.connect(self._choose_first)
        self.list.typed.connect(self._type_on)
        self.list.chosen.connect(self.chosen)
        self.list.current_changed.connect(self.passed)
        self.parts.chosen.connect(self.part_chosen)

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if self.list.current() is None and (first := self.list.first()) is not None:
            self.list.select(first)
            self.passed.emit(first)

    def _choose_first(self) -> None:
        first = self.list.first()
        if first is not None:
            self.list.select(first)
            self.chosen.emit(first)

    def _type_on(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letters)
