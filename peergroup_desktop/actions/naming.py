"""How people of one group are called apart, and the order in which lists show them.

Everybody is shown by the name they like to be called. Where two share it, as much of the full name is added as it
takes: "Grace A.", then "Grace Adeyemi", then "Grace (2)".
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import kept_while_unchanged
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold
from peergroup_desktop.models import Membership, Person


class Named(NamedTuple):
    """The names of one person."""

    id: RecordId
    called: str
    full_name: str


@dataclass(frozen=True)
class _Current:
    """Everybody in a group now, and how they are shown among themselves."""

    people: Mapping[RecordId, Named]
    shown: Mapping[RecordId, str]


_NAMES = (Person.id, Person.called, Person.full_name)


def sort_key(display: str) -> tuple[str, str]:
    """Return the key of A to Z: letters without their accents first, so that "Siân" stands beside "Sian"."""
    return fold(display), display


def displays(people: Iterable[Named]) -> dict[RecordId, str]:
    """Return how each of `people` is shown, so that no two are shown alike."""
    sharing: dict[str, list[Named]] = defaultdict(list)
    for person in people:
        sharing[fold(person.called)].append(person)
    shown: dict[RecordId, str] = {}
    for namesakes in sharing.values():
        shown.update(_told_apart(sorted(namesakes, key=lambda person: person.id)))
    return shown


def group_displays(
    group_id: RecordId, today: date, others: Iterable[RecordId] = (), *, only: Collection[RecordId] | None = None
) -> dict[RecordId, str]:
    """Return how everybody in a group now, and each of `others`, is shown. Asks the open file.

    With `only`, these people and their namesakes are enough: quicker where some of them left a group of hundreds.
    """
    current = kept_while_unchanged((_current, group_id, today), partial(_current, group_id, today))
    missing = [person_id for person_id in others if person_id not in current.people]
    if not missing:
        return dict(current.shown)
    rows = rows_of(Person.select(*_NAMES).where(Person.id.in_(missing)))
    people = {**current.people, **{row[0]: Named(*row) for row in rows}}
    if only is None:
        return displays(people.values())
    wanted = {fold(people[person_id].called) for person_id in only}
    return displays(person for person in people.values() if fold(person.called) in wanted)


def _current(group_id: RecordId, today: date) -> _Current:
    belongs = (Membership.group == group_id) & Membership.archived_on.is_null()
    is_current = Membership.ends_on.is_null() | (Membership.ends_on >= today)
    rows = rows_of(Person.select(*_NAMES).join(Membership).where(belongs & is_current).distinct())
    people = {row[0]: Named(*row) for row in rows}
    return _Current(people, displays(people.values()))


def _told_apart(namesakes: list[Named]) -> Mapping[RecordId, str]:
    if len(namesakes) == 1:
        return {namesakes[0].id: namesakes[0].called}
    longer: tuple[Callable[[Named], str], ...] = (_with_initial, _whole)
    for words in longer:
        shown = {person.id: words(person) for person in namesakes}
        if len({fold(text) for text in shown.values()}) == len(namesakes):
            return shown
    return _numbered(namesakes)


def _with_initial(person: Named) -> str:
    last = _last_beyond_called(person)
    return f"{person.called} {last[0].upper()}." if last else person.called


def _whole(person: Named) -> str:
    return person.full_name or person.called


def _last_beyond_called(person: Named) -> str:
    known = fold(person.called).split()
    words = person.full_name.replace(",", " ").split()
    return next((word for word in reversed(words) if fold(word) not in known), "")


def _numbered(namesakes: list[Named]) -> dict[RecordId, str]:
    counts: dict[str, int] = defaultdict(int)
    shown = {}
    for person in namesakes:
        text = _whole(person)
        counts[fold(text)] += 1
        number = counts[fold(text)]
        shown[person.id] = text if number == 1 else f"{text} ({number})"
    return shown
