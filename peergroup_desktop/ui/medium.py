"""What a folder lies on: a disk that stays, or a stick that somebody will pull out; and making sure all is on it."""

import ctypes
import os
import sys
from pathlib import Path

from PySide6.QtCore import QStorageInfo

from peergroup_desktop.core import paths

_REMOVABLE = 2  # DRIVE_REMOVABLE of GetDriveType
_MOUNTED_BY_HAND = ("/media/", "/run/media/", "/Volumes/")


def is_removable(folder: Path) -> bool:
    """Tell whether `folder` is on a stick or a card, as far as this computer knows."""
    disk = QStorageInfo(str(folder))
    root = disk.rootPath()
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(root.replace("/", "\\")) == _REMOVABLE)
    if root.startswith(_MOUNTED_BY_HAND):
        return True
    return _says_removable(Path("/sys/class/block") / Path(bytes(disk.device().data()).decode()).name)


def goes_with_a_stick(folder: Path) -> bool:
    """Tell whether to offer "Safe to unplug": the group's file is on a stick, or the program itself is."""
    return program_is_on_stick() or is_removable(folder)


def program_is_on_stick() -> bool:
    """Tell whether the program runs from its own folder and keeps everything there."""
    return paths.is_portable()


def flush(folder: Path) -> None:
    """Wait until every file under `folder` is on its disk. May take seconds on a slow stick.

    Raises:
        OSError: the stick does not take it, or is gone.
    """
    for path in sorted(folder.rglob("*")):
        if path.is_file() and os.access(path, os.W_OK):
            with path.open("rb+") as held:
                os.fsync(held.fileno())


def _says_removable(device: Path) -> bool:
    """Ask the kernel; a partition's disk is the folder above it."""
    place = device.resolve()
    for flag in (place / "removable", place.parent / "removable"):
        if flag.is_file():
            return flag.read_text(encoding="ascii").strip() == "1"
    return False
