"""The foot of the first start: back, later, and the one green button that names what comes next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.ui.screens.first_start.presenter import Step
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Divider
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.layouts import Column, Row

_NEXT = {
    Step.GROUP: N_("Next: who helps run it"),
    Step.HELPERS: N_("Next: keeping it private"),
    Step.PRIVACY: N_("Next: your key sheet"),
    Step.KEY_SHEET: N_("Next: backups"),
    Step.BACKUPS: N_("Open your group"),
    Step.BRING_BACK: N_("Bring it back"),
}
_HAS_BACK = frozenset({Step.GROUP, Step.HELPERS, Step.PRIVACY, Step.BRING_BACK})
_HAS_LATER = frozenset({Step.GROUP, Step.KEY_SHEET, Step.BACKUPS})


class Foot(QWidget):
    """Not there on the first step, which has its own buttons. Once the file is made there is no way back."""

    back_requested = Signal()
    later_requested = Signal()
    next_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=16)
        column.add(Divider())
        row = column.add(Row(gap=12))
        self.back = row.add(Button(_("Back"), size=Size.LARGE, icon="arrow-left"))
        onward = QWidget()
        self._onward = Flow(onward, gap=20, from_right=True)
        self.later = Button(_("I’ll do this later"), kind=Kind.QUIET, size=Size.LARGE)
        self.next = Button("", kind=Kind.PRIMARY, size=Size.LARGE, trailing_icon="arrow-right", wraps=True)
        self._onward.add(self.later)
        self._onward.add(self.next)
        row.add(onward, 1)
        self.back.clicked.connect(self.back_requested)
        self.later.clicked.connect(self.later_requested)
        self.next.clicked.connect(self.next_requested)

    def show_step(self, step: Step) -> None:
        """Offer what the step offers."""
        self.setVisible(step in _NEXT)
        self.back.setVisible(step in _HAS_BACK)
        self.later.setVisible(step in _HAS_LATER)
        if step in _NEXT:
            self.next.setText(_(_NEXT[step]))

    def set_busy(self, *, is_busy: bool) -> None:
        """Rest while the file is made."""
        for button in (self.back, self.later, self.next):
            button.setEnabled(not is_busy)
