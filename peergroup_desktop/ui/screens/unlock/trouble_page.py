"""The file does not open: what happened, what is safe, what to do next, and a way out."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.unlock.words import Trouble, name_words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import PageTitle, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column


class TroublePage(QWidget):
    """Calm words and a few buttons, the likely one first. Codes are folded away for a helper."""

    way_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=12)
        self.title = column.add(PageTitle("", Text.TITLE))
        self.kept = column.add(TextLabel("", Text.LEAD, Ink.INK2))
        self.next_step = column.add(TextLabel("", Text.LEAD))
        column.space(12)
        holder = column.add(QWidget())
        self._buttons = Flow(holder, gap=10)
        self.buttons: dict[str, Button] = {}
        column.space(8)
        self.fold = Button(_("Details for a helper"), kind=Kind.QUIET, icon="chevron-right", wraps=True)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._on_fold)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.details = column.add(TextLabel("", Text.SECOND, Ink.INK2))
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details.hide()

    def show_trouble(self, trouble: Trouble, *, is_elsewhere: bool) -> None:
        """Show what went wrong."""
        self.title.setText(trouble.title)
        self.kept.setText(trouble.kept)
        self.kept.setVisible(bool(trouble.kept))
        self.next_step.setText(trouble.next_step)
        self.next_step.setVisible(bool(trouble.next_step))
        self.details.setText(trouble.details)
        self.fold.setChecked(False)
        self._buttons.clear()
        self.buttons = {}
        for place, way in enumerate(trouble.ways):
            kind = Kind.SECONDARY if place else Kind.PRIMARY
            button = Button(name_words(way, is_elsewhere=is_elsewhere), kind=kind, size=Size.LARGE, wraps=True)
            button.clicked.connect(partial(self.way_chosen.emit, way.value))
            self._buttons.add(button)
            self.buttons[way.value] = button

    def focus_first(self) -> None:
        """Put the keyboard on the likely way out."""
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _on_fold(self, is_open: bool) -> None:
        self.fold.set_icon("chevron-down" if is_open else "chevron-right")
        self.details.setVisible(is_open)
