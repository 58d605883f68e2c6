"""What is to follow up after sessions: who does it, and by when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, require_row, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import FollowUp, Group, Person, Session
from peergroup_desktop.storage.vault import Vault

_LONGEST = 400


@dataclass(frozen=True)
class FollowUpRow:
    """Something to follow up. Without an owner `owner_name` is empty; `session_on` is the session it came from."""

    id: RecordId
    text: str
    owner_name: str
    owner_id: RecordId | None
    due_on: date | None
    session_on: date | None
    is_late: bool


_OPEN = Prepared(
    1,
    lambda group: (
        FollowUp.select(FollowUp.id, FollowUp.text, FollowUp.owner, FollowUp.due_on, Session.held_on)
        .left_outer_join(Session, on=FollowUp.session == Session.id)
        .where((FollowUp.group == group) & FollowUp.done_on.is_null() & FollowUp.archived_on.is_null())
    ),
)


def list_open(vault: Vault, group_id: RecordId) -> tuple[FollowUpRow, ...]:
    """Return what a group has still to follow up: what is due first, then what has no day."""
    today = vault.clock.today()
    with vault.reading():
        found = _OPEN.rows(group_id)
        owners = {owner for _id, _text, owner, *_days in found if owner is not None}
        names = group_displays(group_id, today, owners) if owners else {}
    rows = [
        FollowUpRow(row_id, text, names.get(owner, ""), owner, due_on, on, due_on is not None and due_on < today)
        for row_id, text, owner, due_on, on in found
    ]
    return tuple(sorted(rows, key=lambda row: (row.due_on or date.max, sort_key(row.text), row.id)))


def add(
    vault: Vault,
    group_id: RecordId,
    text: str,
    owner_id: RecordId | None = None,
    due_on: date | None = None,
    *,
    session_id: RecordId | None = None,
) -> Done[RecordId]:
    """Add something to follow up. Returns its id.

    Raises:
        NothingTyped, TextTooLong: the text.
        NotFound: no such group, person or session.
    """
    row_id, kept = new_id(), typed.words(text, "text", longest=_LONGEST)
    with deed(vault, Deed.KEEP_NOTES, "follow_ups.add", subject=row_id) as work:
        require_row(Group, group_id)
        _require_owner(owner_id)
        if session_id is not None:
            require_row(Session, session_id)
        FollowUp.insert(
            id=row_id, group=group_id, session=session_id, text=kept, owner=owner_id, due_on=due_on
        ).execute()
    return Done(row_id, work.change_set)


def change(
    vault: Vault, follow_up_id: RecordId, text: str, owner_id: RecordId | None, due_on: date | None
) -> Done[None]:
    """Keep the whole form of a follow-up. Raises as `add`."""
    kept = typed.words(text, "text", longest=_LONGEST)
    return _changed(vault, "follow_ups.change", follow_up_id, {"text": kept, "owner": owner_id, "due_on": due_on})


def finish(vault: Vault, follow_up_id: RecordId) -> Done[None]:
    """Tick a follow-up off. Raises `NotFound`."""
    return _changed(vault, "follow_ups.finish", follow_up_id, {"done_on": vault.clock.today()})


def reopen(vault: Vault, follow_up_id: RecordId) -> Done[None]:
    """Take the tick away again. Raises `NotFound`."""
    return _changed(vault, "follow_ups.reopen", follow_up_id, {"done_on": None})


def remove(vault: Vault, follow_up_id: RecordId) -> Done[None]:
    """Take a follow-up off the list, done or not. Raises `NotFound`."""
    return _changed(vault, "follow_ups.remove", follow_up_id, {"archived_on": vault.clock.today()})


def _changed(vault: Vault, action: str, row_id: RecordId, values: Mapping[str, object]) -> Done[None]:
    with deed(vault, Deed.KEEP_NOTES, action, subject=row_id) as work:
        require_still_there(FollowUp, row_id)
        _require_owner(values.get("owner"))
        FollowUp.update(**values).where(FollowUp.id == row_id).execute()
    return Done(None, work.change_set)


def _require_owner(owner_id: object) -> None:
    if isinstance(owner_id, bytes):
        require_row(Person, owner_id)
