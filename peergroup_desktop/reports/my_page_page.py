"""My page onto paper: part by part in the person's own voice, with room to write on."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head
from peergroup_desktop.reports.hand import FAINT, Hand
from peergroup_desktop.reports.my_page import MyPage, title
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, unshown_words
from peergroup_desktop.reports.surface import Surface
from peergroup_desktop.reports.told import ToldLine, ToldPart
from peergroup_desktop.reports.told_parts import add_part

_WRITING = 26.0
_FEWEST, _MOST = 2, 5
_ABOVE_FOOT = 10.0


def compose(data: MyPage, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the page out and return the finished document."""
    hand = Hand.for_options(options)
    warning = _("This page is yours. What you change your mind about, tell us, and we change it.")
    day = _("As it stood on {day}").format(day=plain_day(printed_on))
    flow = Flow(hand, Head(data.called, day, title()), Foot.of(warning, printed_on, printed_by))
    for part in _parts(data):
        add_part(flow, part)
    unshown = unshown_words([data.called, *data.offers, *data.needs, *(line.words for line in data.goals)])
    if unshown:
        flow.write(Paragraph(unshown, hand.small, hand.measure, hand.leading(hand.small)))
    _add_room_to_write(flow)
    return press(flow, printed_on=printed_on, names=1)


def _parts(data: MyPage) -> Iterator[ToldPart]:
    nothing = ToldLine("", _("Nothing written down yet."))
    goals = [*data.goals]
    if data.private_goals:
        kept = plural(
            "{count} goal is kept to myself and not printed.",
            "{count} goals are kept to myself and not printed.",
            data.private_goals,
        )
        goals.append(ToldLine("", kept))
    yield ToldPart(_("Dates ahead"), data.dates or (ToldLine("", _("None yet.")),))
    yield ToldPart(_("What I want to do"), tuple(goals) or (nothing,))
    yield ToldPart(_("What I’m glad to offer"), _listed(data.offers) or (nothing,))
    yield ToldPart(_("What I’d find helpful"), _listed(data.needs) or (nothing,))
    yield ToldPart(_("If I go quiet"), _listed(data.promise) or (ToldLine("", _("Nobody asked me yet.")),))
    if data.answers:
        yield ToldPart(_("What I said when I was asked"), data.answers)


def _listed(words: tuple[str, ...]) -> tuple[ToldLine, ...]:
    return tuple(ToldLine("", line) for line in words)


def _add_room_to_write(flow: Flow) -> None:
    """Put a heading with empty lines below the last part: as many as there is room for on the page, within reason."""
    hand = flow.hand
    part = ToldPart(_("Something I’d like to say or change"), ())
    line = _WRITING * hand.scale
    heading = hand.leading(hand.heading) + 20 * hand.scale
    if flow.room < heading + _FEWEST * line + _ABOVE_FOOT:
        flow.new_page()
    add_part(flow, part)
    for _number in range(min(_MOST, max(_FEWEST, int((flow.room - _ABOVE_FOOT) / line)))):
        flow.add(line, partial(_draw_line, height=line, hand=hand))


def _draw_line(surface: Surface, y: float, *, height: float, hand: Hand) -> None:
    with surface.artifact():
        surface.rule(hand.left, hand.right, y + height, thickness=0.8, grey=FAINT * 0.6)
