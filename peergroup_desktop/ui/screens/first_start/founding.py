"""Makes a group's file from the answers, as work for another thread. Nothing here touches a widget."""

from dataclasses import dataclass, field
from pathlib import Path

from peergroup_desktop.actions import groups, opening, people, settings
from peergroup_desktop.actions.opening import Computer, KeyCost, NewVault, Vault
from peergroup_desktop.actions.people import NewPerson
from peergroup_desktop.core.clock import Clock
from peergroup_desktop.core.kinds import GroupRole, RecordLevel
from peergroup_desktop.ui.screens.first_start.draft import Draft


@dataclass(frozen=True)
class Ground:
    """Where the file will be, and what making it takes besides the answers."""

    folder: Path
    clock: Clock
    cost: KeyCost | None = None
    computer: Computer = field(default_factory=Computer)


def found(ground: Ground, draft: Draft, passphrase: str) -> NewVault:
    """Make the file, its group and the people who help run it. Returns it unlocked, with the code to print.

    Raises:
        FolderNotEmpty, WeakPassphrase, FolderReadOnly, DiskFull, StorageGone: nothing was made.
        Fault: the group cannot be kept as typed; the file stays, locked, and opens with the passphrase.
    """
    made = opening.create(
        ground.folder,
        name=draft.my_name,
        passphrase=passphrase,
        cost=ground.cost,
        clock=ground.clock,
        computer=ground.computer,
    )
    is_whole = False
    try:
        _fill(made.vault, draft)
        is_whole = True
    finally:
        if not is_whole:
            made.vault.lock()
    return made


def _fill(vault: Vault, draft: Draft) -> None:
    if not draft.shows_names:
        settings.change_setting(vault, "show_names_on_unlock", value=False)
    if draft.is_without_group:
        return
    group_id = groups.add_group(vault, draft.new_group(vault.clock.today())).value
    if draft.record_level is not RecordLevel.COUNT_ONLY:
        for called in dict.fromkeys((draft.my_name, *draft.helpers)):
            people.add_person(vault, group_id, NewPerson(called, role=GroupRole.FACILITATOR))
    if draft.shows_names:
        settings.change_setting(vault, "unlock_title", draft.name)
