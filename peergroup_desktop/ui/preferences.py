"""What this computer remembers about the window: text size, colours, language, where it stood. Nothing about people."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from peergroup_desktop.ui.look import Appearance, look

FACTORS = (1.0, 1.25, 1.5, 1.75, 2.0)
_FILE = "window.json"
_FURTHEST = 1 << 20
_LANGUAGE = re.compile(r"[A-Za-z_]{0,12}")


class Scheme(StrEnum):
    """Which colours to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Choice(StrEnum):
    """Yes, no, or as the system has it."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


@dataclass(frozen=True)
class Preferences:
    """All of it, with what it is before anybody chose."""

    text_factor: float = 1.0
    scheme: Scheme = Scheme.SYSTEM
    contrast: Choice = Choice.SYSTEM
    motion: Choice = Choice.SYSTEM
    language: str = ""
    window: tuple[int, int, int, int] = (0, 0, 0, 0)
    is_maximized: bool = False
    has_seen_keys: bool = False
    section: str = ""  # the places last shown of those that share an item of the rail, blanks between them


class PreferenceStore(QObject):
    """Reads, changes and keeps the preferences, and has the look follow them. `changed` comes after each change.

    The file is small JSON in the settings folder. One that cannot be read counts as none; one that cannot be written
    is let be: the program works the same without it.
    """

    changed = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._path = folder / _FILE
        self.now = _read(self._path)
        self._hints = QGuiApplication.styleHints()  # kept: what it gives goes with it
        self._hints.colorSchemeChanged.connect(self.apply)

    def change(self, **values: Any) -> None:
        """Change some of them, keep them, and show them at once."""
        self.now = replace(self.now, **values)
        self._write()
        self.apply()
        self.changed.emit()

    def remember_window(self, box: tuple[int, int, int, int], *, is_maximized: bool) -> None:
        """Keep where the window stands."""
        self.now = replace(self.now, window=box, is_maximized=is_maximized)
        self._write()

    def remember_section(self, places: str) -> None:
        """Keep which of the places that share an item of the rail were shown last."""
        if places != self.now.section:
            self.now = replace(self.now, section=places)
            self._write()

    def step_text(self, step: int) -> None:
        """Make text one step larger or smaller; 0 goes back to 100 %."""
        place = FACTORS.index(self.now.text_factor) if self.now.text_factor in FACTORS else 0
        wanted = FACTORS[0] if step == 0 else FACTORS[min(max(place + step, 0), len(FACTORS) - 1)]
        if wanted != self.now.text_factor:
            self.change(text_factor=wanted)

    def apply(self) -> None:
        """Have the look follow."""
        wanted = Appearance(
            factor=self.now.text_factor,
            is_dark=self.is_dark,
            is_contrast=self._has_contrast(),
            has_motion=self._has_motion(),
        )
        if wanted != look().appearance or not look().is_applied:
            look().apply(wanted)

    @property
    def is_dark(self) -> bool:
        """Tell whether the colours in use are the dark ones."""
        if self.now.scheme == Scheme.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self.now.scheme == Scheme.DARK

    def _has_contrast(self) -> bool:
        if self.now.contrast == Choice.SYSTEM:
            wanted = self._hints.accessibility().contrastPreference()
            return wanted == Qt.ContrastPreference.HighContrast
        return self.now.contrast == Choice.ON

    def _has_motion(self) -> bool:
        if self.now.motion == Choice.SYSTEM:
            wanted = self._hints.accessibility().motionPreference()
            return wanted != Qt.MotionPreference.ReducedMotion
        return self.now.motion == Choice.ON

    def _write(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft = self._path.with_suffix(".new")
            draft.write_text(json.dumps(asdict(self.now), indent=1), encoding="utf-8")
            draft.replace(self._path)
        except OSError:
            return


def _read(path: Path) -> Preferences:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    return from_mapping(found) if isinstance(found, dict) else Preferences()


def from_mapping(found: Mapping[str, Any]) -> Preferences:
    """Return preferences from what a file held; what does not fit is as before anybody chose."""
    usual = Preferences()
    values: dict[str, Any] = {}
    for field in fields(Preferences):
        value, default = found.get(field.name), getattr(usual, field.name)
        if isinstance(default, StrEnum):
            if value in [member.value for member in type(default)]:
                values[field.name] = type(default)(value)
        elif isinstance(default, tuple):
            if isinstance(value, list) and len(value) == len(default) and all(map(_is_pixels, value)):
                values[field.name] = tuple(value)
        elif type(value) is type(default):
            values[field.name] = value
    if values.get("text_factor", 1.0) not in FACTORS:
        del values["text_factor"]
    if not _LANGUAGE.fullmatch(values.get("language", "")):
        del values["language"]
    return Preferences(**values)


def _is_pixels(value: object) -> bool:
    """Say whether a display could have it: Qt takes no larger numbers."""
    return type(value) is int and -_FURTHEST < value < _FURTHEST
