"""The People screen: the roster on the left, one person's page on the right. At large text one at a time."""

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from peergroup_desktop.actions.people import PersonDetail, PersonRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.people import words
from peergroup_desktop.ui.screens.people.forms import PersonForms
from peergroup_desktop.ui.screens.people.person_page import PersonPage
from peergroup_desktop.ui.screens.people.presenter import PeoplePresenter, Roster, Shown
from peergroup_desktop.ui.screens.people.roster_panel import RosterPanel
from peergroup_desktop.ui.theme import Tone
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.layouts import Column, Row, fix_width
from peergroup_desktop.ui.widgets.roster import RosterRow
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_ROSTER_WIDTH = 344


class PeopleScreen(Screen):
    """Widgets of People. Everything it shows comes from the presenter."""

    help_topic = "people"
    watches = frozenset({"person", "membership", "absence", "attendance", "session"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = PeoplePresenter(self, context)
        self._forms = PersonForms(self, context, self.presenter)
        self._build()
        look().changed.connect(self._fit)

    def _build(self) -> None:
        self.someone_new = Button(_("Someone new"), icon="user-round-plus")
        self.someone_new.clicked.connect(self.new)
        self.bring_in = Button(_("Bring in a list"), kind=Kind.QUIET, icon="file-up")
        self.bring_in.clicked.connect(self._bring_in)
        self.header.add_action(self.bring_in)
        self.header.add_action(self.someone_new)
        self.back = Button(_("All people"), kind=Kind.QUIET, icon="arrow-left")
        self.back.clicked.connect(self._show_list)
        self.roster = RosterPanel()
        self.roster.person_chosen.connect(self._open_person)
        self.roster.part_chosen.connect(self._filter)
        self._page: PersonPage | None = None
        self._scroll = ScrollArea()
        self._detail = QWidget()
        detail = Column(self._detail, gap=8)
        detail.add(self.back)
        detail.add(self._scroll, 1)
        self._columns = QWidget()
        columns = Row(self._columns, gap=20)
        columns.add(self.roster)
        columns.add(self._detail, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._columns)
        self._empty = self._build_empty()
        self._stack.addWidget(self._empty)
        self.body.add(self._stack, 1)
        self.body.add(DockedUndo(self._context))
        self._is_list_shown = True
        self._fit()

    def _build_empty(self) -> EmptyState:
        add = Button(_("Add the first person"), kind=Kind.PRIMARY, size=Size.HERO, icon="user-round-plus")
        add.clicked.connect(self.new)
        bring_in = Button(_("Bring in a list from a spreadsheet"), kind=Kind.QUIET, icon="file-up")
        bring_in.clicked.connect(self._bring_in)
        text = _(
            "Add people as they arrive, or before your first session.\n"
            "A first name is enough. You only write down what someone is happy for you to keep."
        )
        return EmptyState(_("The chairs are out. Who’s coming?"), text, add, bring_in)

    def title(self) -> str:
        """Return the title of the page."""
        return _("People")

    def opened(self, *, person_id: RecordId | None = None) -> None:
        """Show the roster; with `person_id` that person's page."""
        if person_id is not None:
            self.presenter.chosen = person_id
            self._is_list_shown = False
        self.presenter.show()
        self._fit()

    def refresh(self) -> None:
        """Ask again for what is shown."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Start in the list."""
        (self.someone_new if self._stack.currentWidget() is self._empty else self.roster.roster).setFocus()

    def find(self) -> None:
        """Ctrl+F goes to the search field."""
        self._show_list()
        self.roster.search.setFocus()

    def escape(self) -> bool:
        """Esc goes back from a person's page to the list."""
        if look().is_large and not self._is_list_shown:
            self._show_list()
            return True
        self.roster.roster.setFocus()
        return True

    def new(self) -> None:
        """Ctrl+N: someone new."""
        self._forms.ask_new()

    def show_roster(self, roster: Roster, chosen: RecordId | None) -> None:
        """Fill the list."""
        self._stack.setCurrentWidget(self._columns)
        self._set_header_actions(has_people=True)
        rows = tuple(self._roster_row(row) for row in roster.rows)
        self.roster.roster.set_veiled(self._context.discreet.is_on)
        self.roster.show_rows(rows, roster.counts, roster.shown)
        if chosen is not None:
            self.roster.select(chosen)

    def show_person(self, person: PersonDetail) -> None:
        """Fill the page on the right."""
        discreet = self._context.discreet
        page = PersonPage(person, self.presenter.today, veil=discreet.name, veil_text=discreet.text)
        page.edit_requested.connect(self._forms.ask_change)
        page.away_requested.connect(self._forms.ask_absence)
        page.moved_on_requested.connect(self.presenter.move_on)
        page.back_requested.connect(self.presenter.come_back)
        page.merge_requested.connect(self._forms.ask_merge)
        page.absence_ended.connect(self.presenter.end_absence)
        self._page = page
        self._scroll.setWidget(page)

    def show_nobody(self, *, is_group_empty: bool) -> None:
        """Show the chairs when the group has nobody, or nothing beside an empty part of the list."""
        if is_group_empty:
            self._stack.setCurrentWidget(self._empty)
            self._set_header_actions(has_people=False)
        else:
            self._scroll.setWidget(QWidget())

    def _open_person(self, person_id: bytes) -> None:
        self._is_list_shown = False
        self.presenter.choose(RecordId(person_id))
        self._fit()

    def _show_list(self) -> None:
        self._is_list_shown = True
        self._fit()
        self.roster.roster.setFocus()

    def _fit(self) -> None:
        is_one_at_a_time = look().is_large
        self.back.setVisible(is_one_at_a_time)
        self.roster.setVisible(self._is_list_shown or not is_one_at_a_time)
        self._detail.setVisible(not self._is_list_shown or not is_one_at_a_time)
        if is_one_at_a_time:
            self.roster.setMinimumWidth(0)
            self.roster.setMaximumWidth(16777215)
            self.roster.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        else:
            fix_width(self.roster, _ROSTER_WIDTH)

    def _set_header_actions(self, *, has_people: bool) -> None:
        level_allows = self._context.group.group_id is not None
        self.someone_new.setVisible(has_people and level_allows)
        self.bring_in.setVisible(has_people and self.presenter.record_level is not RecordLevel.COUNT_ONLY)

    def _filter(self, part: str) -> None:
        self.presenter.filter(Shown(part))

    def _bring_in(self) -> None:
        self._context.navigator.go("imports")

    def _roster_row(self, row: PersonRow) -> RosterRow:
        name = self.presenter.name(row)
        today = self.presenter.today
        return RosterRow(
            id=row.id,
            title=name,
            line=words.last_seen(row, today),
            initials=initials(row.display),
            icon="sprout" if row.is_new else "",
            tone=Tone.PLUM if row.is_new else Tone.NEUTRAL,
            says=words.roster_says(row, name, today),
        )


def make(context: Context) -> PeopleScreen:
    """Make the screen for the shell."""
    return PeopleScreen(context)
