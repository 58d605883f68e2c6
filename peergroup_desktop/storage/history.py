"""What was done, and taking it back. Undo and redo are deeds of their own: they write values back and are logged.

Only the deeds of this opening can be undone, newest first.
"""

from peergroup_desktop.core.errors import ChangedSince, NothingToUndo
from peergroup_desktop.storage.change_log import Deed, Entry, Filter
from peergroup_desktop.storage.change_set import ChangeSet
from peergroup_desktop.storage.open_vault import Step, Vault
from peergroup_desktop.storage.turning_back import turn_back

UNDO, REDO = "history.undo", "history.redo"


def entries(vault: Vault, limit: int, before: int | None = None, chosen: Filter | None = None) -> tuple[Entry, ...]:
    """Return at most `limit` entries of history, newest first; those older than the entry `before` when given, and
    only the `chosen` ones.
    """
    with vault.reading():
        return vault.opened.recorder.log.entries(limit, before, chosen or Filter())


def can_undo(vault: Vault) -> Entry | None:
    """Return the deed that `undo` would take back, or None."""
    return _deed(vault, vault.steps.undo)


def can_redo(vault: Vault) -> Entry | None:
    """Return the deed that `redo` would do again, or None."""
    return _deed(vault, vault.steps.redo)


def undo(vault: Vault) -> ChangeSet:
    """Take back the newest deed of this opening: every value it changed is as it was before.

    Raises:
        NothingToUndo: nothing was done since unlocking, or all of it was undone.
        ChangedSince: something it changed was changed again by a deed that undo does not reach. Nothing is written,
            and the deed leaves the list, so that the one before it can be reached.
    """
    return _turn(vault, vault.steps.undo, vault.steps.redo, UNDO)


def redo(vault: Vault) -> ChangeSet:
    """Do the deed again that was undone last. Any new deed empties the list.

    Raises:
        NothingToUndo: nothing was undone.
        ChangedSince: as for `undo`.
    """
    return _turn(vault, vault.steps.redo, vault.steps.undo, REDO)


def _turn(vault: Vault, source: list[Step], target: list[Step], action: str) -> ChangeSet:
    with vault.reading():
        if not source:
            raise NothingToUndo
        step = source[-1]
        recorder = vault.opened.recorder
        first = recorder.log.entry(step.deed)
        deed = Deed(action, vault.account.id, first.subject, first.detail, undoes=step.newest)
        try:
            with vault.recording(deed) as work:
                turn_back(vault.opened.connection, recorder.log.changes(step.newest), recorder.shapes)
        except ChangedSince:
            source.pop()
            raise
        target.append(Step(step.deed, work.change_set.number))
        source.pop()
        return work.change_set


def _deed(vault: Vault, steps: list[Step]) -> Entry | None:
    with vault.reading():
        return vault.opened.recorder.log.entry(steps[-1].deed) if steps else None
