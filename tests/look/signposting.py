"""Brings the places that can help to states worth looking at."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import directory
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.signposting.view import SignpostingScreen

_ON_IT = ("Wensley Food Pantry", "Carers’ tea morning", "Citizens’ help desk")
_PAUSE_MS = 250


def basket(context: Context) -> None:
    """Have three places on the handout, and the first of them open."""
    screen = _screen()
    _leave(screen)
    ids = {row.name: row.id for row in directory.list_places(context.vault)}
    screen.presenter.arrange(tuple(ids[name] for name in _ON_IT if name in ids))
    screen.presenter.open(screen.presenter.basket.ids[0])


def one_place(context: Context) -> None:
    """Read one place, also where there is room for one part alone."""
    basket(context)
    _screen().board.open_place(_screen().presenter.basket.ids[0])


def handout(context: Context) -> None:
    """Look at the handout."""
    basket(context)
    _screen().board.show_handout()


def searching(context: Context) -> None:
    """Look for another word for debt."""
    basket(context)
    _screen().board.page.bar.search.setText("benefits")
    QTest.qWait(_PAUSE_MS)


def nothing_found(context: Context) -> None:
    """Look for what is not there."""
    basket(context)
    _screen().board.page.bar.search.setText("skating")
    QTest.qWait(_PAUSE_MS)


def topics(context: Context) -> None:
    """Choose what it is about."""
    basket(context)
    _screen().board.page.bar.ask_more()


def adding(context: Context) -> None:
    """Add a place."""
    basket(context)
    _screen().new()


def changing(context: Context) -> None:
    """Say what changed."""
    basket(context)
    _screen().desk.ask_change_chosen()


def old_ones(context: Context) -> None:
    """Print what was last checked a while ago."""
    basket(context)
    _screen().presenter.basket.was_asked = frozenset()
    _screen().print_page()


def starters(context: Context) -> None:
    """See lines to begin with."""
    basket(context)
    _screen().desk.ask_starters()


def ringing(context: Context) -> None:
    """Ring round."""
    basket(context)
    _screen().show_round()


def shared_out(context: Context) -> None:
    """Ring round, shared out among people."""
    ringing(context)
    if _screen().ringing.deal.isVisible():
        _screen().round.deal()
    first = next(iter(_screen().ringing.ringers._buttons))
    _screen().round.choose(first)
    _screen().ringing.ringers.set_choice(first)


def none_yet(context: Context) -> None:
    """Show it before there is anything."""
    screen = _screen()
    _leave(screen)
    screen.presenter.arrange(())
    screen.board.page.strip.show_lines(())
    screen.board.page.list.set_rows((), None)
    screen.board.page.show_none_yet()
    screen.board.arrange()


def _leave(screen: SignpostingScreen) -> None:
    screen.leave_round()
    screen.board.page.leave_search()
    screen.board.show_list()
    screen.refresh()


def _screen() -> SignpostingScreen:
    return next(widget for widget in QApplication.allWidgets() if isinstance(widget, SignpostingScreen))
