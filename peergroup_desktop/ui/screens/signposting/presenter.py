"""What the Signposting screen knows and does: asks, decides, and hands the view plain rows. No widgets here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeVar

from peergroup_desktop.actions import directory
from peergroup_desktop.actions.directory import CrisisLine, PlaceDetail, PlaceRow
from peergroup_desktop.actions.handouts import HandoutPaper
from peergroup_desktop.core.freshness import checked_sentence
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import CheckAnswer, ServiceStatus
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.signposting.basket import Basket

T = TypeVar("T")


@dataclass(frozen=True)
class Search:
    """What is looked for: typed words, and one topic or none, or what is gone."""

    words: str = ""
    topic: str = ""
    is_gone: bool = False  # among the places that are no more

    @property
    def is_any(self) -> bool:
        """Tell whether everything is listed."""
        return not self.words.strip() and not self.topic and not self.is_gone


class SignpostingFace(Protocol):
    """What the presenter asks of its view."""

    def show_around(self, lines: tuple[CrisisLine, ...], topics: tuple[str, ...], *, has_gone: bool) -> None:
        """Show the crisis lines, what places are about, and whether some are gone."""

    def show_rows(self, rows: tuple[PlaceRow, ...], search: Search, chosen: RecordId | None) -> None:
        """Fill the list, or say that there is nothing."""

    def show_place(self, place: PlaceDetail, checked: str, *, is_veiled: bool) -> None:
        """Fill the card of the chosen place, with the group's own words behind a veil or not."""

    def show_basket(self, basket: Basket, places: list[tuple[RecordId, str]], *, has_crisis: bool) -> None:
        """Show what is on the handout."""


class SignpostingPresenter:
    """State of the screen: what is looked for, which place is open, and the basket."""

    def __init__(self, face: SignpostingFace, context: Context) -> None:
        self._face, self._context = face, context
        self.search = Search()
        self.chosen: RecordId | None = None
        self.place: PlaceDetail | None = None
        self.basket = Basket()
        self.lines: tuple[CrisisLine, ...] = ()
        self.topics: tuple[str, ...] = ()
        self._rows: tuple[PlaceRow, ...] = ()
        self._asked_on: date | None = None

    @property
    def today(self) -> date:
        """The calendar date."""
        return self._context.clock.today()

    @property
    def is_current(self) -> bool:
        """Tell whether what is shown was asked for today."""
        return self._asked_on == self.today

    def show(self) -> None:
        """Ask for everything on the screen again."""
        self._asked_on = self.today
        self.lines = self.ask(directory.crisis_lines) or ()
        self.topics = self.ask(directory.topics) or ()
        has_gone = bool(self.ask(directory.list_places, closed=True))
        self._face.show_around(self.lines, self.topics, has_gone=has_gone)
        self._find()
        self._show_place()
        self.show_basket()

    def make_ready(self) -> None:
        """Have the first letter typed find as quickly as the next, without anybody waiting for it."""
        self._context.runner.run_behind(self._prepare, on_done=_nothing)

    def look_for(self, search: Search) -> None:
        """List what fits. The card follows with `show_chosen`, once somebody rests from typing."""
        self.search = search
        self._find(keeps=search.is_any)

    def show_chosen(self) -> None:
        """Fill the card of the chosen place, if it shows another."""
        if self._rows and (self.place is None or self.place.id != self.chosen):
            self._show_place()

    def choose(self, service_id: RecordId) -> None:
        """Open a place."""
        if service_id != self.chosen or self.place is None:
            self.chosen = service_id
            self._show_place()

    def open(self, service_id: RecordId) -> None:
        """Open a place from elsewhere: the list is whole, so that it stands there."""
        self.search, self.chosen = Search(), service_id
        self.show()

    # The handout

    def toggle(self, service_id: RecordId) -> bool:
        """Add a place to the handout, or take it off; tell whether it is on it now."""
        is_on = self.basket.toggle(service_id)
        self.show_basket()
        return is_on

    def arrange(self, ids: tuple[RecordId, ...]) -> None:
        """Take on another order, or fewer places."""
        self.basket.arrange(ids)
        self.show_basket()

    def show_basket(self) -> None:
        """Show the places of the handout, without those that are gone from the directory."""
        found = self.ask(directory.get_places, self.basket.ids) if self.basket.ids else ()
        places = [(place.id, place.name) for place in found or () if place.status is not ServiceStatus.DEFUNCT]
        self.basket.arrange(service_id for service_id, _name in places)
        self._face.show_basket(self.basket, places, has_crisis=bool(self.lines))

    def choose_paper(self, paper: str) -> None:
        """Take on a paper, a value of `HandoutPaper`."""
        self.basket.paper = HandoutPaper(paper)

    # Deeds about the chosen place

    def still_right(self) -> None:
        """Keep that somebody rang, and that everything is as it was."""
        if self.chosen is not None:
            self._context.runner.write(directory.check, self.chosen, CheckAnswer.STILL_RIGHT)

    def bring_back(self) -> None:
        """Keep that a place which was gone is there again."""
        if self.chosen is not None:
            self._context.runner.write(directory.bring_back, self.chosen)

    def ask(self, question: Callable[..., T], *facts: object, **more: Any) -> T | None:
        """Return the answer of a short question, or None after a fault, which the shell tells."""
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append, **more)
        return answers[0] if answers else None

    def _prepare(self, _progress: object) -> None:
        directory.make_ready(self._context.vault)

    def _find(self, *, keeps: bool = True) -> None:
        """List what fits. Without `keeps` the best one is chosen, whatever was before."""
        search = self.search
        found = self.ask(directory.find_places, search.words, topic=search.topic, closed=search.is_gone)
        rows = found or ()
        pinned = {line.id for line in self.lines} if search.is_any else set()  # these stand above the list already
        self._rows = tuple(row for row in rows if row.id not in pinned) if pinned else rows
        is_there = keeps and (self.chosen in pinned or any(row.id == self.chosen for row in self._rows))
        if self._rows and not is_there:
            self.chosen = self._rows[0].id
        self._face.show_rows(self._rows, search, self.chosen)

    def _show_place(self) -> None:
        place = self.ask(directory.get_place, self.chosen) if self.chosen is not None else None
        self.place = place
        if place is not None:
            checked, is_veiled = checked_sentence(place.last_checked_on, self.today), self._context.discreet.is_on
            self._face.show_place(place, checked, is_veiled=is_veiled)


def _nothing(_answer: None) -> None:
    """Nobody waits."""
