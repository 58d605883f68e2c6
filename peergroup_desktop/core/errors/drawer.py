"""Faults of the sealed drawer."""

from peergroup_desktop.core.errors.deeds import NotAllowed
from peergroup_desktop.core.errors.fault import Fault


class NoLeadYet(Fault):
    """A concern cannot be sealed: no safeguarding lead holds a key to the drawer."""

    code = "no_lead_yet"


class ForTheLead(NotAllowed):
    """The drawer opens for a safeguarding lead alone. Facts: deed."""

    code = "for_the_lead"


class NotLetIn(Fault):
    """This lead holds no key to a concern that was sealed before their time. Facts: number."""

    code = "not_let_in"


class SealBroken(Fault):
    """What was sealed does not open: a byte of it was changed, or it belongs elsewhere. Facts: number, or 0."""

    code = "seal_broken"

    def __init__(self, number: int = 0) -> None:
        super().__init__(number=number)


class DrawerKeyBroken(Fault):
    """A lead's key does not open with the right passphrase: it was changed. They have a new one now."""

    code = "drawer_key_broken"


class DrawerReadOnly(Fault):
    """The drawer cannot be opened in a file that is only looked at: who reads what is written down."""

    code = "drawer_read_only"


class DrawerShut(Fault):
    """The drawer was locked again meanwhile."""

    code = "drawer_shut"
