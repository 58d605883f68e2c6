"""What stood in a box before: when, who, the words, and a button that brings them back."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.notes import Version
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.screens.notes import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Divider
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.held_text import HeldText
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row

_LEAVE = "leave"


class VersionsBox(Dialog):
    """`chosen` gives the version to bring back."""

    chosen = Signal(object)

    def __init__(
        self, parent: QWidget, question: str, versions: Sequence[Version], discreet: Discreet, *, now: datetime
    ) -> None:
        super().__init__(parent, _("Earlier versions"), mildest=_LEAVE)
        self.body.add(TextLabel(question, Text.LEAD, Ink.INK2))
        self.buttons: list[Button] = []
        for place, version in enumerate(versions):
            if place:
                self.body.add(Divider())
            self.body.add(self._line(version, words.version_line(version, now), discreet))
        self.add_button(_("Leave it as it is"), Kind.PRIMARY, _LEAVE)

    def _line(self, version: Version, when: str, discreet: Discreet) -> QWidget:
        holder = QWidget()
        row = Row(holder, gap=12)
        column = row.add(Column(gap=2), 1)
        column.add(TextLabel(when, Text.SECOND_STRONG, Ink.INK2))
        text = version.text or _("Nothing stood here.")
        if discreet.is_on:
            column.add(HeldText(discreet.text(text), text.strip, about=when))
        else:
            column.add(TextLabel(text))
        button = row.add(Button(_("Bring back"), size=Size.SMALL, about=_("Bring back: {when}").format(when=when)))
        button.clicked.connect(partial(self._on_chosen, version))
        self.buttons.append(button)
        return holder

    def _on_chosen(self, version: Version) -> None:
        self.answer(_LEAVE)
        self.chosen.emit(version)
