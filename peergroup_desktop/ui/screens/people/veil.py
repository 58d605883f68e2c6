"""How names and free texts may be shown on a person's page, discreet mode or not."""

from collections.abc import Callable
from dataclasses import dataclass

from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel


@dataclass(frozen=True)
class Veil:
    """`name` and `text` give back what they get while nothing is hidden (`is_on` is False)."""

    name: Callable[[str], str]
    text: Callable[[str], str]
    is_on: bool = False

    def free_text(self, text: str, *, about: str, role: Text = Text.BODY, tabular: bool = False) -> TextLabel:
        """Return a label with a free text, or one that shows it only while it is held."""
        veiled = self.text(text)
        if veiled == text:
            return TextLabel(text, role, tabular=tabular)
        return HeldText(veiled, lambda: text, about=about, role=role, ink=Ink.INK2)
