"""What became of each part of a list that came in: kept with a reason, taken, or refused.

Only the words for it; `ledger` does the counting. Holds no wording for the screen beyond `words`.
"""

from dataclasses import dataclass
from enum import StrEnum

from peergroup_desktop.interchange import words


@dataclass(frozen=True)
class Place:
    """Where something stood. `row_number` counts from 1; `column` is a letter, or empty for a whole row."""

    sheet: str
    row_number: int
    column: str = ""


class KeptWhere(StrEnum):
    """Where a value went that has no field of its own."""

    PERSON = "person"
    IMPORT_NOTE = "import_note"
    NOWHERE = "nowhere"


class KeptReason(StrEnum):
    """Why a cell was not taken as it stands."""

    COLUMN_IN_NOTE = "column_in_note"
    COLUMN_IGNORED = "column_ignored"
    COLUMN_NUMBERS = "column_numbers"
    COLUMN_TOTAL = "column_total"
    DATE_UNREADABLE = "date_unreadable"
    DATE_NO_SUCH_DAY = "date_no_such_day"
    DATE_WITHOUT_YEAR = "date_without_year"
    DATE_OUT_OF_RANGE = "date_out_of_range"
    DATES_DAY_FIRST = "dates_day_first"
    DATES_MONTH_FIRST = "dates_month_first"
    YEAR_ASSUMED = "year_assumed"
    NOT_A_PHONE = "not_a_phone"
    NOT_AN_EMAIL = "not_an_email"
    DIFFERS = "differs"
    MARK_UNCLEAR = "mark_unclear"
    MARK_TWICE = "mark_twice"
    MARK_READ = "mark_read"
    MARK_GUESSED = "mark_guessed"
    COUNT_UNSURE = "count_unsure"
    COUNT_UNREADABLE = "count_unreadable"
    TOTAL_DIFFERS = "total_differs"
    TITLE = "title"
    OUTSIDE_TABLE = "outside_table"
    SHEET_NOT_A_LIST = "sheet_not_a_list"
    NO_NAME = "no_name"
    NAME_TOO_LONG = "name_too_long"
    SAME_ROW_TWICE = "same_row_twice"
    NOT_AGREED = "not_agreed"
    NOT_ANSWERED = "not_answered"
    NOT_PART_OF_PEOPLE = "not_part_of_people"
    HEADING_WORDS = "heading_words"
    NO_DATE = "no_date"
    NUL_REMOVED = "nul_removed"
    BYTES_GUESSED = "bytes_guessed"
    FORMULA_ERROR = "formula_error"
    CELL_REMARK = "cell_remark"
    DIFFERS_HERE = "differs_here"
    MARK_DIFFERS_HERE = "mark_differs_here"
    ABOVE_RECORD_LEVEL = "above_record_level"
    ONLY_COUNTED = "only_counted"
    CHOSEN_TO_LEAVE = "chosen_to_leave"


@dataclass(frozen=True)
class KeptNote:
    """One cell that was not simply taken. `value` is empty where keeping it would be wrong.

    A `row_number` of 0 stands for the whole file.
    """

    sheet: str
    row_number: int
    column: str
    heading: str
    value: str
    reason: KeptReason
    where: KeptWhere = KeptWhere.IMPORT_NOTE

    @property
    def cell(self) -> str:
        """Where it stood in its sheet, for a person to read: "B3", "row 3", or "" for the whole file."""
        return words.place_words(self.row_number, self.column)

    @property
    def words(self) -> str:
        """The reason, for a person to read."""
        return words.kept_words(self.reason.value)


class LineOutcome(StrEnum):
    """What a whole row turned out to be."""

    PERSON = "person"
    HEADCOUNT = "headcount"
    TOTAL = "total"
    HEADING = "heading"
    KEPT = "kept"
    REPEATED = "repeated"
    REFUSED = "refused"


@dataclass(frozen=True)
class ImportLine:
    """One row of the file that holds anything. `reason` is set where the row did not become a person or a count."""

    sheet: str
    row_number: int
    outcome: LineOutcome
    reason: KeptReason | None = None
    called: str = ""

    @property
    def words(self) -> str:
        """The reason, for a person to read; empty where there is none."""
        return words.kept_words(self.reason.value) if self.reason else ""


@dataclass(frozen=True)
class CellCounts:
    """Cells with anything in them. `filled` is always the sum of the other three."""

    filled: int
    taken: int
    kept: int
    left_out: int
