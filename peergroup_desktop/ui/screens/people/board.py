"""The roster and one person's page beside it. At large text one at a time, with a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.look import look
from peergroup_desktop.ui.screens.people.person_page import PersonPage
from peergroup_desktop.ui.screens.people.roster_panel import RosterPanel
from peergroup_desktop.ui.widgets.buttons import Button, Kind
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.scroll import ScrollArea

_ROSTER_WIDTH = 344
_ANY_WIDTH = 16777215


class PeopleBoard(Following, QWidget):
    """Two columns, or one of them. `person_wanted` asks for a page; `fold_changed` says to draw what is shown anew."""

    person_wanted = Signal(bytes)
    fold_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.page: PersonPage | None = None
        self._shown_id: RecordId | None = None
        self._is_list_shown = True
        self._was_large = look().is_large
        self._build()
        self.roster.person_chosen.connect(self.open_person)
        self.roster.person_passed.connect(self._pass_person)
        self.follow_look()

    def _build(self) -> None:
        self.roster = RosterPanel()
        self.back = Button(_("All people"), kind=Kind.QUIET, icon="arrow-left")
        self.back.clicked.connect(self.show_list)
        self._scroll = ScrollArea()
        self.detail = QWidget()
        column = Column(self.detail, gap=8)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.add(self._scroll, 1)
        columns = Row(self, gap=14)
        columns.add(self.roster)
        columns.add(self.detail, 1)

    def dress(self) -> None:
        """Show both columns, or one at large text."""
        is_single = look().is_large
        self.back.setVisible(is_single)
        self.roster.setVisible(self._is_list_shown or not is_single)
        self.detail.setVisible(not self._is_list_shown or not is_single)
        width = _ANY_WIDTH if is_single else look().px(_ROSTER_WIDTH)
        self.roster.setMinimumWidth(0 if is_single else width)
        self.roster.setMaximumWidth(width)
        self.roster.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if is_single is not self._was_large:
            self._was_large = is_single
            self.fold_changed.emit()

    def show_page(self, page: PersonPage, person_id: RecordId) -> None:
        """Show a person's page; made anew for the same person it keeps its place and the keyboard."""
        self._scroll.show_page(page, is_same=person_id == self._shown_id)
        self.page, self._shown_id = page, person_id

    def show_no_page(self) -> None:
        """Show nothing beside the list."""
        self._scroll.show_page(QWidget())
        self.page, self._shown_id = None, None

    def show_list(self) -> None:
        """Go back to the list."""
        self._is_list_shown = True
        self.dress()
        self.roster.roster.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_detail(self) -> None:
        """Go to the page, where only one of both is shown."""
        self._is_list_shown = False
        self.dress()

    def open_person(self, person_id: bytes) -> None:
        """Ask for a person's page and go there."""
        if person_id != self._shown_id:
            self.person_wanted.emit(person_id)
        self.show_detail()
        if look().is_large:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Start in the list, or on the page when that is all there is."""
        part = self.roster.roster if self.roster.isVisibleTo(self) else self.back
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        """Go back from the page to the list, and from a search to everybody; False when there is nothing to leave."""
        focused = QApplication.focusWidget()
        if focused is not None and self.detail.isAncestorOf(focused):
            self.show_list()
            return True
        if self.roster.search.text():
            self.roster.search.clear()
            return True
        return False

    def _pass_person(self, person_id: bytes) -> None:
        if not look().is_large:
            self.person_wanted.emit(person_id)
