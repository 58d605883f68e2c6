"""Thanks on paper: what somebody did for a group between two days, by job, and how much time that was."""

from collections import defaultdict
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.figures.beside import gather_beside, list_duties
from peergroup_desktop.actions.figures.facts import Facts, gather
from peergroup_desktop.actions.figures.sheets import group_line
from peergroup_desktop.actions.groups import get_group
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import NoHoursThen
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.labels import job_label
from peergroup_desktop.models import Pair, PairContact, Person
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
    Both are those that the figures count: of closed months as they were kept.
    Without `words` the usual ones are printed.

    Raises:
        DatesCrossed: the last day is before the first.
        TextTooLong: the words (2,000 letters).
        AboveRecordLevel: the group only counts people.
        NoHoursThen: there is nothing to thank for on these days.
        NotFound: no such person or group.
    """
    typed.require_days_in_order(first_on, last_on)
    own_words = typed.several_lines(words, "words", longest=LONGEST)
    group = get_group(vault, group_id)
    with vault.reading():
        require_names_in(group_id)
        person = kept_person(person_id)
        facts = gather([group_id], first_on, last_on, vault.clock.today())
        duties, talks = _duties(facts, person.id), _talks(facts, person.id)
    lengths = {session.id: session.ends_minute - session.starts_minute for session in facts.held}
    jobs = [Job(job_label(kept), len(held), sum(lengths[one] for one in held)) for kept, held in duties.items()]
    if talks:
        jobs.append(Job(_("One-to-one, outside sessions"), len(talks), sum(talks)))
    sessions = {session for held in duties.values() for session in held}
    minutes = sum(lengths[session] for session in sessions) + sum(talks)
    if not minutes:
        raise NoHoursThen
    return Thanks(
        kind=kind,
        group_name=group.name,
        group_line=group_line(group),
        name=person.full_name or person.called,
        called=person.called,
        first_on=first_on,
        last_on=last_on,
        jobs=tuple(sorted(jobs, key=lambda job: (-job.minutes, job.name))),
        minutes=minutes,
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


def _duties(facts: Facts, person_id: RecordId) -> dict[str, set[RecordId]]:
    """Return the sessions held at which somebody did each job, from the same rows as the volunteer hours."""
    merged = rows_of(Person.select(Person.id).where(Person.merged_into == person_id))
    themselves = {person_id, *(row_id for (row_id,) in merged)}
    rows = [(session, person, kind) for _row_id, session, person, kind in list_duties(facts)]
    kept = {session.id: session for month in facts.kept for session in month.sessions}
    rows = [row for row in rows if row[0] not in kept]
    rows += [(session.id, person, kind) for session in kept.values() for person, kind in session.duties]
    held = {session.id for session in facts.held}
    found: dict[str, set[RecordId]] = defaultdict(set)
    for session_id, person, kind in rows:
        if person in themselves and session_id in held:
            found[kind].add(session_id)
    return found


def _talks(facts: Facts, person_id: RecordId) -> list[int]:
    """Return the minutes of each conversation that somebody had as a supporter, as the figures count them."""
    minutes = gather_beside(facts).contacts
    where = PairContact.id.in_(list(minutes)) & (Pair.supporter == person_id)
    return [minutes[row_id] for (row_id,) in rows_of(PairContact.select(PairContact.id).join(Pair).where(where))]
