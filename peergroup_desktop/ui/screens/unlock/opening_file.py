"""The ways to open the file, as work for another thread. Nothing here touches a widget.

The engine and the cipher are loaded with the first try at the latest, not with the door.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from peergroup_desktop.actions.doorstep import Cards, SlotCard
from peergroup_desktop.core.clock import Clock
from peergroup_desktop.core.errors import WrongPassphrase
from peergroup_desktop.core.names import fold
from peergroup_desktop.core.permissions import Role

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import Computer, KeyCost, Vault


@dataclass(frozen=True)
class Door:
    """Which file, and what opening it takes besides a passphrase.

    `accepts` (an older copy, another computer's note) and `reads_only` are set once a person said so.
    """

    folder: Path
    clock: Clock
    cost: "KeyCost | None" = None
    computer: "Computer | None" = None
    accepts: bool = False
    reads_only: bool = False

    def unlock(self, slot_id: str, passphrase: str) -> "Vault":
        """Open with one person's passphrase."""
        from peergroup_desktop.actions import opening

        if self.reads_only:
            return opening.unlock_to_read(
                self.folder,
                slot_id,
                passphrase,
                clock=self.clock,
                computer=self.computer,
                accept_older=self.accepts,
            )
        return opening.unlock(
            self.folder,
            slot_id,
            passphrase,
            clock=self.clock,
            cost=self.cost,
            computer=self.computer,
            accept_older=self.accepts,
            take_over=self.accepts,
        )

    def unlock_named(self, cards: Cards, name: str, passphrase: str) -> "Vault":
        """Open as the person called `name`, where names are kept inside the file: every slot is tried in turn.

        The name has to fit too, so that what is done is written down under the right person even when two people
        chose the same passphrase. It cannot spare the tries: whatever told before unlocking which slot a name belongs
        to would tell a finder the same, one guessed name after the other.

        Raises:
            WrongPassphrase: no slot opens, or none of this name.
        """
        for card in cards.people:
            try:
                vault = self.unlock(card.slot_id, passphrase)
            except WrongPassphrase:
                continue
            if is_called(name, vault.account.name):
                return vault
            vault.lock()
        raise WrongPassphrase

    def unlock_with_shares(self, first: str, second: str) -> "Vault":
        """Open with the words of two handover sheets, as the first coordinator."""
        from peergroup_desktop.actions import opening

        return opening.unlock_with_shares(
            self.folder,
            first,
            second,
            clock=self.clock,
            cost=self.cost,
            computer=self.computer,
            accept_older=self.accepts,
            take_over=self.accepts,
        )

    def unlock_with_code(self, code: str) -> "Vault":
        """Open with the code on the key sheet, as the first coordinator."""
        from peergroup_desktop.actions import opening

        return opening.unlock_with_code(
            self.folder,
            code,
            clock=self.clock,
            cost=self.cost,
            computer=self.computer,
            accept_older=self.accepts,
            take_over=self.accepts,
        )


def is_called(typed: str, name: str) -> bool:
    """Say whether somebody called `name` would type `typed`: the whole name or its first word, any letters' size."""
    whole = fold(name)
    return fold(typed) in {whole, whole.split(" ")[0]}


def owners_of(vault: "Vault") -> tuple[SlotCard, ...]:
    """Return everybody whose passphrase may be set anew, after the code or two sheets opened the file."""
    from peergroup_desktop.actions import accounts

    return tuple(SlotCard(row.id.hex(), row.name, "person") for row in accounts.list_accounts(vault))


def lost_by(vault: "Vault") -> dict[str, str]:
    """Return, for each of `owners_of` who would lose it, what a new passphrase means for the sealed drawer."""
    from peergroup_desktop.actions import accounts, drawer
    from peergroup_desktop.ui import drawer_words

    leads = (row for row in accounts.list_accounts(vault) if row.role is Role.SAFEGUARDING)
    found = ((row, drawer.what_goes_with(vault, row.id)) for row in leads)
    return {row.id.hex(): drawer_words.goes_with_passphrase(row.name, goes) for row, goes in found if goes}


def take_over(vault: "Vault", owner: str, passphrase: str) -> "Vault":
    """Give one of `owners_of` a new passphrase, go on as that person, and return the vault."""
    from peergroup_desktop.actions import accounts

    accounts.take_over_account(vault, bytes.fromhex(owner), passphrase)
    return vault
