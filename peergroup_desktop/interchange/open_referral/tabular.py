"""Tables as CSV: headings, rows, and what a data package says about its files."""

import csv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from peergroup_desktop.core.errors import FeedRefused
from peergroup_desktop.interchange.limits import MAX_BYTES, IsCancelled, ignore_progress
from peergroup_desktop.interchange.open_referral.feed import TABLES, Json, Profile
from peergroup_desktop.interchange.open_referral.flat_columns import COLUMNS
from peergroup_desktop.interchange.open_referral.json_text import clean_text, read_json
from peergroup_desktop.interchange.open_referral.old_uk import is_old_table
from peergroup_desktop.interchange.open_referral.shape import fields_of, table_named
from peergroup_desktop.interchange.open_referral.sources import Source
from peergroup_desktop.interchange.text_tables import decode, read_text
from peergroup_desktop.interchange.workbook import as_text

JSON_COLUMN = "peergroup:json"
"""The property of a field in our data packages whose cells hold JSON: what the standard has no column for."""
NOT_GIVEN = "not given"
"""What stands in a required cell of our packages that nobody filled."""
_MOST_COLUMNS = 1000
_FIRST_LINE = 20_000
_HEADINGS = {"id"} | {name for table in TABLES for name in fields_of(table)} | {name.casefold() for name, _ in COLUMNS}


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its headings in order, and its filled rows by line number."""

    headings: tuple[str, ...]
    lines: tuple[tuple[int, tuple[str, ...]], ...]
    is_guessed: bool = False

    def records(self) -> Iterator[dict[str, Json]]:
        """Yield the filled cells of each row by heading."""
        for _number, cells in self.lines:
            yield {name: cell for name, cell in zip(self.headings, cells, strict=False) if cell}


@dataclass(frozen=True, slots=True)
class Package:
    """What datapackage.json says: tables by file name, the columns that hold JSON by table, and the profile."""

    tables: dict[str, str] = field(default_factory=dict)
    json_columns: frozenset[tuple[str, str]] = frozenset()
    is_ours: bool = False
    profile: Profile | None = None

    def read(self, table: str, cells: dict[str, Json]) -> dict[str, Json]:
        """Turn the cells of a row back into what was written: JSON where we wrote JSON, nothing where we filled."""
        if self.is_ours:
            known = fields_of(table)
            cells = {name: cell for name, cell in cells.items() if not (cell == NOT_GIVEN and name in known)}
        return {name: _from_json(cell) if (table, name) in self.json_columns else cell for name, cell in cells.items()}


def read_table(source: Source, is_cancelled: IsCancelled) -> Table:
    """Read a CSV file, whatever its encoding and separator.

    Raises:
        SheetRefused, NothingToImport: it is no table, or an empty one.
        Cancelled: somebody pressed Cancel.
    """
    text, encoding = decode(source.content)
    if _is_comma_list(text):
        text = f"sep=,\n{text}"
    with _long_cells():
        book = read_text(text.encode("utf-8", "replace"), source.name, ignore_progress, is_cancelled)
    rows = [tuple(clean_text(as_text(cell)) if cell else "" for cell in row) for row in book.sheets[0].rows]
    filled = [(number, row) for number, row in enumerate(rows, start=1) if any(row)]
    headings = _headings(filled[0][1][:_MOST_COLUMNS]) if filled else ()
    return Table(headings, tuple(filled[1:]), not encoding.startswith("utf") or "+" in encoding)


def table_of_file(source: Source, table: Table, package: Package) -> str:
    """Return the table that a CSV file holds, or "" where it is none of the standard's."""
    name = package.tables.get(source.name, "")
    if name:
        return name
    name = table_named(source.stem) or is_old_table(source.stem)
    known = fields_of(name) if name in TABLES else {}
    headings = {heading.casefold() for heading in table.headings}
    has_own = bool(headings & known.keys()) or not known
    return name if name and has_own and ("id" in headings or headings <= known.keys()) else ""


def read_package(value: Json) -> Package:
    """Read what a data package says about itself. Anything unexpected in it is passed over."""
    if not isinstance(value, dict):
        return Package()
    resources = value.get("resources")
    found: dict[str, str] = {}
    columns: set[tuple[str, str]] = set()
    for resource in resources if isinstance(resources, list) else []:
        if isinstance(resource, dict) and (table := table_named(str(resource.get("name", "")))):
            found[str(resource.get("path", "")).rpartition("/")[2]] = table
            columns |= {(table, name) for name in _json_columns(resource)}
    is_ours = value.get(JSON_COLUMN) is True
    is_uk = "uk" in str(value.get("name", "")).casefold().split("_")
    profile = Profile.UK if is_uk else Profile.HSDS if is_ours else None
    return Package(found, frozenset(columns), is_ours, profile)


@contextmanager
def _long_cells() -> Iterator[None]:
    """Let cells be as long as the outline of an area in GeoJSON: by itself, csv allows 128 KB."""
    before = csv.field_size_limit(MAX_BYTES)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _is_comma_list(text: str) -> bool:
    """Say whether the first line already shows commas between headings, so that nobody need guess from the rows."""
    first = text[:_FIRST_LINE].partition("\n")[0]
    return len({part.strip(' "\r').casefold() for part in first.split(",")} & _HEADINGS) > 1


def _json_columns(resource: Mapping[str, Json]) -> Iterator[str]:
    schema = resource.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    for each in fields if isinstance(fields, list) else []:
        if isinstance(each, dict) and each.get(JSON_COLUMN) is True:
            yield str(each.get("name", ""))


def _headings(cells: tuple[str, ...]) -> tuple[str, ...]:
    found: list[str] = []
    for number, cell in enumerate(cells, start=1):
        name = cell or f"column {number}"
        found.append(name if name not in found else f"{name} ({number})")
    return tuple(found)


def _from_json(cell: Json) -> Json:
    try:
        return read_json(str(cell), _ignore)
    except FeedRefused:
        return cell


def _ignore(_key: str) -> None:
    """Take a key that stands twice as it is: nobody but us writes such cells."""
