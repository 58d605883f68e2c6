"""Lists as people bring them, built in code: text, XLSX and ODS. All names are invented."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

import xlsxwriter

from peergroup_desktop.interchange.columns import Proposal, propose_all
from peergroup_desktop.interchange.register_sheet import RegisterTable, read_register
from peergroup_desktop.interchange.roster import RosterTable, read_roster
from peergroup_desktop.interchange.spreadsheets import read
from peergroup_desktop.interchange.workbook import Workbook

TODAY = date(2026, 11, 22)
_ODS_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
)
_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="/" '
    'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
)
ODS_TEXT = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'


def book(text: str | bytes, name: str = "list.csv") -> Workbook:
    return read(text if isinstance(text, bytes) else text.encode(), name)


def proposals(
    text: str, name: str = "list.csv", *, today: date = TODAY, day_first: bool = True
) -> tuple[Proposal, ...]:
    return propose_all(book(text, name), today=today, day_first=day_first)


def proposal(text: str, name: str = "list.csv", *, today: date = TODAY, day_first: bool = True) -> Proposal:
    return proposals(text, name, today=today, day_first=day_first)[0]


def roster(text: str, **options: bool) -> RosterTable:
    return read_roster(proposals(text), **options)


def register(text: str, name: str = "list.csv", **answers) -> RegisterTable:
    return read_register(proposals(text, name), answers=answers)


def xlsx(sheets: Mapping[str, Iterable[Iterable[object]]], finish: Callable[[xlsxwriter.Workbook], None] = id) -> bytes:
    """Make an XLSX file; texts are written as text, and `finish` may add to the workbook."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False}) as workbook:
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, value in enumerate(cells):
                    if isinstance(value, date | datetime):
                        sheet.write_datetime(row, column, value, day)
                    elif value is not None:
                        sheet.write(row, column, value)
        finish(workbook)
    return made.getvalue()


def repacked(
    source: bytes, changes: Mapping[str, Callable[[bytes], bytes]], *, method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """Return the zip with some parts changed; a part that is not there yet is made from b""."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(made, "w", method) as new:
        for name in [*old.namelist(), *(name for name in changes if name not in old.namelist())]:
            content = old.read(name) if name in old.namelist() else b""
            new.writestr(name, changes.get(name, bytes)(content))
    return made.getvalue()


def ods(body: str, name: str = "People") -> bytes:
    """Make an ODS file with one table of `body` (rows as XML)."""
    content = (
        f'<?xml version="1.0"?><office:document-content {_ODS_SPACES}><office:body><office:spreadsheet>'
        f'<table:table table:name="{name}">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
        archive.writestr("content.xml", content)
    return made.getvalue()


def ods_rows(*rows: Iterable[str]) -> str:
    return "".join(f"<table:table-row>{''.join(map(ODS_TEXT.format, cells))}</table:table-row>" for cells in rows)
