"""Opening the drawer: for a safeguarding lead, with their passphrase, until they leave it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.drawer.clear import as_kept, as_number, day, day_if_any, text
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import DrawerReadOnly, DrawerShut, ForTheLead, NotLetIn, SealBroken
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed, may
from peergroup_desktop.models import Account, Concern, ConcernAction
from peergroup_desktop.storage import drawer_keys, sealed
from peergroup_desktop.storage.change_set import nothing_changed
from peergroup_desktop.storage.sealed import About, OpenKey
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class ActionRow:
    """Something to do about a concern. `is_broken`: it was changed and doesn't open, and `text` says so."""

    id: RecordId
    text: str
    due_on: date | None
    done_on: date | None
    is_late: bool
    is_broken: bool = False


@dataclass(frozen=True)
class ConcernText:
    """A concern as its lead reads it. Drop it when the drawer is left."""

    id: RecordId
    number: int
    written_on: date
    written_by: str
    about: str
    group: str
    text: str
    answer: str
    closed_on: date | None
    actions: tuple[ActionRow, ...]


@dataclass(frozen=True)
class OpenConcern:
    """What it takes to seal something to a concern or open it: its key, and what it is bound to."""

    key: bytes
    about: About
    text: bytes
    answer: bytes | None
    closed_on: str  # as kept


class Drawer:
    """The open drawer: holds the lead's key until `shut`."""

    def __init__(self, key: OpenKey) -> None:
        self.key = key
        self.was_read: set[RecordId] = set()

    @property
    def is_open(self) -> bool:
        """Whether it can be read from."""
        return not self.key.is_wiped

    def shut(self) -> None:
        """Forget the key. Shutting it twice does nothing."""
        self.key.wipe()
        self.was_read.clear()


def open_drawer(vault: Vault, passphrase: str) -> Drawer:
    """Open the drawer. Takes about a second.

    Raises:
        ForTheLead: whoever is in is no safeguarding lead.
        DrawerReadOnly: the file is only looked at.
        WrongPassphrase: it is not theirs.
        DrawerKeyBroken: their key was changed; they have a new one now.
    """
    require_lead(vault)
    if vault.is_read_only:
        raise DrawerReadOnly
    return Drawer(drawer_keys.open_key(vault, passphrase))


def read(vault: Vault, drawer: Drawer, concern_id: RecordId) -> Done[ConcernText]:
    """Read a concern. The first time since the drawer was opened goes into history: who, which, and when.

    Raises:
        ForTheLead, DrawerShut: the drawer is not open to whoever asks.
        NotFound: no such concern.
        NotLetIn: it was sealed before this lead had a key. Facts: number.
        SealBroken: its text, its answer or a day was changed, or was never one of ours. Facts: number.
    """
    with vault.reading():
        concern = opened(vault, drawer, concern_id)
        found = _text(vault, concern, concern_id)
        if concern_id not in drawer.was_read:
            with deed(
                vault,
                Deed.READ_CONCERNS,
                "drawer.read",
                subject=concern_id,
                detail=str(found.number),
                is_undoable=False,
            ) as work:
                work.keep_entry()
            drawer.was_read.add(concern_id)
    return Done(found, nothing_changed("drawer.read"))  # nobody is told of a reading but history


def readable(vault: Vault) -> frozenset[RecordId]:
    """Return the concerns that the key of whoever is in opens."""
    with vault.reading():
        return drawer_keys.boxes_of(vault.opened.connection, vault.account.id)


def let_in(vault: Vault, drawer: Drawer, account_id: RecordId) -> Done[int]:
    """Let another lead read everything that this one can. Returns how many concerns are new to them.

    Raises:
        ForTheLead, DrawerShut: the drawer is not open to whoever asks.
        NotFound: no such account.
    """
    require_open(vault, drawer)
    with deed(vault, Deed.READ_CONCERNS, "drawer.let_in", subject=account_id, is_undoable=False) as work:
        require_row(Account, account_id)
        opened_file = vault.opened
        count = drawer_keys.let_in(opened_file.connection, opened_file.keyring.header.file_id, drawer.key, account_id)
        if count:
            work.keep_entry()
    return Done(count, work.change_set)


def regain(vault: Vault, drawer: Drawer, passphrase: str) -> Done[int]:
    """Get back into what only a passphrase from before opens: the lead's own, or that of a lead before them, who types
    it. Returns how many concerns that opened.

    Raises:
        ForTheLead, DrawerShut: the drawer is not open to whoever asks.
        WrongPassphrase: it opens nothing from before.
    """
    require_open(vault, drawer)
    account_id = vault.account.id
    with deed(vault, Deed.READ_CONCERNS, "drawer.regain", subject=account_id, is_undoable=False) as work:
        work.keep_entry()
        count = drawer_keys.regain(vault, drawer.key, passphrase)
    return Done(count, work.change_set)


def may_regain(vault: Vault) -> bool:
    """Say whether a passphrase from before could open something more."""
    with vault.reading():
        return drawer_keys.has_left_over(vault.opened.connection)


def require_lead(vault: Vault) -> None:
    """Raise `ForTheLead` unless whoever is in is a safeguarding lead."""
    if not may(vault.account.role, Deed.READ_CONCERNS):
        raise ForTheLead(deed=Deed.READ_CONCERNS.value)


def require_open(vault: Vault, drawer: Drawer) -> None:
    """Raise unless the drawer is open to whoever is in."""
    require_lead(vault)
    if not drawer.is_open:
        raise DrawerShut


def opened(vault: Vault, drawer: Drawer, concern_id: RecordId) -> OpenConcern:
    """Open a concern's box; the caller holds the vault. Raises as `read`."""
    require_open(vault, drawer)
    days = (as_kept(Concern.written_on), as_kept(Concern.closed_on))
    columns = (as_number(Concern.number), Concern.text, Concern.answer, *days)
    found = rows_of(Concern.select(*columns).where(Concern.id == concern_id))
    if not found:
        raise not_found(Concern)
    ((number, words, answer, written_on, closed_on),) = found
    box = drawer_keys.box_for(vault.opened.connection, concern_id, drawer.key.public)
    if box is None:
        raise NotLetIn(number=number)
    file_id = vault.opened.keyring.header.file_id
    try:
        key = drawer.key.unboxed(file_id, concern_id, box)
    except SealBroken as fault:
        raise SealBroken(number) from fault
    return OpenConcern(key, About(file_id, concern_id, number, text(written_on)), words, answer, closed_on)


def _text(vault: Vault, concern: OpenConcern, concern_id: RecordId) -> ConcernText:
    about = concern.about
    try:
        content = _content(sealed.unseal(concern.key, about, concern.text))
        answer = sealed.unseal(concern.key, about.answer, concern.answer) if concern.answer else ""
        actions = _actions(concern, concern_id, vault.clock.today())
        closed_on = day(concern.closed_on)
    except SealBroken as fault:
        raise SealBroken(about.number) from fault
    return ConcernText(
        concern_id,
        about.number,
        date.fromisoformat(about.written_on),
        content["by"],
        content["about"],
        content["group"],
        content["text"],
        answer,
        closed_on,
        actions,
    )


def _content(words: str) -> dict[str, str]:
    """Take the words of a concern apart. Whoever has the data key can seal any words at all for the leads."""
    try:
        found = json.loads(words)
        content = {name: found[name] for name in ("by", "about", "group", "text")}
        "".join(content.values()).encode()  # texts, and ones that can be shown
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise SealBroken from error
    return content


def _actions(concern: OpenConcern, concern_id: RecordId, today: date) -> tuple[ActionRow, ...]:
    days = (as_kept(ConcernAction.due_on), as_kept(ConcernAction.done_on))
    is_there = (ConcernAction.concern == concern_id) & ConcernAction.archived_on.is_null()
    found = rows_of(ConcernAction.select(ConcernAction.id, ConcernAction.text, *days).where(is_there))
    rows = [_action(concern, row, today) for row in found]
    return tuple(sorted(rows, key=lambda row: (row.done_on is not None, row.due_on or date.max, row.id)))


def _action(concern: OpenConcern, row: Sequence[Any], today: date) -> ActionRow:
    action_id, words, due, done = row
    try:
        opened_text = sealed.unseal(concern.key, concern.about.of(action_id), words)
        due_on, done_on = day(due), day(done)
    except SealBroken:
        told = _("This can’t be read any more: it was changed.")
        return ActionRow(action_id, told, day_if_any(due), day_if_any(done), is_late=False, is_broken=True)
    is_late = done_on is None and due_on is not None and due_on < today
    return ActionRow(action_id, opened_text, due_on, done_on, is_late)
