"""Offers and needs: what somebody is glad to offer comes first, for people give as well as take."""

from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.offers import OfferRow
from peergroup_desktop.actions.people import PersonDetail
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.screens.people.veil import Veil
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.soft_chip import SoftChip

_TONES = {OfferKind.OFFER: Tone.GREEN, OfferKind.NEED: Tone.SKY}


class Giving(Protocol):
    """Who opens the form of an offer, and takes one off."""

    def ask_offer(self, offer_id: RecordId | None = None) -> None:
        """Ask for one, or for a change of this one."""

    def remove_offer(self, offer_id: RecordId) -> None:
        """Take one off."""


class OffersCard(Card):
    """Chips of what somebody offers and finds helpful, access needs among them; the note under them.

    Without `offers` (None) the group keeps none, and the card holds what is helpful to know.
    """

    def __init__(
        self, person: PersonDetail, offers: tuple[OfferRow, ...] | None, *, veil: Veil, giving: Giving
    ) -> None:
        title = _("Finds helpful") if offers is None else _("Offers and needs")
        super().__init__(title, icon="accessibility" if offers is None else "hand-helping")
        self._veil, self._giving = veil, giving
        needed = {fold(label(need)) for need in person.access_needs}
        rows = [row for row in offers or () if row.kind is OfferKind.OFFER or fold(row.text) not in needed]
        badges = [Badge(label(need), tone=Tone.SKY, height=30) for need in sorted(person.access_needs, key=label)]
        self._add_kind(OfferKind.OFFER, rows, [])
        self._add_kind(OfferKind.NEED, rows, badges, has_title=offers is not None)
        if person.note:
            self.body.add(_heading(_("Good to know")))
            self.body.add(veil.free_text(person.note, about=_("Note")))
        if offers is not None:
            self._add_action(is_alone=not rows and not badges and not person.note)

    def _add_kind(self, kind: OfferKind, rows: list[OfferRow], badges: list[Badge], *, has_title: bool = True) -> None:
        wanted = [row for row in rows if row.kind is kind]
        if not wanted and not badges:
            return
        part = self.body.add(Column(gap=4))
        if has_title:
            part.add(_heading(label(kind)))
        chips: list[QWidget] = [*badges]
        if not self._veil.is_on:
            chips += [self._chip(row) for row in wanted]
        if chips:
            part.add(_chips(chips))
        if wanted and self._veil.is_on:
            part.add(self._veil.free_text(", ".join(row.text for row in wanted), about=label(kind)))

    def _chip(self, row: OfferRow) -> QWidget:
        says = _("{kind}: {words}. Change").format(kind=label(row.kind), words=row.text)
        chip = SoftChip(row.text, tone=_TONES[row.kind], says=says)
        chip.clicked.connect(partial(self._giving.ask_offer, row.id))
        chip.removed.connect(partial(self._giving.remove_offer, row.id))
        return chip

    def _add_action(self, *, is_alone: bool) -> None:
        if is_alone:
            add = Button(_("Add an offer or a need"), icon="plus")
            self.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            add = Button(_("Add"), kind=Kind.QUIET, size=Size.SMALL, about=_("Add an offer or a need"))
            self.set_action(add)
        add.clicked.connect(partial(self._giving.ask_offer, None))


def _chips(chips: list[QWidget]) -> QWidget:
    holder = QWidget()
    flow = Flow(holder, gap=8)
    for chip in chips:
        flow.add(chip)
    return holder


def _heading(words: str) -> TextLabel:
    return TextLabel(words, Text.SECOND_MEDIUM, Ink.INK2)
