"""The whole directory as it is in the file, read at once: one query for each table, none for a row."""

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from peergroup_desktop.actions.directory_imports import columns
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.interchange.open_referral.feed import FeedRow, Json
from peergroup_desktop.models import Table
from peergroup_desktop.models.directory import DirectoryRow, ServiceTopic
from peergroup_desktop.storage.change_log import Ask, ask_nobody, asking

TAKEN = "peergroup_taken"
"""The key in `extra` that says what a list said when it was last taken in, by part: a few letters each."""


@dataclass(frozen=True, slots=True)
class Known:
    """A row in the file. `row` is what the standard knows of it, `ours` what it does not, `taken` what its list said
    last, by part: None when no list ever did.
    """

    row: FeedRow
    is_archived: bool
    source_id: RecordId | None = None
    ours: Mapping[str, object] = field(default_factory=dict)
    taken: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a service, as the group spells it."""

    id: RecordId
    service_id: uuid.UUID
    name: str
    is_archived: bool


@dataclass(frozen=True)
class Snapshot:
    """Every row of the directory by the standard's table and id, and every topic."""

    known: dict[str, dict[uuid.UUID, Known]]
    topics: tuple[Topic, ...]

    def get(self, table: str, row_id: uuid.UUID) -> Known | None:
        """Return a row, also one that was taken off the list, or None."""
        return self.known.get(table, {}).get(row_id)

    def live(self) -> dict[str, dict[uuid.UUID, FeedRow]]:
        """Return the rows that are not taken off the list, by table and id."""
        return {
            table: {row_id: known.row for row_id, known in rows.items() if not known.is_archived}
            for table, rows in self.known.items()
        }


def read_snapshot(ask: Ask = ask_nobody) -> Snapshot:
    """Read the directory, and ask now and then whether to go on. For use inside a deed or while reading."""
    known = {table: _rows_of_model(table, model, ask) for table, model in columns.MODELS.items()}
    for one in asking(ask, _other_rows()):
        known.setdefault(one.row.table, {})[one.row.id] = one
    query = ServiceTopic.select(ServiceTopic.id, ServiceTopic.service, ServiceTopic.name, ServiceTopic.archived_on)
    topics = tuple(
        Topic(topic_id, uuid.UUID(bytes=service_id), name, archived_on is not None)
        for topic_id, service_id, name, archived_on in rows_of(query)
    )
    return Snapshot(known, topics)


def _rows_of_model(table: str, model: type[Table], ask: Ask) -> dict[uuid.UUID, Known]:
    names = [field.column_name for field in model._meta.sorted_fields]  # noqa: SLF001 - peewee's own way to ask
    ours = columns.OURS.get(table, ())
    found: dict[uuid.UUID, Known] = {}
    for cells in asking(ask, rows_of(model.select())):
        values = dict(zip(names, cells, strict=True))
        left = columns.from_extra(values["extra"])
        taken = left.pop(TAKEN, None)
        row = columns.to_row(table, values["id"], values, left)
        found[row.id] = Known(
            row,
            values["archived_on"] is not None,
            values.get("source_id"),
            {name: values[name] for name in ours},
            _taken(taken),
        )
    return found


def _other_rows() -> Iterable[Known]:
    chosen = (DirectoryRow.kind, DirectoryRow.source, DirectoryRow.fields, DirectoryRow.archived_on)
    for kind, source_id, kept, archived_on in rows_of(DirectoryRow.select(*chosen)):
        fields = json.loads(kept)
        row = FeedRow(kind, uuid.UUID(fields.pop("id")), fields)
        yield Known(row, archived_on is not None, source_id)


def _taken(kept: Json) -> Mapping[str, str] | None:
    if not isinstance(kept, dict):
        return None
    return {part: str(said) for part, said in kept.items()}
