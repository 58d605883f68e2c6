"""Who might like a hello: people who went quiet, and asked beforehand to be thought of then.

The promise card decides, and safe contact with it. Somebody is quiet who has not come to the group, sent apologies or
been greeted for as many weeks as they said, while it met without them. Being away, a pause, and the time before they
joined are never counted. Nothing else looks at absence.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.care.contact import NOT_ASKED, ContactCard
from peergroup_desktop.actions.care.keeping import kept_id
from peergroup_desktop.actions.care.promise import is_forbidden
from peergroup_desktop.actions.care.quiet import Quiet, quiet_people
from peergroup_desktop.actions.deeds import deed, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.people.forms import record_level
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import ContactWay, QuietWish, RecordLevel
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Group, Hello
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


@while_unchanged
def might_like_hello(vault: Vault, group_id: RecordId) -> tuple[QuietRow, ...]:
    """Return who might like a hello, the longest quiet first. Raises `NotFound`.

    "Leave me be" and "not asked" are never among them, nor anybody who is away, has a pause or moved on, or whose safe
    contact forbids just the way they wished.
    """
    today = vault.clock.today()
    with vault.reading():
        level = record_level(group_id)
        found = quiet_people(group_id, today)
        quiet = [one for one in found if not is_forbidden(one.promised.wish, one.promised.contact)]
        if not quiet:
            return ()
        asked = {one.promised.who_id for one in quiet if one.promised.who_id is not None}
        named = asked | {one.promised.person_id for one in quiet}
        names = group_displays(group_id, today, asked, only=named)
    rows = [_row(one, names, today, has_phones=level is RecordLevel.FULL) for one in quiet]
    since = {one.promised.person_id: one.since for one in quiet}
    return tuple(sorted(rows, key=lambda row: (since[row.person_id], sort_key(row.display))))


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


def _row(quiet: Quiet, names: Mapping[RecordId, str], today: date, *, has_phones: bool) -> QuietRow:
    one = quiet.promised
    return QuietRow(
        one.person_id,
        names[one.person_id],
        one.came.last_on,
        (today - quiet.since).days // _DAYS,
        one.wish,
        names[one.who_id] if one.who_id is not None else None,
        one.phone if has_phones and one.wish in _BY_PHONE else "",
        one.contact,
    )
