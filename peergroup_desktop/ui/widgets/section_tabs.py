"""Tabs under a page's title, for places that share an item of the rail. Real radio buttons, painted; they wrap."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.drawn_choice import DrawnChoice
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.group import Group

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SectionTab(DrawnChoice, QRadioButton):
    """One tab: the chosen one has a green edge and tint. Arrows are left to the tabs around it."""

    role = Text.SECOND_STRONG

    def __init__(self, key: str, words: str, place: str) -> None:
        super().__init__(words)
        self.key = key
        self.setAccessibleDescription(place)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.follow_look()

    def sizeHint(self) -> QSize:
        """Return room for the words."""
        return QSize(painting.words_width(self.text(), self.font()) + px(28), px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the tabs: Qt would go by where tabs stand, and not from line to line."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, on a tint where this is the place that is shown."""
        tokens = look().tokens
        painter = painting.start(self)
        box = QRectF(self.rect()).adjusted(0, px(2), 0, -px(2))
        colour = tokens.ink2
        if self.isChecked():
            painting.fill_round(painter, box, px(8), tokens.green_tint, tokens.green, 2)
            colour = tokens.green_ink
        else:
            fill = tokens.sunken if self.underMouse() else tokens.page
            painting.fill_round(painter, box, px(8), fill, tokens.line)
        painting.draw_words(painter, box, self.text(), self.font(), colour, painting.CENTRE)
        painter.end()


class SectionTabs(Group):
    """The tabs in one box. `chosen` gives the key of a place that somebody chose; the one shown has the Tab stop."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tabs: list[SectionTab] = []
        self._group = QButtonGroup(self)
        self._flow = Flow(self, gap=8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)  # fixed, a second line is cut
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.buttonClicked.connect(self._on_clicked)
        self.hide()

    def show_sections(self, says: str, sections: list[tuple[str, str]], current: str) -> None:
        """Show tabs for (key, words), `current` chosen; fewer than two are no choice and are not shown."""
        self.setAccessibleName(says)
        if [(tab.key, tab.text()) for tab in self.tabs] != sections:
            self._make(sections)
        for tab in self.tabs:
            tab.setChecked(tab.key == current)
            is_stop = tab.key == current
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        self.setVisible(len(self.tabs) > 1)

    def focus_current(self) -> None:
        """Put the keyboard on the tab of the place that is shown."""
        for tab in self.tabs:
            if tab.isChecked():
                tab.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next section with Right and to the one before with Left, round and round."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._step(step)

    def _step(self, step: int) -> None:
        at = next((index for index, tab in enumerate(self.tabs) if tab.isChecked()), None)
        if at is not None and len(self.tabs) > 1:
            self.chosen.emit(self.tabs[(at + step) % len(self.tabs)].key)

    def _make(self, sections: list[tuple[str, str]]) -> None:
        for tab in self.tabs:
            self._group.removeButton(tab)
        self._flow.clear()
        self.tabs = []
        for number, (key, words) in enumerate(sections, start=1):
            place = _("{place} of {count}").format(place=number, count=len(sections))
            tab = SectionTab(key, words, place)
            self._group.addButton(tab)
            self._flow.add(tab)
            self.tabs.append(tab)

    def _on_clicked(self, tab: SectionTab) -> None:
        self.chosen.emit(tab.key)
