"""Writing notes: drafts while somebody types, one deed when they are done."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.notes.versions import all_versions, note_id
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.permissions import Deed, require
from peergroup_desktop.models import NoteDraft, NoteText, Session
from peergroup_desktop.storage.change_log import Deed as Heading
from peergroup_desktop.storage.change_set import nothing_changed
from peergroup_desktop.storage.unit_of_work import UnitOfWork
from peergroup_desktop.storage.vault import Vault

LONGEST = 4000


def keep_draft(vault: Vault, session_id: RecordId, prompt_key: str, text: str) -> None:
    """Keep what is being typed, with no entry in history: `write` and `settle_drafts` make a deed of it.

    Raises:
        TextTooLong: more than 4,000 letters.
        DiskFull, FolderReadOnly, StorageGone: the draft before it stays.
    """
    require(vault.account.role, Deed.KEEP_NOTES)
    kept = typed.draft(text, prompt_key, longest=LONGEST)
    values = {"text": kept, "saved_at": vault.clock.now().isoformat(), "account": vault.account.id}
    with vault.reading():
        NoteDraft.insert(session=session_id, prompt=prompt_key, **values).on_conflict(
            conflict_target=[NoteDraft.session, NoteDraft.prompt], update=values
        ).execute()


def write(vault: Vault, session_id: RecordId, prompt_key: str, text: str) -> Done[None]:
    """Keep what was written under a prompt, as one deed, and end its draft. The same text again is no deed.

    Raises:
        NotFound: no such session.
        TextTooLong: more than 4,000 letters.
    """
    return _written(vault, "notes.write", session_id, prompt_key, text)


def bring_back(vault: Vault, session_id: RecordId, prompt_key: str, number: int) -> Done[None]:
    """Put an earlier version back. What stood there until now becomes one of the earlier ones.

    Raises:
        NotFound: no such session, or no version of that number.
    """
    with vault.reading():
        texts = [version.text for version in all_versions(vault, session_id, prompt_key) if version.number == number]
    if not texts:
        raise not_found(NoteText)
    return _written(vault, "notes.bring_back", session_id, prompt_key, texts[0])


def settle_drafts(vault: Vault) -> Done[int]:
    """Make deeds of what was being typed and never finished; returns how many texts that changed. Before a lock, and
    after opening, when the program had not closed properly.

    What somebody else was typing goes into history under their name, and undo does not reach it.
    """
    rows = [] if vault.is_read_only else _drafts(vault)
    done, changed = nothing_changed("notes.settle"), 0
    for account in sorted({account for account, *_rest in rows}):
        own = [row[1:] for row in rows if row[0] == account]
        with _settling(vault, account) as work:
            changed += sum(_settle(*draft, vault.clock.now()) for draft in own)
        done = work.change_set if work.change_set.number else done
    return Done(changed, done)


def _drafts(vault: Vault) -> Sequence[tuple[RecordId, RecordId, str, str]]:
    """Return account, session, prompt and text of every draft whose session is there."""
    with vault.reading():
        columns = (NoteDraft.account, NoteDraft.session, NoteDraft.prompt, NoteDraft.text)
        return rows_of(NoteDraft.select(*columns).join(Session, on=Session.id == NoteDraft.session))


def _settling(vault: Vault, account_id: RecordId) -> AbstractContextManager[UnitOfWork]:
    if account_id == vault.account.id:
        return deed(vault, Deed.KEEP_NOTES, "notes.settle")
    return vault.recording(Heading("notes.settle", account_id))


def _written(vault: Vault, action: str, session_id: RecordId, prompt_key: str, text: str) -> Done[None]:
    kept = typed.several_lines(text, prompt_key, longest=LONGEST)
    with deed(vault, Deed.KEEP_NOTES, action, subject=session_id) as work:
        require_row(Session, session_id)
        _settle(session_id, prompt_key, kept, vault.clock.now())
    return Done(None, work.change_set)


def _settle(session_id: RecordId, prompt_key: str, text: str, now: datetime) -> bool:
    """Write a text if it is another than before, and end its draft; tells whether it was."""
    row_id, kept = note_id(session_id, prompt_key), typed.several_lines(text, prompt_key, longest=LONGEST)
    before = NoteText.select(NoteText.text).where(NoteText.id == row_id).scalar()
    is_another = kept != (before or "")
    if is_another:
        values = {"text": kept, "written_at": now.isoformat()}
        NoteText.insert(id=row_id, session=session_id, prompt=prompt_key, **values).on_conflict(
            conflict_target=[NoteText.id], update=values
        ).execute()
    NoteDraft.delete().where((NoteDraft.session == session_id) & (NoteDraft.prompt == prompt_key)).execute()
    return is_another
