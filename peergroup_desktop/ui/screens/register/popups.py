"""What leads away from the register's list: somebody's card and page, the list of dates, notes, groups."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.marks import MarkFlag
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register import words
from peergroup_desktop.ui.screens.register.giving_popup import GivingPopup
from peergroup_desktop.ui.screens.register.person_card import PersonCard
from peergroup_desktop.ui.screens.register.presenter import RegisterPresenter
from peergroup_desktop.ui.widgets.session_chooser import SessionList


class Popups(QObject):
    """Opens the card and the list of dates at the right corner, and goes where they lead. `corner_of` finds a row's."""

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        presenter: RegisterPresenter,
        *,
        corner_of: Callable[[RecordId], QPoint],
    ) -> None:
        super().__init__(parent)
        self._screen = parent
        self._corner_of = corner_of
        self._context = context
        self._presenter = presenter
        self._person_id: RecordId = b""

    def open_card(self, person_id: RecordId) -> PersonCard | None:
        """Open somebody's card under their name."""
        roll = self._presenter.roll
        if roll is None or person_id not in roll:
            return None
        self._person_id = person_id
        row, discreet = roll.row(person_id), self._context.discreet
        given = (roll.giving.words, roll.giving.of(person_id))
        card = PersonCard(self._screen, row, discreet.name(row.display), given=given, is_discreet=discreet.is_on)
        card.flag_changed.connect(self._on_flag_changed)
        card.giving_changed.connect(self._on_giving_changed)
        card.page_requested.connect(self._on_page_requested)
        card.open_at(self._corner_of(person_id))
        return card

    def open_giving(self, person_id: RecordId) -> GivingPopup | None:
        """Open somebody's marks of give and take under their name, where the group uses them."""
        roll = self._presenter.roll
        if roll is None or person_id not in roll or not roll.giving.words:
            return None
        self._person_id = person_id
        name = self._context.discreet.name(roll.row(person_id).display)
        popup = GivingPopup(self._screen, name, roll.giving.words, roll.giving.of(person_id))
        popup.changed.connect(self._on_giving_changed)
        popup.open_at(self._corner_of(person_id))
        return popup

    def open_dates(self, corner: QPoint) -> SessionList | None:
        """Open the list of dates with its right edge at a corner on the screen."""
        session = self._presenter.session
        if session is None:
            return None
        today = self._context.clock.today()
        lines = [(near.id, words.chosen(near, today)) for near in self._presenter.nearby()]
        dates = SessionList(self._screen, lines, session.id)
        dates.chosen.connect(self._presenter.open)
        dates.open_at(corner)
        return dates

    def open_page(self, person_id: RecordId) -> None:
        """Go to somebody's page among the people."""
        self._context.navigator.go("people", person_id=person_id)

    def open_notes(self) -> None:
        """Go to the session's notes."""
        if self._presenter.session is not None:
            self._context.navigator.go("notes", session_id=self._presenter.session.id)

    def open_groups(self) -> None:
        """Go to where groups and sessions are made."""
        self._context.navigator.go("groups")

    def _on_flag_changed(self, flag: MarkFlag, is_set: bool) -> None:
        self._presenter.marking.set_flag(self._person_id, flag, is_set)

    def _on_giving_changed(self, given: frozenset[str]) -> None:
        self._presenter.marking.set_giving(self._person_id, given)

    def _on_page_requested(self) -> None:
        self.open_page(self._person_id)
