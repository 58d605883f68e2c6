"""One person's page: name, attendance strip and cards. Rebuilt for each person; it keeps no state of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import AbsenceRow
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import MembershipStatus
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.screens.people.care_desk import CareDesk
from peergroup_desktop.ui.screens.people.giving_desk import GivingDesk
from peergroup_desktop.ui.screens.people.goals_card import GoalsCard
from peergroup_desktop.ui.screens.people.held_card import HeldCard
from peergroup_desktop.ui.screens.people.offers_card import OffersCard
from peergroup_desktop.ui.screens.people.picture import PersonPicture
from peergroup_desktop.ui.screens.people.place_card import PlaceCard
from peergroup_desktop.ui.screens.people.promise_card import PromiseCard
from peergroup_desktop.ui.screens.people.reach_card import ReachCard
from peergroup_desktop.ui.screens.people.suggesting import PersonSuggesting
from peergroup_desktop.ui.screens.people.veil import Veil
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.avatar import Avatar
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.strip import AttendanceStrip, Square, StripKey

_SQUARES_SHOWN = 25
_LEFT, _RIGHT = 10, 11  # the right column is a little wider, as pictured


@dataclass(frozen=True)
class Around:
    """What a page stands in: the day, the group, how names may be shown, and who opens its forms."""

    today: date
    group_id: bytes
    veil: Veil
    care: CareDesk
    giving: GivingDesk
    suggesting: PersonSuggesting
    sees_history: bool = False
    asks_check_ins: bool = False


class PersonPage(QWidget):
    """The page of one person in one group. Its buttons only say what is wanted."""

    edit_requested = Signal()
    name_requested = Signal()
    place_requested = Signal()
    away_requested = Signal()
    moved_on_requested = Signal()
    back_requested = Signal()
    merge_requested = Signal()
    history_requested = Signal()
    check_in_requested = Signal()
    print_requested = Signal(str)
    absence_ended = Signal(bytes)

    def __init__(self, picture: PersonPicture, around: Around) -> None:
        super().__init__()
        self._picture, self._around = picture, around
        self._person, self._today = picture.person, around.today
        self._group_id, self._veil = around.group_id, around.veil
        person = picture.person
        page = Column(self, gap=16, margins=(6, 0, 6, 6))
        page.add(self._build_head())
        if not person.is_named:
            page.add(self._build_naming())
        for absence in person.absences:
            page.add(self._build_absence(absence))
        if person.strip:
            page.add(self._build_strip())
        page.add(self._build_cards(), 1)
        page.add(self._build_deeds())

    @property
    def has_left(self) -> bool:
        """Tell whether the person stopped coming to this group."""
        here = [place for place in self._person.memberships if place.group_id == self._group_id]
        return all(place.status is MembershipStatus.LEFT for place in here)

    def _build_head(self) -> Row:
        name = self._veil.name(self._person.full_name or self._person.called)
        row = Row(gap=16)
        if not look().is_large:
            avatar = Avatar(60)
            avatar.set_person(self._person.id, initials(self._person.full_name or self._person.called))
            avatar.set_veiled(name not in (self._person.full_name, self._person.called))
            row.add(avatar)
        names = Column(gap=2)
        names.add(PageTitle(name))
        names.add(TextLabel(words.second_line(self._person, self._veil.name(self._person.called)), ink=Ink.INK2))
        row.add(names, 1)
        self.edit = Button(_("Edit"), icon="pencil", about=_("Edit {name}").format(name=name))
        self.edit.clicked.connect(self.edit_requested)
        row.add(self.edit)
        return row

    def _build_naming(self) -> QWidget:
        note = Note(_("We don’t know their name yet. What’s marked now stays theirs."), tone=Tone.PLUM, icon="sprout")
        give = Button(_("Give a name"))
        give.clicked.connect(self.name_requested)
        note.add_action(give)
        return note

    def _build_absence(self, absence: AbsenceRow) -> QWidget:
        start = plain_day(absence.starts_on)
        text = _("Away from {start}, until they say.").format(start=start)
        if absence.ends_on:
            text = _("Away from {start} to {end}.").format(start=start, end=plain_day(absence.ends_on))
        note = Note(text, tone=Tone.MARI, icon="calendar-days")
        has_begun = absence.starts_on <= self._today
        ended = Button(_("Back now") if has_begun else _("Not away after all"))
        ended.clicked.connect(partial(self._end_absence, absence.id))
        note.add_action(ended)
        return note

    def _build_strip(self) -> QWidget:
        title = words.strip_title(self._person)
        card = Card(padding=20, gap=10)
        card.setAccessibleName(title)
        head = Responsive(gap=8, stacks_below=520)
        head.add(TextLabel(title, Text.CARD), 1)
        head.add(StripKey())
        card.body.addLayout(head)
        self.strip = AttendanceStrip()
        shown = self._person.strip[-_SQUARES_SHOWN:]
        squares = [Square(square.on, words.square_kind(square), words.square_says(square)) for square in shown]
        self.strip.set_squares(tuple(squares), title)
        card.body.add(self.strip)
        return card

    def _build_cards(self) -> Responsive:
        columns = Responsive(gap=12, stacks_below=560)
        columns.add(_column(self._left(), grows=0), _LEFT)
        columns.add(_column(self._right(), grows=-1), _RIGHT)
        return columns

    def _left(self) -> list[Card]:
        picture, around = self._picture, self._around
        others = words.other_items(picture.person)
        held = HeldCard(self._called, picture.holdings, others, today=around.today, asking=around.care)
        held.print_requested.connect(partial(self.print_requested.emit, "own_record"))
        cards: list[Card] = [held]
        if picture.promise is not None:
            cards.append(
                PromiseCard(self._called, picture.promise, today=around.today, veil=around.veil, promising=around.care)
            )
        return [*cards, around.suggesting.card(picture)]

    def _right(self) -> list[Card]:
        picture, around, person = self._picture, self._around, self._picture.person
        cards: list[Card] = []
        if picture.offers is not None or person.access_needs or person.note:
            cards.append(OffersCard(person, picture.offers, veil=around.veil, giving=around.giving))
        if picture.reaches:
            cards.append(ReachCard(self._called, picture, today=around.today, veil=around.veil, reaching=around.care))
        if picture.goals is not None:
            cards.append(
                GoalsCard(self._called, picture.goals, today=around.today, veil=around.veil, wishing=around.giving)
            )
        place = PlaceCard(person, self._group_id)
        place.change_requested.connect(self.place_requested)
        return [*cards, place]

    @property
    def _called(self) -> str:
        return self._veil.name(self._person.called)

    def _build_deeds(self) -> Flow:
        flow = Flow(gap=8)
        if self.has_left:
            _add_deed(flow, _("Back with us"), self.back_requested)
        else:
            _add_deed(flow, _("Away for a while"), self.away_requested)
            _add_deed(flow, _("Moved on"), self.moved_on_requested)
        _add_deed(flow, _("Join two records"), self.merge_requested)
        if self._around.sees_history:
            _add_deed(flow, _("Who changed what"), self.history_requested)
        if self._around.asks_check_ins:
            _add_deed(flow, _("Check-in"), self.check_in_requested)
        for printable, text in (("my_page", _("A page to take home")), ("thanks", _("Thank-you letter"))):
            _add_deed(flow, text, partial(self.print_requested.emit, printable), icon="printer")
        return flow

    def _end_absence(self, absence_id: bytes) -> None:
        self.absence_ended.emit(absence_id)


def _column(cards: list[Card], *, grows: int) -> Column:
    """Put cards under each other; the one at the place `grows` takes what room is left."""
    stack = Column(gap=12)
    for card in cards:
        stack.add(card, 1 if card is cards[grows] else 0)
    return stack


def _add_deed(flow: Flow, text: str, does: SignalInstance | Callable[[], None], *, icon: str = "") -> None:
    button = Button(text, kind=Kind.QUIET, icon=icon)
    button.clicked.connect(does)
    flow.add(button)
