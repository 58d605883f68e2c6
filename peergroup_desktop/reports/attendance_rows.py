"""A row per person: name, a sign per session, how often. Which rows stand on which page is `attendance_page`'s."""

from collections.abc import Sequence
from dataclasses import dataclass

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.reports.attendance import PersonLine, SessionColumn
from peergroup_desktop.reports.attendance_marks import draw_cell, sign_for
from peergroup_desktop.reports.attendance_part import LINE, MIDDLE, Part
from peergroup_desktop.reports.hand import BAND, BLACK, SOFT
from peergroup_desktop.reports.options import Show
from peergroup_desktop.reports.shaping import elide, wrap
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_BLEED = 6.0
_MOST_NAME_LINES = 4


@dataclass(frozen=True)
class Row:
    """One line of the grid: somebody's, or (`person` None) that of everybody who has left, as counts."""

    words: tuple[str, ...]
    person: PersonLine | None
    height: float
    is_shaded: bool


def rows(part: Part, pitch: float) -> list[Row]:
    """Return the lines to print, in order; `pitch` is the height of one with a one-line name."""
    by_initials = part.options.show is Show.INITIALS
    lines = [
        _row(part, line.initials if by_initials else line.name, line, pitch, is_shaded=index % 2 == 0)
        for index, line in enumerate(part.shown)
    ]
    if part.hidden:
        lines.append(_row(part, _("People who have left"), None, pitch, is_shaded=len(lines) % 2 == 0))
    return lines


def draw_rows(surface: Surface, y: float, part: Part, lines: Sequence[Row]) -> None:
    """Draw `lines` from `y` down."""
    hand = part.hand
    with surface.artifact():
        top = y
        for row in lines:
            if row.is_shaded:
                surface.box(hand.left - _BLEED, top, hand.measure + 2 * _BLEED, row.height, fill=BAND)
            top += row.height
        for index, session in enumerate(part.sessions):
            if session.is_cancelled:
                _draw_cancelled(surface, part, index, y, top - y)
    for row in lines:
        _draw_row(surface, y, part, row)
        y += row.height


def cancelled_words(session: SessionColumn) -> str:
    """Return "cancelled", with the reason when there is one."""
    if not session.cancel_reason:
        return _("cancelled")
    return _("cancelled: {reason}").format(reason=session.cancel_reason)


def _row(part: Part, label: str, person: PersonLine | None, pitch: float, *, is_shaded: bool) -> Row:
    ink = part.hand.name if person else part.hand.body
    words = wrap(label, part.columns.name_width - 6, ink.size, ink.weight, most=_MOST_NAME_LINES)
    return Row(tuple(words), person, pitch + (len(words) - 1) * ink.size * LINE, is_shaded)


def _draw_cancelled(surface: Surface, part: Part, index: int, y: float, height: float) -> None:
    ink = Ink(min(9.5 * part.hand.scale, part.columns.pitch * 0.6), Weight.MEDIUM, SOFT)
    x = part.columns.middle(index)
    surface.box(x - ink.size * 0.85, y + 3, ink.size * 1.7, height - 6, fill=0.9, radius=3)
    words = cancelled_words(part.sessions[index])
    if ink.width(words) > height - 14:
        words = elide(_("cancelled"), height - 6, ink.size, ink.weight)
    surface.upward(x + ink.size * MIDDLE, y + height / 2 + ink.width(words) / 2, words, ink)


def _draw_row(surface: Surface, y: float, part: Part, row: Row) -> None:
    hand = part.hand
    element = part.new_row(surface)
    ink = hand.name if row.person else hand.body
    middle = y + row.height / 2
    baseline = middle + ink.size * MIDDLE - (len(row.words) - 1) * ink.size * LINE / 2
    with surface.tagged(Element("TH", element, scope="Row")):
        for line in row.words:
            surface.text(hand.left, baseline, line, ink)
            baseline += ink.size * LINE
    for index in range(len(part.sessions)):
        with surface.tagged(Element("TD", element)):
            _draw_standing(surface, part, row.person, index, middle)
    if part.is_last:
        with surface.tagged(Element("TD", element)):
            times = row.person.times if row.person else sum(line.times for line in part.hidden)
            number = Ink(hand.body.size, Weight.REGULAR, BLACK, tabular=True)
            surface.flush_right(hand.right, middle + number.size * MIDDLE, str(times), number)


def _draw_standing(surface: Surface, part: Part, person: PersonLine | None, index: int, middle: float) -> None:
    x, room = part.columns.middle(index), part.columns.pitch - 2
    session, place = part.sessions[index], part.span[index]
    if session.is_cancelled:
        surface.hidden(x, middle, _("cancelled"), room)
    elif session.is_to_come(part.today):
        surface.hidden(x, middle, _("still to come"), room)
    elif person is None:
        count = sum(line.standings[place] is Standing.PRESENT for line in part.hidden)
        number = Ink(part.hand.body.size, Weight.REGULAR, BLACK, tabular=True)
        surface.centred(x, middle + number.size * MIDDLE, str(count), number)
    elif (sign := sign_for(person, place, part.options)) is not None:
        draw_cell(surface, sign, x, middle, part.columns.radius, room)
