"""The register of a drop-in: how many came, and what for. Nobody has to be named; regulars still can be, next door."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.drop_ins import DropInLine
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.register.roll import Counts
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Responsive, Row, least_height
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.stepper import Stepper

_BESIDE_FROM, _LINE = 640, 48


class _CountLine(QWidget):
    """A row with words and a stepper."""

    def __init__(self, words: str) -> None:
        super().__init__()
        row = Row(self, gap=8)
        least_height(self, _LINE)
        row.add(TextLabel(words, Text.BODY_MEDIUM), 1)
        self.stepper = row.add(Stepper(words))


class CountsPage(ScrollArea):
    """Laid out when it is first wanted: most groups never count.

    `head_changed` gives "unnamed", "guests" or "children" and its number, `word_changed` a word and its number.
    """

    head_changed = Signal(str, int)
    word_changed = Signal(str, int)
    words_requested = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12, margins=0)
        self.heads: dict[str, Stepper] = {}
        self.steppers: dict[str, Stepper] = {}
        self._counts: Counts | None = None

    def lay_out(self) -> None:
        """Make what is to be shown, if it was not made before."""
        if self.heads:
            return
        across = self.body.add(Responsive(gap=12, stacks_below=_BESIDE_FROM))
        came = across.add(Card(_("How many came"), icon="users-round"), 1)
        came.body.add(TextLabel(_("Everybody who isn’t on the list by name."), Text.SECOND, Ink.INK2))
        shown = came.body.add(LinesColumn(gap=2))
        lines = []
        for kind, words in (
            ("unnamed", _("People")),
            ("guests", _("Companions and guests")),
            ("children", _("Children")),
        ):
            line = _CountLine(words)
            lines.append(line)
            self.heads[kind] = line.stepper
            line.stepper.changed.connect(partial(self.head_changed.emit, kind))
        shown.show_lines(lines)
        came.body.stretch()
        why = across.add(Card(_("What people came for"), icon="message-circle"), 1)
        why.body.add(TextLabel(_("Count somebody as often as it takes. Nobody is named."), Text.SECOND, Ink.INK2))
        self._why = why.body.add(LinesColumn(gap=2))
        self._nothing = why.body.add(TextLabel(_("No words are chosen for this group."), Text.BODY, Ink.INK2))
        self.choose = Button(_("Choose other words"), kind=Kind.QUIET, size=Size.SMALL)
        self.choose.clicked.connect(self.words_requested)
        foot = why.body.add(Row(gap=0))
        foot.add(self.choose)
        foot.stretch()
        why.body.stretch()
        self.body.stretch()
        if self._counts is not None:
            self.show_counts(self._counts)

    def show_counts(self, counts: Counts) -> None:
        """Show how many came."""
        self._counts = counts
        for kind, stepper in self.heads.items():
            stepper.set_value({"unnamed": counts.unnamed, "guests": counts.guests, "children": counts.children}[kind])

    def show_words(self, lines: Sequence[DropInLine]) -> None:
        """Show what people came for; steppers are made anew only when the words change."""
        if [line.word for line in lines] != list(self.steppers):
            made = {line.word: _CountLine(line.word) for line in lines}
            for word, part in made.items():
                part.stepper.changed.connect(partial(self.word_changed.emit, word))
            self._why.show_lines(list(made.values()))
            self.steppers = {word: part.stepper for word, part in made.items()}
        for line in lines:
            self.steppers[line.word].set_value(line.count)
        self._nothing.setVisible(not lines)

    def focus_first(self) -> None:
        """Put the keyboard on the first number."""
        self.heads["unnamed"].number.setFocus()
