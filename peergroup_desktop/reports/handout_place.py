"""A place on a handout: its name, what it is, its number, when and where, and when we last checked."""

from datetime import date

from peergroup_desktop.core.dates import month_name
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.handout import PlaceEntry
from peergroup_desktop.reports.handout_hand import HandoutHand, Part
from peergroup_desktop.reports.handout_square import CodeColumn
from peergroup_desktop.reports.handout_stack import Stack
from peergroup_desktop.reports.surface import Surface

_BETWEEN = 16.0
_CODE_TOP = 2.5


class PlaceBlock:
    """One place, with the rule above it."""

    def __init__(self, hand: HandoutHand, entry: PlaceEntry) -> None:
        self._hand = hand
        self._code = _code(hand, entry)
        self._text = Stack(hand, hand.measure - (self._code.width + _BETWEEN * hand.scale if self._code else 0.0))
        self._text.add(entry.name, Part.NAME, tag="H2")
        self._text.add(entry.line, Part.LINE)
        self._text.add(entry.phone, Part.PHONE, most=2)
        self._text.add(entry.details, Part.DETAILS)
        self._text.add(checked_words(entry.checked_on), Part.CHECKED)

    @property
    def height(self) -> float:
        """From its rule to the next one."""
        return self._height(self._hand.tail)

    @property
    def least_height(self) -> float:
        """The same where room is short."""
        return self._height(self._hand.least_tail)

    def _height(self, tail: float) -> float:
        code = self._code.height + (_CODE_TOP + 7) * self._hand.scale if self._code else 0.0
        return max(self._text.height + tail, code)

    def draw(self, surface: Surface, x: float, y: float) -> None:
        """Draw it from `y` down."""
        with surface.artifact():
            draw_rule(surface, x, y, self._hand)
        self._text.draw(surface, x, y)
        if self._code:
            right = x + self._hand.measure
            self._code.draw(surface, right - self._code.width, y + _CODE_TOP * self._hand.scale)


def checked_words(checked_on: date | None) -> str:
    """Return when somebody last asked whether this is right."""
    if checked_on is None:
        return _("We haven’t checked this ourselves yet")
    return _("We last checked this in {month}").format(month=month_name(checked_on.year, checked_on.month))


def draw_rule(surface: Surface, x: float, y: float, hand: HandoutHand) -> None:
    """Draw the line above a place."""
    surface.rule(x, x + hand.measure, y, thickness=1.0 * hand.scale, grey=0.07)


def _code(hand: HandoutHand, entry: PlaceEntry) -> CodeColumn | None:
    if not entry.code:
        return None
    kinds = {
        "tel": (_("phone"), _("Square for a camera: rings {name}")),
        "SMSTO": (_("text"), _("Square for a camera: starts a text to {name}")),
    }
    usual = (_("website"), _("Square for a camera: the website of {name}"))
    caption, says = kinds.get(entry.code.partition(":")[0], usual)
    return CodeColumn(hand, entry.code, caption, says.format(name=entry.name), hand.square)
