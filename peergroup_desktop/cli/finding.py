"""Finds what a command names: a group, whoever writes it large or small."""

from peergroup_desktop.actions import groups
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.core.errors import NoSuchGroup
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.names import fold


def find_group(vault: Vault, name: str) -> RecordId:
    """Return the group of a name. Raises `NoSuchGroup`."""
    found = group_called(vault, name)
    if found is None:
        raise NoSuchGroup(name=name)
    return found


def group_called(vault: Vault, name: str) -> RecordId | None:
    """Return the group of a name, None when there is none."""
    wanted = fold(name)
    return next((group.id for group in groups.list_groups(vault) if fold(group.name) == wanted), None)
