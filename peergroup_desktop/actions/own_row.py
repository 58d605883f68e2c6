"""Tables that have one row for each person, named after them, so that two copies of the file write the same one."""

from collections.abc import Mapping

from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.models import Table


def own_row_id(table: type[Table], person_id: RecordId) -> RecordId:
    """Return the id of the row that `table` has for a person."""
    return named_id(str(table._meta.table_name).replace("_", " "), person_id)  # noqa: SLF001 - peewee keeps it there


def write_own_row(table: type[Table], person_id: RecordId, values: Mapping[str, object]) -> None:
    """Write the row that `table` has for a person. For use inside a deed."""
    table.insert(id=own_row_id(table, person_id), person=person_id, **values).on_conflict(
        conflict_target=[table.id], update=values
    ).execute()
