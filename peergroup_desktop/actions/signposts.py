"""The signposting log: what was suggested to people, so that they go themselves, and what came of it.

A name is on it only where the group keeps names and the person is happy for that. Something that the group arranges
is a referral, and another record.
"""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row, require_still_there
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.errors import NotYet
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import SignpostOutcome
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Group, Service, Session, Signpost
from peergroup_desktop.storage.vault import Vault

_LONGEST = 400


@dataclass(frozen=True)
class SignpostRow:
    """Something that was suggested.

    Attributes:
        what: The place's name, or the words for something that isn't in the directory.
        service_id: The place, if it is in the directory.
        person_name: As the group calls them; "" where nobody is named.
        session_on: The day of the session where it was, if it was at one.
        outcome: What came of it; None while nobody knows.
    """

    id: RecordId
    on: date
    what: str
    service_id: RecordId | None
    person_id: RecordId | None
    person_name: str
    session_id: RecordId | None
    session_on: date | None
    outcome: SignpostOutcome | None
    outcome_words: str
    outcome_on: date | None


@while_unchanged
def list_suggested(
    vault: Vault,
    group_id: RecordId,
    *,
    person_id: RecordId | None = None,
    session_id: RecordId | None = None,
    limit: int = 50,
) -> tuple[SignpostRow, ...]:
    """Return what a group suggested, the newest first: to one person or at one session, if either is given."""
    where = (Signpost.group == group_id) & Signpost.archived_on.is_null()
    if person_id is not None:
        where &= Signpost.person == person_id
    if session_id is not None:
        where &= Signpost.session == session_id
    columns = (Signpost.id, Signpost.suggested_on, Service.name, Signpost.words, Signpost.service, Signpost.person)
    told = (Signpost.session, Session.held_on, Signpost.outcome, Signpost.outcome_words, Signpost.outcome_on)
    with vault.reading():
        rows = rows_of(
            Signpost.select(*columns, *told)
            .left_outer_join(Service, on=Signpost.service == Service.id)
            .switch(Signpost)
            .left_outer_join(Session, on=Signpost.session == Session.id)
            .where(where)
            .order_by(Signpost.suggested_on.desc(), Signpost.id.desc())
            .limit(limit)
        )
        people = {row[5] for row in rows if row[5] is not None}
        names = group_displays(group_id, vault.clock.today(), people) if people else {}
    return tuple(
        SignpostRow(
            row_id,
            on,
            name or words,
            service,
            person,
            names.get(person, ""),
            session,
            session_on,
            _outcome(came),
            *rest,
        )
        for row_id, on, name, words, service, person, session, session_on, came, *rest in rows
    )


def suggest(
    vault: Vault,
    group_id: RecordId,
    *,
    service_id: RecordId | None = None,
    words: str = "",
    session_id: RecordId | None = None,
    person_id: RecordId | None = None,
    on: date | None = None,
) -> Done[RecordId]:
    """Keep that a place was suggested, or something in words that isn't in the directory. Returns the record's id.

    Without a day it was on the session's, or today.

    Raises:
        NothingTyped: neither a place nor words.
        TextTooLong: the words.
        NotYet: the day has not come.
        AboveRecordLevel: a person, where the group only counts people.
        NotFound: no such group, place, person or session of this group.
    """
    row_id, what = new_id(), _what(service_id, words)
    action = "signposts.suggest" if person_id is None else "signposts.suggest_to"
    with deed(vault, Deed.KEEP_NOTES, action, subject=person_id) as work:
        require_row(Group, group_id)
        whom = _whom(group_id, person_id)
        day = on or _session_day(group_id, session_id) or vault.clock.today()
        _require_past(vault, day)
        Signpost.insert(
            id=row_id, group=group_id, session=session_id, person=whom, suggested_on=day, **_found(what)
        ).execute()
    return Done(row_id, work.change_set)


def change(
    vault: Vault,
    signpost_id: RecordId,
    *,
    service_id: RecordId | None = None,
    words: str = "",
    person_id: RecordId | None = None,
    on: date,
) -> Done[None]:
    """Keep the whole form of a suggestion. Raises as `suggest`, and `TakenAway`. A name that is there may stay."""
    what = _what(service_id, words)
    with deed(vault, Deed.KEEP_NOTES, "signposts.change", subject=person_id) as work:
        group_id, before = _of(signpost_id)
        whom = before if person_id == before else _whom(group_id, person_id)
        _require_past(vault, on)
        values = {"person": whom, "suggested_on": on, **_found(what)}
        Signpost.update(**values).where(Signpost.id == signpost_id).execute()
    return Done(None, work.change_set)


def set_outcome(vault: Vault, signpost_id: RecordId, outcome: SignpostOutcome | None, words: str = "") -> Done[None]:
    """Keep what came of a suggestion, as the person tells it; None when nobody knows after all.

    Raises:
        TextTooLong: the words.
        NotFound, TakenAway: the suggestion.
    """
    values = outcome_columns(vault, outcome, words)
    with deed(vault, Deed.KEEP_NOTES, "signposts.set_outcome") as work:
        require_still_there(Signpost, signpost_id)
        Signpost.update(**values).where(Signpost.id == signpost_id).execute()
    return Done(None, work.change_set)


def remove(vault: Vault, signpost_id: RecordId) -> Done[None]:
    """Take a suggestion off the log. Raises `NotFound`, `TakenAway`."""
    with deed(vault, Deed.KEEP_NOTES, "signposts.remove") as work:
        require_still_there(Signpost, signpost_id)
        Signpost.update(archived_on=vault.clock.today()).where(Signpost.id == signpost_id).execute()
    return Done(None, work.change_set)


def outcome_columns(vault: Vault, outcome: SignpostOutcome | None, words: str) -> dict[str, object]:
    """Return the columns that say what came of something. Raises `TextTooLong`."""
    kept = typed.one_line(words, "words", longest=_LONGEST)
    if outcome is None:
        return {"outcome": "", "outcome_words": kept, "outcome_on": None}
    return {"outcome": outcome.value, "outcome_words": kept, "outcome_on": vault.clock.today()}


def _outcome(value: str) -> SignpostOutcome | None:
    return SignpostOutcome(value) if value else None


def _what(service_id: RecordId | None, words: str) -> dict[str, object]:
    """Return what was suggested: a place of the directory, or words."""
    if service_id is not None:
        return {"service": service_id, "words": ""}
    return {"service": None, "words": typed.words(words, "words", longest=_LONGEST)}


def _found(what: dict[str, object]) -> dict[str, object]:
    service_id = what["service"]
    if isinstance(service_id, bytes):
        require_row(Service, service_id)
    return what


def _whom(group_id: RecordId, person_id: RecordId | None) -> RecordId | None:
    if person_id is None:
        return None
    require_names_in(group_id)
    kept: RecordId = kept_person(person_id).id
    return kept


def _session_day(group_id: RecordId, session_id: RecordId | None) -> date | None:
    if session_id is None:
        return None
    where = (Session.id == session_id) & (Session.group == group_id)
    found = rows_of(Session.select(Session.held_on).where(where))
    if not found:
        raise not_found(Session)
    day: date = found[0][0]
    return day


def _require_past(vault: Vault, day: date) -> None:
    if day > vault.clock.today():
        raise NotYet("on")


def _of(signpost_id: RecordId) -> tuple[RecordId, RecordId | None]:
    require_still_there(Signpost, signpost_id)
    rows = rows_of(Signpost.select(Signpost.group, Signpost.person).where(Signpost.id == signpost_id))
    group_id, person_id = rows[0]
    return group_id, person_id
