"""One pair's page: who, how long ago, the line for a new contact, the list of them, and the cards beside it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import initials
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.screens.pairs import words
from peergroup_desktop.ui.screens.pairs.cards import AgreementCard, LoadCard, ReviewsCard
from peergroup_desktop.ui.screens.pairs.contact_list import ContactList
from peergroup_desktop.ui.screens.pairs.presenter import PairPicture
from peergroup_desktop.ui.screens.pairs.quick_form import QuickForm
from peergroup_desktop.ui.screens.pairs.veil import Veil
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.widgets.avatar import Avatar
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.notes import Note


class PairPage(Following, QWidget):
    """Stays the same widget for all pairs, so that the keyboard keeps its place in the form."""

    out_requested = Signal()
    end_requested = Signal()
    reopen_requested = Signal()
    person_requested = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self._row_ids: tuple[RecordId, RecordId] | None = None
        self.quick, self.contacts = QuickForm(today), ContactList()
        self.agreement, self.load, self.reviews = AgreementCard(), LoadCard(), ReviewsCard()
        page = Column(self, gap=12)
        page.add(self._build_head())
        self._notes = page.add(LinesColumn())
        page.add(self.quick)
        columns = page.add(Responsive(gap=12, stacks_below=560), 1)
        columns.add(self.contacts, 6)
        beside = columns.add(Column(gap=12), 5)
        for card in (self.agreement, self.load, self.reviews):
            beside.add(card)
        beside.stretch()
        page.add(self._build_deeds())
        self.follow_look()

    def _build_head(self) -> Row:
        row = Row(gap=16)
        self._avatar = row.add(Avatar(60))
        names = row.add(Column(gap=2), 1)
        self._title = names.add(PageTitle())
        self._second = names.add(TextLabel("", ink=Ink.INK2))
        self._touch = names.add(TextLabel("", ink=Ink.INK))
        return row

    def _build_deeds(self) -> Flow:
        flow = Flow(gap=8)
        self.end = Button(_("This pair ends"), kind=Kind.QUIET)
        self.end.clicked.connect(self.end_requested)
        self.to_person, self.to_supporter = Button("", kind=Kind.QUIET), Button("", kind=Kind.QUIET)
        self.to_person.clicked.connect(self._on_person)
        self.to_supporter.clicked.connect(self._on_supporter)
        for button in (self.to_person, self.to_supporter, self.end):
            flow.addWidget(button)
        return flow

    def dress(self) -> None:
        """Leave the picture out at large text."""
        self._avatar.setVisible(not look().is_large)

    def show_pair(self, picture: PairPicture, veil: Veil, allowed: frozenset[str]) -> None:
        """Fill everything; what is typed into the form stays."""
        pair, row = picture.pair, picture.pair.row
        self._row_ids = (row.person_id, row.supporter_id)
        person, supporter = veil.name(row.person), veil.name(row.supporter)
        goes_on = row.ends_on is None
        self._avatar.set_person(row.person_id, initials(row.person))
        self._avatar.set_veiled(veil.is_on)
        self._title.setText(words.both(person, supporter))
        self._second.setText(words.second_line(row, supporter))
        self._touch.setText(words.in_touch(row.in_touch))
        self._touch.set_ink(Ink.MARI_INK if row.in_touch.is_late else Ink.INK)
        self._touch.setVisible(goes_on)
        self._notes.show_lines(self._build_notes(picture, veil))
        self.quick.setVisible(goes_on)
        self.quick.set_today(picture.today)
        self.quick.show_level(has_note="note" in allowed)
        self.contacts.show_contacts(picture, veil)
        self.agreement.show_agreement(pair.agreement, veil)
        self.load.show_load(picture, veil)
        self.load.setVisible(goes_on)
        self.reviews.show_reviews(picture, veil)
        self.end.setVisible(goes_on)
        self.to_person.setText(_("{name}’s page").format(name=person))
        self.to_supporter.setText(_("{name}’s page").format(name=supporter))

    def _build_notes(self, picture: PairPicture, veil: Veil) -> list[QWidget]:
        pair, row = picture.pair, picture.pair.row
        if row.ends_on is not None:
            how = label(pair.ending) if pair.ending else _("it was time")
            said = _("This pair ended on {day}: {how}.").format(day=plain_day(row.ends_on), how=how.lower())
            note = Note(said, tone=Tone.PLUM, icon="footprints")
            again = Button(_("Goes on after all"))
            again.clicked.connect(self.reopen_requested)
            note.add_action(again)
            told = [veil.free_text(pair.ending_words, about=_("How it ended"))] if pair.ending_words else []
            return [note, *told]
        if row.is_review_due:
            note = Note(_("It’s time to look at it together: how does it go?"), tone=Tone.MARI, icon="glasses")
            write = Button(_("Write it down"))
            write.clicked.connect(self.reviews.add_requested)
            note.add_action(write)
            return [note]
        return []

    def _on_person(self) -> None:
        if self._row_ids:
            self.person_requested.emit(self._row_ids[0])

    def _on_supporter(self) -> None:
        if self._row_ids:
            self.person_requested.emit(self._row_ids[1])
