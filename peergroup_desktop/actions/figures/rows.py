"""The rows behind a figure as people read them: which session, who, which duty, which conversation, which place.

Facts, no words: whoever shows them veils the names where others can see the screen. Names are those of today, so
somebody who was merged stands under the kept one's name, and somebody whose name was taken away has none.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.figures.beside import Beside, gather_beside, list_duties
from peergroup_desktop.actions.figures.counting import Behind, RowKind, count_facts
from peergroup_desktop.actions.figures.facts import Facts, gather
from peergroup_desktop.actions.figures.kept import Heads
from peergroup_desktop.actions.figures.returning import newcomers
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.actions.unchanged import while_unchanged
from peergroup_desktop.core.figure_words import FigureKey
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ContactWay
from peergroup_desktop.models import Group, Pair, PairContact, Person, Service, Signpost
from peergroup_desktop.storage.vault import Vault


@dataclass(frozen=True)
class Who:
    """A person as their group calls them; "" where the name was taken away. The id is that of the kept person."""

    id: RecordId
    name: str


@dataclass(frozen=True)
class GroupRef:
    """The group that a row belongs to."""

    id: RecordId
    name: str


@dataclass(frozen=True)
class SessionBehind:
    """A session: how many came by name, and who was counted without one."""

    group: GroupRef
    session: SessionRow
    came: int
    heads: Heads
    is_held: bool


@dataclass(frozen=True)
class MarkBehind:
    """Somebody who was here."""

    group: GroupRef
    session: SessionRow
    who: Who


@dataclass(frozen=True)
class PersonBehind:
    """Somebody, and the days on which they came; `group` is where they came first."""

    group: GroupRef
    who: Who
    days: tuple[date, ...]


@dataclass(frozen=True)
class DutyBehind:
    """Something that somebody did at a session, and how long it lasted. `kind` is a `DutyKind` or the group's word."""

    group: GroupRef
    session: SessionRow
    who: Who
    kind: str
    minutes: int


@dataclass(frozen=True)
class ContactBehind:
    """A conversation of a pair."""

    group: GroupRef
    pair_id: RecordId
    on: date
    way: ContactWay
    minutes: int
    supporter: Who
    person: Who


@dataclass(frozen=True)
class SuggestionBehind:
    """A place, or words, that somebody was told of. `who` is None where nobody is named."""

    group: GroupRef
    on: date
    what: str
    who: Who | None
    is_known: bool


RowBehind = SessionBehind | MarkBehind | PersonBehind | DutyBehind | ContactBehind | SuggestionBehind


@while_unchanged
def rows_behind(
    vault: Vault, group_ids: tuple[RecordId, ...], first_on: date, last_on: date, key: FigureKey
) -> tuple[RowBehind, ...]:
    """Return the rows that a figure of these groups and dates was counted from: by day, people A to Z."""
    with vault.reading():
        facts = gather(group_ids, first_on, last_on, vault.clock.today())
        beside = gather_beside(facts)
        behind = count_facts(facts, newcomers(facts), beside)[key].behind
        return _Reader(facts, beside).lines(behind)


class _Reader:
    """Reads rows out of one gathering of facts. Asks the open file for names, and for what lies beside registers."""

    def __init__(self, facts: Facts, beside: Beside) -> None:
        self._facts, self._beside = facts, beside
        rows = rows_of(Group.select(Group.id, Group.name).where(Group.id.in_(list(facts.group_ids))))
        self._groups = {row_id: GroupRef(row_id, name) for row_id, name in rows}
        self._sessions = {session.id: session for session in facts.sessions}
        self._names: dict[RecordId, Mapping[RecordId, str]] = {}
        is_merged = ~Person.merged_into.is_null()
        self._kept = dict(rows_of(Person.select(Person.id, Person.merged_into).where(is_merged)))

    def lines(self, behind: Behind) -> tuple[RowBehind, ...]:
        """Return the lines for what stands behind a figure."""
        readers: Mapping[RowKind, Callable[[tuple[RecordId, ...]], Iterable[RowBehind]]] = {
            RowKind.SESSION: self._of_sessions,
            RowKind.MARK: self._of_marks,
            RowKind.PERSON: self._of_people,
            RowKind.DUTY: self._of_duties,
            RowKind.CONTACT: self._of_contacts,
            RowKind.SUGGESTION: self._of_suggestions,
        }
        return tuple(readers[behind.kind](behind.ids))

    def _of_sessions(self, ids: tuple[RecordId, ...]) -> Iterable[RowBehind]:
        facts = self._facts
        for session in facts.sessions:
            if session.id in ids:
                came = len(list(facts.present(session)))
                heads, is_held = facts.heads[session.id], facts.is_held(session)
                yield SessionBehind(self._groups[session.group_id], session, came, heads, is_held)

    def _of_marks(self, ids: tuple[RecordId, ...]) -> Iterable[RowBehind]:
        wanted = set(ids)
        for session in self._facts.sessions:
            people = [person for person, mark in self._facts.present(session) if mark in wanted]
            for who in self._all_who(session.group_id, people):
                yield MarkBehind(self._groups[session.group_id], session, who)

    def _of_people(self, ids: tuple[RecordId, ...]) -> Iterable[RowBehind]:
        came: dict[RecordId, list[SessionRow]] = {person: [] for person in ids}
        for session in self._facts.held:
            for person, _mark in self._facts.present(session):
                if person in came:
                    came[person].append(session)
        found = [
            PersonBehind(
                self._groups[sessions[0].group_id],
                self._who(sessions[0].group_id, person),
                tuple(dict.fromkeys(session.held_on for session in sessions)),
            )
            for person, sessions in came.items()
        ]
        return sorted(found, key=lambda row: sort_key(row.who.name))

    def _of_duties(self, ids: tuple[RecordId, ...]) -> Iterable[RowBehind]:
        found: dict[RecordId, tuple[RecordId, RecordId, str]] = {}
        for row_id, session_id, person, kind in list_duties(self._facts):
            found[row_id] = session_id, person, kind
        for kept in (session for month in self._facts.kept for session in month.sessions):
            for row_id, (person, kind) in zip(kept.duty_ids, kept.duties, strict=True):
                found[row_id] = kept.id, person, kind
        rows = [(self._sessions[found[row_id][0]], row_id, *found[row_id][1:]) for row_id in ids]
        for session, row_id, person, kind in sorted(
            rows, key=lambda row: (row[0].held_on, row[0].starts_minute, row[1])
        ):
            who, minutes = self._who(session.group_id, person), self._beside.duties[row_id]
            yield DutyBehind(self._groups[session.group_id], session, who, kind, minutes)

    def _of_contacts(self, ids: tuple[RecordId, ...]) -> Iterable[RowBehind]:
        columns = (PairContact.id, PairContact.pair, PairContact.held_on, PairContact.way)
        query = PairContact.select(*columns, Pair.group, Pair.supporter, Pair.person).join(Pair)
        rows = {row[0]: row for row in rows_of(query.where(PairContact.id.in_(list(ids))))}
        kept = {row.id: row.on for month in self._facts.kept for row in month.contacts}
        for row_id, pair, on, way, group, supporter, person in (rows[row_id] for row_id in ids if row_id in rows):
            both = self._who(group, supporter), self._who(group, person)
            minutes = self._beside.contacts[row_id]
            day = kept.get(row_id, on)
            yield ContactBehind(self._groups[group], pair, day, ContactWay(way), minutes, *both)

    def _of_suggestions(self, ids: tuple[RecordId, ...]) -> Iterable[RowBehind]:
        columns = (Signpost.id, Signpost.group, Signpost.suggested_on, Service.name, Signpost.words, Signpost.person)
        query = Signpost.select(*columns).left_outer_join(Service, on=Signpost.service == Service.id)
        rows = {row[0]: row for row in rows_of(query.where(Signpost.id.in_(list(ids))))}
        kept = {row.id: row.on for month in self._facts.kept for row in month.suggestions}
        for row_id, group, on, name, words, person in (rows[row_id] for row_id in ids if row_id in rows):
            who = None if person is None else self._who(group, person)
            is_known = self._beside.suggestions[row_id]
            yield SuggestionBehind(self._groups[group], kept.get(row_id, on), name or words, who, is_known)

    def _all_who(self, group_id: RecordId, people: list[RecordId]) -> list[Who]:
        found = [self._who(group_id, person) for person in people]
        return sorted(found, key=lambda who: sort_key(who.name))

    def _who(self, group_id: RecordId, person: RecordId) -> Who:
        kept = self._kept.get(person, person)
        names = self._names.get(group_id, {})
        if kept not in names:
            everybody = {self._kept.get(one, one) for one in (*self._facts.people, *names, person)}
            names = self._names[group_id] = group_displays(group_id, self._facts.today, everybody)
        return Who(kept, names.get(kept, ""))
