"""What the group decided, who does it, and when it is looked at again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Decision, Group, Session
from peergroup_desktop.storage.vault import Vault

_LONGEST = 1000


@dataclass(frozen=True)
class DecisionRow:
    """A decision. `is_due` says that its day to be looked at again has come."""

    id: RecordId
    text: str
    who: str
    decided_on: date
    look_again_on: date | None
    is_due: bool


_NEWEST = Prepared(
    2,
    lambda group, limit: (
        Decision.select(Decision.id, Decision.text, Decision.who, Decision.decided_on, Decision.look_again_on)
        .where((Decision.group == group) & Decision.archived_on.is_null())
        .order_by(Decision.decided_on.desc(), Decision.id.desc())
        .limit(limit)
    ),
)


def list_decisions(vault: Vault, group_id: RecordId, limit: int = 100) -> tuple[DecisionRow, ...]:
    """Return at most `limit` of a group's decisions, newest first."""
    today = vault.clock.today()
    with vault.reading():
        rows = _NEWEST.rows(group_id, limit)
    return tuple(
        DecisionRow(row_id, text, who, on, again, again is not None and again <= today)
        for row_id, text, who, on, again in rows
    )


def add(
    vault: Vault,
    group_id: RecordId,
    text: str,
    who: str = "",
    look_again_on: date | None = None,
    *,
    session_id: RecordId | None = None,
) -> Done[RecordId]:
    """Add a decision, made on the day of its session or else today. Returns its id.

    Raises:
        NothingTyped, TextTooLong: the text, or who does it.
        NotFound: no such group or session.
    """
    row_id, fields = new_id(), _fields(text, who, look_again_on)
    with deed(vault, Deed.KEEP_NOTES, "decisions.add", subject=row_id) as work:
        require_row(Group, group_id)
        day = vault.clock.today() if session_id is None else _day_of(session_id)
        Decision.insert(id=row_id, group=group_id, session=session_id, decided_on=day, **fields).execute()
    return Done(row_id, work.change_set)


def change(vault: Vault, decision_id: RecordId, text: str, who: str, look_again_on: date | None) -> Done[None]:
    """Keep the whole form of a decision. Raises as `add`."""
    return _changed(vault, "decisions.change", decision_id, _fields(text, who, look_again_on))


def remove(vault: Vault, decision_id: RecordId) -> Done[None]:
    """Take a decision off the list. Raises `NotFound`."""
    return _changed(vault, "decisions.remove", decision_id, {"archived_on": vault.clock.today()})


def _changed(vault: Vault, action: str, row_id: RecordId, values: Mapping[str, object]) -> Done[None]:
    with deed(vault, Deed.KEEP_NOTES, action, subject=row_id) as work:
        require_still_there(Decision, row_id)
        Decision.update(**values).where(Decision.id == row_id).execute()
    return Done(None, work.change_set)


def _fields(text: str, who: str, look_again_on: date | None) -> dict[str, object]:
    return {
        "text": typed.words(text, "text", longest=_LONGEST),
        "who": typed.one_line(who, "who"),
        "look_again_on": look_again_on,
    }


def _day_of(session_id: RecordId) -> date:
    found = rows_of(Session.select(Session.held_on).where(Session.id == session_id))
    if not found:
        raise not_found(Session)
    day: date = found[0][0]
    return day
