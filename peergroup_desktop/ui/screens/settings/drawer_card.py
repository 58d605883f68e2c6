"""Who looks after the sealed drawer, and how far they can read it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.drawer import Lead
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import drawer_words
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.lines_column import LinesColumn


class DrawerCard(Card):
    """A line for each safeguarding lead; what to do while there is none, or only one."""

    def __init__(self, discreet: Discreet) -> None:
        super().__init__(_("The sealed drawer"), icon="lock", gap=8)
        self._discreet = discreet
        self.lines = self.body.add(LinesColumn())
        self.hint = self.body.add(TextLabel("", Text.SECOND, Ink.INK2))

    def show_leads(self, leads: Sequence[Lead]) -> None:
        """Show who can read it."""
        self.lines.show_lines([self._line(lead) for lead in leads])
        if not leads:
            self.hint.setText(
                _("Nobody can write a concern yet. Change the role of somebody you trust to safeguarding lead.")
            )
        elif len(leads) == 1:
            self.hint.setText(_("Two leads are better than one: if one forgets the passphrase, the other can help."))
        self.hint.setVisible(len(leads) < 2)

    def _line(self, lead: Lead) -> QWidget:
        holder = QWidget()
        column = Column(holder, gap=0)
        name = self._discreet.name(lead.name)
        column.add(TextLabel(_("{name} (you)").format(name=name) if lead.is_me else name, Text.STRONG))
        column.add(TextLabel(drawer_words.state(lead), Text.SECOND, Ink.INK2))
        return holder
