"""The practice group's places that can help: invented ones, some not asked for long, and the lines always shown."""

from dataclasses import dataclass
from datetime import date

from peergroup_desktop.actions.directory.starters import insert_starters
from peergroup_desktop.core.ids import RecordId, named_id, new_id
from peergroup_desktop.core.kinds import CheckAnswer, WayIn
from peergroup_desktop.core.names import fold
from peergroup_desktop.models import (
    Address,
    Location,
    Phone,
    Schedule,
    Service,
    ServiceAtLocation,
    ServiceCheck,
    ServiceTopic,
)

_CRISIS = ("samaritans", "shout", "in_danger")
_EVERY_DAY = "MO,TU,WE,TH,FR,SA,SU"
_MONTHS = 12


@dataclass(frozen=True)
class _Place:
    """An invented place; `hours` are days, opening and closing, `months` how long ago it was asked."""

    name: str
    line: str
    phone: str
    months: int
    topic: str
    hours: tuple[str, str, str]
    site: str
    where: str = ""
    street: str = ""
    access: str = ""
    cost: str = "Free"
    area: str = "Wensley"


_FOOD, _CARERS, _OUT = "Food and money", "Carers", "Getting out"
_PLACES = (
    _Place(
        "Wensley Food Pantry",
        "A week of food for £5. No referral needed.",
        "01632 960 114",
        7,
        _FOOD,
        ("TH,FR", "10:00", "14:00"),
        site="pantry.example.org",
        where="Methodist Hall",
        street="Wensley Road",
        access="Step-free. Ask for Marie.",
        cost="£5 a week",
    ),
    _Place(
        "Carers’ tea morning",
        "For anyone looking after someone.",
        "01632 960 157",
        6,
        _CARERS,
        ("1MO", "10:30", "12:00"),
        site="carers.example.org",
        where="The library, upstairs",
        street="High Street",
        access="There is a lift.",
    ),
    _Place(
        "Citizens’ help desk",
        "Forms, debt and benefits, in plain words.",
        "01632 960 171",
        0,
        _FOOD,
        ("MO,TU,WE,TH", "09:30", "16:00"),
        site="helpdesk.example.org",
        where="Town Hall, room 2",
        street="Market Square",
    ),
    _Place(
        "Walk and Natter",
        "A slow walk and a longer natter.",
        "07700 900 163",
        0,
        _OUT,
        ("SA", "10:00", "12:00"),
        site="natter.example.org",
        where="The bandstand",
        street="Wensley Park",
        access="Dogs welcome.",
    ),
    _Place(
        "Night Owls phone line",
        "A friendly voice, 10pm to 4am.",
        "01632 960 180",
        14,
        _CARERS,
        (_EVERY_DAY, "22:00", "04:00"),
        site="nightowls.example.org",
    ),
    _Place(
        "Repair Café",
        "Bring it broken, leave with it mended.",
        "01632 960 122",
        2,
        _FOOD,
        ("2SA", "10:00", "13:00"),
        site="repair.example.org",
        where="Scout hut",
        street="Mill Lane",
        cost="What you can give",
    ),
    _Place(
        "Bereavement walk",
        "Company for the first year, and after.",
        "01632 960 148",
        3,
        _OUT,
        ("SU", "11:00", "12:30"),
        site="walk.example.org",
        where="The lake car park",
        street="Ambleton Road",
    ),
)


def invent_directory(today: date) -> None:
    """Write the invented places, and take the crisis lines in as asked this month."""
    for place in _PLACES:
        _write(place, today)
    ids = insert_starters(_CRISIS)
    Service.update(assured_date=_months_ago(today, 0)).where(Service.id.in_(ids)).execute()


def _write(place: _Place, today: date) -> None:
    row_id, checked_on = new_id(), _months_ago(today, place.months)
    Service.insert(
        id=row_id,
        name=place.name,
        line=place.line,
        url=f"https://{place.site}",
        fees_description=place.cost,
        area=place.area,
        way_in=WayIn.SELF.value,
        assured_date=checked_on,
    ).execute()
    Phone.insert(id=new_id(), service=row_id, number=place.phone).execute()
    ServiceTopic.insert(
        id=named_id("service topic", row_id, fold(place.topic)), service=row_id, name=place.topic
    ).execute()
    ServiceCheck.insert(
        id=new_id(), service=row_id, checked_on=checked_on, answer=CheckAnswer.STILL_RIGHT.value
    ).execute()
    days, opens_at, closes_at = place.hours
    freq = "MONTHLY" if days[0].isdigit() else "WEEKLY"
    Schedule.insert(
        id=new_id(), service=row_id, freq=freq, byday=days, opens_at=opens_at, closes_at=closes_at
    ).execute()
    if place.where:
        _write_location(row_id, place)


def _write_location(service_id: RecordId, place: _Place) -> None:
    location_id = new_id()
    Location.insert(id=location_id, name=place.where, access=place.access).execute()
    ServiceAtLocation.insert(id=new_id(), service=service_id, location=location_id).execute()
    Address.insert(id=new_id(), location=location_id, address_1=place.street).execute()


def _months_ago(today: date, months: int) -> date:
    count = today.year * _MONTHS + today.month - 1 - months
    return date(count // _MONTHS, count % _MONTHS + 1, min(today.day, 8))
