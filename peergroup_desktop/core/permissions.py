"""Who may do what: one table, enforced by actions and shown in Settings."""

from enum import StrEnum

from peergroup_desktop.core.errors import NotAllowed


class Role(StrEnum):
    """What a person who can unlock the file does for the group."""

    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"


class Deed(StrEnum):
    """A kind of change. Asking questions needs no permission beyond the passphrase."""

    KEEP_REGISTER = "keep_register"
    KEEP_PEOPLE = "keep_people"
    KEEP_GROUPS = "keep_groups"
    MERGE_PEOPLE = "merge_people"
    IMPORT = "import"
    KEEP_ACCOUNTS = "keep_accounts"
    KEEP_SETTINGS = "keep_settings"


_EVERYDAY = frozenset(
    {Deed.KEEP_REGISTER, Deed.KEEP_PEOPLE, Deed.KEEP_GROUPS, Deed.MERGE_PEOPLE, Deed.IMPORT, Deed.KEEP_SETTINGS}
)
MAY: dict[Role, frozenset[Deed]] = {
    Role.FACILITATOR: _EVERYDAY,
    Role.COORDINATOR: _EVERYDAY | {Deed.KEEP_ACCOUNTS},
}


def require(role: Role, deed: Deed) -> None:
    """Raise `NotAllowed` unless `role` includes `deed`."""
    if deed not in MAY[role]:
        raise NotAllowed(deed=deed.value)
