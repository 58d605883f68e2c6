"""The cards: sessions with their debriefs, who leads and when they are looked after, and notes of supervisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn


@dataclass(frozen=True)
class TalkLine:
    """A session as the card shows it. `pass_on` and `text` are what was written, both "" before anything was."""

    session_id: RecordId
    day: str
    held_by: str
    hint: str
    with_whom: str
    text: str
    pass_on: str

    @property
    def is_written(self) -> bool:
        """Whether there is a debrief."""
        return bool(self.text or self.pass_on)


@dataclass(frozen=True)
class LeadingLine:
    """Somebody who leads the group."""

    id: RecordId
    name: str
    last: str
    next: str
    is_due: bool


@dataclass(frozen=True)
class SupervisionLine:
    """A supervision as the card shows it."""

    id: RecordId
    name: str
    line: str
    text: str


class TalksCard(Card):
    """Sessions, newest first. `chosen` gives the one whose debrief is to be written."""

    chosen = Signal(object)

    def __init__(self, discreet: Discreet) -> None:
        super().__init__(_("After the session"), icon="message-circle", gap=10)
        self._discreet = discreet
        self._drawn: tuple[object, ...] = ()
        self.buttons: list[Button | IconButton] = []
        self._lines = self.body.add(LinesColumn(gap=10))
        self._nothing = self.body.add(TextLabel(_("After the first session you can write here."), Text.BODY, Ink.INK2))

    def show_talks(self, lines: Sequence[TalkLine]) -> None:
        """Show these sessions."""
        drawn = (tuple(lines), self._discreet.is_on)
        if drawn == self._drawn:
            return
        had = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        self._drawn, self.buttons = drawn, []
        parts = [self._line(line) for line in lines]
        self._lines.show_lines(parts)
        self._nothing.setVisible(not parts)
        if had is not None:
            parts[had].show()
            self.buttons[had].setFocus()

    def _line(self, line: TalkLine) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=12)
        column = row.add(Column(gap=2), 1)
        column.add(TextLabel(line.day, Text.STRONG))
        if line.held_by:
            column.add(TextLabel(line.held_by, Text.SECOND, Ink.INK2))
        if line.hint:
            column.add(TextLabel(line.hint, Text.SECOND_MEDIUM, Ink.MARI_INK))
        if line.is_written:
            column.add(_text(_told(line), _("Debrief, {day}").format(day=line.day), self._discreet))
        row.addWidget(self._button(line), 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _button(self, line: TalkLine) -> Button | IconButton:
        if line.is_written:
            button: Button | IconButton = IconButton(
                "pencil", _("Change the debrief, {day}").format(day=line.day), side=36
            )
        else:
            about = _("Write a debrief, {day}").format(day=line.day)
            button = Button(_("Write"), size=Size.SMALL, icon="pencil", about=about)
        button.clicked.connect(partial(self.chosen.emit, line.session_id))
        self.buttons.append(button)
        return button


class LeadingCard(Card):
    """Who leads the group, and when they are looked after. `chosen` gives one of them."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("Supervision"), icon="hand-heart", padding=16)
        self._drawn: tuple[LeadingLine, ...] | None = None
        self.buttons: list[Button] = []
        self._lines = self.body.add(LinesColumn())
        self._nobody = self.body.add(
            TextLabel(_("Give people the role “facilitating” on their page, and they’ll be here."), Text.BODY, Ink.INK2)
        )

    def show_people(self, lines: tuple[LeadingLine, ...]) -> None:
        """Show these facilitators."""
        if lines == self._drawn:
            return
        had = next((place for place, button in enumerate(self.buttons) if button.hasFocus()), None)
        self._drawn, self.buttons = lines, []
        parts = [self._line(line) for line in lines]
        self._lines.show_lines(parts)
        self._nobody.setVisible(not parts)
        if had is not None and had < len(parts):
            parts[had].show()
            self.buttons[had].setFocus()

    def _line(self, line: LeadingLine) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=8)
        column = row.add(Column(gap=0), 1)
        column.add(TextLabel(line.name, Text.STRONG))
        column.add(TextLabel(line.last, Text.SECOND, Ink.INK2))
        if line.next:
            role, ink = (Text.SECOND_STRONG, Ink.MARI_INK) if line.is_due else (Text.SECOND, Ink.INK2)
            column.add(TextLabel(line.next, role, ink))
        about = _("Add supervision for {name}").format(name=line.name)
        button = row.add(Button(_("Add"), size=Size.SMALL, icon="plus", about=about))
        button.clicked.connect(partial(self.chosen.emit, line.id))
        self.buttons.append(button)
        return holder


class SupervisionCard(Card):
    """Notes of supervisions, newest first. `chosen` gives the one to change."""

    chosen = Signal(object)

    def __init__(self, discreet: Discreet) -> None:
        super().__init__(_("Written down"), icon="notebook-pen", padding=16)
        self._discreet = discreet
        self._drawn: tuple[object, ...] = ()
        self.buttons: list[IconButton] = []
        self._lines = self.body.add(LinesColumn())

    def show_supervisions(self, lines: tuple[SupervisionLine, ...]) -> None:
        """Show these notes; none hides the card."""
        self.setVisible(bool(lines))
        drawn = (lines, self._discreet.is_on)
        if drawn != self._drawn:
            self._drawn, self.buttons = drawn, []
            self._lines.show_lines([self._line(line) for line in lines])

    def _line(self, line: SupervisionLine) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=8)
        column = row.add(Column(gap=0), 1)
        column.add(TextLabel(line.name, Text.STRONG))
        column.add(TextLabel(line.line, Text.SECOND, Ink.INK2))
        about = _("Supervision of {name}, {line}").format(name=line.name, line=line.line)
        if line.text:
            column.add(_text(line.text, about, self._discreet))
        change = IconButton("pencil", _("Change: {text}").format(text=about), side=36)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        change.clicked.connect(partial(self.chosen.emit, line.id))
        self.buttons.append(change)
        return holder


def _told(line: TalkLine) -> str:
    """Return a debrief as one text; who talked stands first, so that it is hidden with the rest."""
    who = _("With {names}").format(names=line.with_whom) if line.with_whom else ""
    on = _("To pass on: {text}").format(text=line.pass_on) if line.pass_on else ""
    return "\n".join(part for part in (who, line.text, on) if part)


def _text(text: str, about: str, discreet: Discreet) -> QWidget:
    if discreet.is_on:
        return HeldText(discreet.text(text), text.strip, about=about)
    return TextLabel(text, Text.BODY)
