"""People before there are any: the chairs are out. Says so too where a group only counts, or where there is none."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState


class EmptyPages(QStackedWidget):
    """Three empty pages, of which one is shown."""

    add_requested = Signal()
    list_requested = Signal()
    groups_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.add = Button(_("Add the first person"), kind=Kind.PRIMARY, size=Size.HERO, icon="user-round-plus")
        self.add.clicked.connect(self.add_requested)
        bring_in = Button(_("Bring in a list from a spreadsheet"), kind=Kind.QUIET, icon="file-up")
        bring_in.clicked.connect(self.list_requested)
        text = _(
            "Add people as they arrive, or before your first session.\n"
            "A first name is enough. You only write down what someone is happy for you to keep."
        )
        self._nobody = EmptyState(_("The chairs are out. Who’s coming?"), text, self.add, bring_in)
        self.change = Button(_("Change how much it keeps"), size=Size.HERO)
        self.change.clicked.connect(self.groups_requested)
        text = _("It counts how many came, and keeps no names.")
        self._counting = EmptyState(_("This group only counts."), text, self.change)
        self.first_group = Button(_("Add your first group"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
        self.first_group.clicked.connect(self.groups_requested)
        text = _("People belong to a group. A name for it is enough to begin.")
        self._no_group = EmptyState(_("Which group is it?"), text, self.first_group)
        for page in (self._nobody, self._counting, self._no_group):
            self.addWidget(page)

    def show_for(self, *, has_group: bool, keeps_people: bool) -> None:
        """Show the page that fits."""
        page = self._nobody if keeps_people else self._counting
        self.setCurrentWidget(page if has_group else self._no_group)

    def focus_first(self) -> None:
        """Start with the one thing to do."""
        buttons = {self._nobody: self.add, self._counting: self.change, self._no_group: self.first_group}
        shown = self.currentWidget()
        buttons[shown].setFocus(Qt.FocusReason.OtherFocusReason)  # type: ignore[index] # one of the three added above
