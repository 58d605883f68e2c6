"""What the door shows before anybody typed anything: the way to the part of `storage` that is quick to load.

Everything else about a group's file is in `opening`, which loads the database engine and the cipher.
"""

from peergroup_desktop.storage.cards import Cards, SlotCard, peek

__all__ = ["Cards", "SlotCard", "peek"]
