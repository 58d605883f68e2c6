"""States of backups, brought about for their pictures: on Today, on their page, at the first start, and the stick."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from peergroup_desktop.actions import backups, people
from peergroup_desktop.actions.people import NewPerson
from peergroup_desktop.app import Program
from peergroup_desktop.core.clock import FixedClock
from peergroup_desktop.ui.backing_up.desk import PlaceBox
from peergroup_desktop.ui.backing_up.stick_dialog import StickDialog
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.backups.boxes import RehearsalBox, RestoreBox
from peergroup_desktop.ui.screens.backups.view import BackupsScreen
from peergroup_desktop.ui.screens.first_start.presenter import Step
from peergroup_desktop.ui.screens.first_start.view import FirstStartScreen
from peergroup_desktop.ui.screens.unplug.view import UnplugScreen
from tests.look import registers

Box = TypeVar("Box", bound=QDialog)
_AGO = (9, 7, 6, 2)


def several(context: Context) -> None:
    """Have backups of some days, the newest of Sunday, on the blue stick too."""
    registers.circle(context)
    stick = _stick(context)
    if not stick.exists():
        clock = context.vault.clock
        assert isinstance(clock, FixedClock)
        stick.mkdir()
        backups.choose_second_place(context.vault, stick, "the blue stick")
        now = clock.moment
        for days, reason in zip(_AGO, ("import", "lock", "daily", "close"), strict=True):
            clock.moment = now - timedelta(days=days)
            people.add_person(context.vault, context.group.group_id or b"", NewPerson("Zofia"))
            backups.back_up(context.vault, reason)
        clock.moment = now
    context.backups.changed.emit()
    QTest.qWait(500)


def pulled_out(context: Context) -> None:
    """Ask for the stick that is not plugged in."""
    several(context)
    stick = _stick(context)
    away = stick.with_name("pulled out")
    stick.rename(away)
    screen = _screen()
    screen.desk.back_up()
    _wait_for(StickDialog)
    away.rename(stick)


def place(context: Context) -> None:
    """Ask where the second backup goes."""
    several(context)
    _screen().desk.choose_place()
    _wait_for(PlaceBox)


def rehearsal(context: Context) -> None:
    """Try the newest one."""
    several(context)
    _screen().presenter.rehearse()
    _wait_for(RehearsalBox)


def going_back(context: Context) -> None:
    """Ask before going back to the oldest one."""
    several(context)
    list(_screen().list.buttons.values())[-1].click()
    _wait_for(RestoreBox)


def second_step(program: Program) -> None:
    """Show the question about the group, answered."""
    screen = _first_start(program)
    for name, value in (("name", "Tuesday Circle"), ("weekday", 1), ("place", "St Mark’s Hall")):
        screen.presenter.answer(name, value)
    screen.presenter.start(Step.GROUP)


def fourth_step(program: Program) -> None:
    """Show what keeps the file private."""
    screen = _first_start(program)
    for name, value in (("name", "Tuesday Circle"), ("weekday", 1), ("my_name", "Maureen"), ("helpers", ("Jo",))):
        screen.presenter.answer(name, value)
    screen.presenter.start(Step.PRIVACY)


def last_step(program: Program) -> None:
    """Show the last step of the first start."""
    _first_start(program).presenter.start(Step.BACKUPS)


def bring_back(program: Program) -> None:
    """Show how a group is brought back."""
    _first_start(program).pages.welcome.open.click()


def unplugged(program: Program) -> None:
    """Say that the stick can be pulled out."""
    program._show_unplugged()
    page = program.window.room()
    assert isinstance(page, UnplugScreen)
    for _turn in range(60):
        if page.back.isEnabled():
            return
        QTest.qWait(100)


DOORS: tuple[tuple[str, Callable[[Program], None]], ...] = (
    ("02b-first-start-group", second_step),
    ("02d-first-start-private", fourth_step),
    ("02f-first-start-backups", last_step),
    ("02g-first-start-bring-back", bring_back),
    ("14-unplugged", unplugged),
)


def _first_start(program: Program) -> FirstStartScreen:
    program.show_first_start()
    room = program.window.room()
    assert isinstance(room, FirstStartScreen)
    return room


def _stick(context: Context) -> Path:
    return context.vault.folder.with_name("stick")


def _screen() -> BackupsScreen:
    return next(part for part in QApplication.allWidgets() if isinstance(part, BackupsScreen) and part.isVisible())


def _wait_for(kind: type[Box]) -> Box:
    for _turn in range(300):
        for part in QApplication.topLevelWidgets():
            if isinstance(part, kind) and part.isVisible():
                return part
        QTest.qWait(100)
    raise LookupError(kind.__name__)
