"""The buttons under every page of the import: back, out of it, and on."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.imports.presenter import Step
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.layouts import Row


class StepBar(QWidget):
    """Hidden on the first page and the last. `go_on` says what comes next."""

    def __init__(self) -> None:
        super().__init__()
        self.back = Button(_("Back"), size=Size.LARGE, icon="arrow-left")
        self.stop = Button(_("Leave it"), kind=Kind.QUIET, size=Size.LARGE)
        self.go_on = Button("", kind=Kind.PRIMARY, size=Size.LARGE, trailing_icon="arrow-right")
        onwards = QWidget()
        flow = Flow(onwards, gap=12, from_right=True)
        flow.add(self.stop)
        flow.add(self.go_on)
        row = Row(self, gap=12)
        row.add(self.back)
        row.add(onwards, 1)

    def come_after(self, page: QWidget) -> None:
        """Let Tab go through a page, whose parts are made when it is filled, before the buttons under it."""
        inside = [part for part in page.findChildren(QWidget) if part.window() is self.window()]  # no open lists
        parts = [part for part in inside if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for before, after in pairwise((*parts, self.back, self.stop, self.go_on)):
            QWidget.setTabOrder(before, after)

    def show_step(self, step: Step) -> None:
        """Fit the page."""
        self.setVisible(step not in (Step.SOURCE, Step.DONE))
        self.go_on.setText(_("Bring them in") if step is Step.SUMMARY else _("Next"))
