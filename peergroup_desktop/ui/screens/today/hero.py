"""The green card of Today: what is on next, and the one thing to do about it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from peergroup_desktop.core.dates import clock_span
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.ui.look import gap, px
from peergroup_desktop.ui.screens.today.presenter import Hero
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import HeroCard
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, least_height
from peergroup_desktop.ui.widgets.rings import ChairRing

_WORDS, _AROUND, _LEAST = 400, 32, 276


class SessionHero(HeroCard):
    """Shows a `Hero`, or that nothing is planned, or how many pairs there are where a group is about pairs.

    `place_requested`: the register or the notes of its session.
    """

    pairs_requested = Signal()
    place_requested = Signal(str)
    details_requested = Signal()
    planning_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("Next session"))
        least_height(self, _LEAST)
        self._writes_notes = False
        left = self.body.add(Column(gap=4), 1)
        self.above = left.add(TextLabel("", Text.STRONG, Ink.GREEN_INK))
        self.time = left.add(TextLabel("", Text.CLOCK))
        left.space(4)
        self.place = left.add(IconText("map-pin", "", Text.LEAD, Ink.INK, wraps=True))
        self.topic = left.add(IconText("message-circle", "", Text.LEAD, Ink.INK, wraps=True))
        self.bring = left.add(IconText("shopping-basket", "", Text.LEAD, Ink.INK, wraps=True))
        left.space(12)
        left.add(self._build_buttons())
        left.stretch()
        self.chairs = self.body.add(ChairRing(202))

    def _build_buttons(self) -> QWidget:
        holder = QWidget()
        flow = Flow(holder, gap=16)
        self.register = Button("", kind=Kind.PRIMARY, size=Size.HERO, icon="clipboard-check")
        self.plan = Button(_("Plan a session"), kind=Kind.PRIMARY, size=Size.HERO, icon="calendar-days")
        self.open = Button(_("Open the register"), kind=Kind.QUIET, size=Size.LARGE)
        self.details = Button(_("Change details"), kind=Kind.QUIET, size=Size.LARGE)
        self.pairs = Button("", kind=Kind.PRIMARY, size=Size.HERO, icon="handshake")
        self.pairs.clicked.connect(self.pairs_requested)
        for button in (self.register, self.pairs, self.plan, self.open, self.details):
            flow.add(button)
        self.register.clicked.connect(self._on_pressed)
        self.open.clicked.connect(partial(self.place_requested.emit, "register"))
        self.plan.clicked.connect(self.planning_requested)
        self.details.clicked.connect(self.details_requested)
        return holder

    def show_hero(self, hero: Hero | None) -> None:
        """Show the session; without one, that nothing is planned and where to plan it."""
        for part in (self.register, self.details, self.time):
            part.setVisible(hero is not None)
        self._writes_notes = hero is not None and hero.writes_notes
        self.open.setVisible(self._writes_notes)
        self.details.setVisible(hero is not None and not self._writes_notes)
        self.plan.setVisible(hero is None)
        self.pairs.hide()
        if hero is None:
            self.above.setText(_("No session is planned."))
            for line in (self.place, self.topic, self.bring):
                self._show_line(line, "")
            self.chairs.hide()
            return
        session = hero.session
        self.above.setText(hero.above)
        self.time.setText(clock_span(session.starts_minute, session.ends_minute))
        self._show_line(self.place, session.place)
        self._show_line(self.topic, session.cancel_reason if session.is_cancelled else hero.about)
        self._show_line(self.bring, "" if session.is_cancelled else hero.bring)
        self.register.setText(hero.button)
        self.register.set_icon("notebook-pen" if hero.writes_notes else "clipboard-check")
        self.register.setVisible(not session.is_cancelled)
        self.chairs.setVisible(hero.last_count is not None)
        if hero.last_count is not None:
            count = hero.last_count
            self.chairs.set_count(count, number=str(count), caption=hero.last_when, says=hero.last_says)

    def show_pairs(self, count: int, due: int) -> None:
        """Show how many pairs there are, and how many of them something is due for, in place of a session."""
        self.show_hero(None)
        self.plan.hide()
        self.above.setText(_("Your pairs") if count else _("No pair has begun yet."))
        self.time.setText(plural("{count} pair", "{count} pairs", count))
        self.time.setVisible(count > 0)
        waiting = plural("Something is due for {count} of them", "Something is due for {count} of them", due)
        self._show_line(self.topic, (waiting if due else _("Everybody is in touch as agreed.")) if count else "")
        self.pairs.setText(_("Open the pairs") if count else _("Begin a pair"))
        self.pairs.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chairs under the words where there is no room beside them."""
        super().resizeEvent(event)
        beside = px(_WORDS) + self.chairs.sizeHint().width() + 3 * gap(_AROUND)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self.body.setDirection(right if self.width() >= beside else down)

    def _on_pressed(self) -> None:
        self.place_requested.emit("notes" if self._writes_notes else "register")

    def _show_line(self, line: IconText, text: str) -> None:
        line.set_text(text)
        line.setVisible(bool(text))
