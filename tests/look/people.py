"""Brings People to the states that the design pictures: one person's page in full, and its forms."""

from PySide6.QtWidgets import QApplication

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import Purpose
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.people.view import PeopleScreen
from tests.look import registers


def grace(context: Context) -> None:
    """Show Grace's page."""
    registers.circle(context)
    screen_shown().presenter.filter("all")
    screen_shown().board.open_row(_found()["Grace"])


def quiet(context: Context) -> None:
    """List who might like a hello."""
    registers.circle(context)
    screen_shown().presenter.filter("hello")


def bare(context: Context) -> None:
    """Show the page of somebody of whom nothing but the name is known."""
    registers.circle(context)
    screen_shown().presenter.filter("all")
    screen_shown().board.open_row(_found()["Ines"])


def _found() -> dict[str, RecordId]:
    return {row.called: row.id for row in screen_shown().presenter.everybody()}


def page_end(context: Context) -> None:
    """Show the foot of Grace's page."""
    grace(context)
    bar = screen_shown().board.sheet.verticalScrollBar()
    bar.setValue(bar.maximum())


def asking(context: Context) -> None:
    """Ask Grace about something."""
    grace(context)
    screen_shown().care.ask_consent((Purpose.PHOTOS,))


def reaching(context: Context) -> None:
    """Ask Grace how she may be reached."""
    grace(context)
    screen_shown().care.ask_reach()


def promising(context: Context) -> None:
    """Ask Grace what she would like when she goes quiet."""
    grace(context)
    screen_shown().care.ask_promise()


def offering(context: Context) -> None:
    """Ask Grace what she offers."""
    grace(context)
    screen_shown().giving.ask_offer()


def hoping(context: Context) -> None:
    """Ask Grace what she hopes for."""
    grace(context)
    screen_shown().giving.ask_goal(screen_shown().presenter.picture.goals[0].id)


def screen_shown() -> PeopleScreen:
    """Return the People screen."""
    return next(part for part in QApplication.allWidgets() if isinstance(part, PeopleScreen) and part.isVisible())
