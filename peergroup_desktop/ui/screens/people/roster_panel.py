"""The list on the left of People: search, which part of the roster, and the rows."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import PersonRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.screens.people.presenter import Shown
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Divider, Panel
from peergroup_desktop.ui.widgets.chips import RadioChip
from peergroup_desktop.ui.widgets.choices import ChoiceGroup
from peergroup_desktop.ui.widgets.fields import SearchEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.roster import RosterList, RosterRow
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


class RosterPanel(Panel):
    """Search field, filter chips and roster. `person_chosen` is a wish to read the page, `person_passed` a glance."""

    person_chosen = Signal(bytes)
    person_passed = Signal(bytes)
    part_chosen = Signal(str)
    add_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Roster"))
        self._build_head()
        self._build_list()
        self.search.searched.connect(self._search)
        self.search.down_pressed.connect(self._go_to_list)
        self.search.returnPressed.connect(self._choose_first)
        self.roster.typed.connect(self._type_on)
        self.roster.chosen.connect(self.person_chosen)
        self.roster.current_changed.connect(self.person_passed)
        self.parts.chosen.connect(self.part_chosen)

    def _build_head(self) -> None:
        self.search = SearchEdit(_("Find a name"), says=_("Find a name in this group"))
        self.parts = ChoiceGroup(_("Who to list"), layout=Flow)
        self._chips: dict[Shown, RadioChip] = {}
        for shown, icon in _CHIP_ICONS.items():
            chip = RadioChip("", icon=icon)
            self._chips[shown] = chip
            self.parts.add(shown.value, chip)
        head = QWidget()
        lines = Column(head, gap=10, margins=(12, 12, 12, 10))
        lines.add(self.search)
        lines.add(self.parts)
        self.body.add(head)
        self.body.add(Divider())

    def _build_list(self) -> None:
        self.roster = RosterList(_("People in this group"))
        self.nobody = _Nobody(self.body.add(Still(self.roster, self.roster.minimumSizeHint()), 1))
        self.add = self.nobody.add
        self.add.clicked.connect(self._ask_to_add)

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
        self.roster.set_rows(rows)
        self._show_whether_found()

    def _search(self, text: str) -> None:
        self.roster.set_filter(text)
        self._show_whether_found()

    def _show_whether_found(self) -> None:
        wanted = self.search.text().strip()
        is_lost = bool(wanted) and not self.roster.visible_count
        if is_lost:
            self.nobody.show_name(wanted)
        self.nobody.setVisible(is_lost)

    def _go_to_list(self) -> None:
        self.roster.setFocus(Qt.FocusReason.TabFocusReason)
        if self.roster.current() is None and (first := self.roster.first()) is not None:
            self.roster.select(first)
            self.person_passed.emit(first)

    def _choose_first(self) -> None:
        first = self.roster.first()
        if first is not None:
            self.roster.select(first)
            self.person_chosen.emit(first)

    def _type_on(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letters)

    def _ask_to_add(self) -> None:
        self.add_requested.emit(self.search.text().strip())
