"""Asks where the second backup goes, and what people call that place."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.medium import is_removable
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.fields import Field, LineEdit
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, limit_width

_NAME_WIDTH = 360
_LONGEST = 40


class PlaceForm(QWidget):
    """A folder and a name, with what is wrong under each. Used in a box, and on a step of the first start."""

    def __init__(self) -> None:
        super().__init__()
        self.folder: Path | None = None
        column = Column(self, gap=20)
        holder = QWidget()
        row = Responsive(holder, gap=12)
        self.choose = row.add(Button(_("Choose a stick or folder"), icon="folder-open", wraps=True))
        self.path = row.add(TextLabel(_("Nothing chosen yet"), Text.SECOND, Ink.INK2), 1)
        self.where = column.add(Field(_("Where is it?"), holder))
        self.where.edit = self.choose
        self.name = LineEdit(height=44, longest=_LONGEST)
        limit_width(self.name, _NAME_WIDTH)
        help_words = _("Any name will do, like “the blue stick”. We use it when we ask for it.")
        self.called = column.add(Field(_("What do you call it?"), self.name, help=help_words))
        self.fields = {"folder": self.where, "name": self.called}
        self.choose.clicked.connect(self._on_choose)
        self.name.textChanged.connect(self._on_name)

    def set_folder(self, folder: Path) -> None:
        """Show a folder as chosen, and offer a name."""
        self.folder = folder
        self.path.setText(str(folder))
        self.choose.set_says(_("Choose another folder than {folder}").format(folder=folder))
        self.where.clear_error()
        if not self.name.text().strip():
            self.name.setText(_("the stick") if is_removable(folder) else _("the other folder"))

    def read(self) -> tuple[Path, str] | None:
        """Return folder and name, or say under each what is missing and return None."""
        name = " ".join(self.name.text().split())
        if self.folder is None:
            self.where.set_error(_("Choose a stick or a folder first."))
            self.choose.setFocus()
        elif not name:
            self.called.set_error(_("Give it a name. Anything you’d recognise is fine."))
            self.name.setFocus()
        else:
            return self.folder, name
        return None

    def _on_choose(self) -> None:
        start = self.folder or first_stick() or Path(_documents())
        chosen = QFileDialog.getExistingDirectory(self, _("Where should the second backup go?"), str(start))
        if chosen:
            self.set_folder(Path(chosen))

    def _on_name(self) -> None:
        self.called.clear_error()


def first_stick() -> Path | None:
    """Return the first stick that is plugged in and can be written to, or None."""
    for disk in QStorageInfo.mountedVolumes():
        if disk.isReady() and not disk.isReadOnly() and is_removable(Path(disk.rootPath())):
            return Path(disk.rootPath())
    return None


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
