"""The dark rail: the group, the places, and at its foot who is in. Knows no screen; says what was asked for."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.places import RailEntry, entry_key, rail_entries
from peergroup_desktop.ui.stylesheet import Sheet
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.avatar import QuietAvatar
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.rail import GroupButton, RailButton, RailItem, RailRule
from peergroup_desktop.ui.widgets.rail_surface import RailSurface
from peergroup_desktop.ui.widgets.toggle import Toggle

WIDTH = 220


class RailPanel(RailSurface):
    """220 wide at 100 %. `place_chosen` gives the key of a place or a family, `group_chosen` a group's id."""

    place_chosen = Signal(str)
    group_chosen = Signal(bytes)
    lock_requested = Signal()
    unplug_requested = Signal()
    discreet_requested = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[tuple[bytes, str]] = []
        whole = Column(self, gap=0, margins=(12, 15, 0, 16))
        self.group = GroupButton()
        self.group.clicked.connect(self._open_groups)
        whole.add(self.group)
        whole.space(19)
        self._buttons = QButtonGroup(self)
        self.items = self._build_places(whole)
        self.show_entries(rail_entries())
        whole.stretch()
        self.discreet = Toggle(_("Discreet mode"), icon="eye-off", on_rail=True)
        self.discreet.setToolTip(_("Shows initials in place of names (F9)"))
        self.discreet.toggled.connect(self.discreet_requested)
        self.help = RailButton(_("Help"), "circle-question-mark")
        self.settings = RailButton(_("Settings"), "settings")
        foot = QWidget()
        rows = Column(foot, gap=0, margins=(0, 0, 16, 0))
        for part in (self.discreet, self.help, self.settings):
            rows.add(part)
        rows.space(10)
        rows.add(RailRule())
        rows.space(12)
        self.unplug = rows.add(RailButton(_("Safe to unplug"), "usb"))
        self.unplug.setToolTip(_("Closes the group’s file and says when to pull the stick out"))
        self.unplug.hide()
        self.unplug.clicked.connect(self.unplug_requested)
        self._build_account(rows)
        whole.add(foot)
        self.help.clicked.connect(self._on_help_clicked)
        self.settings.clicked.connect(self._on_settings_clicked)

    def show_place(self, key: str) -> None:
        """Mark the place that is shown; none for those without a tab."""
        item = self.items.get(entry_key(key))
        self._buttons.blockSignals(True)
        if item is not None:
            item.setChecked(True)
        else:
            self._buttons.setExclusive(False)
            for other in self.items.values():
                other.setChecked(False)
            self._buttons.setExclusive(True)
        self._buttons.blockSignals(False)

    def show_entries(self, entries: tuple[RailEntry, ...]) -> None:
        """Show the items that the group in use has, numbered in their order."""
        shown = [entry.key for entry in entries]
        for key, item in self.items.items():
            item.setVisible(key in shown)
        for number, key in enumerate(shown, start=1):
            self.items[key].setToolTip(_("Alt+{number}").format(number=number))
            place = _("{place} of {count}").format(place=number, count=len(shown))
            self.items[key].setAccessibleDescription(place)

    def show_group(self, name: str, groups: list[tuple[bytes, str]]) -> None:
        """Show the group in use, and remember the others (id, name) for the list."""
        self._groups = groups
        words = name or _("Peergroup")
        has_choice = len(groups) > 1
        says = _("{name}. Choose another group").format(name=words) if has_choice else words
        self.group.set_group(words, says, may_choose=has_choice)

    def show_account(self, account: bytes, name: str, *, shown_as: str, is_veiled: bool) -> None:
        """Show who is in; `shown_as` is the name as it may be shown."""
        self._avatar.set_person(account, initials(name))
        self._avatar.set_veiled(is_veiled)
        self._account.setText(shown_as)

    def show_discreet(self, *, is_on: bool) -> None:
        """Show whether discreet mode is on."""
        self.discreet.blockSignals(True)
        self.discreet.setChecked(is_on)
        self.discreet.blockSignals(False)
        self.discreet.update()

    def show_unplug(self, *, is_offered: bool) -> None:
        """Offer to make the stick ready, where there is one."""
        self.unplug.setVisible(is_offered)

    def focus_first(self) -> None:
        """Put the keyboard on the place that is shown."""
        first = next(item for item in self.items.values() if not item.isHidden())
        chosen = self._buttons.checkedButton() or first
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build_places(self, whole: Column) -> dict[str, RailItem]:
        items: dict[str, RailItem] = {}
        for entry in rail_entries():
            item = RailItem(entry.key, _(entry.words), entry.icon)
            self._buttons.addButton(item)
            items[entry.key] = item
        column = whole.add(Column(gap=4))
        for item in items.values():
            column.add(item)
        self._buttons.buttonToggled.connect(self._on_toggled)
        self._buttons.buttonClicked.connect(self._on_clicked)
        return items

    def _build_account(self, rows: Column) -> None:
        row = Row(gap=10, margins=(8, 0, 0, 0))
        self._avatar = row.add(QuietAvatar(32))
        self._account = row.add(TextLabel("", Text.SECOND_MEDIUM, Ink.RAIL_INK, elides=True), 1)
        self.lock = RailButton(_("Lock"), "lock", is_boxed=True)
        self.lock.setToolTip(_("Locks the group’s file (Ctrl+L)"))
        self.lock.clicked.connect(self.lock_requested)
        row.add(self.lock)
        rows.add(row)

    def _on_toggled(self, item: RailItem, is_on: bool) -> None:
        if is_on:
            self.place_chosen.emit(item.key)

    def _on_clicked(self, item: RailItem) -> None:
        self.place_chosen.emit(item.key)

    def _on_help_clicked(self) -> None:
        self.place_chosen.emit("help")

    def _on_settings_clicked(self) -> None:
        self.place_chosen.emit("settings")

    def _open_groups(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setFont(look().font(Text.BODY))
        look().clothe(menu, Sheet.MENU)
        for group_id, name in self._groups:
            action = menu.addAction(name.replace("&", "&&"))
            action.setData(group_id)
        menu.triggered.connect(self._on_group_chosen)
        menu.popup(self.group.mapToGlobal(QPoint(px(8), self.group.height())))

    def _on_group_chosen(self, action: QAction) -> None:
        self.group_chosen.emit(bytes(action.data()))
