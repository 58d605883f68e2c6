"""The named writes: every kind of thing that the program keeps, and how to tell afterwards what is there of it.

A write is done again and again, counted from 1. Whatever happens to program, disk or power, the file must stand as
after the newest number that was confirmed, or further on in the number after it; nothing else will do. Each write has
records of its own, so all of them live in one file. What one says of a number is plain data, so that it can be
compared as a whole: half a write equals nothing.
"""

import json
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import apsw

from peergroup_desktop.actions import accounts, attendance, backups, notes, people, settings
from peergroup_desktop.actions.people import PersonChange
from peergroup_desktop.core.clock import Clock
from peergroup_desktop.core.errors import KeysDamaged, WrongPassphrase
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.marks import Mark
from peergroup_desktop.models import Attendance, Group, Membership, NoteDraft, Person, Session
from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage import migrations, rekeying
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.database import page_problems, raw_key, unlock_connection
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.vault import Vault
from tests.actions.imports.bringing import bring_people
from tests.vaults import PASSPHRASE, open_vault

TEA, READING, EMPTY = (named_id("group", name) for name in ("tea", "reading", "empty"))
SESSIONS = [named_id("session", str(number)) for number in range(3)]
AROUND = 12  # people that the small writes go round
DAY = date(2026, 11, 24)


class Write(ABC):
    """One kind of write. `name` stands in the tables of the full run."""

    name: ClassVar[str]
    most: ClassVar[int] = 1000  # how many one file can take

    def open(self, folder: Path, number: int, least: int | None = None, clock: Clock | None = None) -> Vault:
        """Unlock a file in which `number` was confirmed, and perhaps the next one done; or as little as `least`."""
        return open_vault(folder, clock=clock, accept_older=least is not None)

    def prepare(self, vault: Vault) -> None:  # noqa: B027 - most writes need nothing
        """Make what the write needs, once."""

    @abstractmethod
    def do(self, vault: Vault, number: int) -> None:
        """Do it for the `number`th time; also when a fault stopped the same number before."""

    @abstractmethod
    def state(self, vault: Vault) -> object:
        """Return what is there."""

    @abstractmethod
    def after(self, number: int) -> object:
        """Return what must be there when `number` is done, and nothing after it."""

    def on_the_way(self, number: int) -> tuple[object, ...]:
        """Return what may be there as well while `number` is being done: between the deeds it is made of."""
        return ()

    def newest(self, vault: Vault, confirmed: int, least: int | None = None) -> int:
        """Check what is there and return the newest number that is wholly done: `confirmed`, or the one after.

        Of a disk that lies it may be any earlier one from `least` on, and nothing else either.
        """
        with vault.reading():
            found = self.state(vault)
        for number in range(confirmed + 1, (confirmed if least is None else least) - 1, -1):
            is_on_the_way = number <= confirmed and found in self.on_the_way(number + 1)
            if found == self.after(number) or is_on_the_way:
                return number
        raise AssertionError(f"{self.name}: after {confirmed} there is {found!r:.300}")


class Marks(Write):
    """One mark in a register."""

    name = "marks"

    def do(self, vault: Vault, number: int) -> None:
        attendance.mark(vault, SESSIONS[0], _around(number), _mark(number))

    def state(self, vault: Vault) -> object:
        rows = Attendance.select().where(Attendance.session == SESSIONS[0])
        return {row.person_id: row.mark for row in rows}

    def after(self, number: int) -> object:
        return {_around(past): _mark(past).value for past in range(max(1, number - AROUND + 1), number + 1)}


class PeopleEdits(Write):
    """A person's whole form."""

    name = "people edits"

    def do(self, vault: Vault, number: int) -> None:
        change = PersonChange("Jo", "", f"07700 {number:06}", "", "", "", frozenset(), None, _note(number))
        people.change_person(vault, _around(number), TEA, change)

    def state(self, vault: Vault) -> object:
        rows = Person.select().where(Person.phone.startswith("07700"))
        return {row.id: (row.phone, row.note) for row in rows}

    def after(self, number: int) -> object:
        newest = range(max(1, number - AROUND + 1), number + 1)
        return {_around(past): (f"07700 {past:06}", _note(past)) for past in newest}


class Drafts(Write):
    name = "drafts of notes"

    def do(self, vault: Vault, number: int) -> None:
        notes.keep_draft(vault, SESSIONS[0], "talked", _note(number))

    def state(self, vault: Vault) -> object:
        return [row.text for row in NoteDraft.select()]

    def after(self, number: int) -> object:
        return [_note(number)] if number else []


class Imports(Write):
    """A list of people from a spreadsheet, with the backup before it."""

    name = "import"
    rows = 20

    def do(self, vault: Vault, number: int) -> None:
        text = "\n".join(["Name\tPhone", *(f"Ivy{number}of{row} Field\t0161 {row:03}" for row in range(self.rows))])
        bring_people(vault, READING, text)

    def state(self, vault: Vault) -> object:
        members = Person.select().join(Membership).where(Membership.group == READING)
        return Counter(person.called.partition("of")[0] for person in members)

    def after(self, number: int) -> object:
        return Counter({f"Ivy{past}": self.rows for past in range(1, number + 1)})


class Merges(Write):
    """Two records of one person made into one."""

    name = "merge"

    def do(self, vault: Vault, number: int) -> None:
        keep, other = _pair(number)
        with vault.reading():
            is_new = Person.get_or_none(Person.id == keep) is None
        if is_new:
            self._make(vault, number)
        people.merge(vault, keep, other)

    def _make(self, vault: Vault, number: int) -> None:
        with vault.unit_of_work("people.add"):
            for person, session in zip(_pair(number), SESSIONS[1:], strict=True):
                Person.insert(id=person, called=f"Max{number}", note=f"from {session.hex()}").execute()
                Attendance.insert(id=named_id("m", person), session=session, person=person, mark="present").execute()

    def state(self, vault: Vault) -> object:
        found: Counter[str] = Counter()
        for row in Person.select().where(Person.called.startswith("Max") & Person.merged_into.is_null()):
            marks = Attendance.select().where((Attendance.person == row.id) & ~Attendance.mark.is_null())
            found[row.called] += 10 + marks.count()  # 12: one person with two marks; 22: two with one each
        return found

    def after(self, number: int) -> object:
        return Counter({f"Max{past}": 12 for past in range(1, number + 1)})

    def on_the_way(self, number: int) -> tuple[object, ...]:
        return (Counter({f"Max{past}": 12 for past in range(1, number)}) + Counter({f"Max{number}": 22}),)


class Backups(Write):
    """A checked copy of the whole file."""

    name = "backup"

    def prepare(self, vault: Vault) -> None:
        _count(vault, backup=0)
        backups.back_up(vault)

    def do(self, vault: Vault, number: int) -> None:
        _count(vault, backup=number)
        backups.back_up(vault)

    def state(self, vault: Vault) -> object:
        return _counted(vault, "backup"), max(_counted_in_backups(vault, "backup"))

    def after(self, number: int) -> object:
        return number, number

    def on_the_way(self, number: int) -> tuple[object, ...]:
        return ((number, number - 1),)


class Restores(Write):
    """Going back to a backup: what came after it is taken back."""

    name = "restore"

    def prepare(self, vault: Vault) -> None:
        _count(vault, kept=0, taken_back=0)

    def do(self, vault: Vault, number: int) -> None:
        _count(vault, kept=number, taken_back=number - 1)
        made = backups.back_up(vault).value.made
        _count(vault, taken_back=number)
        backups.restore(vault, made.key, made.place)

    def state(self, vault: Vault) -> object:
        return _counted(vault, "kept"), _counted(vault, "taken_back")

    def after(self, number: int) -> object:
        return number, max(number - 1, 0)

    def on_the_way(self, number: int) -> tuple[object, ...]:
        return ((number, number),)


class Rekeys(Write):
    """Another key for the whole file."""

    name = "re-key"

    def prepare(self, vault: Vault) -> None:
        _count(vault, key=0)

    def do(self, vault: Vault, number: int) -> None:
        _count(vault, key=number)
        accounts.change_key(vault)

    def state(self, vault: Vault) -> object:
        return _counted(vault, "key"), headers.load(Places.inside(vault.folder)).epoch

    def after(self, number: int) -> object:
        return number, number + 1

    def on_the_way(self, number: int) -> tuple[object, ...]:
        return ((number, number),)


class Headers(Write):
    """The key header: a new passphrase, and a new hint on the unlock window."""

    name = "header"

    def open(self, folder: Path, number: int, least: int | None = None, clock: Clock | None = None) -> Vault:
        for past in range(number + 1, (number if least is None else least) - 1, -1):
            with suppress(WrongPassphrase):
                return open_vault(folder, clock=clock, passphrase=_passphrase(past), accept_older=least is not None)
        raise AssertionError(f"{self.name}: neither passphrase {number} nor the next one opens the file")

    def do(self, vault: Vault, number: int) -> None:
        for old in (_passphrase(number - 1), _passphrase(number)):
            with suppress(WrongPassphrase):
                vault.change_passphrase(old, _passphrase(number))
                break
        settings.change_setting(vault, "unlock_title", f"hint {number}")

    def state(self, vault: Vault) -> object:
        return vaults.peek(vault.folder).group_hint

    def after(self, number: int) -> object:
        return f"hint {number}" if number else ""


class Migrations(Write):
    """Opening a file of an older version: the backup before, then the step. Done once a file."""

    name = "migration"
    most = 1

    def open(self, folder: Path, number: int, least: int | None = None, clock: Clock | None = None) -> Vault:
        with a_later_step():
            return super().open(folder, number, least, clock)

    def do(self, vault: Vault, number: int) -> None:
        """Opening has done it."""

    def state(self, vault: Vault) -> object:
        conn = vault.opened.connection
        kept = [told for _, told in backups_in(vault.folder) if told["version"] < conn.pragma("user_version")]
        return bool(kept), conn.execute("SELECT count(*) FROM person WHERE nickname = called").get

    def after(self, number: int) -> object:
        return True, AROUND + 4  # and the counters


class _LaterStep:
    """A step of migration that writes the whole table of people anew, heavier than any real one."""

    touches: frozenset[str] = frozenset()

    @staticmethod
    def apply(conn: apsw.Connection) -> None:
        conn.execute("ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")
        conn.execute("UPDATE person SET nickname = called")


@contextmanager
def a_later_step() -> Iterator[None]:
    """Let the program be one version newer."""
    steps, version = migrations.STEPS, migrations.OUR_VERSION
    later = migrations.Step(_LaterStep.apply, _LaterStep.touches)
    migrations.STEPS, migrations.OUR_VERSION = (*steps, later), version + 1  # type: ignore[misc]
    try:
        yield
    finally:
        migrations.STEPS, migrations.OUR_VERSION = steps, version  # type: ignore[misc]


EVERY_DAY: tuple[Write, ...] = (
    Marks(), PeopleEdits(), Drafts(), Imports(), Merges(), Backups(), Restores(), Rekeys(), Headers(),
)  # fmt: skip
WRITES: tuple[Write, ...] = (*EVERY_DAY, Migrations())
"""All of them; a migration cannot be part of a longer story, for it happens at opening."""


def prepare_all(vault: Vault) -> None:
    """Make in a new file what every write needs."""
    with vault.unit_of_work("demo.make"):
        for group in (TEA, READING, EMPTY):
            Group.create(id=group, name=group.hex()[:6], kind="hub", record_level="full")
        for session in SESSIONS:
            day = {"planned_on": DAY, "held_on": DAY, "starts_minute": 600, "ends_minute": 700}
            Session.create(id=session, group=TEA, **day)
        for number in range(AROUND):
            Person.create(id=_around(number), called="Jo")
    for write in EVERY_DAY:
        write.prepare(vault)


def _around(number: int) -> RecordId:
    return named_id("person", str(number % AROUND))


def _pair(number: int) -> tuple[RecordId, RecordId]:
    return named_id("keep", str(number)), named_id("other", str(number))


def _mark(number: int) -> Mark:
    """Return another mark each time round."""
    return Mark.APOLOGIES if number // AROUND % 2 else Mark.PRESENT


def _note(number: int) -> str:
    return f"{number}, likes dominoes." * 100


def _passphrase(number: int) -> str:
    return f"{PASSPHRASE} {number}" if number else PASSPHRASE


def _count(vault: Vault, **numbers: int) -> None:
    """Keep numbers that go up, as notes of people, all at once."""
    rows = [{"id": named_id("counter", name), "called": "Counter", "note": str(n)} for name, n in numbers.items()]
    with vault.unit_of_work("people.change"):
        Person.insert_many(rows).on_conflict(conflict_target=[Person.id], preserve=[Person.note]).execute()


def _counted(vault: Vault, name: str) -> int:
    return int(Person.get_by_id(named_id("counter", name)).note)


def backups_in(folder: Path) -> list[tuple[Path, dict[str, Any]]]:
    """Return what counts as a backup with its manifest, newest last. What a kill left half-made has another name."""
    found = []
    for manifest in Places.inside(folder).backups.glob("*/manifest.json"):
        with suppress(ValueError):
            if not manifest.parent.name.endswith(".new"):
                found.append((manifest.parent, json.loads(manifest.read_bytes())))
    return sorted(found, key=lambda pair: (pair[1]["generation"], pair[1]["entries"]))


def _counted_in_backups(vault: Vault, name: str) -> list[int]:
    """Open the newest backups, check each, and return what their counters say."""
    question = "SELECT note FROM person WHERE id = ?"
    counted = [-1]
    for folder, _ in backups_in(vault.folder)[-3:]:
        database = Places(folder).database
        if not database.exists():
            continue  # taken away by half
        conn = apsw.Connection(str(database), flags=apsw.SQLITE_OPEN_READONLY)
        with closing(conn), suppress(apsw.CorruptError, apsw.NotADBError, apsw.IOError, KeysDamaged):  # does not count
            secret = rekeying.secret_of(vault, headers.load(Places(folder)))
            unlock_connection(conn, raw_key(secret or b""))
            if page_problems(conn, thoroughly=True) == ():
                counted.append(int(conn.execute(question, (named_id("counter", name),)).get))
    return counted
