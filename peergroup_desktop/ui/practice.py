"""The practice group: invented people in a folder that goes away afterwards."""

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from peergroup_desktop.ui.runner import Progress

if TYPE_CHECKING:
    from peergroup_desktop.actions.opening import Vault

_NAME = "Maureen"


class Practice:
    """One practice group at a time. Its passphrase is made up and forgotten: nobody opens it again."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether there is one."""
        return self._folder is not None

    def make(self, progress: Progress) -> "Vault":
        """Make the group and return its open file. Takes about a second; safe on a lane."""
        from peergroup_desktop.actions import demo, opening

        self._folder = Path(tempfile.mkdtemp(prefix="peergroup-practice-"))
        passphrase = opening.offer().words
        vault = opening.create(self._folder / "Peergroup", name=_NAME, passphrase=passphrase).vault
        progress.report(0.5)
        demo.make_demo(vault)
        return vault

    def forget(self) -> None:
        """Take the folder away, after the file was closed."""
        folder, self._folder = self._folder, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
