"""Notes on the page: a hint about privacy, a caution, what a fault means. Soft, with an icon, never in the way."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame

from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row

__all__ = ["Note", "Tone"]

_INKS = {
    Tone.SKY: Ink.SKY_INK,
    Tone.MARI: Ink.MARI_INK,
    Tone.GREEN: Ink.GREEN_INK,
    Tone.BRICK: Ink.BRICK,
    Tone.PLUM: Ink.PLUM_INK,
}


class Note(Following, QFrame):
    """A tinted strip with an icon, a sentence, and buttons if wanted."""

    def __init__(self, text: str, *, tone: Tone = Tone.SKY, icon: str = "info", title: str = "") -> None:
        super().__init__()
        self._tone = tone
        ink = _INKS[tone]
        self._row = Row(self, gap=12, margins=(16, 12, 12, 12))
        self._icon = self._row.add(Icon(icon, 20, ink))
        self._words = self._row.add(Column(gap=2), 1)
        self._title: TextLabel | None = None  # most have none
        self._text = self._words.add(
            TextLabel(text, Text.SECOND if title else Text.BODY_MEDIUM, Ink.INK2 if tone is Tone.GREEN else ink)
        )
        self._show_title(title)
        self.follow_look()

    def dress(self) -> None:
        """Repaint in the colours of the look."""
        self.update()

    def set_tone(self, tone: Tone, icon: str) -> None:
        """Change what kind of news it is."""
        self._tone = tone
        self._icon.set_icon(icon, _INKS[tone])
        self._text.set_ink(Ink.INK2 if tone is Tone.GREEN else _INKS[tone])
        if self._title is not None:
            self._title.set_ink(self._title_ink)
        self.update()

    def set_text(self, title: str, text: str) -> None:
        """Change the words; `title` may be ""."""
        self._show_title(title)
        self._text.setText(text)
        self._text.set_role(Text.SECOND if title else Text.BODY_MEDIUM)

    def set_wraps(self, *, wraps: bool) -> None:
        """Let the words go on in a second line, or keep them in one."""
        self._text.setWordWrap(wraps)
        self._text.updateGeometry()

    def text(self) -> str:
        """Return title and words."""
        return " ".join(filter(None, (self._title.text() if self._title else "", self._text.text())))

    def add_action(self, button: Button) -> None:
        """Put a button at the right."""
        self._row.add(button)

    @property
    def _title_ink(self) -> Ink:
        return Ink.INK if self._tone is Tone.GREEN else _INKS[self._tone]

    def _show_title(self, title: str) -> None:
        if title and self._title is None:
            self._title = TextLabel("", Text.STRONG, self._title_ink)
            self._words.insertWidget(0, self._title)
            self._title.lower()  # screen readers go by the order of the parts
        if self._title is not None:
            self._title.setText(title)
            self._title.setVisible(bool(title))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tint."""
        fill, ink = look().tone(self._tone)
        painter = painting.start(self)
        edge = look().tint_edge(ink)
        painting.fill_round(painter, QRectF(self.rect()), px(10), fill, edge)
        painter.end()
