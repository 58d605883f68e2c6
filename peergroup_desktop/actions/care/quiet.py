"""Since when people of a group are quiet: when they last came, sent apologies, were greeted, or came back."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

import peewee

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.people.came import NEVER, Came, came_by_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MembershipStatus, QuietWish
from peergroup_desktop.models import Hello, Membership, Person, Promise, Session, Tally

_WEEK = timedelta(days=7)
_LONGEST_LIST = 100
_Spanned = TypeVar("_Spanned", rules.Stay, rules.AwaySpan)


@dataclass(frozen=True)
class Promised:
    """Somebody who asked to be thought of when they go quiet for so long."""

    person_id: RecordId
    wish: QuietWish
    after: timedelta
    who_id: RecordId | None
    phone: str


@dataclass(frozen=True)
class Quiet(Promised):
    """The same, now that they have been quiet for so long."""

    since: date
    last_came_on: date | None


def quiet_people(group_id: RecordId, today: date) -> list[Quiet]:
    """Return who has been quiet for as long as they said, while the group met without them. Asks the open file."""
    met_on = _last_met_on(group_id, today)
    promised = _promised(group_id, today) if met_on else []
    if not met_on or not promised:
        return []
    ids = [one.person_id for one in promised]
    stays = _by_person(rules.stays(group_id, among(Membership.person, ids, group_id)))
    away = _by_person(rules.absences(group_id, date.min, today))
    came, greeted = came_by_person(group_id), _greeted(among(Hello.person, ids, group_id))
    quiet = []
    for one in promised:
        own, spans, times = stays[one.person_id], away.get(one.person_id, ()), came.get(one.person_id, NEVER)
        if not _belongs(own, today) or rules.is_away(own, spans, today):
            continue
        since = max(_heard_of(own, spans, times, today), greeted.get(one.person_id, date.min))
        if since < met_on and today - since >= one.after:
            quiet.append(Quiet(one.person_id, one.wish, one.after, one.who_id, one.phone, since, times.last_on))
    return quiet


def _last_met_on(group_id: RecordId, today: date) -> date | None:
    """Return when the group met last before today."""
    is_over = (Session.group == group_id) & (Session.held_on < today) & Session.archived_on.is_null()
    newest = Session.select(peewee.fn.MAX(Session.held_on)).where(is_over & ~Session.is_cancelled)
    found: list[tuple[date | None]] = rows_of(newest)
    return found[0][0]


def among(column: peewee.Field, ids: Collection[RecordId], group_id: RecordId) -> peewee.Expression:
    """Return the condition that a column names one of these people; of so many that a list of them takes too long,
    everybody in the group whose card asks for a word.
    """
    return column.in_(ids if len(ids) <= _LONGEST_LIST else _asking(group_id))


def _asking(group_id: RecordId) -> "peewee.ModelSelect[Promise]":
    """Return the question for people of a group whose card asks for a word."""
    belongs = (Membership.group == group_id) & Membership.archived_on.is_null()
    asks = ~Promise.wish.in_(["", QuietWish.LEAVE_ME.value])
    return Promise.select(Promise.person).where(
        asks & Promise.person.in_(Membership.select(Membership.person).where(belongs))
    )


def _promised(group_id: RecordId, today: date) -> list[Promised]:
    """Return what was promised to people who did not come lately; most people did."""
    columns = (Promise.person, Promise.wish, Promise.after_weeks, Promise.who, Person.phone, Person.other_phone)
    due = peewee.fn.DATE(today.isoformat(), peewee.fn.PRINTF("-%d days", Promise.after_weeks * 7))
    is_theirs = (Tally.person == Promise.person) & (Tally.group == group_id)
    rows = rows_of(
        Promise.select(*columns)
        .join(Person, on=Promise.person == Person.id)
        .join(Tally, peewee.JOIN.LEFT_OUTER, on=is_theirs)
        .where(Promise.person.in_(_asking(group_id)) & rules.kept_people())
        .where(Tally.last_on.is_null() | (Tally.last_on <= due))
    )
    return [
        Promised(person, QuietWish(wish), weeks * _WEEK, who, phone or other)
        for person, wish, weeks, who, phone, other in rows
    ]


def _greeted(is_one: peewee.Expression) -> dict[RecordId, date]:
    """Return when people were greeted last, in whichever group."""
    where = is_one & Hello.archived_on.is_null()
    return dict(rows_of(Hello.select(Hello.person, peewee.fn.MAX(Hello.said_on)).where(where).group_by(Hello.person)))


def _by_person(spans: Iterable[_Spanned]) -> Mapping[RecordId, list[_Spanned]]:
    found: dict[RecordId, list[_Spanned]] = defaultdict(list)
    for span in spans:
        found[span.person_id].append(span)
    return found


def _belongs(own: Iterable[rules.Stay], today: date) -> bool:
    return any(stay.is_expected and stay.covers(today) and stay.ends_on != today for stay in own)


def _heard_of(own: Sequence[rules.Stay], spans: Sequence[rules.AwaySpan], times: Came, today: date) -> date:
    """Return when somebody was last heard of. Being away and a pause end as if they had come; apologies for a session
    to come were sent by today.
    """
    known = [times.last_on or min(stay.starts_on for stay in own if stay.is_expected), times.apologies_on]
    known += [span.ends_on for span in spans]
    known += [stay.ends_on for stay in own if stay.status is MembershipStatus.PAUSED]
    return min(max(day for day in known if day is not None), today)
