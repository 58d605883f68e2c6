"""Text with separators: finds the encoding and the separator, and gives rows. Knows nothing of what they mean."""

import csv
import io
import re
from collections import Counter
from typing import Literal

from peergroup_desktop.core.errors import NothingToImport
from peergroup_desktop.interchange.header_words import by_heading
from peergroup_desktop.interchange.kept import KeptNote, KeptReason
from peergroup_desktop.interchange.limits import (
    MAX_CELLS,
    IsCancelled,
    Progress,
    RefusalReason,
    refused,
    stop_if,
)
from peergroup_desktop.interchange.workbook import Cell, Sheet, Workbook, column_letter

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_SEPARATORS = ("\t", ";", ",", "|")
_WEB_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b", re.IGNORECASE
)
_XML = re.compile(r"\s*<\?xml\b|\s*<!DOCTYPE\b", re.IGNORECASE)
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_ROWS_BETWEEN_LOOKS = 2000
_SAMPLE_BYTES = 65536
_SAMPLE_ROWS = 60
_NO_SEPARATOR = "\x1f"
_TURNED_NAME = re.compile(r"[^,\d\"]+(?:, [^,\d\"]+)?")
_NOTHING = "\x00 \t\r\n\x1a,;|"
_LAST_LINE = "\n\x1e\x1e"


def read_text(source: bytes, file_name: str, progress: Progress, is_cancelled: IsCancelled) -> Workbook:
    """Read bytes of separated text.

    Raises:
        SheetRefused: the bytes are a web page, XML, or no text at all.
        NothingToImport: there is nothing but blank lines.
        Cancelled: somebody pressed Cancel.
    """
    text, encoding = decode(source)
    _refuse_other_kinds(text)
    name = re.split(r"[\\/]", file_name)[-1].rpartition(".")[0] or file_name
    rows, notes = _rows(text, name, progress, is_cancelled)
    progress(1.0)
    notes = [*_guessed_bytes(name, encoding), *notes]
    return Workbook(file_name, (Sheet(name, rows),), "csv", encoding, tuple(notes))


def read_pasted(text: str) -> Workbook:
    """Read what was copied from a spreadsheet or a list: tab-separated text, or any separator a file may have.

    Raises:
        NothingToImport: there is nothing but blank lines.
    """
    rows, notes = _rows(text, "", lambda _share: None, lambda: False)
    return Workbook("", (Sheet("", rows),), "paste", "", tuple(notes))


def decode(source: bytes) -> tuple[str, str]:
    """Return the text and the name of the encoding: byte order marks, then UTF-16 by its pattern of NULs, UTF-8,
    Windows-1252, and only then a guess. Where a few bytes break UTF-8 those alone are read as Windows-1252.
    """
    for mark, encoding in _BOMS:
        if source.startswith(mark):
            return source[len(mark) :].decode(encoding, "replace"), encoding
    if wide := _utf16_without_mark(source):
        return source.decode(wide, "replace"), wide
    try:
        return source.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_single_bytes(source)


def _utf16_without_mark(source: bytes) -> str:
    sample = source[:_SAMPLE_BYTES]
    half = len(sample) // 2
    if half and sample[1::2].count(0) > half * 0.4 > sample[::2].count(0) * 4:
        return "utf-16-le"
    if half and sample[::2].count(0) > half * 0.4 > sample[1::2].count(0) * 4:
        return "utf-16-be"
    return ""


def _decode_single_bytes(source: bytes) -> tuple[str, str]:
    mostly = source.decode("utf-8", "surrogateescape")
    broken = sum("\udc80" <= char <= "\udcff" for char in mostly)
    if broken * 10 < sum(char > "\x7f" for char in mostly):
        return re.sub("[\udc80-\udcff]", _as_windows, mostly), "utf-8+windows-1252"
    try:
        return source.decode("windows-1252"), "windows-1252"
    except UnicodeDecodeError:
        return _guess(source)


def _as_windows(match: re.Match[str]) -> str:
    return bytes([ord(match.group()) - 0xDC00]).decode("windows-1252", "replace")


def _guess(source: bytes) -> tuple[str, str]:
    import charset_normalizer

    best = charset_normalizer.from_bytes(source[:_SAMPLE_BYTES]).best()
    encoding = best.encoding if best is not None else "latin-1"
    return source.decode(encoding, "replace"), encoding


def _guessed_bytes(sheet: str, encoding: str) -> list[KeptNote]:
    if encoding.startswith("utf") and "+" not in encoding:
        return []
    return [KeptNote(sheet, 0, "", "", encoding, KeptReason.BYTES_GUESSED)]


def _refuse_other_kinds(text: str) -> None:
    head = text[:_SAMPLE_BYTES]
    if "urn:schemas-microsoft-com:office:spreadsheet" in head:
        raise refused(RefusalReason.XML_SHEET)
    if _WEB_PAGE.match(head):
        raise refused(RefusalReason.WEB_PAGE)
    strange = sum(char < " " and char not in "\t\r\n\x00\x0b\x0c\x1a\x1e\x1f" for char in head)
    if head.startswith(("%PDF", "{\\rtf")) or _XML.match(head) or strange * 50 > len(head):
        raise refused(RefusalReason.NOT_A_SHEET)


def _rows(
    text: str, sheet: str, progress: Progress, is_cancelled: IsCancelled
) -> tuple[tuple[tuple[Cell, ...], ...], list[KeptNote]]:
    named = _SEPARATOR_LINE.match(text)
    separator = named.group(1) if named else _separator(text)
    body = text[named.end() :] if named else text
    raw = _parse(body, separator, progress, is_cancelled)
    while raw and not any(value.strip(_NOTHING) for value in raw[-1]):
        raw.pop()
    if not raw:
        raise NothingToImport
    return tuple(tuple(_clean(value) for value in row) for row in raw), _nul_notes(raw, sheet) if "\x00" in text else []


def _clean(value: str) -> Cell:
    return value.replace("\x00", "") or None


def _nul_notes(raw: list[list[str]], sheet: str) -> list[KeptNote]:
    return [
        KeptNote(sheet, row + 1, column_letter(column), "", "", KeptReason.NUL_REMOVED)
        for row, values in enumerate(raw)
        for column, value in enumerate(values)
        if "\x00" in value
    ]


def _parse(text: str, separator: str, progress: Progress, is_cancelled: IsCancelled) -> list[list[str]]:
    try:
        rows = _parse_with(text + _LAST_LINE, separator, csv.QUOTE_MINIMAL, progress, is_cancelled)
        if rows[-1] == [_LAST_LINE.strip("\n")]:
            return rows[:-1]
    except csv.Error:  # the lone quote below, in a file long enough to fill a cell to its limit
        pass
    # A lone quote has swallowed the rest of the file into one cell, so here quotes are letters like any other.
    try:
        return _parse_with(text, separator, csv.QUOTE_NONE, progress, is_cancelled)
    except csv.Error as fault:
        raise refused(RefusalReason.NOT_A_SHEET) from fault


def _parse_with(
    text: str, separator: str, quoting: Literal[0, 3], progress: Progress, is_cancelled: IsCancelled
) -> list[list[str]]:
    lines = max(text.count("\n"), text.count("\r"), 1)
    rows: list[list[str]] = []
    cells = 0
    for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting):
        rows.append(row)
        cells += len(row)
        if cells > MAX_CELLS:
            raise refused(RefusalReason.TOO_MANY_CELLS)
        if len(rows) % _ROWS_BETWEEN_LOOKS == 0:
            stop_if(is_cancelled)
            progress(min(len(rows) / lines, 1.0))
    return rows


def _separator(text: str) -> str:
    """Choose the separator that cuts the most rows into the same number of cells."""
    sample = "\n".join(re.split(r"\r\n|\r|\n", text[:_SAMPLE_BYTES])[:_SAMPLE_ROWS])
    best = max(_SEPARATORS, key=lambda separator: _evenness(sample, separator))
    return _NO_SEPARATOR if best == "," and _is_list_of_turned_names(sample) else best


def _is_list_of_turned_names(sample: str) -> bool:
    """Say whether the commas stand inside names, "Kaur, Parminder", one name to a line and no heading above."""
    lines = [line for line in sample.split("\n") if line.strip()]
    first = [part.strip() for part in lines[0].split(",")]
    return all(_TURNED_NAME.fullmatch(line) for line in lines) and not any(by_heading(part) for part in first)


def _evenness(sample: str, separator: str) -> tuple[float, int]:
    widths = Counter(
        len(row) for row in csv.reader(sample.split("\n"), delimiter=separator) if any(value.strip() for value in row)
    )
    if not widths:
        return 0.0, 0
    usual, rows = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]))
    return (rows / widths.total() if usual > 1 else 0.0), usual
