"""From screen to screen by name. Screens never import each other."""

from typing import Any

from PySide6.QtCore import QObject, Signal


class Navigator(QObject):
    """Says where to go; the shell follows. `requested` brings a place's key and the facts for its screen."""

    requested = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._trail: list[tuple[str, dict[str, Any]]] = []

    @property
    def current(self) -> str:
        """Return the key of the place that is shown, or "" before the first."""
        return self._trail[-1][0] if self._trail else ""

    def go(self, place: str, **facts: Any) -> None:
        """Show a place. Facts are what its screen's `opened` takes."""
        if self._trail and self._trail[-1][0] == place:
            self._trail[-1] = (place, facts)
        else:
            self._trail.append((place, facts))
        self.requested.emit(place, facts)

    def back(self) -> bool:
        """Show the place before; False when there is none."""
        if len(self._trail) < 2:
            return False
        self._trail.pop()
        place, facts = self._trail[-1]
        self.requested.emit(place, facts)
        return True
