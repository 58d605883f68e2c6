"""The cards on a person's page: what the group holds, how to get in touch, and their place in the group."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import MembershipRow, PersonDetail
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import MembershipStatus
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row


@dataclass(frozen=True)
class Veil:
    """How names and free texts may be shown: both functions give back what they get while nothing is hidden."""

    name: Callable[[str], str]
    text: Callable[[str], str]

    def free_text(self, text: str, *, about: str, role: Text = Text.BODY) -> TextLabel:
        """Return a label with a free text, or one that shows it only while it is held."""
        veiled = self.text(text)
        if veiled == text:
            return TextLabel(text, role)
        return HeldText(veiled, lambda: text, about=about, role=role, ink=Ink.INK2)


class HeldCard(Card):
    """What we hold, and why."""

    def __init__(self, person: PersonDetail) -> None:
        super().__init__(_("What we hold, and why"), icon="shield-check")
        for index, (what, why) in enumerate(words.held_items(person)):
            if index:
                self.body.add(Divider())
            self.body.add(_held_line(what, why, is_always=index == 0))
        self.body.stretch()


class ContactCard(Card):
    """Ways to get in touch, as the person gave them."""

    def __init__(self, person: PersonDetail, veil: Veil) -> None:
        super().__init__(_("Getting in touch"), icon="message-circle")
        for index, (icon, about, text) in enumerate(words.contact_lines(person)):
            if index:
                self.body.add(Divider())
            line = Row(gap=12, margins=(0, 4, 0, 4))
            line.add(Icon(icon, 20))
            line.add(veil.free_text(text, about=about, role=Text.BODY_MEDIUM), 1)
            self.body.addLayout(line)


class HelpfulCard(Card):
    """What somebody finds helpful: access needs as chips, and the note."""

    def __init__(self, person: PersonDetail, veil: Veil) -> None:
        super().__init__(_("Finds helpful"), icon="accessibility")
        if person.access_needs:
            chips = QWidget()
            flow = Flow(chips, gap=8)
            for need in sorted(person.access_needs, key=label):
                flow.add(Badge(label(need), tone=Tone.SKY, height=30))
            self.body.add(chips)
        if person.note:
            self.body.add(veil.free_text(person.note, about=_("Note")))


class PlaceCard(Card):
    """Where somebody stands with the group and with others in the file."""

    change_requested = Signal()

    def __init__(self, person: PersonDetail, group_id: bytes) -> None:
        super().__init__(_("In this group"), icon="users-round")
        here = [place for place in person.memberships if place.group_id == group_id]
        if here and here[0].status is not MembershipStatus.LEFT:
            self.change = Button(_("Change"), kind=Kind.QUIET, about=_("Change their place in the group"))
            self.change.clicked.connect(self.change_requested)
            self.set_action(self.change)
        for place in here[:3]:
            self._add_place(place)
        elsewhere = [place for place in person.memberships if place.group_id != group_id]
        for place in elsewhere:
            self.body.add(Divider())
            self._add_place(place, place.group_name)
        self.body.stretch()

    def _add_place(self, place: MembershipRow, group_name: str = "") -> None:
        both = Column(gap=0)
        if group_name:
            both.add(TextLabel(group_name, Text.STRONG))
        both.add(TextLabel(words.place_words(place), Text.BODY_MEDIUM))
        both.add(TextLabel(words.span_words(place), Text.SECOND, Ink.INK2))
        self.body.addLayout(both)


def _held_line(what: str, why: str, *, is_always: bool) -> QWidget:
    line = QWidget()
    row = Row(line, gap=12, margins=(0, 3, 0, 3))
    left = Column(gap=0)
    left.add(TextLabel(what, Text.STRONG))
    left.add(TextLabel(why, Text.SECOND, Ink.INK2))
    row.add(left, 1)
    if is_always and not look().is_large:
        always = TextLabel(_("always needed"), Text.SECOND, Ink.INK3, wraps=False)
        always.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.add(always)
    return line
