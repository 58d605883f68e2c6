"""Writes a planned import: all of it in one deed, which one undo takes back."""

from dataclasses import dataclass

from peergroup_desktop.actions.backups import back_up_first
from peergroup_desktop.actions.deeds import deed, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.groups import NewGroup, insert_group
from peergroup_desktop.actions.imports.keeping import Outcome, write_note
from peergroup_desktop.actions.imports.people import PeopleWriter
from peergroup_desktop.actions.imports.plans import DecisionKind, ImportKind, ImportPlan
from peergroup_desktop.actions.imports.registers import RegisterWriter
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed, require
from peergroup_desktop.interchange.kept import KeptNote, KeptReason, KeptWhere, LineOutcome
from peergroup_desktop.interchange.limits import IsCancelled, Progress, ignore_progress, never_cancelled, stop_if
from peergroup_desktop.models import Group
from peergroup_desktop.storage.vault import Vault

_HEADINGS = (LineOutcome.HEADING, LineOutcome.TOTAL)


@dataclass(frozen=True)
class ImportResult:
    """What was written. `kept` is what the note holds, `note_id` is None when nothing was left over."""

    added: int
    matched: int
    marks: int
    sessions: int
    kept: tuple[KeptNote, ...]
    note_id: RecordId | None


def apply(
    vault: Vault,
    plan: ImportPlan,
    *,
    progress: Progress = ignore_progress,
    is_cancelled: IsCancelled = never_cancelled,
) -> Done[ImportResult]:
    """Bring a planned spreadsheet in, after a backup.

    People who are here already keep what the group knows of them: only empty fields are filled, and what differs goes
    to the import note. The same goes for marks.

    Args:
        vault: the open file.
        plan: made for a group that is there, or that it makes.
        progress: is told shares of the work, 0 to 1.
        is_cancelled: asked until the writing begins; after that it runs to its end.

    Raises:
        NotAllowed: the role does not include it.
        NameMissing, TextTooLong, AlreadyThere: the name of the group that it makes.
        NotFound: the group, or somebody a row was matched with, is not there any more.
        Cancelled: somebody pressed Cancel; nothing was written.
    """
    require(vault.account.role, Deed.IMPORT)
    if plan.new_group:
        require(vault.account.role, Deed.KEEP_GROUPS)
    if plan.group_id is None:
        raise ValueError("a plan without a group can only be looked at")
    stop_if(is_cancelled)
    back_up_first(vault, "import", progress=lambda share: progress(share / 4))
    stop_if(is_cancelled)
    is_register = plan.kind is ImportKind.REGISTER
    detail = str(plan.mark_count if is_register else plan.new_count + plan.matched_count)
    with deed(vault, Deed.IMPORT, f"imports.{plan.kind.value}", subject=plan.group_id, detail=detail) as work:
        if plan.new_group:
            insert_group(plan.group_id, NewGroup(plan.new_group), today=vault.clock.today())
        require_row(Group, plan.group_id)
        people = PeopleWriter(work, plan, plan.group_id, vault.clock.today())
        ids = people.write()
        progress(0.6)
        registers = RegisterWriter(work, plan, plan.group_id, ids, vault.clock)
        registers.write()
        progress(0.9)
        kept = (*plan.kept, *_left_out(plan), *people.differing, *registers.differing)
        note_id = write_note(plan.group_id, plan.source_name, kept, _outcome(plan), vault.clock.today())
    progress(1.0)
    result = ImportResult(
        plan.new_count, plan.matched_count, registers.mark_count, registers.session_count, kept, note_id
    )
    return Done(result, work.change_set)


def _outcome(plan: ImportPlan) -> Outcome:
    rows_read = sum(line.outcome not in _HEADINGS for line in plan.table.lines)
    return Outcome(rows_read, plan.new_count, plan.matched_count)


def _left_out(plan: ImportPlan) -> list[KeptNote]:
    """List the rows that a person chose to leave out, without their values."""
    if plan.kept and any(note.reason is KeptReason.ONLY_COUNTED for note in plan.kept):
        return []
    rows = [row.row for row in plan.rows if row.decision.kind is DecisionKind.LEAVE_OUT]
    return [
        KeptNote(row.sheet, row.row_number, "", "", "", KeptReason.CHOSEN_TO_LEAVE, KeptWhere.NOWHERE) for row in rows
    ]
