"""The middle column of Reports: what the chosen printable can be told. Shows nothing that would change nothing."""

from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.ui.screens.reports.choice import Choice, Offer, Option
from peergroup_desktop.ui.screens.reports.option_parts import DotPart, ListPart, OptionPart, PaperPart, TickPart
from peergroup_desktop.ui.screens.reports.options import HOW, WHEN, DotOption, ListOption
from peergroup_desktop.ui.screens.reports.printables import SHEETS
from peergroup_desktop.ui.widgets.layouts import Column

Part = TypeVar("Part", bound=OptionPart)


class OptionsPanel(QWidget):
    """Fields of all printables; each is shown with the printables that know it."""

    changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.lists: dict[Option, ListPart] = {}
        self.dots: dict[Option, DotPart] = {}
        self.ticks: dict[Option, TickPart] = {}
        self._parts: dict[Option, OptionPart] = {}
        self._column = Column(self, gap=16)
        for about in (*WHEN, *HOW):
            if isinstance(about, ListOption):
                self.lists[about.option] = self._add(about.option, ListPart(about))
            elif isinstance(about, DotOption):
                self.dots[about.option] = self._add(about.option, DotPart(about))
            else:
                self.ticks[about.option] = self._add(about.option, TickPart(about))
        self.paper = self._add(Option.PAPER, PaperPart())
        self._column.stretch()

    def show_offer(self, offer: Offer) -> None:
        """Fill the lists."""
        for part in self._parts.values():
            part.show_offer(offer)

    def show_choice(self, choice: Choice) -> None:
        """Show the fields of the chosen printable with what is chosen in them."""
        wanted = SHEETS[choice.printable].options
        for option, part in self._parts.items():
            part.show_choice(choice)
            part.setVisible(option in wanted)

    def _add(self, option: Option, part: Part) -> Part:
        self._parts[option] = part
        part.changed.connect(self.changed)
        self._column.add(part)
        return part
