"""Brings give and take, and offers and needs, to the states worth looking at."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.core.kinds import OfferKind
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.giving.view import GivingScreen
from peergroup_desktop.ui.screens.register.view import RegisterView
from peergroup_desktop.ui.screens.swaps.view import SwapsScreen
from tests.look import registers


def quarter(context: Context) -> None:
    """Show the three months before these, which are full."""
    registers.circle(context)
    _screen(GivingScreen).steps.back.click()


def on_a_word(context: Context) -> None:
    """Have the keyboard on a word of the picture."""
    quarter(context)
    picture = _screen(GivingScreen).picture
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(picture, Qt.Key.Key_Down)


def nothing_yet(context: Context) -> None:
    """Show months without a mark."""
    registers.circle(context)
    for _step in range(12):
        _screen(GivingScreen).steps.back.click()


def marking(context: Context) -> None:
    """Have the words open at a name in the register."""
    registers.half_taken(context)
    screen = _screen(RegisterView)
    screen.popups.open_giving(screen.presenter.roll.current)


def card(context: Context) -> None:
    """Have the small card of a name open."""
    registers.half_taken(context)
    screen = _screen(RegisterView)
    screen.popups.open_card(screen.presenter.roll.current)


def offering(context: Context) -> None:
    """Have the form of an offer open."""
    registers.circle(context)
    _screen(SwapsScreen).desk.ask_new(OfferKind.OFFER)


def searching(context: Context) -> None:
    """Look for something that nobody has said."""
    registers.circle(context)
    _screen(SwapsScreen).search.setText("skating")


S = TypeVar("S")


def _screen(kind: type[S]) -> S:
    return next(widget for widget in QApplication.allWidgets() if isinstance(widget, kind) and widget.isVisible())
