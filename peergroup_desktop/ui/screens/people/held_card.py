"""What we hold, and why: each thing with its reason, and what the person answered when asked."""

from datetime import date
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.care import HoldingLine
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import Purpose
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.screens.people import care_words
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Responsive, Row
from peergroup_desktop.ui.widgets.ruled_card import RuledCard
from peergroup_desktop.ui.widgets.soft_chip import SoftChip
from peergroup_desktop.ui.widgets.two_lines import TwoLines

_STACKS_BELOW = 260


class Asking(Protocol):
    """Who opens the form of a consent."""

    def ask_consent(self, purposes: tuple[Purpose, ...]) -> None:
        """Ask about one of these."""


class HeldCard(RuledCard):
    """Shows what is held or was asked about. What nobody asked about yet, and is not held, is a line of its own. At the
    foot all that is held can be printed for the person.

    `others` are things held that are not asked about one by one: what they are, and why.
    """

    print_requested = Signal()

    def __init__(
        self,
        name: str,
        lines: tuple[HoldingLine, ...],
        others: tuple[tuple[str, str], ...],
        *,
        today: date,
        asking: Asking,
    ) -> None:
        super().__init__(_("What we hold, and why"), icon="shield-check")
        self._today, self._asking = today, asking
        self.add_line(_line(_("Name"), _("so we know who’s here"), _always_needed()))
        shown = [line for line in lines if line.is_held or line.answer is not None]
        for line in shown:
            self.add_line(_line(label(line.purpose), line.why, self._answer(line)))
        for what, why in others:
            self.add_line(_line(what, why, None))
        self.body.stretch()
        unasked = tuple(line for line in lines if line not in shown)
        if unasked:
            self.add_line(self._unasked(unasked))
        self.add_line(self._foot(care_words.ask_again(shown), name))

    def _answer(self, line: HoldingLine) -> QWidget:
        what = label(line.purpose)
        ask = partial(self._asking.ask_consent, (line.purpose,))
        if line.answer is None or line.is_due:
            words = _("Ask again") if line.is_due else _("Ask")
            button = Button(words, size=Size.SMALL, about=_("{ask}: {what}").format(ask=words, what=what))
            button.clicked.connect(ask)
            return button
        tone, icon = (Tone.GREEN, "check") if line.answer else (Tone.NEUTRAL, "x")
        answered = care_words.answered(line, self._today)
        says = _("{what}: {answer}. Answer anew").format(what=what, answer=answered or care_words.answer(line))
        chip = SoftChip(care_words.answer(line), tone=tone, icon=icon, says=says)
        chip.setToolTip(answered)
        chip.clicked.connect(ask)
        return chip

    def _unasked(self, lines: tuple[HoldingLine, ...]) -> Row:
        button = Button(_("Ask"), size=Size.SMALL, about=_("Ask about something else"))
        button.clicked.connect(partial(self._asking.ask_consent, tuple(line.purpose for line in lines)))
        row = Row(gap=12)
        row.add(TextLabel(care_words.not_asked(lines), Text.SECOND, Ink.INK2), 1)
        row.add(button)
        return row

    def _foot(self, again: str, name: str) -> Responsive:
        foot = Responsive(gap=8, stacks_below=_STACKS_BELOW)
        if again:
            foot.add(TextLabel(again, Text.SECOND, Ink.INK2), 1)
        else:
            foot.addStretch(1)
        self.printing = Button(
            _("Print for {name}").format(name=name),
            kind=Kind.QUIET,
            icon="printer",
            wraps=True,
            about=_("Print everything that we hold, for {name}").format(name=name),
        )
        self.printing.clicked.connect(self.print_requested)
        foot.add(self.printing)
        return foot


def _always_needed() -> TextLabel | None:
    if look().is_large:
        return None
    always = TextLabel(_("always needed"), Text.SECOND, Ink.INK3, wraps=False)
    always.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return always


def _line(what: str, why: str, answer: QWidget | None) -> Row:
    row = Row(gap=12, margins=(0, 3, 0, 3))
    row.add(TwoLines(what, why), 1)
    if answer is not None:
        row.add(answer)
    return row
