"""What happens to a picked turn: the card beside the grid, or a box over the page where there is no room for it."""

from PySide6.QtCore import QObject, Qt

from peergroup_desktop.actions.rota import Suggestion, Turn
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.rota.board import RotaBoard
from peergroup_desktop.ui.screens.rota.presenter import RotaPresenter
from peergroup_desktop.ui.taking_turns.find_box import CHOSEN, SWAP, TAKE_OFF, FindBox
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.notes import Note


class Picking(QObject):
    """`note` stands over the grid while the second turn of a swap is asked for without the card."""

    def __init__(self, screen: Screen, board: RotaBoard, presenter: RotaPresenter, context: Context) -> None:
        super().__init__(screen)
        self._screen, self._board, self._presenter, self._context = screen, board, presenter, context
        self.note = Note(_("Choose another turn to swap with."), icon="calendar-days")
        self.leave = Button(_("Leave it as it is"), size=Size.SMALL)
        self.note.add_action(self.leave)
        self.note.hide()
        self.leave.clicked.connect(self.let_go)
        board.grid.pressed.connect(self.press)
        board.grid.take_off_pressed.connect(presenter.take_off)
        board.picked.chosen.connect(self._on_chosen)
        board.picked.take_off_requested.connect(self._take_off)
        board.picked.left.connect(self.let_go)

    def show(self, turn: Turn | None, people: tuple[Suggestion, ...]) -> None:
        """Show which turn is picked, and who could have it."""
        self._board.grid.show_picked(turn)
        self._board.show_picked(is_picked=turn is not None)
        if turn is not None:
            self._board.picked.show_turn(turn, people)
        else:
            self.note.hide()

    def press(self, turn: Turn) -> None:
        """Pick a turn, or swap it with the picked one."""
        self._presenter.press(turn)
        picked = self._presenter.picked
        if picked is not None and not self._board.is_beside:
            box = FindBox(self._screen, picked, self._presenter.people, self._context, may_swap=True)
            box.chosen.connect(self._on_chosen)
            box.open_ask(self._on_answered)

    def let_go(self) -> bool:
        """Leave the picked turn as it is; tell whether there was one."""
        was_picked = self._presenter.unpick()
        self._go_back()
        return was_picked

    def _on_answered(self, answer: str) -> None:
        if answer == SWAP:
            self.note.show()
            self._go_back()
        elif answer == TAKE_OFF:
            self._take_off()
        elif answer != CHOSEN:
            self.let_go()

    def _on_chosen(self, person_id: RecordId) -> None:
        self._presenter.give_to(person_id)
        self._go_back()

    def _take_off(self) -> None:
        self._presenter.take_off()
        self._go_back()

    def _go_back(self) -> None:
        self._board.grid.focus_current(Qt.FocusReason.OtherFocusReason)
