"""Asks in which folder a group's file is. The system's own dialog, which people know."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from peergroup_desktop.core.i18n import _

_ENDING = ".peergroup"


def ask_for_folder(parent: QWidget, start: Path) -> Path | None:
    """Return the folder somebody chose, or None when they thought better of it."""
    chosen = QFileDialog.getExistingDirectory(parent, _("Where is the group’s file?"), str(start))
    return data_folder_of(Path(chosen)) if chosen else None


def data_folder_of(chosen: Path) -> Path:
    """Return the folder that holds the group's file, also when the file's own folder was chosen."""
    return chosen.parent if chosen.name.endswith(_ENDING) else chosen
