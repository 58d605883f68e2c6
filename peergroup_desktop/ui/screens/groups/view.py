"""The screen of groups and sessions: sessions in the middle, the group's cards beside them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from peergroup_desktop.actions.groups import GroupDetail
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.groups.board import GroupsBoard
from peergroup_desktop.ui.screens.groups.cards import AboutCard, BreaksCard, MeetsCard
from peergroup_desktop.ui.screens.groups.forms import GroupForms
from peergroup_desktop.ui.screens.groups.group_deeds import GroupDeeds
from peergroup_desktop.ui.screens.groups.presenter import GroupsPresenter
from peergroup_desktop.ui.screens.groups.session_list import SessionList
from peergroup_desktop.ui.undo import DockedUndo
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.empty import EmptyState


class GroupsScreen(Screen):
    """Widgets of the screen. Everything it shows comes from the presenter."""

    help_topic = "groups"
    watches = frozenset({"peer_group", "pattern", "break", "session", "attendance", "membership"}) | {
        "rota_turn",
        "rota_job",
    }

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._cards_of: tuple[object, ...] = ()
        self.presenter = GroupsPresenter(self, context)
        self.deeds = GroupDeeds(self.presenter, context)
        self.forms = GroupForms(self, context, self.presenter, self.deeds)
        self._build()

    def _build(self) -> None:
        self.add_group = Button(_("Another group"), icon="plus")
        self.add_group.clicked.connect(self.forms.ask_new_group)
        self.header.add_action(self.add_group)
        self.sessions = self._build_sessions()
        self.board = GroupsBoard(self.sessions)
        self.first_group = Button(_("Add your first group"), kind=Kind.PRIMARY, size=Size.HERO, icon="plus")
        self.first_group.clicked.connect(self.forms.ask_new_group)
        self._empty = EmptyState(
            _("Which group is it?"), _("A file can hold several groups. A name is enough to begin."), self.first_group
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self._empty)
        self.body.add(self._stack, 1)
        self.body.add(DockedUndo(self._context))

    def _build_sessions(self) -> SessionList:
        rows = SessionList()
        rows.past_chosen.connect(self._look)
        rows.more_requested.connect(self.presenter.show_more)
        rows.add_requested.connect(self.new)
        rows.register_requested.connect(self.presenter.open_register)
        rows.change_requested.connect(self.forms.ask_session_change)
        rows.cancel_requested.connect(self.forms.ask_reason)
        rows.restore_requested.connect(self.deeds.restore_session)
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
        is_empty = self._stack.currentWidget() is self._empty
        part = self.first_group if is_empty else self.sessions.add
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """Return the sessions and the cards."""
        return [self.sessions, self.board.side] if self._stack.currentWidget() is self.board else [self._empty]

    def new(self) -> None:
        """Ctrl+N: a one-off session, or the first group."""
        if self.presenter.group is None:
            self.forms.ask_new_group()
        else:
            self.forms.ask_new_session()

    def park(self) -> dict[str, str]:
        """Return what is typed in the form that is open."""
        return self.forms.desk.park()

    def restore(self, texts: dict[str, str]) -> None:
        """Open that form again."""
        self.presenter.show()
        self.forms.restore(texts)

    def show_group(self, group: GroupDetail) -> None:
        """Fill the cards about the group; those that show just this already are left alone."""
        self._stack.setCurrentWidget(self.board)
        self.header.set_title(group.name)
        cards_of = (group, self.presenter.today)
        if cards_of == self._cards_of:
            return
        self._cards_of = cards_of
        meets, breaks, about = MeetsCard(group), BreaksCard(group, self.presenter.today), AboutCard(group)
        meets.change_requested.connect(self.forms.ask_pattern)
        meets.end_requested.connect(self.deeds.end_pattern)
        breaks.add_requested.connect(self.forms.ask_break)
        breaks.drop_requested.connect(self.deeds.drop_break)
        about.change_requested.connect(self.forms.ask_group_change)
        about.close_requested.connect(self.deeds.close_group)
        self.board.show_cards([meets, breaks, about])

    def show_sessions(
        self, rows: tuple[SessionRow, ...], *, is_past: bool, wanting: frozenset[RecordId] = frozenset()
    ) -> None:
        """Fill the list of sessions."""
        self.sessions.show_sessions(rows, is_past=is_past, wanting=wanting)

    def show_no_group(self) -> None:
        """Show the empty state."""
        self.header.set_title(self.title())
        self._stack.setCurrentWidget(self._empty)

    def _look(self, is_past: bool) -> None:
        self.presenter.look(is_past=is_past)


def make(context: Context) -> GroupsScreen:
    """Make the screen for the shell."""
    return GroupsScreen(context)
