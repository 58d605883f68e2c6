"""How a figure reads on the screen: its value, and for a rate its sum. No Qt."""

from enum import Enum

from peergroup_desktop.actions import printing
from peergroup_desktop.actions.figures import Counted, Figure
from peergroup_desktop.core.figure_words import FigureKey, figure_name
from peergroup_desktop.core.i18n import N_, _

NOTHING = "–"
_WHOLE = 100
_SHORT = {
    FigureKey.ATTENDANCES: N_("Came, by name"),
    FigureKey.EXTRA: N_("Not named"),
    FigureKey.NEW: N_("First time"),
}


class Weight(Enum):
    """How a number speaks: as any other, quietly (nothing there), as a sum, or because something waits."""

    PLAIN = "plain"
    QUIET = "quiet"
    SUM = "sum"
    WAITS = "waits"


def short_name(key: FigureKey) -> str:
    """Return what a figure is called over a column: shorter than on paper where that is long."""
    return _(_SHORT[key]) if key in _SHORT else figure_name(key)


def value_words(figure: Figure) -> str:
    """Return a figure's value: "43", "3.8", "71 %", or a dash where there is nothing to count from."""
    return number_words(figure.key, figure.number)


def number_words(key: FigureKey, number: float | None) -> str:
    """Return a number as that figure reads."""
    if number is None:
        return NOTHING
    if key is FigureKey.RATE:
        return _("{percent} %").format(percent=int(number * _WHOLE + 0.5))
    return f"{number:.1f}".removesuffix(".0")


def sum_words(counted: Counted, key: FigureKey) -> str:
    """Return how a rate was divided: "5 of 7 = 71 %"; nothing for other figures, and where nothing was expected."""
    parts = counted.rate_parts
    if key is not FigureKey.RATE or not parts.expected:
        return ""
    return printing.rate_words(parts.present, parts.expected)
