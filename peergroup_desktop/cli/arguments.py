"""What several commands are told in the same way: the file, a day, a month, a span, groups. Cheap to import."""

import argparse
import re
from datetime import date
from pathlib import Path

from peergroup_desktop.core.errors import DatesCrossed

_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2100
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")


def add_data(parser: argparse.ArgumentParser, *, is_for_command: bool = True) -> None:
    """Let the file be named, and its passphrase be handed over."""
    # The option stands before or after the command; a default here would wipe out what was read before it.
    nothing = argparse.SUPPRESS if is_for_command else None
    parser.add_argument("--data", type=Path, default=nothing, metavar="FOLDER", help="the folder of the group's file")
    parser.add_argument("--passphrase-fd", type=int, default=nothing, metavar="N", help="read the passphrase there")


def add_groups(parser: argparse.ArgumentParser) -> None:
    """Let some groups be named, or none for all of them."""
    parser.add_argument("--group", action="append", default=[], metavar="NAME", help="once for each; or all of them")


def add_span(parser: argparse.ArgumentParser) -> None:
    """Let a first and a last day be named."""
    parser.add_argument("--from", dest="first_on", type=day, required=True, metavar="YYYY-MM-DD")
    parser.add_argument("--to", dest="last_on", type=day, required=True, metavar="YYYY-MM-DD", help="that day too")


def span(chosen: argparse.Namespace) -> tuple[date, date]:
    """Return the first and the last day. Raises `DatesCrossed` when the last comes first."""
    if chosen.last_on < chosen.first_on:
        raise DatesCrossed("last_on")
    return chosen.first_on, chosen.last_on


def count(text: str, *, most: int) -> int:
    """Read a number from 1 to `most`."""
    if not text.isdecimal() or not 1 <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"a number from 1 to {most}")
    return int(text)


def day(text: str) -> date:
    """Read a day."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a day like 2026-10-31") from None
    if not _EARLIEST_YEAR <= found.year <= _LATEST_YEAR:
        raise argparse.ArgumentTypeError(f"a day from {_EARLIEST_YEAR} to {_LATEST_YEAR}")
    return found


def month(text: str) -> tuple[int, int]:
    """Read a month: its year, and its number from 1 to 12."""
    found = _MONTH.fullmatch(text)
    if not found or not _EARLIEST_YEAR <= int(found[1]) <= _LATEST_YEAR:
        raise argparse.ArgumentTypeError(f"a month like 2026-10, from {_EARLIEST_YEAR} to {_LATEST_YEAR}")
    return int(found[1]), int(found[2])
