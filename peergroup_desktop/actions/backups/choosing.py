"""The second place for backups: choosing it, finding it again, and doing without."""

from pathlib import Path

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.backups import notes
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.errors import SamePlace
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.storage import second_place as places
from peergroup_desktop.storage.vault import Vault


def choose_second_place(vault: Vault, folder: Path, name: str) -> Done[None]:
    """Let backups also go to `folder` from now on: a stick or any other folder. The one before is left as it is.

    Args:
        vault: the open file.
        folder: where; a folder "Peergroup backups" is made in it.
        name: what people call it: "the blue stick".

    Raises:
        NotAllowed: the role does not include it.
        NameMissing, TextTooLong: the name.
        SamePlace: the group's file is in that folder, and the first backup with it.
        FolderReadOnly, DiskFull, StorageGone: it cannot be written there.
    """
    called = typed.name(name, "name", kind="place")
    if folder.resolve().is_relative_to(vault.folder.resolve()):
        raise SamePlace("folder")
    with deed(vault, Deed.KEEP_SETTINGS, "backups.choose_second_place", is_undoable=False) as work:
        notes.write_second_place(notes.ChosenPlace(called, places.choose(folder)))
    return Done(None, work.change_set)


def forget_second_place(vault: Vault) -> Done[None]:
    """Let backups go beside the file only. What lies in the second place stays there."""
    with deed(vault, Deed.KEEP_SETTINGS, "backups.forget_second_place", is_undoable=False) as work:
        notes.write_second_place(None)
    return Done(None, work.change_set)


def find_second_place(vault: Vault) -> Path | None:
    """Return the second place's folder when it is there, wherever it is plugged in today; else None.

    Looks through every disk and stick: run it beside the window's thread.
    """
    chosen = notes.second_place(vault)
    return places.find(chosen.spot) if chosen else None
