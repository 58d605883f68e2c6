"""Themes of a session: a word or two each."""

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Session, Theme
from peergroup_desktop.storage.vault import Vault

_LONGEST = 60


def add_theme(vault: Vault, session_id: RecordId, name: str) -> Done[RecordId]:
    """Put a theme to a session; one that is there already stays. Returns its id.

    Raises:
        NothingTyped, TextTooLong: the name.
        NotFound: no such session.
    """
    kept = typed.words(name, "name", longest=_LONGEST)
    theme_id = named_id("theme", session_id, fold(kept))
    values = {"name": kept, "archived_on": None}
    with deed(vault, Deed.KEEP_NOTES, "notes.add_theme", subject=session_id) as work:
        require_row(Session, session_id)
        Theme.insert(id=theme_id, session=session_id, **values).on_conflict(
            conflict_target=[Theme.id], update=values
        ).execute()
    return Done(theme_id, work.change_set)


def remove_theme(vault: Vault, theme_id: RecordId) -> Done[None]:
    """Take a theme off its session. Raises `NotFound`."""
    with vault.reading():
        found = rows_of(Theme.select(Theme.session).where(Theme.id == theme_id))
    if not found:
        raise not_found(Theme)
    with deed(vault, Deed.KEEP_NOTES, "notes.remove_theme", subject=found[0][0]) as work:
        Theme.update(archived_on=vault.clock.today()).where(Theme.id == theme_id).execute()
    return Done(None, work.change_set)
