"""Trying a backup out: opened from the disk with its key, every page, index and reference checked, and counted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import apsw

from peergroup_desktop.core.errors import BackupDamaged
from peergroup_desktop.storage import backup, restoring
from peergroup_desktop.storage.manifest import BackupCard
from peergroup_desktop.storage.places import Places

_COUNTS = {
    "people": "SELECT count(*) FROM person WHERE archived_on IS NULL AND merged_into_id IS NULL",
    "groups": "SELECT count(*) FROM peer_group WHERE archived_on IS NULL",
    "registers": "SELECT count(*) FROM session WHERE archived_on IS NULL AND finished_at IS NOT NULL",
    "marks": "SELECT count(*) FROM attendance WHERE mark IS NOT NULL",
}


@dataclass(frozen=True)
class Found:
    """What is in a backup that was found whole, by kind: people, groups, registers, marks."""

    counts: Mapping[str, int]


def try_out(card: BackupCard, secret: bytes, progress: Callable[[float], None]) -> Found:
    """Check a backup as thoroughly as can be and count what is in it.

    Raises:
        BackupDamaged: it would not do.
        StorageGone: the disk it lies on does not answer.
    """
    places = Places(card.folder)
    key = restoring.require_whole(card, secret)
    progress(0.4)
    with restoring.told_of_backup():
        if backup.problems(places.database, key, thoroughly=True):
            raise BackupDamaged
        progress(0.9)
        with restoring.connected(places.database, key, apsw.SQLITE_OPEN_READONLY) as conn:
            return Found({kind: int(conn.execute(question).get) for kind, question in _COUNTS.items()})
