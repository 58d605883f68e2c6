"""A thank-you letter or a certificate of hours onto paper."""

from datetime import date
from functools import partial

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.figure_table import FigureTable, TableLine
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, unshown_words
from peergroup_desktop.reports.surface import Surface
from peergroup_desktop.reports.thanks import Thanks, ThanksKind, hours, title, usual_words

_BETWEEN = 10.0
_BIG_LEADING = 1.2
_ROOMY = 22.0  # between the parts of a certificate, which has the page to itself
_SIGNING = 46.0
_SIGNED = 0.64  # of the width, for the name; the rest is for the day
_GUTTER = 20.0
_RULE = 0.8
_BLEED = 16.0
_EDGE = 1.4


def compose(data: Thanks, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the page out and return the finished document."""
    hand = Hand.for_options(options)
    flow = Flow(hand, Head(data.group_name, data.group_line, title(data.kind)), Foot.of("", printed_on, printed_by))
    is_certificate = data.kind is ThanksKind.CERTIFICATE
    between = _ROOMY if is_certificate and not options.large_print else _BETWEEN * hand.scale
    flow.skip(between)
    if is_certificate:
        flow.write(_paragraph(_("This is to say that"), hand), after=4 * hand.scale)
        big = hand.figure.size * _BIG_LEADING
        flow.write(Paragraph(data.name, hand.figure, hand.measure, big, tag="H2"), after=6 * hand.scale)
    for words in filter(None, (data.words.strip() or usual_words(data)).splitlines()):
        flow.write(_paragraph(words, hand), after=between)
    if data.jobs:
        _add_table(flow, data)
    flow.skip(between)
    flow.add(_SIGNING * hand.scale, partial(_draw_signing, hand=hand))
    unshown = unshown_words([data.name, data.words, data.group_name])
    for words in filter(None, [_method(data) if data.jobs else "", unshown]):
        flow.skip(between)
        flow.write(Paragraph(words, hand.small, hand.measure, hand.leading(hand.small)))
    if is_certificate and len(flow.pages) == 1:
        flow.pages[0].insert(0, (hand.top, partial(_draw_frame, bottom=flow.foot.top(hand), hand=hand)))
    return press(flow, printed_on=printed_on, names=1)


def _paragraph(words: str, hand: Hand) -> Paragraph:
    return Paragraph(words, hand.body, hand.measure, hand.leading(hand.body))


def _add_table(flow: Flow, data: Thanks) -> None:
    first = _("What you did") if data.kind is ThanksKind.LETTER else _("What was done")
    table = FigureTable(flow.hand, first, (_("Times"), _("Hours")))
    lines = [TableLine(job.name, (str(job.times), hours(job.minutes))) for job in data.jobs]
    flow.skip(_BETWEEN * flow.hand.scale)
    table.add_to(flow, lines, TableLine(_("All together, each session once"), ("", hours(data.minutes))))


def _method(data: Thanks) -> str:
    span = _("From {first} to {last}.").format(first=plain_day(data.first_on), last=plain_day(data.last_on))
    counted = _(
        "How we counted: a job at a session counts as long as the session lasted; two jobs at one session count once "
        "in the last line. A conversation outside sessions counts by its minutes."
    )
    return f"{span} {counted}"


def _draw_signing(surface: Surface, y: float, *, hand: Hand) -> None:
    """Draw two lines to write on, each with what it is for beneath it."""
    width = hand.measure - _GUTTER
    for left, room, label in (
        (hand.left, width * _SIGNED, _("Signed for the group")),
        (hand.left + width * _SIGNED + _GUTTER, width * (1 - _SIGNED), _("Day")),
    ):
        words = Paragraph(label, hand.aside, room, hand.leading(hand.aside))
        top = y + _SIGNING * hand.scale - words.height
        with surface.artifact():
            surface.box(left, top - _RULE - 3, room, _RULE, fill=0.0)
        words.draw(surface, left, top)


def _draw_frame(surface: Surface, y: float, *, bottom: float, hand: Hand) -> None:
    """Draw two thin edges round the page."""
    with surface.artifact():
        for bleed, edge in ((_BLEED, _EDGE), (_BLEED - 4, _EDGE / 2)):
            surface.box(
                hand.left - bleed,
                y - bleed,
                hand.measure + 2 * bleed,
                bottom - y - 6 + bleed,
                edge=edge,
                radius=6,
            )
