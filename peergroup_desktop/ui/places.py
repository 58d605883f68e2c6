"""The places of the program: their names, icons, and the module whose `make(context)` builds the screen.

Modules are imported when a place is first shown, so that the window opens quickly. A place with a `part` is there for
groups of some kinds alone (`core.parts`); places of one `family` share an item of the rail and stand behind tabs.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from peergroup_desktop.core.i18n import N_
from peergroup_desktop.core.parts import Part

if TYPE_CHECKING:
    from peergroup_desktop.ui.context import Context
    from peergroup_desktop.ui.screen import Screen

_SCREENS = "peergroup_desktop.ui.screens"
_TOGETHER = "together"
_REPORTS = "reports"


@dataclass(frozen=True)
class Place:
    """One place. Those `in_rail` have an item there, those with a `family` stand behind its item."""

    key: str
    words: str
    icon: str
    module: str
    in_rail: bool = False
    part: Part | None = None
    family: str = ""


@dataclass(frozen=True)
class RailEntry:
    """An item of the rail: one place, or a family of places."""

    key: str
    words: str
    icon: str
    places: tuple[Place, ...]


PLACES = (
    Place("today", N_("Today"), "sun", f"{_SCREENS}.today.view", in_rail=True),
    Place("register", N_("Register"), "clipboard-check", f"{_SCREENS}.register.view", in_rail=True),
    Place("people", N_("People"), "users-round", f"{_SCREENS}.people.view", in_rail=True),
    Place("pairs", N_("Pairs"), "handshake", f"{_SCREENS}.pairs.view", in_rail=True, part=Part.PAIRS),
    Place("notes", N_("Session notes"), "notebook-pen", f"{_SCREENS}.notes.view", in_rail=True, part=Part.NOTES),
    Place("signposting", N_("Signposting"), "signpost", f"{_SCREENS}.signposting.view", in_rail=True),
    Place("rota", N_("Rota"), "calendar-days", f"{_SCREENS}.rota.view", part=Part.ROTA, family=_TOGETHER),
    Place(
        "agreement", N_("Our agreement"), "file-text", f"{_SCREENS}.agreement.view", False, Part.AGREEMENT, _TOGETHER
    ),
    Place("giving", N_("Give and take"), "hand-heart", f"{_SCREENS}.giving.view", part=Part.GIVING, family=_TOGETHER),
    Place("swaps", N_("Offers and needs"), "hand-helping", f"{_SCREENS}.swaps.view", part=Part.SWAPS, family=_TOGETHER),
    Place(
        "debriefs", N_("Debriefs"), "message-circle", f"{_SCREENS}.debriefs.view", part=Part.DEBRIEFS, family=_TOGETHER
    ),
    Place("check_ins", N_("Check-ins"), "list-checks", f"{_SCREENS}.check_ins.view", False, Part.CHECK_INS, _TOGETHER),
    Place("drawer", N_("Sealed drawer"), "lock", f"{_SCREENS}.drawer.view", part=Part.DRAWER),
    Place("groups", N_("Groups and sessions"), "calendar-days", f"{_SCREENS}.groups.view", in_rail=True),
    Place("months", N_("Each month"), "calendar-check", f"{_SCREENS}.months.view", family=_REPORTS),
    Place("reports", N_("To print"), "printer", f"{_SCREENS}.reports.view", family=_REPORTS),
    Place("settings", N_("Settings"), "settings", f"{_SCREENS}.settings.view"),
    Place("history", N_("History"), "clock", f"{_SCREENS}.history.view"),
    Place("help", N_("Help"), "circle-question-mark", f"{_SCREENS}.help.view"),
    Place("backups", N_("Backups"), "shield-check", f"{_SCREENS}.backups.view"),
    Place("imports", N_("Bring in a spreadsheet"), "file-up", f"{_SCREENS}.imports.view"),
    Place("directory_import", N_("Bring in a list"), "file-up", f"{_SCREENS}.directory_import.view"),
)
BY_KEY = {place.key: place for place in PLACES}
FAMILIES = {_TOGETHER: (N_("Together"), "puzzle"), _REPORTS: (N_("Reports"), "printer")}


def rail_entries(parts: Collection[Part] = frozenset(Part)) -> tuple[RailEntry, ...]:
    """Return the items of the rail for a group that sees `parts`; a family stands where its first place does."""
    found: dict[str, list[Place]] = {}
    for place in _seen(PLACES, parts):
        if place.in_rail or place.family:
            found.setdefault(entry_key(place.key), []).append(place)
    return tuple(_entry(key, tuple(places)) for key, places in found.items())


def entry_key(place: str) -> str:
    """Return the key of the rail's item that a place belongs to."""
    return BY_KEY[place].family or place


def sections_of(place: str, parts: Collection[Part]) -> tuple[Place, ...]:
    """Return the places of one family with `place`, for tabs; none where it stands alone."""
    family = BY_KEY[place].family
    return tuple(_seen((other for other in PLACES if family and other.family == family), parts))


def is_seen(place: str, parts: Collection[Part]) -> bool:
    """Tell whether a group that sees `parts` has this place."""
    return BY_KEY[place].part is None or BY_KEY[place].part in parts


def _seen(places: Iterable[Place], parts: Collection[Part]) -> Iterable[Place]:
    return (place for place in places if is_seen(place.key, parts))


def _entry(key: str, places: tuple[Place, ...]) -> RailEntry:
    words, icon = FAMILIES.get(key, (places[0].words, places[0].icon))
    return RailEntry(key, words, icon, places)


def load_screen(place: str) -> ModuleType:
    """Import a place's screen."""
    return import_module(BY_KEY[place].module)


def make_screen(place: str, context: "Context") -> "Screen":
    """Import a place's screen and build it."""
    screen: Screen = load_screen(place).make(context)
    return screen
