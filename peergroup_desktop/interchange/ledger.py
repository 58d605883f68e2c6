"""Accounts for every filled cell of a file: taken, kept with a reason, or left out with a reason. Loses none."""

from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto

from peergroup_desktop.core.i18n import _
from peergroup_desktop.interchange.kept import (
    CellCounts,
    ImportLine,
    KeptNote,
    KeptReason,
    KeptWhere,
    LineOutcome,
    Place,
)
from peergroup_desktop.interchange.workbook import Sheet, as_text, column_letter, is_filled


class _State(Enum):
    TAKEN = auto()
    KEPT = auto()
    LEFT_OUT = auto()


class Ledger:
    """One per reading. Rows and columns count from 0 here; what comes out counts rows from 1."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._sheets = sheets
        self._states: list[dict[tuple[int, int], _State]] = [{} for _sheet in sheets]
        self._notes: dict[tuple[int, int, int], KeptNote] = {}
        self._lines: list[dict[int, ImportLine]] = [{} for _sheet in sheets]

    def place(self, sheet: int, row: int, column: int) -> Place:
        """Return where a cell stands, in words for a person."""
        return Place(self._sheets[sheet].name, row + 1, column_letter(column))

    def take(self, sheet: int, row: int, column: int) -> None:
        """Note that the cell was understood and used."""
        self._states[sheet][row, column] = _State.TAKEN

    def keep(
        self,
        sheet: int,
        row: int,
        column: int,
        reason: KeptReason,
        *,
        heading: str = "",
        where: KeptWhere = KeptWhere.IMPORT_NOTE,
    ) -> None:
        """Keep the cell as it stands. The last word about a cell counts."""
        value = as_text(self._sheets[sheet].cell(row, column))
        place = self.place(sheet, row, column)
        self._states[sheet][row, column] = _State.KEPT
        self._notes[sheet, row, column] = KeptNote(
            place.sheet, place.row_number, place.column, heading, value, reason, where
        )

    def leave_out(self, sheet: int, row: int, column: int, reason: KeptReason, *, heading: str = "") -> None:
        """List the cell without its value, where keeping the value would be wrong or of no use."""
        place = self.place(sheet, row, column)
        self._states[sheet][row, column] = _State.LEFT_OUT
        self._notes[sheet, row, column] = KeptNote(
            place.sheet, place.row_number, place.column, heading, "", reason, KeptWhere.NOWHERE
        )

    def leave_out_column(self, sheet: int, column: int, rows: range, reason: KeptReason, heading: str) -> None:
        """List a whole column once, at the first of `rows`, and count its filled cells as left out."""
        states = self._states[sheet]
        states.update(
            ((row, column), _State.LEFT_OUT) for row in rows if is_filled(self._sheets[sheet].cell(row, column))
        )
        place = self.place(sheet, rows.start, column)
        self._notes[sheet, rows.start, column] = KeptNote(
            place.sheet, place.row_number, place.column, heading, "", reason, KeptWhere.NOWHERE
        )

    def keep_numbers(self, sheet: int, column: int, rows: range, heading: str) -> None:
        """Keep a column of running numbers: as one note "1 to 40" where none is missing, else cell by cell."""
        cells = self._sheets[sheet].cell
        filled = [row for row in rows if is_filled(cells(row, column))]
        texts = [as_text(cells(row, column)) for row in filled]
        first = int(texts[0]) if texts and texts[0].isdecimal() else 0
        if texts != [str(number) for number in range(first, first + len(texts))]:
            for row in filled:
                self.keep(sheet, row, column, KeptReason.COLUMN_NUMBERS, heading=heading)
            return
        self._states[sheet].update(((row, column), _State.KEPT) for row in filled)
        for row in filled[:1]:
            value = _("{first} to {last}").format(first=texts[0], last=texts[-1])
            place = self.place(sheet, row, column)
            self._notes[sheet, row, column] = KeptNote(
                place.sheet, place.row_number, place.column, heading, value, KeptReason.COLUMN_NUMBERS
            )

    def keep_row(self, sheet: int, row: int, reason: KeptReason, outcome: LineOutcome) -> None:
        """Keep every filled cell of a row, and list the row."""
        for column, cell in enumerate(self._sheets[sheet].rows[row]):
            if is_filled(cell):
                self.keep(sheet, row, column, reason)
        self.line(sheet, row, outcome, reason=reason)

    def take_row(
        self, sheet: int, row: int, outcome: LineOutcome, reason: KeptReason | None = None, called: str = ""
    ) -> None:
        """Take every filled cell of a row that is not accounted for yet, and list the row."""
        for column, cell in enumerate(self._sheets[sheet].rows[row]):
            if is_filled(cell) and (row, column) not in self._states[sheet]:
                self.take(sheet, row, column)
        self.line(sheet, row, outcome, reason=reason, called=called)

    def line(
        self, sheet: int, row: int, outcome: LineOutcome, *, reason: KeptReason | None = None, called: str = ""
    ) -> None:
        """Say what became of a row."""
        self._lines[sheet][row] = ImportLine(self._sheets[sheet].name, row + 1, outcome, reason, called)

    def close(self) -> tuple[tuple[ImportLine, ...], tuple[KeptNote, ...], CellCounts]:
        """Sweep up what nothing else accounted for, and return the lines, the notes and the counts."""
        tally: Counter[_State] = Counter()
        filled = 0
        for number, sheet in enumerate(self._sheets):
            states = self._states[number]
            for row, cells in enumerate(sheet.rows):
                for column, cell in enumerate(cells):
                    if not is_filled(cell):
                        continue
                    filled += 1
                    if (row, column) not in states:
                        self.keep(number, row, column, KeptReason.OUTSIDE_TABLE)
                    tally[states[row, column]] += 1
        lines = tuple(line for known in self._lines for _row, line in sorted(known.items()))
        notes = tuple(note for _place, note in sorted(self._notes.items(), key=lambda item: item[0]))
        counts = CellCounts(filled, tally[_State.TAKEN], tally[_State.KEPT], tally[_State.LEFT_OUT])
        return lines, notes, counts
