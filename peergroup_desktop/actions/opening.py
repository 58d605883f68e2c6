"""Making, looking at and unlocking a group's file: the way to `storage` for the window and the command line."""

from peergroup_desktop.storage.change_set import ChangeSet
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.passphrase import Offer, Strength, offer, strength
from peergroup_desktop.storage.recovery_code import Reading, as_typed, differing_group
from peergroup_desktop.storage.vault import (
    Cards,
    CheckReport,
    NewVault,
    SlotCard,
    Vault,
    create,
    peek,
    unlock,
    unlock_to_read,
    unlock_with_code,
    unlock_with_shares,
)

__all__ = [
    "Cards",
    "ChangeSet",
    "CheckReport",
    "Computer",
    "KeyCost",
    "NewVault",
    "Offer",
    "Reading",
    "SlotCard",
    "Strength",
    "Vault",
    "as_typed",
    "create",
    "differing_group",
    "offer",
    "peek",
    "strength",
    "unlock",
    "unlock_to_read",
    "unlock_with_code",
    "unlock_with_shares",
]
