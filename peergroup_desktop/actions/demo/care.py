"""What the practice group's people said about being reached: safe contact, promises, and what may be held."""

from collections.abc import Mapping
from datetime import date, timedelta

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.care.wording import CONSENT_WORDING
from peergroup_desktop.actions.own_row import write_own_row
from peergroup_desktop.actions.people.came import NEVER, came_by_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.kinds import ConsentWay, ContactWay, Purpose, QuietWish
from peergroup_desktop.models import Consent, EmergencyContact, Membership, Person, Promise, SafeContact, Setting

_WEEK = timedelta(days=7)
_USUAL_WEEKS = 4
_ASKS = "asks_emergency_contact"
_GOES_QUIET = (QuietWish.TEXT_ME, QuietWish.SEND_A_CARD, QuietWish.RING_ME)
_CONTACTS: Mapping[str, Mapping[str, object]] = {
    "Grace": {"may_ring": True, "may_text": True, "may_leave_voicemail": False, "preferred_way": ContactWay.TEXT.value},
    "Bronwen": {"may_ring": True, "may_text": True, "preferred_way": ContactWay.TEXT.value, "name_to_give": "Jo"},
    "Lin": {"may_leave_voicemail": False, "may_text": True, "who_may_answer": "her sister", "name_to_give": "a friend"},
    "Raj": {"may_ring": True, "may_leave_voicemail": False, "preferred_way": ContactWay.CARD.value},
}
_PROMISES: Mapping[str, QuietWish] = {
    "Grace": QuietWish.TEXT_ME,
    "George M.": QuietWish.RING_ME,
    "Alison P.": QuietWish.LEAVE_ME,
    "Farida K.": QuietWish.ASK_SOMEONE,
}
_SAID_NO = {("Grace", Purpose.PHOTOS), ("Lin", Purpose.PHOTOS), ("Derek H.", Purpose.NEWS)}
_ASKED = (Purpose.PHONE, Purpose.ACCESS_NEEDS, Purpose.EMERGENCY, Purpose.PHOTOS)


def invent_care(group_id: RecordId, today: date) -> None:
    """Let people say how they like to be reached; those who came longest ago might like a hello."""
    people = named_people(group_id)
    for called, card in _CONTACTS.items():
        if called in people:
            write_own_row(SafeContact, people[called], card)
    said_on = today - timedelta(days=150)
    for called, wish in _PROMISES.items():
        if called in people:
            who = people.get("Maureen") if wish is QuietWish.ASK_SOMEONE else None
            _promise(people[called], wish, _USUAL_WEEKS, said_on, who)
    for person_id, wish, weeks in _quiet(group_id, people, today):
        _promise(person_id, wish, weeks, said_on)
    if "Grace" in people:
        ring = {"name": "Tunde Adeyemi", "relation": "her brother", "phone": "07700 900183"}
        write_own_row(EmergencyContact, people["Grace"], ring)
        Setting.insert(id=named_id("setting", _ASKS), key=_ASKS, value="true").execute()
    for called in {*_CONTACTS, *(called for called, _purpose in _SAID_NO)} & people.keys():
        _answers(called, people[called], said_on)


def named_people(group_id: RecordId) -> dict[str, RecordId]:
    """Return the people of a group by the name they like to be called."""
    rows = Person.select(Person.called, Person.id).join(Membership).where(Membership.group == group_id)
    return dict(rows_of(rows.order_by(Person.id)))


def _promise(person_id: RecordId, wish: QuietWish, weeks: int, said_on: date, who: RecordId | None = None) -> None:
    write_own_row(Promise, person_id, {"wish": wish.value, "after_weeks": weeks, "who": who, "said_on": said_on})


def _quiet(group_id: RecordId, people: Mapping[str, RecordId], today: date) -> list[tuple[RecordId, QuietWish, int]]:
    """Return those who came longest ago, with a wish each, and weeks that are over by today."""
    away = {span.person_id for span in rules.absences(group_id, today, today)}
    came = came_by_person(group_id)
    heard_of = [
        (max(times.last_on, times.apologies_on or times.last_on), called, person)
        for called, person in people.items()
        if (times := came.get(person, NEVER)).last_on and person not in away
    ]
    return [
        (person, wish, min(_USUAL_WEEKS, max(1, (today - since) // _WEEK)))
        for (since, _called, person), wish in zip(sorted(heard_of), _GOES_QUIET, strict=False)
    ]


def _answers(called: str, person_id: RecordId, said_on: date) -> None:
    rows = [
        {
            "id": new_id(),
            "person": person_id,
            "purpose": purpose.value,
            "is_agreed": (called, purpose) not in _SAID_NO,
            "wording": _(CONSENT_WORDING[purpose].words),
            "version": CONSENT_WORDING[purpose].version,
            "how": ConsentWay.PAPER.value,
            "answered_on": said_on,
            "ask_again_on": said_on + timedelta(days=365),
        }
        for purpose in _ASKED
    ]
    Consent.insert_many(rows).execute()
