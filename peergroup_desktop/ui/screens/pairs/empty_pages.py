"""Pairs before there are any; and where a group has not two people yet, only counts, or is not there."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
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
    """One page for each `Why`, each with one thing to do."""

    pair_requested = Signal()
    people_requested = Signal()
    groups_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        make = Button(_("Make the first pair"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
        add = Button(_("Add people"), kind=Kind.PRIMARY, size=Size.HERO, icon="user-round-plus")
        change = Button(_("Change how much it keeps"), size=Size.HERO)
        first = Button(_("Add your first group"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
        make.clicked.connect(self.pair_requested)
        add.clicked.connect(self.people_requested)
        change.clicked.connect(self.groups_requested)
        first.clicked.connect(self.groups_requested)
        text = _("Two people who meet between sessions: what they agreed, and when they were in touch.")
        none_yet = EmptyState(_("Two chairs, side by side."), text, make)
        not_two = EmptyState(_("A pair takes two."), _("Add the people first. A first name is enough."), add)
        counts = _("It counts how many came, and keeps no names, so it can’t say who meets whom.")
        counting = EmptyState(_("This group only counts."), counts, change)
        begin = _("Pairs belong to a group. A name for it is enough to begin.")
        no_group = EmptyState(_("Which group is it?"), begin, first)
        self._pages = {Why.NONE_YET: none_yet, Why.NOT_TWO: not_two, Why.COUNTS_ONLY: counting, Why.NO_GROUP: no_group}
        self._buttons = {Why.NONE_YET: make, Why.NOT_TWO: add, Why.COUNTS_ONLY: change, Why.NO_GROUP: first}
        self.why = Why.NONE_YET
        for page in self._pages.values():
            self.addWidget(page)

    @property
    def button(self) -> Button:
        """The one thing to do."""
        return self._buttons[self.why]

    def show_for(self, why: Why) -> None:
        """Show the page that fits."""
        self.why = why
        self.setCurrentWidget(self._pages[why])

    def focus_first(self) -> None:
        """Start with the one thing to do."""
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
