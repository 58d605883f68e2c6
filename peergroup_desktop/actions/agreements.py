"""What a group agreed among themselves: its versions, when it was read out, and who agreed to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from peewee import fn

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.errors import NothingTyped, NotYet
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import AgreedOn, Agreement, AgreementReading, Group, Person, Session
from peergroup_desktop.storage.vault import Vault

LONGEST = 4000
_JUST_JOINED = timedelta(days=28)


@dataclass(frozen=True)
class Version:
    """One version of a group's agreement. `is_review_due` says that its day to be looked at again has come."""

    id: RecordId
    number: int
    text: str
    agreed_on: date
    review_on: date | None
    is_review_due: bool

    @property
    def lines(self) -> tuple[str, ...]:
        """Return what is read out, line by line."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())


@dataclass(frozen=True)
class AgreedRow:
    """Somebody who belongs, and the newest version they agreed to: None is nobody asked them yet."""

    person_id: RecordId
    display: str
    number: int | None
    agreed_on: date | None
    has_agreed: bool
    just_joined: bool


@dataclass(frozen=True)
class Reading:
    """When any version was last read out, and how many sessions there were since; None before the first time."""

    last_on: date | None
    sessions_since: int


def current(vault: Vault, group_id: RecordId) -> Version | None:
    """Return the version that counts, or None before the first was written."""
    found = versions(vault, group_id)
    return found[0] if found else None


@while_unchanged
def versions(vault: Vault, group_id: RecordId) -> tuple[Version, ...]:
    """Return every version, newest first."""
    today = vault.clock.today()
    columns = (Agreement.id, Agreement.number, Agreement.text, Agreement.agreed_on, Agreement.review_on)
    with vault.reading():
        rows = rows_of(
            Agreement.select(*columns)
            .where((Agreement.group == group_id) & Agreement.archived_on.is_null())
            .order_by(Agreement.number.desc(), Agreement.agreed_on.desc(), Agreement.id.desc())
        )
    return tuple(
        Version(row_id, number, text, agreed_on, review_on, review_on is not None and review_on <= today)
        for row_id, number, text, agreed_on, review_on in rows
    )


def is_review_due(vault: Vault, group_id: RecordId) -> bool:
    """Say whether it is time to look at the agreement again."""
    version = current(vault, group_id)
    return version is not None and version.is_review_due


def write_new(vault: Vault, group_id: RecordId, text: str, review_on: date | None = None) -> Done[RecordId]:
    """Write a new version; those before stay readable. Returns its id.

    Raises:
        NothingTyped, TextTooLong: the text, of at most 4,000 letters.
        NotFound: no such group.
    """
    kept, row_id = typed.several_lines(text, "text", longest=LONGEST), new_id()
    if not kept:
        raise NothingTyped("text")
    with deed(vault, Deed.KEEP_GROUPS, "agreements.write_new", subject=group_id) as work:
        require_row(Group, group_id)
        number = Agreement.select(fn.MAX(Agreement.number)).where(Agreement.group == group_id).scalar() or 0
        Agreement.insert(
            id=row_id,
            group=group_id,
            number=number + 1,
            text=kept,
            agreed_on=vault.clock.today(),
            review_on=review_on,
        ).execute()
    return Done(row_id, work.change_set)


def look_again(vault: Vault, group_id: RecordId, review_on: date | None) -> Done[None]:
    """Leave the words as they are, and look at them again on another day, or never. Raises `NotFound`."""
    version = _required(vault, group_id)
    with deed(vault, Deed.KEEP_GROUPS, "agreements.look_again", subject=group_id) as work:
        Agreement.update(review_on=review_on).where(Agreement.id == version.id).execute()
    return Done(None, work.change_set)


# Read out


def is_read(vault: Vault, session_id: RecordId) -> bool:
    """Say whether any version was read out at a session."""
    with vault.reading():
        is_it = (AgreementReading.session == session_id) & AgreementReading.archived_on.is_null()
        return bool(AgreementReading.select().where(is_it).exists())


def since_read(vault: Vault, group_id: RecordId) -> Reading:
    """Return when it was last read out, and how many sessions there were since, today's left out."""
    today = vault.clock.today()
    is_held = (Session.group == group_id) & ~Session.is_cancelled & Session.archived_on.is_null()
    with vault.reading():
        rows = rows_of(
            Session.select(fn.MAX(Session.held_on))
            .join(AgreementReading)
            .where(is_held & AgreementReading.archived_on.is_null())
        )
        last_on = rows[0][0]
        if last_on is None:
            return Reading(None, 0)
        since = Session.select().where(is_held & (Session.held_on > last_on) & (Session.held_on < today)).count()
    return Reading(last_on, since)


def mark_read(vault: Vault, session_id: RecordId) -> Done[None]:
    """Tick that today's version was read out at a session.

    Raises:
        NotYet: the session is still to come.
        NotFound: no such session, or no agreement yet.
    """
    group_id, held_on = _session_of(vault, session_id)
    version = _required(vault, group_id)
    if held_on > vault.clock.today():
        raise NotYet("held_on")
    with deed(vault, Deed.KEEP_NOTES, "agreements.mark_read", subject=session_id) as work:
        AgreementReading.insert(
            id=named_id("agreement_reading", version.id, session_id), agreement=version.id, session=session_id
        ).on_conflict(conflict_target=[AgreementReading.id], update={"archived_on": None}).execute()
    return Done(None, work.change_set)


def unmark(vault: Vault, session_id: RecordId) -> Done[None]:
    """Take that tick away. Raises `NotFound`."""
    with deed(vault, Deed.KEEP_NOTES, "agreements.unmark", subject=session_id) as work:
        require_row(Session, session_id)
        AgreementReading.update(archived_on=vault.clock.today()).where(
            (AgreementReading.session == session_id) & AgreementReading.archived_on.is_null()
        ).execute()
    return Done(None, work.change_set)


# Agreed on


def list_agreed(vault: Vault, group_id: RecordId) -> tuple[AgreedRow, ...]:
    """Return everybody with a name who belongs to a group now, A to Z, with what they agreed to."""
    today = vault.clock.today()
    version = current(vault, group_id)
    since: dict[RecordId, date] = {}
    with vault.reading():
        for stay in rules.expected_stays(group_id, today, today):
            since[stay.person_id] = min(stay.starts_on, since.get(stay.person_id, stay.starts_on))
        names = group_displays(group_id, today)
        is_nameless = ~Person.is_named & Person.id.in_(list(since))
        nameless = {row[0] for row in rows_of(Person.select(Person.id).where(is_nameless))}
        rows = rows_of(
            AgreedOn.select(AgreedOn.person, Agreement.number, Agreement.id, AgreedOn.agreed_on)
            .join(Agreement)
            .where((Agreement.group == group_id) & Agreement.archived_on.is_null() & AgreedOn.archived_on.is_null())
            .order_by(Agreement.number)
        )
    newest = {person: tuple(rest) for person, *rest in rows}
    found = []
    for person_id in sorted(since.keys() - nameless, key=lambda one: sort_key(names[one])):
        number, version_id, agreed_on = newest.get(person_id, (None, None, None))
        has_agreed = version is not None and version_id == version.id
        is_new = number is None and today - since[person_id] < _JUST_JOINED
        found.append(AgreedRow(person_id, names[person_id], number, agreed_on, has_agreed, is_new))
    return tuple(found)


def agreed(vault: Vault, group_id: RecordId, person_ids: Sequence[RecordId], on: date | None = None) -> Done[None]:
    """Keep that these people agreed to today's version, today unless told when. Nobody is nothing to keep.

    Raises:
        AboveRecordLevel: the group only counts people.
        NotFound: no such person, or no agreement yet.
    """
    version = _required(vault, group_id)
    day = on or vault.clock.today()
    is_one = len(person_ids) == 1
    with deed(
        vault,
        Deed.KEEP_NOTES,
        "agreements.agreed" if is_one else "agreements.agreed_many",
        subject=person_ids[0] if is_one else group_id,
        detail="" if is_one else str(len(person_ids)),
    ) as work:
        if person_ids:
            require_names_in(group_id)
        for person_id in person_ids:
            person = kept_person(person_id).id
            AgreedOn.insert(
                id=named_id("agreed_on", version.id, person), agreement=version.id, person=person, agreed_on=day
            ).on_conflict(conflict_target=[AgreedOn.id], update={"agreed_on": day, "archived_on": None}).execute()
    return Done(None, work.change_set)


def not_agreed(vault: Vault, group_id: RecordId, person_id: RecordId) -> Done[None]:
    """Take back that somebody agreed to today's version. Raises `NotFound`."""
    version = _required(vault, group_id)
    with deed(vault, Deed.KEEP_NOTES, "agreements.not_agreed", subject=person_id) as work:
        person = kept_person(person_id).id
        AgreedOn.update(archived_on=vault.clock.today()).where(
            (AgreedOn.agreement == version.id) & (AgreedOn.person == person)
        ).execute()
    return Done(None, work.change_set)


def _required(vault: Vault, group_id: RecordId) -> Version:
    version = current(vault, group_id)
    if version is None:
        raise not_found(Agreement)
    return version


def _session_of(vault: Vault, session_id: RecordId) -> tuple[RecordId, date]:
    with vault.reading():
        rows = rows_of(Session.select(Session.group, Session.held_on).where(Session.id == session_id))
    if not rows:
        raise not_found(Session)
    group_id, held_on = rows[0]
    return group_id, held_on
