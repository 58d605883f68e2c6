"""The card of one place: everything we hold about it, when it was checked, and what to do when somebody rang."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.directory import CheckLine, PhoneLine, PlaceDetail
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import ServiceStatus
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.screens.signposting import words
from peergroup_desktop.ui.screens.signposting.fresh import sign_of
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.badges import Badge
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind, Size
from peergroup_desktop.ui.widgets.cards import Surface
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import Icon, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_MOST_CHECKS = 3


class DetailCard(Surface):
    """Shows a place. Each deed is a signal; the presenter knows which place is meant."""

    still_right = Signal()
    change_requested = Signal()
    suggest_requested = Signal()
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__(_("The place you chose"))
        whole = Column(self, gap=6, margins=(19, 14, 19, 10))
        self.heading = whole.add(TextLabel("", Text.PANEL))
        self._badges = whole.add(QWidget())
        self._flow = Flow(self._badges, gap=6)
        self.sheet = whole.add(ScrollArea(margins=0), 1)
        self.right = whole.add(Button(_("Rang them – still right"), icon="check", wraps=True))
        self.right.clicked.connect(self.still_right)
        self.back = whole.add(Button(_("They’re open again"), icon="undo-2", wraps=True))
        self.back.clicked.connect(self.back_requested)
        foot = whole.add(Row(gap=8))
        self.change = Button(_("Something changed"), kind=Kind.QUIET, size=Size.SMALL, icon="pencil")
        self.change.clicked.connect(self.change_requested)
        foot.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
        foot.stretch()
        self.suggest = IconButton("signpost", _("Suggest this place to somebody"), side=36)
        self.suggest.clicked.connect(self.suggest_requested)
        foot.add(self.suggest)
        self._shown: tuple[PlaceDetail, str, bool] | None = None

    def show_place(self, place: PlaceDetail, checked: str, *, is_veiled: bool = False) -> None:
        """Show a place; `checked` says when it was last checked. One that is shown already stays as it is. With
        `is_veiled` the group's own notes wait until they are held.
        """
        if (place, checked, is_veiled) == self._shown:
            return
        is_same = self._shown is not None and self._shown[0].id == place.id
        self._shown = (place, checked, is_veiled)
        self.setAccessibleName(place.name)
        self.heading.setText(place.name)
        is_gone = place.status is ServiceStatus.DEFUNCT
        self.right.setVisible(not is_gone)
        self.back.setVisible(is_gone)
        self.suggest.setVisible(not is_gone)
        self._flow.clear()
        for badge in _badges(place, checked):
            self._flow.add(badge)
            badge.show()
        self.sheet.show_page(_facts(place, is_veiled=is_veiled), is_same=is_same)

    @property
    def first_stop(self) -> Button:
        """The likely thing to do."""
        return self.back if self.right.isHidden() else self.right


def _badges(place: PlaceDetail, checked: str) -> list[Badge]:
    tone, icon = sign_of(place.freshness)
    found = [Badge(checked, tone=tone, icon=icon)]
    if place.status is not ServiceStatus.ACTIVE:
        found.append(Badge(label(place.status), tone=Tone.SAND, icon="calendar-off"))
    if place.is_change_open:
        found.append(Badge(_("Something changed"), tone=Tone.MARI, icon="pencil"))
    return found


def _facts(place: PlaceDetail, *, is_veiled: bool) -> QWidget:
    page = QWidget()
    column = Column(page, gap=8, margins=(0, 4, 6, 4))
    for phone in place.phones:
        column.add(_phone(phone))
    for icon, what, text in words.facts(place):
        column.add(_line(icon, what, text))
    if place.line:
        column.add(TextLabel(place.line, Text.BODY, Ink.INK2))
    for what, text in words.more_facts(replace(place, notes="") if is_veiled else place):
        column.add(_two_lines(what, text))
    if is_veiled and place.notes:
        column.add(TextLabel(_("Our own notes"), Text.SECOND, Ink.INK2))
        column.add(HeldText(_("Hidden. Hold Space to read"), lambda: place.notes, about=_("Our own notes")))
    if place.check_again_on is not None:
        column.add(_two_lines(_("Check again by"), plain_day(place.check_again_on)))
    if place.checks:
        column.add(_two_lines(_("Asked before"), "\n".join(map(_check, place.checks[:_MOST_CHECKS]))))
    column.stretch()
    return page


def _phone(phone: PhoneLine) -> QWidget:
    icon = "message-square-text" if phone.text_word or phone.kind in {"text", "sms"} else "phone"
    holder = _line(icon, _("Number"), phone.shown, role=Text.STRONG, ink=Ink.INK)
    if phone.note:
        note = TextLabel(phone.note, Text.SECOND, Ink.INK2)
        layout = holder.layout()
        if isinstance(layout, Row):
            layout.add(note, 1)
    return holder


def _line(icon: str, what: str, text: str, *, role: Text = Text.BODY, ink: Ink = Ink.INK2) -> QWidget:
    holder = QWidget()
    row = Row(holder, gap=10)
    row.addWidget(Icon(icon, 18, Ink.INK2, says=what), 0, Qt.AlignmentFlag.AlignTop)
    row.add(TextLabel(text, role, ink, tabular=role is Text.STRONG), 1)
    return holder


def _two_lines(what: str, text: str) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=0)
    column.add(TextLabel(what, Text.SECOND, Ink.INK2))
    column.add(TextLabel(text, Text.BODY))
    return holder


def _check(check: CheckLine) -> str:
    said = ": ".join(filter(None, (label(check.answer), check.words)))
    return f"{plain_day(check.on)}, {said}" + (f" ({check.by})" if check.by else "")
