"""Making backups, here and in the second place, and knowing when one is due."""

from datetime import datetime, timedelta

from peergroup_desktop.actions.backups.notes import ChosenPlace, last_rehearsal, second_place
from peergroup_desktop.actions.backups.shelves import file_id, second_shelf, shelf_here
from peergroup_desktop.actions.backups.told import (
    BackupReport,
    BackupRow,
    BackupStatus,
    Place,
    SecondOutcome,
    SecondPlace,
)
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.errors import Fault, SecondPlaceMissing
from peergroup_desktop.interchange.limits import Progress, ignore_progress
from peergroup_desktop.storage import backup
from peergroup_desktop.storage import second_place as places
from peergroup_desktop.storage.backup_shelf import Keep
from peergroup_desktop.storage.change_set import nothing_changed
from peergroup_desktop.storage.manifest import BackupCard
from peergroup_desktop.storage.vault import Vault

_TIME_FOR_ONE = timedelta(days=14)
_DUE_AFTER = {
    "lock": timedelta(0),
    "close": timedelta(0),
    "daily": timedelta(days=1),
    "editing": timedelta(minutes=30),
}
_SHARE_HERE = 0.7  # of the work, when there is a second place


def status(vault: Vault) -> BackupStatus:
    """Return how old the backups are. Looks for the second place where it was last, and nowhere else."""
    newest, chosen, now = shelf_here(vault).newest(), second_place(vault), vault.clock.now()
    second = _second(vault, chosen) if chosen else None
    newest_at = newest.made_at if newest else None
    is_late = _is_older(second.newest_at if second else newest_at, _TIME_FOR_ONE, now)
    is_behind = second is not None and newest_at is not None and second.newest_at != newest_at
    is_due = is_late and (is_behind or _has_changed(vault, newest))
    return BackupStatus(newest_at, second, is_due, last_rehearsal(vault))


def list_backups(vault: Vault) -> tuple[BackupRow, ...]:
    """Return the backups here and in the second place, if it is there, newest first."""
    cards = [(card, Place.HERE) for card in shelf_here(vault).cards()]
    second = second_shelf(vault)
    cards += [(card, Place.SECOND) for card in second.cards()] if second else []
    cards.sort(key=lambda found: found[0].manifest.order, reverse=True)
    return tuple(BackupRow.of(card, place) for card, place in cards)


def back_up(vault: Vault, reason: str = "asked", *, progress: Progress = ignore_progress) -> Done[BackupReport]:
    """Back the file up here and, when it is there, in the second place; then let backups go that nothing keeps.

    Makes no entry in history. Takes the vault for a few ms at a time: run it beside the window's thread.

    Args:
        vault: the open file.
        reason: one word for the list: "asked", "lock".
        progress: told the part done, 0 to 1.

    Raises:
        DiskFull, FolderReadOnly, StorageGone, FileDamaged: there is no backup here; all is as it was. What goes wrong
            in the second place is not raised but told in the report.
    """
    chosen = second_place(vault)
    share = _SHARE_HERE if chosen else 1.0
    card = backup.make(vault, reason, progress=lambda done: progress(done * share))
    report = _with_second(vault, chosen, card, lambda done: progress(share + done * (1 - share)))
    shelf_here(vault).rotate(_keep(vault), vault.clock.now())
    return Done(report, nothing_changed("backups.back_up"))


def back_up_if_due(vault: Vault, reason: str, *, progress: Progress = ignore_progress) -> BackupReport | None:
    """Back up as `back_up` if something changed since the newest backup and that is old enough; else return None.

    A second place that is back, and missed the newest backup, gets that one. A file opened only to read gets none.

    Args:
        vault: the open file.
        reason: "lock" or "close" (whatever its age), "daily" (a day), "editing" (30 minutes).
        progress: told the part done, 0 to 1.

    Raises:
        Fault: as `back_up`.
    """
    if vault.is_read_only:
        return None
    newest = shelf_here(vault).newest()
    if newest is None or (
        _is_older(newest.made_at, _DUE_AFTER[reason], vault.clock.now()) and _has_changed(vault, newest)
    ):
        return back_up(vault, reason, progress=progress).value
    chosen, shelf = second_place(vault), second_shelf(vault)
    known = shelf.newest() if shelf else None
    if shelf is None or (known is not None and known.manifest.order >= newest.manifest.order):
        return None
    return _with_second(vault, chosen, newest, progress)


def back_up_first(vault: Vault, reason: str, *, progress: Progress = ignore_progress) -> None:
    """Back up beside the file, whatever its age, before a deed that changes much: "import", "merge".

    Raises:
        DiskFull, FolderReadOnly, StorageGone, FileDamaged: there is no backup, and the deed should not be begun.
    """
    backup.make(vault, reason, progress=progress)
    shelf_here(vault).rotate(_keep(vault), vault.clock.now())


def _with_second(vault: Vault, chosen: ChosenPlace | None, card: BackupCard, progress: Progress) -> BackupReport:
    """Copy a backup to the second place, and tell what became of both."""
    made = BackupRow.of(card, Place.HERE)
    if chosen is None:
        return BackupReport(made, SecondOutcome.NONE, None)
    folder = places.find(chosen.spot)
    if folder is None:
        return BackupReport(made, SecondOutcome.MISSING, SecondPlaceMissing(name=chosen.name))
    shelf = places.shelf_on(folder, file_id(vault))
    try:
        backup.copy_on(card, shelf.folder, vault.opened.database.key, progress=progress)
        places.note_newest(vault.opened.places, chosen.spot, card.made_at)
    except Fault as fault:
        return BackupReport(made, SecondOutcome.FAILED, fault)
    shelf.rotate(_keep(vault), vault.clock.now())
    return BackupReport(made, SecondOutcome.MADE, None)


def _second(vault: Vault, chosen: ChosenPlace) -> SecondPlace:
    is_there = places.last_seen(chosen.spot) is not None
    return SecondPlace(chosen.name, is_there, places.noted_newest(vault.opened.places, chosen.spot))


def _has_changed(vault: Vault, newest: BackupCard | None) -> bool:
    with vault.reading():
        entries = backup.newest_entry(vault.opened.connection)
    return newest is None or newest.manifest.entries != entries


def _is_older(moment: datetime | None, age: timedelta, now: datetime) -> bool:
    """Say whether something is at least that old. After a clock that jumped back nobody knows: it counts as old."""
    return moment is None or not timedelta(0) <= now - moment < age


def _keep(vault: Vault) -> Keep:
    now = get_settings(vault)
    return Keep(now.backup_daily, now.backup_weekly, now.backup_monthly)
