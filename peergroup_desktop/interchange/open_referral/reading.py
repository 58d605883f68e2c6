"""Reads a list of services from a file, a folder or a zip. Good records come in; each other one is named."""

import re
from collections.abc import Callable
from pathlib import Path

from peergroup_desktop.core.errors import FeedRefused, NothingToImport, SheetRefused
from peergroup_desktop.interchange.limits import (
    IsCancelled,
    Progress,
    RefusalReason,
    ignore_progress,
    never_cancelled,
)
from peergroup_desktop.interchange.open_referral.closing import close, profile_of
from peergroup_desktop.interchange.open_referral.feed import Feed, Json, ProblemKind, Profile
from peergroup_desktop.interchange.open_referral.flat_columns import is_flat
from peergroup_desktop.interchange.open_referral.flat_reading import service_of
from peergroup_desktop.interchange.open_referral.json_text import read_json
from peergroup_desktop.interchange.open_referral.refusals import FeedReason, feed_refused
from peergroup_desktop.interchange.open_referral.roots import Root, file_order, find_roots
from peergroup_desktop.interchange.open_referral.sources import Source, open_sources
from peergroup_desktop.interchange.open_referral.tabular import (
    Package,
    read_package,
    read_table,
    table_of_file,
)
from peergroup_desktop.interchange.open_referral.taking import Taking
from peergroup_desktop.interchange.text_tables import decode

_RECORDS_BETWEEN_SHARES = 50
_DESCRIPTION = "datapackage.json"
_SAMPLE = 4096
_JSON = re.compile(r"\ufeff?\s*(?:\{\s*[\"}]|\[\s*[\[{\]])")


def read_feed(
    path: Path,
    *,
    publisher: str = "",
    progress: Progress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> Feed:
    """Read a list of services: JSON, CSV, a folder or a zip of them, in any of the profiles.

    Args:
        path: only read, and never more of it than `interchange.limits` allows.
        publisher: who keeps the list. Ids that are no UUIDs are made from this name, so give the same next time.
        progress: told shares from 0 to 1.
        is_cancelled: asked now and then.

    Raises:
        FeedRefused: nothing of it can be taken; the fact `reason` is a `FeedReason`.
        Cancelled: `is_cancelled` said so.
    """
    reading = _Reading(publisher, progress, is_cancelled)
    reading.look_at_all(open_sources(path, is_cancelled))
    return reading.feed()


class _Reading:
    """One reading of one list. Files are looked at first, and their records taken in the order of the tables."""

    def __init__(self, publisher: str, progress: Progress, is_cancelled: IsCancelled) -> None:
        self._publisher, self._progress, self._is_cancelled = publisher, progress, is_cancelled
        self._taking = Taking(publisher, is_cancelled)
        self._package = Package()
        self._profile: Profile | None = None
        self._found: list[tuple[str, Root]] = []
        self._refused: list[FeedRefused] = []
        self._totals: dict[str, tuple[str, int, int]] = {}  # by table: a page's file, what it claims, what all hold

    def look_at_all(self, sources: list[Source]) -> None:
        """Find the records of every file. One that cannot be read is named, and the others count on."""
        descriptions = [source for source in sources if source.name.casefold() == _DESCRIPTION and len(sources) > 1]
        for source in descriptions:
            self._look(source, self._look_at_description)
        for source in sources:
            if source not in descriptions:
                self._look(source, self._look_at_file)

    def feed(self) -> Feed:
        """Take what was found, and return it.

        Raises:
            FeedRefused: no file held a record.
            Cancelled: somebody pressed Cancel.
        """
        total = sum(len(root.records) for _file, root in self._found)
        if not total:
            raise self._refused[0] if len(self._refused) == 1 else feed_refused(FeedReason.NOTHING_IN_IT)
        done = 0
        for file, root in sorted(self._found, key=_by_table):
            for where, record in root.places(file):
                self._taking.take(record, root.table, where)
                done += 1
                if done % _RECORDS_BETWEEN_SHARES == 0:
                    self._progress(done / total)
        return self._closed()

    def _closed(self) -> Feed:
        for file, total, held in self._totals.values():
            if total != held:
                self._taking.say(file, ProblemKind.TOTAL_DIFFERS, given=str(total), taken=str(held))
        close(self._taking)
        self._progress(1.0)
        rows = {table: rows for table, rows in self._taking.rows.items() if rows}
        profile = profile_of(self._taking, self._profile)
        return Feed(profile, self._publisher, rows, tuple(self._taking.problems), self._taking.ids.old)

    def _look(self, source: Source, look: Callable[[Source], None]) -> None:
        try:
            look(source)
        except FeedRefused as fault:
            self._refused.append(fault)
        except SheetRefused as fault:
            is_large = fault.facts.get("reason") == RefusalReason.TOO_MANY_CELLS
            self._refused.append(feed_refused(FeedReason.TOO_MANY if is_large else FeedReason.NOT_A_LIST))
        except NothingToImport:
            return  # a table without rows belongs to many packages
        else:
            return
        self._taking.say(source.name, ProblemKind.FILE_UNREADABLE)

    def _look_at_description(self, source: Source) -> None:
        self._package = read_package(self._json(source))
        self._profile = self._package.profile

    def _look_at_file(self, source: Source) -> None:
        if source.name.lower().endswith(".json") or _JSON.match(decode(source.content[:_SAMPLE])[0]):
            self._look_at_json(source)
        else:
            self._look_at_table(source)

    def _look_at_json(self, source: Source) -> None:
        found = find_roots(self._json(source), source.stem)
        if not found.roots and found.total is None:
            self._unknown(source)
        self._profile = self._profile or found.profile
        for root in found.roots if found.total is not None else ():
            _file, most, held = self._totals.get(root.table, (source.name, 0, 0))
            self._totals[root.table] = source.name, max(most, found.total or 0), held + len(root.records)
        self._found += [(source.name, root) for root in found.roots]

    def _json(self, source: Source) -> Json:
        text, encoding = decode(source.content)
        if not text.strip():
            raise feed_refused(FeedReason.NOTHING_IN_IT)
        self._say_guess(source, not encoding.startswith("utf") or "+" in encoding)
        return read_json(text, lambda key: self._taking.say(source.name, ProblemKind.KEY_TWICE, field=key))

    def _look_at_table(self, source: Source) -> None:
        table = read_table(source, self._is_cancelled)
        name = table_of_file(source, table, self._package)
        is_sheet = not name and is_flat(table.headings)
        if not name and not is_sheet:
            self._unknown(source)
            return
        self._say_guess(source, table.is_guessed)
        numbers = tuple(number for number, _cells in table.lines)
        records: list[Json] = [
            service_of(record) if is_sheet else self._package.read(name, record) for record in table.records()
        ]
        self._found.append((source.name, Root(name or "service", records, "row", numbers)))
        if is_sheet:
            self._profile = self._profile or Profile.FLAT

    def _unknown(self, source: Source) -> None:
        self._refused.append(feed_refused(FeedReason.NOT_A_LIST))
        self._taking.say(source.name, ProblemKind.FILE_UNKNOWN)

    def _say_guess(self, source: Source, is_guessed: bool) -> None:
        if is_guessed:
            self._taking.say(source.name, ProblemKind.BYTES_GUESSED)


def _by_table(found: tuple[str, Root]) -> int:
    return file_order(found[1])
