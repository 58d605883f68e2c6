"""What the Reports screen knows and does: which printable, of when, how it looks. No widgets here."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import partial
from typing import Protocol

from peergroup_desktop.actions import figures, printing, sessions, settings
from peergroup_desktop.actions import imports as import_notes
from peergroup_desktop.actions.imports import ImportNoteRow
from peergroup_desktop.actions.opening import Vault
from peergroup_desktop.actions.printing import Document, MonthPack, PageOptions, SheetStyle, Summary
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.reports.periods import Period, periods

_MONTHS_OFFERED = 24
_SESSIONS_AHEAD = timedelta(days=70)


class Printable(StrEnum):
    """What can be printed."""

    ATTENDANCE = "attendance"
    MONTH_PACK = "month_pack"
    SUMMARY = "summary"
    SIGN_IN = "sign_in"
    IMPORT_NOTE = "import_note"


@dataclass(frozen=True)
class Choice:
    """Everything that decides what the page looks like. A `session_id` of b"" is the next one, None no date at all."""

    printable: Printable = Printable.ATTENDANCE
    month: tuple[int, int] = (0, 0)
    session_id: RecordId | None = b""
    note_id: RecordId | None = None
    style: SheetStyle = SheetStyle.LIST
    period: Period | None = None
    is_every_group: bool = False
    options: PageOptions = field(default_factory=PageOptions)


@dataclass(frozen=True)
class Offer:
    """What there is to choose from: months newest first, sessions to come, notes of imports, years and quarters.

    `year_begins` is the month in which a funder's year begins.
    """

    months: tuple[tuple[int, int], ...]
    sessions: tuple[SessionRow, ...]
    notes: tuple[ImportNoteRow, ...]
    periods: tuple[Period, ...]
    year_begins: int


class ReportsView(Protocol):
    """What the presenter needs of its view."""

    def show_offer(self, offer: Offer, choice: Choice) -> None:
        """Fill the lists to choose from."""

    def show_choice(self, choice: Choice) -> None:
        """Show only what the chosen printable can be told."""

    def show_page(self, document: Document, choice: Choice) -> None:
        """Show the real page."""

    def show_no_group(self) -> None:
        """Show the empty state."""


class ReportsPresenter:
    """State of the screen: the choice, and the page it gave last."""

    def __init__(self, view: ReportsView, context: Context) -> None:
        self._view = view
        self._context = context
        today = context.clock.today()
        self.choice = Choice(month=_month_before(today) if today.day <= 7 else (today.year, today.month))
        self.document: Document | None = None
        self._drawn_from: tuple[object, ...] = ()

    def choose(self, printable: Printable, *, note_id: RecordId | None, session_id: RecordId | None) -> None:
        """Choose what to print before it is shown, and of which import or session."""
        self.choice = replace(
            self.choice,
            printable=printable,
            note_id=note_id or self.choice.note_id,
            session_id=session_id or self.choice.session_id,
        )

    def show(self) -> None:
        """Ask for everything on the screen again."""
        group_id = self._context.group.group_id
        if group_id is None:
            self._view.show_no_group()
            return
        today = self._context.clock.today()
        coming = partial(self._show_offer, group_id)
        self._context.runner.ask(sessions.list_sessions, group_id, today, today + _SESSIONS_AHEAD, on_answer=coming)

    def change(self, **changes: object) -> None:
        """Change the choice by name (`printable`, `month`, `session_id`, `note_id`, `style`) and draw the page."""
        self.choice = replace(self.choice, **changes)  # type: ignore[arg-type]
        self._view.show_choice(self.choice)
        self._draw()

    def change_option(self, name: str, value: object) -> None:
        """Change one thing about how the page looks (a field of `PageOptions`) and draw it."""
        self.change(options=replace(self.choice.options, **{name: value}))  # type: ignore[arg-type]

    def begin_year_in(self, month: int) -> None:
        """Let the group's year begin in a month, for this summary and all later ones."""
        self._context.runner.write(settings.change_setting, "funder_year_begins", month, on_done=self._year_changed)

    def _year_changed(self, _nothing: None) -> None:
        self.choice = replace(self.choice, period=None)
        self.show()

    @property
    def sentences(self) -> tuple[str, ...]:
        """The summary that is shown, as sentences to copy; none of any other page."""
        data = self._drawn_from[1] if self._drawn_from else None
        return printing.summary_sentences(data) if isinstance(data, Summary) else ()

    def _show_offer(self, group_id: RecordId, coming: tuple[SessionRow, ...]) -> None:
        held = tuple(session for session in coming if not session.is_cancelled)
        notes = import_notes.list_notes(self._context.vault, group_id)
        today, begins = self._context.clock.today(), settings.get_settings(self._context.vault).funder_year_begins
        offer = Offer(_months(today), held, notes, periods(today, begins), begins)
        if self.choice.period not in offer.periods:
            self.choice = replace(self.choice, period=offer.periods[0])
        if self.choice.session_id is not None and self.choice.session_id not in {session.id for session in held}:
            self.choice = replace(self.choice, session_id=held[0].id if held else None)
        if self.choice.note_id not in {note.id for note in notes}:
            self.choice = replace(self.choice, note_id=notes[0].id if notes else None)
        if self.choice.printable is Printable.IMPORT_NOTE and not notes:
            self.choice = replace(self.choice, printable=Printable.ATTENDANCE)
        self._view.show_offer(offer, self.choice)
        self._view.show_choice(self.choice)
        self._draw()

    def _draw(self) -> None:
        group_id = self._context.group.group_id
        if group_id is None:
            return
        ask, choice = self._context.runner.ask, self.choice
        if choice.printable is Printable.ATTENDANCE:
            render = partial(self._render, printing.render_attendance)
            ask(figures.month_attendance, group_id, *choice.month, on_answer=render)
        elif choice.printable is Printable.MONTH_PACK:
            render = partial(self._render, printing.render_month_pack)
            collect = partial(_month_pack, self._context.vault, choice.month)
            self._context.runner.run_long(collect, words=_("Counting the month"), on_done=render, may_cancel=False)
        elif choice.printable is Printable.SUMMARY and choice.period is not None:
            render = partial(self._render, printing.render_summary)
            chosen = None if choice.is_every_group else (group_id,)
            add_up = partial(_summary, self._context.vault, choice.period, chosen)
            self._context.runner.run_long(add_up, words=_("Counting the months"), on_done=render, may_cancel=False)
        elif choice.printable is Printable.SIGN_IN:
            render = partial(self._render, printing.render_sign_in)
            ask(figures.sign_in, group_id, choice.session_id, style=choice.style, on_answer=render)
        elif choice.note_id is not None:
            render = partial(self._render, printing.render_import_note)
            ask(figures.import_note, choice.note_id, on_answer=render)

    def _render(self, draw: Callable[..., Document], data: object) -> None:
        printed_on, printed_by = self._context.clock.today(), self._context.vault.account.name
        drawn_from = (draw, data, self.choice, printed_on, printed_by)
        if drawn_from == self._drawn_from and self.document is not None:
            self._view.show_page(self.document, self.choice)  # nothing changed since it was drawn
            return
        task = partial(draw, data, self.choice.options, printed_on=printed_on, printed_by=printed_by)
        self._context.runner.render(task, on_done=partial(self._drawn, drawn_from, self.choice))

    def _drawn(self, drawn_from: tuple[object, ...], choice: Choice, document: Document) -> None:
        if choice != self.choice:
            return
        self.document, self._drawn_from = document, drawn_from
        self._view.show_page(document, choice)


def _month_pack(vault: Vault, month: tuple[int, int], _progress: Progress) -> MonthPack:
    return figures.month_pack(vault, *month)


def _summary(vault: Vault, period: Period, group_ids: tuple[RecordId, ...] | None, _progress: Progress) -> Summary:
    return figures.summary(vault, period.first_on, period.last_on, group_ids=group_ids)


def _month_before(day: date) -> tuple[int, int]:
    last = day.replace(day=1) - timedelta(days=1)
    return last.year, last.month


def _months(today: date) -> tuple[tuple[int, int], ...]:
    month = (today.year, today.month)
    months = [month]
    while len(months) < _MONTHS_OFFERED:
        month = _month_before(date(*month, 1))
        months.append(month)
    return tuple(months)
