"""How every deed runs: the permission first, then one unit of work. Which rows it changes is up to each deed."""

from collections.abc import Iterator
from contextlib import contextmanager

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import NotFound, TakenAway
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed, require
from peergroup_desktop.models import Table
from peergroup_desktop.storage.unit_of_work import UnitOfWork
from peergroup_desktop.storage.vault import Vault


@contextmanager
def deed(
    vault: Vault,
    kind: Deed,
    action: str,
    *,
    subject: RecordId | None = None,
    detail: str = "",
    is_undoable: bool = True,
) -> Iterator[UnitOfWork]:
    """Open the unit of work of a deed that the account's role includes.

    A fault raised in the block leaves everything as it was, so checks that need the records belong inside it.

    Raises:
        NotAllowed: the role does not include `kind`; nothing was opened.
    """
    require(vault.account.role, kind)
    with vault.unit_of_work(action, subject=subject, detail=detail, is_undoable=is_undoable) as work:
        yield work


def require_row(table: type[Table], record_id: RecordId) -> None:
    """Raise `NotFound` unless `table` has a row with this id."""
    if not table.select().where(table.id == record_id).exists():
        raise not_found(table)


def require_still_there(table: type[Table], record_id: RecordId) -> None:
    """Raise `NotFound` unless `table` has a row with this id, and `TakenAway` when it was taken off its list."""
    archived_on = table.archived_on  # type: ignore[attr-defined] # only for tables that have it
    found = rows_of(table.select(archived_on.is_null()).where(table.id == record_id))
    if not found:
        raise not_found(table)
    if not found[0][0]:
        raise TakenAway(kind=_name(table))


def not_found(table: type[Table]) -> NotFound:
    """Return the fault for a row of `table` that is not there."""
    return NotFound(kind=_name(table))


def _name(table: type[Table]) -> str:
    return str(table._meta.table_name)  # noqa: SLF001 - peewee keeps its names there
