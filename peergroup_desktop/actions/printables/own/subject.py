"""Whose record is told, and what it takes to tell it: their rows, the sessions and groups, who must be left out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from peergroup_desktop.actions.people.questions import kept_person
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core import name_shield
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.labels import label
from peergroup_desktop.core.names import fold
from peergroup_desktop.models import Account, Group, Person, Session
from peergroup_desktop.models.base import Table
from peergroup_desktop.reports.told import ToldLine

Row = Mapping[str, Any]
_SHORTEST_FAMILY = 3
"""Letters; what is shorter may be an initial."""


@dataclass(frozen=True)
class Fact:
    """Something that is held: what it is about, in words, and when it was taken off its list, if it was."""

    about: str
    words: str
    hidden_on: date | None = None

    @property
    def line(self) -> ToldLine:
        """The fact as it is printed."""
        if self.hidden_on is None:
            return ToldLine(self.about, self.words)
        off = _("{words} (taken off our lists on {day})").format(words=self.words, day=plain_day(self.hidden_on))
        return ToldLine(self.about, off.strip())


@dataclass(frozen=True)
class Shield:
    """Leaves other people's names out of texts. A name that the person shares with somebody stays.

    Attributes:
        own: The names of the person.
        others: The names of everybody else.
        families: The last names of everybody else, which count with a capital letter alone.
    """

    own: tuple[str, ...]
    others: tuple[str, ...]
    families: tuple[str, ...] = ()

    def without_others(self, text: str) -> str:
        """Return `text` with "[someone]" for everybody else's name."""
        return name_shield.without(text, [name for name in self._everybody.find(text) if self._is_other(name.words)])

    def names_them(self, text: str) -> bool:
        """Tell whether the person's name, or one that reads the same, stands in `text`."""
        return self._themselves.may_stand_in(text) and bool(self._themselves.find(text))

    @cached_property
    def _everybody(self) -> name_shield.Known:
        return name_shield.Known((*self.own, *self.others, *self.families))

    @cached_property
    def _themselves(self) -> name_shield.Known:
        return name_shield.Known(self.own)

    @cached_property
    def _own_forms(self) -> frozenset[str]:
        wholes = (_bare(form) for name in self.own for form in (name, *words_of(name)))
        return frozenset(wholes).union(*map(name_shield.forms, self.own))

    @cached_property
    def _last_names_alone(self) -> frozenset[str]:
        return frozenset(map(_bare, self.families)) - {_bare(words_of(name)[0]) for name in self.others}

    def _is_other(self, words: str) -> bool:
        folded = _bare(words)
        return folded not in self._own_forms and (folded not in self._last_names_alone or words[:1].isupper())


@dataclass(frozen=True)
class Subject:
    """The person: their record, those joined into it, and what is known about sessions and groups."""

    records: tuple[Person, ...]
    shield: Shield
    groups: Mapping[RecordId, str]
    sessions: Mapping[RecordId, tuple[date, RecordId]]
    today: date

    @property
    def ids(self) -> tuple[RecordId, ...]:
        """The ids of all their records, the kept one first."""
        return tuple(person.id for person in self.records)

    @property
    def name(self) -> str:
        """What stands at the head of their record."""
        return str(self.records[0].full_name or self.records[0].called)

    def rows(self, table: type[Table], column: str = "person", *, by: str = "") -> list[Row]:
        """Return the rows of `table` that refer to the person in `column`, hidden ones too, in the order of `by`."""
        query = table.select().where(getattr(table, column).in_(self.ids))
        return rows_by_name(query.order_by(*([getattr(table, by)] if by else []), table.id))

    def held(self, session_id: RecordId) -> date:
        """Return the day of a session."""
        return self.sessions[session_id][0]

    def in_group(self, session_id: RecordId) -> str:
        """Return the name of the group whose session it is."""
        return self.groups[self.sessions[session_id][1]]

    def by_session(self, rows: Iterable[Row]) -> list[Row]:
        """Return rows of sessions by their day."""
        return sorted(rows, key=lambda row: self.held(row["session"]))


def subject_of(person_id: RecordId, today: date) -> Subject:
    """Gather who somebody is. Asks the open file. Raises `NotFound`."""
    kept = kept_person(person_id)
    records = [kept]
    for record in records:  # grows: a record joined into one that was joined itself
        records.extend(Person.select().where(Person.merged_into == record.id).order_by(Person.id))
    own = tuple(dict.fromkeys(name for record in records for name in names_of(record)))
    return Subject(
        records=tuple(records),
        shield=Shield(own, *_others([record.id for record in records], own)),
        groups=dict(rows_of(Group.select(Group.id, Group.name))),
        sessions={row[0]: row[1:] for row in rows_of(Session.select(Session.id, Session.held_on, Session.group))},
        today=today,
    )


def rows_by_name(query: Any) -> list[Row]:
    """Run a select and return its rows by the names of their columns."""
    return list(query.dicts())


def names_of(person: Person) -> tuple[str, ...]:
    """Return the names by which somebody may stand in a text; none while nobody knows their name."""
    return tuple(name for name in (person.called, person.full_name) if name.strip()) if person.is_named else ()


def said(kind: type[StrEnum], word: str) -> str:
    """Return the words for one of a closed list, or the word itself where a newer program wrote it."""
    return label(kind(word)) if word in kind.__members__.values() else word


def spoken(parts: Iterable[str], between: str = " ") -> str:
    """Join what there is."""
    return between.join(part for part in parts if part)


def lines_of(facts: Sequence[Fact]) -> tuple[ToldLine, ...]:
    """Return facts as they are printed: those about the same that follow each other as lines of one.

    What joining records left behind of something that stands there is dropped.
    """
    standing = {fact for fact in facts if fact.hidden_on is None}
    lines: list[ToldLine] = []
    for fact in dict.fromkeys(facts):
        if fact.hidden_on is not None and replace(fact, hidden_on=None) in standing:
            continue
        if lines and lines[-1].about == fact.about:
            lines[-1] = ToldLine(fact.about, f"{lines[-1].words}\n{fact.line.words}")
        else:
            lines.append(fact.line)
    return tuple(lines)


def words_of(name: str) -> list[str]:
    """Return the words of a name, given names first."""
    family, comma, given = name.partition(",")
    return f"{given} {family}".split() if comma else name.split()


def _bare(words: str) -> str:
    """Return words as names are compared: a hyphen counts as a space."""
    return fold(words.replace("-", " "))


def _others(ids: Collection[RecordId], own: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of everybody else in the file, and their last names."""
    named = Person.select(Person.called, Person.full_name).where(~Person.id.in_(list(ids)) & Person.is_named)
    names = [name for row in rows_of(named) for name in row]
    names += [name for (name,) in rows_of(Account.select(Account.name))]
    others = tuple(name for name in dict.fromkeys(names) if words_of(name) and name not in own)
    families = (words[-1] for name in others if len(words := words_of(name)) > 1)
    return others, tuple(dict.fromkeys(family for family in families if len(family) >= _SHORTEST_FAMILY))
