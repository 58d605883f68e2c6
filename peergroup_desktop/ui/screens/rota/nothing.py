"""Why there is no rota yet, and what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState


class NoRota(QStackedWidget):
    """`chosen`: groups and sessions are wanted, where whatever is missing is made."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[Button] = []
        self._add(_("No group yet."), _("Set one up, and who does what will be here."), _("Set up a group"))
        counts = _("This group only counts who comes, so nobody is on a rota.")
        self._add(_("Nobody is named here."), counts, _("Groups and sessions"))
        planned = _("When one is, you can share out the small jobs here.")
        self._add(_("No session is planned."), planned, _("Plan a session"))

    def show_kind(self, *, has_group: bool, keeps_names: bool) -> None:
        """Say what is missing."""
        if not has_group:
            self.setCurrentIndex(0)
        else:
            self.setCurrentIndex(2 if keeps_names else 1)

    @property
    def button(self) -> Button:
        """The one thing to do."""
        return self._buttons[self.currentIndex()]

    def _add(self, title: str, text: str, does: str) -> None:
        button = Button(does, kind=Kind.PRIMARY, size=Size.HERO, icon="calendar-days")
        button.clicked.connect(self.chosen)
        self._buttons.append(button)
        self.addWidget(EmptyState(title, text, button))
