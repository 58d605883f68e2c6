"""The first page of a list that comes in: whose it is, and where it lies."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.directory_imports import SourceRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.directory_import import words
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.fields import ComboBox, Field, LineEdit
from peergroup_desktop.ui.widgets.flow import Flow
from peergroup_desktop.ui.widgets.labels import IconText, TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, limit_width
from peergroup_desktop.ui.widgets.notes import Note
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_ANOTHER = ""
_LONGEST = 80
_WIDEST = 520


class SourcePage(QWidget):
    """Asks whose list it is and for the file. Lists that came in before are offered by name."""

    file_requested = Signal()
    folder_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        scroll = ScrollArea(gap=16, margins=(0, 0, 6, 6))
        Column(self).add(scroll)
        scroll.body.add(self._build_card())
        text = _("Nothing is written before you have looked at it, and you can undo all of it.")
        scroll.body.add(Note(text, icon="shield-check"))
        scroll.body.stretch()

    def _build_card(self) -> Card:
        card = Card(padding=32, gap=16)
        card.setAccessibleName(_("Whose list is it?"))
        card.body.add(TextLabel(_("A list of places that can help, from a council or another group."), Text.PANEL))
        self.known = ComboBox(says=_("A list you took in before"))
        self.known.chosen.connect(self._choose_known)
        self.known_field = Field(_("A list you took in before"), self.known)
        limit_width(self.known_field, _WIDEST)
        card.body.add(self.known_field)
        self.name = LineEdit(placeholder=_("Wensley Council"), longest=_LONGEST)
        help_text = _("Give the next copy the same name, and you’ll see what changed.")
        self.name_field = Field(_("Whose list it is"), self.name, optional=True, help=help_text)
        limit_width(self.name_field, _WIDEST)
        card.body.add(self.name_field)
        card.body.add(self._build_buttons())
        for line in (
            _("Open Referral (JSON, or CSV files in a zip or a folder), or a sheet with a line for each place (CSV)."),
            _("You can also drop the file here."),
            _("What you wrote yourselves stays as it is unless you choose the newer words."),
        ):
            card.body.add(IconText("check", line, ink=Ink.INK2, icon_ink=Ink.GREEN_INK, wraps=True))
        return card

    def _build_buttons(self) -> QWidget:
        buttons = QWidget()
        flow = Flow(buttons, gap=12)
        self.choose = Button(_("Choose a file"), kind=Kind.PRIMARY, size=Size.HERO, icon="file-up")
        self.choose.clicked.connect(self.file_requested)
        self.folder = Button(_("Choose a folder"), size=Size.HERO, icon="folder-open")
        self.folder.clicked.connect(self.folder_requested)
        flow.add(self.choose)
        flow.add(self.folder)
        return buttons

    def show_sources(self, sources: tuple[SourceRow, ...]) -> None:
        """Offer the lists that came in before, the newest first."""
        known = [(source.name, words.source_line(source)) for source in sources]
        self.known.set_choices([*known, (_ANOTHER, _("Another list"))])
        self.known_field.setVisible(bool(known))
        self.known.set_choice(known[0][0] if known else _ANOTHER)
        self._choose_known(self.known.choice)

    def source(self) -> str:
        """Return whose list it is, or empty text where nobody said."""
        return self.known.choice or self.name.text().strip()

    def _choose_known(self, name: str) -> None:
        self.name_field.setVisible(name == _ANOTHER)
