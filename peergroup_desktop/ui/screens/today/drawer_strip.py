"""For a safeguarding lead alone: that something in the sealed drawer is due, and nothing of what."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions import drawer
from peergroup_desktop.actions.drawer import DueActions
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import drawer_words
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.notes import Note, Tone


class DrawerStrip(QWidget):
    """Hidden while nothing is due, and for everybody else."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        column = Column(self, gap=0, margins=(0, 0, 0, 16))
        self.note = column.add(Note("", tone=Tone.MARI, icon="lock"))
        self.open = Button(_("Open the drawer"), size=Size.SMALL)
        self.note.add_action(self.open)
        self.open.clicked.connect(partial(context.navigator.go, "drawer", to_read=True))
        self.hide()

    def show_due(self) -> None:
        """Ask whether something is due."""
        self._context.runner.ask(drawer.due, on_answer=self._show)

    def _show(self, due: DueActions) -> None:
        self.note.set_text("", drawer_words.due(due))
        self.setVisible(bool(due.count))
