"""The list on the left of Pairs: search, which part of it, and a row for each pair."""

from peergroup_desktop.actions.pairs import PairRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.screens.pairs import words
from peergroup_desktop.ui.screens.pairs.presenter import PairList, Shown
from peergroup_desktop.ui.screens.pairs.veil import Veil
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.widgets.chips import RadioChip
from peergroup_desktop.ui.widgets.roster import RosterRow
from peergroup_desktop.ui.widgets.search_panel import SearchPanel


class ListPanel(SearchPanel):
    """Pairs that go on, or those that ended."""

    def __init__(self) -> None:
        finds, asks = _("Find a pair of this group"), _("Which pairs to list")
        super().__init__(_("Pairs"), finds=finds, asks_part=asks, says=_("Pairs of this group"))
        self._chips = {shown: RadioChip("") for shown in Shown}
        for shown, chip in self._chips.items():
            self.parts.add(shown.value, chip)

    def show_list(self, listed: PairList, veil: Veil) -> None:
        """Fill the list; a part that would list nobody is not offered."""
        said = {Shown.NOW: _("Now {count}"), Shown.ENDED: _("Ended {count}")}
        for part, chip in self._chips.items():
            chip.setText(said[part].format(count=listed.counts[part]))
            chip.setVisible(listed.counts[part] > 0)
        self.parts.set_choice(listed.shown.value)
        self.list.set_veiled(veil.is_on)
        self.list.set_rows(tuple(_line(row, veil) for row in listed.rows))


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
