"""Brings the rota to the states worth looking at: planned with gaps, a turn picked, its forms, filled."""

from datetime import timedelta

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import rota
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.rota.view import RotaScreen
from tests.look import registers


def shown(context: Context) -> None:
    """Show the practice group's rota, with somebody who can't, once."""
    registers.circle(context)
    screen = _screen()
    if screen.presenter.rota is None or any(row.id for row in screen.presenter.rota.cannot):
        return
    third = screen.presenter.rota.days[2]
    turn = next(turn for turn in third.turns if turn.kind == "teas")
    day = timedelta(days=1)
    write = context.runner.write
    write(rota.plan_unavailable, context.group.group_id, turn.person_id, third.held_on - day, third.held_on + day)


def picked(context: Context) -> None:
    """Have a turn picked."""
    shown(context)
    screen = _screen()
    button = next(button for button in screen.board.grid.turns if button.turn.kind == "teas")
    button.click()


def changing_a_job(context: Context) -> None:
    """Have the form of a job open."""
    shown(context)
    _screen().desk.ask_change("teas")


def cannot(context: Context) -> None:
    """Have the form for somebody who can't open."""
    shown(context)
    _screen().desk.ask_cannot()


def filled(context: Context) -> None:
    """Fill the gaps."""
    shown(context)
    _screen().presenter.fill()


def _screen() -> RotaScreen:
    return next(widget for widget in QApplication.allWidgets() if isinstance(widget, RotaScreen))
