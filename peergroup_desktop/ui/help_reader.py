"""Reading the help: search, the list of pages, the page. Used behind the door and before it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui import help_book
from peergroup_desktop.ui.context import Doorstep
from peergroup_desktop.ui.help_book import HelpPage
from peergroup_desktop.ui.help_text import HelpText, as_paper
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.paper import Paperwork
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Panel
from peergroup_desktop.ui.widgets.choices import ChoiceGroup, ChoiceRow
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.fields import ComboBox, SearchEdit
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_LIST_WIDTH = 300
_LIST_FROM = 760


class HelpReader(QWidget):
    """Where there is no room for the list beside the page, a list that opens takes its place."""

    def __init__(self) -> None:
        super().__init__()
        self._trail: list[str] = []
        self._is_going_back = False
        row = Row(self, gap=20)
        self._side = row.add(QWidget())
        fix_width(self._side, _LIST_WIDTH)
        side = Column(self._side, gap=12)
        self.search = side.add(SearchEdit(_("Find in help")))
        panel = side.add(Panel(_("Pages"), margins=8), 1)
        scroll = panel.body.add(ScrollArea(margins=0))
        self.choices = scroll.body.add(ChoiceGroup(_("Pages")))
        self._nothing = scroll.body.add(TextLabel("", Text.SECOND, Ink.INK2))
        scroll.body.stretch()
        main = row.add(Column(gap=12), 1)
        self.chooser = main.add(ComboBox(says=_("Pages")))
        page = main.add(Panel(_("Page"), margins=(24, 16, 12, 16)), 1)
        self.text = page.body.add(HelpText(), 1)
        self._list(help_book.pages())
        self.chooser.set_choices([(found.topic, found.title) for found in help_book.pages()])
        self.search.searched.connect(self._on_search)
        self.search.down_pressed.connect(self._to_list)
        self.choices.chosen.connect(self.open_topic)
        self.chooser.chosen.connect(self.open_topic)
        self.text.link_chosen.connect(self.open_topic)
        look().changed.connect(self._arrange)
        self.open_topic(help_book.ORDER[0])

    @property
    def page(self) -> HelpPage:
        """The page that is open."""
        return help_book.page_of(self._trail[-1])

    def open_topic(self, topic: str) -> None:
        """Open the page of a topic."""
        page = help_book.page_of(topic)
        if not self._trail or self._trail[-1] != page.topic:
            self._trail.append(page.topic)
        self.text.show_page(page)
        self.chooser.set_choice(page.topic)
        self._mark(page.topic)

    def go_back(self) -> bool:
        """Open the page before; False when there is none."""
        if len(self._trail) < 2:
            return False
        self._trail.pop()
        self.open_topic(self._trail[-1])
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between the list and the list that opens."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        has_list = self.width() >= px(_LIST_FROM) and not look().is_large
        self._side.setVisible(has_list)
        self.chooser.setVisible(not has_list)

    def _list(self, found: tuple[HelpPage, ...]) -> None:
        self.choices.clear()
        for page in found:
            self.choices.add(page.topic, ChoiceRow(page.title))
        self._nothing.setText("" if found else _("Nothing in the help has these words. Try one word alone."))
        self._nothing.setVisible(not found)

    def _mark(self, topic: str) -> None:
        if topic in {page.topic for page in help_book.find(self.search.text())}:
            self.choices.set_choice(topic)

    def _on_search(self, typed: str) -> None:
        found = help_book.find(typed)
        self._list(found)
        if typed.strip() and found and self.page not in found:
            self.open_topic(found[0].topic)
        self._mark(self.page.topic)

    def _to_list(self) -> None:
        found = help_book.find(self.search.text())
        if found:
            self.choices.button(found[0].topic).setFocus(Qt.FocusReason.TabFocusReason)


class HelpDialog(Dialog):
    """The help over the door: nobody needs to get in first."""

    def __init__(self, screen: QWidget, doorstep: Doorstep, topic: str) -> None:
        super().__init__(screen, _("Help"), width=1000)
        self._paperwork = Paperwork(screen, doorstep)
        self.reader = self.body.add(HelpReader())
        self.reader.setMinimumHeight(px(420))
        self.reader.open_topic(topic)
        self.add_button(_("Close"), Kind.PRIMARY, "close")
        self.print: Button = self.add_own_button(_("Print this page"), icon="printer")
        self.print.clicked.connect(self._on_print)
        self.focus_on(self.reader.text)

    def _on_print(self) -> None:
        self._paperwork.print(as_paper(self.reader.page))
