"""Today's card about backups: when the last one was and where, and the one click that makes another."""

from PySide6.QtCore import Signal

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.backing_up.words import Standing
from peergroup_desktop.ui.screens.today.cards import LinesCard
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import TextLabel


class BackupCard(LinesCard):
    """Calm when all is well, marigold when it is time for one; never red."""

    back_up_requested = Signal()
    all_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("Backed up"), "shield-check", padding=16)
        self.see_all = Button(_("See all"), kind=Kind.QUIET, size=Size.SMALL, about=_("See all backups"))
        self.set_action(self.see_all)
        self.button = Button(_("Back up now"), icon="usb")
        self.see_all.clicked.connect(self.all_requested)
        self.button.clicked.connect(self.back_up_requested)
        self.body.insertWidget(0, self.button)

    def show_standing(self, standing: Standing) -> None:
        """Show how it stands."""
        self.set_title(standing.title)
        self.set_icon(*(("shield-check", Ink.GREEN_INK) if standing.is_well else ("clock-alert", Ink.MARI_INK)))
        lines = [TextLabel(standing.line, Text.BODY, Ink.INK2)]
        if standing.more:
            lines.append(TextLabel(standing.more, Text.SECOND, Ink.INK2 if standing.is_well else Ink.MARI_INK))
        self.show_lines(lines)
