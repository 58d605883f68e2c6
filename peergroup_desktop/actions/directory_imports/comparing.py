"""A list beside the file: what is new, what it says anew and what is missing. Decides nothing, writes nothing.

Ours, theirs and what their list said when it was last taken in are compared. Where the list says what it said before,
there is nothing to ask: what differs then is the group's own doing. What a whole list never speaks of it does not take
away either.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from peergroup_desktop.actions.directory_imports import columns
from peergroup_desktop.actions.directory_imports.own_words import Own, take_own
from peergroup_desktop.actions.directory_imports.part_words import SEPARATOR, part_words, words_of_ours
from peergroup_desktop.actions.directory_imports.plans import (
    ChangedPlace,
    DirectoryPlan,
    FieldChange,
    NewPlace,
    VanishedPlace,
)
from peergroup_desktop.actions.directory_imports.snapshot import Known, Snapshot, read_snapshot
from peergroup_desktop.actions.directory_imports.things import Key, Thing, Things
from peergroup_desktop.core.ids import RecordId, named_id
from peergroup_desktop.core.kinds import PlacePart, ServiceStatus
from peergroup_desktop.core.names import fold
from peergroup_desktop.interchange.limits import IsCancelled, never_cancelled, stop_if
from peergroup_desktop.interchange.open_referral.feed import Feed, FeedRow, Problem, ProblemKind, Profile
from peergroup_desktop.storage.change_log import Ask, asking
from peergroup_desktop.storage.vault import Vault

_HOURS_IN_WORDS = frozenset({"service_id", "location_id", "description"})
_KNOWN_AS = {"fees": "fees_description"}
_ORDER = {part: number for number, part in enumerate(PlacePart)}
_STEP = 500  # things between two looks at Cancel


@dataclass(frozen=True)
class Difference:
    """A thing of the list that is in the file too, and the parts that differ in a way people should decide about."""

    key: Key
    changes: tuple[FieldChange, ...]


class Comparison:
    """One list beside the file. `new` and `differing` are things of the list, in its order."""

    def __init__(
        self,
        snapshot: Snapshot,
        theirs: Things,
        source_id: RecordId | None,
        *,
        is_sheet: bool = False,
        is_cancelled: IsCancelled = never_cancelled,
    ) -> None:
        self.snapshot = snapshot
        self.theirs = theirs
        self.ours = Things(snapshot.live(), beside=theirs)
        self.new: list[Key] = []
        self.differing: list[Difference] = []
        self.same = 0
        self._source_id = source_id
        self._is_sheet = is_sheet
        for number, (key, thing) in enumerate(theirs.things.items()):
            if number % _STEP == 0:
                stop_if(is_cancelled)
            self._compare(key, thing)

    def _compare(self, key: Key, thing: Thing) -> None:
        known = self.snapshot.get(*key)
        if known is None:
            self.new.append(key)
            return
        changes = () if known.is_archived else tuple(self._changes(key, thing, known))
        if changes:
            self.differing.append(Difference(key, changes))
        else:
            self.same += key[0] == "service"

    def _changes(self, key: Key, thing: Thing, known: Known) -> Iterator[FieldChange]:
        ours = self.ours.things[key]
        for part in sorted({*ours.parts(), *thing.parts()}, key=_ORDER.__getitem__):
            before, now = self.ours.says(ours, part), self.theirs.says(thing, part)
            if before == now or self._is_as_before(known, part, thing):
                continue
            if part is PlacePart.PLACES and self._is_sheet and self._is_one_of(thing, ours):
                continue
            if part is PlacePart.LAST_CHECKED and _checked(ours) >= _checked(thing):
                continue
            if not before and self._is_in_our_words(known, part, self.theirs, thing):
                continue
            ours_said, theirs_said = part_words(self.ours, ours, part), part_words(self.theirs, thing, part)
            if part is PlacePart.HOURS and _is_in_words(thing) and _flat(ours_said) == _flat(theirs_said):
                continue
            is_ours = bool(before) and not self._is_theirs(known, part, {before, self.ours.says_fully(ours, part)})
            yield FieldChange(part, ours_said, theirs_said, is_ours=is_ours)

    def _is_one_of(self, thing: Thing, ours: Thing) -> bool:
        """Say whether the place that a sheet names, which has room for one, is among those of ours."""
        named = {self.theirs.content(row) for row in thing.hanging.get(PlacePart.PLACES, ())}
        return bool(named) and named <= {self.ours.content(row) for row in ours.hanging.get(PlacePart.PLACES, ())}

    def _is_as_before(self, known: Known, part: PlacePart, thing: Thing) -> bool:
        """Say whether the list says what it said when it was last taken in."""
        return known.taken is not None and self.theirs.says_fully(thing, part) == known.taken.get(part, "")

    @staticmethod
    def _is_in_our_words(known: Known, part: PlacePart, theirs: Things, thing: Thing) -> bool:
        """Say whether a column of ours says a part already that only the list has rows for."""
        words = words_of_ours(theirs, thing) if part in (PlacePart.AREA, PlacePart.ACCESS) else {}
        return any(text and text == known.ours.get(name) for name, text in words.items())

    def _is_theirs(self, known: Known, part: PlacePart, says: set[str]) -> bool:
        """Say whether what stands in the file came from this very list."""
        is_from_here = known.source_id is not None and known.source_id == self._source_id
        return is_from_here and known.taken is not None and known.taken.get(part) in says

    def loose(self) -> list[FeedRow]:
        """Return the rows of the list that hang on nothing, where they are new or say something else."""
        known = ((row, self.snapshot.get(row.table, row.id)) for row in self.theirs.loose)
        return [row for row, before in known if before is None or before.row.fields != row.fields]

    def vanished(self) -> list[FeedRow]:
        """Return the services that came with this list before and are not in it any more."""
        return [
            known.row
            for service_id, known in self.snapshot.known["service"].items()
            if known.source_id is not None
            and known.source_id == self._source_id
            and not known.is_archived
            and known.row.fields.get("status") != ServiceStatus.DEFUNCT
            and ("service", service_id) not in self.theirs.things
        ]


def plan(vault: Vault, feed: Feed, *, source: str = "", is_cancelled: IsCancelled = never_cancelled) -> DirectoryPlan:
    """Compare a list that was read with the file. Writes nothing.

    Args:
        vault: the open file.
        feed: the list.
        source: the name of the list; the feed's publisher when left out. Places that came under this name before and
            are not in the list are told as vanished.
        is_cancelled: asked now and then.

    Raises:
        Cancelled: somebody pressed Cancel.
    """
    name = " ".join((source or feed.publisher).split())
    ask = partial(stop_if, is_cancelled)
    theirs, _own = read_list(feed, ask)
    with vault.reading():
        snapshot = read_snapshot(ask)
    ask()
    is_sheet = feed.profile is Profile.FLAT
    comparison = Comparison(snapshot, theirs, source_id_of(name), is_sheet=is_sheet, is_cancelled=is_cancelled)
    return DirectoryPlan(
        name,
        tuple(sorted(_new_places(comparison), key=_by_name)),
        tuple(sorted(_changed_places(comparison), key=_by_name)),
        tuple(sorted(_vanished_places(comparison), key=_by_name)),
        comparison.same,
        sum(table != "service" for table, _id in comparison.new) + len(comparison.loose()),
        (*feed.problems, *map(_left_out, _homeless(comparison))),
        feed,
    )


def read_list(feed: Feed, ask: Ask) -> tuple[Things, Own]:
    """Put the rows of a list together, as they would be kept here, and what is ours in it. Asks whether to go on."""
    taken, own = take_own(feed.rows)
    rows: dict[str, dict[uuid.UUID, FeedRow]] = {}
    spoken: dict[str, frozenset[str]] = {}
    for table, found in taken.items():
        rows[table] = {row.id: columns.normal(row) for row in asking(ask, found.values())}
        known = {key for row in rows[table].values() for key in row.fields}
        spoken[table] = frozenset(known & {_KNOWN_AS.get(key, key) for row in found.values() for key in row.fields})
    ask()
    return Things(rows, spoken=spoken), own


def source_id_of(name: str) -> RecordId | None:
    """Return the id of the list of that name, or None for a list without one."""
    return named_id("directory source", fold(name)) if name else None


def _homeless(comparison: Comparison) -> Iterator[FeedRow]:
    """Yield the rows of a list that cannot be kept: what they belong to is neither in it nor in the file."""
    for row in comparison.theirs.rows.get("service_at_location", {}).values():
        if not (_leads(comparison, row, "service") and _leads(comparison, row, "location")):
            yield row
    for row in comparison.theirs.loose:
        is_plain = columns.is_other(row.table) or row.table == "service_at_location"
        if not is_plain and not any(_leads(comparison, row, table) for table in columns.MODELS):
            yield row


def _leads(comparison: Comparison, row: FeedRow, table: str) -> bool:
    target = columns.link(row.fields, f"{table}_id")
    if target is None:
        return False
    return target in comparison.theirs.rows.get(table, {}) or comparison.snapshot.get(table, target) is not None


def _left_out(row: FeedRow) -> Problem:
    return Problem(f"{row.table}, {row.id}", ProblemKind.UNKNOWN_RECORD)


def _is_in_words(thing: Thing) -> bool:
    """Say whether opening hours are in words alone, as a sheet has them."""
    return all(row.fields.keys() <= _HOURS_IN_WORDS for row in thing.hanging.get(PlacePart.HOURS, ()))


def _flat(words: str) -> str:
    return words.replace(SEPARATOR, " ")


def _checked(thing: Thing) -> str:
    return str(thing.row.fields.get("assured_date", ""))


def _new_places(comparison: Comparison) -> Iterator[NewPlace]:
    for table, row_id in comparison.new:
        if table == "service":
            thing = comparison.theirs.things[table, row_id]
            line = part_words(comparison.theirs, thing, PlacePart.ORGANIZATION)
            yield NewPlace(row_id.bytes, name_of(thing.row), line)


def _changed_places(comparison: Comparison) -> Iterator[ChangedPlace]:
    for one in comparison.differing:
        table, row_id = one.key
        yield ChangedPlace(row_id.bytes, table, thing_name(comparison.ours, one.key), one.changes)


def _vanished_places(comparison: Comparison) -> Iterator[VanishedPlace]:
    for row in comparison.vanished():
        yield VanishedPlace(row.id.bytes, name_of(row))


def thing_name(things: Things, key: Key) -> str:
    """Return what a thing is called; a location without a name by its address."""
    thing = things.things[key]
    return name_of(thing.row) or part_words(things, thing, PlacePart.ADDRESS)


def name_of(row: FeedRow) -> str:
    """Return the name of a service, an organisation or a location, which may be empty."""
    return str(row.fields.get("name", ""))


def _by_name(place: NewPlace | ChangedPlace | VanishedPlace) -> tuple[str, bytes]:
    return fold(place.name), place.id
