"""What Settings knows and does about leaving with everything. No widgets here."""

from functools import partial
from itertools import count
from pathlib import Path
from typing import Protocol

from peergroup_desktop.actions import exports
from peergroup_desktop.actions.done import Done
from peergroup_desktop.actions.exports import TakenOut
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import Deed, may
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.runner import Progress


class LeavingView(Protocol):
    """What the presenter needs of its view."""

    def show_state(self, *, may_take_out: bool) -> None:
        """Offer it to those who may."""

    def forget(self) -> None:
        """Say no more about what was written before."""

    def show_written(self, name: str, taken: TakenOut) -> None:
        """Say what was written, and under which name."""


class LeavingPresenter:
    """Keeps nothing."""

    def __init__(self, view: LeavingView, context: Context) -> None:
        self._view = view
        self._context = context

    def show(self) -> None:
        """Say whether whoever is in may take everything out."""
        self._view.show_state(may_take_out=may(self._context.vault.account.role, Deed.TAKE_ALL_OUT))

    def target(self, folder: Path, *, is_zip: bool) -> Path:
        """Return under which name everything goes into `folder`: one that says what day it is and nothing else."""
        stem = _("Peergroup data {day}").format(day=self._context.clock.today().isoformat())
        names = (stem if number == 1 else f"{stem} ({number})" for number in count(1))
        paths = (folder / (f"{name}.zip" if is_zip else name) for name in names)
        return next(path for path in paths if not path.exists())

    def take_out(self, path: Path) -> None:
        """Write everything there."""
        self._view.forget()
        self._context.runner.run_long(
            partial(self._write, path),
            words=_("Writing everything out"),
            on_done=partial(self._written, path.name),
        )

    def _write(self, path: Path, progress: Progress) -> Done[TakenOut]:
        vault = self._context.runner.vault
        return exports.everything(vault, path, progress=progress.report, is_cancelled=progress.is_cancelled)

    def _written(self, name: str, done: Done[TakenOut]) -> None:
        self._view.show_written(name, done.value)
        self._context.messages.tell(_("Written as {name}").format(name=name))
