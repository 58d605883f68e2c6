"""The cards of the page of backups."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.backing_up.words import Standing
from peergroup_desktop.ui.screens.backups.presenter import Line, SecondView
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card, Divider, TintCard
from peergroup_desktop.ui.widgets.fields import ComboBox
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row, fix_width

_SHOWN = 6
_COUNTS = {
    "backup_daily": (3, 7, 14, 30, 60),
    "backup_weekly": (0, 2, 5, 8, 12),
    "backup_monthly": (0, 3, 6, 12, 24, 60),
}


class StandingCard(TintCard):
    """When the last one was, and the one strong button of the page."""

    def __init__(self) -> None:
        super().__init__(_("Backed up"), Tone.GREEN, radius=14, margins=(24, 20, 24, 24), gap=6)
        head = self.body.add(Row(gap=10))
        self._icon = head.add(Icon("shield-check", 24, Ink.GREEN_INK))
        self.head = head.add(TextLabel("", Text.STRONG, Ink.GREEN_INK), 1)
        self.line = self.body.add(TextLabel("", Text.PANEL_BIG))
        self.more = self.body.add(TextLabel("", Text.BODY, Ink.INK2))
        self.body.add(
            TextLabel(_("It happens by itself: when you lock or close, once a day, and while you work."), Text.BODY)
        ).set_ink(Ink.INK2)
        self.body.space(10)
        row = self.body.add(Row(gap=0))
        self.button = row.add(Button(_("Back up now"), kind=Kind.PRIMARY, size=Size.HERO, icon="usb", wraps=True))
        row.stretch()

    def show_standing(self, standing: Standing) -> None:
        """Show how it stands."""
        self.setAccessibleName(standing.title)
        self._icon.set_icon("shield-check" if standing.is_well else "clock-alert", Ink.GREEN_INK)
        self.head.setText(standing.title)
        self.line.setText(standing.line)
        self.more.setText(standing.more)
        self.more.setVisible(bool(standing.more))


class ListCard(Card):
    """All backups, newest first. `chosen` gives the line somebody wants to go back to; `filled` comes with new rows."""

    chosen = Signal(object)
    filled = Signal()

    def __init__(self) -> None:
        super().__init__(_("All backups"), icon="clock")
        self._lines: tuple[Line, ...] = ()
        self._parts: list[QWidget] = []
        self._may_restore = False
        self.buttons: dict[str, Button] = {}
        self._column = self.body.add(Column(gap=8))
        row = self.body.add(Row(gap=0))
        self.more = row.add(Button(_("Show all"), kind=Kind.QUIET, size=Size.SMALL))
        row.stretch()
        self.more.clicked.connect(self._show_all)
        self.for_coordinators = self.body.add(
            TextLabel(_("Only a coordinator can go back to an older one."), Text.SECOND, Ink.INK2)
        )
        self.body.addStretch(1)

    def show_list(self, lines: tuple[Line, ...], *, may_restore: bool) -> None:
        """List these backups."""
        if (lines, may_restore) == (self._lines, self._may_restore):
            return
        self._lines, self._may_restore = lines, may_restore
        self.set_count(len(lines) or None)
        self.for_coordinators.setVisible(bool(lines) and not may_restore)
        self._fill(_SHOWN)

    def _show_all(self) -> None:
        self._fill(len(self._lines))
        last = list(self.buttons.values())[_SHOWN : _SHOWN + 1]
        for button in last:
            button.setFocus()

    def _fill(self, most: int) -> None:
        for old in self._parts:
            old.hide()
            old.deleteLater()
        self._parts, self.buttons = [], {}
        for place, line in enumerate(self._lines[:most]):
            if place:
                self._add(Divider())
            self._add(self._line_of(line))
        if not self._lines:
            self._add(TextLabel(_("There is none yet."), Text.BODY, Ink.INK2))
        self.more.setVisible(len(self._lines) > most)
        self.filled.emit()

    def _line_of(self, line: Line) -> QWidget:
        holder = QWidget()
        row = Responsive(holder, gap=12)
        column = row.add(Column(gap=0), 1)
        column.add(TextLabel(line.title, Text.STRONG))
        column.add(TextLabel(line.about, Text.SECOND, Ink.INK2))
        if self._may_restore:
            says = _("Go back to the backup of {when}").format(when=line.title)
            button = Button(_("Go back to this one"), size=Size.SMALL, about=says)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            button.clicked.connect(partial(self.chosen.emit, line))
            self.buttons[line.key] = button
        return holder

    def _add(self, part: QWidget) -> None:
        self._column.add(part)
        self._parts.append(part)


class SecondCard(Card):
    """The second place: choosing it, and doing without."""

    def __init__(self) -> None:
        super().__init__(_("A second place"), icon="usb", padding=16)
        self._name = self.body.add(TextLabel("", Text.STRONG))
        self._state = Badge("")
        row = self.body.add(Row(gap=0))
        row.add(self._state)
        row.stretch()
        self._line = self.body.add(TextLabel("", Text.SECOND, Ink.INK2))
        self.body.space(4)
        holder = self.body.add(QWidget())
        flow = Flow(holder, gap=8)
        self.choose = Button("", icon="folder-open", wraps=True)
        self.forget = Button(_("Do without it"), kind=Kind.QUIET, wraps=True)
        for button in (self.choose, self.forget):
            flow.add(button)

    def show_second(self, second: SecondView | None) -> None:
        """Show the place, or why to have one."""
        self._name.setVisible(second is not None)
        self._state.setVisible(second is not None)
        self.forget.setVisible(second is not None)
        if second is None:
            self._line.setText(_("Keep another one away from this computer: on a stick, or on another disk."))
            self.choose.setText(_("Choose a stick or folder"))
            return
        self._name.setText(second.name)
        is_there = second.is_there
        tone, icon = (Tone.GREEN, "check") if is_there else (Tone.NEUTRAL, "usb")
        self._state.set_badge(_("plugged in") if is_there else _("not here now"), tone=tone, icon=icon)
        self._line.setText(second.line)
        self.choose.setText(_("Use another place"))
        self.forget.set_says(_("Do without {place}").format(place=second.name))


class TryCard(Card):
    """Proving that the newest backup opens, before it is needed."""

    def __init__(self) -> None:
        super().__init__(_("Try your backup"), icon="circle-check", padding=16)
        text = _("See whether the newest one opens, and print a note of it for your committee.")
        self.body.add(TextLabel(text, Text.SECOND, Ink.INK2))
        self.tried = self.body.add(TextLabel("", Text.SECOND_MEDIUM))
        self.body.space(4)
        row = self.body.add(Row(gap=0))
        self.button = row.add(Button(_("Try it now"), about=_("Try the newest backup now"), wraps=True))
        row.stretch()


class KeepCard(Card):
    """How many backups stay. `changed` gives the setting and the number."""

    changed = Signal(str, int)

    def __init__(self) -> None:
        super().__init__(_("How many stay"), icon="sliders-horizontal", padding=16)
        self.boxes: dict[str, ComboBox] = {}
        for key, title in (
            ("backup_daily", _("One a day, for")),
            ("backup_weekly", _("One a week, for")),
            ("backup_monthly", _("One a month, for")),
        ):
            row = self.body.add(Responsive(gap=8))
            row.add(TextLabel(title, Text.BODY, Ink.INK2), 1)
            box = row.add(ComboBox(says=title))
            fix_width(box, 172)
            box.set_choices([(str(count), _span(key, count)) for count in _COUNTS[key]])
            box.chosen.connect(partial(self._on_chosen, key))
            self.boxes[key] = box
        self.body.add(TextLabel(_("The three newest always stay."), Text.SECOND, Ink.INK2))

    def show_kept(self, kept: dict[str, int]) -> None:
        """Show the numbers; one that is not offered is added to the list."""
        for key, box in self.boxes.items():
            count = kept.get(key, 0)
            offered = sorted({*_COUNTS[key], count})
            box.set_choices([(str(number), _span(key, number)) for number in offered])
            box.set_choice(str(count))

    def _on_chosen(self, key: str, count: str) -> None:
        self.changed.emit(key, int(count))


def _span(key: str, count: int) -> str:
    if count == 0:
        return _("no time")
    if key == "backup_daily":
        return plural("{count} day", "{count} days", count)
    if key == "backup_weekly":
        return plural("{count} week", "{count} weeks", count)
    return plural("{count} month", "{count} months", count)
