"""Brings each kind of group to what it sees: a hub’s counts, an activity group’s plan, pairs without sessions."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import groups, pairs, people, sessions
from peergroup_desktop.actions.groups import NewGroup
from peergroup_desktop.core.kinds import ContactWay, GroupKind, PairKind
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.groups.view import GroupsScreen
from tests.look import registers

_ACTIVITY, _HUB, _PAIRS = "Walk and Talk", "Saturday Drop-in", "Evening Befriending"
T = TypeVar("T")
_PEOPLE = ("Ada", "Bilal", "Cerys", "Dorota", "Ewan", "Femi")


def mixed(context: Context) -> None:
    """Show the practice circle."""
    registers.circle(context)


def activity(context: Context) -> None:
    """Show the activity group."""
    _choose(context, _ACTIVITY)


def adding_an_activity(context: Context) -> None:
    """Have the form of an activity open in the register."""
    activity(context)
    registers._screen().counting.doing.ask_new()


def hub(context: Context) -> None:
    """Show the drop-in."""
    _choose(context, _HUB)


def hub_today(context: Context) -> None:
    """Show the drop-in's last register, with its counts."""
    hub(context)
    last = _asked(context, sessions.previous_session, context.group.group_id, context.clock.now())
    assert last is not None
    context.navigator.go("register", session_id=last.id)


def hub_by_name(context: Context) -> None:
    """Show a hub that knows some of its people, by counts."""
    _make(context, "Corner House", GroupKind.HUB)
    rows = _asked(context, sessions.list_sessions, context.group.group_id, context.clock.today(), context.clock.today())
    if not rows:
        new = sessions.NewSession(context.clock.today(), 600, 780, "Corner House", "")
        context.runner.write(sessions.add_session, context.group.group_id, new)
    context.navigator.go("today")
    context.navigator.go("register")


def pairs_alone(context: Context) -> None:
    """Show a befriending group that plans no sessions, with three pairs."""
    _make(context, _PAIRS, GroupKind.BEFRIENDING)
    group_id, today = context.group.group_id, context.clock.today()
    if _asked(context, pairs.list_pairs, group_id):
        return
    everybody = [row.id for row in _asked(context, people.list_people, group_id)]
    for place, every_days in enumerate((14, 7, 0)):
        agreement = pairs.Agreement(every_days=every_days)
        one, other = everybody[2 * place : 2 * place + 2]
        new = pairs.NewPair(PairKind.BEFRIENDING, one, other, today - timedelta(days=60), agreement)
        made: list[bytes] = []
        context.runner.write(pairs.add_pair, group_id, new, on_done=made.append)
        met = pairs.NewContact(today - timedelta(days=(20, 3, 9)[place]), ContactWay.PHONE, 30)
        context.runner.write(pairs.add_contact, made[0], met)


def session_form(context: Context) -> None:
    """Have the form of the next session open, with what it will do."""
    activity(context)
    screen = next(widget for widget in QApplication.allWidgets() if isinstance(widget, GroupsScreen))
    session = _asked(context, sessions.next_session, context.group.group_id, context.clock.now())
    assert session is not None
    screen.forms.ask_session_change(session)


def kind_form(context: Context) -> None:
    """Have the form of a group open."""
    registers.circle(context)
    next(widget for widget in QApplication.allWidgets() if isinstance(widget, GroupsScreen)).forms.ask_new_group()


def _make(context: Context, name: str, kind: GroupKind) -> None:
    if name not in [row.name for row in context.group.rows]:
        made: list[bytes] = []
        context.runner.write(groups.add_group, NewGroup(name, kind, place="Corner House"), on_done=made.append)
        for called in _PEOPLE:
            context.runner.write(people.add_person, made[0], people.NewPerson(called))
    _choose(context, name)


def _choose(context: Context, name: str) -> None:
    context.group.choose(next(row.id for row in context.group.rows if row.name == name))


def _asked(context: Context, question: Callable[..., T], *facts: object) -> T:
    found: list[T] = []
    context.runner.ask(question, *facts, on_answer=found.append)
    return found[0]
