"""A person's own record onto paper: whose it is, part by part what is held, and what the pages cannot show."""

from collections.abc import Iterator
from datetime import date

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.own_record import OwnRecord, title
from peergroup_desktop.reports.paragraphs import Paragraph, unshown_words
from peergroup_desktop.reports.told import ToldLine, ToldPart
from peergroup_desktop.reports.told_parts import add_part


def compose(data: OwnRecord, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the record out and return the finished document."""
    hand = Hand.for_options(options)
    warning = _("These pages are about one person. Give them to that person alone, and keep no copy.")
    day = _("As it stood on {day}").format(day=plain_day(printed_on))
    flow = Flow(hand, Head(data.name, day, title()), Foot.of(warning, printed_on, printed_by))
    for words in _opening():
        flow.write(Paragraph(words, hand.body, hand.measure, hand.leading(hand.body)), after=4 * hand.scale)
    for part in data.parts:
        add_part(flow, part)
    if data.nothing:
        add_part(flow, ToldPart(_("What we don’t hold"), (ToldLine("", _nothing(data)),)))
    add_part(flow, data.beside)
    unshown = unshown_words(_texts(data))
    if unshown:
        flow.skip(6 * hand.scale)
        flow.write(Paragraph(unshown, hand.small, hand.measure, hand.leading(hand.small)))
    return press(flow, printed_on=printed_on, names=1)


def _opening() -> list[str]:
    return [
        _(
            "This is everything that our file holds about you, in words. It is yours: you may have it put right, have "
            "parts of it taken out, and ask for it again whenever you like."
        ),
        _(
            "Names of other people are left out: where one stood, it says “[someone]”. The names that you gave us "
            "yourself are here."
        ),
    ]


def _nothing(data: OwnRecord) -> str:
    return _("There is nothing about you under: {kinds}").format(kinds="  ·  ".join(data.nothing))


def _texts(data: OwnRecord) -> Iterator[str]:
    yield data.name
    for part in (*data.parts, data.beside):
        for line in part.lines:
            yield line.words
