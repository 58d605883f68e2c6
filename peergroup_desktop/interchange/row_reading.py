"""Reads one row of a list into a person's fields, and tells the ledger about each cell."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import AccessNeed
from peergroup_desktop.core.names import fold
from peergroup_desktop.interchange.access_words import read_access
from peergroup_desktop.interchange.cell_kinds import count_digits, is_blank_word, read_email, read_phone
from peergroup_desktop.interchange.columns import Column, Proposal
from peergroup_desktop.interchange.dates import DateOrder, DateProblem, read_date, read_moment
from peergroup_desktop.interchange.kept import KeptReason, KeptWhere, Place
from peergroup_desktop.interchange.ledger import Ledger
from peergroup_desktop.interchange.meanings import NAMES, ColumnMeaning
from peergroup_desktop.interchange.person_names import NameParts, join_names
from peergroup_desktop.interchange.workbook import Cell, as_text, is_filled


class Agreement(StrEnum):
    """What a person answered when the form asked whether the group may keep their details."""

    NOT_ASKED = "not_asked"
    AGREED = "agreed"
    REFUSED = "refused"
    UNANSWERED = "unanswered"


class RowProblem(StrEnum):
    """Something a person should look at. The row comes in all the same."""

    NAME_LIKE_FORMULA = "name_like_formula"
    PHONE_SHORT = "phone_short"
    PHONE_LOST_ZERO = "phone_lost_zero"
    DETAILS_LEFT_OUT = "details_left_out"
    DATE_KEPT_IN_NOTE = "date_kept_in_note"


@dataclass(frozen=True)
class NoteLine:
    """A line for the person's note, and the meaning of the column that it came from."""

    meaning: ColumnMeaning
    text: str


@dataclass
class Draft:
    """A person while their rows are read. Tuples, because ten thousand people with six empty lists each are slow.

    The lines of the note are the keys of a dictionary: a list may have a thousand columns to keep there.
    """

    sheet_number: int
    row: int
    places: tuple[Place, ...]
    name: NameParts
    phone: str = ""
    other_phone: str = ""
    email: str = ""
    contact_notes: tuple[str, ...] = ()
    access_needs: frozenset[AccessNeed] = frozenset()
    born_on: date | None = None
    joined_on: date | None = None
    groups: tuple[str, ...] = ()
    agreement: Agreement = Agreement.NOT_ASKED
    answered_at: datetime | None = None
    note_lines: dict[NoteLine, None] = field(default_factory=dict)
    problems: frozenset[RowProblem] = frozenset()


_Item = TypeVar("_Item")
_REFUSED = re.compile(r"\b(?:not|dont|no|disagree|decline|refuse|nie|non|nein|never|cannot)\b")
_AGREED = re.compile(r"\b(?:agree|agreed|yes|y|ok|okay|accept|consent|true|tak|oui|si|ja|ie|1|x)\b|✓|✔|☑")
_SAFE_CONTACT = re.compile(
    r"\b(?:do not|don'?t|no|never|not to)\s+(?:be\s+)?(?:phone|phoned|ring|call|text|contact|voicemail|leave|email)"
    r"|\b(?:text|email|phone|ring|call)s?\s+only\b|\bonly\s+(?:text|email|phone|ring|call)",
    re.IGNORECASE,
)
_BETWEEN_GROUPS = re.compile(r"[/,;\n]")
_SHORT_PHONE_DIGITS = 7
_DIGITS_WITHOUT_ZERO = 10


class RowReader:
    """Reads the rows of one sheet. Made per reading; holds no row.

    With `is_register` somebody else reads the marks and totals; otherwise they are kept in the import note.
    """

    def __init__(
        self, proposal: Proposal, sheet_number: int, ledger: Ledger, *, keep_unanswered: bool, is_register: bool
    ) -> None:
        self._proposal = proposal
        self._sheet = sheet_number
        self._ledger = ledger
        self._keep_unanswered = keep_unanswered
        self._names = proposal.of(*NAMES)
        self._has_other_phone = bool(proposal.of(ColumnMeaning.OTHER_PHONE))
        self._agreement = next(iter(proposal.of(ColumnMeaning.AGREEMENT)), None)
        self._readers: dict[ColumnMeaning, Callable[[Draft, Column, Cell], None]] = {
            ColumnMeaning.PHONE: self._phone,
            ColumnMeaning.OTHER_PHONE: self._phone,
            ColumnMeaning.EMAIL: self._email,
            ColumnMeaning.CONTACT_NOTE: self._contact_note,
            ColumnMeaning.ACCESS_NEEDS: self._access,
            ColumnMeaning.BORN_ON: self._date,
            ColumnMeaning.JOINED_ON: self._date,
            ColumnMeaning.NOTE: self._note,
            ColumnMeaning.GROUP: self._group,
            ColumnMeaning.TEXT_OK: self._text_ok,
            ColumnMeaning.TIMESTAMP: self._timestamp,
            ColumnMeaning.KEEP_IN_NOTE: self._keep,
        }
        if not is_register:
            self._readers |= {ColumnMeaning.SESSION_DATE: self._mark, ColumnMeaning.TOTAL: self._total}
        self._details = tuple((self._readers[c.meaning], c) for c in proposal.columns if c.meaning in self._readers)

    def read(self, row: int) -> Draft:
        """Read a row of kind PERSON (from 0)."""
        draft = Draft(self._sheet, row, (Place(self._proposal.sheet.name, row + 1),), self._name(row))
        if draft.name.called.startswith(("=", "+", "@")):
            draft.problems |= {RowProblem.NAME_LIKE_FORMULA}
        draft.agreement = self._agreed(row)
        if reason := self._left_out(draft.agreement):
            self._leave_out(draft, reason)
            return draft
        cells = self._proposal.sheet.rows[row]
        for reader, column in self._details:
            cell = cells[column.index] if column.index < len(cells) else None
            if not is_filled(cell):
                continue
            self._ledger.take(self._sheet, row, column.index)
            if not is_blank_word(cell):
                reader(draft, column, cell)
        return draft

    def _name(self, row: int) -> NameParts:
        texts: dict[ColumnMeaning, str] = {}
        for column in self._names:
            texts[column.meaning] = as_text(self._proposal.sheet.cell(row, column.index))
            self._ledger.take(self._sheet, row, column.index)
        return join_names(
            texts.get(ColumnMeaning.CALLED, ""),
            texts.get(ColumnMeaning.FULL_NAME, ""),
            texts.get(ColumnMeaning.FIRST_NAME, ""),
            texts.get(ColumnMeaning.SURNAME, ""),
        )

    def _agreed(self, row: int) -> Agreement:
        if self._agreement is None:
            return Agreement.NOT_ASKED
        cell = self._proposal.sheet.cell(row, self._agreement.index)
        self._ledger.take(self._sheet, row, self._agreement.index)
        return read_agreement(cell)

    def _left_out(self, agreement: Agreement) -> KeptReason | None:
        if agreement is Agreement.REFUSED:
            return KeptReason.NOT_AGREED
        if agreement is Agreement.UNANSWERED and not self._keep_unanswered:
            return KeptReason.NOT_ANSWERED
        return None

    def _leave_out(self, draft: Draft, reason: KeptReason) -> None:
        for _reader, column in self._details:
            if is_filled(self._proposal.sheet.cell(draft.row, column.index)):
                draft.problems |= {RowProblem.DETAILS_LEFT_OUT}
                self._ledger.leave_out(self._sheet, draft.row, column.index, reason, heading=column.heading)

    def _phone(self, draft: Draft, column: Column, cell: Cell) -> None:
        found = read_phone(cell)
        if found is None:
            self._keep_on_person(draft, column, cell, KeptReason.NOT_A_PHONE)
            return
        digits = count_digits(found.first)
        if digits < _SHORT_PHONE_DIGITS:
            draft.problems |= {RowProblem.PHONE_SHORT}
        if isinstance(cell, int | float) and digits == _DIGITS_WITHOUT_ZERO:
            draft.problems |= {RowProblem.PHONE_LOST_ZERO}
        remark = found.remark
        if column.meaning is ColumnMeaning.OTHER_PHONE:
            draft.other_phone = found.first
        else:
            draft.phone = found.first
        if found.second and column.meaning is ColumnMeaning.PHONE and not self._has_other_phone:
            draft.other_phone = found.second
        elif found.second:
            remark = f"{found.second} {remark}".strip()
        if remark:
            draft.contact_notes = added(draft.contact_notes, f"{found.first}: {remark}")

    def _email(self, draft: Draft, column: Column, cell: Cell) -> None:
        if address := read_email(cell):
            draft.email = address
        else:
            self._keep_on_person(draft, column, cell, KeptReason.NOT_AN_EMAIL)

    def _contact_note(self, draft: Draft, _column: Column, cell: Cell) -> None:
        draft.contact_notes = added(draft.contact_notes, as_text(cell))

    def _access(self, draft: Draft, column: Column, cell: Cell) -> None:
        found = read_access(as_text(cell))
        draft.access_needs |= found.needs
        for rest in found.rest:
            draft.note_lines[NoteLine(column.meaning, rest)] = None

    def _date(self, draft: Draft, column: Column, cell: Cell) -> None:
        found = read_date(cell, column.order or DateOrder.DAY_FIRST)
        if isinstance(found, DateProblem):
            draft.problems |= {RowProblem.DATE_KEPT_IN_NOTE}
            self._keep_on_person(draft, column, cell, KeptReason(found.value))
            return
        if column.meaning is ColumnMeaning.BORN_ON:
            draft.born_on = _in_the_past(found, cell, self._proposal.choices.today)
        else:
            draft.joined_on = found

    def _note(self, draft: Draft, column: Column, cell: Cell) -> None:
        if _SAFE_CONTACT.search(as_text(cell)):
            draft.contact_notes = added(draft.contact_notes, as_text(cell))
        else:
            draft.note_lines[NoteLine(column.meaning, as_text(cell))] = None

    def _group(self, draft: Draft, column: Column, cell: Cell) -> None:
        words = (word.strip() for word in _BETWEEN_GROUPS.split(as_text(cell)))
        draft.groups = added(draft.groups, *(word for word in words if word))
        draft.note_lines[NoteLine(column.meaning, _with_heading(column, cell))] = None

    def _text_ok(self, draft: Draft, _column: Column, cell: Cell) -> None:
        answer = _("Text messages: {answer}").format(answer=as_text(cell))
        draft.contact_notes = added(draft.contact_notes, answer)

    def _timestamp(self, draft: Draft, column: Column, cell: Cell) -> None:
        found = read_moment(cell, column.order or DateOrder.DAY_FIRST)
        if isinstance(found, DateProblem):
            self._keep_in_import(draft, column, KeptReason(found.value))
        else:
            draft.answered_at = found

    def _keep(self, draft: Draft, column: Column, cell: Cell) -> None:
        self._keep_on_person(draft, column, cell, KeptReason.COLUMN_IN_NOTE)

    def _mark(self, draft: Draft, column: Column, _cell: Cell) -> None:
        self._keep_in_import(draft, column, KeptReason.NOT_PART_OF_PEOPLE)

    def _total(self, draft: Draft, column: Column, _cell: Cell) -> None:
        self._keep_in_import(draft, column, KeptReason.COLUMN_TOTAL)

    def _keep_in_import(self, draft: Draft, column: Column, reason: KeptReason) -> None:
        self._ledger.keep(self._sheet, draft.row, column.index, reason, heading=column.heading)

    def _keep_on_person(self, draft: Draft, column: Column, cell: Cell, reason: KeptReason) -> None:
        self._ledger.keep(self._sheet, draft.row, column.index, reason, heading=column.heading, where=KeptWhere.PERSON)
        draft.note_lines[NoteLine(column.meaning, _with_heading(column, cell))] = None


def read_agreement(cell: Cell) -> Agreement:
    """Read an answer to "do you agree". Nothing, or words that are neither yes nor no, are no answer."""
    text = fold(as_text(cell)).replace("'", "")
    if _REFUSED.search(text) or cell is False or text in ("0", "n", "false"):
        return Agreement.REFUSED
    return Agreement.AGREED if _AGREED.search(text) else Agreement.UNANSWERED


def added(known: tuple[_Item, ...], *new: _Item) -> tuple[_Item, ...]:
    """Return `known` with whatever of `new` is not in it yet, in order."""
    return (*known, *(item for item in dict.fromkeys(new) if item not in known))


def _with_heading(column: Column, cell: Cell) -> str:
    return f"{column.heading or column.letter}: {as_text(cell)}"


def _in_the_past(day: date, cell: Cell, today: date) -> date:
    """Move a birthday with a two-figure year from the future to the last century."""
    if day <= today or str(day.year) in as_text(cell):
        return day
    return day.replace(year=day.year - 100)
