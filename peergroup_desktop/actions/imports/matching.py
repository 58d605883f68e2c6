"""Who of the people already in the file a row may be: surely, perhaps, or nobody. Decides; writes nothing.

Sure is: the same whole name in this group, or in another group with the same phone or birthday; the same single name
in this group, where only one person has it. A different birthday makes anybody unsure. Rows of one list are never
taken for one another, and no person is two rows.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.imports.plans import Decision, DecisionKind, MatchKind, PlannedRow
from peergroup_desktop.actions.naming import Named, displays
from peergroup_desktop.actions.people.duplicates import ALIKE, Lookalike, LookalikeReason, Traits, compare, traits
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.interchange.roster import RosterRow
from peergroup_desktop.models import Membership, Person

_LARGEST_BLOCK = 40  # a beginning that more people share says nothing, and would cost a lot
_MOST = 5


@dataclass(frozen=True)
class Known:
    """Somebody in the file, as far as matching looks."""

    traits: Traits
    email: str
    born_on: date | None
    is_member: bool

    @property
    def id(self) -> RecordId:
        """The person's id."""
        return self.traits.id


class Matcher:
    """Fits the rows of one list to the people in the file. `group_id` None is a group that is not there yet."""

    def __init__(self, group_id: RecordId | None) -> None:
        self._known = _known_people(group_id)
        self._by_key: dict[str, list[Known]] = defaultdict(list)
        self._blocks: dict[str, list[Known]] = defaultdict(list)
        for known in self._known:
            for key in known.traits.keys:
                self._by_key[key].append(known)
            for beginning in _beginnings(known.traits):
                self._blocks[beginning].append(known)
        self._taken: set[RecordId] = set()
        self._shown: dict[RecordId, str] = {}

    def match(self, rows: Sequence[RosterRow], ids: Sequence[RecordId]) -> tuple[PlannedRow, ...]:
        """Return every row with whom it may be and the decision to propose: unsure ones are new until somebody says.

        `ids` are what the rows' people are called when this very list made them.
        """
        made = self._made_before(ids)
        wanted = [traits(b"", row.called, row.full_name, (row.phone, row.other_phone)) for row in rows]
        alike = Counter(key for one in wanted for key in one.keys)
        sure = [
            made.get(row_id) or self._sure(row, one, alike) for row_id, row, one in zip(ids, rows, wanted, strict=True)
        ]
        planned = []
        for index, (row, one, person) in enumerate(zip(rows, wanted, sure, strict=True)):
            row_id = new_id() if ids[index] in made else ids[index]
            if person is not None:
                decision = Decision(DecisionKind.SAME, person.id)
                planned.append(PlannedRow(index, row, MatchKind.EXACT, (self._as_sure(person),), decision, row_id))
                continue
            candidates = self._candidates(one)
            match = MatchKind.LIKELY if candidates else MatchKind.NEW
            planned.append(PlannedRow(index, row, match, candidates, Decision(DecisionKind.NEW), row_id))
        return tuple(planned)

    def _made_before(self, ids: Sequence[RecordId]) -> dict[RecordId, Known]:
        """Return by id who came in by this very list before. Two rows that were merged since are one person."""
        known = {one.id: one for one in self._known}
        joined = dict(rows_of(Person.select(Person.id, Person.merged_into).where(~Person.merged_into.is_null())))
        made = {row_id: known[person] for row_id in ids if (person := joined.get(row_id, row_id)) in known}
        self._taken.update(person.id for person in made.values())
        return made

    def _sure(self, row: RosterRow, wanted: Traits, alike: Counter[str]) -> Known | None:
        """Return the one person whom the row surely is, and take them."""
        found: dict[RecordId, Known] = {}
        for key in wanted.keys:
            found.update((known.id, known) for known in self._by_key.get(key, ()) if known.id not in self._taken)
        sure = [known for known in found.values() if _is_sure(row, wanted, known)]
        if not sure:
            return None
        evidence = {known.id: _evidence(row, wanted, known) for known in sure}
        sure.sort(key=lambda known: (-evidence[known.id], known.id))
        best = [known for known in sure if evidence[known.id] == evidence[sure[0].id]]
        # As many rows as people with this name, told apart by nothing: first to first, as when they came in.
        if len(best) > max(alike[key] for key in wanted.keys):
            return None
        self._taken.add(best[0].id)
        return best[0]

    def _candidates(self, wanted: Traits) -> tuple[Lookalike, ...]:
        near: dict[RecordId, Known] = {}
        for beginning in _beginnings(wanted):
            block = self._blocks.get(beginning, ())
            if len(block) <= _LARGEST_BLOCK:
                near.update((known.id, known) for known in block if known.id not in self._taken)
        found = []
        for known in near.values():
            match = compare(wanted, known.traits, least=ALIKE)
            if match is not None:
                found.append(Lookalike(known.id, self._display(known), *match))
        found.sort(key=lambda one: (-one.score, one.display))
        return tuple(found[:_MOST])

    def _as_sure(self, known: Known) -> Lookalike:
        return Lookalike(known.id, self._display(known), LookalikeReason.SAME_NAME, 100)

    def _display(self, known: Known) -> str:
        if not self._shown:
            named = (Named(one.id, one.traits.called, one.traits.full_name) for one in self._known)
            self._shown = displays(named)
        return self._shown[known.id]


def _known_people(group_id: RecordId | None) -> list[Known]:
    live = (Membership.group == group_id) & Membership.archived_on.is_null()
    members = {person for (person,) in rows_of(Membership.select(Membership.person).where(live))}
    columns = (
        Person.id,
        Person.called,
        Person.full_name,
        Person.phone,
        Person.other_phone,
        Person.email,
        Person.born_on,
    )
    rows = rows_of(Person.select(*columns).where(rules.kept_people() & Person.is_named))
    return [
        Known(traits(row[0], row[1], row[2], row[3:5]), row[5], row[6], is_member=row[0] in members) for row in rows
    ]


def _beginnings(one: Traits) -> set[str]:
    return {word[:4] for key in one.keys for word in key.split()} | one.phones


def _is_sure(row: RosterRow, wanted: Traits, known: Known) -> bool:
    if row.born_on and known.born_on and row.born_on != known.born_on:
        return False
    if known.is_member:
        return True
    is_whole = all(len(key.split()) > 1 for key in wanted.keys)
    shares = bool(wanted.phones & known.traits.phones) or (row.born_on is not None and row.born_on == known.born_on)
    return is_whole and shares


def _evidence(row: RosterRow, wanted: Traits, known: Known) -> int:
    return (
        4 * bool(wanted.phones & known.traits.phones)
        + 4 * (row.born_on is not None and row.born_on == known.born_on)
        + 4 * bool(row.email and row.email == known.email)
        + 2 * known.is_member
        + (wanted.phones == known.traits.phones)
        + (row.called == known.traits.called)
    )
