"""Who comes in above the list: someone new at the door, and everybody on a sheet of paper."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register.list_panel import NewcomerPanel, PaperPanel
from peergroup_desktop.ui.screens.register.newcomer import Namesake, Newcomer
from peergroup_desktop.ui.screens.register.paper import Paper
from peergroup_desktop.ui.screens.register.roll import Roll


class Door(QObject):
    """Opens and closes the two panels. `arrived` gives somebody whose row should have the hand, None for nobody.

    `open_roll` returns the register that is open, None when there is none.
    """

    arrived = Signal(object)
    put_away = Signal()

    def __init__(
        self, newcomer: NewcomerPanel, paper: PaperPanel, context: Context, *, open_roll: Callable[[], Roll | None]
    ) -> None:
        super().__init__(newcomer)
        self._newcomer_panel, self._paper_panel = newcomer, paper
        self._context = context
        self._open_roll = open_roll
        self._newcomer, self._paper = Newcomer(self, context), Paper(self, context)
        newcomer.entered.connect(self._on_named)
        newcomer.answered.connect(self._on_same_person)
        newcomer.someone_else.connect(self._on_someone_else)
        paper.entered.connect(self._on_paper_entered)
        paper.edit.textChanged.connect(self._on_paper_typed)
        for panel in (newcomer, paper):
            panel.cancelled.connect(self.close)

    @property
    def is_open(self) -> bool:
        """Whether one of the panels shows."""
        return self._newcomer_panel.isVisible() or self._paper_panel.isVisible()

    def open_newcomer(self) -> None:
        """Ask for somebody's name."""
        self._paper_panel.close_up()
        self._newcomer_panel.open()

    def open_paper(self) -> None:
        """Ask for the numbers of a sheet."""
        self._newcomer_panel.close_up()
        self._paper_panel.open()

    def close(self) -> None:
        """Put both away."""
        self._newcomer_panel.close_up()
        self._paper_panel.close_up()
        self.put_away.emit()

    def typed(self) -> str:
        """Return the name that is typed and not yet kept."""
        return self._newcomer_panel.edit.text()

    def type_again(self, name: str) -> None:
        """Open the panel with a name that was typed before the file was locked."""
        self.open_newcomer()
        self._newcomer_panel.edit.setText(name)

    # What the presenters ask for

    def ask_same_person(self, called: str, namesakes: tuple[Namesake, ...]) -> None:
        """Ask whether one of them is meant."""
        names = tuple(self._context.discreet.name(namesake.display) for namesake in namesakes)
        self._newcomer_panel.ask_same_person(called, namesakes, names)

    def say_newcomer_problem(self, sentence: str) -> None:
        """Say under the field why the name was not taken."""
        self._newcomer_panel.say(sentence)

    def newcomer_added(self, person_id: RecordId) -> None:
        """Put the panel away and bring the hand to the new row."""
        self._newcomer_panel.close_up()
        self.arrived.emit(person_id)

    def show_paper(self, words: str, *, count: int) -> None:
        """Show who would be marked, or what could not be read."""
        self._paper_panel.show_reading(words, count=count)

    def paper_entered(self) -> None:
        """Put the panel away."""
        self._paper_panel.close_up()
        self.arrived.emit(None)

    # Signals

    def _on_named(self, typed: str) -> None:
        roll = self._open_roll()
        if roll is not None:
            self._newcomer.enter(roll, typed)

    def _on_someone_else(self, typed: str) -> None:
        roll = self._open_roll()
        if roll is not None:
            self._newcomer.add(roll, typed)

    def _on_same_person(self, namesake: Namesake) -> None:
        roll = self._open_roll()
        if roll is not None:
            self._newcomer.take(roll, namesake)

    def _on_paper_typed(self, typed: str) -> None:
        roll = self._open_roll()
        if roll is not None and self._paper_panel.isVisible():
            self._paper.read(roll.register.session.id, typed)

    def _on_paper_entered(self, typed: str) -> None:
        roll = self._open_roll()
        if roll is not None:
            self._paper.enter(roll.register.session.id, typed)
