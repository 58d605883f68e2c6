"""Discreet mode: names become initials, and free text waits behind a word, while others can see the screen."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import fold, initials


class Discreet(QObject):
    """Whether it is on, and what texts look like then. Widgets are handed the veiled text and never the name."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_on = False

    @property
    def is_on(self) -> bool:
        """Tell whether names are veiled."""
        return self._is_on

    def set_on(self, is_on: bool) -> None:
        """Turn it on or off."""
        if is_on != self._is_on:
            self._is_on = is_on
            self.changed.emit()

    def toggle(self) -> None:
        """Turn it the other way."""
        self.set_on(not self._is_on)

    def name(self, name: str) -> str:
        """Return a name as it may be shown: "S. M." when on."""
        return initials(name, dotted=True) if self._is_on and name else name

    def told_apart(self, names: Iterable[str]) -> dict[str, str]:
        """Return by name how each is shown in a list to choose from: where initials are alike, "A." and "A. (2)".

        The numbers follow the alphabet, so that the same people bear the same ones in every list.
        """
        shown: dict[str, str] = {}
        counts = Counter[str]()
        for name in sorted(set(names), key=lambda name: (fold(name), name)):
            veiled = self.name(name)
            counts[veiled] += 1
            is_alone = not self._is_on or counts[veiled] == 1
            shown[name] = veiled if is_alone else f"{veiled} ({counts[veiled]})"
        return shown

    def text(self, text: str) -> str:
        """Return contact details and free text as they may be shown."""
        return _("Hidden. Hold Space to read") if self._is_on and text else text
