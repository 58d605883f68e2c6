"""What a list brings, looked at before anything is written: changed, missing, new, and what stays out."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.directory_imports import (
    ChangedPlace,
    Choices,
    DirectoryPlan,
    FieldChange,
    NewPlace,
    VanishedPlace,
)
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.labels import label
from peergroup_desktop.ui.screens.directory_import import words
from peergroup_desktop.ui.screens.directory_import.long_card import LongCard
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.choices import CheckBox
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea
from peergroup_desktop.ui.widgets.segments import OptionSegments

_OURS, _THEIRS = "ours", "theirs"


class PreviewPage(QWidget):
    """Shows a plan, and says what somebody decides about it."""

    new_decided = Signal(bytes, bool)  # whether it comes in
    change_decided = Signal(bytes, object, bool)  # the part, and whether the newer words are taken
    all_decided = Signal(bool)
    vanished_decided = Signal(bytes, bool)  # whether it is gone

    def __init__(self) -> None:
        super().__init__()
        self._scroll = ScrollArea()
        Column(self).add(self._scroll)
        self._choices = Choices()
        self._shown: DirectoryPlan | None = None

    def show_plan(self, plan: DirectoryPlan, choices: Choices) -> None:
        """Fill the page."""
        self._choices = choices
        page = QWidget()
        column = Column(page, gap=12, margins=(0, 0, 6, 6))
        column.add(_counts_card(plan))
        if plan.is_empty:
            column.add(Note(_("Everything in this list is here already."), tone=Tone.GREEN, icon="circle-check"))
        for card in self._cards(plan):
            column.add(card)
        column.stretch()
        self._scroll.show_page(page, is_same=self._shown is plan)
        self._shown = plan

    def _cards(self, plan: DirectoryPlan) -> list[Card]:
        cards: list[Card] = []
        if plan.changed:
            cards.append(self._changed_card(plan))
        if plan.vanished:
            cards.append(
                LongCard(_("Gone from the list"), plan.vanished, self._vanished_line, icon="circle-question-mark")
            )
        if plan.new:
            cards.append(LongCard(_("New places"), plan.new, self._new_line, icon="plus"))
        if plan.problems:
            groups = words.problem_groups(plan.problems)
            cards.append(LongCard(_("Left out or mended"), groups, _problem_line, icon="info"))
        return cards

    def _changed_card(self, plan: DirectoryPlan) -> Card:
        buttons = QWidget()
        flow = Flow(buttons, gap=8)
        for says, is_taken in ((_("Take everything newer"), True), (_("Keep everything of ours"), False)):
            button = Button(says, kind=Kind.QUIET)
            button.clicked.connect(partial(self.all_decided.emit, is_taken))
            flow.add(button)
        return LongCard(_("Changed"), plan.changed, self._changed_line, icon="pencil", head=buttons)

    def _changed_line(self, place: ChangedPlace) -> QWidget:
        holder = QWidget()
        column = Column(holder, gap=8, margins=(0, 6, 0, 6))
        column.add(TextLabel(words.changed_title(place), Text.STRONG))
        for change in place.fields:
            column.add(self._field_line(place, change))
        return holder

    def _field_line(self, place: ChangedPlace, change: FieldChange) -> QWidget:
        line = QWidget()
        row = Responsive(line, gap=12, stacks_below=560)
        texts = Column(gap=2)
        texts.add(TextLabel(label(change.part), Text.SECOND_STRONG, Ink.INK2))
        texts.add(TextLabel(_("Here: {words}").format(words=words.said(change.ours)), Text.SECOND))
        texts.add(TextLabel(_("In the list: {words}").format(words=words.said(change.theirs)), Text.SECOND))
        row.add(texts, 1)
        says = _("{part} of {name}").format(part=label(change.part), name=words.changed_title(place))
        answer = OptionSegments(says, [(_OURS, _("Keep ours")), (_THEIRS, _("Take newer"))])
        answer.set_choice(_THEIRS if self._choices.taken(place.id, change) else _OURS)
        answer.chosen.connect(partial(self._decide_change, place, change))
        row.add(answer)
        return line

    def _new_line(self, place: NewPlace) -> QWidget:
        shown = _("{name}, {line}").format(name=place.name, line=place.line) if place.line else place.name
        box = CheckBox(shown, says=shown)
        box.setChecked(place.id not in self._choices.left_out)
        box.toggled.connect(partial(self.new_decided.emit, place.id))
        return box

    def _vanished_line(self, place: VanishedPlace) -> QWidget:
        shown = _("{name} is gone").format(name=place.name)
        box = CheckBox(shown, says=shown)
        box.setChecked(place.id in self._choices.gone)
        box.toggled.connect(partial(self.vanished_decided.emit, place.id))
        return box

    def _decide_change(self, place: ChangedPlace, change: FieldChange, side: str) -> None:
        self.change_decided.emit(place.id, change.part, side == _THEIRS)


def _counts_card(plan: DirectoryPlan) -> Card:
    card = Card(plan.source_name, icon="clipboard-check")
    for line in words.summary_lines(plan):
        card.body.add(IconText("check", line, ink=Ink.INK, icon_ink=Ink.GREEN_INK, wraps=True))
    return card


def _problem_line(group: tuple[str, list[str]]) -> QWidget:
    reason, places = group
    holder = QWidget()
    column = Column(holder, gap=2, margins=(0, 2, 0, 2))
    count = plural("{count} time", "{count} times", len(places))
    column.add(TextLabel(reason if len(places) == 1 else f"{reason} ({count})", Text.BODY_MEDIUM))
    column.add(TextLabel(words.places_line(places), Text.SECOND, Ink.INK2))
    return holder
