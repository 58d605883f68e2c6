"""What the questions about pairs answer, and the forms their deeds take."""

from dataclasses import dataclass
from datetime import date, datetime

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import ContactWay, PairEnding, PairKind


@dataclass(frozen=True)
class Agreement:
    """What two people agreed about being in touch. `every_days` 0: not agreed. Contact hours are minutes after
    midnight, both or none; `review_on` is when they look at it together.
    """

    where: str = ""
    every_days: int = 0
    hours_from: int | None = None
    hours_until: int | None = None
    how_we_end: str = ""
    agreed_on: date | None = None
    review_on: date | None = None


@dataclass(frozen=True)
class NewPair:
    """A pair to start; today, when `starts_on` is left out."""

    kind: PairKind
    supporter_id: RecordId
    person_id: RecordId
    starts_on: date | None = None
    agreement: Agreement = Agreement()


@dataclass(frozen=True)
class InTouch:
    """How long ago a pair was in touch, beside what it agreed. `days` counts from the last contact, or from the
    beginning while there was none. `is_late`: longer than they said.
    """

    last_on: date | None
    days: int
    every_days: int
    is_late: bool


@dataclass(frozen=True)
class PairRow:
    """A pair in a list. `is_review_due`: the day to look at it together has come."""

    id: RecordId
    kind: PairKind
    supporter_id: RecordId
    supporter: str
    person_id: RecordId
    person: str
    starts_on: date
    ends_on: date | None
    in_touch: InTouch
    is_review_due: bool


@dataclass(frozen=True)
class PairLine:
    """A pair as one of the two sees it: with whom. `is_supporter`: this person supports the other."""

    pair_id: RecordId
    kind: PairKind
    other_id: RecordId
    other: str
    last_contact_on: date | None
    is_supporter: bool


@dataclass(frozen=True)
class ReviewRow:
    """A look back at how it goes."""

    id: RecordId
    held_on: date
    words: str
    next_on: date | None


@dataclass(frozen=True)
class PairDetail:
    """A whole pair. `contact_count` and `minutes` are of all its time; how it ended is empty while it goes on."""

    row: PairRow
    agreement: Agreement
    contact_count: int
    minutes: int
    reviews: tuple[ReviewRow, ...]
    ending: PairEnding | None
    ending_words: str


@dataclass(frozen=True)
class NewContact:
    """One conversation to write down, or the whole form of a changed one. A time of day is not needed."""

    held_on: date
    way: ContactWay
    minutes: int = 0
    note: str = ""
    at_minute: int | None = None


@dataclass(frozen=True)
class ContactRow:
    """One conversation. `is_outside`: at a time outside the hours they agreed."""

    id: RecordId
    held_on: date
    at_minute: int | None
    way: ContactWay
    minutes: int
    note: str
    is_outside: bool


@dataclass(frozen=True)
class ContactPage:
    """Some conversations, newest first. `has_older`: there are more before them."""

    rows: tuple[ContactRow, ...]
    has_older: bool


@dataclass(frozen=True)
class BoundaryLoad:
    """How much a supporter carries, for the supporter to see first: of all groups, in the last 28 days, today included.

    Facts only, no score. `longest` is the longest conversation in minutes.
    """

    supporter_id: RecordId
    pair_count: int
    contact_count: int
    outside_count: int
    minutes: int
    longest: int


@dataclass(frozen=True)
class Visit:
    """Somebody who went to see somebody alone and is not back yet. `with_whom` is empty without a pair; the moments are
    in UTC. `minutes_late` is 0 until it is overdue.
    """

    id: RecordId
    group_id: RecordId
    group_name: str
    visitor_id: RecordId
    visitor: str
    pair_id: RecordId | None
    with_whom: str
    where: str
    out_at: datetime
    due_at: datetime
    whom_to_ring: str
    is_overdue: bool
    minutes_late: int
