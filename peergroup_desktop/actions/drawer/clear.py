"""What of a concern stands in the clear: its number and days. Whoever has the file's key can write anything there, so
it is read without believing that it is one.
"""

from datetime import date

from peewee import Cast, Field, Function, fn

from peergroup_desktop.core.errors import SealBroken


def as_kept(column: Field | Function) -> Function:
    """Return a column to select: its bytes as digits, whatever they are."""
    return fn.HEX(column)


def as_number(column: Field) -> Cast:
    """Return a column to select: a number, whatever stands there."""
    return column.cast("INTEGER")


def text(kept: str) -> str:
    """Return what stands there as a text."""
    return bytes.fromhex(kept).decode(errors="replace")


def day(kept: str) -> date | None:
    """Return the day that stands there; None for nothing. Raises `SealBroken` when it is no day."""
    try:
        return date.fromisoformat(text(kept)) if kept else None
    except ValueError as error:
        raise SealBroken from error


def day_if_any(kept: str) -> date | None:
    """Return the day that stands there, if one does."""
    try:
        return day(kept)
    except SealBroken:
        return None
