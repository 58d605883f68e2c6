"""The head of a page: Menu at large text, the title, the discreet bar, and what can be done here."""

from functools import cached_property

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Size
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import PageTitle
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.section_tabs import SectionTabs
from peergroup_desktop.ui.widgets.tab_order import link_inside


class PageHeader(QWidget):
    """Title left, actions right; with too little room the actions go to the next line. Under them `sections`: tabs."""

    menu_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._discreet: Discreet | None = None
        whole = Column(self, gap=8)
        self._row = whole.add(Row(gap=16))
        self._under = whole.add(Row(gap=0))
        self.sections = whole.add(SectionTabs())
        self.menu = Button(_("Menu"), icon="menu", size=Size.NORMAL)
        self.menu.hide()
        self.menu.clicked.connect(self.menu_requested)
        self._row.add(self.menu)
        words = Column(gap=2)
        self.title = PageTitle("", Text.TITLE)
        words.add(self.title)
        self._words = words
        self._row.add(words, 1)
        self._bar = _DiscreetBar()
        self._actions = QWidget()
        self._flow = Flow(self._actions, gap=12, from_right=True)
        self._row.add(self._bar)
        self._row.add(self._actions)
        self._actions.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._actions.hide()

    @property
    def show_names(self) -> Button:
        """The way out of discreet mode."""
        return self._bar.button

    def set_title(self, title: str) -> None:
        """Change the title."""
        self.title.setText(title)

    def set_second(self, widget: QWidget) -> None:
        """Put a line under the title."""
        self._words.add(widget)

    def add_action(self, button: QWidget) -> None:
        """Put a button at the right."""
        self._flow.add(button)
        self._actions.show()

    def set_menu_shown(self, is_shown: bool) -> None:
        """Show the Menu button in place of the rail."""
        self.menu.setVisible(is_shown)

    def follow(self, discreet: Discreet) -> None:
        """Show the bar while discreet mode is on."""
        self._discreet = discreet
        discreet.changed.connect(self._show_bar)
        self._bar.ended.connect(self._end_discreet)
        look().changed.connect(self._show_bar)
        self._show_bar()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the discreet bar into a line of its own where it does not fit beside title and actions."""
        super().resizeEvent(event)
        self._place_bar()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room of the longest word alone."""
        return QSize(0, super().minimumSizeHint().height())

    def _show_bar(self) -> None:
        self._bar.show_for(is_on=self._discreet is not None and self._discreet.is_on)
        self._place_bar()

    def _place_bar(self) -> None:
        title = QFontMetrics(self.title.font()).horizontalAdvance(self.title.text())
        beside = [part for part in (self.menu, self._bar, self._actions) if not part.isHidden()]
        wanted = title + sum(part.sizeHint().width() + self._row.spacing() for part in beside)
        is_under = wanted > self.width()
        if is_under != (self._under.indexOf(self._bar) >= 0):
            if is_under:
                self._under.add(self._bar, 1)
            else:
                self._row.insertWidget(self._row.indexOf(self._actions), self._bar)

    def _end_discreet(self) -> None:
        if self._discreet is not None:
            self._discreet.set_on(False)


class _DiscreetBar(QWidget):
    """Says that names are hidden, with the way to show them. Made when discreet mode is first on."""

    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._note: Note | None = None
        self.hide()

    @cached_property
    def button(self) -> Button:
        """The way out of it."""
        return Button(_("Show names"), size=Size.SMALL)

    def show_for(self, *, is_on: bool) -> None:
        """Show it, or take it away."""
        if is_on and self._note is None:
            self._note = Column(self).add(Note(_("Discreet mode: names show as initials."), icon="eye-off"))
            self._note.add_action(self.button)
            self.button.clicked.connect(self.ended)
            link_inside(self, self.button)
        if self._note is not None:
            self._note.set_wraps(wraps=look().is_large)
        self.setVisible(is_on)
