"""Short ways to bring lists in, for tests."""

from collections.abc import Mapping

from peergroup_desktop.actions import imports
from peergroup_desktop.actions.imports import ImportPlan, ImportResult, MarkMeaning
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.storage.vault import Vault


def plan_people(vault: Vault, group_id: RecordId | None, text: str) -> ImportPlan:
    """Plan to bring in a list of people typed with tabs."""
    workbook = imports.read_pasted(text)
    return imports.plan_people(vault, group_id, workbook, imports.propose(workbook, today=vault.clock.today()))


def plan_register(
    vault: Vault, group_id: RecordId | None, text: str, answers: Mapping[str, MarkMeaning] | None = None
) -> ImportPlan:
    """Plan to bring in a register typed with tabs."""
    workbook = imports.read_pasted(text)
    proposals = imports.propose(workbook, today=vault.clock.today())
    return imports.plan_register(vault, group_id, workbook, proposals, answers=answers or {})


def bring_people(vault: Vault, group_id: RecordId, text: str) -> ImportResult:
    """Bring in a list of people."""
    return imports.apply(vault, plan_people(vault, group_id, text)).value


def bring_register(vault: Vault, group_id: RecordId, text: str) -> ImportResult:
    """Bring in a register."""
    return imports.apply(vault, plan_register(vault, group_id, text)).value
