"""The signpost round: places due to be asked again, dealt out a few each, with what to say on the phone.

A turn ends when the place has answered; that is kept by `directory.check`, whoever rang. When nobody answered, the turn
stays. Nobody's turns are counted or compared.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import peewee

from peergroup_desktop.actions import directory
from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.directory import PlaceDetail, PlaceRow
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import Named, displays, sort_key
from peergroup_desktop.actions.people.forms import require_names_in
from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import CheckAnswer, GroupRole
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Person, RoundTurn, ServiceCheck
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class Turn:
    """A place for somebody to ring."""

    id: RecordId
    place: PlaceRow
    dealt_on: date


@dataclass(frozen=True)
class PersonTurns:
    """Whom somebody has to ring."""

    person_id: RecordId
    name: str
    turns: tuple[Turn, ...]


def deal_out(
    vault: Vault, group_id: RecordId, person_ids: Sequence[RecordId] | None = None, each: int = 3
) -> Done[int]:
    """Deal the places that are due out, so that nobody has more than `each`; crisis lines and the oldest checks first.

    Args:
        vault: the open file.
        group_id: whose people ring.
        person_ids: who rings; the group's facilitators, supporters and volunteers who are not away, when left out.
        each: how many at most, with what they still have to ring.

    Returns:
        How many places were dealt out.

    Raises:
        AboveRecordLevel: the group only counts people.
        NotFound: no such group or person.
    """
    today = vault.clock.today()
    with vault.reading():
        due = [row.id for row in directory.due_for_check(vault)]
        busy = _open_turns(vault)
    with deed(vault, Deed.KEEP_DIRECTORY, "rounds.deal_out") as work:
        require_names_in(group_id)
        people = _helpers(group_id, today) if person_ids is None else [kept_person(one).id for one in person_ids]
        dealt = _dealt(_left(due, busy, today), people, Counter(turn[2] for turn in busy), each)
        for service_id, person_id in dealt:
            _write(service_id, person_id, today)
    return Done(len(dealt), work.change_set)


def round_turns(vault: Vault) -> tuple[PersonTurns, ...]:
    """Return who has whom to ring, people and places A to Z."""
    with vault.reading():
        rows = {row.id: row for row in directory.list_places(vault)}
        turns: dict[RecordId, list[Turn]] = defaultdict(list)
        for turn_id, service_id, person_id, dealt_on in _open_turns(vault):
            turns[person_id].append(Turn(turn_id, rows[service_id], dealt_on))
        names = _names(turns)
    return tuple(
        PersonTurns(person_id, names[person_id], tuple(sorted(turns[person_id], key=_by_place)))
        for person_id in sorted(turns, key=lambda one: sort_key(names[one]))
    )


def phone_script(vault: Vault, service_id: RecordId) -> tuple[str, ...]:
    """Return what to say on the phone, a line each. It names no group and says nothing of what a group is about.

    Raises:
        NotFound: no such place.
    """
    place = directory.get_place(vault, service_id)
    if place.is_crisis:
        return (
            _("Keep this line free for people who need it: look it up instead of ringing."),
            _("Is this still right: {number}?").format(number=_number(place)),
        )
    return (
        _("Hello, I help with a small group nearby. We keep a list of places that can help."),
        _("You’re on it as {name}. May I ask if what we have is still right?").format(name=place.name),
        *_questions(place),
        _("Is there anything people should know before they come or ring?"),
        _("Thank you. That’s all."),
    )


def _questions(place: PlaceDetail) -> Iterable[str]:
    if place.phones:
        yield _("Is {number} still the number to give to people?").format(number=_number(place))
    hours = "; ".join(place.hours)
    yield _("Are these still your hours: {hours}?").format(hours=hours) if hours else _("When are you open?")
    for where in place.locations[:1]:
        address = ", ".join(part for part in (where.name, where.address) if part)
        yield _("Are you still at {address}?").format(address=address)
    yield _("Can people come by themselves, or does somebody have to arrange it?")
    yield _("Is this still right: {cost}?").format(cost=place.cost) if place.cost else _("Does it cost anything?")


def _number(place: PlaceDetail) -> str:
    return place.phones[0].shown if place.phones else place.url


def _open_turns(vault: Vault) -> list[tuple[RecordId, RecordId, RecordId, date]]:
    """Return turn, service, person and day of what is still to ring: the place is on the list and gave no answer."""
    listed = {row.id for row in directory.list_places(vault)}
    answered = ServiceCheck.select(ServiceCheck.id).where(
        (ServiceCheck.service == RoundTurn.service)
        & (ServiceCheck.checked_on >= RoundTurn.dealt_on)
        & (ServiceCheck.answer != CheckAnswer.NO_ANSWER.value)
        & ServiceCheck.archived_on.is_null()
    )
    query = (
        RoundTurn.select(RoundTurn.id, RoundTurn.service, RoundTurn.person, RoundTurn.dealt_on)
        .join(Person, on=RoundTurn.person == Person.id)
        .where(RoundTurn.archived_on.is_null() & rules.kept_people() & ~peewee.fn.EXISTS(answered))
    )
    return [turn for turn in rows_of(query) if turn[1] in listed]


def _left(due: Sequence[RecordId], busy: Iterable[Sequence[object]], today: date) -> list[RecordId]:
    """Return the places that are due, not with anybody, and have told nothing today."""
    told = rows_of(
        ServiceCheck.select(ServiceCheck.service).where(
            (ServiceCheck.checked_on == today) & (ServiceCheck.answer != CheckAnswer.NO_ANSWER.value)
        )
    )
    out = {turn[1] for turn in busy} | {service_id for (service_id,) in told}
    return [service_id for service_id in due if service_id not in out]


def _dealt(
    places: Sequence[RecordId], people: Sequence[RecordId], has: Counter[RecordId], each: int
) -> list[tuple[RecordId, RecordId]]:
    """Give each place to whoever has fewest so far, until everybody has `each`."""
    dealt = []
    for service_id in places:
        person_id = min(people, key=has.__getitem__, default=None)
        if person_id is None or has[person_id] >= each:
            break
        has[person_id] += 1
        dealt.append((service_id, person_id))
    return dealt


def _helpers(group_id: RecordId, today: date) -> list[RecordId]:
    away = {span.person_id for span in rules.absences(group_id, today, today)}
    stays = rules.expected_stays(group_id, today, today)
    helping = [stay.person_id for stay in stays if stay.role is not GroupRole.MEMBER]
    return list(dict.fromkeys(one for one in helping if one not in away))


def _write(service_id: RecordId, person_id: RecordId, today: date) -> None:
    values = {"person": person_id, "archived_on": None}
    turn_id = named_id("round turn", service_id, today.isoformat())
    RoundTurn.insert(id=turn_id, service=service_id, dealt_on=today, **values).on_conflict(
        conflict_target=[RoundTurn.id], update=values
    ).execute()


def _names(person_ids: Iterable[RecordId]) -> dict[RecordId, str]:
    rows = rows_of(Person.select(Person.id, Person.called, Person.full_name).where(Person.id.in_(list(person_ids))))
    return displays(Named(*row) for row in rows)


def _by_place(turn: Turn) -> tuple[str, str]:
    return sort_key(turn.place.name)
