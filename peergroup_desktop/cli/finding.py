"""Finds what a command names: a group, a person, a day, a set of questions; written large or small."""

from collections.abc import Iterable, Sequence
from datetime import date

from peergroup_desktop.actions import check_ins, directory, groups, people, sessions
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.errors import (
    NoSessionThen,
    NoSuchGroup,
    NoSuchPerson,
    NoSuchPlace,
    NoSuchQuestions,
    SeveralPeople,
    SeveralPlaces,
)
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold


def find_group(vault: Vault, name: str) -> RecordId:
    """Return the group of a name, a closed one when no other has it. Raises `NoSuchGroup`."""
    found = group_called(vault, name) or _called(groups.list_groups(vault, with_archived=True), name)
    if found is None:
        raise NoSuchGroup(name=name)
    return found


def group_called(vault: Vault, name: str) -> RecordId | None:
    """Return the group of a name that isn't closed, None when there is none."""
    return _called(groups.list_groups(vault), name)


def find_person(vault: Vault, group_id: RecordId, name: str) -> RecordId:
    """Return who is shown under this name in the group's list, or else has it as first or full name.

    Raises:
        NoSuchPerson, SeveralPeople: nobody has it, or more than one.
    """
    rows, wanted = people.list_people(vault, group_id), fold(name)
    shown = [row.id for row in rows if fold(row.display) == wanted]
    found = shown or [row.id for row in rows if wanted in {fold(row.called), fold(row.full_name)}]
    if not found:
        raise NoSuchPerson(name=name)
    if len(found) > 1:
        raise SeveralPeople(name=name)
    return found[0]


def find_place(places: Iterable[directory.PlaceRow], name: str) -> RecordId:
    """Return the place of a name. Raises `NoSuchPlace`, and `SeveralPlaces` when more than one has it."""
    found = [place.id for place in places if fold(place.name) == fold(name)]
    if not found:
        raise NoSuchPlace(name=name)
    if len(found) > 1:
        raise SeveralPlaces(name=name)
    return found[0]


def find_session(vault: Vault, group_id: RecordId, on: date) -> RecordId:
    """Return the group's session of a day, the first one where it had two. Raises `NoSessionThen`."""
    return _first((row.id for row in sessions.list_sessions(vault, group_id, on, on)), NoSessionThen(day=plain_day(on)))


def find_questions(vault: Vault, group_id: RecordId, name: str) -> RecordId:
    """Return the group's set of questions of a name. Raises `NoSuchQuestions`."""
    rows: Sequence[check_ins.MeasureRow] = check_ins.list_measures(vault, group_id)
    return _first((row.id for row in rows if fold(row.name) == fold(name)), NoSuchQuestions(name=name))


def _called(rows: Iterable[groups.GroupRow], name: str) -> RecordId | None:
    return next((group.id for group in rows if fold(group.name) == fold(name)), None)


def _first(found: Iterable[RecordId], fault: Exception) -> RecordId:
    for each in found:
        return each
    raise fault
