"""A quick look through the XML parts of a workbook, for what the reader proper does not tell or must not meet.

Finds document types, sizes, hidden rows and columns, formulas that have no stored result, and error values. Values
themselves are read elsewhere.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from xml.parsers import expat

from peergroup_desktop.interchange.limits import MAX_CELLS, IsCancelled, RefusalReason, refused, stop_if

_CHUNK = 256 * 1024
_COUNTS = ("count", "uniqueCount")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})$")


@dataclass
class SheetScan:
    """One sheet. Rows and columns count from 0; `overlay` holds texts for cells whose value the reader leaves blank."""

    name: str = ""
    hidden_columns: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    overlay: dict[tuple[int, int], str] = field(default_factory=dict)
    formulas: set[tuple[int, int]] = field(default_factory=set)
    errors: set[tuple[int, int]] = field(default_factory=set)
    remarks: list[tuple[int, int, str]] = field(default_factory=list)  # row, column, and what is pinned there
    last_row: int = 0
    last_column: int = 0

    def reach(self, row: int, column: int) -> None:
        """Note that the cell is filled.

        Raises:
            SheetRefused: the rectangle from A1 to here is too large for memory.
        """
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)
        if (self.last_row + 1) * (self.last_column + 1) > MAX_CELLS:
            raise refused(RefusalReason.TOO_MANY_CELLS)


@dataclass
class PartScan:
    """One part. Which fields are filled depends on what the part is; most parts fill none."""

    sheets: list[SheetScan] = field(default_factory=list)
    sheet_ids: list[tuple[str, str]] = field(default_factory=list)  # name and relationship id, in tab order
    targets: dict[str, str] = field(default_factory=dict)  # relationship id to part
    string_lengths: list[int] = field(default_factory=list)
    string_uses: Counter[int] = field(default_factory=Counter)
    remarks: list[tuple[str, str]] = field(default_factory=list)  # reference of a cell, and what is pinned to it


def scan_part(content: bytes, is_cancelled: IsCancelled) -> PartScan:
    """Look through one part; a part that is not XML gives an empty scan.

    Raises:
        SheetRefused: xml_entities, too_many_cells, or damaged where the XML breaks off.
        Cancelled: somebody pressed Cancel.
    """
    scan = PartScan()
    if not content.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<"):
        return scan
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_document_type
    watcher = _Watcher(scan)
    parser.StartElementHandler = watcher.start
    parser.EndElementHandler = watcher.end
    parser.CharacterDataHandler = watcher.text
    try:
        for start in range(0, len(content), _CHUNK):
            stop_if(is_cancelled)
            parser.Parse(content[start : start + _CHUNK], False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        raise refused(RefusalReason.DAMAGED) from fault
    return scan


def _refuse_document_type(_name: str, _system: str | None, _public: str | None, _has_subset: int) -> None:
    raise refused(RefusalReason.XML_ENTITIES)


class _Watcher:
    """Chooses by the root element who listens to the rest of the part."""

    def __init__(self, scan: PartScan) -> None:
        self._scan = scan
        self._reader = _Reader(scan)
        self._has_root = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if not self._has_root:
            self._has_root = True
            self._reader = _READERS.get(local, _Reader)(self._scan)
        if any(int(attributes[name]) > MAX_CELLS for name in _COUNTS if name in attributes):
            raise refused(RefusalReason.DAMAGED)  # calamine makes room for as many as a part says it has
        self._reader.start(local, {key.rpartition(":")[2]: value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._reader.end(name.rpartition(":")[2])

    def text(self, text: str) -> None:
        self._reader.text(text)


class _Reader:
    """Listens to a part of no interest."""

    def __init__(self, scan: PartScan) -> None:
        self.scan = scan

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Meet an element by its local name."""

    def end(self, name: str) -> None:
        """Leave an element."""

    def text(self, text: str) -> None:
        """Meet character data."""


class _Index(_Reader):
    """The list of sheets, or of relationships."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            self.scan.sheet_ids.append((attributes.get("name", ""), attributes.get("id", "")))
        elif name == "Relationship":
            self.scan.targets[attributes.get("Id", "")] = attributes.get("Target", "")


class _Strings(_Reader):
    """The strings that cells share."""

    def start(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - readers share one shape
        if name == "si":
            self.scan.string_lengths.append(0)

    def text(self, text: str) -> None:
        if self.scan.string_lengths:
            self.scan.string_lengths[-1] += len(text)


class _Remarks(_Reader):
    """The remarks that people pinned to cells, with or without answers below them."""

    def __init__(self, scan: PartScan) -> None:
        super().__init__(scan)
        self._is_text = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name in ("comment", "threadedComment"):
            self.scan.remarks.append((attributes.get("ref", ""), ""))
        self._is_text = self._is_text or name == "text"

    def end(self, name: str) -> None:
        self._is_text = self._is_text and name != "text"

    def text(self, text: str) -> None:
        if self._is_text and self.scan.remarks:
            where, known = self.scan.remarks[-1]
            self.scan.remarks[-1] = where, known + text


class _ExcelSheet(_Reader):
    """One worksheet of an XLSX file."""

    def __init__(self, scan: PartScan) -> None:
        super().__init__(scan)
        self._sheet = SheetScan()
        scan.sheets.append(self._sheet)
        self._row = -1
        self._column = -1
        self._kind = ""
        self._inside = ""
        self._texts: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name in ("f", "v", "is"):
            self._inside = name
            self._texts[name] = ""
        elif name == "row":
            self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
            self._column = -1
            if attributes.get("hidden") in ("1", "true"):
                self._sheet.hidden_rows.add(self._row)
        elif name == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = int(attributes.get("min", "1")), int(attributes.get("max", "1"))
            self._sheet.hidden_columns.update(range(first - 1, min(last, 16384)))

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._kind = attributes.get("t", "n")
        self._texts = {}
        self._column += 1
        if "r" in attributes:
            self._row, self._column = cell_reference(attributes["r"])

    def text(self, text: str) -> None:
        if self._inside:
            self._texts[self._inside] += text

    def end(self, name: str) -> None:
        if name == self._inside:
            self._inside = ""
        elif name == "c" and self._texts:
            self._end_cell()

    def _end_cell(self) -> None:
        where = (self._row, self._column)
        self._sheet.reach(*where)
        value = self._texts.get("v", "")
        if self._kind == "s" and value:
            self.scan.string_uses[int(value)] += 1
        elif self._kind == "e":
            self._sheet.overlay[where] = value
            self._sheet.errors.add(where)
        elif "f" in self._texts and not value and self._kind != "str":
            self._sheet.overlay[where] = "=" + self._texts["f"]
            self._sheet.formulas.add(where)


def cell_reference(reference: str) -> tuple[int, int]:
    """Return row and column, from 0, of a reference such as "B4".

    Raises:
        SheetRefused: it is no reference (damaged).
    """
    match = _REFERENCE.match(reference)
    if match is None:
        raise refused(RefusalReason.DAMAGED)
    column = 0
    for letter in match.group(1).upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match.group(2)) - 1, column - 1


class _OpenSheets(_Reader):
    """All the sheets of an ODS file, which stand in one part. Cells and rows may be written once and repeated."""

    def __init__(self, scan: PartScan) -> None:
        super().__init__(scan)
        self._sheet = SheetScan()
        self._row = self._rows = self._column = self._columns = 0
        self._is_remark = self._is_untyped = False
        self._words: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._is_remark = self._is_remark or name == "annotation"
        hidden = attributes.get("visibility") in ("collapse", "filter")
        repeated = int(attributes.get("number-columns-repeated", "1"))
        if name == "table":
            self._sheet = SheetScan(attributes.get("name", ""))
            self.scan.sheets.append(self._sheet)
            self._row = self._columns = 0
        elif name == "table-column":
            if hidden:
                self._sheet.hidden_columns.update(range(self._columns, min(self._columns + repeated, 16384)))
            self._columns += repeated
        elif name == "table-row":
            self._rows = int(attributes.get("number-rows-repeated", "1"))
            self._column = 0
            if hidden:
                self._sheet.hidden_rows.update(range(self._row, min(self._row + self._rows, MAX_CELLS)))
        elif name in ("table-cell", "covered-table-cell"):
            self._cell(attributes, repeated)

    def _cell(self, attributes: dict[str, str], repeated: int) -> None:
        self._column += repeated
        self._is_untyped = "value-type" not in attributes and "formula" not in attributes
        self._words = []
        if "value-type" in attributes:
            self._sheet.reach(self._row + self._rows - 1, self._column - 1)
        elif "formula" in attributes:
            where = (self._row, self._column - 1)
            self._sheet.reach(*where)
            self._sheet.overlay[where] = "=" + attributes["formula"].partition("=")[2]
            self._sheet.formulas.add(where)

    def text(self, text: str) -> None:
        if self._is_remark or self._is_untyped:
            self._words.append(text)

    def end(self, name: str) -> None:
        if name == "table-row":
            self._row += self._rows
        elif name == "annotation":
            self._sheet.remarks.append((self._row, self._column - 1, " ".join(self._words)))
            self._is_remark = False
            self._words = []
        elif name in ("table-cell", "covered-table-cell"):
            self._end_cell()

    def _end_cell(self) -> None:
        """Keep the text of a cell that does not say its kind: the reader proper would leave it blank."""
        if self._is_untyped and (text := " ".join(self._words).strip()):
            self._sheet.reach(self._row, self._column - 1)
            self._sheet.overlay[self._row, self._column - 1] = text
        self._is_untyped = False


_READERS: dict[str, type[_Reader]] = {
    "workbook": _Index,
    "Relationships": _Index,
    "sst": _Strings,
    "comments": _Remarks,
    "ThreadedComments": _Remarks,
    "worksheet": _ExcelSheet,
    "document-content": _OpenSheets,
}
