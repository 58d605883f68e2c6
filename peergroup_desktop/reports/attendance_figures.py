"""The row of big figures above a month's grid."""

from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.reports.attendance import MonthAttendance
from peergroup_desktop.reports.big_figures import BigFigure, big_figures_height, draw_big_figures
from peergroup_desktop.reports.hand import Hand
from peergroup_desktop.reports.method_note import whole
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.surface import Surface


def figures_height(data: MonthAttendance, options: PageOptions, hand: Hand) -> float:
    """Return the height of the figures between their two rules."""
    return big_figures_height(_figures(data, options), hand)


def draw_figures(surface: Surface, y: float, data: MonthAttendance, options: PageOptions, hand: Hand) -> None:
    """Draw the month's figures in a row from margin to margin; where they are too wide, in two rows."""
    draw_big_figures(surface, y, _figures(data, options), hand)


def _figures(data: MonthAttendance, options: PageOptions) -> list[BigFigure]:
    figures = data.figures
    found = [
        BigFigure(str(figures.held), plural("session", "sessions", figures.held)),
        BigFigure(str(figures.unique_people), plural("person came", "people came", figures.unique_people)),
        BigFigure("–" if figures.mean is None else str(whole(figures.mean)), _("in the room, on average")),
    ]
    if options.include_first_timers:
        found.append(BigFigure(str(figures.new), _("came for the first time")))
    return found
