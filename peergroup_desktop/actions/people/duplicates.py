"""Who may be the same person: suggestions from names and phone numbers. Nobody is joined here."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.naming import Named, displays
from peergroup_desktop.actions.people.came import NEVER, came_by_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold
from peergroup_desktop.interchange.person_names import name_keys
from peergroup_desktop.models import Membership, Person
from peergroup_desktop.storage.vault import Vault

_CLOSE = 86
ALIKE = 75
"""How alike names must be (0-100) for a shared phone number to make them worth asking about."""
_MOST = 5
_PHONE_DIGITS = 9
_LARGEST_BLOCK = 40


class LookalikeReason(StrEnum):
    """Why two records may be one person, the strongest first."""

    SAME_NAME = "same_name"
    SAME_PHONE = "same_phone"
    CLOSE_NAME = "close_name"


@dataclass(frozen=True)
class Lookalike:
    """Somebody in the file who may be meant. `score` is 0-100."""

    person_id: RecordId
    display: str
    reason: LookalikeReason
    score: int


@dataclass(frozen=True)
class DuplicateSide:
    """One record of a pair, with how often it was marked present."""

    person_id: RecordId
    display: str
    came_count: int


@dataclass(frozen=True)
class DuplicatePair:
    """Two records that may be one person."""

    first: DuplicateSide
    second: DuplicateSide
    reason: LookalikeReason
    score: int


@dataclass(frozen=True)
class Traits:
    """What is compared of a person: names as keys (folded words in no order), and the end of each phone number."""

    id: RecordId
    called: str
    full_name: str
    keys: frozenset[str]
    phones: frozenset[str]


def find_lookalikes(
    vault: Vault,
    called: str,
    *,
    full_name: str = "",
    phone: str = "",
    group_id: RecordId | None = None,
    but_not: RecordId | None = None,
) -> tuple[Lookalike, ...]:
    """Return at most five people who may be the one being typed in, the likeliest first.

    Args:
        vault: the open file.
        called: as typed.
        full_name: as typed, or "".
        phone: as typed, or "".
        group_id: looks in this group only; in the whole file when left out.
        but_not: somebody not to suggest: the person whose form it is.
    """
    with vault.reading():
        people = known_traits(group_id)
    wanted = traits(b"", called, full_name, (phone,))
    shown = displays(Named(person.id, person.called, person.full_name) for person in people)
    found = []
    for person in people:
        match = compare(wanted, person) if person.id != but_not else None
        if match is not None:
            found.append(Lookalike(person.id, shown[person.id], *match))
    found.sort(key=lambda one: (-one.score, one.display))
    return tuple(found[:_MOST])


def likely_duplicates(vault: Vault, group_id: RecordId) -> tuple[DuplicatePair, ...]:
    """Return the pairs of people of a group who may be one person, the likeliest first."""
    with vault.reading():
        people = known_traits(group_id)
        came = came_by_person(group_id)
    shown = displays(Named(person.id, person.called, person.full_name) for person in people)

    def side(person: Traits) -> DuplicateSide:
        return DuplicateSide(person.id, shown[person.id], came.get(person.id, NEVER).count)

    pairs = []
    for first, second in _pairs_to_compare(people):
        match = compare(first, second, least=ALIKE)
        if match is not None:
            pairs.append(DuplicatePair(side(first), side(second), *match))
    pairs.sort(key=lambda pair: (-pair.score, pair.first.display))
    return tuple(pairs)


def known_traits(group_id: RecordId | None = None) -> list[Traits]:
    """Return what to compare of everybody in a group, or in the file. For use inside another question."""
    columns = (Person.id, Person.called, Person.full_name, Person.phone, Person.other_phone)
    where = rules.kept_people() & Person.is_named
    if group_id is not None:
        members = Membership.select(Membership.person).where(
            (Membership.group == group_id) & Membership.archived_on.is_null()
        )
        where &= Person.id.in_(members)
    return [traits(row[0], row[1], row[2], row[3:]) for row in rows_of(Person.select(*columns).where(where))]


def traits(person_id: RecordId, called: str, full_name: str, phones: Iterable[str]) -> Traits:
    """Return what to compare of a person's names and phone numbers."""
    ends = ("".join(char for char in phone if char.isdigit())[-_PHONE_DIGITS:] for phone in phones)
    numbers = frozenset(end for end in ends if len(end) == _PHONE_DIGITS)
    return Traits(person_id, called, full_name, name_keys(full_name or called), numbers)


def compare(one: Traits, other: Traits, *, least: int = 0) -> tuple[LookalikeReason, int] | None:
    """Return why two may be one person and how likely that is (0-100); None when nothing says so.

    A shared phone number counts where the names are alike by `least` or more (0-100): a couple has one landline.
    """
    if one.keys & other.keys:
        return LookalikeReason.SAME_NAME, 100
    # Two full names that differ are two people called Grace; one Grace without a full name may be either.
    if fold(one.called) == fold(other.called) and not (one.full_name and other.full_name):
        return LookalikeReason.SAME_NAME, 95
    score = max((_closeness(left, right) for left in one.keys for right in other.keys), default=0)
    if one.phones & other.phones and score >= least:
        return LookalikeReason.SAME_PHONE, max(90, score)
    return (LookalikeReason.CLOSE_NAME, score) if score >= _CLOSE else None


def _closeness(left: str, right: str) -> int:
    from rapidfuzz import fuzz

    if _is_cut_short(left.split(), right.split()):
        return 90
    return int(fuzz.ratio(left, right))


def _is_cut_short(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether one name is the other with a part cut to its initial, or left out: "trevor b", "josephine"."""
    shared = set(left) & set(right)
    rest = sorted((sorted(set(left) - shared), sorted(set(right) - shared)), key=lambda words: sum(map(len, words)))
    if not shared:
        return False
    short, long = rest
    if not short:
        return len(long) == 1 and len(shared) == 1
    return len(short) == len(long) == 1 and len(short[0]) == 1 and long[0].startswith(short[0])


def _pairs_to_compare(people: Sequence[Traits]) -> list[tuple[Traits, Traits]]:
    """Return the pairs that share the beginning of a word or a phone number; comparing all with all takes too long."""
    blocks: dict[str, set[int]] = defaultdict(set)
    for index, person in enumerate(people):
        for key in person.keys:
            for word in key.split():
                blocks[word[:4]].add(index)
        for number in person.phones:
            blocks[number].add(index)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) <= _LARGEST_BLOCK:
            pairs.update(combinations(sorted(block), 2))
    return [(people[first], people[second]) for first, second in sorted(pairs)]
