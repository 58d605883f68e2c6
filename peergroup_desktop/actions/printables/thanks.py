"""Thanks on paper: what somebody did for a group between two days, by job, and how much time that was."""

from collections import defaultdict
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.figures.facts import gather
from peergroup_desktop.actions.figures.sheets import group_line
from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.labels import job_label
from peergroup_desktop.models import Duty, Pair, PairContact
from peergroup_desktop.reports.thanks import Job, Thanks, ThanksKind
from peergroup_desktop.reports.thanks import usual_words as words_of
from peergroup_desktop.storage.vault import Vault

LONGEST = 2000


def thanks(
    vault: Vault,
    group_id: RecordId,
    person_id: RecordId,
    *,
    kind: ThanksKind,
    first_on: date,
    last_on: date,
    words: str = "",
) -> Thanks:
    """Return a letter of thanks or a certificate for what somebody did in a group, both days included.

    Jobs count at sessions held, as long as the session lasted; conversations as a supporter count by their minutes.
    Without `words` the usual ones are printed.

    Raises:
        DatesCrossed: the last day is before the first.
        TextTooLong: the words (2,000 letters).
        AboveRecordLevel: the group only counts people.
        NotFound: no such person or group.
    """
    typed.require_days_in_order(first_on, last_on)
    own_words = typed.several_lines(words, "words", longest=LONGEST)
    group = get_group(vault, group_id)
    with vault.reading():
        require_names_in(group_id)
        person = kept_person(person_id)
        lengths = _lengths(group_id, first_on, last_on, vault.clock.today())
        duties = _duties(person.id, set(lengths))
        talks = _talks(group_id, person.id, first_on, last_on)
    jobs = [Job(job_label(kept), len(held), sum(lengths[one] for one in held)) for kept, held in duties.items()]
    if talks:
        jobs.append(Job(_("One-to-one, outside sessions"), len(talks), sum(talks)))
    sessions = {session for held in duties.values() for session in held}
    return Thanks(
        kind=kind,
        group_name=group.name,
        group_line=group_line(group),
        name=person.full_name or person.called,
        called=person.called,
        first_on=first_on,
        last_on=last_on,
        jobs=tuple(sorted(jobs, key=lambda job: (-job.minutes, job.name))),
        minutes=sum(lengths[session] for session in sessions) + sum(talks),
        sessions=len(sessions),
        words=own_words,
    )


def usual_words(
    vault: Vault, group_id: RecordId, person_id: RecordId, *, kind: ThanksKind, first_on: date, last_on: date
) -> str:
    """Return what stands on the page when nobody writes anything else, to begin one's own words with.

    Raises as `thanks`.
    """
    return words_of(thanks(vault, group_id, person_id, kind=kind, first_on=first_on, last_on=last_on))


def _lengths(group_id: RecordId, first_on: date, last_on: date, today: date) -> dict[RecordId, int]:
    """Return the sessions held, each with its minutes."""
    held = gather([group_id], first_on, last_on, today).held
    return {session.id: session.ends_minute - session.starts_minute for session in held}


def _duties(person_id: RecordId, sessions: set[RecordId]) -> dict[str, list[RecordId]]:
    """Return the sessions at which somebody did each job."""
    where = (Duty.person == person_id) & Duty.archived_on.is_null()
    found: dict[str, list[RecordId]] = defaultdict(list)
    for kind, session in rows_of(Duty.select(Duty.kind, Duty.session).where(where)):
        if session in sessions:
            found[kind].append(session)
    return found


def _talks(group_id: RecordId, person_id: RecordId, first_on: date, last_on: date) -> list[int]:
    """Return the minutes of each conversation that somebody had as a supporter."""
    where = (
        (Pair.group == group_id)
        & (Pair.supporter == person_id)
        & Pair.archived_on.is_null()
        & PairContact.held_on.between(first_on, last_on)
        & PairContact.archived_on.is_null()
    )
    return [minutes for (minutes,) in rows_of(PairContact.select(PairContact.minutes).join(Pair).where(where))]
