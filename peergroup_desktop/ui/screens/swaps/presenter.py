"""Which offers and needs are shown, and what goes together. Plain Python; `view` draws."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from peergroup_desktop.actions import offers
from peergroup_desktop.actions.offers import GroupOffer, Swap
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import OfferKind, RecordLevel
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.swaps import words
from peergroup_desktop.ui.screens.swaps.words import OfferLine, SwapLine

T = TypeVar("T")


class SwapsFace(Protocol):
    """What the presenter asks of the screen."""

    def show_list(self, kind: OfferKind, lines: tuple[OfferLine, ...], nothing: str) -> None:
        """Draw one of the two lists; `nothing` is said when it is empty."""

    def show_swaps(self, lines: tuple[SwapLine, ...], nothing: str) -> None:
        """Draw what goes together; `nothing` is said when nothing does."""

    def show_any(self, *, has_any: bool, keeps_names: bool) -> None:
        """Show the lists, or that nobody has said anything yet, or that the group writes no names down."""


class SwapsPresenter:
    """The offers and needs of the group in use."""

    def __init__(self, face: SwapsFace, context: Context) -> None:
        self._face, self._context = face, context
        self._offers: tuple[GroupOffer, ...] = ()
        self._swaps: tuple[Swap, ...] = ()
        self._typed = ""

    def show(self) -> None:
        """Ask for everything again."""
        group_id = self._context.group.group_id
        self._offers = self._ask(offers.list_group, group_id) or () if group_id else ()
        self._swaps = self._ask(offers.suggested_swaps, group_id) or () if group_id else ()
        self._face.show_any(has_any=bool(self._offers), keeps_names=self.keeps_names)
        self._draw()

    def search(self, typed: str) -> None:
        """Show the lines that hold some words, in both lists."""
        self._typed = typed
        self._draw()

    def find(self, offer_id: RecordId) -> GroupOffer | None:
        """Return a line."""
        return next((found for found in self._offers if found.row.id == offer_id), None)

    @property
    def keeps_names(self) -> bool:
        """Whether the group writes names down at all."""
        levels = {row.id: row.record_level for row in self._context.group.rows}
        return levels.get(self._context.group.group_id or b"") is not RecordLevel.COUNT_ONLY

    @property
    def count(self) -> int:
        """How many lines the search leaves."""
        return sum(len(words.found_in(self._offers, kind, self._typed)) for kind in OfferKind)

    def _draw(self) -> None:
        today, discreet = self._context.clock.today(), self._context.discreet
        for kind in OfferKind:
            found = words.found_in(self._offers, kind, self._typed)
            drawn = tuple(words.offer_line(offer, today, discreet) for offer in found)
            self._face.show_list(kind, drawn, words.nothing(kind, self._typed))
        swaps = words.swaps_in(self._swaps, self._typed)
        lines = tuple(words.swap_line(swap, today, discreet) for swap in swaps)
        self._face.show_swaps(lines, words.nothing(None, self._typed))

    def _ask(self, question: Callable[..., T], *facts: object) -> T | None:
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append)
        return answers[0] if answers else None
