"""The list on the left of Pairs: search, which part of it, and a row for each pair."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.pairs import PairRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.screens.pairs import words
from peergroup_desktop.ui.screens.pairs.presenter import PairList, Shown
from peergroup_desktop.ui.screens.pairs.veil import Veil
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.cards import Divider, Panel
from peergroup_desktop.ui.widgets.chips import RadioChip
from peergroup_desktop.ui.widgets.choices import ChoiceGroup
from peergroup_desktop.ui.widgets.fields import SearchEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.roster import RosterList, RosterRow
from peergroup_desktop.ui.widgets.still import Still


class ListPanel(Panel):
    """`pair_chosen` is a wish to read the page, `pair_passed` a glance."""

    pair_chosen = Signal(bytes)
    pair_passed = Signal(bytes)
    part_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Pairs"))
        self._build_head()
        self.list = RosterList(_("Pairs of this group"))
        self.body.add(Still(self.list, self.list.minimumSizeHint()), 1)
        self.search.searched.connect(self.list.set_filter)
        self.search.down_pressed.connect(self._go_to_list)
        self.search.returnPressed.connect(self._choose_first)
        self.list.typed.connect(self._type_on)
        self.list.chosen.connect(self.pair_chosen)
        self.list.current_changed.connect(self.pair_passed)
        self.parts.chosen.connect(self.part_chosen)

    def _build_head(self) -> None:
        self.search = SearchEdit(_("Find a name"), says=_("Find a pair of this group"))
        self.parts = ChoiceGroup(_("Which pairs to list"), layout=Flow)
        self._chips = {shown: RadioChip("") for shown in Shown}
        for shown, chip in self._chips.items():
            self.parts.add(shown.value, chip)
        head = QWidget()
        lines = Column(head, gap=10, margins=(12, 12, 12, 10))
        lines.add(self.search)
        lines.add(self.parts)
        self.body.add(head)
        self.body.add(Divider())

    def show_list(self, listed: PairList, veil: Veil) -> None:
        """Fill the list; a part that would list nobody is not offered."""
        said = {Shown.NOW: _("Now {count}"), Shown.ENDED: _("Ended {count}")}
        for part, chip in self._chips.items():
            chip.setText(said[part].format(count=listed.counts[part]))
            chip.setVisible(listed.counts[part] > 0)
        self.parts.set_choice(listed.shown.value)
        self.list.set_veiled(veil.is_on)
        self.list.set_rows(tuple(_line(row, veil) for row in listed.rows))

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if self.list.current() is None and (first := self.list.first()) is not None:
            self.list.select(first)
            self.pair_passed.emit(first)

    def _choose_first(self) -> None:
        first = self.list.first()
        if first is not None:
            self.list.select(first)
            self.pair_chosen.emit(first)

    def _type_on(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letters)


def _line(row: PairRow, veil: Veil) -> RosterRow:
    is_late = row.in_touch.is_late and row.ends_on is None
    title, short = veil.both(row.person, row.supporter), words.in_touch_short(row)
    whole = short if row.ends_on is not None else words.in_touch(row.in_touch)
    return RosterRow(
        id=row.id,
        title=title,
        line=short,
        initials=initials(row.person),
        icon="clock" if is_late else "",
        tone=Tone.MARI if is_late else Tone.NEUTRAL,
        finds=f"{row.person} {row.supporter}",
        says=f"{title}. {whole}",
    )
