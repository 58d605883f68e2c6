"""Earlier versions of what was written, from the log."""

from collections.abc import Iterable

from peergroup_desktop.actions.notes.rows import Version
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.models import Account
from peergroup_desktop.storage.vault import Vault
from peergroup_desktop.storage.versions import given_again, values_of


def note_id(session_id: RecordId, prompt_key: str) -> RecordId:
    """Return the id of what is written under a prompt about a session."""
    return named_id("note", session_id, prompt_key)


def versions(vault: Vault, session_id: RecordId, prompt_key: str) -> tuple[Version, ...]:
    """Return what stood under a prompt before what stands there now, newest first."""
    with vault.reading():
        return all_versions(vault, session_id, prompt_key)[1:]


def rewritten(vault: Vault, session_id: RecordId, prompt_keys: Iterable[str]) -> frozenset[str]:
    """Return the prompts under which something else stood before. For use inside another question."""
    keys = {note_id(session_id, key): key for key in prompt_keys}
    return frozenset(keys[row] for row in given_again(vault, "note_text", tuple(keys), "text"))


def all_versions(vault: Vault, session_id: RecordId, prompt_key: str) -> tuple[Version, ...]:
    """Return every text a prompt had, newest first, today's included. For use inside another question."""
    found = list(values_of(vault, "note_text", note_id(session_id, prompt_key), "text"))
    who: dict[RecordId, str] = dict(rows_of(Account.select(Account.id, Account.name)))
    return tuple(Version(old.number, old.at, who.get(old.account_id, ""), str(old.value or "")) for old in found)
