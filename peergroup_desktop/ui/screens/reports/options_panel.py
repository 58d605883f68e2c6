"""The middle column of Reports: what the chosen printable can be told. Shows nothing that would change nothing."""

from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.i18n import N_
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.screens.reports.choice import Choice, Offer, Option
from peergroup_desktop.ui.screens.reports.option_parts import DotPart, ListPart, OptionPart, PaperPart, TickPart
from peergroup_desktop.ui.screens.reports.options import FIRST, THEN, TICKS, DotOption, ListOption
from peergroup_desktop.ui.screens.reports.person_part import PersonPart
from peergroup_desktop.ui.screens.reports.printables import SHEETS
from peergroup_desktop.ui.screens.reports.standing_part import StandingPart
from peergroup_desktop.ui.screens.reports.wording_part import WordingPart
from peergroup_desktop.ui.widgets.layouts import Column

Part = TypeVar("Part", bound=OptionPart)


class OptionsPanel(QWidget):
    """Fields of all printables; each is shown with the printables that know it."""

    changed = Signal(str, object)

    def __init__(self, discreet: Discreet) -> None:
        super().__init__()
        self.lists: dict[Option, ListPart] = {}
        self.dots: dict[Option, DotPart] = {}
        self._parts: list[OptionPart] = []
        self._column = Column(self, gap=16, margins=6)
        self.person = self._add(PersonPart(discreet))
        for about in FIRST:
            self._add_choice(about)
        self.standing = self._column.add(StandingPart())
        for about in THEN:
            self._add_choice(about)
        self.wording = self._add(WordingPart(discreet))
        self.ticks = self._add(TickPart(N_("Include"), TICKS))
        self.paper = self._add(PaperPart())
        self._column.stretch()

    def show_offer(self, offer: Offer) -> None:
        """Fill the lists."""
        for part in self._parts:
            part.show_offer(offer)

    def show_choice(self, choice: Choice) -> None:
        """Show the fields of the chosen printable with what is chosen in them."""
        for part in self._parts:
            part.show_choice(choice)
            part.show_for(SHEETS[choice.printable].options)

    def _add_choice(self, about: ListOption | DotOption) -> None:
        if isinstance(about, ListOption):
            self.lists[about.option] = self._add(ListPart(about))
        else:
            self.dots[about.option] = self._add(DotPart(about))

    def _add(self, part: Part) -> Part:
        self._parts.append(part)
        part.changed.connect(self.changed)
        self._column.add(part)
        return part
