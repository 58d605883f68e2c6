"""Brings check-ins to the states worth looking at."""

from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peergroup_desktop.actions import check_ins
from peergroup_desktop.core.kinds import QuestionShape
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.check_ins.view import CheckInsScreen
from tests.look import kinds, registers

S = TypeVar("S")


def four(context: Context) -> None:
    """Show the picture of the four questions."""
    registers.circle(context)
    _choose("How life is: four questions")


def ours(context: Context) -> None:
    """Show the picture of the group's own questions."""
    registers.circle(context)
    _choose("After a session")


def filling(context: Context) -> None:
    """Have a check-in with the four questions half filled in."""
    four(context)
    screen = _screen(CheckInsScreen)
    screen.new()
    form = screen.desk.forms.form
    QTest.keyClicks(form.focusWidget(), "7")
    form.boxes[1].show_answer(check_ins.Answer(is_refused=True))


def filling_ours(context: Context) -> None:
    """Have a check-in with the group's own questions open."""
    ours(context)
    screen = _screen(CheckInsScreen)
    screen.new()
    screen.desk.forms.form.boxes[1].show_answer(check_ins.Answer(0))


def writing(context: Context) -> None:
    """Have the form of our own questions open."""
    registers.circle(context)
    form = _screen(CheckInsScreen).desk.ask_write()
    form.fields["name"].edit.setText("After a walk")
    form.parts[0].words.setText("How was it?")
    form.add_part().shape.set_choice(QuestionShape.CHOICES.value)


def choosing(context: Context) -> None:
    """Let a group choose that asks nothing yet."""
    kinds.hub(context)
    context.navigator.go("check_ins")


def _choose(name: str) -> None:
    presenter = _screen(CheckInsScreen).presenter
    presenter.choose(next(row.id for row in presenter.measures if row.name == name))


def _screen(kind: type[S]) -> S:
    return next(widget for widget in QApplication.allWidgets() if isinstance(widget, kind) and widget.isVisible())
