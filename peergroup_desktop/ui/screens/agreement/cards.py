"""The cards of the agreement: the words, when to look at them again, and earlier versions."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.agreements import Version
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.agreeing.read_out import ReadOutTick
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.agreement import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width
from peergroup_desktop.ui.widgets.lines_column import LinesColumn

_NUMBER = 28


class WordsCard(Card):
    """The version of today, large enough to read out, with the tick that it was."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("What we agreed"), icon="handshake", gap=12)
        self._discreet = context.discreet
        self._drawn: tuple[object, ...] = ()
        self.lines = self.body.add(LinesColumn(gap=10))
        foot = self.body.add(Column(gap=0))
        foot.space(4)
        self.tick = foot.add(ReadOutTick(context))
        self.read = foot.add(TextLabel("", Text.SECOND, Ink.INK2))

    def show_version(self, version: Version, read: str) -> None:
        """Show the words, and when they were last read out."""
        self.read.setText(read)
        drawn = (version.text, self._discreet.is_on)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        if self._discreet.is_on:
            text = "\n".join(version.lines)
            held = HeldText(self._discreet.text(text), text.strip, about=_("What we agreed"), role=Text.LEAD)
            self.lines.show_lines([held])
        else:
            self.lines.show_lines([_numbered(place, line) for place, line in enumerate(version.lines, start=1)])


class ReviewCard(Card):
    """When to look at the words again. In marigold when that day has come."""

    change_requested = Signal()
    fits_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("Look at it again"), icon="calendar-days", padding=16)
        self.line = self.body.add(TextLabel("", Text.BODY, Ink.INK2))
        holder = QWidget()
        buttons = Flow(holder, gap=8)
        self.fits = Button(_("It still fits"), icon="check", about=_("It still fits. Look again in a year"))
        self.change = Button(_("Change the day"), kind=Kind.QUIET)
        for button in (self.fits, self.change):
            buttons.add(button)
        self.body.add(holder)
        self.fits.clicked.connect(self.fits_requested)
        self.change.clicked.connect(self.change_requested)

    def show_version(self, version: Version) -> None:
        """Show its day."""
        is_due = version.is_review_due
        self.set_title(_("Time to look at our agreement again") if is_due else _("Look at it again"))
        self.set_icon("clock-alert" if is_due else "calendar-days", Ink.MARI_INK if is_due else Ink.INK2)
        self.line.setText(words.review_line(version))
        self.fits.setVisible(is_due)


class EarlierCard(Card):
    """Versions from before. `chosen` gives the id of one."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Earlier versions"), icon="clock", padding=16)
        self._versions: tuple[Version, ...] | None = None
        self.buttons: list[Button] = []
        self._lines = self.body.add(LinesColumn())

    def show_versions(self, versions: tuple[Version, ...]) -> None:
        """Show a line for each; none hides the card."""
        self.setVisible(bool(versions))
        if versions != self._versions:
            self._versions, self.buttons = versions, []
            self._lines.show_lines([self._line(version) for version in versions])

    def _line(self, version: Version) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=8)
        column = row.add(Column(gap=0), 1)
        column.add(TextLabel(_("Version {number}").format(number=version.number), Text.STRONG))
        column.add(TextLabel(plain_day(version.agreed_on), Text.SECOND, Ink.INK2))
        about = _("Read version {number}, and what has changed since").format(number=version.number)
        button = row.add(Button(_("Read"), size=Size.SMALL, about=about))
        button.clicked.connect(partial(self.chosen.emit, version.id))
        self.buttons.append(button)
        return holder


def _numbered(place: int, text: str) -> QWidget:
    holder = QWidget()
    row = Row(holder, gap=8)
    number = TextLabel(str(place), Text.LEAD, Ink.INK3, wraps=False, tabular=True)
    fix_width(number, _NUMBER)
    row.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
    row.add(TextLabel(text, Text.LEAD), 1)
    return holder
