"""Takes a list in as it was decided: all of it in one deed, which one undo takes back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from peergroup_desktop.actions.backups import back_up_first
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.directory_imports import columns
from peergroup_desktop.actions.directory_imports.comparing import Comparison, read_list, source_id_of
from peergroup_desktop.actions.directory_imports.deciding import Decided
from peergroup_desktop.actions.directory_imports.plans import Choices, DirectoryPlan, Taken
from peergroup_desktop.actions.directory_imports.snapshot import TAKEN, Snapshot, read_snapshot
from peergroup_desktop.actions.directory_imports.things import fingerprint, line
from peergroup_desktop.actions.directory_imports.writing import ListWriter, Occasion
from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import PlacePart, ServiceStatus
from peergroup_desktop.core.permissions import Deed, require
from peergroup_desktop.interchange.limits import IsCancelled, Progress, ignore_progress, never_cancelled, stop_if
from peergroup_desktop.interchange.open_referral.feed import FeedRow, Profile
from peergroup_desktop.models.directory import DirectorySource, Service
from peergroup_desktop.storage.vault import Vault

_AS_PROPOSED = Choices()
_SHARE_OF_BACKUP = 0.2
_SHARE_OF_COMPARING = 0.35


@dataclass
class _Pace:
    """Tells how far the writing is, and stops it as soon as somebody presses Cancel."""

    total: int
    progress: Progress
    is_cancelled: IsCancelled
    done: int = 0

    def tick(self, count: int) -> None:
        """Note that `count` more rows were written."""
        stop_if(self.is_cancelled)
        self.done += count
        share = min(self.done / max(self.total, 1), 1.0)
        self.progress(_SHARE_OF_COMPARING + share * (0.9 - _SHARE_OF_COMPARING))


def take_in(
    vault: Vault,
    plan: DirectoryPlan,
    choices: Choices = _AS_PROPOSED,
    *,
    progress: Progress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> Done[Taken]:
    """Take a planned list in, after a backup. The file is compared once more, as it may have changed since.

    Args:
        vault: the open file.
        plan: what people looked at.
        choices: what they decided; the rest goes as proposed.
        progress: is told shares of the work, 0 to 1.
        is_cancelled: asked until the last row is written; then it runs to its end.

    Raises:
        NotAllowed: the role does not include it.
        Cancelled: somebody pressed Cancel; nothing was taken in.
    """
    require(vault.account.role, Deed.KEEP_DIRECTORY)

    def backing_up(share: float) -> None:
        stop_if(is_cancelled)
        progress(share * _SHARE_OF_BACKUP)

    back_up_first(vault, "import", progress=backing_up)
    source_id = source_id_of(plan.source_name)
    theirs, own = read_list(plan.feed, partial(stop_if, is_cancelled))
    with deed(vault, Deed.KEEP_DIRECTORY, "directory.take_in", detail=str(len(theirs.rows.get("service", ())))) as work:
        work.ask = partial(stop_if, is_cancelled)
        snapshot = read_snapshot(work.ask)
        is_sheet = plan.feed.profile is Profile.FLAT
        comparison = Comparison(snapshot, theirs, source_id, is_sheet=is_sheet, is_cancelled=is_cancelled)
        decided = Decided(comparison, choices, work.ask)
        progress(_SHARE_OF_COMPARING)
        if source_id is not None:
            _note_source(source_id, plan, vault)
        pace = _Pace(len(decided.puts), progress, is_cancelled)
        occasion = Occasion(source_id, vault.clock.today(), pace.tick)
        ListWriter(work, snapshot, decided, own, occasion).write()
        gone = _retire(snapshot, comparison.vanished(), choices)
    progress(1.0)
    added = sum(table == "service" for table, _id in decided.new_keys)
    return Done(Taken(added, decided.changed_count, gone), work.change_set)


def _note_source(source_id: RecordId, plan: DirectoryPlan, vault: Vault) -> None:
    values = {"profile": plan.feed.profile.value, "taken_in_on": vault.clock.today(), "archived_on": None}
    DirectorySource.insert(id=source_id, name=plan.source_name, **values).on_conflict(
        conflict_target=[DirectorySource.id], update=values
    ).execute()


def _retire(snapshot: Snapshot, vanished: Sequence[FeedRow], choices: Choices) -> int:
    """Mark vanished places as gone where people said so. They come up again should the list name them anew."""
    gone = [row for row in vanished if row.id.bytes in choices.gone]
    for row in gone:
        known = snapshot.known["service"][row.id]
        status = ServiceStatus.DEFUNCT.value
        taken = {**(known.taken or {}), PlacePart.STATUS.value: fingerprint([line({"status": status})])}
        _values, left = columns.to_columns(row)
        extra = columns.as_extra({**left, TAKEN: dict(taken)})
        Service.update(status=status, extra=extra).where(Service.id == row.id.bytes).execute()
    return len(gone)
