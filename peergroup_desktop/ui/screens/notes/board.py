"""The parts of the notes and where they stand: the questions, and beside or under them the cards."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.notes import Prompt
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.doing.card import DoingCard
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.notes.decisions import DecisionCard
from peergroup_desktop.ui.screens.notes.follow_up_card import FollowUpCard
from peergroup_desktop.ui.screens.notes.next_card import NextCard
from peergroup_desktop.ui.screens.notes.prompt_box import PromptBox
from peergroup_desktop.ui.screens.notes.safety_card import SafetyCard
from peergroup_desktop.ui.screens.notes.theme_row import ThemeRow
from peergroup_desktop.ui.widgets.cards import Panel
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.tab_order import link

_SIDE, _BESIDE_FROM = 384, 920
_FIRST_LINES, _LINES = 4, 2
_ANY_WIDTH = (1 << 24) - 1  # as Qt has it


class NotesBoard(Following, ScrollArea):
    """One page that scrolls. The signals of the boxes give the question's key first."""

    keep_due = Signal(str, str)
    left = Signal(str, str)
    earlier_requested = Signal(str)

    def __init__(self, discreet: Discreet) -> None:
        super().__init__(gap=0, margins=(0, 0, 6, 6))  # clear of the bar
        self._discreet = discreet
        self.boxes: dict[str, PromptBox] = {}
        self._prompts: tuple[Prompt, ...] = ()
        self._across = self.body.add(Responsive(gap=20, stacks_below=_BESIDE_FROM))
        self.body.stretch()
        left = self._across.add(Column(gap=12), 1)
        left.add(Note(_("Write about the session, not about one person. Anyone here may ask to read it."), icon="eye"))
        self.panel = left.add(Panel(_("Notes"), margins=(24, 8, 24, 20), gap=8))
        left.stretch()
        self.themes = ThemeRow()
        self.themes.setParent(self.panel)
        self.side = QWidget()
        cards = Column(self.side, gap=16)
        self.follow_ups = cards.add(FollowUpCard())
        self.doing = cards.add(DoingCard(icon="clipboard-list"))
        self.coming = cards.add(NextCard())
        self.safety = cards.add(SafetyCard())  # seen without scrolling; the keyboard comes to it last
        self.decisions = cards.add(DecisionCard())
        self._cards, self._more_stops = cards, list[QWidget]()
        cards.stretch()
        self._across.add(self.side)
        self.follow_look()

    def dress(self) -> None:
        """Find the shape for the text size."""
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the shape for the room."""
        super().resizeEvent(event)
        self._fit()

    def show_prompts(self, prompts: tuple[Prompt, ...]) -> None:
        """Make a box for each question, unless they are there."""
        if prompts == self._prompts:
            return
        self._prompts = prompts
        self.themes.setParent(self.panel)
        for old in self.boxes.values():
            old.hide()
            old.deleteLater()
        self.boxes = {}
        for place, prompt in enumerate(prompts):
            box = PromptBox(prompt, self._discreet, lines=_LINES if place else _FIRST_LINES)
            self.boxes[prompt.key] = box
            self.panel.body.add(box)
            box.keep_due.connect(self.keep_due)
            box.left.connect(self.left)
            box.earlier_requested.connect(self.earlier_requested)
            if not place:
                box.put_between(self.themes)
        self._order()

    def add_card(self, card: QWidget, stop: QWidget) -> None:
        """Put a card above the decisions; Tab comes to `stop` in it."""
        self._cards.insertWidget(self._cards.indexOf(self.decisions), card)
        self._more_stops.append(stop)

    def texts(self) -> dict[str, str]:
        """Return what stands in every box."""
        return {key: box.text for key, box in self.boxes.items()}

    def focus_first(self) -> None:
        """Put the keyboard into the first box."""
        for box in self.boxes.values():
            (box.held if box.edit.isHidden() else box.edit).setFocus()
            return

    def _order(self) -> None:
        """Let Tab go through the questions, then the cards."""
        stops: list[QWidget] = []
        for place, box in enumerate(self.boxes.values()):
            themes = [self.themes.add, self.themes.entry] if not place else []
            stops += [box.earlier, *themes, box.edit, box.held]
        card = self.follow_ups
        stops += [
            card.what,
            card.who,
            card.day,
            card.add,
            self.doing.add,
            self.doing.copy,
            self.coming.topic,
            *self._more_stops,
            self.decisions.add,
            self.safety.record,
        ]
        link(stops)

    def _fit(self) -> None:
        is_beside = not look().is_large and self.width() >= px(_BESIDE_FROM)
        self.side.setMinimumWidth(px(_SIDE) if is_beside else 0)
        self.side.setMaximumWidth(px(_SIDE) if is_beside else _ANY_WIDTH)
