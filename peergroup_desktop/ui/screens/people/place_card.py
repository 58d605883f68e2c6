"""Where somebody stands with the group, and with others in the file."""

from PySide6.QtCore import Signal

from peergroup_desktop.actions.people import MembershipRow, PersonDetail
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import MembershipStatus
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column


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
