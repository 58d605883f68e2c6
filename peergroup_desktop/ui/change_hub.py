"""Carries what changed from the deeds to the screens, by one signal."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import ChangeSet


class ChangeHub(QObject):
    """`changed` brings a change set: table names with the ids of their rows. Empty ones are not told."""

    changed = Signal(object)

    def publish(self, change_set: "ChangeSet") -> None:
        """Tell everybody what a deed changed."""
        if change_set.number:
            self.changed.emit(change_set)
