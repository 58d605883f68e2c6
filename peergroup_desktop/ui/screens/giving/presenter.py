"""Which quarter is shown. Plain Python; `view` draws."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from peergroup_desktop.actions import giving
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.giving import words
from peergroup_desktop.ui.screens.giving.words import Picture

T = TypeVar("T")


class GivingFace(Protocol):
    """What the presenter asks of the screen."""

    def show_picture(self, picture: Picture, *, has_later: bool) -> None:
        """Draw a quarter; `has_later` when there is one after it to step to."""

    def show_no_words(self) -> None:
        """Say that the group has chosen no words to mark with."""


class GivingPresenter:
    """The quarters of the group in use: this one first, and those before it."""

    def __init__(self, face: GivingFace, context: Context) -> None:
        self._face, self._context = face, context
        self.quarter = self._this_quarter()

    def show(self) -> None:
        """Show the quarter again, or this one after another day has come."""
        group_id = self._context.group.group_id
        if group_id is None or not self._ask(giving.giving_words):
            self._face.show_no_words()
            return
        self.quarter = min(self.quarter, self._this_quarter())
        found = self._ask(giving.quarter, group_id, *self.quarter)
        if found is not None:
            picture = words.picture(found, self._context.clock.today())
            self._face.show_picture(picture, has_later=self.quarter < self._this_quarter())

    def begin(self) -> None:
        """Go to this quarter."""
        self.quarter = self._this_quarter()

    def step(self, steps: int) -> None:
        """Go to an earlier quarter (-1), or a later one as long as it has begun."""
        self.quarter = words.beside(self.quarter, steps)
        self.show()

    def _this_quarter(self) -> tuple[int, int]:
        return words.quarter_of(self._context.clock.today())

    def _ask(self, question: Callable[..., T], *facts: object) -> T | None:
        answers: list[T] = []
        self._context.runner.ask(question, *facts, on_answer=answers.append)
        return answers[0] if answers else None
