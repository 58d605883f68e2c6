"""What taking a list in would do, as people look at it before they decide, and what they decide."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import PlacePart
from peergroup_desktop.interchange.open_referral.feed import Feed, Problem


@dataclass(frozen=True)
class FieldChange:
    """A part of which the list says something else than the file. Either text is empty where nothing is said.

    `is_ours`: the group put there what stands there, so it stays unless somebody says otherwise.
    """

    part: PlacePart
    ours: str
    theirs: str
    is_ours: bool


@dataclass(frozen=True)
class NewPlace:
    """A place that is not in the file. `line` says who runs it, or is empty."""

    id: RecordId
    name: str
    line: str


@dataclass(frozen=True)
class ChangedPlace:
    """A place, an organisation or a location of which the list says something new. `table` says which."""

    id: RecordId
    table: str
    name: str
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True)
class VanishedPlace:
    """A place that came with an earlier copy of the list, and is not in this one."""

    id: RecordId
    name: str


@dataclass(frozen=True)
class Choices:
    """What people decided. What they did not speak of goes as proposed: new places come in, vanished ones stay.

    `left_out` are new places that stay out, `gone` vanished ones that are gone; `takes` says of a part of a changed
    place whether the newer words are taken.
    """

    left_out: frozenset[RecordId] = frozenset()
    gone: frozenset[RecordId] = frozenset()
    takes: Mapping[tuple[RecordId, PlacePart], bool] = field(default_factory=lambda: MappingProxyType({}))

    def leave_out(self, place_id: RecordId, *, is_out: bool) -> "Choices":
        """Return the choices with a new place left out, or taken after all."""
        return replace(self, left_out=_with(self.left_out, place_id, is_in=is_out))

    def mark_gone(self, place_id: RecordId, *, is_gone: bool) -> "Choices":
        """Return the choices with a vanished place gone, or kept after all."""
        return replace(self, gone=_with(self.gone, place_id, is_in=is_gone))

    def take(self, place_id: RecordId, part: PlacePart, *, is_taken: bool) -> "Choices":
        """Return the choices with the newer words of a part taken, or ours kept."""
        return replace(self, takes={**self.takes, (place_id, part): is_taken})

    def taken(self, place_id: RecordId, change: FieldChange) -> bool:
        """Say whether the newer words of a part are taken."""
        return self.takes.get((place_id, change.part), not change.is_ours)


@dataclass(frozen=True)
class DirectoryPlan:
    """A list compared with the file. Names are in alphabetical order; `same` counts places with nothing to decide.

    `others` counts what comes along: organisations, locations and what hangs on nothing. `problems` are the
    rows that stay out and the fields that were mended, each with its reason.
    """

    source_name: str
    new: tuple[NewPlace, ...]
    changed: tuple[ChangedPlace, ...]
    vanished: tuple[VanishedPlace, ...]
    same: int
    others: int
    problems: tuple[Problem, ...]
    feed: Feed

    @property
    def is_empty(self) -> bool:
        """Say whether the list brings nothing at all."""
        return not (self.new or self.changed or self.vanished or self.others)


@dataclass(frozen=True)
class Taken:
    """What was written, in places: added, changed in some part (organisations and locations too), gone."""

    added: int
    changed: int
    gone: int


def _with(ids: frozenset[RecordId], row_id: RecordId, *, is_in: bool) -> frozenset[RecordId]:
    return ids | {row_id} if is_in else ids - {row_id}
