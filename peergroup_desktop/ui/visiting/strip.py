"""Who is out alone, at the top of a page: a quiet line each, and a clear notice once somebody should be back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.pairs import Visit
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.visiting import words
from peergroup_desktop.ui.visiting.desk import VisitDesk
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.cards import TintCard
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row


class VisitNote(TintCard):
    """One visit. `back` and `longer` are its buttons."""

    def __init__(self, visit: Visit, context: Context) -> None:
        name = context.discreet.name
        said = words.title(visit, name)
        tone, ink = (Tone.MARI, Ink.MARI_INK) if visit.is_overdue else (Tone.SKY, Ink.SKY_INK)
        super().__init__(said, tone, radius=10, margins=(16, 10, 12, 10))
        line = self.body.add(Responsive(gap=12))
        told = Row(gap=12)
        told.add(Icon("clock-alert" if visit.is_overdue else "footprints", 20, ink))
        column = told.add(Column(gap=2), 1)
        column.add(TextLabel(said, Text.STRONG, ink))
        for part in _lines(visit, context, ink):
            column.add(part)
        line.add(told, 1)
        line.add(self._build_buttons(visit, name), 0)

    def _build_buttons(self, visit: Visit, name: Callable[[str], str]) -> Row:
        who = name(visit.visitor)
        self.back = Button(
            _("Back safely") if visit.is_overdue else _("I’m back"),
            icon="check",
            about=_("{name} is back").format(name=who),
        )
        self.longer = Button(_("A bit longer"), icon="clock", about=_("{name} will be back later").format(name=who))
        row = Row(gap=8)
        row.add(self.back)
        row.add(self.longer)
        row.stretch()
        return row


class VisitStrip(QWidget):
    """All visits of the file, soonest due first. Hidden while nobody is out. `came_back` gives the visit that ended.

    `redrawn` says that Tab has to be told its way again: new parts come last.
    """

    came_back = Signal(object)
    emptied = Signal()
    redrawn = Signal()

    def __init__(self, desk: VisitDesk, context: Context) -> None:
        super().__init__()
        self.desk, self._context = desk, context
        self._drawn: tuple[object, ...] = ()
        self.notes: list[VisitNote] = []
        self._lines = Column(self, gap=8, margins=(0, 0, 0, 16))
        self.hide()
        context.visits.changed.connect(self.show_visits)

    def show_visits(self) -> None:
        """Draw who is out, if that changed; the keyboard stays at its place among them."""
        context = self._context
        visits = context.visits.visits
        drawn = (visits, context.discreet.is_on, context.group.group_id)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        had = self._keyboard_at()
        for old in self.notes:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.notes = [self._note(visit) for visit in visits]
        for note in self.notes:
            self._lines.add(note)
        self.setVisible(bool(visits))
        self.redrawn.emit()
        if had is not None:
            self._give_keyboard_back(*had)

    def stops(self) -> list[QWidget]:
        """Return where Tab stops in it, in reading order."""
        parts = [part for note in self.notes for part in note.findChildren(QWidget)]
        return [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]

    def _note(self, visit: Visit) -> VisitNote:
        note = VisitNote(visit, self._context)
        note.back.clicked.connect(partial(self._on_back, visit))
        note.longer.clicked.connect(partial(self.desk.ask_longer, visit.id))
        return note

    def _keyboard_at(self) -> tuple[int, bool] | None:
        for place, note in enumerate(self.notes):
            if note.back.hasFocus() or note.longer.hasFocus():
                return place, note.back.hasFocus()
        return None

    def _give_keyboard_back(self, place: int, is_back: bool) -> None:
        if self.notes:
            note = self.notes[min(place, len(self.notes) - 1)]
            (note.back if is_back else note.longer).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()

    def _on_back(self, visit: Visit) -> None:
        self.desk.come_back(visit.id)
        self.came_back.emit(visit)


def _lines(visit: Visit, context: Context, ink: Ink) -> list[QWidget]:
    """Return when they are back, with whom they are, and where; the last is held to be read in discreet mode."""
    discreet, now = context.discreet, context.clock.now().astimezone()
    shown = [words.times(visit, now), words.company(visit, discreet.name, context.group.group_id)]
    where = words.place(visit)
    if not discreet.is_on:
        return [TextLabel(" ".join(filter(None, [*shown, where])), Text.SECOND, ink)]
    held = HeldText(discreet.text(where), where.strip, about=_("Where"), role=Text.SECOND, ink=ink)
    return [TextLabel(" ".join(filter(None, shown)), Text.SECOND, ink), held]
