"""The box that is first on every handout: whom to ring or text when it feels too much, and in danger."""

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.hand import BLACK, FAINT
from peergroup_desktop.reports.handout import CrisisEntry, CrisisKind, HandoutSheet
from peergroup_desktop.reports.handout_hand import HandoutHand, Part
from peergroup_desktop.reports.handout_square import CodeColumn
from peergroup_desktop.reports.handout_stack import Stack
from peergroup_desktop.reports.surface import Surface

_EDGE, _RADIUS = 2.0, 8.0
_INSET = 11.0
_BAND_PAD = 0.6  # below the words of the band, in their size
_BELOW = 12.7
_BEFORE_RULE = 10.0
_BESIDE = 16.0
_AFTER_BAND = 10.0
_IN_FULL = 2  # lines with their number in large type; further ones take less room


class CrisisBox:
    """The box, and the danger line below it."""

    def __init__(self, hand: HandoutHand, sheet: HandoutSheet) -> None:
        self._hand = hand
        self._rules: list[float] = []
        inset = _INSET * hand.scale
        self._code = _code(hand, sheet)
        taken = self._code.width + 14.4 * hand.scale if self._code else 0.0
        self._band = Stack(hand, hand.measure - 2 * inset)
        self._band.add(_("If it feels too much, day or night"), Part.BAND, tag="H2")
        self._lines = Stack(hand, hand.measure - 2 * inset - taken)
        for index, entry in enumerate(sheet.box_lines):
            self._add_line(index, entry)
        self._danger = Stack(hand, hand.measure)
        for entry in sheet.danger_lines:
            before, _sign, after = _("In danger right now? Ring {number}").partition("{number}")
            self._danger.add_beside(
                before.strip(), Part.DANGER, f"{entry.number}{after}", Part.DANGER_NUMBER, self._space
            )

    @property
    def height(self) -> float:
        """How much room it all takes, down to the first place's rule."""
        below = 13.0 * self._hand.scale
        return self._box_height + self._danger.height + below

    def draw(self, surface: Surface, x: float, y: float) -> None:
        """Draw it from `y` down."""
        hand, inset = self._hand, _INSET * self._hand.scale
        with surface.artifact():
            draw_band(surface, x, y, hand.measure, self._band_height, below=self._box_height - self._band_height)
        self._band.draw(surface, x + inset, y)
        top = y + self._band_height
        self._lines.draw(surface, x + inset, top + 0.6 * hand.scale, gap=_BESIDE * hand.scale)
        with surface.artifact():
            for rule in self._rules:
                surface.rule(x + inset, x + inset + self._lines.measure, top + rule, thickness=0.6, grey=FAINT)
        if self._code:
            self._code.draw(surface, x + hand.measure - inset - self._code.width, top)
        self._danger.draw(surface, x, y + self._box_height, gap=self._space)

    def _add_line(self, index: int, entry: CrisisEntry) -> None:
        hand, lines = self._hand, self._lines
        if index:
            lines.skip(_BEFORE_RULE * hand.scale)
            self._rules.append(lines.height)
        if index >= _IN_FULL:
            lines.add_beside(entry.name, Part.CRISIS_NAME, entry.number, Part.FURTHER_NUMBER, _BESIDE * hand.scale)
            return
        lines.add(entry.name, Part.CRISIS_NAME)
        number = Part.NUMBER if index else Part.FIRST_NUMBER
        lines.add_beside(entry.number, number, entry.note, Part.NOTE, _BESIDE * hand.scale)

    @property
    def _space(self) -> float:
        return self._hand.ink(Part.DANGER).width(" ")

    @property
    def _band_height(self) -> float:
        return self._band.height + self._hand.ink(Part.BAND).size * _BAND_PAD

    @property
    def _box_height(self) -> float:
        text = self._lines.height + _BELOW * self._hand.scale
        code = self._code.height + 6 * self._hand.scale if self._code else 0.0
        return self._band_height + max(text, code)


def draw_band(surface: Surface, x: float, y: float, width: float, height: float, *, below: float = 0.0) -> None:
    """Draw a black band with round corners; with `below`, as the head of a box that goes on that far."""
    surface.box(x, y, width, height + below, fill=BLACK, edge=_EDGE, radius=_RADIUS)
    if below:
        surface.box(x + _EDGE / 2, y + height, width - _EDGE, below - _RADIUS, fill=1.0)
        surface.box(x + _EDGE / 2, y + height, width - _EDGE, below - _EDGE / 2, fill=1.0, radius=_RADIUS - _EDGE / 2)


def _code(hand: HandoutHand, sheet: HandoutSheet) -> CodeColumn | None:
    """Return the square of the first line that has one: better rung than texted."""
    lines = sorted(sheet.box_lines, key=lambda entry: entry.kind is CrisisKind.TEXT)
    entry = next((line for line in lines if line.code), None)
    if entry is None:
        return None
    words = _("Text {words}") if entry.kind is CrisisKind.TEXT else _("Ring {words}")
    caption = words.format(words=entry.number)
    return CodeColumn(hand, entry.code, caption, caption, hand.crisis_square)


class CrisisBand:
    """The first number again, on one black band: for later pages in large print, where the box would leave no room."""

    def __init__(self, hand: HandoutHand, sheet: HandoutSheet, taken: float) -> None:
        self._hand = hand
        self._words = Stack(hand, hand.measure - 2 * _INSET * hand.scale - taken)
        self._words.add(_("Day or night: {number}").format(number=sheet.box_lines[0].number), Part.BAND)

    @property
    def height(self) -> float:
        """How much room it takes, down to the first place's rule."""
        return self._band_height + _AFTER_BAND * self._hand.scale

    def draw(self, surface: Surface, x: float, y: float, numbering: str) -> None:
        """Draw it from `y` down, with the page's number at its end."""
        hand = self._hand
        with surface.artifact():
            draw_band(surface, x, y, hand.measure, self._band_height)
            right = x + hand.measure - _INSET * hand.scale
            surface.flush_right(right, y + hand.rise(Part.BAND), numbering, hand.ink(Part.BAND))
        self._words.draw(surface, x + _INSET * hand.scale, y)

    @property
    def _band_height(self) -> float:
        return self._words.height + self._words.descent * 2
