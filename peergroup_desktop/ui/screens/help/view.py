"""The Help screen: the pages at the left, the one that is open at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.help_reader import HelpReader
from peergroup_desktop.ui.help_text import as_paper
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.widgets.buttons import Button


class HelpScreen(Screen):
    """Help in the window. The same reader opens over the door, where nobody is in yet."""

    help_topic = "keyboard"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._paperwork = Paperwork(self, context)
        self.print = Button(_("Print this page"), icon="printer")
        self.print.clicked.connect(self.print_page)
        self.header.add_action(self.print)
        self.reader = self.body.add(HelpReader(), 1)

    def title(self) -> str:
        """Return the title of the page."""
        return _("Help")

    def opened(self, **facts: object) -> None:
        """Open the page of the `topic` among the facts, or leave the one that is open."""
        topic = facts.get("topic")
        if isinstance(topic, str):
            self.reader.open_topic(topic)

    def focus_first(self) -> None:
        """Put the keyboard into the page, to read on with the arrow keys."""
        self.reader.text.setFocus(Qt.FocusReason.TabFocusReason)

    def find(self) -> None:  # type: ignore[override] # as in Screen
        """Put the keyboard into the search."""
        self.reader.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reader.search.selectAll()

    def regions(self) -> list[QWidget]:
        """Return the list and the page."""
        return [self.reader.choices, self.reader.text]

    def escape(self) -> bool:
        """Go back to the page before."""
        return self.reader.go_back() or super().escape()

    def print_page(self) -> None:
        """Print the page that is open."""
        self._paperwork.print(as_paper(self.reader.page))


def make(context: Context) -> HelpScreen:
    """Make the screen for the shell."""
    return HelpScreen(context)
