"""A closed month as the text that the file keeps: base64 of zlib of JSON, the first two because of its size."""

import base64
import json
import zlib
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from peergroup_desktop.actions.figures.kept import KeptMonth, KeptRow, KeptSession
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark

_VERSION = 1


def packed(month: KeptMonth) -> str:
    """Return a month as text."""
    plain = json.dumps(_Writer(month).written(), separators=(",", ":"), ensure_ascii=False)
    return base64.b64encode(zlib.compress(plain.encode(), 9)).decode("ascii")


def unpacked(text: str) -> KeptMonth:
    """Return the month that `packed` wrote."""
    return _read(json.loads(readable(text)))


def readable(text: str) -> str:
    """Return what was kept as JSON: for whoever takes the file's records elsewhere."""
    return zlib.decompress(base64.b64decode(text)).decode()


class _Writer:
    """Writes people once, in order of their first appearance, and refers to them by their places after that."""

    def __init__(self, month: KeptMonth) -> None:
        self._month = month
        self._first_on = month.span[0]
        self._places: dict[RecordId, int] = {}
        self._groups = {group_id: place for place, group_id in enumerate(month.group_ids)}

    def written(self) -> dict[str, Any]:
        month = self._month
        sessions = [self._session(session) for session in month.sessions]
        groups = [self._group(group_id) for group_id in month.group_ids]
        kinds = [[self._place(person), *kinds] for person, kinds in month.kinds.items() if any(kinds)]
        return {
            "version": _VERSION,
            "month": f"{month.year}-{month.month:02}",
            "people": [person.hex() for person in self._places],
            "groups": groups,
            "sessions": sessions,
            "contacts": [self._row(row) for row in month.contacts],
            "suggestions": [self._row(row) for row in month.suggestions],
            "kinds": kinds,
        }

    def _session(self, session: KeptSession) -> dict[str, Any]:
        marks = {
            mark.value: [self._place(person) for person, theirs in session.marks.items() if theirs is mark]
            for mark in Mark
        }
        return {
            "id": session.id.hex(),
            "group": self._groups[session.group_id],
            "day": session.held_on.day,
            "minutes": [session.starts_minute, session.ends_minute],
            "cancelled": int(session.is_cancelled),
            "finished": int(session.is_finished),
            "heads": session.heads,
            **marks,
            "expected": [self._place(person) for person, is_away in session.expected.items() if not is_away],
            "away": [self._place(person) for person, is_away in session.expected.items() if is_away],
            "duties": [row_id.hex() for row_id in session.duties],
        }

    def _group(self, group_id: RecordId) -> dict[str, Any]:
        before = self._month.before.get(group_id, {})
        return {
            "id": group_id.hex(),
            "left": [self._place(person) for person in sorted(self._month.left.get(group_id, ()))],
            "before": [[self._place(person), *map(self._days, days)] for person, days in before.items()],
        }

    def _row(self, row: KeptRow) -> list[Any]:
        return [row.id.hex(), self._groups[row.group_id], row.on.day, row.count]

    def _days(self, day: date) -> int:
        return (self._first_on - day).days

    def _place(self, person: RecordId) -> int:
        return self._places.setdefault(person, len(self._places))


def _read(kept: Mapping[str, Any]) -> KeptMonth:
    year, month = (int(part) for part in kept["month"].split("-"))
    first_on = date(year, month, 1)
    people = [bytes.fromhex(person) for person in kept["people"]]
    groups = [bytes.fromhex(group["id"]) for group in kept["groups"]]

    def rows(name: str) -> tuple[KeptRow, ...]:
        return tuple(
            KeptRow(bytes.fromhex(row_id), groups[group], first_on.replace(day=day), count)
            for row_id, group, day, count in kept[name]
        )

    return KeptMonth(
        year=year,
        month=month,
        group_ids=tuple(groups),
        sessions=tuple(_session(session, first_on, people, groups) for session in kept["sessions"]),
        left={
            group_id: frozenset(people[place] for place in group["left"])
            for group_id, group in zip(groups, kept["groups"], strict=True)
        },
        before={
            group_id: {
                people[place]: (first_on - timedelta(days=first), first_on - timedelta(days=last))
                for place, first, last in group["before"]
            }
            for group_id, group in zip(groups, kept["groups"], strict=True)
        },
        contacts=rows("contacts"),
        suggestions=rows("suggestions"),
        kinds={people[place]: (age, area, heard) for place, age, area, heard in kept["kinds"]},
    )


def _session(kept: Mapping[str, Any], first_on: date, people: list[RecordId], groups: list[RecordId]) -> KeptSession:
    unnamed, guests, children = kept["heads"]
    return KeptSession(
        id=bytes.fromhex(kept["id"]),
        group_id=groups[kept["group"]],
        held_on=first_on.replace(day=kept["day"]),
        starts_minute=kept["minutes"][0],
        ends_minute=kept["minutes"][1],
        is_cancelled=bool(kept["cancelled"]),
        is_finished=bool(kept["finished"]),
        heads=(unnamed, guests, children),
        marks={people[place]: mark for mark in Mark for place in kept[mark.value]},
        expected={people[place]: bool(is_away) for is_away in (0, 1) for place in kept[("expected", "away")[is_away]]},
        duties=tuple(bytes.fromhex(row_id) for row_id in kept["duties"]),
    )
