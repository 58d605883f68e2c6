"""Where the open file's backups lie, and one of them by its key."""

from peergroup_desktop.actions.backups.notes import second_place
from peergroup_desktop.actions.backups.told import Place
from peergroup_desktop.core.errors import BackupDamaged, FileMissing, KeysDamaged, SecondPlaceMissing
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage import rekeying
from peergroup_desktop.storage import second_place as places
from peergroup_desktop.storage.backup_shelf import Shelf
from peergroup_desktop.storage.manifest import BackupCard
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.vault import Vault


def file_id(vault: Vault) -> str:
    """Return what tells this group's file from another's."""
    return vault.opened.keyring.header.file_id


def key_of(vault: Vault, card: BackupCard) -> bytes:
    """Return the secret that a backup of this file was made with: today's, or one from before the key was changed.

    Raises:
        BackupDamaged: its key header cannot be read, or nobody knows its secret any more.
    """
    try:
        secret = rekeying.secret_of(vault, headers.load(Places(card.folder)))
    except (KeysDamaged, FileMissing) as fault:
        raise BackupDamaged from fault
    if secret is None:
        raise BackupDamaged
    return secret


def shelf_here(vault: Vault) -> Shelf:
    """Return the shelf beside the file."""
    return Shelf(vault.opened.places.backups, file_id(vault))


def second_shelf(vault: Vault) -> Shelf | None:
    """Return the shelf in the second place; None when none was chosen or it is not there."""
    chosen = second_place(vault)
    folder = places.find(chosen.spot) if chosen else None
    return places.shelf_on(folder, file_id(vault)) if folder else None


def card_of(vault: Vault, key: str, place: Place) -> BackupCard:
    """Return one backup.

    Raises:
        SecondPlaceMissing: it lies in the second place, which is not there.
        BackupGone, BackupDamaged: it is not there, or what it says about itself cannot be read.
    """
    if place is Place.HERE:
        return shelf_here(vault).card(key)
    shelf = second_shelf(vault)
    if shelf is None:
        chosen = second_place(vault)
        raise SecondPlaceMissing(name=chosen.name if chosen else "")
    return shelf.card(key)
