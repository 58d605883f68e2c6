"""The lists that were taken in before."""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.models.directory import DirectorySource
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class SourceRow:
    """A list that was taken in, and when it was last."""

    id: RecordId
    name: str
    taken_in_on: date


def list_sources(vault: Vault) -> tuple[SourceRow, ...]:
    """Return the lists that were taken in, the newest first."""
    chosen = (DirectorySource.id, DirectorySource.name, DirectorySource.taken_in_on)
    order = (DirectorySource.taken_in_on.desc(), DirectorySource.name)
    with vault.reading():
        rows = rows_of(DirectorySource.select(*chosen).where(DirectorySource.archived_on.is_null()).order_by(*order))
    return tuple(SourceRow(*row) for row in rows)
