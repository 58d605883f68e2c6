"""What the first start knows and does: the answers so far, the step, and the file once it is made. No widgets here."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol

from peergroup_desktop.actions import backups, opening, printing
from peergroup_desktop.actions.opening import NewVault, Reading, Vault
from peergroup_desktop.actions.printing import Document, KeySheet, PageOptions
from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.core.sentences import sentence
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.screens.first_start.draft import Draft
from peergroup_desktop.ui.screens.first_start.founding import Ground, found


class Step(StrEnum):
    """The steps, in order."""

    WELCOME = "welcome"
    GROUP = "group"
    HELPERS = "helpers"
    PRIVACY = "privacy"
    KEY_SHEET = "key_sheet"
    BACKUPS = "backups"
    BRING_BACK = "bring_back"  # instead of all the others after the first


STEPS = tuple(step for step in Step if step is not Step.BRING_BACK)
STEP_WORDS = {
    Step.WELCOME: N_("Welcome"),
    Step.GROUP: N_("Your group"),
    Step.HELPERS: N_("Who helps run it"),
    Step.PRIVACY: N_("Keeping it private"),
    Step.KEY_SHEET: N_("Your key sheet"),
    Step.BACKUPS: N_("Backups"),
    Step.BRING_BACK: N_("Open or restore"),
}


class FirstStartView(Protocol):
    """What the presenter needs of its view."""

    def show_step(self, step: Step) -> None:
        """Show the page of a step."""

    def show_draft(self, draft: Draft) -> None:
        """Show how it will look."""

    def show_problem(self, field: str, words: str) -> None:
        """Say under a field ("name", "ends_minute", "my_name", "passphrase", "code", "folder") what to put right, or
        above all of them when the field is "".
        """

    def show_code(self, code: str) -> None:
        """Show the recovery code, once."""

    def show_sheet(self, sheet: Document) -> None:
        """Show the key sheet as it will be printed."""

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the file is made."""


class FirstStartPresenter:
    """State of the first start. The passphrase passes through; the code is held until the file is opened."""

    def __init__(self, view: FirstStartView, doorstep: Doorstep, ground: Ground, draft: Draft) -> None:
        self._view = view
        self._doorstep = doorstep
        self._ground = ground
        self._made: NewVault | None = None
        self.draft = draft
        self.step = Step.WELCOME
        self.sheet: Document | None = None

    @property
    def today(self) -> date:
        """The calendar date."""
        return self._doorstep.clock.today()

    def start(self, step: Step = Step.WELCOME) -> None:
        """Show a step."""
        self.step = step
        self._view.show_step(step)
        self._view.show_draft(self.draft)

    def answer(self, name: str, value: object) -> None:
        """Take one answer by its name in `Draft`, and show how it will look."""
        self.draft = replace(self.draft, **{name: value})  # type: ignore[arg-type]
        self._view.show_draft(self.draft)

    def go_on(self, passphrase: str = "", typed_code: str = "") -> None:
        """Go to the next step if this one is answered; from the last one into the file."""
        problem = self._problem(typed_code)
        if problem is not None:
            self._view.show_problem(*problem)
        elif self.step is Step.PRIVACY:
            self._found(passphrase)
        elif self.step is Step.BACKUPS:
            self._go_in()
        else:
            if self.step is Step.GROUP:
                self.draft = replace(self.draft, is_without_group=False)
            self.start(STEPS[STEPS.index(self.step) + 1])

    def go_back(self) -> None:
        """Go to the step before. What was answered stays."""
        self.start(Step.WELCOME if self.step is Step.BRING_BACK else STEPS[STEPS.index(self.step) - 1])

    def open_existing(self) -> None:
        """Ask where the group's file or its backup is."""
        self.start(Step.BRING_BACK)

    def finish_with(self, folder: Path, name: str) -> None:
        """Keep the first backup, in a second place too, and go into the file."""
        if self._made is not None:
            self._view.set_busy(is_busy=True)
            task = partial(_keep_backup, self._made.vault, folder, name)
            self._doorstep.runner.run_long(
                task, words=_("Keeping the first backup"), on_done=self._kept, on_fault=self._refused, may_cancel=False
            )

    def skip(self) -> None:
        """Leave the step for later: the group is made another day, the code is typed back another day."""
        if self.step is Step.KEY_SHEET:
            self.start(Step.BACKUPS)
        elif self.step is Step.BACKUPS:
            self._go_in()
        else:
            self.draft = replace(self.draft, is_without_group=True)
            self.start(Step.HELPERS)

    def compare(self, typed: str) -> Reading:
        """Say how far `typed` is the code just made, group by group."""
        code = self._made.recovery_code if self._made else ""
        ours, theirs = opening.as_typed(code).groups, opening.as_typed(typed).groups
        pairs = zip(theirs, ours, strict=False)
        wrong = next((number for number, (one, other) in enumerate(pairs, start=1) if not other.startswith(one)), 0)
        return Reading(theirs, wrong, is_complete=bool(ours) and theirs == ours)

    def leave(self) -> None:
        """Lock the file that was made, if nobody went in: the window closes."""
        made, self._made = self._made, None
        if made is not None:
            made.vault.lock()

    def _problem(self, typed_code: str) -> tuple[str, str] | None:
        draft = self.draft
        if self.step is Step.GROUP:
            if not draft.name:
                return "name", _("Give your group a name. Anything you’d recognise is fine.")
            if draft.pattern(self.today) is not None and not draft.has_times:
                return "ends_minute", _("The end comes before the start. Check the two times.")
            if draft.weekday is not None and not draft.has_times:
                return "ends_minute", _("We couldn’t read the times. Write them like 10:30.")
        if self.step is Step.HELPERS and not draft.my_name:
            return "my_name", _("Type a name for yourself. A first name is enough.")
        if self.step is Step.KEY_SHEET and not self.compare(typed_code).is_complete:
            return "code", _("Type the code back as it is on the sheet, or choose “I’ll do this later”.")
        return None

    def _go_in(self) -> None:
        made, self._made = self._made, None
        if made is not None:
            self._doorstep.on_opened(made.vault)

    def _kept(self, _nothing: None) -> None:
        self._view.set_busy(is_busy=False)
        self._go_in()

    def _found(self, passphrase: str) -> None:
        self._view.set_busy(is_busy=True)
        task = partial(_make, self._ground, self.draft, passphrase)
        self._doorstep.runner.run_long(
            task, words=_("Making your file"), on_done=self._founded, on_fault=self._refused, may_cancel=False
        )

    def _founded(self, made: NewVault) -> None:
        self._made = made
        self._view.set_busy(is_busy=False)
        self.start(Step.KEY_SHEET)
        self._view.show_code(made.recovery_code)
        sheet = KeySheet(self.draft.title or _("Peergroup"), made.recovery_code, self.today)
        task = partial(
            printing.render_key_sheet, sheet, PageOptions(), printed_on=self.today, printed_by=self.draft.my_name
        )
        self._doorstep.runner.render(task, on_done=self._drawn)

    def _drawn(self, sheet: Document) -> None:
        self.sheet = sheet
        self._view.show_sheet(sheet)

    def _refused(self, fault: Fault) -> None:
        self._view.set_busy(is_busy=False)
        field = fault.field if isinstance(fault, InputFault) else ""
        self._view.show_problem(field, str(sentence(fault)))


def _make(ground: Ground, draft: Draft, passphrase: str, _progress: Progress) -> NewVault:
    return found(ground, draft, passphrase)


def _keep_backup(vault: Vault, folder: Path, name: str, progress: Progress) -> None:
    backups.choose_second_place(vault, folder, name)
    backups.back_up(vault, progress=progress.step)
