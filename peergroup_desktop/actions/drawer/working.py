"""What a lead does about a concern: actions with a day, and an answer when it is closed. All words are sealed too."""

from collections.abc import Mapping
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.drawer.clear import as_number
from peergroup_desktop.actions.drawer.reading import Drawer, opened, require_lead
from peergroup_desktop.actions.drawer.writing import LONGEST
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Concern, ConcernAction
from peergroup_desktop.storage import sealed
from peergroup_desktop.storage.vault import Vault

_LONGEST_ACTION = 400


def add_action(
    vault: Vault, drawer: Drawer, concern_id: RecordId, text: str, due_on: date | None = None
) -> Done[RecordId]:
    """Add something to do about a concern. Returns its id.

    Raises:
        NothingTyped, TextTooLong: the text.
        Fault: as `reading.read`.
    """
    kept, action_id = typed.words(text, "text", longest=_LONGEST_ACTION), new_id()
    with vault.reading():
        concern = opened(vault, drawer, concern_id)
        words = sealed.seal(concern.key, concern.about.of(action_id), kept)
        with deed(vault, Deed.READ_CONCERNS, "drawer.add_action", detail=str(concern.about.number)) as work:
            ConcernAction.insert(id=action_id, concern=concern_id, text=words, due_on=due_on).execute()
    return Done(action_id, work.change_set)


def change_action(
    vault: Vault, drawer: Drawer, action_id: RecordId, text: str, due_on: date | None = None
) -> Done[None]:
    """Keep the whole form of an action. Raises as `add_action`, and `TakenAway`."""
    kept = typed.words(text, "text", longest=_LONGEST_ACTION)
    with vault.reading():
        concern = opened(vault, drawer, _concern_of(action_id))
        words = sealed.seal(concern.key, concern.about.of(action_id), kept)
        return _changed(vault, "drawer.change_action", action_id, {"text": words, "due_on": due_on})


def finish_action(vault: Vault, action_id: RecordId) -> Done[None]:
    """Tick an action off. Raises `ForTheLead`, `NotFound`, `TakenAway`."""
    return _changed(vault, "drawer.finish_action", action_id, {"done_on": vault.clock.today()})


def reopen_action(vault: Vault, action_id: RecordId) -> Done[None]:
    """Take the tick away again. Raises `ForTheLead`, `NotFound`, `TakenAway`."""
    return _changed(vault, "drawer.reopen_action", action_id, {"done_on": None})


def remove_action(vault: Vault, action_id: RecordId) -> Done[None]:
    """Take an action off, done or not. Raises `ForTheLead`, `NotFound`, `TakenAway`."""
    return _changed(vault, "drawer.remove_action", action_id, {"archived_on": vault.clock.today()})


def close(vault: Vault, drawer: Drawer, concern_id: RecordId, answer: str = "") -> Done[None]:
    """Close a concern, with what came of it. Its actions stay as they are.

    Raises:
        TextTooLong: the answer.
        Fault: as `reading.read`.
    """
    kept = typed.several_lines(answer, "answer", longest=LONGEST)
    with vault.reading():
        concern = opened(vault, drawer, concern_id)
        words = sealed.seal(concern.key, concern.about.answer, kept) if kept else None
        with deed(vault, Deed.READ_CONCERNS, "drawer.close", detail=str(concern.about.number)) as work:
            Concern.update(answer=words, closed_on=vault.clock.today()).where(Concern.id == concern_id).execute()
    return Done(None, work.change_set)


def reopen(vault: Vault, concern_id: RecordId) -> Done[None]:
    """Open a closed concern again. Its answer stays. Raises `ForTheLead`, `NotFound`."""
    require_lead(vault)
    with vault.reading():
        number = _number(concern_id)
        with deed(vault, Deed.READ_CONCERNS, "drawer.reopen", detail=str(number)) as work:
            Concern.update(closed_on=None).where(Concern.id == concern_id).execute()
    return Done(None, work.change_set)


def _concern_of(action_id: RecordId) -> RecordId:
    require_still_there(ConcernAction, action_id)
    ((concern_id,),) = rows_of(ConcernAction.select(ConcernAction.concern).where(ConcernAction.id == action_id))
    return bytes(concern_id)


def _number(concern_id: RecordId) -> int:
    found = rows_of(Concern.select(as_number(Concern.number)).where(Concern.id == concern_id))
    if not found:
        raise not_found(Concern)
    return int(found[0][0])


def _changed(vault: Vault, action: str, action_id: RecordId, values: Mapping[str, object]) -> Done[None]:
    require_lead(vault)
    with vault.reading():
        number = _number(_concern_of(action_id))
        with deed(vault, Deed.READ_CONCERNS, action, detail=str(number)) as work:
            ConcernAction.update(**values).where(ConcernAction.id == action_id).execute()
    return Done(None, work.change_set)
