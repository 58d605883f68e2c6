"""The rota as pages: a row for each session, a column for each job; on its side, or in parts, where there are many."""

import math
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from peergroup_desktop.core.dates import clock_time, plain_day, short_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head, initials_warning, names_warning
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.options import PageOptions, Show
from peergroup_desktop.reports.paragraphs import unshown_words
from peergroup_desktop.reports.rota_sheet import RotaLine, RotaSheet, RotaSlot
from peergroup_desktop.reports.sections import add_text
from peergroup_desktop.reports.text_table import Cell, TextTable

_DAY = 84.0
_JOB = 96.0


def compose(data: RotaSheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the rota out and return the finished document."""
    hand = _hand(len(data.jobs), options)
    shown = {who.name for who in data.people} if options.show is not Show.NUMBERS else set()
    warning = initials_warning() if options.show is Show.INITIALS else names_warning()
    title = _("Rota from {day}").format(day=plain_day(data.first_on))
    foot = Foot.of(warning if shown else "", printed_on, printed_by)
    flow = Flow(hand, Head(data.group_name, data.group_line, title), foot)
    add_text(flow, _opening(data))
    if data.sessions and data.jobs:
        with_times = len({line.on for line in data.sessions}) < len(data.sessions)
        for part in _parts(len(data.jobs), hand):
            flow.skip(8 * hand.scale)
            rows = [_row(line, part, options.show, with_time=with_times) for line in data.sessions]
            heads = (_("Session"), *(data.jobs[index] for index in part))
            TextTable(hand, heads, (_DAY, *(_JOB for _index in part))).add_to(flow, rows)
    odd = unshown_words(shown) if options.show is Show.NAME else ""
    if odd:
        flow.skip(6)
        add_text(flow, odd, ink=hand.small)
    return press(flow, printed_on=printed_on, names=len(shown))


def _hand(jobs: int, options: PageOptions) -> Hand:
    upright = Hand.for_options(options)
    return upright if jobs <= _most(upright) else Hand.for_options(options, is_landscape=True)


def _most(hand: Hand) -> int:
    """Return how many jobs fit beside the days."""
    return int((hand.measure - _DAY * hand.scale) / (_JOB * hand.scale))


def _parts(jobs: int, hand: Hand) -> list[range]:
    """Split the jobs into even parts that each fit the width of the paper."""
    pieces = math.ceil(jobs / _most(hand))
    edges = [round(jobs * piece / pieces) for piece in range(pieces + 1)]
    return [range(first, last) for first, last in pairwise(edges)]


def _opening(data: RotaSheet) -> str:
    if not data.sessions:
        return _("There’s no session until {day}.").format(day=plain_day(data.last_on))
    if not data.jobs:
        return _("There are no jobs on the rota yet.")
    count = sum(slot.gaps for line in data.sessions for slot in line.slots)
    if not count:
        return _("Every job has somebody.")
    return plural(
        "{count} gap. If you can, write your name on the line.",
        "{count} gaps. If you can, write your name on a line.",
        count,
    )


def _row(line: RotaLine, part: Sequence[int], show: Show, *, with_time: bool) -> list[Cell]:
    day = (short_day(line.on, with_weekday=True), *((clock_time(line.starts_minute),) if with_time else ()))
    if line.is_cancelled:
        words = _("Cancelled: {reason}") if line.cancel_reason else _("Cancelled")
        return [Cell(day), Cell((words.format(reason=line.cancel_reason),))]
    return [Cell(day), *(_cell(line.slots[index], show) for index in part)]


def _cell(slot: RotaSlot, show: Show) -> Cell:
    if show is Show.NUMBERS:
        taken = len(slot.who)
        return Cell((plural("{count} person", "{count} people", taken),) if taken else (), slot.gaps)
    texts = [who.shown(show) for who in slot.who]
    texts += [_("{name} can’t after all").format(name=who.shown(show)) for who in slot.not_after_all]
    return Cell(tuple(texts), slot.gaps)
