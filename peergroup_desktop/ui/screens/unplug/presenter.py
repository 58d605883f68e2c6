"""Making sure that all of a closed file is on its stick. Plain Python; `view` shows."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from peergroup_desktop.actions import doorstep
from peergroup_desktop.core.errors import Fault, StorageGone
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.runner import Progress

Flush = Callable[[Path], None]


class UnplugFace(Protocol):
    """What the presenter asks of the page."""

    def show_checking(self) -> None:
        """Say that it is not time yet."""

    def show_ready(self) -> None:
        """Say that the stick may be pulled out."""

    def show_trouble(self, fault: Fault) -> None:
        """Say what went wrong, and offer to check again."""


class UnplugPresenter:
    """Checks, and checks again when asked. `flush` waits until a folder's files are on their disk."""

    def __init__(self, face: UnplugFace, doorstep: Doorstep, flush: Flush) -> None:
        self._face, self._doorstep, self._flush = face, doorstep, flush

    def check(self) -> None:
        """Write out what is still on its way, and read the keys back."""
        self._face.show_checking()
        task = partial(_check, self._doorstep.folder, self._flush)
        self._doorstep.runner.run_behind(task, on_done=self._on_checked, on_fault=self._face.show_trouble)

    def go_back(self) -> None:
        """Go to the door."""
        self._doorstep.on_unlock_instead(self._doorstep.folder)

    def _on_checked(self, _nothing: None) -> None:
        self._face.show_ready()


def _check(folder: Path, flush: Flush, _progress: Progress) -> None:
    try:
        flush(folder)
    except OSError as error:
        raise StorageGone from error
    doorstep.peek(folder)
