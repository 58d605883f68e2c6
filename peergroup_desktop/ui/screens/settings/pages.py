"""The sections of Settings at the left, the page of the open one at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import N_, _
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.settings.about_page import AboutPage
from peergroup_desktop.ui.screens.settings.accounts_page import AccountsPage
from peergroup_desktop.ui.screens.settings.backups_page import BackupsPage
from peergroup_desktop.ui.screens.settings.controls import SettingsCard
from peergroup_desktop.ui.screens.settings.declared import APPEARANCE, GROUP, PRIVACY, Section
from peergroup_desktop.ui.screens.settings.held_card import HeldCard
from peergroup_desktop.ui.screens.settings.history_page import HistoryPage
from peergroup_desktop.ui.screens.settings.leaving_page import LeavingPage
from peergroup_desktop.ui.screens.settings.paper_page import PaperPage
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import Card, Panel
from peergroup_desktop.ui.widgets.choices import ChoiceGroup, ChoiceRow
from peergroup_desktop.ui.widgets.fields import ComboBox
from peergroup_desktop.ui.widgets.held import Held
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width
from peergroup_desktop.ui.widgets.one_of import OneOf
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_LIST_WIDTH = 300
_LIST_FROM = 860
_PAGE_WIDTH = 720
_PLACES = (
    ("appearance", N_("Appearance"), N_("Text size and colours"), "eye"),
    ("privacy", N_("Locking and names"), N_("Who sees what, and when"), "lock"),
    ("accounts", N_("People who can unlock"), N_("Roles and passphrases"), "users-round"),
    ("paper", N_("Keys on paper"), N_("Recovery code and envelope"), "key"),
    ("group", N_("Group details"), N_("Times, places and small jobs"), "calendar-days"),
    ("backups", N_("Backups"), N_("Kept safe, and how to get back"), "shield-check"),
    ("leaving", N_("Leave with your data"), N_("Everything as open files"), "file-down"),
    ("history", N_("History"), N_("Who changed what"), "clock"),
    ("about", N_("About"), N_("Version and licences"), "info"),
)


class SettingsPages(QWidget):
    """Where there is no room for the list beside the page, a list that opens takes its place."""

    changed = Signal(object, object)
    groups_requested = Signal()
    section_opened = Signal(str)

    def __init__(self, discreet: Discreet) -> None:
        super().__init__()
        row = Row(self, gap=20)
        self._panel = row.add(Panel(_("Settings"), margins=2))
        fix_width(self._panel, _LIST_WIDTH)
        self._list = self._panel.body.add(ScrollArea(margins=6), 1)
        self.sections = self._list.body.add(ChoiceGroup(_("Settings")))
        for key, title, line, icon in _PLACES:
            self.sections.add(key, ChoiceRow(_(title), _(line), icon))
        self._list.body.stretch()
        main = row.add(Column(gap=12), 1)
        self.chooser = main.add(ComboBox(says=_("Settings"), height=44))
        self.chooser.set_choices([(key, _(title)) for key, title, _line, _icon in _PLACES])
        self._scroll = main.add(ScrollArea(margins=(6, 0, 6, 6)), 1)
        self._cards: list[SettingsCard] = []
        self.accounts, self.history = AccountsPage(discreet), HistoryPage()
        self.backups, self.paper, self.leaving = BackupsPage(), PaperPage(), LeavingPage()
        self.held = HeldCard()
        self._pages = self._build_pages()
        self._scroll.body.add(Held(self._one_of, _PAGE_WIDTH))
        self._scroll.body.stretch()
        self.sections.chosen.connect(self.open_section)
        self.chooser.chosen.connect(self.open_section)
        look().changed.connect(self._arrange)
        self.open_section("appearance")

    def _build_pages(self) -> dict[str, QWidget]:
        group = self._cards_page(GROUP)
        details = Card(_("Name, times, place, and how much is kept"), icon="calendar-days")
        details.body.add(TextLabel(_("Each group has its own, under Groups and sessions."), Text.BODY, Ink.INK2))
        line = details.body.add(Row(gap=0))
        self.to_groups = line.add(Button(_("Open Groups and sessions"), trailing_icon="arrow-right", wraps=True))
        line.stretch()
        self.to_groups.clicked.connect(self.groups_requested)
        layout = group.layout()
        if isinstance(layout, Column):
            layout.insertWidget(0, details)
        privacy = self._cards_page(PRIVACY)
        beneath = privacy.layout()
        if isinstance(beneath, Column):
            beneath.insertWidget(beneath.count() - 1, self.held)
        pages = {
            "appearance": self._cards_page(APPEARANCE),
            "privacy": privacy,
            "accounts": self.accounts,
            "paper": self.paper,
            "group": group,
            "backups": self.backups,
            "leaving": self.leaving,
            "history": self.history,
            "about": AboutPage(),
        }
        self._one_of = OneOf()
        for page in pages.values():
            self._one_of.add(page)
        return pages

    def _cards_page(self, sections: tuple[Section, ...]) -> QWidget:
        page = QWidget()
        column = Column(page, gap=16)
        for section in sections:
            card = column.add(SettingsCard(section))
            card.changed.connect(self.changed)
            self._cards.append(card)
        column.stretch()
        return page

    @property
    def section(self) -> str:
        """The key of the open section."""
        return self.sections.choice

    def control(self, key: str) -> QWidget:
        """Return the control of one setting."""
        return next(card.controls[key] for card in self._cards if key in card.controls)

    def open_section(self, key: str) -> None:
        """Show a section's page, from its top."""
        self.sections.set_choice(key)
        self.chooser.set_choice(key)
        self._one_of.show_page(self._pages[key])
        self._scroll.verticalScrollBar().setValue(0)
        self._list.ensureWidgetVisible(self.sections.button(key), 0, 6)
        self.section_opened.emit(key)

    def show_values(self, values: dict[str, object]) -> None:
        """Show every setting's value."""
        for card in self._cards:
            for key, control in card.controls.items():
                control.show_value(values[key])

    def focus_first(self) -> None:
        """Put the keyboard on the open section."""
        reason = Qt.FocusReason.TabFocusReason
        if self._panel.isHidden():
            self.chooser.setFocus(reason)
        else:
            self.sections.button(self.section).setFocus(reason)

    def regions(self) -> list[QWidget]:
        """Return the sections and the open page, for F6."""
        first = self.chooser if self._panel.isHidden() else self.sections
        return [first, self._one_of.page]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between the list and the list that opens."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        has_list = self.width() >= px(_LIST_FROM) and not look().is_large
        self._panel.setVisible(has_list)
        self.chooser.setVisible(not has_list)
