"""The tables of the group's file. Columns and constraints only; the rules live in `actions`."""

from peewee import Model

from peergroup_desktop.models.activity import Activity, DropIn
from peergroup_desktop.models.agreement import AgreedOn, Agreement, AgreementReading, Debrief
from peergroup_desktop.models.base import Table
from peergroup_desktop.models.care import Consent, EmergencyContact, Hello, Promise, SafeContact
from peergroup_desktop.models.check_in import CheckIn, CheckInAnswer, Measure, MeasureQuestion
from peergroup_desktop.models.closed_month import ClosedMonth
from peergroup_desktop.models.directory import (
    Address,
    DirectoryRow,
    DirectorySource,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    ServiceContact,
    ServiceTopic,
)
from peergroup_desktop.models.drawer import Concern, ConcernAction, DrawerBox, DrawerKey
from peergroup_desktop.models.giving import GivingMark, Goal, Offer
from peergroup_desktop.models.group import Break, Group, Pattern
from peergroup_desktop.models.keeping import Account, ImportNote, Setting
from peergroup_desktop.models.note import Decision, FollowUp, NoteDraft, NoteText, Theme
from peergroup_desktop.models.pair import LoneVisit, Pair, PairContact, PairReview
from peergroup_desktop.models.person import Absence, Membership, Person
from peergroup_desktop.models.rota import RotaHelper, RotaJob, RotaTurn, Unavailability
from peergroup_desktop.models.session import Attendance, Duty, Session
from peergroup_desktop.models.signpost import Referral, RoundTurn, ServiceCheck, Signpost
from peergroup_desktop.models.tally import Tally

RECORD_TABLES: tuple[type[Table], ...] = (
    Group,
    Pattern,
    Break,
    Person,
    Membership,
    Absence,
    Session,
    Attendance,
    Duty,
    Account,
    Setting,
    ImportNote,
    NoteText,
    Theme,
    FollowUp,
    Decision,
    SafeContact,
    Promise,
    Hello,
    Consent,
    EmergencyContact,
    GivingMark,
    Offer,
    Goal,
    RotaJob,
    RotaTurn,
    RotaHelper,
    Unavailability,
    Agreement,
    AgreementReading,
    AgreedOn,
    Debrief,
    Pair,
    PairContact,
    PairReview,
    LoneVisit,
    Activity,
    DropIn,
    Concern,
    ConcernAction,
    DirectorySource,
    Organization,
    Service,
    ServiceTopic,
    Location,
    ServiceAtLocation,
    Address,
    ServiceContact,
    Phone,
    Schedule,
    DirectoryRow,
    ServiceCheck,
    RoundTurn,
    Signpost,
    Referral,
    ClosedMonth,
    Measure,
    MeasureQuestion,
    CheckIn,
    CheckInAnswer,
)
"""Every table whose changes are logged, parents before children."""

DERIVED_TABLES: tuple[type[Model], ...] = (Tally,)
"""Tables that follow from the records and are kept by triggers: read, never written to."""

UNLOGGED_TABLES: tuple[type[Model], ...] = (NoteDraft, DrawerKey, DrawerBox)
"""Tables outside the log: what is no record yet, and keys, of which nothing shall stay when they are dropped."""

__all__ = [
    "DERIVED_TABLES",
    "RECORD_TABLES",
    "UNLOGGED_TABLES",
    "Absence",
    "Account",
    "Activity",
    "Address",
    "AgreedOn",
    "Agreement",
    "AgreementReading",
    "Attendance",
    "Break",
    "CheckIn",
    "CheckInAnswer",
    "ClosedMonth",
    "Concern",
    "ConcernAction",
    "Consent",
    "Debrief",
    "Decision",
    "DirectoryRow",
    "DirectorySource",
    "DrawerBox",
    "DrawerKey",
    "DropIn",
    "Duty",
    "EmergencyContact",
    "FollowUp",
    "GivingMark",
    "Goal",
    "Group",
    "Hello",
    "ImportNote",
    "Location",
    "LoneVisit",
    "Measure",
    "MeasureQuestion",
    "Membership",
    "NoteDraft",
    "NoteText",
    "Offer",
    "Organization",
    "Pair",
    "PairContact",
    "PairReview",
    "Pattern",
    "Person",
    "Phone",
    "Promise",
    "Referral",
    "RotaHelper",
    "RotaJob",
    "RotaTurn",
    "RoundTurn",
    "SafeContact",
    "Schedule",
    "Service",
    "ServiceAtLocation",
    "ServiceCheck",
    "ServiceContact",
    "ServiceTopic",
    "Session",
    "Setting",
    "Signpost",
    "Table",
    "Tally",
    "Theme",
    "Unavailability",
]
