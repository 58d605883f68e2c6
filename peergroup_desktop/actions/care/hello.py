"""Who might like a hello: people who went quiet, and asked beforehand to be thought of then.

The promise card decides, and safe contact with it. Somebody is quiet who has not come to the group, sent apologies or
been greeted for as many weeks as they said, while it met without them. Being away, a pause, and the time before they
joined are never counted. Nothing else looks at absence.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from peewee import fn

from peergroup_desktop.actions.care.contact import COLUMNS, NOT_ASKED, ContactCard, as_card
from peergroup_desktop.actions.care.keeping import kept_id
from peergroup_desktop.actions.care.promise import is_forbidden
from peergroup_desktop.actions.care.quiet import Quiet, among, quiet_people
from peergroup_desktop.actions.deeds import deed, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.people.forms import record_level
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import ContactWay, Purpose, QuietWish, RecordLevel
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Consent, Group, Hello, SafeContact
from peergroup_desktop.storage.vault import Vault

_DAYS = 7
_BY_PHONE = frozenset({QuietWish.TEXT_ME, QuietWish.RING_ME, QuietWish.ASK_SOMEONE})


@dataclass(frozen=True)
class QuietRow:
    """Somebody who might like a hello, in the way they wished. `weeks` have gone by since they were last heard of.

    `who` is to be asked to ring them. `phone_hint` is their number where the way needs it and it may be used; `contact`
    says what to mind when using it.
    """

    person_id: RecordId
    display: str
    last_came_on: date | None
    weeks: int
    way: QuietWish
    who: str | None
    phone_hint: str
    contact: ContactCard = NOT_ASKED


def might_like_hello(vault: Vault, group_id: RecordId) -> tuple[QuietRow, ...]:
    """Return who might like a hello, the longest quiet first. Raises `NotFound`.

    "Leave me be" and "not asked" are never among them, nor anybody who is away, has a pause or moved on, or whose safe
    contact forbids just the way they wished.
    """
    today = vault.clock.today()
    with vault.reading():
        level = record_level(group_id)
        found = quiet_people(group_id, today)
        contacts = _contacts(found, group_id)
        quiet = [one for one in found if not is_forbidden(one.wish, contacts.get(one.person_id, NOT_ASKED))]
        if not quiet:
            return ()
        may_ring = _with_phone(quiet, group_id) if level is RecordLevel.FULL else frozenset()
        names = group_displays(group_id, today, {one.who_id for one in quiet if one.who_id is not None})
    rows = [
        QuietRow(
            one.person_id,
            names[one.person_id],
            one.last_came_on,
            (today - one.since).days // _DAYS,
            one.wish,
            names[one.who_id] if one.who_id is not None else None,
            one.phone if one.person_id in may_ring else "",
            contacts.get(one.person_id, NOT_ASKED),
        )
        for one in sorted(quiet, key=lambda one: (one.since, sort_key(names[one.person_id])))
    ]
    return tuple(rows)


def said_hello(vault: Vault, person_id: RecordId, group_id: RecordId, way: ContactWay | str = "") -> Done[None]:
    """Keep that somebody was greeted today: they are not listed, in any group, until they were quiet that long again.

    Raises:
        NotFound: no such person or group.
    """
    with deed(vault, Deed.KEEP_PEOPLE, "care.said_hello", subject=person_id) as work:
        require_row(Group, group_id)
        Hello.insert(
            id=new_id(),
            person=kept_id(person_id),
            group=group_id,
            said_on=vault.clock.today(),
            way=ContactWay(way).value if way else "",
        ).execute()
    return Done(None, work.change_set)


def _contacts(quiet: Collection[Quiet], group_id: RecordId) -> dict[RecordId, ContactCard]:
    ids = [one.person_id for one in quiet]
    cards = SafeContact.select(SafeContact.person, *COLUMNS).where(among(SafeContact.person, ids, group_id))
    return {person: as_card(*columns) for person, *columns in rows_of(cards)}


def _with_phone(quiet: Collection[Quiet], group_id: RecordId) -> frozenset[RecordId]:
    """Return whose number the way needs and may be used: they did not say no to its being kept."""
    needing = [one.person_id for one in quiet if one.wish in _BY_PHONE]
    is_answer = (Consent.purpose == Purpose.PHONE.value) & Consent.archived_on.is_null()
    newest = Consent.select(Consent.person, Consent.is_agreed, fn.MAX(Consent.answered_on)).where(
        among(Consent.person, needing, group_id) & is_answer
    )
    answers = rows_of(newest.group_by(Consent.person))
    return frozenset(needing) - {person for person, is_agreed, _on in answers if not is_agreed}
