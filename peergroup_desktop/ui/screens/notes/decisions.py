"""What the group decided: the card, its form, and what can be done with a decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions import decisions
from peergroup_desktop.actions.decisions import DecisionRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, Form, OnFault
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.notes import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.fields import DateEdit, Field, LineEdit
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn

_LONGEST, _MOST = 300, 3
_FORM, _NEW, _CHANGE = "form", "decision", "change a decision"


@dataclass(frozen=True)
class TypedDecision:
    """A decision as typed."""

    text: str
    who: str
    look_again_on: date | None


@dataclass(frozen=True)
class DecisionLine:
    """What a line of the card shows. `veiled` stands for the text in discreet mode, or is ""."""

    id: RecordId
    text: str
    line: str
    again: str
    is_due: bool
    veiled: str = ""


class DecisionForm(Form):
    """The form of one decision."""

    def __init__(self, parent: QWidget, title: str, context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=520)
        self.what = LineEdit(height=44, longest=_LONGEST)
        self.who = LineEdit(height=44)
        self.day = DateEdit(context.clock.today(), field="look_again_on")
        self.add_field("text", Field(_("What was decided?"), self.what))
        self.add_field("who", Field(_("Who does it"), self.who, optional=True))
        self.add_day("look_again_on", _("Look again on"), self.day, optional=True)

    def show_decision(self, row: DecisionRow) -> None:
        """Fill the form."""
        self.what.setText(row.text)
        self.who.setText(row.who)
        self.day.set_day(row.look_again_on)

    def decision(self) -> TypedDecision:
        """Return what was typed.

        Raises:
            DateUnreadable: the day cannot be read.
        """
        again = self.day.read() if self.day.text().strip() else None
        return TypedDecision(self.text("text"), self.text("who"), again)


class DecisionCard(Card):
    """The newest decisions, and those it is time to look at again."""

    add_requested = Signal()
    change_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(_("What we decided"), icon="handshake")
        self._lines: tuple[DecisionLine, ...] | None = None
        self.add = Button(_("Add"), kind=Kind.QUIET, size=Size.SMALL, about=_("Add something we decided"))
        self.set_action(self.add)
        self.add.clicked.connect(self.add_requested)
        self._shown = self.body.add(LinesColumn())
        self._nothing = self.body.add(TextLabel(_("Nothing written down yet."), Text.BODY, Ink.INK2))

    def show_lines(self, lines: tuple[DecisionLine, ...]) -> None:
        """Show these decisions."""
        if lines == self._lines:
            return
        self._lines = lines
        self._shown.show_lines([self._line(line, place) for place, line in enumerate(lines, start=1)], after=self.add)
        self._nothing.setVisible(not lines)

    def _line(self, line: DecisionLine, place: int) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=8)
        column = row.add(Column(gap=0), 1)
        about = _("Decision {number}").format(number=place) if line.veiled else line.text
        if line.veiled:
            column.add(HeldText(line.veiled, line.text.strip, about=about))
        else:
            column.add(TextLabel(line.text, Text.BODY))
        if line.line:
            column.add(TextLabel(line.line, Text.SECOND, Ink.INK2))
        if line.again:
            role, ink = (Text.SECOND_STRONG, Ink.MARI_INK) if line.is_due else (Text.SECOND, Ink.INK2)
            column.add(TextLabel(line.again, role, ink))
        change = row.add(IconButton("pencil", _("Change: {text}").format(text=about), side=36))
        change.clicked.connect(partial(self.change_requested.emit, line.id))
        return holder


class DecisionDesk:
    """What can be done with decisions. The forms open over the screen; `forms` holds what is typed over a lock."""

    def __init__(self, screen: Screen, context: Context, forms: Desk) -> None:
        self._screen, self._context, self._forms = screen, context, forms
        self.session_id: RecordId | None = None
        self._rows: Sequence[DecisionRow] = ()

    def lines(self) -> tuple[DecisionLine, ...]:
        """Return what the card shows: what is due, then the newest."""
        found: list[tuple[DecisionRow, ...]] = []
        group_id = self._context.group.group_id
        if group_id is not None:
            self._context.runner.ask(decisions.list_decisions, group_id, on_answer=found.append)
        self._rows = found[0] if found else ()
        due = [row for row in self._rows if row.is_due]
        rest = [row for row in self._rows if not row.is_due]
        return tuple(self._line(row) for row in [*due, *rest[: max(_MOST - len(due), 1)]])

    def ask_new(self) -> DecisionForm:
        """Open the form for a new one."""
        form = DecisionForm(self._screen, _("Something we decided"), self._context)
        self._forms.lay(form, _NEW)
        form.ask_for(form.decision, self._add)
        return form

    def ask_change(self, decision_id: RecordId) -> DecisionForm | None:
        """Open the form of one."""
        row = next((row for row in self._rows if row.id == decision_id), None)
        if row is None:
            return None
        form = DecisionForm(self._screen, _("Change what we decided"), self._context)
        form.show_decision(row)
        remove = form.add_own_button(_("Take it off the list"), kind=Kind.QUIET)
        remove.clicked.connect(partial(self._remove, form, row.id))
        self._forms.lay(form, _CHANGE, row.id)
        form.ask_for(form.decision, partial(self._change, row.id))
        return form

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        form: DecisionForm | None = None
        if texts.get(_FORM) == _NEW:
            form = self.ask_new()
        elif texts.get(_FORM) == _CHANGE:
            self.lines()
            form = self.ask_change(bytes.fromhex(texts["about"]))
        if form is not None:
            form.fill(texts)

    def _line(self, row: DecisionRow) -> DecisionLine:
        discreet, today = self._context.discreet, self._context.clock.today()
        veiled = discreet.text(row.text) if discreet.is_on else ""
        line = words.decision_line(row, today, is_discreet=discreet.is_on)
        return DecisionLine(row.id, row.text, line, words.look_again(row, today), row.is_due, veiled)

    def _add(self, typed: TypedDecision, on_fault: OnFault) -> None:
        self._context.runner.write(
            decisions.add,
            self._context.group.group_id,
            typed.text,
            typed.who,
            typed.look_again_on,
            session_id=self.session_id,
            on_fault=on_fault,
        )

    def _change(self, decision_id: RecordId, typed: TypedDecision, on_fault: OnFault) -> None:
        self._context.runner.write(
            decisions.change, decision_id, typed.text, typed.who, typed.look_again_on, on_fault=on_fault
        )

    def _remove(self, form: DecisionForm, decision_id: RecordId) -> None:
        form.reject()
        self._context.runner.write(decisions.remove, decision_id)
