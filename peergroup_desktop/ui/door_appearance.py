"""Text size and dark colours before anybody is in: the bar of the two screens at the door, wired to the preferences."""

from peergroup_desktop.ui.preferences import PreferenceStore, Scheme
from peergroup_desktop.ui.widgets.appearance_bar import AppearanceBar


class DoorAppearance(AppearanceBar):
    """Changes this computer's preferences at once."""

    def __init__(self, preferences: PreferenceStore) -> None:
        super().__init__()
        self._preferences = preferences
        self.size_chosen.connect(self._choose_size)
        self.dark_chosen.connect(self._choose_dark)

    def _choose_size(self, factor: float) -> None:
        self._preferences.change(text_factor=factor)

    def _choose_dark(self, is_dark: bool) -> None:
        self._preferences.change(scheme=Scheme.DARK if is_dark else Scheme.LIGHT)
