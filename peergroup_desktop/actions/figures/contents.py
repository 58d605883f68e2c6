"""A closed month as the text that the file keeps: base64 of zlib of JSON, the first two because of its size.

In the JSON each person stands once under "people"; everywhere else a number is their place in that list. A group has a
"roster", the first number of which is a place and every other how many places further on; each of its sessions has a
letter for everybody on it:

    .  not expected, no mark       v  not expected, here       o  not expected, apologies
    -  expected, no mark           h  expected, here           a  expected, apologies
    w  away, no mark               H  away, here after all     A  away, apologies
"""

import base64
import json
import zlib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import accumulate
from typing import Any

from peergroup_desktop.actions.figures.kept import DaysBefore, KeptMonth, KeptRow, KeptSession
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark

_VERSION = 1
_STANDINGS: Mapping[tuple[bool | None, Mark | None], str] = {
    (None, None): ".",
    (False, None): "-",
    (True, None): "w",
    (None, Mark.PRESENT): "v",
    (False, Mark.PRESENT): "h",
    (True, Mark.PRESENT): "H",
    (None, Mark.APOLOGIES): "o",
    (False, Mark.APOLOGIES): "a",
    (True, Mark.APOLOGIES): "A",
}
_MEANINGS = {letter: meaning for meaning, letter in _STANDINGS.items()}


def packed(month: KeptMonth) -> str:
    """Return a month as text."""
    plain = json.dumps(_Writer(month).written(), separators=(",", ":"), ensure_ascii=False)
    return base64.b64encode(zlib.compress(plain.encode(), 9)).decode("ascii")


def unpacked(text: str) -> KeptMonth:
    """Return the month that `packed` wrote."""
    return _Reader(json.loads(readable(text))).month()


def readable(text: str) -> str:
    """Return what was kept as JSON: for whoever takes the file's records elsewhere."""
    return zlib.decompress(base64.b64decode(text)).decode()


class _Writer:
    """Writes a month, giving people their places group by group, so that rosters are short."""

    def __init__(self, month: KeptMonth) -> None:
        self._month = month
        self._first_on = month.span[0]
        self._groups = {group_id: place for place, group_id in enumerate(month.group_ids)}
        self._places: dict[RecordId, int] = {}
        self._rosters = {group_id: self._roster(group_id) for group_id in month.group_ids}

    def written(self) -> dict[str, Any]:
        """Return what JSON can hold."""
        month = self._month
        written = {
            "version": _VERSION,
            "month": f"{month.year}-{month.month:02}",
            "groups": [self._group(group_id) for group_id in month.group_ids],
            "sessions": [self._session(session) for session in month.sessions],
            "contacts": [self._row(row) for row in month.contacts],
            "suggestions": [self._row(row) for row in month.suggestions],
            "kinds": [[self._place(person), *kinds] for person, kinds in month.kinds.items() if any(kinds)],
        }
        return written | {"people": [_text(person) for person in self._places]}

    def _roster(self, group_id: RecordId) -> list[RecordId]:
        """Return everybody whom a group's sessions or the days before tell something about, in order of places."""
        theirs = [session for session in self._month.sessions if session.group_id == group_id]
        found = {person for session in theirs for person in (*session.marks, *session.expected)}
        found |= self._month.before.get(group_id, {}).keys() | self._month.left.get(group_id, frozenset())
        return sorted(found, key=lambda person: (self._places.get(person, len(self._places)), person))

    def _group(self, group_id: RecordId) -> dict[str, Any]:
        roster, left = self._rosters[group_id], self._month.left.get(group_id, frozenset())
        before = self._month.before.get(group_id, {})
        places = [self._place(person) for person in roster]
        return {
            "id": _text(group_id),
            "roster": [place - last for place, last in zip(places, [0, *places], strict=False)],
            "left": "".join("x" if person in left else "." for person in roster) if left else "",
            "days_since_first": [self._days(before.get(person), 0) for person in roster],
            "days_since_last": [self._days(before.get(person), 1) for person in roster],
        }

    def _session(self, session: KeptSession) -> dict[str, Any]:
        standings = (
            _STANDINGS[session.expected.get(person), session.marks.get(person)]
            for person in self._rosters[session.group_id]
        )
        return {
            "id": _text(session.id),
            "group": self._groups[session.group_id],
            "day": session.held_on.day,
            "minutes": [session.starts_minute, session.ends_minute],
            "cancelled": int(session.is_cancelled),
            "finished": int(session.is_finished),
            "heads": session.heads,
            "standings": "".join(standings),
            "duties": [[self._place(person), kind] for person, kind in session.duties],
        }

    def _row(self, row: KeptRow) -> list[Any]:
        return [_text(row.id), self._groups[row.group_id], row.on.day, row.count]

    def _days(self, days: DaysBefore | None, which: int) -> int:
        return 0 if days is None else (self._first_on - days[which]).days

    def _place(self, person: RecordId) -> int:
        return self._places.setdefault(person, len(self._places))


class _Reader:
    """Reads what the writer wrote."""

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._kept = kept
        year, month = (int(part) for part in kept["month"].split("-"))
        self._first_on = date(year, month, 1)
        self._people = [_id(person) for person in kept["people"]]
        self._groups = [_id(group["id"]) for group in kept["groups"]]
        self._rosters = [[self._people[place] for place in accumulate(group["roster"])] for group in kept["groups"]]

    def month(self) -> KeptMonth:
        """Return the month."""
        kept, groups = self._kept, list(zip(self._groups, self._rosters, self._kept["groups"], strict=True))
        return KeptMonth(
            year=self._first_on.year,
            month=self._first_on.month,
            group_ids=tuple(self._groups),
            sessions=tuple(self._session(session) for session in kept["sessions"]),
            left={
                group_id: frozenset(
                    person for person, letter in zip(roster, group["left"], strict=False) if letter == "x"
                )
                for group_id, roster, group in groups
            },
            before={
                group_id: self._before(roster, group["days_since_first"], group["days_since_last"])
                for group_id, roster, group in groups
            },
            contacts=self._rows(kept["contacts"]),
            suggestions=self._rows(kept["suggestions"]),
            kinds={self._people[place]: (age, area, heard) for place, age, area, heard in kept["kinds"]},
        )

    def _session(self, kept: Mapping[str, Any]) -> KeptSession:
        unnamed, guests, children = kept["heads"]
        standings = {
            person: _MEANINGS[letter]
            for person, letter in zip(self._rosters[kept["group"]], kept["standings"], strict=True)
        }
        return KeptSession(
            id=_id(kept["id"]),
            group_id=self._groups[kept["group"]],
            held_on=self._first_on.replace(day=kept["day"]),
            starts_minute=kept["minutes"][0],
            ends_minute=kept["minutes"][1],
            is_cancelled=bool(kept["cancelled"]),
            is_finished=bool(kept["finished"]),
            heads=(unnamed, guests, children),
            marks={person: mark for person, (_away, mark) in standings.items() if mark is not None},
            expected={person: away for person, (away, _mark) in standings.items() if away is not None},
            duties=tuple((self._people[place], kind) for place, kind in kept["duties"]),
        )

    def _before(
        self, roster: Iterable[RecordId], first: Iterable[int], last: Iterable[int]
    ) -> dict[RecordId, DaysBefore]:
        return {
            person: (self._first_on - timedelta(days=since_first), self._first_on - timedelta(days=since_last))
            for person, since_first, since_last in zip(roster, first, last, strict=True)
            if since_first
        }

    def _rows(self, kept: Iterable[tuple[str, int, int, int]]) -> tuple[KeptRow, ...]:
        return tuple(
            KeptRow(_id(row_id), self._groups[group], self._first_on.replace(day=day), count)
            for row_id, group, day, count in kept
        )


def _text(record_id: RecordId) -> str:
    return base64.b64encode(record_id).decode("ascii").rstrip("=")


def _id(text: str) -> RecordId:
    return base64.b64decode(text + "==")
