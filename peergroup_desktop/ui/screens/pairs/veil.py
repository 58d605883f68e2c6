"""How names and free words of pairs may be shown."""

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.screens.pairs import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel


class Veil:
    """What discreet mode makes of texts now."""

    def __init__(self, discreet: Discreet) -> None:
        self.is_on = discreet.is_on
        self.name = discreet.name
        self._hidden = discreet.text

    def both(self, person: str, supporter: str) -> str:
        """Return the title of a pair."""
        return words.both(self.name(person), self.name(supporter))

    def free_text(self, text: str, *, about: str, role: Text = Text.BODY, ink: Ink = Ink.INK) -> TextLabel:
        """Return a label with a free text, or one that shows it only while it is held."""
        if not self.is_on:
            return TextLabel(text, role, ink)
        return HeldText(self._hidden(text), text.strip, about=about or _("Note"), role=role, ink=ink)
