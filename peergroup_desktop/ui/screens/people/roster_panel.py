"""The list on the left of People: search, which part of the roster, and the rows."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.people.presenter import Shown
from peergroup_desktop.ui.widgets.cards import Divider, Panel
from peergroup_desktop.ui.widgets.chips import RadioChip
from peergroup_desktop.ui.widgets.choices import ChoiceGroup
from peergroup_desktop.ui.widgets.fields import SearchEdit
from peergroup_desktop.ui.widgets.layouts import Column, Flow
from peergroup_desktop.ui.widgets.roster import RosterList, RosterRow

_CHIP_ICONS = {Shown.ALL: "", Shown.NEW: "sprout", Shown.MOVED_ON: "footprints"}


class RosterPanel(Panel):
    """Search field, filter chips and roster. Owned by the screen."""

    person_chosen = Signal(bytes)
    part_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Roster"))
        self._build()
        self.search.searched.connect(self.roster.set_filter)
        self.search.installEventFilter(self)
        self.roster.chosen.connect(self.person_chosen)
        self.roster.current_changed.connect(self.person_chosen)
        self.parts.chosen.connect(self.part_chosen)

    def _build(self) -> None:
        self.search = SearchEdit(_("Find a name"), says=_("Find a name in this group"))
        self.parts = ChoiceGroup(_("Who to list"), layout=Flow)
        self._chips: dict[Shown, RadioChip] = {}
        for shown, icon in _CHIP_ICONS.items():
            chip = RadioChip("", icon=icon)
            self._chips[shown] = chip
            self.parts.add(shown.value, chip)
        self.roster = RosterList(_("People in this group"))
        head = QWidget()
        lines = Column(head, gap=12, margins=(12, 12, 12, 12))
        lines.add(self.search)
        lines.add(self.parts)
        self.body.add(head)
        self.body.add(Divider())
        self.body.add(self.roster, 1)
        QWidget.setTabOrder(self.search, self.roster)

    def show_rows(self, rows: tuple[RosterRow, ...], counts: dict[Shown, int], shown: Shown) -> None:
        """Fill the list; a filter that would list nobody is not offered."""
        words = {Shown.ALL: _("All {count}"), Shown.NEW: _("New"), Shown.MOVED_ON: _("Moved on")}
        for part, chip in self._chips.items():
            chip.setText(words[part].format(count=counts[part]))
            chip.setVisible(part is Shown.ALL or part is shown or counts[part] > 0)
        self.parts.set_choice(shown.value)
        self.roster.set_rows(rows)

    def select(self, person_id: RecordId) -> None:
        """Show which row is open on the right, without opening it again."""
        self.roster.select(person_id)

    def eventFilter(self, watched: object, event: object) -> bool:  # noqa: N802 - Qt's name
        """Down in the search field goes to the list, Enter to the first match."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.roster.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False
