"""The walk of a list into the file, or out of it: what was read, what was decided, what came of it. No widgets here."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol

from peergroup_desktop.actions import directory_imports as lists
from peergroup_desktop.actions.directory_imports import (
    Choices,
    DirectoryPlan,
    Exported,
    ListFormat,
    SourceRow,
    Taken,
)
from peergroup_desktop.actions.done import Done
from peergroup_desktop.core.errors import Fault
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import PlacePart
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.directory_import import words

_SHARE_OF_READING = 0.7


class Step(StrEnum):
    """The pages: a list comes in by the first three, and leaves by the last."""

    SOURCE = "source"
    PREVIEW = "preview"
    DONE = "done"
    OUT = "out"


class ListView(Protocol):
    """What the presenter needs of its view."""

    def show_step(self, step: Step) -> None:
        """Turn to a page, which asks the presenter for what it shows."""

    def show_trouble(self, fault: Fault) -> None:
        """Say what is wrong on the page that is shown."""

    def show_saved(self, exported: Exported) -> None:
        """Say that the list was written."""


@dataclass
class Walk:
    """What was read and decided so far."""

    step: Step = Step.SOURCE
    plan: DirectoryPlan | None = None
    choices: Choices = field(default_factory=Choices)
    taken: Taken | None = None


class ListPresenter:
    """Leads through one list at a time. `start` forgets everything."""

    def __init__(self, view: ListView, context: Context) -> None:
        self._view = view
        self._context = context
        self.walk = Walk()

    def start(self, step: Step = Step.SOURCE) -> None:
        """Begin anew, with a list that comes in, or with the page from which ours leaves."""
        self.walk = Walk()
        self._turn_to(step)

    def sources(self) -> tuple[SourceRow, ...]:
        """Return the lists that came in before, the newest first."""
        found: list[SourceRow] = []
        self._context.runner.ask(lists.list_sources, on_answer=found.extend)
        return tuple(found)

    def read(self, path: Path, source: str) -> None:
        """Read a list and compare it with the file. `source` says whose it is; the file's own name when empty."""
        self._context.runner.run_long(
            partial(_read, self._context, path, " ".join(source.split()) or path.stem),
            words=words.reading(),
            on_done=self._planned,
            on_fault=self._view.show_trouble,
        )

    def decide_new(self, place_id: RecordId, is_in: bool) -> None:
        """Take a new place, or leave it out."""
        self.walk.choices = self.walk.choices.leave_out(place_id, is_out=not is_in)

    def decide_change(self, place_id: RecordId, part: PlacePart, is_taken: bool) -> None:
        """Take the newer words of a part, or keep ours."""
        self.walk.choices = self.walk.choices.take(place_id, part, is_taken=is_taken)

    def decide_all(self, is_taken: bool) -> None:
        """Take all newer words, or keep everything of ours."""
        for place in self.walk.plan.changed if self.walk.plan else ():
            for change in place.fields:
                self.decide_change(place.id, change.part, is_taken)
        self._view.show_step(Step.PREVIEW)

    def decide_vanished(self, place_id: RecordId, is_gone: bool) -> None:
        """Say that a vanished place is gone, or keep it after all."""
        self.walk.choices = self.walk.choices.mark_gone(place_id, is_gone=is_gone)

    def take_in(self) -> None:
        """Take the list in as it was decided."""
        if self.walk.plan is None:
            return
        self._context.runner.run_long(
            partial(_take_in, self._context, self.walk.plan, self.walk.choices),
            words=words.writing(),
            on_done=self._took,
            on_fault=self._view.show_trouble,
        )

    def save(self, form: ListFormat, path: Path) -> None:
        """Write our list to `path`."""
        self._context.runner.run_long(
            partial(_save, self._context, form, path),
            words=words.saving(),
            on_done=self._view.show_saved,
            on_fault=self._view.show_trouble,
            may_cancel=False,
        )

    def _planned(self, plan: DirectoryPlan) -> None:
        self.walk.plan, self.walk.choices = plan, Choices()
        self._turn_to(Step.PREVIEW)

    def _took(self, done: Done[Taken]) -> None:
        self.walk.taken = done.value
        self._turn_to(Step.DONE)

    def _turn_to(self, step: Step) -> None:
        self.walk.step = step
        self._view.show_step(step)


def _read(context: Context, path: Path, source: str, progress: Progress) -> DirectoryPlan:
    feed = lists.read_feed(
        path,
        publisher=source,
        progress=partial(_part_of, progress, _SHARE_OF_READING),
        is_cancelled=progress.is_cancelled,
    )
    return lists.plan(context.vault, feed, source=source, is_cancelled=progress.is_cancelled)


def _part_of(progress: Progress, most: float, share: float) -> None:
    progress.report(share * most)


def _take_in(context: Context, plan: DirectoryPlan, choices: Choices, progress: Progress) -> Done[Taken]:
    return lists.take_in(context.vault, plan, choices, progress=progress.report, is_cancelled=progress.is_cancelled)


def _save(context: Context, form: ListFormat, path: Path, _progress: Progress) -> Exported:
    return lists.export(context.vault, form, path)
