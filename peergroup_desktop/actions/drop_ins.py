"""What people came to a drop-in for: counts in the group's own words. Nobody is named, and figures do not use them."""

from dataclasses import dataclass

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.settings import get_settings
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import DropIn, Session
from peergroup_desktop.storage.vault import Vault

_LONGEST_WORD = 40
_MOST = 999


@dataclass(frozen=True)
class DropInLine:
    """How many came for one thing."""

    word: str
    count: int


def list_counts(vault: Vault, session_id: RecordId) -> tuple[DropInLine, ...]:
    """Return the group's words with their counts at a session, then words it used before, where anybody was counted."""
    words = get_settings(vault).drop_in_words
    with vault.reading():
        rows = rows_of(DropIn.select(DropIn.word, DropIn.count).where(DropIn.session == session_id).order_by(DropIn.id))
    counts = {fold(word): count for word, count in rows}
    known = {fold(word) for word in words}
    own = [DropInLine(word, counts.get(fold(word), 0)) for word in words]
    others = [DropInLine(word, count) for word, count in rows if count and fold(word) not in known]
    return (*own, *others)


def set_count(vault: Vault, session_id: RecordId, word: str, count: int) -> Done[None]:
    """Keep how many came for one thing; less than none is none.

    Raises:
        NothingTyped, TextTooLong: the word.
        NotFound: no such session.
    """
    kept, number = typed.words(word, "word", longest=_LONGEST_WORD), min(max(count, 0), _MOST)
    with deed(vault, Deed.KEEP_REGISTER, "drop_ins.set", subject=session_id) as work:
        require_row(Session, session_id)
        DropIn.insert(
            id=named_id("drop in", session_id, fold(kept)), session=session_id, word=kept, count=number
        ).on_conflict(conflict_target=[DropIn.id], update={"count": number}).execute()
    return Done(None, work.change_set)
