"""What the rail leads to for the group in use: its items by number, and for a family the section shown last."""

from typing import TYPE_CHECKING

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.places import FAMILIES, entry_key, rail_entries, sections_of

if TYPE_CHECKING:
    from peergroup_desktop.ui.context import Context
    from peergroup_desktop.ui.widgets.section_tabs import SectionTabs


class RailGuide:
    """Knows places, not screens. Which section was shown last is remembered on this computer."""

    def __init__(self, context: "Context") -> None:
        self._navigator = context.navigator
        self._group, self._preferences = context.group, context.preferences

    def place_of(self, entry: str) -> str:
        """Return the place that an item of the rail leads to."""
        found = next((each for each in rail_entries(self._group.parts) if each.key == entry), None)
        if found is None:
            return entry  # Help and Settings, at the rail's foot
        keys = [place.key for place in found.places]
        return next((key for key in keys if key in self._remembered), keys[0])

    def go_to(self, number: int) -> None:
        """Go to the rail's item with this number from the top, if there are so many."""
        entries = rail_entries(self._group.parts)
        if number <= len(entries):
            self._navigator.go(self.place_of(entries[number - 1].key))

    def step(self, step: int) -> None:
        """Go to the section so many further on; after the last comes the first. Other pages stay."""
        current = self._navigator.current
        keys = [place.key for place in sections_of(current, self._group.parts)] if current else []
        if current in keys and len(keys) > 1:
            self._navigator.go(keys[(keys.index(current) + step) % len(keys)])

    def show_tabs(self, place: str, tabs: "SectionTabs") -> None:
        """Show the sections beside this place, and remember it."""
        sections = sections_of(place, self._group.parts)
        if sections:
            words, _icon = FAMILIES[entry_key(place)]
            tabs.show_sections(_(words), [(other.key, _(other.words)) for other in sections], place)
            beside = {other.key for other in sections}
            others = [other for other in self._remembered if other not in beside]
            self._preferences.remember_section(" ".join([*others, place]))

    @property
    def _remembered(self) -> list[str]:
        """The place shown last of each family, of those that were ever shown."""
        return self._preferences.now.section.split()
