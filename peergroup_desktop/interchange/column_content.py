"""What a column holds, looked at without its heading."""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.interchange.cell_kinds import (
    is_blank_word,
    looks_like_date,
    looks_like_name,
    looks_like_number,
    looks_like_phone,
    read_email,
)
from peergroup_desktop.interchange.dates import date_parts
from peergroup_desktop.interchange.header_words import heading_key
from peergroup_desktop.interchange.meanings import ColumnMeaning
from peergroup_desktop.interchange.workbook import Cell, Sheet, as_text

_SAMPLE = 200
_LONGEST_EXAMPLE = 60
_GROWN_UP_YEARS = 16
_VAGUE = frozenset("number no nr id ref row # home work first last day days session sessions mail details".split())
"""Headings that mean something only when the cells below agree."""
_NUMBERINGS = frozenset("number no nr id ref row #".split())
"""Headings of the list's own running numbers, and of nothing else."""


@dataclass(frozen=True)
class Content:
    """Shares (0 to 1) of the filled cells in a sample from the top of a column."""

    filled: int
    examples: tuple[str, ...]
    dates: float
    phones: float
    emails: float
    numbers: float
    names: float
    distinct: float
    middle_year: int | None
    is_count_up: bool

    @property
    def is_dates(self) -> bool:
        """Most cells are dates themselves."""
        return self.dates > 0.3

    @property
    def is_names(self) -> bool:
        """The cells could be people's names."""
        return self.names >= 0.8 and self.distinct >= 0.6


def look_at(sheet: Sheet, first_row: int, index: int) -> Content:
    """Look at up to 200 filled cells of a column, from `first_row` (from 0) down."""
    cells: list[Cell] = []
    for row in sheet.rows[first_row:]:
        if index < len(row) and not is_blank_word(row[index]):
            cells.append(row[index])
            if len(cells) == _SAMPLE:
                break
    years = sorted(
        parts.year for cell in cells if looks_like_date(cell) and (parts := date_parts(cell)) and parts.year is not None
    )
    texts = [as_text(cell) for cell in cells]
    return Content(
        filled=len(cells),
        examples=tuple(text[:_LONGEST_EXAMPLE] for text in texts[:3]),
        dates=_share(len(years), cells),
        phones=_share(sum(map(looks_like_phone, cells)), cells),
        emails=_share(sum(bool(read_email(cell)) for cell in cells), cells),
        numbers=_share(sum(map(looks_like_number, cells)), cells),
        names=_share(sum(map(looks_like_name, cells)), cells),
        distinct=_share(len(set(texts)), cells),
        middle_year=years[len(years) // 2] if years else None,
        is_count_up=_counts_up(texts),
    )


def _share(count: int, cells: list[Cell]) -> float:
    return count / len(cells) if cells else 0.0


def _counts_up(texts: list[str]) -> bool:
    """Say whether these are the lines' own numbers, 1, 2, 3 from the first line on."""
    numbers = [int(text) for text in texts if text.isdecimal()]
    return (
        len(numbers) > 2
        and len(numbers) == len(texts)
        and numbers[0] in (0, 1)
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    )


def is_supported(meaning: ColumnMeaning, heading: str, content: Content) -> bool:
    """Say whether the cells allow what the heading says. A few headings are words for several things."""
    if not content.filled:
        return meaning is not ColumnMeaning.IGNORE
    match meaning:
        case ColumnMeaning.PHONE | ColumnMeaning.OTHER_PHONE:
            supported = content.phones >= (0.5 if heading_key(heading) in _VAGUE else 0.2)
        case ColumnMeaning.EMAIL:
            supported = content.emails >= 0.2
        case ColumnMeaning.TOTAL:
            supported = content.numbers >= 0.8
        case ColumnMeaning.IGNORE:
            supported = content.is_count_up
        case ColumnMeaning.GROUP:
            supported = content.numbers < 0.5
        case _:
            supported = True
    return supported


def by_content(content: Content, today: date, *, heading: str) -> tuple[ColumnMeaning, float] | None:
    """Return what the cells alone suggest and how sure that is, or None.

    Dates below a heading that we don't know may be anything, so they suggest nothing. Nor do numbers that count up:
    extensions below "Phone" do that too.
    """
    if content.emails >= 0.6:
        return ColumnMeaning.EMAIL, 0.9
    if content.is_count_up and (not heading or heading_key(heading) in _NUMBERINGS):
        return ColumnMeaning.IGNORE, 0.8
    if content.phones >= 0.6:
        return ColumnMeaning.PHONE, 0.8
    if content.dates >= 0.6 and content.middle_year is not None and not heading:
        is_birth = content.middle_year <= today.year - _GROWN_UP_YEARS
        return (ColumnMeaning.BORN_ON if is_birth else ColumnMeaning.JOINED_ON), 0.6
    return None
