"""The History screen: whose deeds, of what kind, and a card a day, further back on demand or by scrolling."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions import history
from peergroup_desktop.actions.accounts import AccountRow
from peergroup_desktop.actions.history import DeedLine
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.history.day_list import DayList
from peergroup_desktop.ui.screens.history.presenter import HistoryPresenter
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.buttons import Button
from peergroup_desktop.ui.widgets.chips import RemovableChip
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.fields import ComboBox, Field
from peergroup_desktop.ui.widgets.held import Held
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, Row
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_PAGE_WIDTH = 760


class HistoryScreen(Screen):
    """Shows and asks. Nothing of what anybody wrote is here: only that it changed."""

    help_topic = "history"
    watches = frozenset({"account"})  # others change with every mark: those show when somebody comes back

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = HistoryPresenter(self, context)
        self._person = ""
        self.back = Button(_("Back to Settings"), icon="arrow-left")
        self.header.add_action(self.back)
        self._build_closed()
        self._build_open()
        self.back.clicked.connect(self._go_back)
        self.about.removed.connect(self._show_everybody)
        self.who.chosen.connect(self._on_narrowed)
        self.kind.chosen.connect(self._on_narrowed)
        self.earlier.clicked.connect(self.presenter.show_earlier)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _build_closed(self) -> None:
        title = _("This is for coordinators and the safeguarding lead")
        text = _("They can see who changed what, so that nobody is watched without a reason. They can look with you.")
        self.closed = self.body.add(EmptyState(title, text), 1)
        self.closed.hide()

    def _build_open(self) -> None:
        self.open = self.body.add(QWidget(), 1)
        whole = Column(self.open, gap=12)
        self.who, self.kind = ComboBox(height=44), ComboBox(height=44)
        self.kind.set_choices([("", _("Everything")), *((kind.value, label(kind)) for kind in history.history_kinds())])
        filters = QWidget()
        row = Responsive(filters, gap=16)
        row.add(Field(_("Who"), self.who), 1)
        row.add(Field(_("What about"), self.kind), 1)
        self.area = whole.add(ScrollArea(gap=16, margins=(6, 0, 6, 6)), 1)
        page = QWidget()
        column = Column(page, gap=16)
        column.add(filters)
        self.about = RemovableChip("", _("Show everybody again"))
        column.addWidget(self.about, 0, Qt.AlignmentFlag.AlignLeft)
        words = _("Of notes and other texts only that they changed is kept here, not what they said.")
        column.add(TextLabel(words, Text.SECOND, Ink.INK2))
        self.nothing = column.add(TextLabel(_("Nothing like that was done yet."), Text.LEAD))
        self.days = column.add(DayList(self._context.discreet))
        foot = column.add(Row(gap=0))
        self.earlier = foot.add(Button(_("Show earlier"), icon="chevron-down"))
        foot.stretch()
        self.area.body.add(Held(page, _PAGE_WIDTH))
        self.area.body.stretch()

    def title(self) -> str:
        """Return the title of the page."""
        return _("History")

    def opened(self, **facts: object) -> None:
        """Show the newest; with the facts `person_id` and `person` (a name) what was done to one person."""
        person_id = facts.get("person_id")
        self._person = str(facts.get("person", ""))
        self._show_about(person_id if isinstance(person_id, RecordId) else None)

    def refresh(self) -> None:
        """Ask for everything shown again."""
        self._show_about(self.presenter.person_id)

    def focus_first(self) -> None:
        """Begin with whose deeds are shown, or with the way back."""
        first = self.who if self.presenter.is_allowed else self.back
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def find(self) -> None:  # type: ignore[override] # as in Screen
        """Ctrl+F: choose whose."""
        self.focus_first()

    def escape(self) -> bool:
        """Take the filters away first."""
        if self.presenter.person_id is not None:
            self._go_back()
            return True
        if self.who.choice or self.kind.choice:
            self.who.set_choice("")
            self.kind.set_choice("")
            self._on_narrowed()
            return True
        return super().escape()

    def show_people(self, rows: tuple[AccountRow, ...]) -> None:
        """Offer whose deeds to show."""
        shown = self._context.discreet.told_apart(row.name for row in rows)
        names = [(row.id.hex(), shown[row.name]) for row in rows]
        self.who.set_choices([("", _("Everybody")), *names])

    def show_lines(self, lines: tuple[DeedLine, ...], *, has_more: bool) -> None:
        """Show deeds from the newest on."""
        self.closed.hide()
        self.open.show()
        self.nothing.setVisible(not lines)
        self.days.show_lines(lines)
        self.earlier.setVisible(has_more)

    def add_lines(self, lines: tuple[DeedLine, ...], *, has_more: bool) -> None:
        """Show earlier deeds under those shown."""
        self.days.add_lines(lines)
        self.earlier.setVisible(has_more)

    def show_closed(self) -> None:
        """Say kindly that this is for others."""
        self.open.hide()
        self.closed.show()

    def _show_about(self, person_id: RecordId | None) -> None:
        name = self._context.discreet.name(self._person)
        self.about.setVisible(person_id is not None)
        self.about.setText(_("About {name}").format(name=name))
        self.about.updateGeometry()
        self.back.setText(_("Back to {name}").format(name=name) if person_id else _("Back to Settings"))
        self.presenter.show_about(person_id)

    def _show_everybody(self) -> None:
        self._show_about(None)
        self.focus_first()

    def _go_back(self) -> None:
        if self.presenter.person_id is None:
            self._context.navigator.go("settings", section="history")
        else:
            self._context.navigator.go("people", person_id=self.presenter.person_id)

    def _on_narrowed(self) -> None:
        self.area.verticalScrollBar().setValue(0)
        self.presenter.narrow(self.who.choice, self.kind.choice)
        words = _("Nothing like that was done yet.") if not self.days.rows else _("Narrowed down")
        self._context.messages.announce(words)

    def _on_scrolled(self, value: int) -> None:
        """Go further back when somebody scrolled to the end: one page for each time they get there."""
        bar = self.area.verticalScrollBar()
        if value and value == bar.maximum() and not self.earlier.isHidden():
            self.presenter.show_earlier()


def make(context: Context) -> HistoryScreen:
    """Make the screen for the shell."""
    return HistoryScreen(context)
