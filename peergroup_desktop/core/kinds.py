"""Closed lists of words that records use. Their words on screen are in `core.sentences.label`."""

from enum import StrEnum


class GroupKind(StrEnum):
    """The four forms of peer support, and groups that do several."""

    ACTIVITY = "activity"
    ONE_TO_ONE = "one_to_one"
    BEFRIENDING = "befriending"
    HUB = "hub"
    MIXED = "mixed"


class RecordLevel(StrEnum):
    """The "least record" dial: how much a group keeps about a person, from least to most."""

    COUNT_ONLY = "count_only"
    FIRST_NAMES = "first_names"
    FULL = "full"


class MembershipStatus(StrEnum):
    """Where a person stands with a group. Enquiring, waiting and left people are not expected in a register."""

    ENQUIRING = "enquiring"
    WAITING = "waiting"
    MEMBER = "member"
    PAUSED = "paused"
    LEFT = "left"


class GroupRole(StrEnum):
    """What a person agreed to do in a group. Most people have none beyond belonging."""

    MEMBER = "member"
    FACILITATOR = "facilitator"
    CO_FACILITATOR = "co_facilitator"
    PEER_SUPPORTER = "peer_supporter"
    VOLUNTEER = "volunteer"


class DutyKind(StrEnum):
    """Small jobs at a session. A group may add its own words beside these."""

    OPENED_UP = "opened_up"
    TEAS = "teas"
    WELCOMED = "welcomed"
    FACILITATED = "facilitated"


class AccessNeed(StrEnum):
    """What to have ready for somebody. Shown quietly, as an icon with its words."""

    HEARING_LOOP = "hearing_loop"
    LARGE_PRINT = "large_print"
    WHEELCHAIR = "wheelchair"
    NEAR_DOOR = "near_door"
    LANGUAGE = "language"
    FOOD = "food"


class RoomFeature(StrEnum):
    """What the usual room is like."""

    STEP_FREE = "step_free"
    HEARING_LOOP = "hearing_loop"
    ACCESSIBLE_TOILET = "accessible_toilet"
    QUIET_CORNER = "quiet_corner"


class HistoryKind(StrEnum):
    """What a line of history is about, to choose from among them."""

    PEOPLE = "people"
    SESSIONS = "sessions"
    REGISTERS = "registers"
    NOTES = "notes"
    GROUPS = "groups"
    IMPORTS = "imports"
    KEYS = "keys"
    BACKUPS = "backups"
    SETTINGS = "settings"
