"""The walk through an import: what was read, what was answered, and which page comes next. No widgets here."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from peergroup_desktop.actions import imports
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.imports import (
    ColumnMeaning,
    DateOrder,
    DateQuestion,
    Decision,
    ImportKind,
    ImportPlan,
    ImportResult,
    MarkHabit,
    MarkMeaning,
    Proposal,
    SheetKind,
    Workbook,
)
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.imports import words

_PREVIEW_ROWS = 8
T = TypeVar("T")


def _ignore(_share: float) -> None:
    """Nobody watches a preview."""


def _never() -> bool:
    return False


class Step(StrEnum):
    """The pages, in order. A page that has nothing to ask is passed over."""

    SOURCE = "source"
    COLUMNS = "columns"
    MARKS = "marks"
    PEOPLE = "people"
    SUMMARY = "summary"
    DONE = "done"


class ImportsView(Protocol):
    """What the presenter needs of its view."""

    def show_step(self, step: Step) -> None:
        """Turn to a page, which asks the presenter for what it shows."""

    def show_preview(self, plan: ImportPlan | None) -> None:
        """Show the first rows as they would come in."""

    def show_trouble(self, fault: Fault) -> None:
        """Say what is wrong on the page that is shown."""


class ImportsPresenter:
    """State of one import. `start` forgets it all."""

    def __init__(self, view: ImportsView, context: Context) -> None:
        self._view = view
        self._context = context
        self._forget()

    def _forget(self) -> None:
        self.step = Step.SOURCE
        self.kind = ImportKind.PEOPLE
        self.workbook: Workbook | None = None
        self.proposals: tuple[Proposal, ...] = ()
        self.answers: dict[str, MarkMeaning] = {}
        self.plan: ImportPlan | None = None
        self.result: ImportResult | None = None

    def start(self) -> None:
        """Begin anew."""
        self._forget()
        self._turn_to(Step.SOURCE)

    def read_file(self, path: Path) -> None:
        """Read a file somebody chose."""
        self._long(partial(_read_file, path), words.reading(), self._read)

    def read_pasted(self, text: str) -> None:
        """Read cells copied from a spreadsheet."""
        try:
            workbook = imports.read_pasted(text)
        except Fault as fault:
            self._view.show_trouble(fault)
            return
        self._read(workbook)

    def choose_meaning(self, sheet: int, column: int, meaning: ColumnMeaning) -> None:
        """Say what a column is."""
        self._replace(sheet, imports.with_column(self.proposals[sheet], column, meaning))

    def choose_kind(self, sheet: int, kind: SheetKind) -> None:
        """Say what a sheet is."""
        self._replace(sheet, imports.with_kind(self.proposals[sheet], kind))

    def choose_order(self, sheet: int, question: DateQuestion, order: DateOrder) -> None:
        """Answer how a column's dates are written."""
        self._replace(sheet, imports.with_date_order(self.proposals[sheet], question.column, order))

    def choose_year(self, sheet: int, year: int) -> None:
        """Answer which year a sheet's dates are in."""
        self._replace(sheet, imports.with_year(self.proposals[sheet], year))

    def choose_mark(self, key: str, meaning: MarkMeaning) -> None:
        """Say what a habit of marking means."""
        self.answers[key] = meaning

    def decide(self, index: int, decision: Decision) -> None:
        """Say who a row is."""
        if self.plan is not None:
            self.plan = imports.with_decision(self.plan, index, decision)

    def habits(self) -> tuple[MarkHabit, ...]:
        """The habits of marking found in the sheets, with the answers so far."""
        return imports.mark_habits(self.proposals, self.answers)

    def go_on(self) -> None:
        """Turn to the next page that has something to ask."""
        if self.step is Step.COLUMNS and self.kind is ImportKind.REGISTER and self.habits():
            self._turn_to(Step.MARKS)
        elif self.step in (Step.COLUMNS, Step.MARKS):
            self._long(self._plan_with_progress, words.matching(), self._planned)
        elif self.step is Step.PEOPLE:
            self._turn_to(Step.SUMMARY)
        elif self.step is Step.SUMMARY and self.plan is not None:
            self._long(partial(_apply, self._context, self.plan), words.writing(), self._applied)

    def go_back(self) -> None:
        """Turn to the page before. What was answered stays."""
        before = {
            Step.COLUMNS: Step.SOURCE,
            Step.MARKS: Step.COLUMNS,
            Step.PEOPLE: Step.MARKS if self.kind is ImportKind.REGISTER else Step.COLUMNS,
            Step.SUMMARY: Step.PEOPLE if self.plan and self.plan.unsure else Step.COLUMNS,
        }
        self._turn_to(before.get(self.step, Step.SOURCE))

    def preview(self) -> None:
        """Show how the first rows would come in with the answers so far."""
        try:
            plan = self._plan(tuple(_first_rows(proposal) for proposal in self.proposals))
        except Fault:
            self._view.show_preview(None)
            return
        self._view.show_preview(plan)

    def _plan(
        self,
        proposals: tuple[Proposal, ...],
        progress: Callable[[float], None] = _ignore,
        is_cancelled: Callable[[], bool] = _never,
    ) -> ImportPlan:
        group_id, workbook = self._context.group.group_id, self.workbook
        if group_id is None or workbook is None:
            raise RuntimeError("an import needs a group and something that was read")
        watched = partial(
            imports.plan_people if self.kind is ImportKind.PEOPLE else imports.plan_register,
            self._context.vault,
            group_id,
            workbook,
            proposals,
            progress=progress,
            is_cancelled=is_cancelled,
        )
        return watched() if self.kind is ImportKind.PEOPLE else watched(answers=self.answers)

    def _plan_with_progress(self, progress: Progress) -> ImportPlan:
        return self._plan(self.proposals, progress.report, progress.is_cancelled)

    def _long(self, task: Callable[[Progress], T], while_waiting: str, on_done: Callable[[T], None]) -> None:
        self._context.runner.run_long(task, words=while_waiting, on_done=on_done, on_fault=self._view.show_trouble)

    def _read(self, workbook: Workbook) -> None:
        self.workbook = workbook
        self.proposals = imports.propose(workbook, today=self._context.clock.today())
        has_register = any(proposal.kind is SheetKind.REGISTER for proposal in self.proposals)
        self.kind = ImportKind.REGISTER if has_register else ImportKind.PEOPLE
        self.answers = {}
        self._turn_to(Step.COLUMNS)

    def _planned(self, plan: ImportPlan) -> None:
        self.plan = plan
        self._turn_to(Step.PEOPLE if plan.unsure else Step.SUMMARY)

    def _applied(self, done: Done[ImportResult]) -> None:
        self.result = done.value
        self._turn_to(Step.DONE)

    def _replace(self, sheet: int, proposal: Proposal) -> None:
        self.proposals = (*self.proposals[:sheet], proposal, *self.proposals[sheet + 1 :])
        self._view.show_step(Step.COLUMNS)
        self.preview()

    def _turn_to(self, step: Step) -> None:
        self.step = step
        self._view.show_step(step)
        if step is Step.COLUMNS:
            self.preview()


def _read_file(path: Path, progress: Progress) -> Workbook:
    return imports.read_file(path, progress=progress.report, is_cancelled=progress.is_cancelled)


def _apply(context: Context, plan: ImportPlan, progress: Progress) -> Done[ImportResult]:
    return imports.apply(context.vault, plan, progress=progress.report, is_cancelled=progress.is_cancelled)


def _first_rows(proposal: Proposal) -> Proposal:
    until = (proposal.header_row or 0) + 1 + _PREVIEW_ROWS
    return replace(proposal, sheet=replace(proposal.sheet, rows=proposal.sheet.rows[:until]))
