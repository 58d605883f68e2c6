"""The places of the program: their names, icons, and the module whose `make(context)` builds the screen.

Modules are imported when a place is first shown, so that the window opens quickly.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from peergroup_desktop.core.i18n import N_

if TYPE_CHECKING:
    from peergroup_desktop.ui.context import Context
    from peergroup_desktop.ui.screen import Screen

_SCREENS = "peergroup_desktop.ui.screens"


@dataclass(frozen=True)
class Place:
    """One place. Those `in_rail` have Alt and their number."""

    key: str
    words: str
    icon: str
    module: str
    in_rail: bool = False


PLACES = (
    Place("today", N_("Today"), "sun", f"{_SCREENS}.today.view", in_rail=True),
    Place("register", N_("Register"), "clipboard-check", f"{_SCREENS}.register.view", in_rail=True),
    Place("people", N_("People"), "users-round", f"{_SCREENS}.people.view", in_rail=True),
    Place("pairs", N_("Pairs"), "handshake", f"{_SCREENS}.pairs.view"),
    Place("notes", N_("Session notes"), "notebook-pen", f"{_SCREENS}.notes.view", in_rail=True),
    Place("rota", N_("Rota"), "calendar-days", f"{_SCREENS}.rota.view"),
    Place("groups", N_("Groups and sessions"), "calendar-days", f"{_SCREENS}.groups.view", in_rail=True),
    Place("reports", N_("Reports"), "printer", f"{_SCREENS}.reports.view", in_rail=True),
    Place("settings", N_("Settings"), "settings", f"{_SCREENS}.settings.view"),
    Place("history", N_("History"), "clock", f"{_SCREENS}.history.view"),
    Place("help", N_("Help"), "circle-question-mark", f"{_SCREENS}.help.view"),
    Place("backups", N_("Backups"), "shield-check", f"{_SCREENS}.backups.view"),
    Place("imports", N_("Bring in a spreadsheet"), "file-up", f"{_SCREENS}.imports.view"),
)
BY_KEY = {place.key: place for place in PLACES}
IN_RAIL = tuple(place for place in PLACES if place.in_rail)


def make_screen(place: str, context: "Context") -> "Screen":
    """Import a place's screen and build it."""
    screen: Screen = import_module(BY_KEY[place].module).make(context)
    return screen
