"""The cards on a person's page: what the group holds, how to get in touch, and their place in the group."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import PersonDetail
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.cards import Card, Divider
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Flow, Row


def held_items(person: PersonDetail) -> tuple[tuple[str, str], ...]:
    """List what the group holds about somebody and what for, in the order of the page."""
    items = (
        (True, _("Name"), _("so we know who’s here")),
        (person.phone or person.other_phone, _("Phone"), _("to ring if plans change")),
        (person.email, _("Email"), _("to send news of the group")),
        (person.contact_note, _("How to get in touch"), _("so we do it the way they like")),
        (person.access_needs, _("Access needs"), _("so the room works")),
        (person.born_on, _("Birthday"), _("to send good wishes")),
        (person.note, _("Note"), _("what helps to know")),
    )
    return tuple((what, why) for held, what, why in items if held)


class HeldCard(Card):
    """What we hold, and why."""

    def __init__(self, person: PersonDetail) -> None:
        super().__init__(_("What we hold, and why"), icon="shield-check")
        for index, (what, why) in enumerate(held_items(person)):
            if index:
                self.body.add(Divider())
            self.body.add(_held_line(what, why, is_always=index == 0))
        self.body.stretch()


class ContactCard(Card):
    """Ways to get in touch, as the person gave them. Hidden texts come in already veiled."""

    def __init__(self, lines: tuple[tuple[str, str], ...]) -> None:
        super().__init__(_("Getting in touch"), padding=16)
        for index, (icon, text) in enumerate(lines):
            if index:
                self.body.add(Divider())
            line = IconText(icon, text, role=Text.BODY_MEDIUM, ink=Ink.INK)
            self.body.add(line)


class HelpfulCard(Card):
    """What somebody finds helpful: access needs as chips, and the note."""

    def __init__(self, person: PersonDetail, note: str) -> None:
        super().__init__(_("Finds helpful"), icon="accessibility")
        if person.access_needs:
            chips = QWidget()
            flow = Flow(chips, gap=8)
            for need in sorted(person.access_needs, key=label):
                flow.addWidget(Badge(label(need), tone=Tone.SKY))
            self.body.add(chips)
        if note:
            self.body.add(TextLabel(note))


class PlaceCard(Card):
    """Where somebody stands with the group, and when they will be away."""

    def __init__(self, person: PersonDetail) -> None:
        super().__init__(_("In this group"), icon="users-round")
        place = person.memberships[0] if person.memberships else None
        if place is not None:
            self.body.add(TextLabel(_place_words(label(place.status), label(place.role)), Text.BODY_MEDIUM))
            span = _("since {day}").format(day=plain_day(place.starts_on))
            if place.ends_on:
                span = _("from {start} to {end}").format(start=plain_day(place.starts_on), end=plain_day(place.ends_on))
            self.body.add(TextLabel(span, Text.SECOND, Ink.INK2))


def _place_words(status: str, role: str) -> str:
    words = f"{status} · {role}" if role else status
    return words[:1].upper() + words[1:]


def _held_line(what: str, why: str, *, is_always: bool) -> QWidget:
    line = QWidget()
    row = Row(line, gap=12)
    left = Column(None, gap=0)
    left.add(TextLabel(what, Text.STRONG))
    left.add(TextLabel(why, Text.SECOND, Ink.INK2))
    row.add(left, 1)
    if is_always:
        always = TextLabel(_("always needed"), Text.SECOND, Ink.INK3)
        always.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.add(always)
    return line
