"""What the places are about, as chips beside the search; those that find no room wait behind "More"."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.look import gap, look
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.chips import RadioChip
from peergroup_desktop.ui.widgets.choices import ChoiceGroup
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.fields import SearchEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Row

GONE = "gone/"
_LEAST_SEARCH, _AROUND_CHIP, _GAP, _MORE = 250, 46, 8, 84


def topic_words(topic: str) -> str:
    """Return a topic as a chip says it; `GONE` stands for the places that are no more."""
    return _("Gone") if topic == GONE else topic


class TopicsBox(Dialog):
    """All topics, of which one is chosen. `chosen` gives it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, topics: Sequence[str], current: str) -> None:
        super().__init__(parent, _("What is it about?"))
        self.group = ChoiceGroup(_("What is it about?"), layout=Flow)
        self.group.add("", RadioChip(_("All")))
        for topic in topics:
            self.group.add(topic, RadioChip(topic_words(topic)))
        self.group.set_choice(current)
        self.body.add(self.group)
        self.focus_on(self.group.button(current))
        self.add_button(_("Show these"), Kind.PRIMARY, "show")
        self.add_button(_("Cancel"), Kind.SECONDARY, "")
        self.answered.connect(self._on_answered)

    def _on_answered(self, answer: str) -> None:
        if answer:
            self.chosen.emit(self.group.choice)


class TopicBar(Following, QWidget):
    """The search and its chips, in a line or, where there is little room, in two. `changed` tells of either."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._topics: tuple[str, ...] = ()
        self._offered: tuple[str, ...] | None = None
        self.topic = ""
        self.search = SearchEdit(_("Food, money, carers, sleep…"), says=_("Find a place that can help"))
        self.chips = ChoiceGroup(_("What it’s about"), layout=Row)
        self.more = Button(_("More"), kind=Kind.QUIET, size=Size.SMALL, about=_("More to choose what it’s about"))
        self._whole = Column(self, gap=10)
        self._first, self._second = self._whole.add(Row(gap=_GAP)), self._whole.add(Row(gap=_GAP))
        self._first.add(self.search, 1)
        self._first.add(self.chips)
        self._first.add(self.more)
        self._is_stacked = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.searched.connect(self._on_searched)
        self.chips.chosen.connect(self._on_chosen)
        self.more.clicked.connect(self.ask_more)
        self.follow_look()

    def dress(self) -> None:
        """Find anew which chips have room."""
        self._offered = None
        self._arrange()

    def show_topics(self, topics: Sequence[str], *, has_gone: bool) -> None:
        """Offer topics, the most used first, and the places that are gone. What no longer is there is not chosen."""
        self._topics = (*topics, *([GONE] if has_gone else []))
        if self.topic not in self._topics:
            self.topic = ""
        self._arrange()

    def choose(self, topic: str) -> None:
        """Choose a topic, or "" for all, and tell."""
        self.topic = topic
        self._arrange()
        self.changed.emit()

    def ask_more(self) -> None:
        """Open the box with all topics."""
        box = TopicsBox(self, self._topics, self.topic)
        box.chosen.connect(self.choose)
        box.open_ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find which chips have room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._stack(is_stacked=look().is_large or self.width() < look().px(560))
        offered = self._with_room()
        if offered == self._offered:
            if self.chips.choice != self.topic:
                self.chips.set_choice(self.topic)
            return
        had_keyboard = any(chip.hasFocus() for chip in self.chips.findChildren(RadioChip))
        self._offered = offered
        self.chips.clear()
        self.chips.add("", RadioChip(_("All")))
        for topic in offered:
            self.chips.add(topic, RadioChip(topic_words(topic)))
        self.chips.set_choice(self.topic)
        self.chips.setVisible(bool(self._topics))
        self.more.setVisible(len(offered) < len(self._topics))
        if had_keyboard:
            self.chips.button(self.topic).setFocus()

    def _with_room(self) -> tuple[str, ...]:
        """Return the topics that fit beside each other, the chosen one always among them."""
        room = self.width() - (0 if self._is_stacked else look().px(_LEAST_SEARCH))
        room -= self._wanted(_("All"))
        if sum(self._wanted(topic) for topic in self._topics) > room:
            room -= look().px(_MORE)
        order = [self.topic] if self.topic else []
        order += [topic for topic in self._topics if topic != self.topic]
        fits: set[str] = set()
        for topic in order:
            room -= self._wanted(topic)
            if room < 0 and topic != self.topic:
                break
            fits.add(topic)
        return tuple(topic for topic in self._topics if topic in fits)

    def _wanted(self, topic: str) -> int:
        words = painting.words_width(topic_words(topic), look().font(Text.SECOND_MEDIUM))
        return words + look().px(_AROUND_CHIP) + gap(_GAP)

    def _stack(self, *, is_stacked: bool) -> None:
        if is_stacked == self._is_stacked:
            return
        self._is_stacked = is_stacked
        row = self._second if is_stacked else self._first
        for part in (self.chips, self.more):
            (self._first if is_stacked else self._second).removeWidget(part)
            row.addWidget(part)
        if is_stacked:
            row.addStretch(1)
        else:
            self._second.takeAt(self._second.count() - 1)

    def _on_searched(self, _text: str) -> None:
        self.changed.emit()

    def _on_chosen(self, topic: str) -> None:
        self.topic = topic
        self.changed.emit()
