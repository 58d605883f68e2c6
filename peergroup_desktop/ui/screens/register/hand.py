"""The hand in the list: which row and part it is on, what keys do with it, and what a mark looks like as it is made."""

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register import words
from peergroup_desktop.ui.screens.register.keys import Act, Press
from peergroup_desktop.ui.screens.register.marking import Marking
from peergroup_desktop.ui.screens.register.roll import Column, Roll
from peergroup_desktop.ui.screens.register.row_list import RowList
from peergroup_desktop.ui.screens.register.speaking import Speaker
from peergroup_desktop.ui.screens.register.words import Line

_SETTLES_AFTER_MS = 1000


class Hand(QObject):
    """Moves through the rows of one `RowList`. The view sets `marking` and gives it each `Roll`.

    `settled` comes a second after the last mark: filtered rows leave then, and the rows are asked for again.
    """

    counts_changed = Signal()
    card_requested = Signal(object)
    giving_requested = Signal(object)
    person_requested = Signal(object)
    settled = Signal()

    def __init__(self, rows: RowList, context: Context) -> None:
        super().__init__(rows)
        self._list = rows
        self._context = context
        self._speaker = Speaker(self, context)
        self._roll: Roll | None = None
        self._column = Column.HERE
        self._lit: RecordId | None = None
        self.marking: Marking | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLES_AFTER_MS)
        self._settling.timeout.connect(self.settled)
        rows.pressed.connect(self._on_pressed)
        rows.entered.connect(self._on_entered)
        rows.left.connect(self._on_left)
        rows.rows.chosen.connect(self._on_chosen)
        rows.rows.name_pressed.connect(self.card_requested)

    def show(self, roll: Roll, *, is_another: bool) -> None:
        """Show all rows; the keyboard stays in the list if it was there."""
        had_focus = self._list.holds_focus()
        if is_another:
            self._column = Column.HERE
        self._roll = roll
        self._list.show_people(len(roll.shown), self._line, self._index(roll.current))
        if had_focus:
            self._list.take_focus(self._column)

    def take_focus(self) -> None:
        """Put the keyboard on the row with the hand."""
        self._list.take_focus(self._column)

    def arrive(self, person_id: RecordId | None) -> None:
        """Bring the keyboard to a row that came in, or back to where the hand was."""
        if person_id is not None and self._index(person_id) is not None:
            self.go_to(person_id)
        else:
            self.take_focus()

    def settle_now(self) -> None:
        """Do not wait out the second."""
        if self._settling.isActive():
            self._settling.stop()
            self.settled.emit()

    def corner_of(self, person_id: RecordId) -> QPoint:
        """Return where somebody's card opens, on the screen: under their name."""
        index = self._index(person_id)
        row = None if index is None else self._list.rows.row(index)
        return row.corner() if row else self._list.mapToGlobal(QPoint(0, 0))

    # What marking asks for

    def show_row(self, person_id: RecordId) -> None:
        """Draw one row again, at once."""
        index = self._index(person_id)
        if index is not None:
            self._list.show_row(index)

    def show_counts(self) -> None:
        """Let the figures be drawn again."""
        self.counts_changed.emit()

    def go_to(self, person_id: RecordId) -> None:
        """Bring the hand to a row, keeping its column."""
        if self._roll is not None:
            self._roll.current = person_id
            self._list.set_current(self._index(person_id))
            self._list.take_focus(self._column)

    def begin_letting_go(self) -> None:
        """Start, or start again, the second after which things settle."""
        self._settling.start()

    def say(self, spoken: str) -> None:
        """Tell a screen reader, politely and not too often."""
        self._speaker.say(spoken)

    # Rows

    def _index(self, person_id: RecordId | None) -> int | None:
        if self._roll is None or person_id is None or person_id not in self._roll.shown:
            return None
        return self._roll.shown.index(person_id)

    def _line(self, index: int) -> Line:
        roll = self._open_roll
        person_id = roll.shown[index]
        is_veiled = self._context.discreet.is_on and person_id != self._lit
        return words.line(
            roll.row(person_id),
            (index + 1, len(roll.shown)),
            is_discreet=is_veiled,
            is_finished=roll.register.is_finished,
            today=self._context.clock.today(),
            given=roll.giving.said(person_id),
        )

    @property
    def _open_roll(self) -> Roll:
        if self._roll is None:
            raise RuntimeError("no register is open")
        return self._roll

    def _on_entered(self, person_id: RecordId, column: Column) -> None:
        self._column = column
        self._open_roll.current = person_id
        if person_id != self._lit:
            before, self._lit = self._lit, person_id
            if self._context.discreet.is_on:
                self._unveil(before)

    def _on_left(self) -> None:
        before, self._lit = self._lit, None
        if self._context.discreet.is_on:
            self._unveil(before)

    def _unveil(self, before: RecordId | None) -> None:
        """In discreet mode the row in use alone shows its name."""
        for person_id in (before, self._lit):
            if person_id is not None:
                self.show_row(person_id)

    def _on_chosen(self, person_id: RecordId, column: Column) -> None:
        if self.marking is not None:
            self.marking.mark(person_id, column, moves_on=False)

    def _on_pressed(self, press: Press) -> None:
        roll = self._open_roll
        if roll.current is None:
            return
        if press.act is Act.MARK and press.column is not None and self.marking is not None:
            self.marking.mark(roll.current, press.column, moves_on=True)
        elif press.act is Act.CARD:
            self.card_requested.emit(roll.current)
        elif press.act is Act.GIVING:
            self.giving_requested.emit(roll.current)
        elif press.act is Act.PERSON:
            self.person_requested.emit(roll.current)
        else:
            self._move(roll, press)

    def _move(self, roll: Roll, press: Press) -> None:
        targets = {
            Act.MOVE: roll.beside(press.steps),
            Act.FIRST: roll.shown[0],
            Act.LAST: roll.shown[-1],
            Act.FIND: roll.find(press.letters) if press.letters else None,
        }
        target = targets.get(press.act)
        if target is not None:
            self.go_to(target)
