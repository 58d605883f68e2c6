"""The signs in an attendance grid: drawn as shapes, which no text font has, with words beneath for readers."""

from collections.abc import Iterable
from enum import StrEnum

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.marks import Standing
from peergroup_desktop.reports.attendance import PersonLine
from peergroup_desktop.reports.hand import BLACK, FAINT, SOFT
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

RADIUS = 5.2


class Sign(StrEnum):
    """What a cell of the grid says, as the legend explains it."""

    CAME = N_("came")
    FIRST_TIME = N_("came for the first time")
    APOLOGIES = N_("sent apologies")
    NOT_THERE = N_("not there")
    AWAY = N_("away")
    NOT_MARKED = N_("not marked yet")


_SIGNS = {
    Standing.PRESENT: Sign.CAME,
    Standing.APOLOGIES: Sign.APOLOGIES,
    Standing.AWAY: Sign.AWAY,
    Standing.NOT_MARKED: Sign.NOT_MARKED,
    Standing.NOT_HERE: Sign.NOT_THERE,
}


def sign_for(line: PersonLine, index: int, options: PageOptions) -> Sign | None:
    """Return the sign for a person's cell in column `index`; None for an empty cell."""
    standing = line.standings[index]
    if standing is None:
        return None
    sign = _SIGNS[standing]
    if sign is Sign.CAME and index == line.first_time_index and options.include_first_timers:
        return Sign.FIRST_TIME
    if sign is Sign.APOLOGIES and not options.include_apologies:
        return Sign.NOT_THERE
    return sign


def signs_to_explain(used: Iterable[Sign], options: PageOptions) -> list[Sign]:
    """Return the signs a legend should have: the usual ones, and rarer ones only where they occur."""
    usual = {Sign.CAME, Sign.NOT_THERE}
    if options.include_first_timers:
        usual.add(Sign.FIRST_TIME)
    if options.include_apologies:
        usual.add(Sign.APOLOGIES)
    wanted = usual | set(used)
    return [sign for sign in Sign if sign in wanted]


def draw_sign(surface: Surface, sign: Sign, x: float, y: float, radius: float) -> None:
    """Draw `sign` around (`x`, `y`); `radius` is that of the plain dot, the others follow it."""
    if sign is Sign.CAME:
        surface.disc(x, y, radius, fill=BLACK)
    elif sign is Sign.FIRST_TIME:
        surface.disc(x, y, radius * 1.2, edge=radius * 0.23)
        surface.disc(x, y, radius * 0.66, fill=BLACK)
    elif sign is Sign.NOT_THERE:
        surface.disc(x, y, radius * 0.22, fill=FAINT)
    elif sign is Sign.AWAY:
        surface.rule(x - radius * 0.8, x + radius * 0.8, y, thickness=radius * 0.2, grey=SOFT)
    else:
        letter = _("A") if sign is Sign.APOLOGIES else "?"
        ink = Ink(radius * 2.15, Weight.SEMIBOLD, BLACK if sign is Sign.APOLOGIES else SOFT)
        surface.centred(x, y + radius * 0.75, letter, ink)


def draw_cell(surface: Surface, sign: Sign, x: float, y: float, radius: float, room: float) -> None:
    """Draw `sign` in a cell `room` wide so that copying, searching and reading aloud find its word."""
    if sign in (Sign.APOLOGIES, Sign.NOT_MARKED):
        with surface.spoken_as(_(sign.value)):
            draw_sign(surface, sign, x, y, radius)
    else:
        surface.hidden(x, y + radius * 0.5, _(sign.value), room)
        draw_sign(surface, sign, x, y, radius)
