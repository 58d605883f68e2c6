"""The cards beside the sessions: what the group is, when it meets, and its breaks."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.groups import GroupDetail
from peergroup_desktop.core.dates import plain_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.screens.groups import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, IconButton, Kind
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Row


class AboutCard(Card):
    """Kind, place, room, people and how much is kept."""

    change_requested = Signal()
    close_requested = Signal()

    def __init__(self, group: GroupDetail) -> None:
        super().__init__(_("About the group"), icon="info", padding=16)
        change = Button(_("Change"), kind=Kind.QUIET, about=_("Change the group’s details"))
        change.clicked.connect(self.change_requested)
        self.set_action(change)
        self.body.add(TextLabel(label(group.kind), Text.STRONG))
        people = plural("{count} person comes", "{count} people come", group.people_count)
        self.body.add(IconText("users-round", people, wraps=True))
        if group.place:
            self.body.add(IconText("map-pin", group.place, wraps=True))
        if group.room:
            self.body.add(IconText("accessibility", words.room_words(group.room), wraps=True))
        self.body.add(IconText("shield-check", _("Keeps: {level}").format(level=label(group.record_level)), wraps=True))
        close = Button(_("The group has ended"), kind=Kind.QUIET)
        close.clicked.connect(self.close_requested)
        self.body.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)


class MeetsCard(Card):
    """The group's pattern, and the one that comes after it."""

    change_requested = Signal()
    end_requested = Signal()

    def __init__(self, group: GroupDetail) -> None:
        super().__init__(_("When it meets"), icon="calendar-days", padding=16)
        change = Button(_("Change") if group.patterns else _("Choose"), kind=Kind.QUIET, about=_("Change the times"))
        change.clicked.connect(self.change_requested)
        self.set_action(change)
        if not group.patterns:
            self.body.add(TextLabel(_("No fixed day. Add sessions one by one, or choose a day."), ink=Ink.INK2))
        for index, pattern in enumerate(group.patterns):
            self.body.add(TextLabel(pattern.words, Text.STRONG))
            if index:
                since = _("from {day}").format(day=plain_day(pattern.starts_on))
                self.body.add(TextLabel(since, Text.SECOND, Ink.INK2))
        if group.patterns:
            end = Button(_("No fixed day any more"), kind=Kind.QUIET)
            end.clicked.connect(self.end_requested)
            self.body.addWidget(end, 0, Qt.AlignmentFlag.AlignLeft)


class BreaksCard(Card):
    """Breaks, each with a way to take it out."""

    add_requested = Signal()
    drop_requested = Signal(bytes)

    def __init__(self, group: GroupDetail, today: date) -> None:
        super().__init__(_("Breaks"), icon="coffee", padding=16)
        add = Button(_("Add"), kind=Kind.QUIET, about=_("Add a break"))
        add.clicked.connect(self.add_requested)
        self.set_action(add)
        coming = [row for row in group.breaks if row.ends_on >= today]
        if not coming:
            self.body.add(TextLabel(_("None planned."), Text.SECOND, Ink.INK2))
        for row in coming:
            line = QWidget()
            parts = Row(line, gap=8)
            parts.add(TextLabel(words.break_words(row), Text.SECOND), 1)
            drop = IconButton("x", _("Take out the break of {day}").format(day=plain_day(row.starts_on)))
            drop.clicked.connect(partial(self._drop, row.id))
            parts.add(drop)
            self.body.add(line)

    def _drop(self, break_id: bytes, _checked: bool = False) -> None:
        self.drop_requested.emit(break_id)
