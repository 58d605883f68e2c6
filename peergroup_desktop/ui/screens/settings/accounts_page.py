"""Who can unlock and with what role, my passphrase, and what each role may do."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.accounts import AccountRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import initials
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.screens.settings.drawer_card import DrawerCard
from peergroup_desktop.ui.screens.settings.roles_card import RolesCard
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.avatar import Avatar
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row
from peergroup_desktop.ui.widgets.notes import Note


class AccountLine(QWidget):
    """One person who can unlock."""

    def __init__(self, row: AccountRow, shown_as: str, *, is_veiled: bool) -> None:
        super().__init__()
        line = Row(self, gap=12, margins=(0, 4, 0, 4))
        avatar = Avatar(36, person=row.id, initials=initials(row.name))
        avatar.set_veiled(is_veiled)
        line.add(avatar)
        words = line.add(Column(gap=0), 1)
        words.stretch()
        name = _("{name} (you)").format(name=shown_as) if row.is_me else shown_as
        words.add(TextLabel(name, Text.STRONG))
        words.add(TextLabel(label(row.role), Text.SECOND, Ink.INK2))
        words.stretch()
        about = _("Change the role of {name}").format(name=shown_as)
        self.change_role = Button(_("Change role"), size=Size.SMALL, about=about)
        self.take_out = Button(_("Take out"), size=Size.SMALL, about=_("Take {name} out").format(name=shown_as))
        buttons = Responsive(gap=8)
        buttons.add(self.change_role)
        buttons.add(self.take_out)
        line.add(buttons)


class AccountsPage(QWidget):
    """Lists and asks; the forms are boxes of the screen."""

    add_requested = Signal()
    role_requested = Signal(object)
    remove_requested = Signal(object)
    passphrase_requested = Signal()

    def __init__(self, discreet: Discreet) -> None:
        super().__init__()
        self._discreet = discreet
        column = Column(self, gap=16)
        people = column.add(Card(_("People who can unlock"), icon="users-round", gap=4))
        self._list = people.body.add(Column(gap=0))
        people.body.space(4)
        buttons = people.body.add(Responsive(gap=10))
        self.add = Button(_("Add someone"), kind=Kind.PRIMARY, icon="user-round-plus")
        self.passphrase = Button(_("Change my passphrase"), icon="key")
        buttons.add(self.add)
        buttons.add(self.passphrase)
        buttons.addStretch(1)
        self.lines: list[AccountLine] = []
        self.for_coordinators = column.add(
            Note(_("Only a coordinator can add people, change what they do, or take them out."), icon="info")
        )
        self.drawer = column.add(DrawerCard(discreet))
        self.roles = column.add(RolesCard())
        column.stretch()
        self.add.clicked.connect(self.add_requested)
        self.passphrase.clicked.connect(self.passphrase_requested)

    def show_accounts(self, rows: tuple[AccountRow, ...], *, may_change: bool) -> None:
        """List who can unlock; what is for coordinators is there for them alone."""
        for old in self.lines:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.lines = []
        for row in rows:
            line = AccountLine(row, self._discreet.name(row.name), is_veiled=self._discreet.is_on)
            line.change_role.setVisible(may_change)
            line.change_role.clicked.connect(partial(self.role_requested.emit, row))
            line.take_out.setVisible(may_change and not row.is_me)
            line.take_out.clicked.connect(partial(self.remove_requested.emit, row))
            self._list.add(line)
            self.lines.append(line)
        self.add.setVisible(may_change)
        self.for_coordinators.setVisible(not may_change)
