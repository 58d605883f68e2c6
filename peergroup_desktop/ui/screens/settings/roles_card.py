"""Who may do what, in words: made from the one table that the program obeys."""

from collections.abc import Iterable
from functools import reduce

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.permissions import MAY, Deed, Role
from peergroup_desktop.core.sentences import PERMISSIONS, ROLES, label
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel

EVERYBODY = reduce(frozenset.intersection, MAY.values())


class RolesCard(Card):
    """What everybody may do first, then what each role may do besides. Nothing is listed twice."""

    def __init__(self) -> None:
        super().__init__(_("Who may do what"), icon="list-checks", gap=4)
        self._list(_("Everybody who can unlock"), EVERYBODY, _(ROLES[Role.FACILITATOR]))
        for role in (Role.SAFEGUARDING, Role.COORDINATOR):
            self._list(_("{role}, besides").format(role=label(role)), MAY[role] - EVERYBODY, "")
        self.body.space(4)
        words = _("A role is a rule of this program. Whoever can unlock the file holds the key to all of it.")
        self.body.add(TextLabel(words, Text.SECOND, Ink.INK2))

    def _list(self, title: str, deeds: Iterable[Deed], line: str) -> None:
        self.body.space(4)
        self.body.add(TextLabel(title, Text.STRONG))
        if line:
            self.body.add(TextLabel(line, Text.SECOND, Ink.INK2))
        allowed = set(deeds)
        for deed in Deed:
            if deed in allowed:
                words = _(PERMISSIONS[deed])
                self.body.add(IconText("check", words, Text.BODY, Ink.INK, icon_ink=Ink.GREEN_INK, wraps=True))
