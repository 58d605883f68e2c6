"""The first step: start a group, go to one that is there, or practise with invented people."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column


class WelcomePage(QWidget):
    """Three ways on, each with a line that says what happens."""

    start_requested = Signal()
    open_requested = Signal()
    practise_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=28)
        self.start = Button(_("Start a new group"), kind=Kind.PRIMARY, size=Size.HERO, icon="sprout", wraps=True)
        self.open = Button(_("Open or restore one I already have"), size=Size.LARGE, icon="folder-open", wraps=True)
        self.practise = Button(_("Practise with an invented group"), size=Size.LARGE, icon="users-round", wraps=True)
        for button, line in (
            (self.start, _("Three questions, and you can take a register. You can stop at any time.")),
            (self.open, _("A group’s file or a backup, on a stick or in another folder.")),
            (self.practise, _("Invented people, no passphrase, nothing to break. It’s gone when you close it.")),
        ):
            holder = column.add(Column(gap=6))
            holder.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            holder.add(TextLabel(line, Text.BODY, Ink.INK2))
        column.stretch()
        self.start.clicked.connect(self.start_requested)
        self.open.clicked.connect(self.open_requested)
        self.practise.clicked.connect(self.practise_requested)

    def focus_first(self) -> None:
        """Put the keyboard on the likely choice."""
        self.start.setFocus(Qt.FocusReason.TabFocusReason)
