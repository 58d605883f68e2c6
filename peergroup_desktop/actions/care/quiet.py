"""Since when people of a group are quiet: when they last came, sent apologies, were greeted, or came back."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeVar

import peewee

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.care.contact import COLUMNS, ContactCard, as_card
from peergroup_desktop.actions.people.came import Came
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MembershipStatus, Purpose, QuietWish
from peergroup_desktop.models import Consent, Hello, Membership, Person, Promise, SafeContact, Session, Tally

_WEEK = timedelta(days=7)
_LONGEST_LIST = 100
_Spanned = TypeVar("_Spanned", rules.Stay, rules.AwaySpan)


@dataclass(frozen=True)
class Promised:
    """Somebody who asked to be thought of when they go quiet for so long, and all that bears on it."""

    person_id: RecordId
    wish: QuietWish
    after: timedelta
    who_id: RecordId | None
    phone: str  # empty where they said no to its being kept
    contact: ContactCard
    came: Came
    greeted_on: date | None


@dataclass(frozen=True)
class Quiet:
    """The same, now that they have been quiet for so long."""

    promised: Promised
    since: date


def quiet_people(group_id: RecordId, today: date) -> list[Quiet]:
    """Return who has been quiet for as long as they said, while the group met without them. Asks the open file."""
    met_on = _last_met_on(group_id, today)
    promised = _promised(group_id, today) if met_on else []
    if not met_on or not promised:
        return []
    stays = _by_person(rules.stays(group_id, _among([one.person_id for one in promised], group_id)))
    away = _by_person(rules.absences(group_id, date.min, today))
    quiet = []
    for one in promised:
        own, spans = stays[one.person_id], away.get(one.person_id, ())
        if _belongs(own, today) and not rules.is_away(own, spans, today):
            since = _heard_of(one, own, spans, today)
            if since < met_on and today - since >= one.after:
                quiet.append(Quiet(one, since))
    return quiet


def _last_met_on(group_id: RecordId, today: date) -> date | None:
    """Return when the group met last before today."""
    is_over = (Session.group == group_id) & (Session.held_on < today) & Session.archived_on.is_null()
    newest = Session.select(peewee.fn.MAX(Session.held_on)).where(is_over & ~Session.is_cancelled)
    found: list[tuple[date | None]] = rows_of(newest)
    return found[0][0]


def _among(ids: Collection[RecordId], group_id: RecordId) -> peewee.Expression:
    """Return the condition on memberships of these people; of so many that a list of them takes too long, of everybody
    in the group whose card asks for a word.
    """
    return Membership.person.in_(ids if len(ids) <= _LONGEST_LIST else _asking(group_id))


def _asking(group_id: RecordId) -> "peewee.ModelSelect[Promise]":
    """Return the question for people of a group whose card asks for a word."""
    belongs = (Membership.group == group_id) & Membership.archived_on.is_null()
    asks = ~Promise.wish.in_(["", QuietWish.LEAVE_ME.value])
    return Promise.select(Promise.person).where(
        asks & Promise.person.in_(Membership.select(Membership.person).where(belongs))
    )


def _promised(group_id: RecordId, today: date) -> list[Promised]:
    """Return what was promised to people who did not come lately; most people did. One question for all of it."""
    due = peewee.fn.DATE(today.isoformat(), peewee.fn.PRINTF("-%d days", Promise.after_weeks * 7))
    is_theirs = (Tally.person == Promise.person) & (Tally.group == group_id)
    own = (Promise.person, Promise.wish, Promise.after_weeks, Promise.who, Person.phone, Person.other_phone)
    came = (Tally.came, Tally.first_on, Tally.last_on, Tally.apologies_on)
    rows = rows_of(
        Promise.select(*own, _says_no_to_phone(), _greeted_on(), *came, *COLUMNS)
        .join(Person, on=Promise.person == Person.id)
        .join(Tally, peewee.JOIN.LEFT_OUTER, on=is_theirs)
        .join(SafeContact, peewee.JOIN.LEFT_OUTER, on=SafeContact.person == Promise.person)
        .where(Promise.person.in_(_asking(group_id)) & rules.kept_people())
        .where(Tally.last_on.is_null() | (Tally.last_on <= due))
    )
    return [_read(*row[:8], times=row[8:12], card=row[12:]) for row in rows]


def _read(
    person_id: RecordId,
    wish: str,
    weeks: int,
    who_id: RecordId | None,
    *rest: Any,
    times: tuple[Any, ...],
    card: tuple[Any, ...],
) -> Promised:
    phone, other_phone, says_no, greeted_on = rest
    return Promised(
        person_id,
        QuietWish(wish),
        weeks * _WEEK,
        who_id,
        "" if says_no else phone or other_phone,
        as_card(*card[:3], *(words or "" for words in card[3:])),
        Came(times[0] or 0, *times[1:]),
        date.fromisoformat(greeted_on) if greeted_on else None,
    )


def _says_no_to_phone() -> "peewee.ModelSelect[Consent]":
    """Return the question, inside another, whether somebody's newest answer is no to keeping their number."""
    is_answer = (Consent.person == Promise.person) & (Consent.purpose == Purpose.PHONE.value)
    answers = Consent.select(~Consent.is_agreed).where(is_answer & Consent.archived_on.is_null())
    return answers.order_by(Consent.answered_on.desc()).limit(1)


def _greeted_on() -> "peewee.ModelSelect[Hello]":
    """Return the question, inside another, when somebody was greeted last, in whichever group."""
    where = (Hello.person == Promise.person) & Hello.archived_on.is_null()
    return Hello.select(peewee.fn.MAX(Hello.said_on)).where(where)


def _by_person(spans: Iterable[_Spanned]) -> Mapping[RecordId, list[_Spanned]]:
    found: dict[RecordId, list[_Spanned]] = defaultdict(list)
    for span in spans:
        found[span.person_id].append(span)
    return found


def _belongs(own: Iterable[rules.Stay], today: date) -> bool:
    return any(stay.is_expected and stay.covers(today) and stay.ends_on != today for stay in own)


def _heard_of(one: Promised, own: Sequence[rules.Stay], spans: Sequence[rules.AwaySpan], today: date) -> date:
    """Return when somebody was last heard of. Being away and a pause end as if they had come; apologies for a session
    to come were sent by today.
    """
    came_on = one.came.last_on or min(stay.starts_on for stay in own if stay.is_expected)
    known = [came_on, one.came.apologies_on, one.greeted_on]
    known += [span.ends_on for span in spans]
    known += [stay.ends_on for stay in own if stay.status is MembershipStatus.PAUSED]
    return min(max(day for day in known if day is not None), today)
