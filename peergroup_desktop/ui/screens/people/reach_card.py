"""How to get in touch with somebody, whom to ring if they are taken ill, and with whom they are paired."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Protocol

from peergroup_desktop.actions.care import ContactCard, EmergencyCard
from peergroup_desktop.actions.pairs import PairLine
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.people import care_words, words
from peergroup_desktop.ui.screens.people.picture import PersonPicture
from peergroup_desktop.ui.screens.people.veil import Veil
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Responsive, Row, least_height
from peergroup_desktop.ui.widgets.ruled_card import RuledCard

_LINE = 36


class Reaching(Protocol):
    """Who opens the forms and the pair."""

    def ask_reach(self) -> None:
        """Ask how somebody may be reached."""

    def ask_emergency(self) -> None:
        """Ask whom to ring if they are taken ill."""

    def open_pair(self, pair_id: RecordId) -> None:
        """Open a pair."""


class ReachCard(RuledCard):
    """Lines under each other, each with an icon; where nothing is known, one thing to ask."""

    def __init__(self, name: str, picture: PersonPicture, *, today: date, veil: Veil, reaching: Reaching) -> None:
        super().__init__("", padding=12, gap=1)
        self.setAccessibleName(_("Getting in touch"))
        self._name, self._veil, self._reaching = name, veil, reaching
        if picture.contact is not None:
            self._add_contact(picture.contact, words.contact_lines(picture.person, picture.refused))
        if picture.emergency is not None:
            self._add_emergency(picture.emergency)
        for pair in picture.pairs:
            self._add_pair(pair, today)

    def _add_contact(self, contact: ContactCard, lines: tuple[tuple[str, str, str], ...]) -> None:
        prefers = care_words.prefers(contact.preferred_way) if contact.preferred_way else ""
        safe = care_words.reach(contact)
        labels = [(icon, self._label(text, about, is_number=icon == "phone")) for icon, about, text in lines]
        if safe:
            label = self._veil.free_text(safe, about=_("How to get in touch"), role=Text.SECOND)
            labels.append(("message-circle", label))
        if prefers and not labels:
            labels.append(("message-circle", TextLabel(prefers)))
            prefers = ""
        if not labels:
            self._add_lonely(_("Ask how to get in touch"), "message-circle", self._reaching.ask_reach)
            return
        change = IconButton("pencil", _("Change how {name} may be reached").format(name=self._name), side=36)
        change.clicked.connect(self._reaching.ask_reach)
        for place, (icon, label) in enumerate(labels):
            self._add(icon, label, "" if place else prefers, None if place else change)

    def _label(self, text: str, about: str, *, is_number: bool = False) -> TextLabel:
        return self._veil.free_text(
            text, about=about, role=Text.STRONG if is_number else Text.BODY_MEDIUM, tabular=is_number
        )

    def _add_emergency(self, card: EmergencyCard) -> None:
        if not (card.name or card.phone):
            self._add_lonely(_("Add whom to ring if taken ill"), "siren", self._reaching.ask_emergency)
            return
        what, who = _("If taken ill"), care_words.emergency(card)
        label = self._label(who if self._veil.is_on else _("{what}: {who}").format(what=what, who=who), what)
        says = _("Change whom to ring if {name} is taken ill").format(name=self._name)
        button = IconButton("pencil", says, side=36)
        button.clicked.connect(self._reaching.ask_emergency)
        self._add("siren", label, what if self._veil.is_on else "", button)

    def _add_pair(self, pair: PairLine, today: date) -> None:
        paired = care_words.paired(self._veil.name(pair.other))
        button = IconButton("chevron-right", _("Open: {pair}").format(pair=paired), side=36)
        button.clicked.connect(partial(self._reaching.open_pair, pair.pair_id))
        self._add("handshake", TextLabel(paired, Text.STRONG), care_words.last_met(pair, today), button)

    def _add_lonely(self, does: str, icon: str, ask: Callable[[], None]) -> None:
        button = Button(does, icon=icon)
        button.clicked.connect(ask)
        row = Row(gap=0, margins=(8, 8, 8, 8))
        row.add(button)
        row.stretch()
        self.add_line(row)

    def _add(self, icon: str, label: TextLabel, more: str, button: IconButton | None) -> None:
        row = Row(gap=12, margins=(8, 4, 0, 4))
        row.add(Icon(icon, 20))
        least_height(label, _LINE)
        both = row.add(Responsive(gap=8), 1)
        both.add(label, 1)
        if more:
            both.add(TextLabel(more, Text.SECOND, Ink.INK2, wraps=False))
        if button is not None:
            row.add(button)
        self.add_line(row)
