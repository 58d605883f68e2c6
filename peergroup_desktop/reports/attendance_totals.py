"""Under the grid: the counts of each session, and bars that stand under their own dates."""

from collections.abc import Callable
from dataclasses import dataclass

from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.attendance_part import LINE, MIDDLE, Part
from peergroup_desktop.reports.hand import BAR, BLACK
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_PITCH = 18.0
_BAR_WIDTH = 26.0


@dataclass(frozen=True)
class Total:
    """One line of counts. `count` takes an index into the month's columns."""

    words: tuple[str, ...]
    count: Callable[[int], int]
    height: float
    is_sum: bool = False


def totals(part: Part) -> list[Total]:
    """Return the lines under the grid. Guests and children have theirs only in a month that had some."""
    data, columns = part.data, part.data.columns
    lines = [
        _total(part, _("Came, by name"), data.came_by_name),
        _total(part, _("Preferred not to be named"), lambda index: columns[index].unnamed),
    ]
    if any(column.guests for column in columns):
        lines.append(_total(part, _("Guests"), lambda index: columns[index].guests))
    if any(column.children for column in columns):
        lines.append(_total(part, _("Children"), lambda index: columns[index].children))
    everybody = _total(part, _("In the room"), lambda index: in_the_room(part, index))
    return [*lines, Total(everybody.words, everybody.count, everybody.height, is_sum=True)]


def totals_height(part: Part) -> float:
    """Return the height of all lines under the grid, with the rule above them."""
    return sum(line.height for line in totals(part)) + 2


def draw_totals(surface: Surface, y: float, part: Part) -> None:
    """Draw the rule and the lines under the grid."""
    with surface.artifact():
        surface.rule(part.hand.left, part.hand.right, y, thickness=1.2, grey=BLACK)
    y += 1
    for line in totals(part):
        _draw_total(surface, y, part, line)
        y += line.height


def draw_chart(surface: Surface, y: float, part: Part, height: float) -> None:
    """Draw a bar per session, from zero: dark for people by name, white for those counted without one."""
    hand, columns = part.hand, part.columns
    counted = [index for index in range(len(part.sessions)) if part.is_held(index)]
    named = {index: part.data.came_by_name(part.span[index]) for index in counted}
    figure = Element("Figure", surface.root, alt=_chart_words(part, named))
    tallest = max((in_the_room(part, index) for index in range(len(part.data.columns))), default=0)
    unit = height / max(1, tallest)
    with surface.tagged(figure):
        for place, line in enumerate(wrap(_("In the room each session"), 75 * hand.scale, hand.aside.size)):
            surface.text(hand.left, y + (11 + 13.5 * place) * hand.scale, line, hand.aside)
        base = y + height + 6
        width = min(_BAR_WIDTH * hand.scale, columns.pitch * 0.6)
        for index in counted:
            x = columns.middle(index) - width / 2
            dark, light = named[index] * unit, part.sessions[index].extra * unit
            if dark:
                surface.box(x, base - dark, width, dark, fill=BAR)
            if light:
                surface.box(x + 0.4, base - dark - light + 0.4, width - 0.8, light - 0.4, edge=0.8)
        overhang = min(21.0 * hand.scale, columns.pitch * 0.45)
        first, last = columns.middle(0), columns.middle(len(part.sessions) - 1)
        surface.rule(first - overhang, last + overhang, base, thickness=1.0, grey=BLACK)
    surface.frame(figure, hand.left, y, hand.right, base)


def in_the_room(part: Part, index: int) -> int:
    """Return how many were in the room in the month's column `index`; 0 where nothing took place."""
    session = part.data.columns[index]
    return part.data.came_by_name(index) + session.extra if part.data.is_held(index, part.today) else 0


def _chart_words(part: Part, named: dict[int, int]) -> str:
    bars = [
        _("{day}: {named} by name, {extra} not named").format(
            day=long_day(part.sessions[index].on), named=count, extra=part.sessions[index].extra
        )
        for index, count in named.items()
    ]
    return _("Bars for the people in the room at each session.") + " " + "; ".join(bars)


def _total(part: Part, label: str, count: Callable[[int], int]) -> Total:
    ink = part.hand.strong
    words = wrap(label, part.columns.name_width - 4, ink.size, ink.weight)
    return Total(tuple(words), count, _PITCH * part.hand.scale + (len(words) - 1) * ink.size * LINE)


def _draw_total(surface: Surface, y: float, part: Part, line: Total) -> None:
    hand = part.hand
    ink = hand.strong if line.is_sum else hand.body
    number = Ink(ink.size, Weight.BOLD if line.is_sum else Weight.REGULAR, BLACK, tabular=True)
    element = part.new_row(surface)
    baseline = y + _PITCH * hand.scale / 2 + ink.size * MIDDLE
    with surface.tagged(Element("TH", element, scope="Row")):
        for place, words in enumerate(line.words):
            surface.text(hand.left, baseline + place * ink.size * LINE, words, ink)
    for index in range(len(part.sessions)):
        with surface.tagged(Element("TD", element)):
            if part.is_held(index):
                surface.centred(part.columns.middle(index), baseline, str(line.count(part.span[index])), number)
    if part.is_last:
        with surface.tagged(Element("TD", element)):
            total = sum(
                line.count(place) for place in range(len(part.data.columns)) if part.data.is_held(place, part.today)
            )
            surface.flush_right(hand.right, baseline, str(total), number)
