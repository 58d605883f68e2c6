"""The middle column of Reports: what the chosen printable can be told. Shows nothing that would change nothing."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.printing import Paper, SheetStyle, Show
from peergroup_desktop.core.dates import MONTHS, clock_time, month_name, plain_day, short_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.screens.reports.periods import Period
from peergroup_desktop.ui.screens.reports.presenter import Choice, Offer, Printable
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.choices import CheckBox, ChoiceGroup, RadioButton
from peergroup_desktop.ui.widgets.fields import ComboBox, Field
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column
from peergroup_desktop.ui.widgets.segments import OptionSegments

_ONE, _ALL = "one", "all"


class OptionsPanel(QWidget):
    """Fields of all printables; each is shown with the printables that know it."""

    changed = Signal(str, object)
    options_changed = Signal(str, object)
    beginning_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._sections: list[tuple[frozenset[Printable], QWidget]] = []
        self._periods: dict[str, Period] = {}
        self._column = Column(self, gap=16)
        self._build_when()
        self._build_people()
        self._build_paper()
        self._column.stretch()

    def _build_when(self) -> None:
        self.month = ComboBox(says=_("Month"))
        self.month.chosen.connect(self._choose_month)
        self._add(Field(_("Month"), self.month), Printable.ATTENDANCE, Printable.MONTH_PACK)
        self.period = ComboBox(says=_("Which months?"))
        self.period.chosen.connect(self._choose_period)
        self._add(Field(_("Which months?"), self.period), Printable.SUMMARY)
        self.year_begins = ComboBox(says=_("The year begins in"))
        self.year_begins.set_choices([(str(number), _(name)) for number, name in enumerate(MONTHS, start=1)])
        self.year_begins.chosen.connect(self._choose_beginning)
        self._add(Field(_("The year begins in"), self.year_begins), Printable.SUMMARY)
        self.groups = ChoiceGroup(_("Which groups?"))
        self.groups.add(_ONE, RadioButton(_("This group")))
        self.groups.add(_ALL, RadioButton(_("All groups together")))
        self.groups.chosen.connect(self._choose_groups)
        self._add(_titled(_("Which groups?"), self.groups), Printable.SUMMARY)
        self.session = ComboBox(says=_("Session"))
        self.session.chosen.connect(self._choose_session)
        self._add(Field(_("For which session?"), self.session), Printable.SIGN_IN)
        self.note = ComboBox(says=_("Import"))
        self.note.chosen.connect(self._choose_note)
        self._add(Field(_("Which import?"), self.note), Printable.IMPORT_NOTE)

    def _build_people(self) -> None:
        self.show_by = ChoiceGroup(_("Show people by"))
        for show, text in ((Show.NAME, _("Name")), (Show.INITIALS, _("Initials")), (Show.NUMBERS, _("Numbers only"))):
            self.show_by.add(show.value, RadioButton(text))
        self.show_by.chosen.connect(self._choose_show)
        self._add(_titled(_("Show people by"), self.show_by), Printable.ATTENDANCE, Printable.MONTH_PACK)
        self.include: dict[str, CheckBox] = {}
        boxes = QWidget()
        column = Column(boxes, gap=0)
        for key, text in (
            ("include_apologies", _("Apologies")),
            ("include_first_timers", _("First-timers")),
            ("include_chart", _("Chart")),
            ("include_left", _("People who left")),
        ):
            box = CheckBox(text)
            box.clicked.connect(partial(self._tick, key, box))
            self.include[key] = box
            column.add(box)
        self._add(_titled(_("Include"), boxes), Printable.ATTENDANCE, Printable.MONTH_PACK)
        self.sheet_style = ChoiceGroup(_("Which form?"))
        self.sheet_style.add(SheetStyle.LIST.value, RadioButton(_("A list with names")))
        self.sheet_style.add(SheetStyle.TEAR_STRIP.value, RadioButton(_("Strips that hide names")))
        self.sheet_style.chosen.connect(self._choose_style)
        self._add(_titled(_("Which form?"), self.sheet_style), Printable.SIGN_IN)

    def _build_paper(self) -> None:
        self.paper = OptionSegments(_("Paper"), [(paper.value, paper.value) for paper in Paper])
        self.paper.chosen.connect(self._choose_paper)
        self.large = CheckBox(_("Large print"))
        self.large.clicked.connect(partial(self._tick, "large_print", self.large))
        box = QWidget()
        column = Column(box, gap=4)
        column.add(self.paper)
        column.add(self.large)
        self._add(_titled(_("Paper"), box), *Printable)

    def show_offer(self, offer: Offer) -> None:
        """Fill the lists."""
        self.month.set_choices([(f"{year}-{month}", month_name(year, month)) for year, month in offer.months])
        coming = [
            (session.id.hex(), f"{short_day(session.held_on, with_weekday=True)}, {clock_time(session.starts_minute)}")
            for session in offer.sessions
        ]
        self.session.set_choices([*coming, ("", _("No date on it"))])
        self._periods = {_key(period): period for period in offer.periods}
        self.period.set_choices([(key, period.words) for key, period in self._periods.items()])
        self.year_begins.set_choice(str(offer.year_begins))
        self.note.set_choices([(note.id.hex(), f"{note.title}, {plain_day(note.made_on)}") for note in offer.notes])

    def show_choice(self, choice: Choice) -> None:
        """Show the fields of the chosen printable with what is chosen in them."""
        for printables, section in self._sections:
            section.setVisible(choice.printable in printables)
        self.month.set_choice("{}-{}".format(*choice.month))
        self.session.set_choice(choice.session_id.hex() if choice.session_id else "")
        self.note.set_choice(choice.note_id.hex() if choice.note_id else "")
        self.groups.set_choice(_ALL if choice.is_every_group else _ONE)
        if choice.period is not None:
            self.period.set_choice(_key(choice.period))
        self.show_by.set_choice(choice.options.show.value)
        self.sheet_style.set_choice(choice.style.value)
        self.paper.set_choice(choice.options.paper.value)
        self.large.setChecked(choice.options.large_print)
        for key, box in self.include.items():
            box.setChecked(bool(getattr(choice.options, key)))

    def _add(self, section: QWidget, *printables: Printable) -> None:
        self._sections.append((frozenset(printables), section))
        self._column.add(section)

    def _choose_month(self, month: str) -> None:
        year, number = month.split("-")
        self.changed.emit("month", (int(year), int(number)))

    def _choose_period(self, key: str) -> None:
        self.changed.emit("period", self._periods[key])

    def _choose_beginning(self, month: str) -> None:
        self.beginning_chosen.emit(int(month))

    def _choose_groups(self, groups: str) -> None:
        self.changed.emit("is_every_group", groups == _ALL)

    def _choose_session(self, session: str) -> None:
        self.changed.emit("session_id", RecordId.fromhex(session) or None)

    def _choose_note(self, note: str) -> None:
        self.changed.emit("note_id", RecordId.fromhex(note))

    def _choose_show(self, show: str) -> None:
        self.options_changed.emit("show", Show(show))

    def _choose_style(self, style: str) -> None:
        self.changed.emit("style", SheetStyle(style))

    def _tick(self, name: str, box: CheckBox, *_checked: bool) -> None:
        self.options_changed.emit(name, box.isChecked())

    def _choose_paper(self, paper: str) -> None:
        self.options_changed.emit("paper", Paper(paper))


def _key(period: Period) -> str:
    return f"{period.first_on}/{period.last_on}"


def _titled(title: str, content: QWidget) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=6)
    column.add(TextLabel(title, Text.STRONG))
    column.add(content)
    return holder
