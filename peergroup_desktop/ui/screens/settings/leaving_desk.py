"""Leaving with everything from Settings: where to, and whether that stick is theirs."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.paper import is_on_another_disk
from peergroup_desktop.ui.screens.settings.leaving_page import LeavingPage
from peergroup_desktop.ui.screens.settings.leaving_presenter import LeavingPresenter
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import ask


class LeavingDesk:
    """Belongs to the screen, over which its boxes open."""

    def __init__(self, screen: QWidget, page: LeavingPage, context: Context) -> None:
        self._screen = screen
        self.presenter = LeavingPresenter(page, context)
        page.folder_requested.connect(partial(self._choose, is_zip=False))
        page.zip_requested.connect(partial(self._choose, is_zip=True))

    def show(self) -> None:
        """Say who may."""
        self.presenter.show()

    def _choose(self, *, is_zip: bool) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(self._screen, _("Where shall it go?"), documents)
        if chosen:
            self.write_to(Path(chosen), is_zip=is_zip)

    def write_to(self, folder: Path, *, is_zip: bool) -> None:
        """Write everything into a folder, after asking once when it would go to a stick."""
        path = self.presenter.target(folder, is_zip=is_zip)
        if not is_on_another_disk(path):
            self.presenter.take_out(path)
            return
        text = _("Everything goes onto it, and anybody who finds it can read it. Is that stick yours?")
        buttons = [(_("Write it there"), Kind.SECONDARY, "write"), (_("Choose another place"), Kind.PRIMARY, "other")]
        answered = partial(self._answered, path, is_zip=is_zip)
        ask(self._screen, _("Everything on a stick"), text, buttons, "", answered)

    def _answered(self, path: Path, answer: str, *, is_zip: bool) -> None:
        if answer == "write":
            self.presenter.take_out(path)
        elif answer == "other":
            self._choose(is_zip=is_zip)
