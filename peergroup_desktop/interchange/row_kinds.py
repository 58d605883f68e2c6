"""Tells rows apart: people, headcounts, totals, repeated headings, and words beside the table."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from peergroup_desktop.core.names import fold
from peergroup_desktop.interchange.columns import Proposal
from peergroup_desktop.interchange.meanings import NAMES, ColumnMeaning
from peergroup_desktop.interchange.person_names import LONGEST_NAME
from peergroup_desktop.interchange.workbook import Cell, as_text, is_filled


class RowKind(Enum):
    """What a row below the headings is."""

    BLANK = auto()
    PERSON = auto()
    HEADCOUNT = auto()
    TOTAL = auto()
    HEADING = auto()
    BESIDE = auto()
    NO_NAME = auto()
    NAME_TOO_LONG = auto()


class HeadcountKind(Enum):
    """Which headcount of a session a row of numbers fills."""

    GUESTS = auto()
    UNNAMED = auto()
    CHILDREN = auto()


_HEADCOUNTS = {
    HeadcountKind.GUESTS: (
        "visitor|visitors|guest|guests|companions|companion|plus ones|plus 1s|+1s|+1|carers|carers and guests"
        "|friends|others"
        "|extras|ymwelwyr|goscie|invitados"
    ),
    HeadcountKind.UNNAMED: (
        "anon|anonymous|unnamed|not named|prefer not to say|prefers not to be named|no name|no names|drop ins"
        "|drop in|dropins"
        "|walk ins|newcomers|unknown|unregistered"
    ),
    HeadcountKind.CHILDREN: "child|children|kids|under 18|under 18s|under 16s|babies|plant|dzieci|ninos",
}
_HEADCOUNT_WORDS = {word: kind for kind, words in _HEADCOUNTS.items() for word in words.split("|")}
_TOTALS = frozenset(
    "total|totals|grand total|sum|count|number present|no present|present|attendance|total attendance|attended"
    "|headcount"
    "|head count|numbers|number|number attending|total present|cyfanswm|razem|suma|tot".split("|")
)
_SECTIONS = frozenset(
    "members|member|volunteers|helpers|staff|regulars|new members|new|apologies|key|notes|note|facilitators"
    "|occasional|left"
    "|waiting list|people|names".split("|")
)
_LONGEST_LABEL = 40
_MOST_WORDS_OF_A_NAME = 6


@dataclass(frozen=True)
class _Label:
    text: str
    key: str
    is_alone: bool


class RowSorter:
    """Tells the rows of one sheet apart. Only the cells of name columns decide whether a row has a name."""

    def __init__(self, proposal: Proposal) -> None:
        self._proposal = proposal
        self._names = [column.index for column in proposal.of(*NAMES)]
        self._days = [column.index for column in proposal.of(ColumnMeaning.SESSION_DATE)]
        header = proposal.header_row
        self._headings = () if header is None else proposal.sheet.rows[header]

    def kind(self, row: int) -> RowKind:
        """Say what the row (from 0) is."""
        cells = self._proposal.sheet.rows[row]
        filled = [column for column, cell in enumerate(cells) if is_filled(cell)]
        if not filled:
            return RowKind.BLANK
        label = self._label(row, filled)
        if not label.text:
            return RowKind.NO_NAME
        if len(filled) > 1 and all(cells[column] == self._heading(column) for column in filled):
            return RowKind.HEADING
        return self._count_kind(label, row) or self._name_kind(label)

    def headcount_kind(self, row: int) -> HeadcountKind:
        """Return which headcount a row of kind HEADCOUNT fills."""
        return _HEADCOUNT_WORDS[self._label(row, []).key]

    def _heading(self, column: int) -> Cell:
        return self._headings[column] if column < len(self._headings) else None

    def _label(self, row: int, filled: list[int]) -> _Label:
        texts = [" ".join(as_text(self._proposal.sheet.cell(row, index)).split()) for index in self._names]
        text = " ".join(part for part in texts if part)
        key = fold(text).strip(" :.*-_") if len(text) <= _LONGEST_LABEL else ""
        return _Label(text, key, set(filled) <= set(self._names))

    def _count_kind(self, label: _Label, row: int) -> RowKind | None:
        if label.key in _TOTALS and self._is_counted(row):
            return RowKind.TOTAL
        if label.key in _HEADCOUNT_WORDS and self._is_counted(row):
            return RowKind.HEADCOUNT
        return None

    def _name_kind(self, label: _Label) -> RowKind:
        if label.is_alone and self._is_beside(label):
            return RowKind.BESIDE
        return RowKind.NAME_TOO_LONG if len(label.text) > LONGEST_NAME else RowKind.PERSON

    def _is_counted(self, row: int) -> bool:
        """Say whether the row's squares hold a number, or nothing at all; a person's hold marks."""
        texts = [as_text(self._proposal.sheet.cell(row, index)) for index in self._days]
        filled = [text for text in texts if text]
        return not filled or any(text.startswith("=") or text[0].isdigit() for text in filled)

    def _is_beside(self, label: _Label) -> bool:
        """Say whether a cell that stands alone in its row is a remark or a section, not a name."""
        if label.key in _SECTIONS:
            return True
        has_other_columns = len(self._proposal.columns) > len(self._names)
        is_remark = bool(re.search(r"\w\s*[=:]\s*\w|:$|https?:", label.text)) and not label.text.startswith("=")
        return is_remark or (has_other_columns and len(label.text.split()) > _MOST_WORDS_OF_A_NAME)
