"""What the next session is about, while everybody still remembers."""

from PySide6.QtCore import Signal

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.fields import LineEdit
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Responsive


class NextCard(Card):
    """`topic_typed` gives the theme when the field is left."""

    topic_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Next session"), icon="calendar-days")
        row = self.body.add(Responsive(gap=12))
        self.label = row.add(TextLabel(_("Theme"), Text.BODY, Ink.INK2, wraps=False))
        self.topic = row.add(LineEdit(placeholder=_("Not decided yet")), 1)
        self.label.setBuddy(self.topic)
        self.topic.left.connect(self.topic_typed)

    def show_session(self, title: str, topic: str) -> None:
        """Show the session and its theme; what is being typed stays."""
        self.set_title(title)
        self.topic.setAccessibleName(_("Theme of the next session: {day}").format(day=title))
        if not (self.topic.hasFocus() and self.topic.is_changed()):
            self.topic.setText(topic)
