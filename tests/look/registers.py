"""Brings the register to the states that the design pictures: half taken, with someone new, finished."""

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import attendance
from peergroup_desktop.actions.demo import DEMO_GROUP
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register.view import RegisterView

_APOLOGIES, _WAITING = (3, 11), (6, 12)
_MARKED = 14


def circle(context: Context) -> None:
    """Show the group that the pictures are about."""
    context.group.choose(next(row.id for row in context.group.rows if row.name == DEMO_GROUP))


def half_taken(context: Context) -> None:
    """Mark most of the first fourteen people, two of them with apologies, and put the hand on the eighth."""
    circle(context)
    screen = _screen()
    people = [row.person_id for row in screen.presenter.roll.rows[:_MARKED]]
    here = [person for place, person in enumerate(people) if place not in (*_APOLOGIES, *_WAITING)]
    session_id = screen.presenter.session.id
    write = context.runner.write
    write(attendance.reopen_register, session_id)
    write(attendance.mark_many, session_id, Mark.APOLOGIES, [people[place] for place in _APOLOGIES])
    write(attendance.mark_many, session_id, Mark.PRESENT, here)
    write(attendance.set_headcount, session_id, unnamed=2)
    screen.hand.go_to(people[7])


def someone_new(context: Context) -> None:
    """Ask for the name of somebody at the door."""
    half_taken(context)
    screen = _screen()
    screen.new()
    screen.pages.list.newcomer.edit.setText("Sunita")


def finished(context: Context) -> None:
    """Finish the register."""
    _screen().door.close()
    half_taken(context)
    _screen().presenter.finish()


def _screen() -> RegisterView:
    return next(
        widget for widget in QApplication.allWidgets() if isinstance(widget, RegisterView) and widget.isVisible()
    )
