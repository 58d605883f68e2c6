"""What can be read of a group's file before it is unlocked. Opens no database and loads no cipher."""

from dataclasses import dataclass
from pathlib import Path

from peergroup_desktop.storage import header as headers
from peergroup_desktop.storage.places import Places
from peergroup_desktop.storage.slots import SlotKind


@dataclass(frozen=True)
class SlotCard:
    """A key slot as the unlock window shows it. The label is empty when the group hides names before unlocking."""

    slot_id: str
    label: str
    kind: SlotKind


@dataclass(frozen=True)
class Cards:
    """What can be read before unlocking, and nothing else."""

    group_hint: str
    people: tuple[SlotCard, ...]


def peek(folder: Path) -> Cards:
    """Read what may be read before unlocking.

    Raises:
        FileMissing: there is no group's file in `folder`.
        KeysDamaged: neither copy of the key header can be read.
    """
    header = headers.load(Places.inside(folder))
    return Cards(header.group_hint, tuple(SlotCard(slot.slot_id, slot.label, slot.kind) for slot in header.people()))
