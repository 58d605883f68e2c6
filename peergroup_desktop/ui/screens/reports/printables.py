"""Everything that can be printed from Reports: one line for each, with its words, its options and how it is made.

A new page needs a line here and nothing else on the screen, unless it has an option of its own (`options`).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any

from peergroup_desktop.actions import figures, printing
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.actions.printables.agreement import agreement_poster
from peergroup_desktop.actions.printables.check_ins import check_in_form, check_in_results
from peergroup_desktop.actions.printables.contact_sheet import contact_sheet
from peergroup_desktop.actions.printables.data_map import data_map
from peergroup_desktop.actions.printables.my_page import my_page
from peergroup_desktop.actions.printables.own_record import own_record
from peergroup_desktop.actions.printables.rota_sheet import rota_sheet
from peergroup_desktop.actions.printables.session_summary import session_summary
from peergroup_desktop.actions.printables.thanks import thanks
from peergroup_desktop.actions.printing import Document, MonthPack
from peergroup_desktop.core.i18n import N_
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.screens.reports.choice import Choice, Option, Printable

WATCHED = frozenset(
    "absence account activity address agreed_on agreement agreement_reading attendance break check_in check_in_answer "
    "closed_month concern concern_action consent debrief decision directory_row directory_source drop_in duty "
    "emergency_contact follow_up giving_mark goal hello import_note location lone_visit measure measure_question "
    "membership note_text offer organization pair pair_contact pair_review pattern peer_group person phone promise "
    "referral rota_helper rota_job rota_turn round_turn safe_contact schedule service service_at_location "
    "service_check service_contact service_topic session setting signpost theme unavailability".split()
)
"""The tables that pages are made from: all of them. A test compares."""


class Section(Enum):
    """Where a printable stands in the list, with the heading above it."""

    MONTH = N_("Each month")
    SESSION = N_("For a session")
    PERSON = N_("For one person")
    GROUP = N_("For the group")


@dataclass(frozen=True)
class Question:
    """What the open file is asked for a page. The same question has the same answer until something is written."""

    ask: Callable[..., Any]
    facts: tuple[Any, ...]
    named: tuple[tuple[str, Any], ...]

    def __call__(self, vault: Vault) -> Any:
        """Ask the open file."""
        return self.ask(vault, *self.facts, **dict(self.named))


@dataclass(frozen=True)
class Asked:
    """What a page is asked for with: the choice, the group in use, and the day."""

    choice: Choice
    group_id: RecordId
    today: date


@dataclass(frozen=True)
class Sheet:
    """One printable: what it is called, what it can be told, what it is filled from and what draws it.

    `ask` gives the question for a choice, or None while something is still to be chosen. With `counting`
    it takes a while: the words say what goes on. With a `part` it is there for groups of some kinds alone.
    `waits_for` is said as long as there is no question. `first_pages` is there for what takes long to draw: it leaves
    out all but the beginning.
    """

    key: Printable
    section: Section
    icon: str
    title: str
    line: str
    options: frozenset[Option]
    ask: Callable[[Asked], Question | None]
    draw: Callable[..., Document]
    counting: str = ""
    part: Part | None = None
    waits_for: str = ""
    first_pages: Callable[[Any], Any] | None = None


def _question(ask: Callable[..., Any], *facts: Any, **named: Any) -> Question:
    return Question(ask, facts, tuple(named.items()))


def _attendance(about: Asked) -> Question:
    return _question(figures.month_attendance, about.group_id, *about.choice.month)


def _month_pack(about: Asked) -> Question:
    return _question(figures.month_pack, *about.choice.month)


def _cover(pack: MonthPack) -> MonthPack:
    """Return a pack whose cover is the same, with little behind it."""
    return replace(pack, months=tuple(replace(month, rows=()) for month in pack.months), sheets=())


def _summary(about: Asked) -> Question | None:
    period = about.choice.period
    if period is None:
        return None
    groups = None if about.choice.is_every_group else (about.group_id,)
    return _question(figures.summary, period.first_on, period.last_on, group_ids=groups)


def _sign_in(about: Asked) -> Question:
    return _question(figures.sign_in, about.group_id, about.choice.session_id, style=about.choice.style)


def _session_summary(about: Asked) -> Question | None:
    return None if about.choice.held_id is None else _question(session_summary, about.choice.held_id)


def _own_record(about: Asked) -> Question | None:
    return None if about.choice.person_id is None else _question(own_record, about.choice.person_id)


def _my_page(about: Asked) -> Question | None:
    choice = about.choice
    if choice.person_id is None:
        return None
    return _question(my_page, about.group_id, choice.person_id, with_private=choice.with_private)


def _thanks(about: Asked) -> Question | None:
    choice, period = about.choice, about.choice.period
    if choice.person_id is None or period is None:
        return None
    days = {"first_on": period.first_on, "last_on": period.last_on}
    return _question(thanks, about.group_id, choice.person_id, kind=choice.thanks, **days, words=choice.words)


def _check_in_form(about: Asked) -> Question | None:
    return None if about.choice.measure_id is None else _question(check_in_form, about.choice.measure_id)


def _check_in_results(about: Asked) -> Question | None:
    measure_id, period = about.choice.measure_id, about.choice.period
    if measure_id is None or period is None:
        return None
    return _question(check_in_results, measure_id, period.first_on, period.last_on)


def _contact_sheet(about: Asked) -> Question:
    return _question(contact_sheet, about.group_id, with_emergency=about.choice.with_emergency)


def _agreement(about: Asked) -> Question:
    return _question(agreement_poster, about.group_id, is_poster=about.choice.is_poster)


def _rota(about: Asked) -> Question:
    last_on = about.today + timedelta(weeks=about.choice.weeks)
    return _question(rota_sheet, about.group_id, about.today, last_on)


def _data_map(_about: Asked) -> Question:
    return _question(data_map)


def _import_note(about: Asked) -> Question | None:
    return None if about.choice.note_id is None else _question(figures.import_note, about.choice.note_id)


def _options(*options: Option) -> frozenset[Option]:
    return frozenset({*options, Option.PAPER})


_INCLUDE = (Option.APOLOGIES, Option.FIRST_TIMERS, Option.CHART, Option.LEFT)
_NO_QUESTIONS = N_("Choose under Check-ins what to ask first.")
_WHOSE = N_("Choose whose page it is.")
_SHEETS = (
    Sheet(
        Printable.ATTENDANCE,
        Section.MONTH,
        "calendar-days",
        N_("Monthly attendance"),
        N_("Names, dates and totals"),
        _options(Option.MONTH, Option.SHOW, *_INCLUDE),
        _attendance,
        printing.render_attendance,
    ),
    Sheet(
        Printable.MONTH_PACK,
        Section.MONTH,
        "calendar-check",
        N_("Month pack"),
        N_("All groups in one go"),
        _options(Option.MONTH, Option.SHOW, *_INCLUDE),
        _month_pack,
        printing.render_month_pack,
        counting=N_("Counting the month"),
        first_pages=_cover,
    ),
    Sheet(
        Printable.SUMMARY,
        Section.MONTH,
        "chart-column",
        N_("For funders"),
        N_("Numbers only, no names"),
        _options(Option.PERIOD, Option.YEAR_BEGINS, Option.GROUPS),
        _summary,
        printing.render_summary,
        counting=N_("Counting the months"),
    ),
    Sheet(
        Printable.SIGN_IN,
        Section.SESSION,
        "clipboard-list",
        N_("Blank sign-in sheet"),
        N_("For when the laptop’s away"),
        _options(Option.SESSION, Option.FORM),
        _sign_in,
        printing.render_sign_in,
    ),
    Sheet(
        Printable.SESSION_SUMMARY,
        Section.SESSION,
        "notebook-pen",
        N_("Session summary"),
        N_("Who came, what comes of it"),
        _options(Option.HELD, Option.SHOW, Option.APOLOGIES, Option.FIRST_TIMERS),
        _session_summary,
        printing.render_session_summary,
        waits_for=N_("There is no session to tell of yet."),
    ),
    Sheet(
        Printable.OWN_RECORD,
        Section.PERSON,
        "shield-check",
        N_("A person’s own record"),
        N_("All we hold about them"),
        _options(Option.PERSON),
        _own_record,
        printing.render_own_record,
        waits_for=_WHOSE,
    ),
    Sheet(
        Printable.MY_PAGE,
        Section.PERSON,
        "user-round",
        N_("My page"),
        N_("Goals, offers, dates, answers"),
        _options(Option.PERSON, Option.PRIVATE),
        _my_page,
        printing.render_my_page,
        waits_for=_WHOSE,
    ),
    Sheet(
        Printable.THANKS,
        Section.PERSON,
        "hand-heart",
        N_("Thank you"),
        N_("A letter, or a certificate"),
        _options(Option.PERSON, Option.THANKS, Option.PERIOD, Option.WORDING),
        _thanks,
        printing.render_thanks,
        waits_for=_WHOSE,
    ),
    Sheet(
        Printable.CONTACT_SHEET,
        Section.GROUP,
        "phone",
        N_("Contact sheet"),
        N_("How to reach people safely"),
        _options(Option.EMERGENCY),
        _contact_sheet,
        printing.render_contact_sheet,
    ),
    Sheet(
        Printable.AGREEMENT,
        Section.GROUP,
        "file-text",
        N_("Our agreement"),
        N_("For the wall, or to read"),
        _options(Option.POSTER),
        _agreement,
        printing.render_agreement,
        part=Part.AGREEMENT,
    ),
    Sheet(
        Printable.ROTA,
        Section.GROUP,
        "calendar-check",
        N_("Rota"),
        N_("Who’s doing what"),
        _options(Option.WEEKS, Option.SHOW),
        _rota,
        printing.render_rota,
        part=Part.ROTA,
    ),
    Sheet(
        Printable.CHECK_IN_FORM,
        Section.GROUP,
        "list-checks",
        N_("Check-in form"),
        N_("Questions to fill in by hand"),
        _options(Option.MEASURE),
        _check_in_form,
        printing.render_check_in_form,
        part=Part.CHECK_INS,
        waits_for=_NO_QUESTIONS,
    ),
    Sheet(
        Printable.CHECK_IN_RESULTS,
        Section.GROUP,
        "chart-column",
        N_("Check-in results"),
        N_("The group’s picture, in dots"),
        _options(Option.MEASURE, Option.PERIOD),
        _check_in_results,
        printing.render_check_in_results,
        part=Part.CHECK_INS,
        waits_for=_NO_QUESTIONS,
    ),
    Sheet(
        Printable.DATA_MAP,
        Section.GROUP,
        "folder-open",
        N_("What this file holds"),
        N_("And why, for a trustee"),
        _options(),
        _data_map,
        printing.render_data_map,
    ),
    Sheet(
        Printable.IMPORT_NOTE,
        Section.GROUP,
        "file-up",
        N_("Import notes"),
        N_("What a spreadsheet left over"),
        _options(Option.NOTE),
        _import_note,
        printing.render_import_note,
    ),
)
SHEETS = {sheet.key: sheet for sheet in _SHEETS}
