"""The numbered sign-in list: a row per expected person, empty rows for others, boxes for those counted only."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.flow import Flow, press
from peergroup_desktop.reports.furniture import Foot, Head, names_warning
from peergroup_desktop.reports.hand import BAND, BLACK, FAINT, SOFT, Hand
from peergroup_desktop.reports.options import PageOptions
from peergroup_desktop.reports.paragraphs import Paragraph, unshown_words
from peergroup_desktop.reports.shaping import wrap
from peergroup_desktop.reports.sign_in import SignInSheet
from peergroup_desktop.reports.structure import Element
from peergroup_desktop.reports.surface import Ink, Surface
from peergroup_desktop.reports.typeface import Weight

_ROW, _LEAST_ROW = 21.5, 15.6
_SPARE_ROW, _LEAST_SPARE_ROW = 27.0, 20.5  # room for handwriting
_NUMBER = 30.0
_BOX = 12.0
_BOX_COLUMN = 66.0
_BLEED = 6.0
_COUNTS = 44.0


@dataclass(frozen=True)
class _Row:
    number: str
    words: tuple[str, ...]
    height: float
    is_shaded: bool


def title(data: SignInSheet) -> str:
    """Return the sheet's title: neutral, with the date if it has one."""
    if data.session_on is None:
        return _("Who’s here")
    return _("Who’s here on {day}").format(day=long_day(data.session_on))


def group_line(data: SignInSheet) -> str:
    """Return the session's own time and place, or the group's usual ones."""
    return " · ".join(part for part in (data.times, data.place) if part) or data.group_line


def compose(data: SignInSheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Document:
    """Lay the list out and return the finished document."""
    flow = sheet_flow(data, options, printed_on=printed_on, printed_by=printed_by)
    return press(flow, printed_on=printed_on, names=len(data.people))


def sheet_flow(data: SignInSheet, options: PageOptions, *, printed_on: date, printed_by: str) -> Flow:
    """Lay the list out and return its pages."""
    hand = Hand.for_options(options)
    warning = names_warning() if data.people else ""
    flow = Flow(hand, Head(data.group_name, group_line(data), title(data)), Foot.of(warning, printed_on, printed_by))
    if data.session_on is None:
        flow.add(26 * hand.scale, partial(_draw_date_line, hand=hand))
    words = " ".join(part for part in (_instruction(data), unshown_words(data.people)) if part)
    help_text = Paragraph(words, hand.aside, hand.measure, hand.leading(hand.aside))
    flow.write(help_text, after=4)
    table = _Table(hand)
    left = _fitted_rows(data, hand, flow.room - table.head_height - _COUNTS * hand.scale)
    is_repeated = False
    while left:
        page = _rows_for(left, flow.room - table.head_height, _COUNTS * hand.scale)
        flow.add(table.head_height, partial(table.draw_head, is_repeated=is_repeated))
        flow.add(sum(row.height for row in page), partial(table.draw_rows, rows=page))
        left = left[len(page) :]
        if left:
            flow.new_page()
            is_repeated = True
    flow.add(_COUNTS * hand.scale, partial(_draw_counts, hand=hand))
    return flow


def _instruction(data: SignInSheet) -> str:
    if not data.people:
        return _("Tick the box, or write a first name. Both are up to you.")
    return _(
        "Tick who’s here. Afterwards, type the ticked numbers into the register, like “1-4, 7, 9, 3 guests”. "
        "People on the empty rows can be added by name."
    )


def _fitted_rows(data: SignInSheet, hand: Hand, room: float) -> list[_Row]:
    """Return the rows, lower than usual if that brings them all onto one sheet."""
    room_for_name = hand.measure - (_NUMBER + 2 * _BOX_COLUMN) * hand.scale - 8
    names = [tuple(wrap(name, room_for_name, hand.name.size, hand.name.weight, most=3)) for name in data.people]
    usual = _rows(names, data.spare_rows, hand, (_ROW, _SPARE_ROW))
    least = _rows(names, data.spare_rows, hand, (_LEAST_ROW, _LEAST_SPARE_ROW))
    most, fewest = sum(row.height for row in usual), sum(row.height for row in least)
    if most <= room or fewest > room:
        return usual
    part = (room - 0.1 - fewest) / (most - fewest)
    return [
        replace(low, height=low.height + part * (high.height - low.height))
        for low, high in zip(least, usual, strict=True)
    ]


def _rows(names: Sequence[tuple[str, ...]], spares: int, hand: Hand, heights: tuple[float, float]) -> list[_Row]:
    """Return all rows: those for `names`, in lines, and spare ones, so high for one line of normal print."""
    named, spare = heights
    rows = [
        _Row(str(place), lines, named * hand.scale + (len(lines) - 1) * hand.name.size * 1.15, place % 2 == 1)
        for place, lines in enumerate(names, start=1)
    ]
    return rows + [_Row("", (), spare * hand.scale, is_shaded=False)] * spares


def _rows_for(left: Sequence[_Row], room: float, counts: float) -> list[_Row]:
    """Return the rows for this page: all if the counts fit below them, else leaving one to go with those."""
    if sum(row.height for row in left) + counts <= room:
        return list(left)
    page: list[_Row] = []
    for row in left[:-1]:
        room -= row.height
        if room < 0:
            break
        page.append(row)
    return page or list(left[:1])


class _Table:
    """The list under way: its structure and its columns."""

    def __init__(self, hand: Hand) -> None:
        self._hand = hand
        self._element: Element | None = None
        self._here = hand.right - _BOX_COLUMN * hand.scale * 1.5
        self._apologies = hand.right - _BOX_COLUMN * hand.scale * 0.5

    @property
    def head_height(self) -> float:
        """The height of the row of column heads."""
        return 26 * self._hand.scale

    def draw_head(self, surface: Surface, y: float, *, is_repeated: bool) -> None:
        """Draw the column heads; repeated on a later page, they are decoration to a reader that speaks."""
        baseline = y + self.head_height - 7 * self._hand.scale
        ink = Ink(self._hand.head.size, Weight.SEMIBOLD, SOFT)
        row = None if is_repeated else self._new_row(surface)
        left = self._hand.left
        for x, words, is_centred in (
            (left, _("No."), False),
            (left + _NUMBER * self._hand.scale, _("Name"), False),
            (self._here, _("Here"), True),
            (self._apologies, _("Apologies"), True),
        ):
            with surface.artifact() if row is None else surface.tagged(Element("TH", row, scope="Column")):
                surface.text(x - (ink.width(words) / 2 if is_centred else 0), baseline, words, ink)

    def draw_rows(self, surface: Surface, y: float, rows: Sequence[_Row]) -> None:
        """Draw `rows` from `y` down."""
        hand = self._hand
        with surface.artifact():
            top = y
            for row in rows:
                if row.is_shaded:
                    surface.box(hand.left - _BLEED, top, hand.measure + 2 * _BLEED, row.height, fill=BAND)
                top += row.height
        for row in rows:
            self._draw_row(surface, y, row)
            y += row.height

    def _draw_row(self, surface: Surface, y: float, row: _Row) -> None:
        hand = self._hand
        element = self._new_row(surface)
        middle = y + row.height / 2
        baseline = middle + hand.name.size * 0.35 - max(0, len(row.words) - 1) * hand.name.size * 1.15 / 2
        name_left = hand.left + _NUMBER * hand.scale
        with surface.tagged(Element("TH", element, scope="Row")):
            number = Ink(hand.body.size, Weight.REGULAR, BLACK, tabular=True)
            surface.flush_right(hand.left + 18 * hand.scale, middle + number.size * 0.35, row.number or "+", number)
        with surface.tagged(Element("TD", element)):
            if not row.words:
                edge = self._here - _BOX_COLUMN * hand.scale / 2
                surface.rule(name_left, edge - 4, y + row.height - 4 * hand.scale, thickness=0.6, grey=FAINT)
            for words in row.words:
                surface.text(name_left, baseline, words, hand.name)
                baseline += hand.name.size * 1.15
        for x in (self._here, self._apologies):
            with surface.tagged(Element("TD", element)):
                draw_box(surface, x, middle, _BOX * hand.scale)

    def _new_row(self, surface: Surface) -> Element:
        if self._element is None:
            self._element = Element("Table", surface.root)
        return Element("TR", self._element)


def draw_box(surface: Surface, x: float, middle: float, side: float) -> None:
    """Draw an empty box to tick, around (`x`, `middle`)."""
    surface.hidden(x, middle, _("box to tick"), side)
    surface.box(x - side / 2, middle - side / 2, side, side, fill=1.0, edge=1.0, radius=side * 0.15)


def _draw_date_line(surface: Surface, y: float, hand: Hand) -> None:
    baseline = y + 15 * hand.scale
    with surface.tagged(Element("P", surface.root)):
        end = hand.left + surface.text(hand.left, baseline, _("Date"), hand.body)
        surface.rule(end + 8, end + 8 + 180 * hand.scale, baseline + 2, thickness=0.6, grey=SOFT)


def _draw_counts(surface: Surface, y: float, hand: Hand) -> None:
    """Draw the boxes for people who are counted and not named."""
    with surface.artifact():
        surface.rule(hand.left, hand.right, y + 4, thickness=1.1, grey=BLACK)
    middle = y + 26 * hand.scale
    side = 22 * hand.scale
    labels = (_("Prefer not to be named"), _("Guests"), _("Children"))
    widths = [hand.aside.width(label) + side + 8 * hand.scale for label in labels]
    gap = (hand.measure - sum(widths)) / (len(labels) - 1)
    x = hand.left
    for label, width in zip(labels, widths, strict=True):
        with surface.tagged(Element("P", surface.root)):
            end = x + surface.text(x, middle + hand.aside.size * 0.35, label, hand.aside)
            surface.box(end + 8 * hand.scale, middle - side / 2, side, side, edge=1.0, radius=3)
        x += width + gap
