"""The screen of groups and sessions: sessions in the middle, the group's cards beside them."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.actions.groups import GroupDetail
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.groups import words
from peergroup_desktop.ui.screens.groups.cards import AboutCard, BreaksCard, MeetsCard
from peergroup_desktop.ui.screens.groups.group_form import GroupForm
from peergroup_desktop.ui.screens.groups.pattern_form import PatternForm
from peergroup_desktop.ui.screens.groups.presenter import GroupsPresenter
from peergroup_desktop.ui.screens.groups.session_form import BreakForm, ReasonForm, SessionForm
from peergroup_desktop.ui.screens.groups.session_list import SessionList
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState
from peergroup_desktop.ui.widgets.layouts import Column, Responsive, limit_width
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_SIDE_WIDTH = 328


class GroupsScreen(Screen):
    """Widgets of the screen. Everything it shows comes from the presenter."""

    help_topic = "groups"
    watches = frozenset({"peer_group", "pattern", "break", "session", "attendance", "membership"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.presenter = GroupsPresenter(self, context)
        self._build()

    def _build(self) -> None:
        self.add_group = Button(_("Another group"), icon="plus")
        self.add_group.clicked.connect(self._ask_new_group)
        self.header.add_action(self.add_group)
        self.sessions = self._build_sessions()
        self._side = ScrollArea()
        limit_width(self._side, _SIDE_WIDTH)
        self._page = QWidget()
        columns = Responsive(self._page, gap=20, stacks_below=860)
        columns.add(self.sessions, 3)
        columns.add(self._side, 2)
        first = Button(_("Add your first group"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
        first.clicked.connect(self._ask_new_group)
        self._empty = EmptyState(
            _("Which group is it?"), _("A file can hold several groups. A name is enough to begin."), first
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._empty)
        self.body.add(self._stack, 1)
        self.body.add(DockedUndo(self._context))

    def _build_sessions(self) -> SessionList:
        rows = SessionList()
        rows.past_chosen.connect(self._look)
        rows.more_requested.connect(self.presenter.show_more)
        rows.add_requested.connect(self.new)
        rows.register_requested.connect(self.presenter.open_register)
        rows.change_requested.connect(self._ask_session_change)
        rows.cancel_requested.connect(self._ask_reason)
        rows.restore_requested.connect(self.presenter.restore_session)
        return rows

    def title(self) -> str:
        """Return the title of the page."""
        return _("Groups and sessions")

    def opened(self, **_facts: object) -> None:
        """Show the group in use."""
        self.presenter.show()

    def refresh(self) -> None:
        """Ask again for what is shown."""
        self.presenter.show()

    def focus_first(self) -> None:
        """Start with the sessions."""
        (self.add_group if self._stack.currentWidget() is self._empty else self.sessions.when).setFocus()

    def new(self) -> None:
        """Ctrl+N: a one-off session."""
        group = self.presenter.group
        if group is None:
            self._ask_new_group()
            return
        form = SessionForm(self, self._context, None, group=group)
        form.ask_for(form.new_session, self.presenter.add_session)

    def show_group(self, group: GroupDetail) -> None:
        """Fill the cards about the group."""
        self._stack.setCurrentWidget(self._page)
        self.header.set_title(group.name)
        side = QWidget()
        cards = Column(side, gap=12)
        meets, breaks, about = MeetsCard(group), BreaksCard(group), AboutCard(group)
        meets.change_requested.connect(self._ask_pattern)
        meets.end_requested.connect(self.presenter.end_pattern)
        breaks.add_requested.connect(self._ask_break)
        breaks.drop_requested.connect(self.presenter.drop_break)
        about.change_requested.connect(self._ask_group_change)
        about.close_requested.connect(self.presenter.close_group)
        for card in (meets, breaks, about):
            cards.add(card)
        cards.stretch()
        self._side.setWidget(side)

    def show_sessions(self, rows: tuple[SessionRow, ...], *, is_past: bool) -> None:
        """Fill the list of sessions."""
        self.sessions.show_sessions(rows, is_past=is_past)

    def show_no_group(self) -> None:
        """Show the empty state."""
        self._stack.setCurrentWidget(self._empty)

    def _look(self, is_past: bool) -> None:
        self.presenter.look(is_past=is_past)

    def _ask_new_group(self) -> None:
        form = GroupForm(self, self._context)
        form.ask_for(form.new_group, self.presenter.add_group)

    def _ask_group_change(self) -> None:
        form = GroupForm(self, self._context, self.presenter.group)
        form.ask_for(form.change, self.presenter.change_group)

    def _ask_pattern(self) -> None:
        group = self.presenter.group
        usual = group.patterns[0] if group and group.patterns else None
        form = PatternForm(self, self._context, self.presenter.today, usual)
        form.ask_for(form.pattern, self.presenter.set_pattern)

    def _ask_break(self) -> None:
        form = BreakForm(self, self._context, self.presenter.today)
        form.ask_for(form.planned_break, self.presenter.add_break)

    def _ask_session_change(self, session: SessionRow) -> None:
        group = self.presenter.group
        if group is None:
            return
        form = SessionForm(self, self._context, session, group=group)
        form.ask_for(form.change, partial(self.presenter.change_session, session))

    def _ask_reason(self, session: SessionRow) -> None:
        form = ReasonForm(self, self._context, words.session_title(session))
        form.ask_for(form.reason, partial(self.presenter.cancel_session, session))


def make(context: Context) -> GroupsScreen:
    """Make the screen for the shell."""
    return GroupsScreen(context)
