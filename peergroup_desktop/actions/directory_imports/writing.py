"""Writes decided rows into the file, table by table, within one deed."""

import json
import uuid
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import peewee

from peergroup_desktop.actions.directory_imports import columns
from peergroup_desktop.actions.directory_imports.deciding import Decided, Put
from peergroup_desktop.actions.directory_imports.own_words import Own, topic_id
from peergroup_desktop.actions.directory_imports.snapshot import TAKEN, Snapshot
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.interchange.open_referral.feed import FeedRow, Json
from peergroup_desktop.models import Table
from peergroup_desktop.models.directory import DirectoryRow, ServiceTopic
from peergroup_desktop.storage.unit_of_work import UnitOfWork

_STEP = 500  # rows between two looks at Cancel: a few hundredths of a second
Values = dict[str, object]


@dataclass(frozen=True)
class Occasion:
    """Which list comes in, and when. `tick` is called now and then with the number of rows written since; what it
    raises takes everything back.
    """

    source_id: RecordId | None
    today: date
    tick: Callable[[int], None]


class ListWriter:
    """Writes what was decided about one list. Used once, inside a unit of work."""

    def __init__(self, work: UnitOfWork, snapshot: Snapshot, decided: Decided, own: Own, occasion: Occasion) -> None:
        self._work = work
        self._snapshot = snapshot
        self._decided = decided
        self._own = own
        self._occasion = occasion
        self._puts: defaultdict[str, list[Put]] = defaultdict(list)
        for put in decided.puts:
            self._puts[put.row.table].append(put)
        self._there = {table: set(snapshot.known.get(table, {})) for table in columns.MODELS}

    def write(self) -> None:
        """Write everything."""
        for table in columns.MODELS:
            self._write_table(table)
        others = [put for table, puts in self._puts.items() if columns.is_other(table) for put in puts]
        self._write_rows(DirectoryRow, [(put.row, self._other_values(put)) for put in others])
        self._take_off()
        self._write_topics()

    def _write_table(self, table: str) -> None:
        rows: list[tuple[FeedRow, Values]] = []
        for put in self._puts[table]:
            values = self._values(put)
            if values is not None:
                self._there[table].add(put.row.id)
                rows.append((put.row, values))
        self._write_rows(columns.MODELS[table], rows)

    def _write_rows(self, model: type[Table], rows: Sequence[tuple[FeedRow, Values]]) -> None:
        """Insert the rows that are new, and write anew those that are known."""
        new = [values for row, values in rows if self._snapshot.get(row.table, row.id) is None]
        for start in range(0, len(new), _STEP):
            batch = new[start : start + _STEP]
            self._work.insert_rows(model, batch)
            self._occasion.tick(len(batch))
        for row, values in rows:
            if self._snapshot.get(row.table, row.id) is not None:
                change = {name: value for name, value in values.items() if name not in ("id", "source")}
                model.update(archived_on=None, **change).where(model.id == columns.kept_id(row.table, row.id)).execute()
                self._occasion.tick(1)

    def _values(self, put: Put) -> Values | None:
        """Return the columns of a row, or None when what it belongs to is nowhere."""
        row = self._with_our_ids(put.row)
        values, left = columns.to_columns(row)
        links = _links(row.table)
        for key, name, target in links:
            linked = values[name]
            if isinstance(linked, bytes) and uuid.UUID(bytes=linked) not in self._there[target]:
                values[name] = None
                left[key] = row.fields[key]
        if row.table in columns.MAIN:
            values["source"] = self._occasion.source_id
        elif row.table == "service_at_location":
            if None in (values["service"], values["location"]):
                return None
        elif not any(values[name] for _key, name, _target in links):
            if put.owner is None:
                return None
            values[put.owner[0]] = put.owner[1].bytes
        if put.taken:
            left[TAKEN] = dict(put.taken)
        return {"id": row.id.bytes, **values, "extra": columns.as_extra(left), **self._ours(put)}

    def _ours(self, put: Put) -> Values:
        """Return our own columns: for a new row what the list says of them, else as a new place has them; for a known
        one only what follows the list.
        """
        row = put.row
        names = columns.OURS.get(row.table)
        if not names or self._snapshot.get(row.table, row.id) is not None:
            return dict(put.ours)
        said = {**put.ours, **self._own.values.get((row.table, row.id), {})}
        fields = columns.MODELS[row.table]._meta.fields  # noqa: SLF001 - peewee's own way to ask
        return {name: said.get(name, fields[name].default) for name in names}

    def _other_values(self, put: Put) -> Values:
        row = self._with_our_ids(put.row)
        links = columns.other_links(row)
        if put.owner is not None:
            links.setdefault(*put.owner)
        there = {table: target.bytes for table, target in links.items() if target in self._there[table]}
        return {
            "id": columns.kept_id(row.table, row.id),
            "kind": row.table,
            "source": self._occasion.source_id,
            **{table: there.get(table) for table in columns.OTHER_LINKS},
            "fields": json.dumps({"id": str(row.id), **row.fields}, ensure_ascii=False, separators=(",", ":")),
        }

    def _with_our_ids(self, row: FeedRow) -> FeedRow:
        """Return a row with links to rows that have another id here led there."""
        same_as = self._decided.same_as
        if not same_as:
            return row
        return FeedRow(row.table, row.id, {key: _led(key, value, same_as) for key, value in row.fields.items()})

    def _take_off(self) -> None:
        for table, row_id in self._decided.gone:
            model = columns.model_of(table)
            model.update(archived_on=self._occasion.today).where(model.id == columns.kept_id(table, row_id)).execute()

    def _write_topics(self) -> None:
        known = {topic.id for topic in self._snapshot.topics}
        new: dict[RecordId, Values] = {}
        for service_id, name in self._topics():
            row_id = topic_id(service_id.bytes, name)
            if row_id not in known and service_id in self._there["service"]:
                new.setdefault(row_id, {"id": row_id, "service": service_id.bytes, "name": name})
        self._work.insert_rows(ServiceTopic, list(new.values()))

    def _topics(self) -> Iterator[tuple[uuid.UUID, str]]:
        for service_id, name in self._decided.topics:
            yield service_id, " ".join(name.split())
        for table, row_id in self._decided.new_keys:
            for name in self._own.topics.get(row_id, ()) if table == "service" else ():
                yield row_id, name


@cache
def _links(table: str) -> list[tuple[str, str, str]]:
    """Return the links of a table: the standard's field, our column, and the standard's table it leads to."""
    fields = columns.column_fields(table).items()
    return [
        (key, field.name, key.removesuffix("_id")) for key, field in fields if isinstance(field, peewee.ForeignKeyField)
    ]


def _led(key: str, value: Json, same_as: Mapping[uuid.UUID, uuid.UUID]) -> Json:
    target = columns.as_uuid(value) if key.endswith("_id") else None
    return str(same_as[target]) if target is not None and target in same_as else value
