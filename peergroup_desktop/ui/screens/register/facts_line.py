"""When, where and what about: the second line under the register's title."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.ui.screens.register import words
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText


class FactsLine(QWidget):
    """Time, place and topic of a session, each with its icon; those that are empty are left out."""

    def __init__(self) -> None:
        super().__init__()
        flow = Flow(self, gap=20)
        self._time = IconText("clock", "", Text.BODY, size=18)
        self._place = IconText("map-pin", "", Text.BODY, size=18)
        self._topic = IconText("message-circle", "", Text.BODY, size=18)
        for part in (self._time, self._place, self._topic):
            flow.add(part)

    def show_session(self, session: SessionRow) -> None:
        """Show a session's facts."""
        texts = (words.times(session), session.place, session.topic)
        for part, text in zip((self._time, self._place, self._topic), texts, strict=True):
            part.set_text(text)
            part.setVisible(bool(text))
