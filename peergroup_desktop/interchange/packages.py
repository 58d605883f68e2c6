"""Zipped workbooks (XLSX, ODS) made safe to hand to the reader, and what the reader does not tell.

Every part is inflated here under a limit, scanned, and packed again without compression, so that the reader proper
sees only bytes that were counted. The scan refuses document types (the way to XML entities) and rectangles too large
for memory, and notes hidden rows and columns, formulas without a stored result, and error values.
"""

import io
import zipfile
import zlib
from dataclasses import dataclass

from peergroup_desktop.interchange.limits import (
    MAX_INFLATED,
    MAX_PARTS,
    MAX_RATIO,
    RATIO_FREE,
    IsCancelled,
    Progress,
    RefusalReason,
    refused,
    require_usual_packing,
    stop_if,
)
from peergroup_desktop.interchange.sheet_xml import PartScan, scan_part

_CHUNK = 1024 * 1024
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff", ".svm", ".bin", ".ttf")


@dataclass(frozen=True)
class Package:
    """A zipped workbook after the checks. `scans` are by part name."""

    form: str
    plain_zip: bytes
    scans: dict[str, PartScan]


def open_package(source: bytes, progress: Progress, is_cancelled: IsCancelled) -> Package:
    """Check and unpack a zipped workbook.

    Raises:
        SheetRefused: zip_bomb, too_many_cells, xml_entities, password, binary_sheet, not_a_sheet or damaged.
        Cancelled: somebody pressed Cancel.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            form = _form(archive)
            _refuse_bombs(archive, len(source))
            return _unpack(archive, form, progress, is_cancelled)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, KeyError) as fault:
        raise refused(RefusalReason.DAMAGED) from fault
    except RuntimeError as fault:  # zipfile's word for an encrypted part
        raise refused(RefusalReason.PASSWORD) from fault


def _form(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        raise refused(RefusalReason.BINARY_SHEET)
    if "content.xml" in names and "mimetype" in names and b"spreadsheet" in archive.read("mimetype")[:200]:
        return "ods"
    raise refused(RefusalReason.NOT_A_SHEET)


def _refuse_bombs(archive: zipfile.ZipFile, size: int) -> None:
    declared = sum(part.file_size for part in archive.infolist())
    is_bomb = declared > MAX_INFLATED or (declared > RATIO_FREE and declared > size * MAX_RATIO)
    if is_bomb or len(archive.infolist()) > MAX_PARTS:
        raise refused(RefusalReason.ZIP_BOMB)


def _unpack(archive: zipfile.ZipFile, form: str, progress: Progress, is_cancelled: IsCancelled) -> Package:
    parts = {part.filename: part for part in archive.infolist() if not _is_picture(part.filename)}
    plain = io.BytesIO()
    scans: dict[str, PartScan] = {}
    total = 0
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as packed:
        for number, (name, part) in enumerate(parts.items()):
            content = _inflate(archive, part, MAX_INFLATED - total, is_cancelled)
            total += len(content)
            scans[name] = scan_part(content, is_cancelled)
            packed.writestr(name, content)
            progress((number + 1) / len(parts))
    return Package(form, plain.getvalue(), scans)


def _is_picture(name: str) -> bool:
    return name.lower().endswith(_PICTURES)


def _inflate(archive: zipfile.ZipFile, part: zipfile.ZipInfo, room: int, is_cancelled: IsCancelled) -> bytes:
    pieces: list[bytes] = []
    require_usual_packing(part)
    with archive.open(part) as stream:
        while piece := stream.read(_CHUNK):
            stop_if(is_cancelled)
            room -= len(piece)
            if room < 0:
                raise refused(RefusalReason.ZIP_BOMB)
            pieces.append(piece)
    return b"".join(pieces)
