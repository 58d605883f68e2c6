"""What the questions about places answer, and the forms their deeds take."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peergroup_desktop.core.freshness import Freshness
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import CheckAnswer, ServiceStatus, WayIn


class CrisisKind(StrEnum):
    """How a crisis line is reached: rung, texted, or rung because somebody is in danger now."""

    RING = "ring"
    TEXT = "text"
    DANGER = "danger"


@dataclass(frozen=True)
class PlaceRow:
    """A place in a list. `phone` is the first number as people say it ("SHOUT to 85258" for texts), or empty;
    `checked_words` are those of the badge. `is_closed`: it cannot be had now, for a while or for good.
    """

    id: RecordId
    name: str
    line: str
    phone: str
    last_checked_on: date | None
    freshness: Freshness
    checked_words: str
    is_crisis: bool
    topics: tuple[str, ...]
    is_closed: bool


@dataclass(frozen=True)
class CrisisLine:
    """A line of the strip that is always there. `big` is what to ring or to text, `note` a few words under it."""

    id: RecordId
    name: str
    big: str
    note: str
    kind: CrisisKind


@dataclass(frozen=True)
class PhoneLine:
    """A number. `kind` is "voice", "text", "fax" ... as the standard spells it; `text_word` is the word to send and
    `shown` how people say it all.
    """

    id: RecordId
    number: str
    kind: str
    text_word: str
    note: str
    shown: str


@dataclass(frozen=True)
class LocationLine:
    """Where a place is: `address` on one line. `access` says how to get in with a wheelchair or whom to ask for."""

    id: RecordId
    name: str
    address: str
    access: str


@dataclass(frozen=True)
class CheckLine:
    """Somebody asked whether the entry is still right. `by` is who, or empty."""

    on: date
    answer: CheckAnswer
    words: str
    by: str


@dataclass(frozen=True)
class PlaceDetail:
    """A whole place. `hours` are in words, a line each. `source` names the list it came from, if any; `checks` are the
    newest twenty, newest first. `is_change_open`: they said that something changed, and nobody has entered it yet.
    """

    id: RecordId
    name: str
    line: str
    description: str
    organization: str
    phones: tuple[PhoneLine, ...]
    hours: tuple[str, ...]
    hours_typed: str
    locations: tuple[LocationLine, ...]
    url: str
    email: str
    who_for: str
    cost: str
    area: str
    way_in: WayIn | None
    how_to_get_in: str
    is_crisis: bool
    last_checked_on: date | None
    checked_words: str
    freshness: Freshness
    check_again_on: date | None
    notes: str
    status: ServiceStatus
    topics: tuple[str, ...]
    source: str
    checks: tuple[CheckLine, ...]
    is_change_open: bool


@dataclass(frozen=True)
class PhoneFields:
    """A number in the form. Without `id` it is a new one."""

    number: str
    kind: str = "voice"
    text_word: str = ""
    note: str = ""
    id: RecordId | None = None


@dataclass(frozen=True)
class WeeklyHours:
    """Opening hours on some days of each week: 0 is Monday, minutes count from midnight. Without `id` it is new."""

    weekdays: tuple[int, ...]
    opens_minute: int
    closes_minute: int
    id: RecordId | None = None


@dataclass(frozen=True)
class LocationFields:
    """Where a place is, in the form: `address` is the street, on one line or two. Without `id` it is a new one."""

    name: str = ""
    address: str = ""
    town: str = ""
    postcode: str = ""
    access: str = ""
    id: RecordId | None = None


@dataclass(frozen=True)
class PlaceFields:
    """The whole form of a place. Only the name is needed.

    `hours` are typed in words, `weekly` picked; a place may have both. A crisis line is always pinned, last at first.
    """

    name: str
    line: str = ""
    description: str = ""
    organization: str = ""
    phones: tuple[PhoneFields, ...] = ()
    hours: str = ""
    weekly: tuple[WeeklyHours, ...] = ()
    locations: tuple[LocationFields, ...] = ()
    url: str = ""
    email: str = ""
    who_for: str = ""
    cost: str = ""
    area: str = ""
    way_in: WayIn | None = None
    how_to_get_in: str = ""
    topics: tuple[str, ...] = ()
    is_crisis: bool = False
    is_closed_for_now: bool = False
    check_again_on: date | None = None
    notes: str = ""


@dataclass(frozen=True)
class DueRow:
    """A place to ring again. `is_overdue`: it has been due for longer, or the last check was very long ago."""

    id: RecordId
    name: str
    phone: str
    checked_words: str
    freshness: Freshness
    is_overdue: bool


@dataclass(frozen=True)
class StarterLine:
    """A national line to take in. `number` is as published at the address `source`; `source_on` is the day that page is
    dated (`is_page_date`), or was read. `is_here`: the group has it already.
    """

    key: str
    name: str
    line: str
    number: str
    text_word: str
    kind: CrisisKind
    url: str
    source: str
    source_on: date
    is_page_date: bool
    is_crisis: bool
    topics: tuple[str, ...]
    is_here: bool
