"""Goals in people's own words: theirs to show or to hide, and theirs to say how they ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.care.keeping import Card, kept_id, person_of, require_card
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import GoalOutcome
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Goal
from peergroup_desktop.storage.vault import Vault

LONGEST = 400


@dataclass(frozen=True)
class GoalRow:
    """A goal. One that is hidden comes without its text. Somebody "still on it" has not ended it."""

    id: RecordId
    text: str
    is_shared: bool
    said_on: date
    outcome: GoalOutcome | None
    ended_on: date | None


_OF_PERSON = Prepared(
    1,
    lambda person: (
        Goal.select(Goal.id, Goal.text, Goal.is_shared, Goal.said_on, Goal.outcome, Goal.ended_on)
        .where((Goal.person == person) & Goal.archived_on.is_null())
        .order_by(Goal.said_on, Goal.id)
    ),
)


def goals_of(vault: Vault, person_id: RecordId, *, reveal: bool = False) -> tuple[GoalRow, ...]:
    """Return somebody's goals: what they are on, oldest first, then what ended, newest first. Raises `NotFound`.

    Args:
        vault: the open file.
        person_id: whose.
        reveal: with the texts of those that are hidden too, because somebody asked to see them.
    """
    with vault.reading():
        found = _OF_PERSON.rows(kept_id(person_id))
    rows = [
        GoalRow(row_id, text if is_shared or reveal else "", is_shared, on, GoalOutcome(word) if word else None, ended)
        for row_id, text, is_shared, on, word, ended in found
    ]
    return tuple(sorted(rows, key=_order))


def add(vault: Vault, person_id: RecordId, text: str, is_shared: bool = False) -> Done[RecordId]:
    """Keep a goal, said today. Returns its id.

    Raises:
        NothingTyped, TextTooLong: the text (400 letters).
        AboveRecordLevel: the person's groups keep no words about anybody.
        NotFound: no such person.
    """
    row_id, kept = new_id(), typed.words(text, "text", longest=LONGEST)
    with deed(vault, Deed.KEEP_PEOPLE, "goals.add", subject=person_id) as work:
        kept_by = kept_id(person_id)
        require_card(Card.GOALS, kept_by, "text")
        today = vault.clock.today()
        Goal.insert(id=row_id, person=kept_by, text=kept, is_shared=is_shared, said_on=today).execute()
    return Done(row_id, work.change_set)


def change(vault: Vault, goal_id: RecordId, text: str) -> Done[None]:
    """Put a goal in other words. Raises `NothingTyped`, `TextTooLong`, `AboveRecordLevel`, `NotFound`."""
    return _changed(vault, "goals.change", goal_id, {"text": typed.words(text, "text", longest=LONGEST)})


def share(vault: Vault, goal_id: RecordId, is_shared: bool) -> Done[None]:
    """Show a goal on the person's page, or hide it. Raises `NotFound`."""
    return _changed(vault, "goals.share" if is_shared else "goals.hide", goal_id, {"is_shared": is_shared})


def end(vault: Vault, goal_id: RecordId, outcome: GoalOutcome | None) -> Done[None]:
    """Keep what became of a goal, in the person's own judgement. "Still on it" and None leave it open.

    Raises:
        NotFound: no such goal.
    """
    is_over = outcome not in (None, GoalOutcome.STILL_ON_IT)
    values = {"outcome": outcome.value if outcome else "", "ended_on": vault.clock.today() if is_over else None}
    return _changed(vault, "goals.end", goal_id, values)


def remove(vault: Vault, goal_id: RecordId) -> Done[None]:
    """Take a goal off the page. Raises `NotFound`."""
    return _changed(vault, "goals.remove", goal_id, {"archived_on": vault.clock.today()})


def _changed(vault: Vault, action: str, goal_id: RecordId, values: Mapping[str, object]) -> Done[None]:
    person_id = person_of(vault, Goal, goal_id)
    with deed(vault, Deed.KEEP_PEOPLE, action, subject=person_id) as work:
        if "text" in values:
            require_card(Card.GOALS, kept_id(person_id), "text")
        Goal.update(**values).where(Goal.id == goal_id).execute()
    return Done(None, work.change_set)


def _order(row: GoalRow) -> tuple[bool, int]:
    ended = row.ended_on
    return ended is not None, -ended.toordinal() if ended else 0
