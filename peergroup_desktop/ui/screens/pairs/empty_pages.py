"""Pairs before there are any; and where a group has not two people yet, only counts, or is not there."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QStackedWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState


class Why(StrEnum):
    """Why there is no pair to show."""

    NONE_YET = "none yet"
    NOT_TWO = "not two people"
    COUNTS_ONLY = "counts only"
    NO_GROUP = "no group"


class EmptyPages(QStackedWidget):
    """One page for each `Why`, each with one thing to do. A page is made when it is first shown: few ever are."""

    pair_requested = Signal()
    people_requested = Signal()
    groups_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.why = Why.NONE_YET
        self._pages: dict[Why, EmptyState] = {}
        self._buttons: dict[Why, Button] = {}

    @property
    def button(self) -> Button:
        """The one thing to do."""
        if self.why not in self._buttons:
            self._make(self.why)
        return self._buttons[self.why]

    def show_for(self, why: Why) -> None:
        """Show the page that fits."""
        self.why = why
        if why not in self._pages:
            self._make(why)
        self.setCurrentWidget(self._pages[why])

    def focus_first(self) -> None:
        """Start with the one thing to do."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, why: Why) -> None:
        title, text, button, asked = self._parts(why)
        button.clicked.connect(asked)
        self._buttons[why] = button
        self._pages[why] = EmptyState(title, text, button)
        self.addWidget(self._pages[why])

    def _parts(self, why: Why) -> tuple[str, str, Button, SignalInstance]:
        """Return the words of a page, its button, and what that asks for."""
        if why is Why.NONE_YET:
            text = _("Two people who meet between sessions: what they agreed, and when they were in touch.")
            make = Button(_("Make the first pair"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
            return _("Two chairs, side by side."), text, make, self.pair_requested
        if why is Why.NOT_TWO:
            text = _("Add the people first. A first name is enough.")
            add = Button(_("Add people"), kind=Kind.PRIMARY, size=Size.HERO, icon="user-round-plus")
            return _("A pair takes two."), text, add, self.people_requested
        if why is Why.COUNTS_ONLY:
            text = _("It counts how many came, and keeps no names, so it can’t say who meets whom.")
            change = Button(_("Change how much it keeps"), size=Size.HERO)
            return _("This group only counts."), text, change, self.groups_requested
        text = _("Pairs belong to a group. A name for it is enough to begin.")
        first = Button(_("Add your first group"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
        return _("Which group is it?"), text, first, self.groups_requested
