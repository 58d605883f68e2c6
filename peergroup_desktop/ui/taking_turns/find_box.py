"""Finding somebody for a turn: a box over the page, with people in fair order."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions import rota
from peergroup_desktop.actions.rota import Suggestion, Turn
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.taking_turns import words
from peergroup_desktop.ui.taking_turns.people_list import PeopleList
from peergroup_desktop.ui.widgets.dialog import Dialog, Kind

LEFT, CHOSEN, SWAP, TAKE_OFF = "left", "chosen", "swap", "take_off"


class FindBox(Dialog):
    """Asks who takes a turn, or has it instead of whoever has it now. `chosen` gives a person.

    With `may_swap` it can be answered with `SWAP` and `TAKE_OFF` as well.
    """

    chosen = Signal(bytes)

    def __init__(
        self, parent: QWidget, turn: Turn, people: Sequence[Suggestion], context: Context, *, may_swap: bool = False
    ) -> None:
        super().__init__(parent, words.job(turn.kind)[0], width=540, mildest=LEFT)
        name = context.discreet.name(turn.display)
        day, now = words.when(turn.held_on, context.clock.today()), words.who(turn, name)
        self.add_text(day if turn.is_gap else _("{day}. {who} now.").format(day=day, who=now))
        self.people = self.body.add(PeopleList(context))
        self.people.show_people(people)
        self.people.chosen.connect(self._on_chosen)
        if may_swap:
            self.add_button(_("Swap turns"), Kind.SECONDARY, SWAP)
            if not turn.is_gap:
                self.add_button(_("Take off"), Kind.SECONDARY, TAKE_OFF)
        self.add_button(_("Cancel"), Kind.SECONDARY, LEFT)
        if people:
            self.focus_on(self.people.list)

    def _on_chosen(self, person_id: RecordId) -> None:
        self.answer(CHOSEN)
        self.chosen.emit(person_id)


def find_someone(
    parent: QWidget, turn: Turn, context: Context, *, before: Callable[[RecordId], None] | None = None
) -> FindBox:
    """Open the box for a turn, and keep who is chosen; `before` is told first."""
    found: list[tuple[Suggestion, ...]] = []
    context.runner.ask(rota.suggestions_for, turn.session_id, turn.kind, on_answer=found.append)
    box = FindBox(parent, turn, found[0] if found else (), context)
    if before is not None:
        box.chosen.connect(before)
    box.chosen.connect(partial(take_over, context, turn))
    box.open_ask()
    return box


def take_over(context: Context, turn: Turn, person_id: RecordId) -> None:
    """Keep that somebody has a turn, in place of whoever has it."""
    context.runner.write(rota.take_turn, turn.session_id, turn.kind, person_id, instead_of=turn.person_id)


def give_up(context: Context, turn: Turn) -> None:
    """Keep that nobody has a turn any more."""
    context.runner.write(rota.give_up_turn, turn.session_id, turn.kind, turn.person_id)
