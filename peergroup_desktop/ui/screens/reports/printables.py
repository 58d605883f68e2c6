"""Everything that can be printed from Reports: one line for each, with its words, its options and how it is made.

A new page needs a line here and nothing else on the screen, unless it has an option of its own (`options`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from peergroup_desktop.actions import figures, printing
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.actions.printing import Document
from peergroup_desktop.core.i18n import N_
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.screens.reports.choice import Choice, Option, Printable


class Section(Enum):
    """Where a printable stands in the list, with the heading above it."""

    MONTH = N_("Each month")
    SESSION = N_("For a session")
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
class Sheet:
    """One printable: what it is called, what it can be told, what it is filled from and what draws it.

    `ask` gives the question for a choice and a group, or None while something is still to be chosen. With `counting`
    it takes a while: the words say what goes on. With a `part` it is there for groups of some kinds alone.
    """

    key: Printable
    section: Section
    icon: str
    title: str
    line: str
    options: frozenset[Option]
    ask: Callable[[Choice, RecordId], Question | None]
    draw: Callable[..., Document]
    counting: str = ""
    part: Part | None = None


def _question(ask: Callable[..., Any], *facts: Any, **named: Any) -> Question:
    return Question(ask, facts, tuple(named.items()))


def _attendance(choice: Choice, group_id: RecordId) -> Question:
    return _question(figures.month_attendance, group_id, *choice.month)


def _month_pack(choice: Choice, _group_id: RecordId) -> Question:
    return _question(figures.month_pack, *choice.month)


def _summary(choice: Choice, group_id: RecordId) -> Question | None:
    if choice.period is None:
        return None
    groups = None if choice.is_every_group else (group_id,)
    return _question(figures.summary, choice.period.first_on, choice.period.last_on, group_ids=groups)


def _sign_in(choice: Choice, group_id: RecordId) -> Question:
    return _question(figures.sign_in, group_id, choice.session_id, style=choice.style)


def _import_note(choice: Choice, _group_id: RecordId) -> Question | None:
    return None if choice.note_id is None else _question(figures.import_note, choice.note_id)


def _options(*options: Option) -> frozenset[Option]:
    return frozenset({*options, Option.PAPER})


_SHEETS = (
    Sheet(
        Printable.ATTENDANCE,
        Section.MONTH,
        "calendar-days",
        N_("Monthly attendance"),
        N_("Names, dates and totals"),
        _options(Option.MONTH, Option.SHOW, Option.INCLUDE),
        _attendance,
        printing.render_attendance,
    ),
    Sheet(
        Printable.MONTH_PACK,
        Section.MONTH,
        "calendar-check",
        N_("Month pack"),
        N_("All groups in one go"),
        _options(Option.MONTH, Option.SHOW, Option.INCLUDE),
        _month_pack,
        printing.render_month_pack,
        counting=N_("Counting the month"),
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
