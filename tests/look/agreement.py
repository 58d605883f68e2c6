"""Brings the agreement and the debriefs to the states worth looking at."""

from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import agreements, attendance, debriefs, sessions
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from tests.look import registers

_DAY = timedelta(days=1)


def shown(context: Context) -> None:
    """Show the practice group's page."""
    registers.circle(context)


def due(context: Context) -> None:
    """Have the agreement's day come, and somebody's supervision too."""
    registers.circle(context)
    today, group_id = context.clock.today(), context.group.group_id
    context.runner.write(agreements.look_again, group_id, today - _DAY)
    jo = debriefs.looked_after(context.vault, group_id)[0].person_id
    new = debriefs.NewSupervision(jo, today - _DAY, "Priya", "Slept better since I said it.", today + 3 * _DAY)
    if len(debriefs.list_supervision(context.vault, group_id)) < 3:
        context.runner.write(debriefs.add_supervision, group_id, new)


def writing(context: Context) -> None:
    """Have the form of a new version open."""
    registers.circle(context)
    _screen("AgreementScreen").desk.ask_new()


def comparing(context: Context) -> None:
    """Have an earlier version beside today's."""
    registers.circle(context)
    screen = _screen("AgreementScreen")
    screen.desk.open_earlier(screen.presenter.page.earlier[-1].id)


def first(context: Context) -> None:
    """Show a group without an agreement."""
    other = next(row.id for row in context.group.rows if agreements.current(context.vault, row.id) is None)
    context.group.choose(other)


def talking(context: Context) -> None:
    """Have the form of a debrief open."""
    registers.circle(context)
    screen = _screen("DebriefsScreen")
    screen.desk.ask_debrief(screen.presenter.page.sessions[0].session_id)


def supervising(context: Context) -> None:
    """Have the form of a supervision open."""
    due(context)
    screen = _screen("DebriefsScreen")
    screen.desk.ask_change(screen.presenter.page.supervisions[0].id)


def alone(context: Context) -> None:
    """Have no debrief after the last session."""
    due(context)
    last = sessions.previous_session(context.vault, context.group.group_id, date(2026, 10, 13))
    if last is not None:
        context.runner.write(debriefs.remove, last.id)


def finished(context: Context) -> None:
    """Have today's register finished, so that the notes come next."""
    registers.circle(context)
    today = sessions.list_sessions(context.vault, context.group.group_id, date(2026, 10, 13), date(2026, 10, 13))[0]
    context.runner.write(attendance.finish_register, today.id)


def _screen(kind: str) -> Screen:
    return next(widget for widget in QApplication.allWidgets() if type(widget).__name__ == kind)
