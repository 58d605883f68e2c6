"""Trying the newest backup out: the proof that it opens, with a dated note for the committee."""

from time import perf_counter

from peergroup_desktop.actions.backups import notes
from peergroup_desktop.actions.backups.shelves import key_of, second_shelf, shelf_here
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.errors import NoBackupYet
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.interchange.limits import Progress, ignore_progress
from peergroup_desktop.reports.rehearsal_note import RehearsalNote
from peergroup_desktop.storage import rehearsal
from peergroup_desktop.storage.manifest import BackupCard
from peergroup_desktop.storage.vault import Vault


def rehearse(vault: Vault, *, progress: Progress = ignore_progress) -> RehearsalNote:
    """Open the newest backup from the disk with its key, check all of it and count. History and settings remember when.

    Raises:
        NoBackupYet: there is none.
        BackupDamaged: it would not do.
        StorageGone: the disk it lies on does not answer.
    """
    card, place = _newest(vault)
    began = perf_counter()
    found = rehearsal.try_out(card, key_of(vault, card), progress)
    seconds, now = perf_counter() - began, vault.clock.now()
    with deed(vault, Deed.BACK_UP, "backups.rehearse", is_undoable=False) as work:
        work.keep_entry()
        notes.write_rehearsal(now)
    title = get_settings(vault).unlock_title or _("Peergroup")
    return RehearsalNote(title, now, card.made_at, place, found.counts, seconds)


def _newest(vault: Vault) -> tuple[BackupCard, str]:
    """Return the newest backup and where it is. Of two alike the one in the second place: that is the one for need."""
    second, chosen = second_shelf(vault), notes.second_place(vault)
    found = [(shelf_here(vault).newest(), ""), (second and second.newest(), chosen.name if chosen else "")]
    cards = [(card, place) for card, place in found if card]
    if not cards:
        raise NoBackupYet
    return max(cards, key=_order)


def _order(found: tuple[BackupCard, str]) -> tuple[object, ...]:
    card, place = found
    return *card.manifest.order, bool(place)
