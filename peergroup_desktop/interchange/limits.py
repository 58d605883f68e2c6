"""How much of somebody else's file we are ready to read, and why a file is refused. All numbers are ours."""

import zipfile
from collections.abc import Callable
from enum import StrEnum

from peergroup_desktop.core.errors import Cancelled, SheetRefused

MAX_BYTES = 100 * 1024 * 1024
MAX_INFLATED = 256 * 1024 * 1024
MAX_RATIO = 150  # real sheets shrink 5 to 40 times; deflate itself stops at about 1,030
RATIO_FREE = 8 * 1024 * 1024  # small enough to inflate whatever the ratio
MAX_PARTS = 4096
MAX_CELLS = 2_000_000  # also the rectangle a sheet spans: calamine keeps a place for every empty cell
MAX_COLUMNS = 1000  # with anything in them; weekly sessions over nineteen years
MAX_TEXT = 128 * 1024 * 1024  # characters after shared strings are repeated

Progress = Callable[[float], None]
IsCancelled = Callable[[], bool]


class RefusalReason(StrEnum):
    """The `reason` fact of `SheetRefused`."""

    TOO_LARGE = "too_large"
    ZIP_BOMB = "zip_bomb"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_MANY_COLUMNS = "too_many_columns"
    XML_ENTITIES = "xml_entities"
    PASSWORD = "password"  # noqa: S105 - a reason, not a secret
    WEB_PAGE = "web_page"
    XML_SHEET = "xml_sheet"
    BINARY_SHEET = "binary_sheet"
    OLD_SHEET = "old_sheet"
    NOT_A_SHEET = "not_a_sheet"
    DAMAGED = "damaged"
    NO_DATES = "no_dates"


def refused(reason: RefusalReason) -> SheetRefused:
    """Make the fault for `reason`."""
    return SheetRefused(reason=reason.value)


def ignore_progress(_share: float) -> None:
    """Take a share of work done (0 to 1) and show it to nobody."""


def never_cancelled() -> bool:
    """Say that nobody pressed Cancel."""
    return False


def stop_if(is_cancelled: IsCancelled) -> None:
    """Raise `Cancelled` once somebody pressed Cancel."""
    if is_cancelled():
        raise Cancelled


def require_usual_packing(part: zipfile.ZipInfo) -> None:
    """Raise `zipfile.BadZipFile` for a part packed otherwise than spreadsheets and lists are.

    Python can unpack more, where the system has the libraries for it; the folders for sticks do without them.
    """
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile(part.compress_type)
