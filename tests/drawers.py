"""A file whose drawer has leads: who they are, and going in as one of them."""

from pathlib import Path

from peergroup_desktop.actions import accounts
from peergroup_desktop.core.permissions import Role
from peergroup_desktop.storage import vault as vaults
from peergroup_desktop.storage.computer import Computer
from peergroup_desktop.storage.key_cost import KeyCost
from peergroup_desktop.storage.vault import Vault
from tests.vaults import PASSPHRASE, open_vault

PASSPHRASES = {
    "Maureen": PASSPHRASE,
    "Priya": "seven otters paddle sideways",
    "Sam": "walnut ferry copper thimble",
    "Jo": "purple kettle under harvest",
}
ROLES = {"Priya": Role.SAFEGUARDING, "Sam": Role.SAFEGUARDING, "Jo": Role.FACILITATOR}
NEW = "gravel orchid mustard sleigh"


class People:
    """Lets people in and out of one file. `vault` is the open one; Maureen, a coordinator, has it first."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self._folder: Path = vault.folder

    def add(self, *names: str) -> None:
        """Let people unlock, with their usual role."""
        for name in names:
            self.vault.add_person(name, ROLES[name], PASSPHRASES[name])

    def enter(self, name: str, passphrase: str = "") -> Vault:
        """Lock, and unlock as somebody else."""
        self.vault.lock()
        self.vault = open_vault(self._folder, passphrase=passphrase or PASSPHRASES[name])
        assert self.vault.account.name == name
        return self.vault

    def enter_by_code(self, code: str) -> Vault:
        """Lock, and unlock with the recovery code."""
        self.vault.lock()
        self.vault = vaults.unlock_with_code(
            self._folder, code, cost=KeyCost.FAST_FOR_TESTS, computer=Computer(self._folder.parent / "state")
        )
        return self.vault

    def id_of(self, name: str) -> bytes:
        """Return an account's id."""
        return next(row.id for row in accounts.list_accounts(self.vault) if row.name == name)
