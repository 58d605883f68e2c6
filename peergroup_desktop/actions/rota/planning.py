"""Turns: filling gaps fairly, taking one, giving one up, swapping two. Each is one deed."""

from collections.abc import Iterable
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.attendance.marks import require_names
from peergroup_desktop.actions.deeds import deed, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.rota.facts import Meeting, RotaFacts, coming_meetings, gather, turns_around
from peergroup_desktop.actions.rota.fair import Taken, fill
from peergroup_desktop.actions.rota.jobs import known_kind
from peergroup_desktop.actions.rota.questions import SESSIONS, Turn
from peergroup_desktop.core.errors import TurnTaken
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Group, Person, RotaTurn
from peergroup_desktop.storage.vault import Vault


def fill_fairly(vault: Vault, group_id: RecordId, first_on: date, sessions: int = SESSIONS) -> Done[int]:
    """Give every gap of so many sessions to whose turn it is; returns how many were filled.

    The turn of somebody who can't come after all is passed on. Where nobody is free, the gap stays.

    Raises:
        NotFound: no such group.
        AboveRecordLevel: the group only counts people, and somebody would get a turn.
    """
    with vault.reading():
        meetings = coming_meetings(group_id, first_on, sessions)
        facts = gather(vault, group_id, meetings)
        new = _fair_turns(facts)
    with deed(vault, Deed.KEEP_GROUPS, "rota.fill", subject=group_id, detail=str(len(new))) as work:
        require_row(Group, group_id)
        if new:
            require_names_in(group_id)
        write_turns(new)
        _take_off(_passed_on(facts, new), vault.clock.today())
    return Done(len(new), work.change_set)


def take_turn(
    vault: Vault, session_id: RecordId, kind: str, person_id: RecordId, *, instead_of: RecordId | None = None
) -> Done[None]:
    """Give somebody a turn, in place of somebody else when named.

    Raises:
        NotFound: no such session or person.
        NameMissing, TextTooLong: the group's own word.
        AboveRecordLevel: the group only counts people.
    """
    typed_word = typed.name(kind, "kind", kind="duty")
    with deed(vault, Deed.KEEP_GROUPS, "rota.take_turn", subject=person_id) as work:
        group_id, held_on = require_names(session_id)
        word = known_kind(group_id, typed_word)
        require_row(Person, person_id)
        write_turns([Taken(session_id, held_on, word, person_id)])
        if instead_of not in (None, person_id):
            _take_off([_turn_id(session_id, kind, instead_of)], vault.clock.today())
    return Done(None, work.change_set)


def give_up_turn(vault: Vault, session_id: RecordId, kind: str, person_id: RecordId) -> Done[None]:
    """Take somebody off a turn, which leaves a gap. Raises `NotFound` when there is no such turn."""
    with deed(vault, Deed.KEEP_GROUPS, "rota.give_up_turn", subject=person_id) as work:
        require_row(RotaTurn, _turn_id(session_id, kind, person_id))
        _take_off([_turn_id(session_id, kind, person_id)], vault.clock.today())
    return Done(None, work.change_set)


def swap(vault: Vault, one: Turn, other: Turn) -> Done[None]:
    """Let two people change places, or let somebody move to a gap. The jobs may differ.

    Raises:
        NotFound: one of the turns is not there any more.
        TurnTaken: somebody would have the same turn twice.
        AboveRecordLevel: the group only counts people.
    """
    with deed(vault, Deed.KEEP_GROUPS, "rota.swap", subject=one.person_id or other.person_id) as work:
        leaving = [_turn_id_of(turn) for turn in (one, other) if not turn.is_gap]
        for turn_id in leaving:
            require_row(RotaTurn, turn_id)
        coming = [*_moved(one, other), *_moved(other, one)]
        for session_id in {turn.session_id for turn in coming}:
            require_names(session_id)
        ids = [_turn_id(turn.session_id, turn.kind, turn.person_id) for turn in coming]
        if RotaTurn.select().where(RotaTurn.id.in_(ids) & RotaTurn.archived_on.is_null()).exists():
            raise TurnTaken
        _take_off(leaving, vault.clock.today())
        write_turns(coming)
    return Done(None, work.change_set)


def write_turns(turns: Iterable[Taken]) -> None:
    """Write turns; one that was taken off before is there again. For use inside another deed."""
    for turn in turns:
        RotaTurn.insert(
            id=_turn_id(turn.session_id, turn.kind, turn.person_id),
            session=turn.session_id,
            kind=turn.kind,
            person=turn.person_id,
        ).on_conflict(conflict_target=[RotaTurn.id], update={"archived_on": None}).execute()


def _fair_turns(facts: RotaFacts) -> tuple[Taken, ...]:
    if not facts.meetings:
        return ()
    first_on, last_on = facts.meetings[0].held_on, facts.meetings[-1].held_on
    gaps = [gap for meeting in facts.meetings for gap in facts.gaps(meeting)]
    taken = turns_around(facts.group_id, first_on, last_on)
    return fill(gaps, taken, facts.helpers(), facts.cannot)


def _passed_on(facts: RotaFacts, new: Iterable[Taken]) -> list[RecordId]:
    """Return the turns of people who can't come, as far as somebody does the job in their place."""
    found: list[RecordId] = []
    filled = [(turn.session_id, turn.kind) for turn in new]
    for meeting in facts.meetings:
        for job in facts.jobs:
            doing = facts.doing(meeting, job.kind)
            over = len(doing) + filled.count((meeting.id, job.kind)) - job.people_needed
            found += _of_absent(facts, meeting, job.kind)[: max(over, 0)]
    return found


def _of_absent(facts: RotaFacts, meeting: Meeting, kind: str) -> list[RecordId]:
    absent = facts.cannot[meeting.id]
    return [_turn_id(meeting.id, kind, person) for person in facts.doing(meeting, kind) if person in absent]


def _moved(turn: Turn, to: Turn) -> list[Taken]:
    return [] if turn.person_id is None else [Taken(to.session_id, to.held_on, to.kind, turn.person_id)]


def _turn_id_of(turn: Turn) -> RecordId:
    return _turn_id(turn.session_id, turn.kind, turn.person_id or b"")


def _turn_id(session_id: RecordId, kind: str, person_id: RecordId) -> RecordId:
    return named_id("rota turn", session_id, kind, person_id)


def _take_off(turn_ids: Iterable[RecordId], today: date) -> None:
    RotaTurn.update(archived_on=today).where(RotaTurn.id.in_(list(turn_ids))).execute()
