"""Goes through all the rows of all the sheets and puts together who is in them.

Within a sheet two rows with one name are two people, unless the rows are the same in every cell and tell more than a
name. Across the sheets of one workbook the first "Sam" is the first "Sam" again, unless phone, email or birthday
differ, or only one of the two agreed that details are kept.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from peergroup_desktop.core.errors import NothingToImport
from peergroup_desktop.core.names import fold
from peergroup_desktop.interchange.columns import Proposal, SheetKind
from peergroup_desktop.interchange.kept import KeptReason, LineOutcome
from peergroup_desktop.interchange.ledger import Ledger
from peergroup_desktop.interchange.limits import IsCancelled, Progress, stop_if
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.row_kinds import RowKind, RowSorter
from peergroup_desktop.interchange.row_reading import Agreement, Draft, RowReader, added, read_agreement
from peergroup_desktop.interchange.workbook import Cell, is_filled

_ROWS_BETWEEN_LOOKS = 500
_IDENTIFYING = ("phone", "email", "born_on")
_REFUSED = {RowKind.NO_NAME: KeptReason.NO_NAME, RowKind.NAME_TOO_LONG: KeptReason.NAME_TOO_LONG}
_CLEAREST_FIRST = (Agreement.REFUSED, Agreement.AGREED, Agreement.UNANSWERED, Agreement.NOT_ASKED)
_SINGLE = {
    "phone": ColumnMeaning.PHONE,
    "other_phone": ColumnMeaning.OTHER_PHONE,
    "email": ColumnMeaning.EMAIL,
    "born_on": ColumnMeaning.BORN_ON,
    "joined_on": ColumnMeaning.JOINED_ON,
    "answered_at": ColumnMeaning.TIMESTAMP,
}


@dataclass
class Gathered:
    """Everybody found, and for each row (sheet, row; from 0) what it is and whose it is (an index into `people`)."""

    people: list[Draft] = field(default_factory=list)
    kinds: dict[tuple[int, int], RowKind] = field(default_factory=dict)
    owners: dict[tuple[int, int], int] = field(default_factory=dict)


@dataclass
class _SheetRun:
    """What reading one sheet needs. `used` counts how often a name has come up in it."""

    number: int
    proposal: Proposal
    reader: RowReader
    sorter: RowSorter
    used: Counter[str] = field(default_factory=Counter)
    rows_seen: dict[tuple[Cell, ...], int] = field(default_factory=dict)


class Gatherer:
    """Fills a `Gathered`. Made for one reading."""

    def __init__(
        self, proposals: Sequence[Proposal], ledger: Ledger, *, keep_unanswered: bool, is_register: bool
    ) -> None:
        self.found = Gathered()
        self._proposals = proposals
        self._ledger = ledger
        self._reading = {"keep_unanswered": keep_unanswered, "is_register": is_register}
        self._by_name: dict[str, list[int]] = {}

    def run(self, progress: Progress, is_cancelled: IsCancelled) -> Gathered:
        """Read every sheet.

        Raises:
            NothingToImport: no sheet has a row below its headings.
            Cancelled: somebody pressed Cancel.
        """
        total = sum(len(proposal.sheet.rows) for proposal in self._proposals)
        done = 0
        for number, proposal in enumerate(self._proposals):
            if proposal.kind is SheetKind.OTHER:
                self._keep_sheet(number, proposal)
                continue
            self._above(number, proposal)
            reader = RowReader(proposal, number, self._ledger, **self._reading)
            run = _SheetRun(number, proposal, reader, RowSorter(proposal))
            for row in range(proposal.first_row, len(proposal.sheet.rows)):
                if row % _ROWS_BETWEEN_LOOKS == 0:
                    stop_if(is_cancelled)
                    progress((done + row) / total)
                self._row(run, row)
            done += len(proposal.sheet.rows)
        progress(1.0)
        if not any(kind is not RowKind.BLANK for kind in self.found.kinds.values()):
            raise NothingToImport
        return self.found

    def _keep_sheet(self, number: int, proposal: Proposal) -> None:
        for row, cells in enumerate(proposal.sheet.rows):
            if any(is_filled(cell) for cell in cells):
                self.found.kinds[number, row] = RowKind.BESIDE
                self._ledger.keep_row(number, row, KeptReason.SHEET_NOT_A_LIST, LineOutcome.KEPT)

    def _above(self, number: int, proposal: Proposal) -> None:
        if proposal.header_row is None:
            return
        for row in range(proposal.header_row):
            if any(is_filled(cell) for cell in proposal.sheet.rows[row]):
                self._ledger.keep_row(number, row, KeptReason.TITLE, LineOutcome.KEPT)
        self._ledger.take_row(number, proposal.header_row, LineOutcome.HEADING)

    def _row(self, run: _SheetRun, row: int) -> None:
        kind = run.sorter.kind(row)
        self.found.kinds[run.number, row] = kind
        if kind is RowKind.PERSON:
            self._person(run, row)
        elif kind is RowKind.HEADING:
            self._ledger.take_row(run.number, row, LineOutcome.HEADING)
        elif kind is RowKind.BESIDE:
            self._ledger.keep_row(run.number, row, KeptReason.OUTSIDE_TABLE, LineOutcome.KEPT)
        elif kind in _REFUSED:
            self._refuse(run, row, _REFUSED[kind])

    def _refuse(self, run: _SheetRun, row: int, reason: KeptReason) -> None:
        asked = run.proposal.of(ColumnMeaning.AGREEMENT)
        if not asked or read_agreement(run.proposal.sheet.cell(row, asked[0].index)) is Agreement.AGREED:
            self._ledger.keep_row(run.number, row, reason, LineOutcome.REFUSED)
            return
        for column in run.proposal.columns:
            if is_filled(run.proposal.sheet.cell(row, column.index)):
                self._ledger.leave_out(run.number, row, column.index, reason, heading=column.heading)
        self._ledger.line(run.number, row, LineOutcome.REFUSED, reason=reason)

    def _person(self, run: _SheetRun, row: int) -> None:
        draft = run.reader.read(row)
        called = draft.name.called
        if self._is_repeated(run, draft):
            self._ledger.take_row(run.number, row, LineOutcome.REPEATED, KeptReason.SAME_ROW_TWICE, called)
            return
        key = fold(draft.name.full_name or called)
        known = self._by_name.setdefault(key, [])
        self._ledger.line(run.number, row, LineOutcome.PERSON, called=called)
        index = known[run.used[key]] if run.used[key] < len(known) else None
        run.used[key] += 1
        if index is not None and not self._conflicts(self.found.people[index], draft):
            self._join(self.found.people[index], draft)
        else:
            index = len(self.found.people)
            known.append(index)
            self.found.people.append(draft)
        self.found.owners[run.number, row] = index

    @staticmethod
    def _is_repeated(run: _SheetRun, draft: Draft) -> bool:
        if not any(getattr(draft, name) for name in _IDENTIFYING):
            return False
        return run.rows_seen.setdefault(run.proposal.sheet.rows[draft.row], draft.row) != draft.row

    @staticmethod
    def _conflicts(known: Draft, new: Draft) -> bool:
        if (known.agreement is Agreement.REFUSED) != (new.agreement is Agreement.REFUSED):
            return True  # joined, the one who agreed would bring in the details of the one who did not
        return any(
            getattr(known, name) and getattr(new, name) and getattr(known, name) != getattr(new, name)
            for name in _IDENTIFYING
        )

    def _join(self, known: Draft, new: Draft) -> None:
        columns = self._proposals[new.sheet_number].of
        for name, meaning in _SINGLE.items():
            value = getattr(new, name)
            if not getattr(known, name):
                setattr(known, name, value)
            elif value and value != getattr(known, name):
                for column in columns(meaning) or columns(ColumnMeaning.PHONE):  # a phone cell may hold two numbers
                    self._ledger.keep(
                        new.sheet_number, new.row, column.index, KeptReason.DIFFERS, heading=column.heading
                    )
        known.note_lines |= new.note_lines
        for name in ("places", "contact_notes", "groups"):
            setattr(known, name, added(getattr(known, name), *getattr(new, name)))
        known.access_needs |= new.access_needs
        known.problems |= new.problems
        known.agreement = min(known.agreement, new.agreement, key=_CLEAREST_FIRST.index)
