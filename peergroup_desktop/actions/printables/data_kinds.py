"""The kinds of records that the file holds, each with what it is for, its tables, and how long it might be kept.

How long things are kept is an example: a group decides, and writes its own down.
"""

from collections.abc import Callable
from dataclasses import dataclass

import peewee

from peergroup_desktop import models
from peergroup_desktop.core.i18n import N_, plural

Table = type[peewee.Model]
HELD = "session"
"""In place of a column: the days of the sessions that rows belong to."""


@dataclass(frozen=True)
class Kind:
    """One kind of record: its words, the rows that are counted, all its tables, where its days stand, how long kept."""

    what: str
    why: str
    counted: Table
    words: Callable[[int], str]
    tables: tuple[Table, ...]
    days: tuple[tuple[Table, str], ...]
    kept: str


KINDS: tuple[Kind, ...] = (
    Kind(
        N_("People"),
        N_("Names, how to reach them, where they belong, when they’re away: so that they’re expected."),
        models.Person,
        lambda count: plural("{count} person", "{count} people", count),
        (models.Person, models.Membership, models.Absence),
        ((models.Membership, "starts_on"), (models.Absence, "starts_on")),
        N_("two years after they move on"),
    ),
    Kind(
        N_("What people told us"),
        N_("What may be held, safe contact, promise cards, whom to ring if they’re ill."),
        models.Consent,
        lambda count: plural("{count} answer", "{count} answers", count),
        (models.Consent, models.SafeContact, models.Promise, models.Hello, models.EmergencyContact),
        ((models.Consent, "answered_on"), (models.Hello, "said_on"), (models.Promise, "said_on")),
        N_("until they move on"),
    ),
    Kind(
        N_("Registers"),
        N_("Who came, headcounts, small jobs, give and take: for safety, and for funders."),
        models.Attendance,
        lambda count: plural("{count} mark", "{count} marks", count),
        (models.Session, models.Attendance, models.Duty, models.GivingMark, models.Activity, models.DropIn),
        ((models.Attendance, HELD),),
        N_("six years, then counts alone"),
    ),
    Kind(
        N_("Session notes"),
        N_("What was talked about, themes, follow-ups, decisions: to go on from there."),
        models.NoteText,
        lambda count: plural("{count} text", "{count} texts", count),
        (models.NoteText, models.NoteDraft, models.Theme, models.FollowUp, models.Decision),
        ((models.NoteText, HELD), (models.Decision, "decided_on"), (models.FollowUp, HELD)),
        N_("two years"),
    ),
    Kind(
        N_("Offers, needs and goals"),
        N_("What people bring and would like: so that they can help each other."),
        models.Offer,
        lambda count: plural("{count} offer or need", "{count} offers and needs", count),
        (models.Offer, models.Goal),
        ((models.Offer, "said_on"), (models.Goal, "said_on")),
        N_("until they move on"),
    ),
    Kind(
        N_("Rota, agreement, talks"),
        N_("Whose turn it is, what was agreed, debriefs and supervision of facilitators."),
        models.RotaTurn,
        lambda count: plural("{count} turn", "{count} turns", count),
        (
            models.RotaJob,
            models.RotaTurn,
            models.RotaHelper,
            models.Unavailability,
            models.Agreement,
            models.AgreementReading,
            models.AgreedOn,
            models.Debrief,
        ),
        ((models.RotaTurn, HELD), (models.Agreement, "agreed_on"), (models.Debrief, "held_on")),
        N_("three years"),
    ),
    Kind(
        N_("Pairs"),
        N_("Who supports whom, what they agreed, when they were in touch: so that nobody carries too much."),
        models.PairContact,
        lambda count: plural("{count} conversation", "{count} conversations", count),
        (models.Pair, models.PairContact, models.PairReview, models.LoneVisit),
        ((models.Pair, "starts_on"), (models.PairContact, "held_on"), (models.PairReview, "held_on")),
        N_("two years after the pair ends"),
    ),
    Kind(
        N_("Signposting"),
        N_("What was suggested, or arranged with their agreement, and what came of it."),
        models.Signpost,
        lambda count: plural("{count} suggestion", "{count} suggestions", count),
        (models.Signpost, models.Referral),
        ((models.Signpost, "suggested_on"), (models.Referral, "agreed_on")),
        N_("two years"),
    ),
    Kind(
        N_("Check-ins"),
        N_("Answers to the group’s questions, with a name only where somebody was happy for that."),
        models.CheckIn,
        lambda count: plural("{count} check-in", "{count} check-ins", count),
        (models.Measure, models.MeasureQuestion, models.CheckIn, models.CheckInAnswer),
        ((models.CheckIn, "answered_on"),),
        N_("two years, then counts alone"),
    ),
    Kind(
        N_("Closed months"),
        N_("What the numbers were counted from, without names, so that they don’t move later."),
        models.ClosedMonth,
        lambda count: plural("{count} month", "{count} months", count),
        (models.ClosedMonth,),
        ((models.ClosedMonth, "month_on"),),
        N_("six years"),
    ),
    Kind(
        N_("Places that can help"),
        N_("Services, numbers and hours, and when somebody last asked whether they’re right."),
        models.Service,
        lambda count: plural("{count} place", "{count} places", count),
        (
            models.DirectorySource,
            models.Organization,
            models.Service,
            models.ServiceTopic,
            models.Location,
            models.ServiceAtLocation,
            models.Address,
            models.ServiceContact,
            models.Phone,
            models.Schedule,
            models.DirectoryRow,
            models.ServiceCheck,
            models.RoundTurn,
        ),
        ((models.Service, "assured_date"), (models.ServiceCheck, "checked_on"), (models.RoundTurn, "dealt_on")),
        N_("as long as they’re right"),
    ),
    Kind(
        N_("The file itself"),
        N_("Groups, settings, who can unlock, notes of what a spreadsheet left over."),
        models.Group,
        lambda count: plural("{count} group", "{count} groups", count),
        (models.Group, models.Pattern, models.Break, models.Account, models.Setting, models.ImportNote),
        ((models.ImportNote, "made_on"),),
        N_("as long as the file"),
    ),
)
"""What everybody who can unlock may see. Together with the drawer it is every table there is: a test looks."""

DRAWER_TABLES: tuple[Table, ...] = (models.Concern, models.ConcernAction, models.DrawerKey, models.DrawerBox)
