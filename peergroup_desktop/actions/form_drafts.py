"""What is being typed into a form, kept in the file until the form is answered: a crash loses two seconds at most.

Kept where the drafts of notes are, by account and place; no entry in history, for nothing was done yet.
"""

import json
from collections.abc import Mapping

from peewee import Expression

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.models import NoteDraft
from peergroup_desktop.storage.vault import Vault

_FORM = "form:"


def keep(vault: Vault, place: str, texts: Mapping[str, str]) -> None:
    """Keep the texts of the form that is open at a place, for whoever is in. A file only looked at keeps nothing.

    Raises:
        DiskFull, StorageGone: what was kept before stays.
    """
    if vault.is_read_only:
        return
    values = {"text": json.dumps(dict(texts)), "saved_at": vault.clock.now().isoformat(), "account": vault.account.id}
    with vault.reading():
        NoteDraft.insert(session=vault.account.id, prompt=_FORM + place, **values).on_conflict(
            conflict_target=[NoteDraft.session, NoteDraft.prompt], update=values
        ).execute()


def drop(vault: Vault, place: str) -> None:
    """Let go of what was kept for a place: its form was answered."""
    if not vault.is_read_only:
        with vault.reading():
            NoteDraft.delete().where(_own(vault) & (NoteDraft.prompt == _FORM + place)).execute()


def left_over(vault: Vault) -> dict[str, dict[str, str]]:
    """Return what whoever is in was typing when the program ended, by place."""
    with vault.reading():
        found = rows_of(NoteDraft.select(NoteDraft.prompt, NoteDraft.text).where(_own(vault)))
    texts = {prompt.removeprefix(_FORM): _texts(text) for prompt, text in found}
    return {place: kept for place, kept in texts.items() if kept}


def _texts(kept: str) -> dict[str, str]:
    try:
        found = json.loads(kept)
    except ValueError:
        return {}
    return {str(name): str(text) for name, text in found.items()} if isinstance(found, dict) else {}


def _own(vault: Vault) -> Expression:
    is_own: Expression = (NoteDraft.session == vault.account.id) & NoteDraft.prompt.startswith(_FORM)
    return is_own
