"""People before there are any: the chairs are out. Says so too where a group only counts, or where there is none."""

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState


class EmptyPages(QStackedWidget):
    """Three empty pages, of which one is shown. Each is made when it is first needed: few ever are."""

    add_requested = Signal()
    list_requested = Signal()
    groups_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._first: Button | None = None

    def show_for(self, *, has_group: bool, keeps_people: bool) -> None:
        """Show the page that fits."""
        if not has_group:
            page, self._first = self._no_group, self.first_group
        elif keeps_people:
            page, self._first = self._nobody, self.add
        else:
            page, self._first = self._counting, self.change
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)

    def focus_first(self) -> None:
        """Start with the one thing to do."""
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    @cached_property
    def add(self) -> Button:
        """The way to the first person."""
        add = Button(_("Add the first person"), kind=Kind.PRIMARY, size=Size.HERO, icon="user-round-plus")
        add.clicked.connect(self.add_requested)
        return add

    @cached_property
    def change(self) -> Button:
        """The way to keep more than counts."""
        change = Button(_("Change how much it keeps"), size=Size.HERO)
        change.clicked.connect(self.groups_requested)
        return change

    @cached_property
    def first_group(self) -> Button:
        """The way to the first group."""
        first = Button(_("Add your first group"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
        first.clicked.connect(self.groups_requested)
        return first

    @cached_property
    def _nobody(self) -> EmptyState:
        bring_in = Button(_("Bring in a list from a spreadsheet"), kind=Kind.QUIET, icon="file-up")
        bring_in.clicked.connect(self.list_requested)
        text = _(
            "Add people as they arrive, or before your first session.\n"
            "A first name is enough. You only write down what someone is happy for you to keep."
        )
        return EmptyState(_("The chairs are out. Who’s coming?"), text, self.add, bring_in)

    @cached_property
    def _counting(self) -> EmptyState:
        text = _("It counts how many came, and keeps no names.")
        return EmptyState(_("This group only counts."), text, self.change)

    @cached_property
    def _no_group(self) -> EmptyState:
        text = _("People belong to a group. A name for it is enough to begin.")
        return EmptyState(_("Which group is it?"), text, self.first_group)
