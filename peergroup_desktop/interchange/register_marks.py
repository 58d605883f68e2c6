"""Reads every mark of a register, date by date and person by person."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.core.marks import Mark
from peergroup_desktop.interchange.columns import Proposal, SheetKind
from peergroup_desktop.interchange.gathering import Gathered
from peergroup_desktop.interchange.kept import KeptReason, Place
from peergroup_desktop.interchange.ledger import Ledger
from peergroup_desktop.interchange.marks import MarkMeaning, habit_key
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.register_sessions import SessionBook
from peergroup_desktop.interchange.register_squares import DatedColumn, session_columns
from peergroup_desktop.interchange.workbook import as_text, is_filled


@dataclass(frozen=True)
class KnownMark:
    """A clear mark and its place."""

    meaning: MarkMeaning
    place: Place


class MarkReader:
    """Fills `marks` and `unclear`, both by the index of a person in `Gathered.people`."""

    def __init__(self, proposals: Sequence[Proposal], found: Gathered, ledger: Ledger, book: SessionBook) -> None:
        self.marks: dict[int, dict[date, KnownMark]] = defaultdict(dict)
        self.unclear: dict[int, set[date]] = defaultdict(set)
        self._proposals = proposals
        self._found = found
        self._ledger = ledger
        self._book = book

    def read(self) -> None:
        """Read every square of every person's row, and compare the totals at the end of the rows."""
        columns = [session_columns(proposal) for proposal in self._proposals]
        totals = [
            () if proposal.kind is SheetKind.OTHER else proposal.of(ColumnMeaning.TOTAL) for proposal in self._proposals
        ]
        for (number, row), person in self._found.owners.items():
            here = sum(self._square(number, row, column, person) for column in columns[number])
            for total in totals[number]:
                self._compare(number, row, total.index, here)

    def _square(self, number: int, row: int, column: DatedColumn, person: int) -> bool:
        """Read one square and say whether it counts as having come."""
        cell = self._proposals[number].sheet.cell(row, column.index)
        if not is_filled(cell):
            return False
        state = self._book.states[column.on]
        meaning = self._book.meanings[habit_key(cell)]
        if meaning is MarkMeaning.UNCLEAR or (meaning is MarkMeaning.CANCELLED and not state.is_cancelled):
            self.unclear[person].add(column.on)
            self._ledger.keep(number, row, column.index, KeptReason.MARK_UNCLEAR, heading=column.heading)
            return False
        self._ledger.take(number, row, column.index)
        if meaning.mark is None:
            return False
        known = self.marks[person].setdefault(
            column.on, KnownMark(meaning, self._ledger.place(number, row, column.index))
        )
        if known.meaning is not meaning:
            self._ledger.keep(number, row, column.index, KeptReason.MARK_TWICE, heading=column.heading)
        is_here = meaning.mark is Mark.PRESENT
        state.here += is_here
        return is_here

    def _compare(self, number: int, row: int, index: int, here: int) -> None:
        sheet = self._proposals[number].sheet
        text = as_text(sheet.cell(row, index))
        self._ledger.take(number, row, index)
        if text and not text.startswith("=") and text != str(here):
            heading = self._proposals[number].columns[index].heading
            self._ledger.keep(number, row, index, KeptReason.TOTAL_DIFFERS, heading=heading)
