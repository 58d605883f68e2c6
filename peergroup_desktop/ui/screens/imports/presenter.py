"""The walk through an import: what was read, what was answered, and which page comes next. No widgets here."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from peergroup_desktop.actions import imports
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.imports import (
    Decision,
    ImportNoteRow,
    ImportPlan,
    ImportResult,
    MarkHabit,
    MarkMeaning,
    Proposal,
    SheetKind,
    Workbook,
)
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.ids import RecordId
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


@dataclass
class Walk:
    """What was read and answered so far, in one import."""

    step: Step = Step.SOURCE
    group_id: RecordId | None = None
    workbook: Workbook | None = None
    proposals: tuple[Proposal, ...] = ()
    answers: dict[str, MarkMeaning] = field(default_factory=dict)
    plan: ImportPlan | None = None
    result: ImportResult | None = None


class ImportsPresenter:
    """Leads through one import at a time, into the group in use. `start` forgets everything."""

    def __init__(self, view: ImportsView, context: Context) -> None:
        self._view = view
        self._context = context
        self.walk = Walk()

    def start(self) -> None:
        """Begin anew."""
        self.walk = Walk(group_id=self._context.group.group_id)
        self._turn_to(Step.SOURCE)

    def follow_group(self) -> None:
        """Another group is in use: what was compared with the people of the one before counts no more."""
        if self.walk.step is Step.SOURCE:
            self.start()
        elif self.walk.step is not Step.DONE and self.walk.group_id != self._context.group.group_id:
            self.walk.group_id = self._context.group.group_id
            self._turn_to(Step.COLUMNS)

    def has_notes(self) -> bool:
        """Tell whether an import before left something over."""
        group_id = self.walk.group_id
        found: list[ImportNoteRow] = []
        if group_id is not None:
            self._context.runner.ask(imports.list_notes, group_id, on_answer=found.extend)
        return bool(found)

    def read_file(self, path: Path) -> None:
        """Read a file somebody chose."""
        self._long(partial(_read_and_propose, self._context, partial(_from_file, path)), words.reading(), self._read)

    def read_pasted(self, text: str) -> None:
        """Read cells copied from a spreadsheet."""
        self._long(partial(_read_and_propose, self._context, partial(_from_text, text)), words.reading(), self._read)

    def answer(self, sheet: int, change: Callable[[Proposal], Proposal]) -> None:
        """Say what a sheet, a column or a date is: `change` makes the new proposal of the sheet with that number."""
        before = self.walk.proposals
        self.walk.proposals = (*before[:sheet], change(before[sheet]), *before[sheet + 1 :])
        self._view.show_step(Step.COLUMNS)
        self.preview()

    def choose_mark(self, key: str, meaning: MarkMeaning) -> None:
        """Say what a habit of marking means."""
        self.walk.answers[key] = meaning

    def decide(self, index: int, decision: Decision) -> None:
        """Say who a row is."""
        if self.walk.plan is not None:
            self.walk.plan = imports.with_decision(self.walk.plan, index, decision)

    @property
    def is_register(self) -> bool:
        """Tell whether marks come in, and not people alone."""
        return any(proposal.kind is SheetKind.REGISTER for proposal in self.walk.proposals)

    def habits(self) -> tuple[MarkHabit, ...]:
        """The habits of marking found in the sheets, with the answers so far."""
        return imports.mark_habits(self.walk.proposals, self.walk.answers)

    def go_on(self) -> None:
        """Turn to the next page that has something to ask."""
        if self.walk.step is Step.COLUMNS and self.is_register and self.habits():
            self._turn_to(Step.MARKS)
        elif self.walk.step in (Step.COLUMNS, Step.MARKS):
            self._long(partial(_plan_watched, self._plan, self.walk.proposals), words.matching(), self._planned)
        elif self.walk.step is Step.PEOPLE:
            self._turn_to(Step.SUMMARY)
        elif self.walk.step is Step.SUMMARY and self.walk.plan is not None:
            self._long(partial(_apply, self._context, self.walk.plan), words.writing(), self._applied)

    def go_back(self) -> None:
        """Turn to the page before. What was answered stays."""
        asked = Step.MARKS if self.is_register and self.habits() else Step.COLUMNS
        before = {
            Step.MARKS: Step.COLUMNS,
            Step.PEOPLE: asked,
            Step.SUMMARY: Step.PEOPLE if self.walk.plan and self.walk.plan.unsure else asked,
        }
        self._turn_to(before.get(self.walk.step, Step.SOURCE))

    def preview(self) -> None:
        """Show how the first rows would come in with the answers so far."""
        try:
            plan = self._plan(tuple(_first_rows(proposal) for proposal in self.walk.proposals))
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
        group_id, workbook = self.walk.group_id, self.walk.workbook
        if group_id is None or workbook is None:
            raise RuntimeError("an import needs a group and something that was read")
        if self.is_register:
            plan = partial(imports.plan_register, answers=self.walk.answers)
        else:
            plan = partial(imports.plan_people)
        return plan(self._context.vault, group_id, workbook, proposals, progress=progress, is_cancelled=is_cancelled)

    def _long(self, task: Callable[[Progress], T], while_waiting: str, on_done: Callable[[T], None]) -> None:
        self._context.runner.run_long(task, words=while_waiting, on_done=on_done, on_fault=self._view.show_trouble)

    def _read(self, found: tuple[Workbook, tuple[Proposal, ...]]) -> None:
        walk = self.walk
        walk.workbook, walk.proposals = found
        walk.answers = {}
        self._turn_to(Step.COLUMNS)

    def _planned(self, plan: ImportPlan) -> None:
        self.walk.plan = plan
        self._turn_to(Step.PEOPLE if plan.unsure else Step.SUMMARY)

    def _applied(self, done: Done[ImportResult]) -> None:
        self.walk.result = done.value
        self._turn_to(Step.DONE)

    def _turn_to(self, step: Step) -> None:
        self.walk.step = step
        self._view.show_step(step)
        if step is Step.COLUMNS:
            self.preview()


def _from_file(path: Path, progress: Progress) -> Workbook:
    return imports.read_file(path, progress=progress.report, is_cancelled=progress.is_cancelled)


def _from_text(text: str, _progress: Progress) -> Workbook:
    return imports.read_pasted(text)


def _read_and_propose(
    context: Context, source: Callable[[Progress], Workbook], progress: Progress
) -> tuple[Workbook, tuple[Proposal, ...]]:
    """Read, and propose what everything means: a wide list takes a while for both."""
    workbook = source(progress)
    return workbook, imports.propose(workbook, today=context.clock.today(), is_cancelled=progress.is_cancelled)


def _apply(context: Context, plan: ImportPlan, progress: Progress) -> Done[ImportResult]:
    return imports.apply(context.vault, plan, progress=progress.report, is_cancelled=progress.is_cancelled)


def _first_rows(proposal: Proposal) -> Proposal:
    until = (proposal.header_row or 0) + 1 + _PREVIEW_ROWS
    return replace(proposal, sheet=replace(proposal.sheet, rows=proposal.sheet.rows[:until]))


def _plan_watched(plan: Callable[..., ImportPlan], proposals: tuple[Proposal, ...], progress: Progress) -> ImportPlan:
    return plan(proposals, progress.report, progress.is_cancelled)
