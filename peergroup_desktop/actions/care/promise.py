"""The promise card: what somebody wishes when they go quiet. Everything about absence obeys it."""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.care.contact import ContactCard, get_contact
from peergroup_desktop.actions.care.keeping import Card, kept_id, require_card
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.own_row import write_own_row
from peergroup_desktop.actions.prepared import Prepared
from peergroup_desktop.core.errors import SamePerson
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import QuietWish
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Person, Promise
from peergroup_desktop.storage.vault import Vault

LEAST_WEEKS, MOST_WEEKS, USUAL_WEEKS = 1, 52, 4
_RINGS = (QuietWish.RING_ME, QuietWish.ASK_SOMEONE)


@dataclass(frozen=True)
class PromiseCard:
    """What was promised. No wish: they were not asked. `is_at_odds`: their safe contact forbids just that way, so that
    nobody is reminded until one of the two is changed.
    """

    wish: QuietWish | None = None
    after_weeks: int = USUAL_WEEKS
    who_id: RecordId | None = None
    who: str = ""
    said_on: date | None = None
    is_at_odds: bool = False


_OF_PERSON = Prepared(
    1,
    lambda person: (
        Promise.select(Promise.wish, Promise.after_weeks, Promise.who, Person.called, Promise.said_on)
        .left_outer_join(Person, on=Promise.who == Person.id)
        .where((Promise.person == person) & (Promise.wish != ""))
    ),
)


def get_promise(vault: Vault, person_id: RecordId) -> PromiseCard:
    """Return somebody's card; an empty one where they were not asked. Raises `NotFound`."""
    with vault.reading():
        found = _OF_PERSON.rows(kept_id(person_id))
        contact = get_contact(vault, person_id)
    if not found:
        return PromiseCard()
    word, weeks, who_id, who, said_on = found[0]
    wish = QuietWish(word)
    return PromiseCard(wish, weeks, who_id, who or "", said_on, is_forbidden(wish, contact))


def set_promise(
    vault: Vault,
    person_id: RecordId,
    wish: QuietWish | None,
    after_weeks: int = USUAL_WEEKS,
    who_id: RecordId | None = None,
) -> Done[None]:
    """Keep what somebody wishes, said today. Weeks out of bounds go to the nearest bound; `who_id` is kept where
    somebody is to be asked.

    Raises:
        AboveRecordLevel: the person's groups keep nobody's name. No wish may be kept always.
        SamePerson: they would ask themselves.
        NotFound: no such person.
    """
    with deed(vault, Deed.KEEP_PEOPLE, "care.set_promise", subject=person_id) as work:
        kept_by = kept_id(person_id)
        who = kept_id(who_id) if who_id is not None and wish is QuietWish.ASK_SOMEONE else None
        if wish is not None:
            require_card(Card.PROMISE, kept_by, "wish")
        if who == kept_by:
            raise SamePerson
        write_own_row(
            Promise,
            kept_by,
            {
                "wish": wish.value if wish else "",
                "after_weeks": min(max(after_weeks, LEAST_WEEKS), MOST_WEEKS),
                "who": who,
                "said_on": vault.clock.today() if wish else None,
            },
        )
    return Done(None, work.change_set)


def is_forbidden(wish: QuietWish, contact: ContactCard) -> bool:
    """Say whether safe contact forbids the very way that was wished for. Not asked forbids nothing."""
    if wish is QuietWish.TEXT_ME:
        return contact.may_text is False
    return wish in _RINGS and contact.may_ring is False
