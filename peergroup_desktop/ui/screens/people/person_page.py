"""One person's page: name, attendance strip and cards. Rebuilt for each person; it keeps no state of its own."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import PersonDetail
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import MembershipStatus
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.screens.people.cards import ContactCard, HeldCard, HelpfulCard, PlaceCard
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.avatar import Avatar
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.strip import AttendanceStrip, Square, StripKey

_SQUARES_SHOWN = 25


class PersonPage(QWidget):
    """The page of one person. `veil` veils a name, `veil_text` a free text, when discreet mode is on."""

    edit_requested = Signal()
    away_requested = Signal()
    moved_on_requested = Signal()
    back_requested = Signal()
    merge_requested = Signal()
    absence_ended = Signal(bytes)

    def __init__(
        self, person: PersonDetail, today: date, *, veil: Callable[[str], str], veil_text: Callable[[str], str]
    ) -> None:
        super().__init__()
        self._person = person
        self._today = today
        self._veil = veil
        self._veil_text = veil_text
        page = Column(self, gap=16)
        page.add(self._build_head())
        if person.strip:
            page.add(self._build_strip())
        for note in self._absences():
            page.add(note)
        page.add(self._build_cards(), 1)
        page.add(self._build_deeds())

    def _build_head(self) -> QWidget:
        name = self._veil(self._person.full_name or self._person.called)
        head = QWidget()
        row = Row(head, gap=16)
        avatar = Avatar(60)
        avatar.set_person(self._person.id, initials(self._person.full_name or self._person.called))
        avatar.set_veiled(name not in (self._person.full_name, self._person.called))
        row.add(avatar)
        names = Column(None, gap=2)
        names.add(PageTitle(name))
        names.add(TextLabel(words.second_line(self._person, self._veil(self._person.called)), Text.BODY, Ink.INK2))
        row.add(names, 1)
        self.edit = Button(_("Edit"), icon="pencil", about=_("Edit {name}").format(name=name))
        self.edit.clicked.connect(self.edit_requested)
        row.add(self.edit)
        return head

    def _build_strip(self) -> QWidget:
        title = words.strip_title(self._person)
        card = Card(padding=16)
        card.setAccessibleName(title)
        head = Row(None, gap=12)
        head.add(TextLabel(title, Text.CARD), 1)
        head.add(StripKey())
        card.body.addLayout(head)
        strip = AttendanceStrip()
        shown = self._person.strip[-_SQUARES_SHOWN:]
        squares = [Square(square.on, words.square_kind(square), words.square_says(square)) for square in shown]
        strip.set_squares(squares, title)
        card.body.add(strip)
        return card

    def _absences(self) -> list[Note]:
        notes = []
        for absence in self._person.absences:
            if absence.ends_on and absence.ends_on < self._today:
                continue
            start = plain_day(absence.starts_on)
            text = _("Away from {start}, until they say.").format(start=start)
            if absence.ends_on:
                text = _("Away from {start} to {end}.").format(start=start, end=plain_day(absence.ends_on))
            note = Note(text, tone=Tone.MARI, icon="calendar-days")
            ended = Button(_("Not away after all"))
            ended.clicked.connect(_sender(self.absence_ended, absence.id))
            note.add_action(ended)
            notes.append(note)
        return notes

    def _build_cards(self) -> QWidget:
        person = self._person
        cards = QWidget()
        columns = Responsive(cards, gap=12, stacks_below=560)
        columns.add(HeldCard(person), 1)
        right = QWidget()
        stack = Column(right, gap=12)
        lines = self._contact_lines()
        if lines:
            stack.add(ContactCard(lines))
        if person.access_needs or person.note:
            stack.add(HelpfulCard(person, self._veil_text(person.note)))
        stack.add(PlaceCard(person))
        stack.stretch()
        columns.add(right, 1)
        return cards

    def _contact_lines(self) -> tuple[tuple[str, str], ...]:
        person = self._person
        given = (
            ("phone", person.phone),
            ("phone", person.other_phone),
            ("mail", person.email),
            ("message-square-text", person.contact_note),
        )
        return tuple((icon, self._veil_text(text)) for icon, text in given if text)

    def _build_deeds(self) -> QWidget:
        deeds = QWidget()
        row = Row(deeds, gap=8)
        has_left = bool(self._person.memberships) and self._person.memberships[0].status is MembershipStatus.LEFT
        if has_left:
            self._add_deed(row, _("Back with us"), self.back_requested)
        else:
            self._add_deed(row, _("Away for a while"), self.away_requested)
            self._add_deed(row, _("Moved on"), self.moved_on_requested)
        self._add_deed(row, _("Join two records"), self.merge_requested)
        row.stretch()
        return deeds

    def _add_deed(self, row: Row, text: str, signal: object) -> None:
        button = Button(text, kind=Kind.QUIET)
        button.clicked.connect(signal)
        row.add(button)


def _sender(signal: object, value: bytes) -> Callable[[], None]:
    def send() -> None:
        signal.emit(value)  # type: ignore[attr-defined]

    return send
