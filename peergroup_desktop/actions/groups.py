"""Groups: their names, kinds, places, and how much each keeps about people. Patterns and breaks are in `patterns`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from peewee import fn

from peergroup_desktop.actions import typed
from peergroup_desktop.actions.deeds import deed, not_found, require_row
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.naming import sort_key
from peergroup_desktop.actions.patterns import (
    BreakRow,
    NewPattern,
    PatternRow,
    add_break,
    add_pattern,
    archive_break,
    check_pattern,
    end_pattern,
    list_breaks,
    list_patterns,
    set_pattern,
    start_pattern,
)
from peergroup_desktop.actions.rows import rows_of
from peergroup_desktop.actions.unchanged import kept_while_unchanged
from peergroup_desktop.core.errors import AlreadyThere
from peergroup_desktop.core.ids import RecordId, new_id
from peergroup_desktop.core.kinds import GroupKind, MembershipStatus, RecordLevel, RoomFeature
from peergroup_desktop.core.permissions import Deed
from peergroup_desktop.models import Group, Membership
from peergroup_desktop.storage.vault import Vault

__all__ = [
    "BreakRow",
    "GroupChange",
    "GroupDetail",
    "GroupRow",
    "NewGroup",
    "NewPattern",
    "PatternRow",
    "add_break",
    "add_group",
    "add_pattern",
    "archive_break",
    "archive_group",
    "change_group",
    "end_pattern",
    "get_group",
    "insert_group",
    "list_groups",
    "set_pattern",
]


@dataclass(frozen=True)
class GroupRow:
    """A group in a list. `people_count` is everybody who comes now, or has a pause."""

    id: RecordId
    name: str
    kind: GroupKind
    record_level: RecordLevel
    place: str
    room: frozenset[RoomFeature]
    people_count: int
    archived_on: date | None = None


@dataclass(frozen=True)
class GroupDetail(GroupRow):
    """A group with its running and coming patterns, its breaks, and the words for when it meets ("" when open)."""

    patterns: tuple[PatternRow, ...] = ()
    breaks: tuple[BreakRow, ...] = ()
    pattern_words: str = ""


@dataclass(frozen=True)
class NewGroup:
    """A group as typed. Only the name is needed."""

    name: str
    kind: GroupKind = GroupKind.MIXED
    record_level: RecordLevel = RecordLevel.FULL
    place: str = ""
    room: frozenset[RoomFeature] = frozenset()
    pattern: NewPattern | None = None


@dataclass(frozen=True)
class GroupChange:
    """The whole form of a group. A lower record level takes nothing away; it stops more from being kept."""

    name: str
    kind: GroupKind
    record_level: RecordLevel
    place: str
    room: frozenset[RoomFeature]


def list_groups(vault: Vault, *, with_archived: bool = False) -> tuple[GroupRow, ...]:
    """Return the groups of the file, A to Z; closed ones only when asked for."""
    with vault.reading():
        counts = _people_counts(vault.clock.today())
        rows = [_row(group, counts) for group in Group.select() if with_archived or group.archived_on is None]
    return tuple(sorted(rows, key=lambda row: sort_key(row.name)))


def get_group(vault: Vault, group_id: RecordId) -> GroupDetail:
    """Return one group with its patterns and breaks. Raises `NotFound`."""
    today = vault.clock.today()
    with vault.reading():
        group = Group.get_or_none(Group.id == group_id)
        if group is None:
            raise not_found(Group)
        row = _row(group, _people_counts(today))
        patterns, breaks = list_patterns(group_id, today), list_breaks(group_id)
    words = " · ".join(dict.fromkeys(pattern.words for pattern in patterns))
    return GroupDetail(
        row.id,
        row.name,
        row.kind,
        row.record_level,
        row.place,
        row.room,
        row.people_count,
        row.archived_on,
        patterns,
        breaks,
        words,
    )


def add_group(vault: Vault, new: NewGroup) -> Done[RecordId]:
    """Add a group; with a pattern, its sessions up to a year ahead too. Returns its id.

    Raises:
        NameMissing, TextTooLong: the name or the place.
        AlreadyThere: a group has this name.
        TimesCrossed, DatesCrossed: the pattern ends before it starts.
    """
    group_id = new_id()
    with deed(vault, Deed.KEEP_GROUPS, "groups.add", subject=group_id) as work:
        insert_group(group_id, new, today=vault.clock.today())
    return Done(group_id, work.change_set)


def insert_group(group_id: RecordId, new: NewGroup, *, today: date) -> None:
    """Write a group and its pattern. For use inside another deed. Raises as `add_group`."""
    fields = _fields(GroupChange(new.name, new.kind, new.record_level, new.place, new.room))
    _require_free_name(str(fields["name"]), group_id)
    if new.pattern is not None:
        check_pattern(new.pattern)
    Group.insert(id=group_id, **fields).execute()
    if new.pattern is not None:
        start_pattern(group_id, new_id(), new.pattern, from_on=new.pattern.starts_on, today=today)


def change_group(vault: Vault, group_id: RecordId, change: GroupChange) -> Done[None]:
    """Keep a group's form. Raises `NotFound`, and as `add_group`."""
    fields = _fields(change)
    with deed(vault, Deed.KEEP_GROUPS, "groups.change", subject=group_id) as work:
        require_row(Group, group_id)
        _require_free_name(str(fields["name"]), group_id)
        Group.update(**fields).where(Group.id == group_id).execute()
    return Done(None, work.change_set)


def archive_group(vault: Vault, group_id: RecordId) -> Done[None]:
    """Close a group. Its people, sessions and registers stay in the file. Raises `NotFound`."""
    with deed(vault, Deed.KEEP_GROUPS, "groups.archive", subject=group_id) as work:
        require_row(Group, group_id)
        Group.update(archived_on=vault.clock.today()).where(Group.id == group_id).execute()
    return Done(None, work.change_set)


def room_features(codes: str) -> frozenset[RoomFeature]:
    """Read the codes of a group's room."""
    return frozenset(RoomFeature(code) for code in codes.split())


def _fields(change: GroupChange) -> dict[str, str]:
    return {
        "name": typed.name(change.name, "name", kind="group"),
        "kind": change.kind.value,
        "record_level": change.record_level.value,
        "place": typed.one_line(change.place, "place"),
        "room": " ".join(sorted(change.room)),
    }


def _require_free_name(name: str, group_id: RecordId) -> None:
    others = Group.select(Group.id).where((Group.name == name) & Group.archived_on.is_null() & (Group.id != group_id))
    if others.exists():
        raise AlreadyThere("name", kind="group")


def _people_counts(today: date) -> Mapping[RecordId, int]:
    return kept_while_unchanged((_people_counts, today), partial(_counted, today))


def _counted(today: date) -> Mapping[RecordId, int]:
    people = fn.COUNT(Membership.person.distinct())
    where = (
        Membership.archived_on.is_null()
        & Membership.status.in_([MembershipStatus.MEMBER.value, MembershipStatus.PAUSED.value])
        & (Membership.ends_on.is_null() | (Membership.ends_on > today))
    )
    return dict(rows_of(Membership.select(Membership.group, people).where(where).group_by(Membership.group)))


def _row(group: Group, counts: Mapping[RecordId, int]) -> GroupRow:
    return GroupRow(
        group.id,
        group.name,
        GroupKind(group.kind),
        RecordLevel(group.record_level),
        group.place,
        room_features(group.room),
        counts.get(group.id, 0),
        group.archived_on,
    )
