"""Every setting somebody can change, declared in one table; the pages are made from it.

Two stores: this computer's preferences (how the window looks, nothing about people) and the group's own settings,
which are in the file. A setting that is not here is not for people to change by hand.
"""

from dataclasses import dataclass
from enum import StrEnum

from peergroup_desktop.core.i18n import N_
from peergroup_desktop.core.small_numbers import THRESHOLDS


class Store(StrEnum):
    """Where a setting is kept."""

    COMPUTER = "computer"
    GROUP = "group"


class Shape(StrEnum):
    """How a setting is asked."""

    TOGGLE = "toggle"
    SEGMENTS = "segments"
    LIST = "list"
    TEXT = "text"
    WORDS = "words"


@dataclass(frozen=True)
class Line:
    """One setting: its name in the store, how it is asked, its words. `choices` pair a value with its words."""

    key: str
    store: Store
    shape: Shape
    words: str
    help: str = ""
    choices: tuple[tuple[object, str], ...] = ()


@dataclass(frozen=True)
class Section:
    """A card of settings that belong together."""

    title: str
    icon: str
    lines: tuple[Line, ...]


_AS_THE_SYSTEM = ("system", N_("As the computer"))
_MINUTES = (
    (2, N_("2 minutes")),
    (5, N_("5 minutes")),
    (10, N_("10 minutes")),
    (15, N_("15 minutes")),
    (20, N_("20 minutes")),
    (30, N_("30 minutes")),
    (60, N_("1 hour")),
)

_MONTHS = (
    (3, N_("3 months")),
    (6, N_("6 months")),
    (9, N_("9 months")),
    (12, N_("A year")),
    (24, N_("2 years")),
)

_FEWEST = tuple((number, str(number)) for number in THRESHOLDS)

APPEARANCE = (
    Section(
        N_("How it looks on this computer"),
        "eye",
        (
            Line(
                "text_factor",
                Store.COMPUTER,
                Shape.SEGMENTS,
                N_("Text size"),
                N_("Ctrl + and Ctrl - change it from anywhere."),
                (
                    (1.0, N_("100 %")),
                    (1.25, N_("125 %")),
                    (1.5, N_("150 %")),
                    (1.75, N_("175 %")),
                    (2.0, N_("200 %")),
                ),
            ),
            Line(
                "scheme",
                Store.COMPUTER,
                Shape.SEGMENTS,
                N_("Colours"),
                "",
                (_AS_THE_SYSTEM, ("light", N_("Light")), ("dark", N_("Dark"))),
            ),
            Line(
                "contrast",
                Store.COMPUTER,
                Shape.SEGMENTS,
                N_("High contrast"),
                N_("Stronger edges, darker words, and a wider ring around what has the keyboard."),
                (_AS_THE_SYSTEM, ("on", N_("On")), ("off", N_("Off"))),
            ),
            Line(
                "motion",
                Store.COMPUTER,
                Shape.SEGMENTS,
                N_("Movement"),
                N_("There is little of it, and none is needed."),
                (_AS_THE_SYSTEM, ("on", N_("A little")), ("off", N_("None"))),
            ),
        ),
    ),
)

PRIVACY = (
    Section(
        N_("Locking"),
        "lock",
        (
            Line(
                "lock_minutes",
                Store.GROUP,
                Shape.LIST,
                N_("Lock when nobody has used it for"),
                N_("What you were typing is kept until you are back."),
                _MINUTES,
            ),
            Line(
                "discreet_at_start",
                Store.GROUP,
                Shape.TOGGLE,
                N_("Start in discreet mode"),
                N_("Names show as initials until somebody presses F9."),
            ),
        ),
    ),
    Section(
        N_("Before unlocking"),
        "key",
        (
            Line(
                "unlock_title",
                Store.GROUP,
                Shape.TEXT,
                N_("What the first page calls this file"),
                N_("Anybody who finds the stick can read it. It may be empty."),
            ),
            Line(
                "show_names_on_unlock",
                Store.GROUP,
                Shape.TOGGLE,
                N_("Show who can unlock"),
                N_("Without it, everybody types their own name."),
            ),
        ),
    ),
)

GROUP = (
    Section(
        N_("In every group of this file"),
        "users-round",
        (
            Line(
                "duty_kinds",
                Store.GROUP,
                Shape.WORDS,
                N_("Small jobs at a session"),
                N_("They show beside the register. Use the group’s own words."),
            ),
            Line(
                "note_prompts",
                Store.GROUP,
                Shape.WORDS,
                N_("Questions of the session notes"),
                N_("The first four take the place of ours, in their order; more are added below."),
            ),
            Line(
                "giving_words",
                Store.GROUP,
                Shape.WORDS,
                N_("Words for give and take"),
                N_("What can be marked in the register when somebody did it. Take all of them out to do without."),
            ),
            Line(
                "drop_in_words",
                Store.GROUP,
                Shape.WORDS,
                N_("What people come to a drop-in for"),
                N_("They can be counted in the register of a hub. Nobody is named there."),
            ),
            Line(
                "asks_emergency_contact",
                Store.GROUP,
                Shape.TOGGLE,
                N_("Keep someone to ring for each person"),
                N_("Only if the group needs to know whom to ring when somebody is taken ill."),
            ),
            Line(
                "check_ins_wanted",
                Store.GROUP,
                Shape.TOGGLE,
                N_("Ask people how they are getting on"),
                N_("A page for check-ins comes under Together. Everybody may skip a question, or rather not say."),
            ),
            Line(
                "handout_names_group",
                Store.GROUP,
                Shape.TOGGLE,
                N_("Put the group’s name on handouts"),
                N_("Only if the name says nothing about the people in the group. Handouts lie in bags and on tables."),
            ),
            Line(
                "handout_says_when",
                Store.GROUP,
                Shape.TOGGLE,
                N_("Say on handouts when we meet"),
                N_("It’s printed at the foot, with “Everyone is welcome”."),
            ),
            Line(
                "small_numbers",
                Store.GROUP,
                Shape.LIST,
                N_("Do not tell a count of people below"),
                N_("In tables by age, area and how people heard of us. Choose once, before a page goes out."),
                _FEWEST,
            ),
            Line(
                "paper",
                Store.GROUP,
                Shape.SEGMENTS,
                N_("Paper"),
                N_("For the key sheet. Reports ask each time."),
                (("A4", N_("A4")), ("Letter", N_("US Letter"))),
            ),
        ),
    ),
    Section(
        N_("Places that can help"),
        "signpost",
        (
            Line(
                "places_ageing_months",
                Store.GROUP,
                Shape.LIST,
                N_("Ring a place again after"),
                N_("Then it comes up on Today, and a handout asks before it’s printed."),
                _MONTHS,
            ),
            Line(
                "places_old_months",
                Store.GROUP,
                Shape.LIST,
                N_("Call a check old after"),
                "",
                _MONTHS,
            ),
            Line(
                "place_synonyms",
                Store.GROUP,
                Shape.WORDS,
                N_("Words that mean the same"),
                N_("Who looks for one of them finds places with the others too. Put commas between them."),
            ),
        ),
    ),
)

SECTIONS = (*APPEARANCE, *PRIVACY, *GROUP)
LINES = tuple(line for section in SECTIONS for line in section.lines)
