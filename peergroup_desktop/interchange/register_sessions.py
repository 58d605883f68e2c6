"""The dates of a register: which were cancelled, how many came without a name, and whether the totals agree."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from peergroup_desktop.interchange.columns import Proposal, SheetKind
from peergroup_desktop.interchange.gathering import Gathered
from peergroup_desktop.interchange.kept import KeptReason, LineOutcome
from peergroup_desktop.interchange.ledger import Ledger
from peergroup_desktop.interchange.marks import MarkMeaning, habit_key
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.register_squares import DatedColumn, session_columns
from peergroup_desktop.interchange.row_kinds import HeadcountKind, RowKind, RowSorter
from peergroup_desktop.interchange.workbook import as_text, is_filled

_CANCEL_WORDS = re.compile(
    r"\b(?:session|group|meeting|week)?\s*\b(?:cancell?ed|canc|not held|no (?:session|group|meeting))\b[\s:;,–-]*",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(\d{1,4})(?:\.0)?\s*(\?*)$")


@dataclass
class SessionState:
    """What is known of one date, over all sheets and columns that have it."""

    is_cancelled: bool = True
    reasons: Counter[str] = field(default_factory=Counter)
    topics: list[str] = field(default_factory=list)
    counts: Counter[HeadcountKind] = field(default_factory=Counter)
    here: int = 0
    has_marks: bool = False


class SessionBook:
    """Everything about dates in one reading."""

    def __init__(
        self, proposals: Sequence[Proposal], found: Gathered, ledger: Ledger, meanings: Mapping[str, MarkMeaning]
    ) -> None:
        self.meanings = meanings
        self.states: dict[date, SessionState] = defaultdict(SessionState)
        self._proposals = proposals
        self._found = found
        self._ledger = ledger
        for number, proposal in enumerate(proposals):
            for column in session_columns(proposal):
                self._column(number, proposal, column)
            self._undated(number, proposal)

    def _column(self, number: int, proposal: Proposal, column: DatedColumn) -> None:
        state = self.states[column.on]
        texts = [
            as_text(proposal.sheet.cell(row, column.index))
            for (sheet, row) in self._found.owners
            if sheet == number and is_filled(proposal.sheet.cell(row, column.index))
        ]
        cancelling = [text for text in texts if self.meanings[habit_key(text)] is MarkMeaning.CANCELLED]
        says_so = bool(_CANCEL_WORDS.search(column.extra)) and not texts
        state.has_marks |= bool(texts)
        if says_so or (cancelling and len(cancelling) == len(texts)):
            state.reasons.update(_reason(text) for text in [*cancelling, *([column.extra] if says_so else [])])
        else:
            state.is_cancelled = False
        if column.extra and not says_so:
            state.topics.append(column.extra)

    def _undated(self, number: int, proposal: Proposal) -> None:
        if proposal.kind is not SheetKind.REGISTER:
            return
        for column in proposal.of(ColumnMeaning.SESSION_DATE):
            if column.session_on is None:
                for row in range(proposal.header_row or 0, len(proposal.sheet.rows)):
                    if is_filled(proposal.sheet.cell(row, column.index)):
                        self._ledger.keep(number, row, column.index, KeptReason.NO_DATE, heading=column.heading)

    def read_counts(self) -> None:
        """Read the rows of headcounts, and compare every total with what the marks add up to."""
        for (number, row), kind in self._found.kinds.items():
            if kind is RowKind.HEADCOUNT:
                self._headcount(number, row)
        for (number, row), kind in self._found.kinds.items():
            if kind is RowKind.TOTAL:
                self._total(number, row)

    def _headcount(self, number: int, row: int) -> None:
        proposal = self._proposals[number]
        kind = RowSorter(proposal).headcount_kind(row)
        for column in session_columns(proposal):
            cell = proposal.sheet.cell(row, column.index)
            match = _COUNT.match(as_text(cell))
            if match is None:
                if is_filled(cell):
                    self._ledger.keep(number, row, column.index, KeptReason.COUNT_UNREADABLE, heading=column.heading)
                continue
            self.states[column.on].counts[kind] += int(match.group(1))
            if match.group(2):
                self._ledger.keep(number, row, column.index, KeptReason.COUNT_UNSURE, heading=column.heading)
        self._ledger.take_row(number, row, LineOutcome.HEADCOUNT)

    def _total(self, number: int, row: int) -> None:
        proposal = self._proposals[number]
        for column in session_columns(proposal):
            state = self.states[column.on]
            expected = {state.here, state.here + state.counts.total()}
            text = as_text(proposal.sheet.cell(row, column.index))
            if text and not text.startswith("=") and text not in {str(number) for number in expected}:
                self._ledger.keep(number, row, column.index, KeptReason.TOTAL_DIFFERS, heading=column.heading)
        self._ledger.take_row(number, row, LineOutcome.TOTAL)


def _reason(text: str) -> str:
    return " ".join(_CANCEL_WORDS.sub(" ", text).split()).strip("()-–:;, ")
