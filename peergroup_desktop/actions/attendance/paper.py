"""Paper comes back: numbers typed from the printed sheet become marks. "1-4, 7, 9, 3 guests"."""

import re
from dataclasses import dataclass, field

from peergroup_desktop.actions import membership_rules as rules
from peergroup_desktop.actions.attendance.door import door_membership
from peergroup_desktop.actions.attendance.marks import require_names, write_headcount, write_marks
from peergroup_desktop.actions.deeds import deed
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import group_displays, sort_key
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.core.errors import PaperUnreadable
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Person
from peergroup_desktop.storage.vault import Vault

_HEADS = {
    "guests": N_("guest guests visitor visitors companion companions"),
    "children": N_("child children kid kids"),
    "unnamed": N_("unnamed nameless other others anonymous"),
}
_NOT_NAMED = N_("not named")
_EVERYONE = N_("everyone everybody all")
_EXCEPT = N_("except but without minus not")
_TO = N_("to")
_FILLERS = N_("and plus also came here no number numbers people person the")
_TOKENS = re.compile(r"\d+|[^\W\d_]+|-|[^\s\w]|_")
_SEPARATORS = frozenset(",;.&+/:#")


@dataclass(frozen=True)
class SignInPerson:
    """A line of the printed sheet. `number` counts from 1."""

    number: int
    person_id: RecordId
    display: str


@dataclass(frozen=True)
class PaperReading:
    """What a typed line means. `problems` are the parts that fit nothing; headcounts are None where none was typed."""

    person_ids: tuple[RecordId, ...]
    names: tuple[str, ...]
    guests: int | None
    children: int | None
    unnamed: int | None
    problems: tuple[str, ...]


@dataclass
class _Line:
    """What has been understood so far, by number."""

    last: int
    chosen: set[int] = field(default_factory=set)
    heads: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    is_excepting: bool = False

    def take(self, first: int, last: int, part: str) -> None:
        """Add the numbers from `first` to `last` (or take them out again after "except")."""
        if not 1 <= first <= last <= self.last:
            self.problems.append(part)
        elif self.is_excepting:
            self.chosen.difference_update(range(first, last + 1))
        else:
            self.chosen.update(range(first, last + 1))

    def count(self, kind: str, heads: int) -> None:
        """Add people without a name; what comes after them is not an exception any more."""
        self.heads[kind] = self.heads.get(kind, 0) + heads
        self.is_excepting = False


def sign_in_order(vault: Vault, session_id: RecordId) -> tuple[SignInPerson, ...]:
    """Return who stands on the printed sheet of a session, numbered A to Z from 1.

    People added at its door come last, so that they do not move the numbers that were printed before.

    Raises:
        NotFound: no such session.
        AboveRecordLevel: the group only counts people.
    """
    with vault.reading():
        group_id, on = require_names(session_id)
        stays = rules.expected_stays(group_id, on, on)
        people = {stay.person_id for stay in stays}
        at_door = {stay.person_id for stay in stays if stay.id == door_membership(session_id, stay.person_id)}
        kept = rows_of(Person.select(Person.id).where(Person.id.in_(list(people)) & rules.kept_people()))
        ids = [person_id for (person_id,) in kept]
        names = group_displays(group_id, vault.clock.today(), ids)
    ids.sort(key=lambda person_id: (person_id in at_door, sort_key(names[person_id])))
    return tuple(SignInPerson(number, person, names[person]) for number, person in enumerate(ids, start=1))


def read_paper(vault: Vault, session_id: RecordId, typed: str) -> PaperReading:
    """Read a line typed from the printed sheet, for showing before it is kept.

    Understands numbers, spans ("1-4", "1 to 4"), headcounts ("3 guests", "2 children", "1 unnamed"), "everyone",
    "everyone except 5", commas, spaces and "and". A number that is not on the sheet is a problem.

    Raises:
        NotFound, AboveRecordLevel: as for `sign_in_order`.
    """
    sheet = sign_in_order(vault, session_id)
    line = _Line(last=len(sheet))
    _Reader(line).read(typed)
    came = [person for person in sheet if person.number in line.chosen]
    return PaperReading(
        person_ids=tuple(person.person_id for person in came),
        names=tuple(person.display for person in came),
        guests=line.heads.get("guests"),
        children=line.heads.get("children"),
        unnamed=line.heads.get("unnamed"),
        problems=tuple(line.problems),
    )


def enter_paper(vault: Vault, session_id: RecordId, typed: str) -> Done[PaperReading]:
    """Mark here whom a typed line names, and keep its headcounts; all other marks stay.

    Raises:
        PaperUnreadable: a part fits nothing; the fact says which. Nothing was marked.
        NotFound, AboveRecordLevel: as for `sign_in_order`.
    """
    reading = read_paper(vault, session_id, typed)
    if reading.problems:
        raise PaperUnreadable("typed", part=reading.problems[0])
    detail = str(len(reading.person_ids))
    with deed(vault, Deed.KEEP_REGISTER, "attendance.enter_paper", subject=session_id, detail=detail) as work:
        write_marks(session_id, reading.person_ids, Mark.PRESENT)
        write_headcount(
            session_id,
            {"unnamed_count": reading.unnamed, "guest_count": reading.guests, "child_count": reading.children},
        )
    return Done(reading, work.change_set)


class _Reader:
    """Walks through the words and numbers of a typed line."""

    def __init__(self, line: _Line) -> None:
        self._line = line
        self._heads = {word: kind for kind, words in _HEADS.items() for word in _(words).split()}
        self._everyone, self._except = _(_EVERYONE).split(), _(_EXCEPT).split()
        self._fillers, self._to = _(_FILLERS).split(), ["-", *_(_TO).split()]

    def read(self, typed: str) -> None:
        """Understand the whole line."""
        plain = re.sub("[–—]|\\.\\.+", "-", typed.casefold()).replace(_(_NOT_NAMED), "unnamed")
        tokens = _TOKENS.findall(plain)
        while tokens:
            del tokens[: self._number(tokens) if tokens[0].isdecimal() else self._word(tokens[0])]

    def _number(self, tokens: list[str]) -> int:
        """Understand what begins with a number; return how many tokens that took."""
        first, after, last = int(tokens[0]), *[*tokens[1:3], "", ""][:2]
        if after in self._to and last.isdecimal():
            self._line.take(first, int(last), f"{tokens[0]}-{last}")
            return 3
        if after in self._heads:
            self._line.count(self._heads[after], first)
            return 2
        if after.isalpha() and after not in (*self._fillers, *self._except, *self._everyone):
            self._line.problems.append(f"{tokens[0]} {after}")
            return 2
        self._line.take(first, first, tokens[0])
        return 1

    def _word(self, token: str) -> int:
        if token in self._everyone:
            self._line.is_excepting = False
            self._line.take(1, self._line.last, token)
        elif token in self._except:
            self._line.is_excepting = True
        elif token not in self._fillers and token not in _SEPARATORS:
            self._line.problems.append(token)
        return 1
