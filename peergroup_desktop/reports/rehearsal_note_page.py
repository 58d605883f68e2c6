"""The rehearsal note as a page: what was tried, what was found, and room for the committee to sign."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from peergroup_desktop.core.dates import clock_time, plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, draw_stacked, stacked_height
from peergroup_desktop.reports.rehearsal_note import RehearsalNote
from peergroup_desktop.reports.surface import Surface

_GAP = 2.0
_SIGNING = 34.0
_RULE = 0.8


def compose(data: RehearsalNote, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the note out and return the finished document."""
    hand = Hand.for_options(options)
    subtitle = _("Tried out on {moment}").format(moment=_moment(data.at))
    flow = Flow(hand, Head(data.file_title, subtitle, _("Backup tried out")), Foot.of("", printed_on, printed_by))
    opening = _(
        "The newest backup of the group’s records was opened with its key, straight from where it is kept. Every part "
        "of it was read and checked, and nothing was missing."
    )
    flow.write(Paragraph(opening, hand.body, hand.measure, hand.leading(hand.body)), after=10)
    _add_section(flow, _("What was tried"), _facts(data))
    _add_section(flow, _("What is in it"), data.lines)
    _add_section(flow, _("Seen by the committee"), [_("Whoever looks at this page signs it and files it.")])
    for label in (_("Name"), _("Date")):
        flow.add(_SIGNING * hand.scale, partial(_draw_signing, label=label, hand=hand))
    return press(flow, printed_on=printed_on, names=0)


def _facts(data: RehearsalNote) -> list[str]:
    place = data.place or _("beside the group’s file")
    return [
        _("The backup was made on {moment}.").format(moment=_moment(data.backup_made_at)),
        _("It is kept here: {place}.").format(place=place),
        plural("Checking it took {count} second.", "Checking it took {count} seconds.", max(1, round(data.seconds))),
    ]


def _moment(moment: datetime) -> str:
    local = moment.astimezone()
    return _("{day} at {time}").format(day=plain_day(local.date()), time=clock_time(local.hour * 60 + local.minute))


def _add_section(flow: Flow, heading: str, texts: Sequence[str]) -> None:
    hand = flow.hand
    title = Paragraph(heading, hand.heading, hand.measure, hand.leading(hand.heading), tag="H2")
    body = [Paragraph(text, hand.body, hand.measure, hand.leading(hand.body)) for text in texts]
    whole = [title, *body]
    flow.add(stacked_height(whole, _GAP) + 10, partial(_draw_section, paragraphs=whole, hand=hand))


def _draw_section(surface: Surface, y: float, *, paragraphs: Sequence[Paragraph], hand: Hand) -> None:
    draw_stacked(surface, hand.left, y, paragraphs, _GAP)


def _draw_signing(surface: Surface, y: float, *, label: str, hand: Hand) -> None:
    """Draw a word and a line to write on beside it."""
    height = _SIGNING * hand.scale
    words = Paragraph(label, hand.body, hand.measure / 4, hand.leading(hand.body))
    words.draw(surface, hand.left, y + height - words.height)
    with surface.artifact():
        left = hand.left + hand.measure / 4
        surface.box(left, y + height - _RULE, hand.measure * 0.6, _RULE, fill=0.0)
