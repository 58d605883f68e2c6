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
    PAIRS = "pairs"
    GROUPS = "groups"
    PLACES = "places"
    NUMBERS = "numbers"
    IMPORTS = "imports"
    DRAWER = "drawer"
    KEYS = "keys"
    BACKUPS = "backups"
    SETTINGS = "settings"


class ContactWay(StrEnum):
    """How two people were in touch, or somebody likes to be reached."""

    MET = "met"
    PHONE = "phone"
    TEXT = "text"
    EMAIL = "email"
    VIDEO = "video"
    CARD = "card"


class QuietWish(StrEnum):
    """What somebody wishes when they go quiet."""

    LEAVE_ME = "leave_me"
    TEXT_ME = "text_me"
    RING_ME = "ring_me"
    SEND_A_CARD = "send_a_card"
    ASK_SOMEONE = "ask_someone"


class Purpose(StrEnum):
    """What is held about a person, each for one reason of its own. A name is always needed and is never asked for."""

    PHONE = "phone"
    EMAIL = "email"
    ACCESS_NEEDS = "access_needs"
    EMERGENCY = "emergency"
    PHOTOS = "photos"
    BIRTHDAY = "birthday"
    NEWS = "news"


class ConsentWay(StrEnum):
    """How an answer was given."""

    SPOKEN = "spoken"
    PAPER = "paper"
    WRITTEN = "written"


class OfferKind(StrEnum):
    """Give, or take."""

    OFFER = "offer"
    NEED = "need"


class GoalOutcome(StrEnum):
    """How a goal ended, in the person's own judgement."""

    DONE = "done"
    CHANGED_MIND = "changed_mind"
    STILL_ON_IT = "still_on_it"


class PairKind(StrEnum):
    """The two forms in which two people meet."""

    ONE_TO_ONE = "one_to_one"
    BEFRIENDING = "befriending"


class PairEnding(StrEnum):
    """How a pair's time came to its end."""

    AS_PLANNED = "as_planned"
    EARLIER = "earlier"
    MOVED_ON = "moved_on"
    CHANGED_PAIR = "changed_pair"


class DebriefKind(StrEnum):
    """A talk among facilitators after a session, or one facilitator's supervision."""

    DEBRIEF = "debrief"
    SUPERVISION = "supervision"


class ServiceStatus(StrEnum):
    """Whether a service can be had, as Open Referral spells it."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    DEFUNCT = "defunct"
    CLOSED_FOR_NOW = "temporarily closed"


class WayIn(StrEnum):
    """How to get into a service."""

    SELF = "self"
    REFERRAL = "referral"
    EITHER = "either"


class CheckAnswer(StrEnum):
    """What came of asking whether what we hold about a service is still right."""

    STILL_RIGHT = "still_right"
    CHANGED = "changed"
    GONE = "gone"
    NO_ANSWER = "no_answer"


class SignpostOutcome(StrEnum):
    """What came of a suggestion or a referral, as the person tells it."""

    WENT = "went"
    HELPED = "helped"
    DID_NOT_HELP = "did_not_help"
    NOT_FOR_ME = "not_for_me"
    COULD_NOT_GET_IN = "could_not_get_in"


class MeasureKind(StrEnum):
    """Where the questions of a check-in come from."""

    ONS4 = "ons4"
    LONELINESS = "loneliness"
    OWN = "own"


class QuestionShape(StrEnum):
    """How a question of a check-in is answered."""

    SCALE = "scale"
    CHOICES = "choices"
    WORDS = "words"


class PlacePart(StrEnum):
    """What a list may say anew about a place, an organisation or a location, and people decide about."""

    NAME = "name"
    STATUS = "status"
    DESCRIPTION = "description"
    ORGANIZATION = "organization"
    CONTACT = "contact"
    EMAIL = "email"
    WEBSITE = "website"
    HOURS = "hours"
    PLACES = "places"
    ADDRESS = "address"
    ACCESS = "access"
    WHO_FOR = "who_for"
    COST = "cost"
    HOW_TO_GET_IN = "how_to_get_in"
    AREA = "area"
    TOPICS = "topics"
    LAST_CHECKED = "last_checked"
    DETAILS = "details"
