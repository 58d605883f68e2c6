"""What the columns of a sheet seem to mean, and every change a person makes to that before anything is read.

A proposal is a value: each change gives a new one. Reads no rows; `roster` and `register_sheet` do.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from pathlib import PurePath
from types import MappingProxyType

from peergroup_desktop.interchange import dates, heading_dates
from peergroup_desktop.interchange.column_content import Content, by_content, is_supported, look_at
from peergroup_desktop.interchange.dates import DateOrder, DateQuestion, YearQuestion
from peergroup_desktop.interchange.header_row import find_header_row
from peergroup_desktop.interchange.header_words import by_heading
from peergroup_desktop.interchange.heading_dates import HeadingDate, YearHint, heading_date
from peergroup_desktop.interchange.limits import IsCancelled, never_cancelled, stop_if
from peergroup_desktop.interchange.meanings import DATES, MANY, NAMES, ColumnMeaning
from peergroup_desktop.interchange.workbook import Cell, Sheet, Workbook, as_text, column_letter


class SheetKind(StrEnum):
    """What a sheet is: a list of people, people by dates, or neither (kept whole in the import note)."""

    ROSTER = "roster"
    REGISTER = "register"
    OTHER = "other"


class ProposalReason(StrEnum):
    """Why a column was given its meaning."""

    HEADING = "heading"
    CONTENT = "content"
    DATE_HEADING = "date_heading"
    TAKEN_ALREADY = "taken_already"
    EMPTY = "empty"
    UNKNOWN = "unknown"
    CHOSEN = "chosen"


@dataclass(frozen=True)
class Column:
    """One column. `session_on` and `extra` (words beside the date) are filled for session dates, `order` for dates."""

    index: int
    letter: str
    heading: str
    meaning: ColumnMeaning
    confidence: float
    reason: ProposalReason
    examples: tuple[str, ...]
    is_hidden: bool
    session_on: date | None = None
    extra: str = ""
    order: DateOrder | None = None


@dataclass(frozen=True)
class Choices:
    """What is known beside the sheet: today, the computer's habit, the file's name, and answers given so far."""

    today: date
    default_order: DateOrder
    hint: str = ""
    year: int | None = None
    orders: Mapping[int | None, DateOrder] = field(default_factory=lambda: MappingProxyType({}))
    kind: SheetKind | None = None


@dataclass(frozen=True)
class Proposal:
    """A sheet with a meaning for each column, and the questions that are still open."""

    sheet: Sheet
    kind: SheetKind
    title: str
    header_row: int | None
    columns: tuple[Column, ...]
    date_questions: tuple[DateQuestion, ...]
    year_question: YearQuestion | None
    choices: Choices

    @property
    def first_row(self) -> int:
        """The first row below the headings, from 0."""
        return 0 if self.header_row is None else self.header_row + 1

    def of(self, *meanings: ColumnMeaning) -> tuple[Column, ...]:
        """The columns with one of `meanings`, from left to right."""
        return tuple(column for column in self.columns if column.meaning in meanings)


def propose_all(
    workbook: Workbook, *, today: date, day_first: bool = True, is_cancelled: IsCancelled = never_cancelled
) -> tuple[Proposal, ...]:
    """Propose a reading of every sheet. `day_first` is what the computer's region would assume.

    Raises:
        Cancelled: somebody pressed Cancel.
    """
    hint = PurePath(workbook.file_name).stem
    found = tuple(
        propose(sheet, today=today, day_first=day_first, hint=hint, is_cancelled=is_cancelled)
        for sheet in workbook.sheets
    )
    if all(proposal.header_row is None for proposal in found):
        return found
    return tuple(
        with_kind(proposal, SheetKind.OTHER) if proposal.header_row is None else proposal for proposal in found
    )


def propose(
    sheet: Sheet,
    *,
    today: date,
    day_first: bool = True,
    hint: str = "",
    is_cancelled: IsCancelled = never_cancelled,
) -> Proposal:
    """Propose a reading of one sheet. `hint` may name a year (the file's name). Raises as `propose_all`."""
    order = DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST
    return _propose(sheet, find_header_row(sheet), Choices(today, order, hint), is_cancelled)


def with_header_row(proposal: Proposal, header_row: int | None) -> Proposal:
    """Start again with another row of headings (from 0), or with none."""
    return _propose(proposal.sheet, header_row, replace(proposal.choices, orders=MappingProxyType({}), kind=None))


def with_kind(proposal: Proposal, kind: SheetKind) -> Proposal:
    """Read the sheet as `kind` whatever its columns look like."""
    return _settle(replace(proposal, choices=replace(proposal.choices, kind=kind)))


def with_column(proposal: Proposal, index: int, meaning: ColumnMeaning) -> Proposal:
    """Give one column a meaning. Where only one column may have it, the other one goes to the note."""
    columns = list(proposal.columns)
    for other in proposal.of(meaning) if meaning not in MANY else ():
        columns[other.index] = replace(other, meaning=ColumnMeaning.KEEP_IN_NOTE, reason=ProposalReason.TAKEN_ALREADY)
    columns[index] = replace(proposal.columns[index], meaning=meaning, confidence=1.0, reason=ProposalReason.CHOSEN)
    return _settle(replace(proposal, columns=tuple(columns)))


def with_date_order(proposal: Proposal, column: int | None, order: DateOrder) -> Proposal:
    """Answer a `DateQuestion`: its column, or None for the row of session dates."""
    orders = MappingProxyType({**proposal.choices.orders, column: order})
    return _settle(replace(proposal, choices=replace(proposal.choices, orders=orders)))


def with_year(proposal: Proposal, year: int) -> Proposal:
    """Answer the `YearQuestion`: the year of the leftmost session."""
    return _settle(replace(proposal, choices=replace(proposal.choices, year=year)))


def _propose(
    sheet: Sheet, header_row: int | None, choices: Choices, is_cancelled: IsCancelled = never_cancelled
) -> Proposal:
    above = sheet.rows[:header_row] if header_row is not None else ()
    title = " · ".join(as_text(cell) for row in above for cell in row if as_text(cell))
    draft = Proposal(sheet, SheetKind.OTHER, title, header_row, (), (), None, choices)
    columns = []
    for index in range(sheet.width):
        stop_if(is_cancelled)
        columns.append(_column(draft, index))
    return _settle(replace(draft, columns=tuple(_one_of_each(_with_names(columns, draft)))))


def _content(proposal: Proposal, index: int) -> Content:
    return look_at(proposal.sheet, proposal.first_row, index)


def _column(draft: Proposal, index: int) -> Column:
    sheet = draft.sheet
    cell = None if draft.header_row is None else sheet.cell(draft.header_row, index)
    heading = " ".join(as_text(cell).split())
    content = _content(draft, index)
    month = heading_dates.month_over(sheet, draft.header_row or 0, index)
    if heading and not content.is_dates and heading_date(cell, month):
        meaning, confidence, reason = ColumnMeaning.SESSION_DATE, 0.95, ProposalReason.DATE_HEADING
    else:
        meaning, confidence, reason = _meaning(heading, content, draft.choices.today)
    is_hidden = index in sheet.hidden_columns
    return Column(index, column_letter(index), heading, meaning, confidence, reason, content.examples, is_hidden)


def _meaning(heading: str, content: Content, today: date) -> tuple[ColumnMeaning, float, ProposalReason]:
    known = by_heading(heading)
    if known and is_supported(known[0], heading, content):
        return *known, ProposalReason.HEADING
    if not content.filled:
        return ColumnMeaning.KEEP_IN_NOTE if heading else ColumnMeaning.IGNORE, 0.5, ProposalReason.EMPTY
    guessed = by_content(content, today, heading=heading)
    if guessed:
        return *guessed, ProposalReason.CONTENT
    return ColumnMeaning.KEEP_IN_NOTE, 0.3, ProposalReason.UNKNOWN


def _with_names(columns: list[Column], draft: Proposal) -> list[Column]:
    """Make sure that a list has a column of names: the first that could be names, where no heading says so."""
    if any(column.meaning in NAMES for column in columns):
        return columns
    for position, column in enumerate(columns):
        is_free = column.reason in (ProposalReason.UNKNOWN, ProposalReason.EMPTY)
        if is_free and _content(draft, column.index).is_names:
            named = replace(column, meaning=ColumnMeaning.FULL_NAME, confidence=0.5, reason=ProposalReason.CONTENT)
            return [*columns[:position], named, *columns[position + 1 :]]
    return columns


def _one_of_each(columns: list[Column]) -> list[Column]:
    """Leave each single meaning to the column most likely to have it; a second phone is the other phone."""
    best: dict[ColumnMeaning, int] = {}
    for column in sorted(columns, key=lambda column: (-column.confidence, column.index)):
        best.setdefault(column.meaning, column.index)
    result = list(columns)
    for column in columns:
        if column.meaning not in MANY and best[column.meaning] != column.index:
            is_phone = column.meaning is ColumnMeaning.PHONE and ColumnMeaning.OTHER_PHONE not in best
            meaning = ColumnMeaning.OTHER_PHONE if is_phone else ColumnMeaning.KEEP_IN_NOTE
            best.setdefault(meaning, column.index)
            result[column.index] = replace(column, meaning=meaning, confidence=0.6, reason=ProposalReason.TAKEN_ALREADY)
    return result


def _settle(proposal: Proposal) -> Proposal:
    """Work out all that follows from the meanings and the answers: dates, questions, and the kind of sheet."""
    found, cells = _session_headings(proposal)
    order, example, count = heading_dates.order_of_headings(found, cells, proposal.choices.default_order)
    order = proposal.choices.orders.get(None, order)
    hint, year_question = _year(proposal, found, order)
    days = heading_dates.with_years(found, order, hint)
    questions: list[DateQuestion] = []
    if example and None not in proposal.choices.orders:
        first_year = hint.first if hint else None
        asked = dates.question(
            proposal.sheet.name, None, "", example=example, count=count, assumed=order, year=first_year
        )
        questions.extend([asked] if asked else [])
    columns = list(proposal.columns)
    for column in proposal.of(ColumnMeaning.SESSION_DATE):
        extra = found[column.index].extra if column.index in found else ""
        columns[column.index] = replace(column, session_on=days.get(column.index), extra=extra, order=order)
    for column in proposal.of(*DATES):
        columns[column.index] = _with_order(proposal, column, questions)
    kind = proposal.choices.kind or _kind(columns)
    return replace(
        proposal, columns=tuple(columns), kind=kind, date_questions=tuple(questions), year_question=year_question
    )


def _kind(columns: list[Column]) -> SheetKind:
    meanings = {column.meaning for column in columns}
    if not meanings & NAMES:
        return SheetKind.OTHER
    return SheetKind.REGISTER if ColumnMeaning.SESSION_DATE in meanings else SheetKind.ROSTER


def _session_headings(proposal: Proposal) -> tuple[dict[int, HeadingDate], dict[int, Cell]]:
    found: dict[int, HeadingDate] = {}
    cells: dict[int, Cell] = {}
    if proposal.header_row is None:
        return found, cells
    for column in proposal.of(ColumnMeaning.SESSION_DATE):
        cell = proposal.sheet.cell(proposal.header_row, column.index)
        month = heading_dates.month_over(proposal.sheet, proposal.header_row, column.index)
        if heading := heading_date(cell, month):
            found[column.index] = heading
            cells[column.index] = cell
    return found, cells


def _year(
    proposal: Proposal, found: Mapping[int, HeadingDate], order: DateOrder
) -> tuple[YearHint | None, YearQuestion | None]:
    without = [index for index, heading in found.items() if heading.parts.year is None]
    choices = proposal.choices
    if not without:
        return None, None
    if choices.year is not None:
        return YearHint(choices.year, choices.year), None
    if hint := heading_dates.year_hint(proposal.sheet.name, proposal.title, choices.hint):
        return hint, None
    assumed = heading_dates.assumed_year(found, order, choices.today)
    example = proposal.columns[without[0]].heading
    return YearHint(assumed, assumed), YearQuestion(proposal.sheet.name, example, assumed)


def _with_order(proposal: Proposal, column: Column, questions: list[DateQuestion]) -> Column:
    cells = (proposal.sheet.cell(row, column.index) for row in range(proposal.first_row, len(proposal.sheet.rows)))
    order, example, count = dates.order_of(cells, proposal.choices.default_order)
    chosen = proposal.choices.orders.get(column.index)
    if example and chosen is None:
        asked = dates.question(
            proposal.sheet.name, column.index, column.heading, example=example, count=count, assumed=order
        )
        questions.extend([asked] if asked else [])
    return replace(column, order=chosen or order)
