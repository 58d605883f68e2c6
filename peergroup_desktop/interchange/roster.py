"""A list of people, read: who is in it, what it says of them, and what became of every cell. Writes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.interchange.columns import Proposal, ProposalReason, SheetKind
from peergroup_desktop.interchange.gathering import Gathered, Gatherer
from peergroup_desktop.interchange.kept import CellCounts, ImportLine, KeptNote, KeptReason, LineOutcome, Place
from peergroup_desktop.interchange.ledger import Ledger
from peergroup_desktop.interchange.limits import IsCancelled, Progress, ignore_progress, never_cancelled
from peergroup_desktop.interchange.lookalikes import Lookalike, find_lookalikes
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.readings import tell_dates
from peergroup_desktop.interchange.row_kinds import RowKind
from peergroup_desktop.interchange.row_reading import Agreement, Draft, NoteLine, RowProblem


@dataclass(frozen=True)
class RosterRow:
    """A person of the list. `sheet` and `row_number` (from 1) are where they stand first; `places` are all of them.

    `full_name` is empty where the list has one word. `first_name` is for groups that keep first names only.
    `groups` are the words of a Group column; they stand in `note_lines` too, until somebody makes use of them.
    """

    sheet: str
    row_number: int
    places: tuple[Place, ...]
    called: str
    full_name: str
    first_name: str
    phone: str
    other_phone: str
    email: str
    contact_note: str
    access_needs: frozenset[AccessNeed]
    born_on: date | None
    joined_on: date | None
    groups: tuple[str, ...]
    agreement: Agreement
    answered_at: datetime | None
    note_lines: tuple[NoteLine, ...]
    problems: tuple[RowProblem, ...]

    @property
    def note(self) -> str:
        """All lines for the person's note."""
        return "\n".join(line.text for line in self.note_lines)

    def note_without(self, meaning: ColumnMeaning) -> str:
        """The lines for the person's note, except those from columns of `meaning`."""
        return "\n".join(line.text for line in self.note_lines if line.meaning is not meaning)


@dataclass(frozen=True)
class RosterTable:
    """A whole list. `unanswered` people were asked whether details may be kept, and said neither yes nor no."""

    rows: tuple[RosterRow, ...]
    look_alikes: tuple[Lookalike, ...]
    lines: tuple[ImportLine, ...]
    notes: tuple[KeptNote, ...]
    counts: CellCounts
    unanswered: int


def read_roster(
    proposals: Sequence[Proposal],
    *,
    keep_unanswered: bool = False,
    progress: Progress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> RosterTable:
    """Read the people of one file. Dates of sessions with their marks, and totals, go to the import note.

    Somebody who answered that the group may not keep their details comes in by name only, and nothing else of
    their row is in any note. The same goes for no answer, unless `keep_unanswered`.

    Raises:
        NothingToImport: there is no row below the headings.
        Cancelled: somebody pressed Cancel.
    """
    ledger = Ledger([proposal.sheet for proposal in proposals])
    found = Gatherer(proposals, ledger, keep_unanswered=keep_unanswered, is_register=False).run(progress, is_cancelled)
    for number, proposal in enumerate(proposals):
        leave_out_columns(ledger, number, proposal)
    _list_counts(ledger, found)
    rows = rows_of(found)
    lines, notes, counts = ledger.close()
    notes = (*notes, *tell_dates(proposals, is_register=False))
    return RosterTable(rows, find_lookalikes(rows), lines, notes, counts, count_unanswered(rows))


def rows_of(found: Gathered) -> tuple[RosterRow, ...]:
    """Return everybody who was gathered, in the order of their first rows."""
    return tuple(_row(draft) for draft in found.people)


def count_unanswered(rows: Sequence[RosterRow]) -> int:
    """Return how many people were asked and gave no answer."""
    return sum(row.agreement is Agreement.UNANSWERED for row in rows)


def leave_out_columns(ledger: Ledger, number: int, proposal: Proposal) -> None:
    """List each column that a person left out. What only seems to be the list's own numbering is kept in the note."""
    if proposal.kind is SheetKind.OTHER:
        return
    for column in proposal.of(ColumnMeaning.IGNORE):
        if column.reason is ProposalReason.CHOSEN:
            rows = range(proposal.header_row or 0, len(proposal.sheet.rows))
            ledger.leave_out_column(number, column.index, rows, KeptReason.COLUMN_IGNORED, column.heading)
        else:
            below = range(proposal.first_row, len(proposal.sheet.rows))
            ledger.keep_numbers(number, column.index, below, column.heading)


def _list_counts(ledger: Ledger, found: Gathered) -> None:
    for (number, row), kind in found.kinds.items():
        if kind in (RowKind.HEADCOUNT, RowKind.TOTAL):
            outcome = LineOutcome.HEADCOUNT if kind is RowKind.HEADCOUNT else LineOutcome.TOTAL
            ledger.keep_row(number, row, KeptReason.NOT_PART_OF_PEOPLE, outcome)


def _row(draft: Draft) -> RosterRow:
    return RosterRow(
        sheet=draft.places[0].sheet,
        row_number=draft.places[0].row_number,
        places=draft.places,
        called=draft.name.called,
        full_name=draft.name.full_name,
        first_name=draft.name.first_name,
        phone=draft.phone,
        other_phone=draft.other_phone,
        email=draft.email,
        contact_note="; ".join(draft.contact_notes),
        access_needs=draft.access_needs,
        born_on=draft.born_on,
        joined_on=draft.joined_on,
        groups=draft.groups,
        agreement=draft.agreement,
        answered_at=draft.answered_at,
        note_lines=tuple(draft.note_lines),
        problems=tuple(sorted(draft.problems)),
    )
