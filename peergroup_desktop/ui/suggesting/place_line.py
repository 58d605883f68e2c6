"""Where a place is typed in a form: the line, the places that fit under it, and which one is meant."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from peergroup_desktop.actions.directory import PlaceRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import fold
from peergroup_desktop.ui.suggesting.place_finder import PlaceFinder
from peergroup_desktop.ui.widgets.fields import Field, SearchEdit

Find = Callable[[str], tuple[PlaceRow, ...]]


class PlaceLine(QObject):
    """`place` is the one that is meant: chosen from those that fit, or typed with its whole name.

    `resized` comes when there is more or less under the line. `own_words` is said of what is no place of the
    list; a form that takes no such words passes "".
    """

    resized = Signal()
    taken = Signal()

    def __init__(self, label: str, find: Find, *, own_words: str = "") -> None:
        super().__init__()
        self._find, self._own_words = find, own_words
        self._told = ""
        self.place: PlaceRow | None = None
        self.edit = SearchEdit(_("Food, money, carers …"), says=label, height=44)
        self.field = Field(label, self.edit)
        self.finder = PlaceFinder()
        self.edit.searched.connect(self._on_typed)
        self.edit.down_pressed.connect(self.finder.enter)
        self.finder.chosen.connect(self.take)

    def take(self, place: PlaceRow) -> None:
        """Mean this place."""
        self.show(place)
        self.taken.emit()

    def show(self, place: PlaceRow) -> None:
        """Fill the line with a place."""
        self.place = place
        self.edit.setText(place.name)
        self._on_typed(place.name)

    def take_first(self) -> bool:
        """Mean the place that fits best; tell whether there is one to choose still."""
        first = self.finder.first
        if not self.edit.hasFocus() or self.place is not None or first is None:
            return False
        self.take(first)
        return True

    def _on_typed(self, text: str) -> None:
        if self.place is not None and text != self.place.name:
            self.place = None
        rows = self._find(text) if self.place is None and text.strip() else ()
        same = next((row for row in rows if fold(row.name) == fold(text)), None)
        if same is not None:
            self.place, rows = same, ()
        is_other = self.finder.show_rows(rows)
        told, self._told = self._told, self._help(text)
        if self._told != told:
            self.field.set_help(self._told)
        if is_other or self._told != told:
            self.resized.emit()

    def _help(self, text: str) -> str:
        if self.place is not None:
            return self.place.line or _("It’s in the list of places.")
        if self.finder.first is not None:
            return _("Enter takes the first one. Down goes to the others.")
        return self._own_words if text.strip() else ""
