"""Backing up when somebody asks for it: with the stick, waiting for the stick, or with another one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions import backups
from peergroup_desktop.actions.backups import BackupReport, BackupStatus, SecondOutcome
from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.sentences import Sentence
from peergroup_desktop.ui.backing_up import words
from peergroup_desktop.ui.backing_up.place_form import PlaceForm
from peergroup_desktop.ui.backing_up.stick_dialog import FOUND, LATER, OTHER, StickDialog, find_stick
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from peergroup_desktop.actions.done import Done
    from peergroup_desktop.ui.screen import Screen

_NOT_NOW = ""


class BackupDesk:
    """Belongs to a screen, over which its boxes open. What came of a backup is told by `context.backups.changed`."""

    def __init__(self, screen: "Screen", context: Context) -> None:
        self._screen, self._context = screen, context
        self._box: PlaceBox | None = None

    def back_up(self) -> None:
        """Make a backup now. Where the second place is missing, ask for it first."""
        self._context.runner.ask(backups.status, on_answer=self._begin)

    def choose_place(self) -> None:
        """Ask where the second backup goes, and make one there."""
        self._box = PlaceBox(self._screen)
        self._box.keep.clicked.connect(self._on_place_chosen)
        self._box.open_ask(self._on_box_closed)

    def _begin(self, status: BackupStatus) -> None:
        if status.second is None or status.second.is_there:
            self._run()
        else:  # it may be there under another letter
            self._context.runner.run_long(
                partial(find_stick, self._context),
                words=_("Looking for {place}").format(place=status.second.name),
                on_done=partial(self._looked, status),
            )

    def _looked(self, status: BackupStatus, folder: Path | None) -> None:
        if folder is not None:
            self._run()
        else:
            StickDialog(self._screen, self._context, status).open_ask(self._on_stick_answer)

    def _on_stick_answer(self, answer: str) -> None:
        if answer == FOUND:
            self._run()
        elif answer == OTHER:
            self.choose_place()
        elif answer == LATER:
            self._context.backups.keep_if_due("lock")  # here at least, behind

    def _run(self) -> None:
        task = partial(_back_up, self._context)
        self._context.runner.run_long(task, words=_("Keeping a backup"), on_done=self._made)

    def _made(self, done: "Done[BackupReport]") -> None:
        self._context.backups.tell(done.value)
        self._context.runner.ask(backups.status, on_answer=partial(self._say, done.value))

    def _say(self, report: BackupReport, status: BackupStatus) -> None:
        said = words.made(report, status.second)
        self._context.messages.announce(said)
        if report.second in {SecondOutcome.FAILED, SecondOutcome.MISSING}:
            self._screen.show_notice(Sentence(said))

    def _on_place_chosen(self) -> None:
        box = self._box
        if box is None:
            return
        chosen = box.form.read()
        if chosen is None:
            box.fit()
        else:
            task = partial(_choose, self._context, *chosen)
            self._context.runner.run_long(
                task, words=_("Looking at the new place"), on_done=self._chosen, on_fault=self._refused
            )

    def _chosen(self, _done: "Done[None]") -> None:
        if self._box is not None:
            self._box.answer("kept")
        self._run()

    def _refused(self, fault: Fault) -> None:
        if self._box is not None:
            self._box.say(fault, str(self._context.messages.sentence(fault)))

    def _on_box_closed(self, _answer: str) -> None:
        self._box = None


class PlaceBox(Dialog):
    """The box around the form. It stays open until the place is kept."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Where should the second backup go?"), mildest=_NOT_NOW)
        self.add_text(_("A stick, or a folder on another disk. It helps when this computer is lost or broken."))
        self.body.space(4)
        self.form = self.body.add(PlaceForm())
        self.keep = self.add_own_button(_("Back up to it now"), kind=Kind.PRIMARY, icon="usb")
        self.add_button(_("Not now"), Kind.SECONDARY, _NOT_NOW)
        self.focus_on(self.form.choose)

    def say(self, fault: Fault, text: str) -> None:
        """Say what is wrong, under its field."""
        field = fault.field if isinstance(fault, InputFault) else "folder"
        self.form.fields.get(field, self.form.where).set_error(text)
        self.fit()


def _back_up(context: Context, progress: Progress) -> "Done[BackupReport]":
    return backups.back_up(context.vault, progress=progress.step)


def _choose(context: Context, folder: Path, name: str, _progress: Progress) -> "Done[None]":
    return backups.choose_second_place(context.vault, folder, name)
