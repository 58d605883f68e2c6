"""README.txt beside everything that left: what is there, what stayed, and how to keep it safe. In plain words."""

import textwrap
from collections.abc import Iterable, Mapping
from datetime import date

from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.interchange.data_package import CSV_FOLDER, DESCRIPTION, JSON_FOLDER, PackageTable

NAME = "README.txt"
_WIDTH = 100


def read_me(tables: Iterable[PackageTable], counts: Mapping[str, int], *, today: date) -> bytes:
    """Return the text, with lines that every editor can show."""
    title = _("Everything from the group’s file, {day}").format(day=long_day(today, with_year=True))
    listed = (_("The tables"), [_line(table, counts[table.name]) for table in tables])
    blocks = [_under(title, "="), *(_block(head, points) for head, points in (*_parts(), listed))]
    return ("\n\n".join(blocks) + "\n").replace("\n", "\r\n").encode()


def _parts() -> list[tuple[str, list[str]]]:
    return [
        (
            _("Keep this safe"),
            [
                _(
                    "This can be read by anybody who gets hold of it: names, numbers, notes. The group’s file is "
                    "locked with a passphrase; this is not."
                ),
                _(
                    "Keep it where only you can get at it, and don’t send it by email. Delete it as soon as it has "
                    "been brought into another program."
                ),
            ],
        ),
        (
            _("What is here"),
            [
                _(
                    "{folder}: a table for each kind of record, for spreadsheets and other programs. The text is UTF-8."
                ).format(folder=CSV_FOLDER),
                _("{folder}: the same tables as JSON.").format(folder=JSON_FOLDER),
                _(
                    "{file}: what stands in every column, and how the tables belong together. It follows the Data "
                    "Package standard, version 1, which many programs know."
                ).format(file=DESCRIPTION),
            ],
        ),
        (
            _("What stayed in the group’s file"),
            [
                _(
                    "The sealed drawer: here are the numbers and days of its concerns alone. What they say can only "
                    "be read by a safeguarding lead, with their own passphrase, in the program."
                ),
                _("Passphrases and keys."),
                _("The history of who changed what, and what somebody is typing just now."),
            ],
        ),
        (
            _("How to read it"),
            [
                _("Every row has an id. Where a column ends in _id, the id of a row of another table stands in it."),
                _(
                    "Nothing is ever thrown away in daily life: a row with a day under archived_on was taken off its "
                    "list on that day, and doesn’t count any more."
                ),
                _("Days are written as year, month, day. Yes and no are true and false."),
                _(
                    "In the tables for spreadsheets a text that begins with = + - or @ has an apostrophe before it, "
                    "so that no program takes it for a formula. In the JSON it stands as it is."
                ),
            ],
        ),
    ]


def _line(table: PackageTable, count: int) -> str:
    rows = plural("{count} row", "{count} rows", count)
    return f"{table.name} ({rows}): {table.words}"


def _block(head: str, points: Iterable[str]) -> str:
    filled = (textwrap.fill(point, _WIDTH, initial_indent="- ", subsequent_indent="  ") for point in points)
    return "\n".join([_under(head, "-"), *filled])


def _under(head: str, line: str) -> str:
    return f"{head}\n{line * len(head)}"
