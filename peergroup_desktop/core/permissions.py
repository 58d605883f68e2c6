"""Who may do what: one table, enforced by actions and shown in Settings.

It is a rule of the program, not of the cipher: whoever can unlock the file holds the key to all of it. The sealed
drawer alone is kept by a cipher of its own: `storage.sealed`.
"""

from enum import StrEnum

from peergroup_desktop.core.errors import NotAllowed


class Role(StrEnum):
    """What a person who can unlock the file does for the group."""

    FACILITATOR = "facilitator"
    COORDINATOR = "coordinator"
    SAFEGUARDING = "safeguarding_lead"


class Deed(StrEnum):
    """A kind of change, or of question that is not for everybody. Other questions need the passphrase alone."""

    KEEP_REGISTER = "keep_register"
    KEEP_NOTES = "keep_notes"
    KEEP_PEOPLE = "keep_people"
    KEEP_GROUPS = "keep_groups"
    KEEP_DIRECTORY = "keep_directory"
    MERGE_PEOPLE = "merge_people"
    KEEP_CHECK_INS = "keep_check_ins"
    CLOSE_MONTHS = "close_months"
    TAKE_ALL_OUT = "take_all_out"
    IMPORT = "import"
    KEEP_SETTINGS = "keep_settings"
    BACK_UP = "back_up"
    SEE_HISTORY = "see_history"
    KEEP_ACCOUNTS = "keep_accounts"
    RESTORE = "restore"
    HAND_OVER = "hand_over"
    WRITE_CONCERN = "write_concern"
    READ_CONCERNS = "read_concerns"


_EVERYDAY = frozenset(
    {
        Deed.KEEP_REGISTER,
        Deed.KEEP_NOTES,
        Deed.KEEP_PEOPLE,
        Deed.KEEP_GROUPS,
        Deed.KEEP_DIRECTORY,
        Deed.KEEP_CHECK_INS,
        Deed.MERGE_PEOPLE,
        Deed.IMPORT,
        Deed.KEEP_SETTINGS,
        Deed.BACK_UP,
        Deed.WRITE_CONCERN,
    }
)
MAY: dict[Role, frozenset[Deed]] = {
    Role.FACILITATOR: _EVERYDAY,
    Role.COORDINATOR: frozenset(Deed) - {Deed.READ_CONCERNS},
    Role.SAFEGUARDING: _EVERYDAY | {Deed.SEE_HISTORY, Deed.READ_CONCERNS},
}


def may(role: Role, deed: Deed) -> bool:
    """Say whether `role` includes `deed`."""
    return deed in MAY[role]


def require(role: Role, deed: Deed) -> None:
    """Raise `NotAllowed` unless `role` includes `deed`."""
    if not may(role, deed):
        raise NotAllowed(deed=deed.value)
