"""What a deed gives back."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from peergroup_desktop.storage.change_set import ChangeSet

T = TypeVar("T")


@dataclass(frozen=True)
class Done(Generic[T]):
    """A deed that was kept: its own answer, and the records it changed (for screens to refresh by)."""

    value: T
    change_set: ChangeSet
