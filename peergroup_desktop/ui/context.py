"""What a screen is handed: everything it may talk to, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from peergroup_desktop.core.clock import Clock

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import Vault
    from peergroup_desktop.ui.backup_watch import BackupWatch
    from peergroup_desktop.ui.change_hub import ChangeHub
    from peergroup_desktop.ui.discreet import Discreet
    from peergroup_desktop.ui.drafts import Drafts
    from peergroup_desktop.ui.group_choice import GroupChoice
    from peergroup_desktop.ui.messages import Messages
    from peergroup_desktop.ui.navigator import Navigator
    from peergroup_desktop.ui.preferences import PreferenceStore
    from peergroup_desktop.ui.runner import Runner
    from peergroup_desktop.ui.undo import UndoKeeper
    from peergroup_desktop.ui.visit_watch import VisitWatch


@dataclass(frozen=True)
class Context:
    """For screens behind the door. Made at unlocking, gone at locking."""

    vault: "Vault"
    runner: "Runner"
    hub: "ChangeHub"
    navigator: "Navigator"
    messages: "Messages"
    preferences: "PreferenceStore"
    discreet: "Discreet"
    group: "GroupChoice"
    undo: "UndoKeeper"
    drafts: "Drafts"
    backups: "BackupWatch"
    visits: "VisitWatch"
    clock: Clock


@dataclass(frozen=True)
class Doorstep:
    """For the two screens before the door: unlocking, and the first start.

    `on_opened` takes the open file; `on_start_new` and `on_unlock_instead` the data folder to go on with, which may be
    another than the program was started for; `on_bring_back` one whose file does not open, with backups in it.
    `why_locked` is a sentence to show after the window locked itself, or "". `is_stick_gone` says that it locked
    because the folder went away: the door waits for it.
    """

    folder: Path
    runner: "Runner"
    preferences: "PreferenceStore"
    messages: "Messages"
    clock: Clock
    on_opened: "Callable[[Vault], None]"
    on_start_new: Callable[[Path], None]
    on_practise: Callable[[], None]
    on_unlock_instead: Callable[[Path], None]
    on_bring_back: Callable[[Path], None]
    why_locked: str = ""
    is_stick_gone: bool = False


def make_context(
    vault: "Vault", runner: "Runner", hub: "ChangeHub", preferences: "PreferenceStore", drafts: "Drafts"
) -> Context:
    """Return the context for an open file. The clock is the file's own."""
    from peergroup_desktop.ui.backup_watch import BackupWatch
    from peergroup_desktop.ui.discreet import Discreet
    from peergroup_desktop.ui.group_choice import GroupChoice
    from peergroup_desktop.ui.messages import Messages
    from peergroup_desktop.ui.navigator import Navigator
    from peergroup_desktop.ui.undo import UndoKeeper
    from peergroup_desktop.ui.visit_watch import VisitWatch

    discreet, messages = Discreet(), Messages()
    return Context(
        vault=vault,
        runner=runner,
        hub=hub,
        navigator=Navigator(),
        messages=messages,
        preferences=preferences,
        discreet=discreet,
        group=GroupChoice(runner, hub),
        undo=UndoKeeper(runner, hub, discreet, messages),
        drafts=drafts,
        backups=BackupWatch(runner, hub),
        visits=VisitWatch(runner, hub, messages, discreet, vault.clock),
        clock=vault.clock,
    )
