"""The handout as pages: the head and the box, then as many places as fit, then the foot.

In normal print every page is a handout of its own. Large print, or a group with a long list in the box, has no room
for that: there the box is on the first page, a band with its number on the others, and the foot on the last.
"""

from collections.abc import Sequence

from peergroup_desktop.core.i18n import _
from peergroup_desktop.reports.document import Document
from peergroup_desktop.reports.handout import HandoutPaper, HandoutSheet, title
from peergroup_desktop.reports.handout_crisis import CrisisBand, CrisisBox
from peergroup_desktop.reports.handout_hand import HandoutHand, Part
from peergroup_desktop.reports.handout_place import PlaceBlock, draw_rule
from peergroup_desktop.reports.handout_stack import Stack
from peergroup_desktop.reports.surface import Surface

_BEFORE_BOX = 11.8
_ANY_NUMBERING = "00 of 00"
_LEAST_ROOM = 250.0  # for the tallest place there is, whose texts end at three lines each


def compose(sheet: HandoutSheet) -> Document:
    """Lay the handout out and return the finished document."""
    hand = HandoutHand.for_options(sheet.options)
    leaf = _Leaf(hand, sheet)
    pages = leaf.dealt([PlaceBlock(hand, entry) for entry in sheet.places])
    across = 2 if sheet.options.paper is HandoutPaper.TWO_A5 else 1
    surface = Surface(title(), (hand.width * across, hand.height), printed_on=sheet.printed_on)
    for number, blocks in enumerate(pages, start=1):
        surface.new_page()
        if number == 1:
            surface.bookmark(title())
        for copy in range(across):
            leaf.draw(surface, copy * hand.width + hand.margin, number, blocks, len(pages))
        if across > 1:
            with surface.artifact():
                surface.dashes((hand.width, 0), (hand.width, hand.height))
    return Document(surface.finish(), len(pages), 0, title(), tuple(surface.unshown))


class _Leaf:
    """What stands above and below the places."""

    def __init__(self, hand: HandoutHand, sheet: HandoutSheet) -> None:
        self._hand = hand
        self._head = Stack(hand, hand.measure)
        self._head.add(title(), Part.TITLE, tag="H1")
        self._head.add(_from_words(sheet), Part.FROM)
        self._box = CrisisBox(hand, sheet)
        self._band = CrisisBand(hand, sheet, hand.ink(Part.BAND).width(_ANY_NUMBERING))
        self._is_booklet = False
        self._foot = Stack(hand, hand.measure)
        self._foot.add(_("Something changed? Tell us, and we’ll put it right."), Part.FOOT_STRONG)
        if sheet.meeting:
            self._foot.add(_("{meeting}. Everyone is welcome.").format(meeting=sheet.meeting), Part.FOOT)

        self._is_booklet = hand.is_large or self._room(1) - self._foot.height < _LEAST_ROOM * hand.scale

    def dealt(self, blocks: Sequence[PlaceBlock]) -> list[list[PlaceBlock]]:
        """Deal the places out to pages. The first page of a booklet may hold the box alone."""
        pages: list[list[PlaceBlock]] = [[]]
        room = self._room(1)
        foot = self._foot_room
        for index, block in enumerate(blocks):
            needs_foot = not self._is_booklet or index == len(blocks) - 1
            may_turn = pages[-1] or (self._is_booklet and len(pages) == 1)
            if may_turn and block.least_height + (foot if needs_foot else 0.0) > room:
                pages.append([])
                room = self._room(len(pages))
            pages[-1].append(block)
            room -= block.least_height
        return pages

    def draw(self, surface: Surface, x: float, number: int, blocks: Sequence[PlaceBlock], count: int) -> None:
        """Draw one page with its left margin at `x`."""
        hand = self._hand
        numbering = _("{page} of {count}").format(page=number, count=count) if count > 1 else ""
        if self._is_banded(number):
            self._band.draw(surface, x, hand.top, numbering)
        else:
            self._draw_head(surface, x, numbering)
        y = hand.top + self._top_height(number)
        has_foot = number == count or not self._is_booklet
        squeeze = self._squeeze(blocks, self._room(number) - (self._foot_room if has_foot else 0.0))
        for block in blocks:
            block.draw(surface, x, y)
            y += block.height - squeeze * (block.height - block.least_height)
        if has_foot:
            with surface.artifact():
                draw_rule(surface, x, y, hand)
            self._foot.draw(surface, x, y)

    def _draw_head(self, surface: Surface, x: float, numbering: str) -> None:
        hand = self._hand
        self._head.draw(surface, x, hand.top)
        with surface.artifact():
            surface.flush_right(x + hand.measure, hand.top + hand.rise(Part.TITLE), numbering, hand.ink(Part.CAPTION))
        self._box.draw(surface, x, hand.top + self._head.height + _BEFORE_BOX * hand.scale)

    def _is_banded(self, number: int) -> bool:
        return number > 1 and self._is_booklet

    def _top_height(self, number: int) -> float:
        if self._is_banded(number):
            return self._band.height
        return self._head.height + _BEFORE_BOX * self._hand.scale + self._box.height

    @property
    def _foot_room(self) -> float:
        return self._foot.height + self._foot.descent

    @staticmethod
    def _squeeze(blocks: Sequence[PlaceBlock], room: float) -> float:
        """Return how much nearer the places come so that they fit: 0 not at all, 1 as near as they may."""
        usual, least = (sum(getattr(block, name) for block in blocks) for name in ("height", "least_height"))
        return min(1.0, max(0.0, usual - room) / (usual - least)) if usual > least else 0.0

    def _room(self, number: int) -> float:
        return self._hand.bottom - self._hand.top - self._top_height(number)


def _from_words(sheet: HandoutSheet) -> str:
    if sheet.group_name:
        return _("From {group}. Yours to keep, or pass on.").format(group=sheet.group_name)
    return _("Yours to keep, or pass on.")
