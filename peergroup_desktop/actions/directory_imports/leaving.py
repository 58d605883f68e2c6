"""The directory as rows of the standard's tables, for lists that leave."""

import uuid
from collections.abc import Mapping

from peergroup_desktop.actions.directory_imports.columns import MAIN, MODELS, link
from peergroup_desktop.actions.directory_imports.own_words import Rows, add_own
from peergroup_desktop.actions.directory_imports.snapshot import read_snapshot
from peergroup_desktop.interchange.open_referral.feed import FeedRow
from peergroup_desktop.storage.vault import Vault

_NEEDED = {"service_at_location": ("service", "location")}


def to_feed_rows(vault: Vault, *, with_notes: bool = False) -> Rows:
    """Return everything in the directory that is not taken off it, with what came from elsewhere as it came.

    Args:
        vault: the open file.
        with_notes: whether the group's own notes go along. They are for the group alone.
    """
    with vault.reading():
        snapshot = read_snapshot()
    rows = snapshot.live()
    for table in MODELS:
        if table not in MAIN:
            rows[table] = {row_id: row for row_id, row in rows[table].items() if _is_held(row, rows)}
    add_own(rows, snapshot, with_notes=with_notes)
    return {table: found for table, found in rows.items() if found}


def _is_held(row: FeedRow, rows: Mapping[str, Mapping[uuid.UUID, FeedRow]]) -> bool:
    """Say whether what a row hangs on leaves too."""
    needed = _NEEDED.get(row.table)
    held = [link(row.fields, f"{table}_id") in rows[table] for table in needed or _linked(row)]
    return all(held) if needed else any(held)


def _linked(row: FeedRow) -> list[str]:
    return [table for table in MODELS if f"{table}_id" in row.fields]
