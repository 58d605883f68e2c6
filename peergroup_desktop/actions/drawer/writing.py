"""Writing a concern. From the moment it is sealed whoever wrote it cannot open it, and undo does not reach it: nobody
makes a concern disappear.
"""

import json
from datetime import date

from peewee import fn

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.drawer.clear import as_number
from peergroup_desktop.core.errors import NoLeadYet, NothingTyped
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Concern, ConcernAction, Group
from peergroup_desktop.storage import drawer_keys, sealed
from peergroup_desktop.storage.sealed import About
from peergroup_desktop.storage.vault import Vault

LONGEST = 10_000


def write_concern(
    vault: Vault,
    text: str,
    about: str = "",
    action_by: date | None = None,
    *,
    group_id: RecordId | None = None,
) -> Done[int]:
    """Seal a concern for the safeguarding leads. Returns its number.

    Args:
        vault: the open file.
        text: what worries somebody; only a lead reads it again.
        about: whom it is about, sealed with it.
        action_by: the day by which a lead should have looked at it; leads see it on Today.
        group_id: the group it was written in, named inside the seal.

    Raises:
        NothingTyped, TextTooLong: the text.
        NoLeadYet: nobody could read it. Nothing was kept.
        NotFound: no such group.
    """
    kept = typed.several_lines(text, "text", longest=LONGEST)
    if not kept:
        raise NothingTyped("text")
    whom = typed.one_line(about, "about")
    concern_id = new_id()
    with vault.reading():  # the number is taken, and goes into history, before anybody else can
        number = _next_number()
        with deed(
            vault, Deed.WRITE_CONCERN, "drawer.write", subject=concern_id, detail=str(number), is_undoable=False
        ) as work:
            group = _group_name(group_id)
            content = {"text": kept, "about": whom, "by": vault.account.name, "group": group}
            _seal(vault, concern_id, number, json.dumps(content, ensure_ascii=False), action_by)
    return Done(number, work.change_set)


def _seal(vault: Vault, concern_id: RecordId, number: int, content: str, action_by: date | None) -> None:
    file_id, today = vault.opened.keyring.header.file_id, vault.clock.today()
    key, part = sealed.new_key(), new_id()
    about = About(file_id, concern_id, number, today.isoformat())
    text = sealed.seal(key, about, content)
    Concern.insert(id=concern_id, number=number, written_on=today, text=text).execute()
    if not drawer_keys.put_for_leads(vault.opened.connection, file_id, concern_id, key):
        raise NoLeadYet
    if action_by is not None:
        words = sealed.seal(key, about.of(part), _("Look at this concern"))
        ConcernAction.insert(id=part, concern=concern_id, text=words, due_on=action_by).execute()


def _next_number() -> int:
    return int(Concern.select(fn.MAX(as_number(Concern.number))).scalar() or 0) + 1


def _group_name(group_id: RecordId | None) -> str:
    if group_id is None:
        return ""
    require_row(Group, group_id)
    return str(Group.select(Group.name).where(Group.id == group_id).scalar())
