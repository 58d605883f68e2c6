"""The directory of places that can help: lists, search, the form of a place, and asking whether it is still right."""

from peergroup_desktop.actions.directory.checking import check, count_due, due_for_check
from peergroup_desktop.actions.directory.keeping import add_place, bring_back, change_place, retire_place
from peergroup_desktop.actions.directory.listing import (
    crisis_lines,
    find_places,
    has_places,
    list_places,
    make_ready,
    topics,
)
from peergroup_desktop.actions.directory.places import get_form, get_place, get_places
from peergroup_desktop.actions.directory.rows import (
    CheckLine,
    CrisisKind,
    CrisisLine,
    DueRow,
    LocationFields,
    LocationLine,
    PhoneFields,
    PhoneLine,
    PlaceDetail,
    PlaceFields,
    PlaceRow,
    StarterLine,
    WeeklyHours,
)
from peergroup_desktop.actions.directory.starters import starter_lines, take_in_starters

__all__ = [
    "CheckLine",
    "CrisisKind",
    "CrisisLine",
    "DueRow",
    "LocationFields",
    "LocationLine",
    "PhoneFields",
    "PhoneLine",
    "PlaceDetail",
    "PlaceFields",
    "PlaceRow",
    "StarterLine",
    "WeeklyHours",
    "add_place",
    "bring_back",
    "change_place",
    "check",
    "count_due",
    "crisis_lines",
    "due_for_check",
    "find_places",
    "get_form",
    "get_place",
    "get_places",
    "has_places",
    "list_places",
    "make_ready",
    "retire_place",
    "starter_lines",
    "take_in_starters",
    "topics",
]
