"""The contact sheet as pages: how safe it must be kept, then a block for each person that stays in one piece."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.core.labels import label
from peergroup_desktop.reports.contact_sheet import ContactLine, ContactSheet, RingIfIll
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import BLACK, FAINT, Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, draw_stacked, stacked_height, unshown_words
from peergroup_desktop.reports.sections import add_text
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_PREFERS = {
    ContactWay.MET: N_("Prefers to talk in person."),
    ContactWay.PHONE: N_("Prefers a call."),
    ContactWay.TEXT: N_("Prefers a text."),
    ContactWay.EMAIL: N_("Prefers an email."),
    ContactWay.VIDEO: N_("Prefers a video call."),
    ContactWay.CARD: N_("Prefers a card."),
}
_DONTS = (
    ("may_ring", N_("Don’t ring.")),
    ("may_text", N_("Don’t text.")),
    ("may_leave_voicemail", N_("Don’t leave a voicemail.")),
)
_FINE = (("may_ring", N_("ring")), ("may_text", N_("text")), ("may_leave_voicemail", N_("leave a voicemail")))
_BETWEEN_WAYS = "  ·  "
_INSET = 12.0
_GAP = 1.5
_BETWEEN = 7.0
_NUMBERS_APART = 14.0
_MOST_BESIDE = 0.6  # of the width, for numbers beside a name


def compose(data: ContactSheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the sheet out and return the finished document."""
    hand = Hand.for_options(options)
    warning = _("How to reach people. Keep it as safe as the laptop, and shred it when there’s a newer one.")
    foot = Foot.of(warning if data.people else "", printed_on, printed_by)
    flow = Flow(hand, Head(data.group_name, data.group_line, _("Contact sheet")), foot)
    if data.people:
        _add_warning(flow)
        flow.skip(6 * hand.scale)
        if not data.keeps_contact:
            add_text(flow, _("This group keeps no phone numbers or emails."))
            flow.skip(6 * hand.scale)
        for line in data.people:
            _Block(line, hand, keeps_contact=data.keeps_contact).add_to(flow)
        _add_unshown(flow, data)
    else:
        add_text(flow, _nobody(data))
    names = len(data.people) + sum(1 for line in data.people if line.if_ill is not None and line.if_ill.name)
    return press(flow, printed_on=printed_on, names=names)


def _nobody(data: ContactSheet) -> str:
    if data.keeps_names:
        return _("Nobody is on the list yet.")
    return _("This group only counts people, so there is nobody to list.")


def _add_warning(flow: Flow) -> None:
    hand = flow.hand
    room = hand.measure - 2 * _INSET
    title = _("Keep this sheet as safe as the laptop")
    texts = (
        _("It says how people may be reached. A call to the wrong ear can hurt somebody."),
        _("Whoever leads the session keeps it on them. Never leave it lying, and never pin it up."),
    )
    block = [Paragraph(title, Ink(hand.heading.size * 1.1, Weight.BOLD, BLACK), room, hand.leading(hand.heading) * 1.1)]
    block += [Paragraph(text, hand.body, room, hand.leading(hand.body)) for text in texts]
    height = stacked_height(block, _GAP) + 2 * _INSET - 4
    flow.add(height, partial(_draw_warning, block=block, height=height, hand=hand))


def _draw_warning(surface: Surface, y: float, *, block: Sequence[Paragraph], height: float, hand: Hand) -> None:
    with surface.artifact():
        surface.box(hand.left, y, hand.measure, height, edge=2.4, radius=6)
    draw_stacked(surface, hand.left + _INSET, y + _INSET - 2, block, _GAP)


def _add_unshown(flow: Flow, data: ContactSheet) -> None:
    texts = [text for line in data.people for text in (line.name, line.note, line.who_may_answer, line.name_to_give)]
    odd = unshown_words(texts)
    if odd:
        flow.skip(6)
        add_text(flow, odd, ink=flow.hand.small)


class _Block:
    """One person: the name and the numbers, and below them what to keep in mind."""

    def __init__(self, line: ContactLine, hand: Hand, *, keeps_contact: bool) -> None:
        self._line, self._hand = line, hand
        self._lines = [(lead, text) for lead, text in _lines(line, keeps_contact=keeps_contact) if lead or text]
        self._number = Ink(hand.heading.size, Weight.BOLD, BLACK, tabular=True)
        self._apart = _NUMBERS_APART * hand.scale
        widths = [self._number.width(number) for number in line.phones]
        self._numbers_width = sum(widths) + self._apart * max(0, len(widths) - 1)
        self._is_beside = bool(widths) and self._numbers_width <= hand.measure * _MOST_BESIDE
        room = hand.measure - (self._numbers_width + self._apart if self._is_beside else 0)
        self._name = Paragraph(line.name, hand.heading, room, hand.leading(hand.heading), tag="H2")

    def add_to(self, flow: Flow) -> None:
        """Put the person on the page, in one piece unless that is more than half a page."""
        hand = self._hand
        below = [] if self._is_beside else [self._paragraph(number, self._number) for number in self._line.phones]
        below += [self._paragraph(text, hand.body, lead) for lead, text in self._lines]
        gap = _BETWEEN * hand.scale
        flow.keep(min(self._name.height + 2 * gap + stacked_height(below, _GAP), hand.height / 2))
        flow.add(self._name.height + gap, self._draw_head)
        for paragraph in below:
            flow.pour(paragraph)
            flow.skip(_GAP)
        flow.skip(gap)

    def _paragraph(self, text: str, ink: Ink, lead: str = "") -> Paragraph:
        return Paragraph(text, ink, self._hand.measure, self._hand.leading(ink), lead=lead)

    def _draw_head(self, surface: Surface, y: float) -> None:
        hand = self._hand
        with surface.artifact():
            surface.rule(hand.left, hand.right, y, thickness=0.6, grey=FAINT)
        y += _BETWEEN * hand.scale
        self._name.draw(surface, hand.left, y)
        x = hand.right - self._numbers_width
        for number in self._line.phones if self._is_beside else ():
            with surface.tagged(Element("P", surface.root)):
                x += surface.text(x, y + self._name.leading * 0.76, number, self._number) + self._apart


def _lines(line: ContactLine, *, keeps_contact: bool) -> Iterable[tuple[str, str]]:
    """Yield (bold words, words) for each line below a name."""
    email = _("Email: {email}").format(email=line.email) if line.email else ""
    note = _("Note: {words}").format(words=line.note) if line.note else ""
    ways = (_reach(line, keeps_contact), email, note)
    yield (
        " ".join(_(words) for key, words in _DONTS if getattr(line, key) is False),
        _BETWEEN_WAYS.join(filter(None, ways)),
    )
    if line.access_needs:
        yield _("Have ready:"), ", ".join(label(need) for need in line.access_needs)
    if line.if_ill is not None:
        yield _("If taken ill, ring:"), _who(line.if_ill)


def _reach(line: ContactLine, keeps_contact: bool) -> str:
    """Say what is fine, and who may pick up: "Fine to ring and text. May answer: her son."."""
    fine = [_(verb) for key, verb in _FINE if getattr(line, key)]
    parts = []
    if fine:
        parts.append(_("Fine to {ways}.").format(ways=_listed(fine)))
    elif line.phones and line.may_ring is None and line.may_text is None:
        parts.append(_("Not asked yet: ring with care."))
    elif not line.phones and not line.email and keeps_contact and line.may_ring is None:
        parts.append(_("No phone number or email is kept."))
    if line.preferred_way is not None:
        parts.append(_(_PREFERS[line.preferred_way]))
    if line.who_may_answer:
        parts.append(_("May answer: {who}.").format(who=line.who_may_answer))
    if line.name_to_give:
        parts.append(_("Say it’s “{name}”.").format(name=line.name_to_give))
    return " ".join(parts)


def _listed(words: Sequence[str]) -> str:
    if len(words) == 1:
        return words[0]
    return _("{first} and {last}").format(first=", ".join(words[:-1]), last=words[-1])


def _who(card: RingIfIll) -> str:
    return ", ".join(part for part in (card.name, card.relation, card.phone) if part)
