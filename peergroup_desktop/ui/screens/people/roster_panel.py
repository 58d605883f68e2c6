"""The list on the left of People: search, which part of the roster, and the rows."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import PersonRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.screens.people.presenter import Shown
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.chips import RadioChip
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.roster import RosterRow
from peergroup_desktop.ui.widgets.search_panel import SearchPanel
from peergroup_desktop.ui.widgets.still import Still

_CHIP_ICONS = {Shown.ALL: "", Shown.NEW: "sprout", Shown.HELLO: "hand", Shown.MOVED_ON: "footprints"}


def roster_row(row: PersonRow, name: str, today: date, *, is_quiet: bool = False) -> RosterRow:
    """Return one line of the roster; `name` is the name as it may be shown, `is_quiet` who might like a hello."""
    icon = "hand" if is_quiet else "sprout" if row.is_new else ""
    return RosterRow(
        id=row.id,
        title=name,
        line=words.last_seen(row, today),
        initials=initials(row.display),
        icon=icon,
        tone=Tone.PLUM if icon else Tone.NEUTRAL,
        finds=f"{row.display} {row.full_name}",
        says=words.roster_says(row, name, today),
    )


class _Nobody(QWidget):
    """Says over the list that nobody is called what was typed. In no layout: letters must not move the page."""

    def __init__(self, over: Still) -> None:
        super().__init__(over)
        self._over = over
        self.hide()
        lines = Column(self, gap=12, margins=16)
        self._words = lines.add(TextLabel("", Text.BODY, Ink.INK2))
        self.add = lines.add(Button("", icon="user-round-plus"))
        lines.stretch()
        over.installEventFilter(self)

    def show_name(self, name: str) -> None:
        """Offer to add somebody of that name."""
        self._words.setText(_("Nobody called “{name}” yet.").format(name=name))
        self.add.setText(_("Add {name}").format(name=name))
        self.resize(self._over.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what it lies over."""
        if event.type() == QEvent.Type.Resize:
            self.resize(self._over.size())
        return False


class RosterPanel(SearchPanel):
    """Everybody of the group, or a part of them; offers to add who is not found."""

    add_requested = Signal(str)

    def __init__(self) -> None:
        finds, asks = _("Find a name in this group"), _("Who to list")
        super().__init__(_("Roster"), finds=finds, asks_part=asks, says=_("People in this group"))
        self._chips = {shown: RadioChip("", icon=icon) for shown, icon in _CHIP_ICONS.items()}
        for shown, chip in self._chips.items():
            self.parts.add(shown.value, chip)
        self.nobody = _Nobody(self.held)
        self.add = self.nobody.add
        self.add.clicked.connect(self._ask_to_add)
        self.search.searched.connect(self._show_whether_found)  # after the list has heard of it

    def show_rows(self, rows: tuple[RosterRow, ...], counts: dict[Shown, int], shown: Shown) -> None:
        """Fill the list; a filter that would list nobody is not offered."""
        words = {
            Shown.ALL: _("All {count}"),
            Shown.NEW: _("New"),
            Shown.HELLO: _("Say hello"),
            Shown.MOVED_ON: _("Moved on"),
        }
        for part, chip in self._chips.items():
            chip.setText(words[part].format(count=counts[part]))
            chip.setVisible(part is Shown.ALL or part is shown or counts[part] > 0)
        self.parts.set_choice(shown.value)
        self.list.set_rows(rows)
        self._show_whether_found()

    def _show_whether_found(self, _text: str = "") -> None:
        wanted = self.search.text().strip()
        is_lost = bool(wanted) and not self.list.visible_count
        if is_lost:
            self.nobody.show_name(wanted)
        self.nobody.setVisible(is_lost)

    def _ask_to_add(self) -> None:
        self.add_requested.emit(self.search.text().strip())
