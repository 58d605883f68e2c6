"""The parts that the middle column is made of: a list that opens, dots, boxes to tick, and the paper."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from peergroup_desktop.actions.printing import Paper
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.screens.reports.choice import Choice, Offer, Option
from peergroup_desktop.ui.screens.reports.options import DotOption, ListOption, Tick
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.choices import CheckBox, ChoiceGroup, RadioButton
from peergroup_desktop.ui.widgets.fields import ComboBox, Field
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.segments import OptionSegments


class OptionPart(QWidget):
    """A field for parts of the choice. `changed` gives a part's name and what somebody chose for it."""

    changed = Signal(str, object)

    def __init__(self, option: Option | None, title: str = "") -> None:
        super().__init__()
        self._option = option
        self.column = Column(self, gap=6)
        if title:
            self.column.add(TextLabel(title, Text.STRONG))

    def show_offer(self, offer: Offer) -> None:
        """Fill it with what there is to choose from."""

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen."""

    def show_for(self, options: AbstractSet[Option]) -> None:
        """Be there for a printable that knows these options, and away for others."""
        self.setVisible(self._option in options)


class ListPart(OptionPart):
    """A list that opens."""

    def __init__(self, about: ListOption) -> None:
        super().__init__(about.option)
        self._about = about
        self._values: list[Any] = []
        title = _(about.title)
        self.list = ComboBox(says=title)
        self.list.chosen.connect(self._tell)
        self.column.add(Field(title, self.list, help=_(about.help) if about.help else ""))

    def show_offer(self, offer: Offer) -> None:
        """Fill the list."""
        offered = list(self._about.offered(offer))
        self._values = [value for value, _words in offered]
        self.list.set_choices([(str(place), words) for place, (_value, words) in enumerate(offered)])

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen."""
        value = choice.value(self._about.name)
        self.list.set_choice(str(self._values.index(value)) if value in self._values else "")

    def choose(self, value: Any) -> None:
        """Choose something that is offered, as somebody does."""
        self.list.set_choice(str(self._values.index(value)))
        self._tell(self.list.choice)

    def _tell(self, place: str) -> None:
        self.changed.emit(self._about.name, self._values[int(place)])


class DotPart(OptionPart):
    """A few choices with a dot each."""

    def __init__(self, about: DotOption) -> None:
        super().__init__(about.option, _(about.title))
        self._about = about
        self.dots = self.column.add(ChoiceGroup(_(about.title)))
        for place, (_value, words) in enumerate(about.choices):
            self.dots.add(str(place), RadioButton(_(words)))
        self.dots.chosen.connect(self._tell)

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen."""
        values = [value for value, _words in self._about.choices]
        self.dots.set_choice(str(values.index(choice.value(self._about.name))))

    def button(self, value: Any) -> QAbstractButton:
        """Return the button of a choice."""
        values = [value for value, _words in self._about.choices]
        return self.dots.button(str(values.index(value)))

    def _tell(self, place: str) -> None:
        self.changed.emit(self._about.name, self._about.choices[int(place)][0])


class TickPart(OptionPart):
    """Boxes to tick, each a part of the choice that is so or not. Only those that change something are there."""

    def __init__(self, title: str, ticks: Iterable[Tick]) -> None:
        super().__init__(None, _(title))
        self.boxes: dict[Option, CheckBox] = {}
        self._names: dict[Option, str] = {}
        close = self.column.add(Column(gap=0))
        for tick in ticks:
            box = close.add(CheckBox(_(tick.words)))
            box.clicked.connect(partial(self._tell, tick.option))
            self.boxes[tick.option] = box
            self._names[tick.option] = tick.name

    def show_choice(self, choice: Choice) -> None:
        """Show what is ticked."""
        for option, box in self.boxes.items():
            box.setChecked(bool(choice.value(self._names[option])))

    def show_for(self, options: AbstractSet[Option]) -> None:
        """Show the boxes among these options."""
        for option, box in self.boxes.items():
            box.setVisible(option in options)
        self.setVisible(not options.isdisjoint(self.boxes))

    def _tell(self, option: Option, *_checked: bool) -> None:
        self.changed.emit(self._names[option], self.boxes[option].isChecked())


class PaperPart(OptionPart):
    """Which paper, and whether in large print: every printable knows these."""

    def __init__(self) -> None:
        super().__init__(Option.PAPER, _("Paper"))
        self.paper = self.column.add(OptionSegments(_("Paper"), [(paper.value, paper.value) for paper in Paper]))
        self.paper.chosen.connect(self._tell_paper)
        self.large = self.column.add(CheckBox(_("Large print")))
        self.large.clicked.connect(self._tell_large)

    def show_choice(self, choice: Choice) -> None:
        """Show what is chosen."""
        self.paper.set_choice(choice.options.paper.value)
        self.large.setChecked(choice.options.large_print)

    def _tell_paper(self, paper: str) -> None:
        self.changed.emit("paper", Paper(paper))

    def _tell_large(self) -> None:
        self.changed.emit("large_print", self.large.isChecked())
