"""From a comparison and what people chose to the rows that are to be written. Writes nothing."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from peergroup_desktop.actions.directory_imports.columns import link
from peergroup_desktop.actions.directory_imports.comparing import Comparison, Difference
from peergroup_desktop.actions.directory_imports.part_words import words_of_ours
from peergroup_desktop.actions.directory_imports.plans import Choices
from peergroup_desktop.actions.directory_imports.things import Key, Thing
from peergroup_desktop.core.kinds import PlacePart
from peergroup_desktop.interchange.open_referral.feed import FeedRow, Json
from peergroup_desktop.storage.change_log import Ask, asking

_ALWAYS_NEWER = "last_modified"


@dataclass(frozen=True, slots=True)
class Put:
    """A row to be written. `owner` is what it hangs on where no link of its own leads anywhere; `taken` what the list
    said, by part, and `ours` new values for columns of ours.
    """

    row: FeedRow
    owner: Key | None = None
    taken: Mapping[str, str] | None = None
    ours: Mapping[str, str] = field(default_factory=dict)


class Decided:
    """The rows that come in: `puts` in no order, `gone` those to be taken off, `same_as` ids of the list that are
    other ids here, `topics` services and what they are about.
    """

    def __init__(self, comparison: Comparison, choices: Choices, ask: Ask) -> None:
        self.puts: list[Put] = []
        self.gone: list[Key] = []
        self.same_as: dict[uuid.UUID, uuid.UUID] = {}
        self.topics: list[tuple[uuid.UUID, str]] = []
        self.new_keys: list[Key] = []
        self.changed_count = 0
        self._comparison = comparison
        self._choices = choices
        self._theirs = comparison.theirs
        self._ours = comparison.ours
        self._decide(ask)

    def _decide(self, ask: Ask) -> None:
        unwanted = self._unwanted()
        for key in asking(ask, self._comparison.new):
            if key not in unwanted:
                self._add(key)
        for difference in asking(ask, self._comparison.differing):
            self._change(difference)
        self.puts += [Put(row) for row in self._comparison.loose()]

    def _unwanted(self) -> set[Key]:
        """Return the new things that stay out: services left out, and what only they need."""
        out = {("service", uuid.UUID(bytes=place_id)) for place_id in self._choices.left_out}
        only_theirs: set[Key] = set()
        needed: set[Key] = set()
        for key, thing in self._theirs.things.items():
            if key[0] == "service":
                (only_theirs if key in out else needed).update(_needs(thing))
        return out | (only_theirs - needed)

    def _add(self, key: Key) -> None:
        thing = self._theirs.things[key]
        said = {part.value: self._theirs.says_fully(thing, part) for part in thing.parts()}
        self.new_keys.append(key)
        self.puts.append(Put(thing.row, taken=_said(said), ours=words_of_ours(self._theirs, thing)))
        self.puts += [Put(row, key) for rows in thing.hanging.values() for row in rows]
        self._add_topics(key, thing)

    def _change(self, difference: Difference) -> None:
        key = difference.key
        ours, theirs = self._ours.things[key], self._theirs.things[key]
        place_id = key[1].bytes
        taken = {change.part for change in difference.changes if self._choices.taken(place_id, change)}
        known = self._comparison.snapshot.known[key[0]][key[1]]
        if known.taken is None:
            said = {part.value: self._theirs.says_fully(theirs, part) for part in theirs.parts()}
        else:
            now = {change.part.value: self._theirs.says_fully(theirs, change.part) for change in difference.changes}
            said = {**known.taken, **now}
        fields = self._mixed(ours, theirs, taken) if taken else ours.row.fields
        words = words_of_ours(self._theirs, theirs) if taken & {PlacePart.AREA, PlacePart.ACCESS} else {}
        followed = {name: text for name, text in words_of_ours(self._ours, ours).items() if known.ours[name] == text}
        newer = {name: text for name, text in words.items() if name in followed}
        self.puts.append(Put(FeedRow(key[0], key[1], fields), taken=_said(said), ours=newer))
        self.changed_count += bool(taken)
        for part in PlacePart if taken else ():
            self._align(key, ours.hanging.get(part, []), theirs.hanging.get(part, []), is_taken=part in taken)
        if PlacePart.TOPICS in taken:
            self._add_topics(key, theirs)

    def _align(self, key: Key, ours: list[FeedRow], theirs: list[FeedRow], *, is_taken: bool) -> None:
        """Pair the rows of a part by id, then by what they say; write and take off the rest when the part is taken."""
        left = {(row.table, row.id): row for row in ours}
        pairs = {row.id: left.pop((row.table, row.id)) for row in theirs if (row.table, row.id) in left}
        by_content = {self._ours.content(row): row for row in left.values()}
        for row in theirs:
            before = pairs.get(row.id)
            alike = by_content.pop(self._theirs.content(row), None) if before is None else None
            if alike is not None:
                self.same_as[row.id] = alike.id
                del left[alike.table, alike.id]
            elif is_taken:
                self._put_over(row, before, key)
        if is_taken:
            self.gone += [(table, row_id) for table, row_id in left if self._ours.counts(table)]

    def _put_over(self, row: FeedRow, before: FeedRow | None, key: Key) -> None:
        fields = {**self._unspoken(before), **row.fields} if before else row.fields
        if before is None or before.fields != fields:
            self.puts.append(Put(FeedRow(row.table, row.id, fields), key))

    def _unspoken(self, row: FeedRow) -> dict[str, Json]:
        """Return the fields of a row of ours that the list never speaks of."""
        spoken = self._theirs.spoken(row.table)
        return {key: value for key, value in row.fields.items() if key not in spoken}

    def _mixed(self, ours: Thing, theirs: Thing, taken: set[PlacePart]) -> dict[str, Json]:
        """Return the fields of our row with the parts that are taken as theirs has them."""
        from_theirs = {key: value for part in taken for key, value in theirs.fields_of(part).items()}
        kept = {key: value for part in set(PlacePart) - taken for key, value in ours.fields_of(part).items()}
        newer = {_ALWAYS_NEWER: theirs.row.fields[_ALWAYS_NEWER]} if _ALWAYS_NEWER in theirs.row.fields else {}
        return {**self._unspoken(ours.row), **kept, **from_theirs, **newer}

    def _add_topics(self, key: Key, thing: Thing) -> None:
        if key[0] != "service":
            return
        for row in thing.hanging.get(PlacePart.TOPICS, ()):
            term = link(row.fields, "taxonomy_term_id")
            if term and term in self._theirs.rows.get("taxonomy_term", {}):
                self.topics.append((key[1], self._theirs.term_name(row)))


def _needs(thing: Thing) -> Iterator[Key]:
    """Yield the organisation and the locations of a service."""
    organization = link(thing.row.fields, "organization_id")
    if organization:
        yield "organization", organization
    for row in thing.hanging.get(PlacePart.PLACES, ()):
        location = link(row.fields, "location_id")
        if location:
            yield "location", location


def _said(said: Mapping[str, str]) -> dict[str, str]:
    return {part: words for part, words in said.items() if words}
