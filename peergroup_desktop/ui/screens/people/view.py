"""The People screen: the roster on the left, one person's page on the right. At large text one at a time."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.actions.people import DuplicatePair
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.parts import Part
from peergroup_desktop.core.permissions import Deed, may
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.people.board import PeopleBoard
from peergroup_desktop.ui.screens.people.care_desk import CareDesk
from peergroup_desktop.ui.screens.people.empty_pages import EmptyPages
from peergroup_desktop.ui.screens.people.forms import PersonForms
from peergroup_desktop.ui.screens.people.giving_desk import GivingDesk
from peergroup_desktop.ui.screens.people.lookalikes import Lookalikes
from peergroup_desktop.ui.screens.people.pair_note import PairNote
from peergroup_desktop.ui.screens.people.person_deeds import PersonDeeds
from peergroup_desktop.ui.screens.people.person_page import Around, PersonPage
from peergroup_desktop.ui.screens.people.picture import PersonPicture
from peergroup_desktop.ui.screens.people.presenter import PeoplePresenter, Roster
from peergroup_desktop.ui.screens.people.roster_panel import roster_row
from peergroup_desktop.ui.screens.people.suggesting import PersonSuggesting
from peergroup_desktop.ui.screens.people.veil import Veil
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind

_CARE = {"safe_contact", "promise", "hello", "consent", "emergency_contact", "offer", "goal", "pair", "pair_contact"}
_PLACES = {"signpost", "referral", "service"}


class PeopleScreen(Screen):
    """Widgets of People. Everything it shows comes from the presenter."""

    help_topic = "people"
    watches = frozenset({"person", "membership", "absence", "attendance", "session", "setting"}) | _CARE | _PLACES

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._page_of: tuple[object, ...] = ()
        self.presenter = PeoplePresenter(self, context)
        self.lookalikes = Lookalikes(self, context)
        self.deeds = PersonDeeds(self.presenter, context)
        self.forms = PersonForms(self, context, self.presenter, self.deeds)
        self.care = CareDesk(self, context, self.presenter, self.forms.desk)
        self.giving = GivingDesk(self, context, self.presenter, self.forms.desk)
        self.suggesting = PersonSuggesting(self, context, self.forms.desk)
        self._build()

    def _build(self) -> None:
        self.someone_new = Button(_("Someone new"), icon="user-round-plus")
        self.someone_new.clicked.connect(self.new)
        self.bring_in = Button(_("Bring in a list"), kind=Kind.QUIET, icon="file-up")
        self.bring_in.clicked.connect(partial(self._context.navigator.go, "imports"))
        self.header.add_action(self.bring_in)
        self.header.add_action(self.someone_new)
        self.pair = PairNote(self._context.discreet)
        self.pair.look_requested.connect(self.forms.ask_about_pair)
        self.pair.waved_off.connect(self.lookalikes.wave_off)
        self.board = PeopleBoard()
        self.board.wanted.connect(self.presenter.choose)
        self.board.fold_changed.connect(self.presenter.show)
        self.board.panel.part_chosen.connect(self.presenter.filter)
        self.board.panel.add_requested.connect(self.forms.ask_new)
        self.empty = EmptyPages()
        self.empty.add_requested.connect(self.new)
        self.empty.list_requested.connect(partial(self._context.navigator.go, "imports"))
        self.empty.groups_requested.connect(partial(self._context.navigator.go, "groups"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.empty)
        self.body.add(self.pair)
        self.body.add(self._stack, 1)
        self.body.add(DockedUndo(self._context))

    def title(self) -> str:
        """Return the title of the page."""
        return _("People")

    def regions(self) -> list[QWidget]:
        """Return the list and the page."""
        return [self.board.panel, self.board.detail] if self._has_people else [self.empty]

    def opened(self, **facts: object) -> None:
        """Show the roster; with the fact `person_id` that person's page. What is still so is left as it stands."""
        person_id = facts.get("person_id")
        if isinstance(person_id, RecordId):
            self.board.show_detail()
        else:
            person_id = self.presenter.chosen
        is_old = self.was_stale or not self.presenter.is_current
        self.presenter.open(person_id, is_old=is_old)
        if is_old:
            self.refresh()

    def refresh(self) -> None:
        """Ask again for what is shown."""
        self.presenter.show()
        self.lookalikes.find(len(self.presenter.everybody()))

    def focus_first(self) -> None:
        """Start in the list."""
        (self.board if self._has_people else self.empty).focus_first()

    def find(self) -> None:  # type: ignore[override] # as in Screen
        """Ctrl+F goes to the search field."""
        if self._has_people:
            self.board.show_list()
            self.board.panel.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.board.panel.search.selectAll()

    def escape(self) -> bool:
        """Esc goes back from a person's page to the list, and from a search to everybody."""
        return super().escape() or self.board.escape()

    def new(self) -> None:
        """Ctrl+N: someone new."""
        if self._context.group.group_id is None:
            self._context.navigator.go("groups")
        elif self.presenter.record_level is not RecordLevel.COUNT_ONLY:
            self.forms.ask_new()

    def print_page(self) -> None:
        """Ctrl+P: print everything that we hold, for the person whose page is shown."""
        if self._has_people and self.presenter.person is not None:
            self.deeds.print_paper("own_record")

    def park(self) -> dict[str, str]:
        """Return what is typed in the form that is open."""
        return self.forms.desk.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Open that form again."""
        self.presenter.show()
        if not (self.care.restore(texts) or self.giving.restore(texts) or self.suggesting.desk.restore(texts)):
            self.forms.restore(texts)

    def show_roster(self, roster: Roster, chosen: RecordId | None) -> None:
        """Fill the list."""
        self._show_part(self.board, may_add=self.presenter.record_level is not RecordLevel.COUNT_ONLY)
        panel = self.board.panel
        panel.list.set_veiled(self._context.discreet.is_on)
        name, today = self._context.discreet.name, self.presenter.today
        rows = tuple(roster_row(row, name(row.display), today, is_quiet=row.id in roster.quiet) for row in roster.rows)
        panel.show_rows(rows, roster.counts, roster.shown)
        if chosen is not None:
            panel.list.select(chosen)

    def show_person(self, picture: PersonPicture) -> None:
        """Fill the page on the right; one that shows just this already is left alone."""
        discreet, forms = self._context.discreet, self.forms
        asks = Part.CHECK_INS in self._context.group.parts
        page_of = (picture, self.presenter.today, self.presenter.group_id, discreet.is_on, look().factor, asks)
        if self.board.page is not None and page_of == self._page_of:
            return
        self._page_of = page_of
        page = PersonPage(picture, self._around())
        page.edit_requested.connect(forms.ask_change)
        page.name_requested.connect(forms.ask_name)
        page.place_requested.connect(forms.ask_place)
        page.away_requested.connect(forms.ask_absence)
        page.merge_requested.connect(forms.ask_merge)
        page.moved_on_requested.connect(self.deeds.move_on)
        page.back_requested.connect(self.deeds.come_back)
        page.absence_ended.connect(self.deeds.end_absence)
        page.history_requested.connect(self.deeds.show_history)
        page.print_requested.connect(self.deeds.print_paper)
        page.check_in_requested.connect(self.deeds.check_in)
        self.board.show_page(page, picture.person.id)
        self.board.panel.list.select(picture.person.id)

    def show_nobody(self, *, is_group_empty: bool) -> None:
        """Show the chairs when the group has nobody, or nothing beside an empty part of the list."""
        self.board.show_no_page()
        if is_group_empty:
            has_group = self._context.group.group_id is not None
            keeps_people = has_group and self.presenter.record_level is not RecordLevel.COUNT_ONLY
            self.empty.show_for(has_group=has_group, keeps_people=keeps_people)
            self._show_part(self.empty, may_add=False)

    def show_pair(self, pair: DuplicatePair | None) -> None:
        """Say quietly that two records look alike."""
        self.pair.show_pair(pair)

    def _around(self) -> Around:
        discreet, presenter = self._context.discreet, self.presenter
        veil = Veil(discreet.name, discreet.text, discreet.is_on)
        sees_history = may(self._context.vault.account.role, Deed.SEE_HISTORY)
        desks = (self.care, self.giving, self.suggesting)
        asks = Part.CHECK_INS in self._context.group.parts
        around = (presenter.today, presenter.group_id, veil, *desks)
        return Around(*around, sees_history=sees_history, asks_check_ins=asks)

    @property
    def _has_people(self) -> bool:
        return self._stack.currentWidget() is self.board

    def _show_part(self, part: QWidget, *, may_add: bool) -> None:
        self._stack.setCurrentWidget(part)
        self.someone_new.setVisible(may_add)
        self.bring_in.setVisible(may_add)


def make(context: Context) -> PeopleScreen:
    """Make the screen for the shell."""
    return PeopleScreen(context)
