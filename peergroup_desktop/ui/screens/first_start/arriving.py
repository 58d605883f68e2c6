"""Opening or bringing back a group that is there already: looking into a folder, and making its file. No widgets."""

from functools import partial
from pathlib import Path
from typing import Protocol

from peergroup_desktop.actions import backups, doorstep, opening
from peergroup_desktop.actions.backups import FoundBackup
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.errors import Fault, FileMissing, InputFault, NotABackup
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.sentences import sentence
from peergroup_desktop.ui.backing_up import words
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.folder_dialog import data_folder_of
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.first_start.founding import Ground


class ArrivingView(Protocol):
    """What is needed of the view."""

    def show_found(self, folder: Path, says: str) -> None:
        """Show the folder, and which backup is in it; "" when there is none."""

    def show_problem(self, field: str, words: str) -> None:
        """Say under a field ("folder", "passphrase") what to put right."""

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the file is made."""


class Arriving:
    """Knows the folder with the backup. The passphrase passes through."""

    def __init__(self, view: ArrivingView, doorstep: Doorstep, ground: Ground) -> None:
        self._view, self._doorstep, self._ground = view, doorstep, ground
        self._folder: Path | None = None

    def look_into(self, folder: Path) -> None:
        """Go to the door of a group's file that is there; else look for backups."""
        data_folder = data_folder_of(folder)
        if _has_file(data_folder):
            self._doorstep.on_unlock_instead(data_folder)
        else:
            self.find_in(folder)

    def find_in(self, folder: Path) -> None:
        """Look for backups in a folder."""
        self._folder = None
        self._view.show_found(folder, "")
        self._doorstep.runner.run_long(
            partial(_find, folder),
            words=_("Looking for backups"),
            on_done=partial(self._found, folder),
            on_fault=self._refused,
        )

    def bring_back(self, typed: str) -> None:
        """Make the group's file from the newest backup that `typed` opens, and go in."""
        if self._folder is None:
            self._view.show_problem("folder", _("Choose a stick or a folder first."))
        elif not typed.strip():
            self._view.show_problem("passphrase", _("Type the passphrase that opened it until now."))
        else:
            self._view.set_busy(is_busy=True)
            self._doorstep.runner.run_long(
                partial(_bring_back, self._ground, self._folder, typed),
                words=_("Bringing the group back"),
                on_done=self._doorstep.on_opened,
                on_fault=self._refused,
                may_cancel=False,
            )

    def _found(self, folder: Path, found: tuple[FoundBackup, ...]) -> None:
        self._folder = folder
        newest, today = found[0], self._doorstep.clock.today()
        says = _("There’s a backup of {when}.").format(when=words.moment(newest.made_at, today))
        self._view.show_found(folder, says)

    def _refused(self, fault: Fault) -> None:
        self._view.set_busy(is_busy=False)
        field = fault.field if isinstance(fault, InputFault) and fault.field else ""
        is_about_place = self._folder is None or isinstance(fault, NotABackup)
        self._view.show_problem(field or ("folder" if is_about_place else "passphrase"), str(sentence(fault)))


def _has_file(folder: Path) -> bool:
    try:
        doorstep.peek(folder)
    except FileMissing:
        return False
    except Fault:
        return True  # the door says in words what is wrong with it
    return True


def _find(folder: Path, _progress: Progress) -> tuple[FoundBackup, ...]:
    return backups.find_backups(folder)


def _bring_back(ground: Ground, folder: Path, typed: str, _progress: Progress) -> Vault:
    is_code = opening.as_typed(typed).is_complete
    way = backups.Way(code=typed) if is_code else backups.Way(passphrase=typed)
    return backups.restore_from_folder(
        ground.folder,
        folder,
        way,
        keeps_beside=True,  # a file that does not open stays there, under another name
        clock=ground.clock,
        cost=ground.cost,
        computer=ground.computer,
    )
