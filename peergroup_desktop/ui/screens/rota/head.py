"""The head of the rota: how many gaps there are, filling them, and ways to earlier and later sessions."""

from peergroup_desktop.actions.rota import SESSIONS, Rota
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.page_header import PageHeader
from peergroup_desktop.ui.screens.rota import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.labels import TextLabel


class RotaHead:
    """Puts its parts into the header of the page."""

    def __init__(self, header: PageHeader) -> None:
        self.line = TextLabel("", Text.BODY, Ink.INK2)
        self.earlier = Button(_("Earlier"), kind=Kind.QUIET, icon="chevron-left", about=_("Sessions before these"))
        self.later = Button(_("Later"), kind=Kind.QUIET, trailing_icon="chevron-right", about=_("Sessions after these"))
        self.print = Button(_("Print"), icon="printer", about=_("Print the rota for the wall"))
        self.fill = Button(_("Fill the gaps fairly"), kind=Kind.PRIMARY, icon="users-round")
        header.set_second(self.line)
        for button in (self.earlier, self.later, self.print, self.fill):
            header.add_action(button)

    def show_rota(self, rota: Rota, *, is_later: bool) -> None:
        """Show what there is to do."""
        self.line.setText(words.headline(rota))
        self.print.show()
        self.fill.setVisible(bool(rota.gaps))
        self.earlier.setVisible(is_later)
        self.later.setVisible(is_later or len(rota.days) == SESSIONS)
        self.later.setEnabled(len(rota.days) == SESSIONS)

    def show_none(self) -> None:
        """Show that there is nothing to do."""
        self.line.setText("")
        for button in (self.earlier, self.later, self.print, self.fill):
            button.hide()
