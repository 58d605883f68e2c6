"""The words on screen for closed lists: kinds, marks, roles, and what a role may do."""

from collections.abc import Mapping
from enum import StrEnum

from peergroup_desktop.core import kinds, permissions
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.marks import MarkFlag, Standing
from peergroup_desktop.core.recurrence import Rhythm

LABELS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    kinds.GroupKind: {
        kinds.GroupKind.ACTIVITY: N_("Activity group"),
        kinds.GroupKind.ONE_TO_ONE: N_("One-to-one support"),
        kinds.GroupKind.BEFRIENDING: N_("Befriending"),
        kinds.GroupKind.HUB: N_("Neighbourhood hub"),
        kinds.GroupKind.MIXED: N_("A bit of everything"),
    },
    kinds.RecordLevel: {
        kinds.RecordLevel.COUNT_ONLY: N_("Only how many came"),
        kinds.RecordLevel.FIRST_NAMES: N_("First names"),
        kinds.RecordLevel.FULL: N_("Names and ways to get in touch"),
    },
    kinds.MembershipStatus: {
        kinds.MembershipStatus.ENQUIRING: N_("asking about it"),
        kinds.MembershipStatus.WAITING: N_("waiting for a place"),
        kinds.MembershipStatus.MEMBER: N_("coming"),
        kinds.MembershipStatus.PAUSED: N_("having a pause"),
        kinds.MembershipStatus.LEFT: N_("moved on"),
    },
    kinds.GroupRole: {
        kinds.GroupRole.MEMBER: N_("comes along"),
        kinds.GroupRole.FACILITATOR: N_("facilitating"),
        kinds.GroupRole.CO_FACILITATOR: N_("co-facilitating"),
        kinds.GroupRole.PEER_SUPPORTER: N_("peer supporter"),
        kinds.GroupRole.VOLUNTEER: N_("volunteer"),
    },
    kinds.DutyKind: {
        kinds.DutyKind.OPENED_UP: N_("Opened up"),
        kinds.DutyKind.TEAS: N_("Teas"),
        kinds.DutyKind.WELCOMED: N_("Welcomed people"),
        kinds.DutyKind.FACILITATED: N_("Facilitated"),
    },
    kinds.AccessNeed: {
        kinds.AccessNeed.HEARING_LOOP: N_("Hearing loop on"),
        kinds.AccessNeed.LARGE_PRINT: N_("Large print"),
        kinds.AccessNeed.WHEELCHAIR: N_("Space for a wheelchair"),
        kinds.AccessNeed.NEAR_DOOR: N_("Seat near the door"),
        kinds.AccessNeed.LANGUAGE: N_("Speaks another language"),
        kinds.AccessNeed.FOOD: N_("Food to avoid"),
    },
    kinds.RoomFeature: {
        kinds.RoomFeature.STEP_FREE: N_("Step-free"),
        kinds.RoomFeature.HEARING_LOOP: N_("Hearing loop"),
        kinds.RoomFeature.ACCESSIBLE_TOILET: N_("Accessible toilet"),
        kinds.RoomFeature.QUIET_CORNER: N_("Quiet corner"),
    },
    kinds.HistoryKind: {
        kinds.HistoryKind.PEOPLE: N_("People"),
        kinds.HistoryKind.SESSIONS: N_("Sessions"),
        kinds.HistoryKind.REGISTERS: N_("Registers"),
        kinds.HistoryKind.NOTES: N_("Notes"),
        kinds.HistoryKind.PAIRS: N_("Pairs"),
        kinds.HistoryKind.GROUPS: N_("Groups"),
        kinds.HistoryKind.PLACES: N_("Places that can help"),
        kinds.HistoryKind.NUMBERS: N_("Numbers and check-ins"),
        kinds.HistoryKind.IMPORTS: N_("Imports"),
        kinds.HistoryKind.DRAWER: N_("Sealed drawer"),
        kinds.HistoryKind.KEYS: N_("Keys"),
        kinds.HistoryKind.BACKUPS: N_("Backups"),
        kinds.HistoryKind.SETTINGS: N_("Settings"),
    },
    kinds.ContactWay: {
        kinds.ContactWay.MET: N_("met"),
        kinds.ContactWay.PHONE: N_("by phone"),
        kinds.ContactWay.TEXT: N_("by text"),
        kinds.ContactWay.EMAIL: N_("by email"),
        kinds.ContactWay.VIDEO: N_("by video"),
        kinds.ContactWay.CARD: N_("a card"),
    },
    kinds.QuietWish: {
        kinds.QuietWish.LEAVE_ME: N_("Leave me be"),
        kinds.QuietWish.TEXT_ME: N_("Text me"),
        kinds.QuietWish.RING_ME: N_("Ring me"),
        kinds.QuietWish.SEND_A_CARD: N_("Send me a card"),
        kinds.QuietWish.ASK_SOMEONE: N_("Ask someone to ring me"),
    },
    kinds.Purpose: {
        kinds.Purpose.PHONE: N_("Phone"),
        kinds.Purpose.EMAIL: N_("Email"),
        kinds.Purpose.ACCESS_NEEDS: N_("Access needs"),
        kinds.Purpose.EMERGENCY: N_("Someone to ring"),
        kinds.Purpose.PHOTOS: N_("Photos"),
        kinds.Purpose.BIRTHDAY: N_("Birthday"),
        kinds.Purpose.NEWS: N_("News from the group"),
    },
    kinds.ConsentWay: {
        kinds.ConsentWay.SPOKEN: N_("said so"),
        kinds.ConsentWay.PAPER: N_("on paper"),
        kinds.ConsentWay.WRITTEN: N_("in a message"),
    },
    kinds.OfferKind: {
        kinds.OfferKind.OFFER: N_("Glad to offer"),
        kinds.OfferKind.NEED: N_("Finds helpful"),
    },
    kinds.GoalOutcome: {
        kinds.GoalOutcome.DONE: N_("Done"),
        kinds.GoalOutcome.CHANGED_MIND: N_("Changed my mind"),
        kinds.GoalOutcome.STILL_ON_IT: N_("Still on it"),
    },
    kinds.PairKind: {
        kinds.PairKind.ONE_TO_ONE: N_("One-to-one"),
        kinds.PairKind.BEFRIENDING: N_("Befriending"),
    },
    kinds.PairEnding: {
        kinds.PairEnding.AS_PLANNED: N_("As planned"),
        kinds.PairEnding.EARLIER: N_("Earlier than planned"),
        kinds.PairEnding.MOVED_ON: N_("One of them moved on"),
        kinds.PairEnding.CHANGED_PAIR: N_("Paired with someone else"),
    },
    kinds.DebriefKind: {
        kinds.DebriefKind.DEBRIEF: N_("Debrief"),
        kinds.DebriefKind.SUPERVISION: N_("Supervision"),
    },
    kinds.ServiceStatus: {
        kinds.ServiceStatus.ACTIVE: N_("Open"),
        kinds.ServiceStatus.INACTIVE: N_("Not running now"),
        kinds.ServiceStatus.DEFUNCT: N_("Gone"),
        kinds.ServiceStatus.CLOSED_FOR_NOW: N_("Closed for now"),
    },
    kinds.WayIn: {
        kinds.WayIn.SELF: N_("Just go, or ring them"),
        kinds.WayIn.REFERRAL: N_("Somebody has to arrange it"),
        kinds.WayIn.EITHER: N_("Go yourself, or have it arranged"),
    },
    kinds.CheckAnswer: {
        kinds.CheckAnswer.STILL_RIGHT: N_("Still right"),
        kinds.CheckAnswer.CHANGED: N_("Something changed"),
        kinds.CheckAnswer.GONE: N_("Gone"),
        kinds.CheckAnswer.NO_ANSWER: N_("Nobody answered"),
    },
    kinds.SignpostOutcome: {
        kinds.SignpostOutcome.WENT: N_("Went there"),
        kinds.SignpostOutcome.HELPED: N_("Went, and it helped"),
        kinds.SignpostOutcome.DID_NOT_HELP: N_("Went, and it was no help"),
        kinds.SignpostOutcome.NOT_FOR_ME: N_("Chose not to go"),
        kinds.SignpostOutcome.COULD_NOT_GET_IN: N_("Could not get in"),
    },
    kinds.MeasureKind: {
        kinds.MeasureKind.ONS4: N_("How life is: four questions"),
        kinds.MeasureKind.LONELINESS: N_("Feeling lonely: one question"),
        kinds.MeasureKind.OWN: N_("Our own questions"),
    },
    kinds.QuestionShape: {
        kinds.QuestionShape.SCALE: N_("A number from 0 to 10"),
        kinds.QuestionShape.CHOICES: N_("One of several answers"),
        kinds.QuestionShape.WORDS: N_("A few words"),
    },
    kinds.PlacePart: {
        kinds.PlacePart.NAME: N_("Name"),
        kinds.PlacePart.STATUS: N_("Open or not"),
        kinds.PlacePart.DESCRIPTION: N_("What it is"),
        kinds.PlacePart.ORGANIZATION: N_("Who runs it"),
        kinds.PlacePart.CONTACT: N_("Phone and whom to ask for"),
        kinds.PlacePart.EMAIL: N_("Email"),
        kinds.PlacePart.WEBSITE: N_("Website"),
        kinds.PlacePart.HOURS: N_("Opening hours"),
        kinds.PlacePart.PLACES: N_("Where it is"),
        kinds.PlacePart.ADDRESS: N_("Address"),
        kinds.PlacePart.ACCESS: N_("Access"),
        kinds.PlacePart.WHO_FOR: N_("Who it’s for"),
        kinds.PlacePart.COST: N_("Cost"),
        kinds.PlacePart.HOW_TO_GET_IN: N_("How to get in"),
        kinds.PlacePart.AREA: N_("Area"),
        kinds.PlacePart.TOPICS: N_("Topics"),
        kinds.PlacePart.LAST_CHECKED: N_("Last checked"),
        kinds.PlacePart.DETAILS: N_("Other details"),
    },
    Standing: {
        Standing.PRESENT: N_("here"),
        Standing.APOLOGIES: N_("apologies"),
        Standing.AWAY: N_("away"),
        Standing.NOT_MARKED: N_("not marked"),
        Standing.NOT_HERE: N_("not here"),
    },
    Rhythm: {
        Rhythm.WEEKLY: N_("Every week"),
        Rhythm.FORTNIGHTLY: N_("Every two weeks"),
        Rhythm.MONTHLY: N_("Once a month"),
    },
    permissions.Role: {
        permissions.Role.FACILITATOR: N_("Facilitator"),
        permissions.Role.COORDINATOR: N_("Coordinator"),
        permissions.Role.SAFEGUARDING: N_("Safeguarding lead"),
    },
}
ROLES: Mapping[permissions.Role, str] = {
    permissions.Role.FACILITATOR: N_("Takes registers, and looks after people and groups."),
    permissions.Role.COORDINATOR: N_("The same, and decides who can unlock."),
    permissions.Role.SAFEGUARDING: N_("The same as a facilitator, reads the sealed drawer, and sees who changed what."),
}
"""What somebody in a role does, in a sentence."""

PERMISSIONS: Mapping[permissions.Deed, str] = {
    permissions.Deed.KEEP_REGISTER: N_("Take registers and plan sessions"),
    permissions.Deed.KEEP_NOTES: N_("Write notes, follow-ups and decisions"),
    permissions.Deed.KEEP_PEOPLE: N_("Add and change people"),
    permissions.Deed.KEEP_GROUPS: N_("Add and change groups"),
    permissions.Deed.KEEP_DIRECTORY: N_("Keep the list of places that can help"),
    permissions.Deed.KEEP_CHECK_INS: N_("Keep check-ins"),
    permissions.Deed.CLOSE_MONTHS: N_("Close months, so that their numbers stay"),
    permissions.Deed.TAKE_ALL_OUT: N_("Save everything as open files"),
    permissions.Deed.MERGE_PEOPLE: N_("Join two records of one person"),
    permissions.Deed.IMPORT: N_("Bring spreadsheets in"),
    permissions.Deed.KEEP_SETTINGS: N_("Change settings"),
    permissions.Deed.BACK_UP: N_("Make backups"),
    permissions.Deed.SEE_HISTORY: N_("See who changed what"),
    permissions.Deed.KEEP_ACCOUNTS: N_("Decide who can unlock"),
    permissions.Deed.RESTORE: N_("Go back to a backup"),
    permissions.Deed.HAND_OVER: N_("Make the handover envelope"),
    permissions.Deed.WRITE_CONCERN: N_("Write a concern into the sealed drawer"),
    permissions.Deed.READ_CONCERNS: N_("Read the sealed drawer, with a key of their own"),
}
"""What `core.permissions` lets a role do, in a few words that begin a line of a list."""

_JOBS = {
    kinds.DutyKind.OPENED_UP.value: N_("Opening up"),
    kinds.DutyKind.TEAS.value: N_("Teas"),
    kinds.DutyKind.WELCOMED.value: N_("Welcoming"),
    kinds.DutyKind.FACILITATED.value: N_("Facilitating"),
}

_FLAG_LABELS = {
    MarkFlag.CAME_LATE: N_("came late"),
    MarkFlag.LEFT_EARLY: N_("left early"),
    MarkFlag.STEPPED_OUT: N_("stepped out"),
}


def label(word: StrEnum | str) -> str:
    """Return the words on screen for a member of a closed list; a group's own word comes back unchanged."""
    found = LABELS.get(type(word), {}).get(word) if isinstance(word, StrEnum) else None
    return _(found) if found else str(word)


def flag_label(flag: MarkFlag) -> str:
    """Return the words for one flag beside a mark."""
    return _(_FLAG_LABELS[flag])


def job_label(kind: str) -> str:
    """Return the words for a small job; a group's own word stands for itself."""
    return _(_JOBS[kind]) if kind in _JOBS else kind
