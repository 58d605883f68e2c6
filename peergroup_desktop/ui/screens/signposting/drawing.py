"""Puts what the presenters found into the parts of the page."""

from peergroup_desktop.actions.directory import CrisisLine, PlaceDetail, PlaceRow
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.signposting import words
from peergroup_desktop.ui.screens.signposting.basket import Basket
from peergroup_desktop.ui.screens.signposting.board import SignpostingBoard
from peergroup_desktop.ui.screens.signposting.presenter import Search
from peergroup_desktop.ui.screens.signposting.topic_bar import topic_words


class Drawing:
    """The face that the presenter sees."""

    def __init__(self, board: SignpostingBoard) -> None:
        self._board, self._page = board, board.page

    def show_around(self, lines: tuple[CrisisLine, ...], topics: tuple[str, ...], *, has_gone: bool) -> None:
        """Show the crisis lines and what places are about."""
        self._page.strip.show_lines(lines)
        self._page.bar.show_topics(topics, has_gone=has_gone)
        self._board.order()

    def show_rows(self, rows: tuple[PlaceRow, ...], search: Search, chosen: RecordId | None) -> None:
        """Fill the list, or say that there is nothing."""
        had_places = self._page.has_places
        self._page.list.set_rows(rows, chosen)
        if rows:
            self._page.show_places()
        elif search.is_any:
            self._page.show_none_yet()
        else:
            topic = topic_words(self._page.bar.topic)
            self._page.show_nothing_found(words.nothing_found(search.words.strip(), topic))
        if had_places != self._page.has_places:
            self._board.arrange()

    def show_place(self, place: PlaceDetail, checked: str, *, is_veiled: bool) -> None:
        """Fill the card of the chosen place."""
        self._board.detail.show_place(place, checked, is_veiled=is_veiled)

    def show_basket(self, basket: Basket, places: list[tuple[RecordId, str]], *, has_crisis: bool) -> None:
        """Show what is on the handout."""
        self._page.list.set_added(frozenset(basket.ids))
        self._board.basket.show_basket(basket, places, has_crisis=has_crisis)
        self._board.show_count(len(places), words.basket_count(len(places), has_crisis=has_crisis))
