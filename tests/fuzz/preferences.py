"""The reader of the window's preferences, which needs Qt."""

from pathlib import Path

from PySide6.QtCore import QRect

from peergroup_desktop.ui.preferences import FACTORS, _read


def read_preferences(folder: Path, raw: bytes) -> None:
    """Read them as at the start of the program."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "window.json"
    path.write_bytes(raw)
    found = _read(path)
    assert found.text_factor in FACTORS
    assert all(type(part) is int for part in found.window)
    QRect(*found.window)
    assert "." not in found.language
