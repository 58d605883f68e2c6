"""The card of roles today, and the one that says what to have ready."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.look import gap, px
from peergroup_desktop.ui.need_icons import NEED_ICONS
from peergroup_desktop.ui.screens.register.checklist import ChecklistBox
from peergroup_desktop.ui.screens.register.duties import Job
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.combo import ComboBox
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Row, fix_width

_BOX_WIDTH = 164
_LINE_GAP, _HEAD, _AROUND = 4, 32, 28


class RolesCard(Card):
    """A line for each job; those nobody did and few groups have wait behind "More". `chosen` gives kind and people.

    `as_planned_requested`: everybody did what the rota says.
    """

    chosen = Signal(str, object)
    folded = Signal()
    as_planned_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("Roles today"), padding=16, gap=6)
        self._lines: list[_JobLine] = []
        self.as_planned = Button(_("As on the rota"), kind=Kind.QUIET, size=Size.SMALL, icon="calendar-days")
        self.as_planned.clicked.connect(self.as_planned_requested)
        self.as_planned.hide()
        self.set_action(self.as_planned)
        self.more = Button(_("More"), kind=Kind.QUIET, trailing_icon="chevron-down", about=_("More roles"))
        self.more.setCheckable(True)
        self.more.toggled.connect(self._fold)
        self.set_action(self.more)

    def show_jobs(self, jobs: Sequence[Job]) -> None:
        """Show who does what; lines are made anew only when the kinds of jobs change."""
        shapes = [(job.kind, job.is_shared) for job in jobs]
        if shapes != [line.shape for line in self._lines]:
            for old in self._lines:
                old.hide()
                old.deleteLater()
            self._lines = [self.body.add(_JobLine(job)) for job in jobs]
            for line in self._lines:
                line.chosen.connect(self.chosen)
        for line, job in zip(self._lines, jobs, strict=True):
            line.show_job(job)
        self._show_more()
        self._fold(self.more.isChecked())

    def show_planned(self, *, is_planned: bool) -> None:
        """Offer to write down what the rota says, where there is something to write down."""
        if is_planned == self.as_planned.isHidden():
            had = self.as_planned.hasFocus()
            self.as_planned.setVisible(is_planned)
            self._show_more()
            if had and self._lines:
                self._lines[0].box.setFocus()

    def _show_more(self) -> None:
        """Offer the rarer jobs, where there is room for that in the title row."""
        self.more.setVisible(self.as_planned.isHidden() and any(line.is_rare for line in self._lines))

    def _fold(self, is_open: bool) -> None:
        for line in self._lines:
            line.setVisible(is_open or not line.is_rare)
        self.folded.emit()


class _JobLine(QWidget):
    """One job: icon, name, and a combo box, or a checklist where several people can do it."""

    chosen = Signal(str, object)

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.shape = (job.kind, job.is_shared)
        self.is_rare = False
        self._ids: dict[str, RecordId] = {}
        row = Row(self, gap=10)
        row.add(Icon(job.icon, 18))
        row.add(TextLabel(job.name, Text.SECOND, Ink.INK2), 1)
        self.box: ComboBox = ChecklistBox(job.name) if job.is_shared else ComboBox(says=job.name)
        fix_width(self.box, _BOX_WIDTH)
        row.add(self.box)
        self.box.chosen.connect(self._on_chosen)
        if isinstance(self.box, ChecklistBox):
            self.box.ticked.connect(self._on_ticked)

    def show_job(self, job: Job) -> None:
        self.is_rare = job.is_rare and not job.chosen
        if isinstance(self.box, ChecklistBox):
            self.box.show_people(job.choices, job.chosen, job.words)
            return
        self._ids = {person.hex(): person for person, _name in job.choices}
        self.box.set_choices([("", _("Nobody yet")), *((person.hex(), name) for person, name in job.choices)])
        self.box.set_choice(job.chosen[0].hex() if job.chosen else "")
        self.box.setToolTip(job.words)

    def _on_chosen(self, key: str) -> None:
        self.chosen.emit(self.shape[0], (self._ids[key],) if key else ())

    def _on_ticked(self, people: Sequence[RecordId]) -> None:
        self.chosen.emit(self.shape[0], tuple(people))


class ReadyCard(Card):
    """What to have ready, and for whom. Hidden while nobody needs anything or there is no room."""

    def __init__(self) -> None:
        super().__init__(_("Have ready"), padding=16, gap=_LINE_GAP)
        self._lines: list[_NeedLine] = []
        self._shown: Sequence[tuple[AccessNeed, str]] = ()
        self._more = self.body.add(TextLabel("", Text.SECOND, Ink.INK2))

    def show_needs(self, needs: Sequence[tuple[AccessNeed, str]]) -> None:
        """Take needs with the people (or in discreet mode the number) behind each; `show_at_most` shows them."""
        if needs == self._shown:
            return
        self._shown = needs
        if [need for need, _names in needs] != [line.need for line in self._lines]:
            self._make_lines(needs)
        for line, (_need, names) in zip(self._lines, needs, strict=True):
            line.names.setText(names)

    def show_at_most(self, height: int | None) -> None:
        """Show as many lines as `height` px hold, and how many more there are; None is room for all."""
        count = len(self._lines)
        room = count if height is None or not count else self._lines_in(height)
        shown = count if room >= count else room - 1
        for place, line in enumerate(self._lines):
            line.setVisible(place < shown)
        self._more.setText(plural("and {count} more", "and {count} more", count - shown))
        self._more.setVisible(shown < count)
        self._more.setToolTip("\n".join(f"{label(need)}: {names}" for need, names in self._shown[max(shown, 0) :]))
        self.setVisible(shown > 0)

    def _make_lines(self, needs: Sequence[tuple[AccessNeed, str]]) -> None:
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self._lines = [_NeedLine(need) for need, _names in needs]
        for place, line in enumerate(self._lines):
            self.body.insertWidget(place, line)

    def _lines_in(self, height: int) -> int:
        line = self._lines[0].sizeHint().height() + gap(_LINE_GAP)
        return (height - px(_HEAD) - gap(_AROUND) + gap(_LINE_GAP)) // line


class _NeedLine(QWidget):
    """One thing to have ready. `names` is for whom; only that changes from mark to mark."""

    def __init__(self, need: AccessNeed) -> None:
        super().__init__()
        self.need = need
        row = Row(self, gap=10)
        row.add(Icon(NEED_ICONS[need], 18))
        row.add(TextLabel(label(need), Text.SECOND, Ink.INK2, wraps=False))
        row.stretch()
        self.names = row.add(TextLabel("", Text.SECOND_STRONG, elides=True))
