"""The promise card: what to do when somebody goes quiet. Everything about absence obeys it."""

from datetime import date
from typing import Protocol

from PySide6.QtCore import Qt

from peergroup_desktop.actions.care import PromiseCard as Promise
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.people import care_words
from peergroup_desktop.ui.screens.people.veil import Veil
from peergroup_desktop.ui.theme import Ink, Tone
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.notes import Note


class Promising(Protocol):
    """Who opens the form."""

    def ask_promise(self) -> None:
        """Ask what somebody wishes."""


class PromiseCard(Card):
    """What somebody wishes, after how long, and who does it; or one thing to ask."""

    def __init__(self, name: str, promise: Promise, *, today: date, veil: Veil, promising: Promising) -> None:
        super().__init__(_("If {name} goes quiet").format(name=name), icon="hand", gap=2)
        wish = care_words.wish(promise)
        if wish:
            self.body.add(TextLabel(wish, Text.NAME_QUIET))
            more = care_words.wish_more(promise, veil.name(promise.who), today)
            self.body.add(TextLabel(more, Text.SECOND, Ink.INK2))
            ask = Button(_("Change"), kind=Kind.QUIET, size=Size.SMALL, about=_("Change what happens then"))
            self.set_action(ask)
            if promise.is_at_odds:
                self.body.space(6)
                self.body.add(Note(care_words.at_odds(name), tone=Tone.MARI))
        else:
            ask = Button(_("Ask what {name} would like").format(name=name), icon="message-circle")
            self.body.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
        ask.clicked.connect(promising.ask_promise)
        self.body.stretch()
