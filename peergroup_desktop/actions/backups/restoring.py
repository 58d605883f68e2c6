"""Putting a backup back into the open file: as one deed that takes back whatever was changed since.

Accounts, keys and history stay as they are today, and the deed can be undone like any other. What was in the file
before is kept as a backup of its own first.
"""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta

from peergroup_desktop.actions.backups.shelves import card_of, key_of
from peergroup_desktop.actions.backups.told import Place
from peergroup_desktop.actions.backups.wording import Tally
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.settings import show_before_unlock
from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.permissions import Deed, require
from peergroup_desktop.interchange.limits import Progress, ignore_progress
from peergroup_desktop.storage import backup, restoring
from peergroup_desktop.storage.manifest import BackupCard
from peergroup_desktop.storage.taking_back import take_back
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class RestorePreview:
    """What putting a backup back would do, in sentences: "Adds 3 people." Empty when the records are the same.

    `made_at` is in UTC, `is_older_by` how long ago that was.
    """

    made_at: datetime
    lines: tuple[str, ...]
    is_older_by: timedelta


def preview_restore(vault: Vault, key: str, place: Place, *, progress: Progress = ignore_progress) -> RestorePreview:
    """Return what `restore` would do, without doing it: every record of both files is compared.

    Raises:
        SecondPlaceMissing, BackupGone, BackupDamaged, NewerFile: the backup cannot be used.
    """
    card, tally = card_of(vault, key, place), Tally()
    with _opened(vault, card) as then, vault.reading():
        for change in then.changes_until_now(vault, progress):
            tally.add(change)
    return RestorePreview(card.made_at, tally.lines(), vault.clock.now() - card.made_at)


def restore(vault: Vault, key: str, place: Place, *, progress: Progress = ignore_progress) -> Done[None]:
    """Make the records what they were in a backup, after backing up what they are now. One undo takes it back.

    Args:
        vault: the open file.
        key: of the backup, from its row.
        place: of the backup, from its row.
        progress: told the part done, 0 to 1; what it raises stops the work until the records are written.

    Raises:
        NotAllowed: only a coordinator may.
        SecondPlaceMissing, BackupGone, BackupDamaged, NewerFile: the backup cannot be used; nothing was changed.
        DiskFull, FolderReadOnly, StorageGone: nothing was changed.
    """
    require(vault.account.role, Deed.RESTORE)
    card = card_of(vault, key, place)
    with _opened(vault, card) as then:  # first: a backup of today is of no use before one that does not open
        backup.make(vault, "restore", progress=lambda done: progress(done * 0.4))
        with vault.reading():
            changes = tuple(then.changes_until_now(vault, lambda done: progress(0.4 + done * 0.6)))
            day = long_day(card.made_at.astimezone().date(), with_year=True)
            with deed(vault, Deed.RESTORE, "backups.restore", detail=day) as work:
                work.keep_entry()
                take_back(vault, changes)
    show_before_unlock(vault)
    return Done(None, work.change_set)


def _opened(vault: Vault, card: BackupCard) -> AbstractContextManager[restoring.Past]:
    return restoring.opened(card, key_of(vault, card), vault.opened.places.backups)
