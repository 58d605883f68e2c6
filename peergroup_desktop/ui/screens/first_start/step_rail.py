"""The left of the first start: which steps there are, which are done, and that nothing leaves this computer."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.portable import where_kept
from peergroup_desktop.ui import icons
from peergroup_desktop.ui.look import look, px
from peergroup_desktop.ui.screens.first_start.presenter import STEP_WORDS, STEPS, Step
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets import painting
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.logo import Logo
from peergroup_desktop.ui.widgets.rail_surface import RailSurface

_BOX = 28
_WORDS_FROM = 42


class StepMark(Following, QLabel):
    """One step: its number in a box, a tick once it is done, marigold while it is the one."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self._step = step
        self._number = STEPS.index(step) + 1
        self._now = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.follow_look()

    def dress(self) -> None:
        """Take the size."""
        self.setFixedHeight(px(_BOX))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for box and words."""
        words = painting.words_width(_(STEP_WORDS[self._step]), look().font(Text.STRONG))
        return QSize(px(_WORDS_FROM) + words, px(_BOX))

    def minimumSizeHint(self) -> QSize:
        """Never cut the words."""
        return self.sizeHint()

    def set_now(self, number: int) -> None:
        """Say which step is the one now, from 1."""
        self._now = number
        state = _("done") if self._number < number else _("now") if self._number == number else _("to come")
        words = _("Step {number} of {count}: {name}, {state}")
        self.setAccessibleName(
            words.format(number=self._number, count=len(STEPS), name=_(STEP_WORDS[self._step]), state=state)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box and words."""
        tokens = look().tokens
        painter = painting.start(self)
        side = px(_BOX)
        box = QRectF(0, 0, side, side)
        words = look().font(Text.STRONG if self._number == self._now else Text.BODY_MEDIUM)
        number = look().font(Text.SECOND_STRONG)
        ink = tokens.rail_ink
        if self._number < self._now:
            painting.fill_round(painter, box, px(8), tokens.rail_ink)
            inset = px(5)
            icons.paint(painter, "check", box.adjusted(inset, inset, -inset, -inset), tokens.rail, stroke=2.75)
        elif self._number == self._now:
            painting.fill_round(painter, box, px(8), tokens.marigold)
            painting.draw_words(painter, box, str(self._number), number, tokens.toast, painting.CENTRE)
        else:
            ink = tokens.rail_ink2
            painting.fill_round(painter, box, px(8), None, tokens.rail_ink2, 1.5)
            painting.draw_words(painter, box, str(self._number), number, tokens.rail_ink2, painting.CENTRE)
        place = QRectF(px(_WORDS_FROM), 0, self.width() - px(_WORDS_FROM), side)
        painting.draw_words(painter, place, _(STEP_WORDS[self._step]), words, ink)
        painter.end()


class StepRail(RailSurface):
    """Logo, the steps, and a word of comfort at the foot."""

    def __init__(self) -> None:
        super().__init__()
        column = Column(self, gap=0, margins=(32, 32, 24, 28))
        head = column.add(Row(gap=12))
        head.add(Logo(30))
        head.add(TextLabel(_("Peergroup"), Text.STRONG_LARGE, Ink.RAIL_INK, wraps=False))
        head.stretch()
        column.space(50)
        self.marks = [StepMark(step) for step in STEPS]
        for mark in self.marks:
            column.add(mark)
            column.space(24)
        column.stretch()
        column.add(IconText("laptop", where_kept(), Text.SECOND, Ink.RAIL_INK2, gap=14, size=18, wraps=True))

    def show_step(self, step: Step) -> None:
        """Tick what is done."""
        for mark in self.marks:
            mark.set_now(STEPS.index(step) + 1 if step in STEPS else 1)
