"""Choosing whose page it is: type a part of the name, or go down the list."""

from PySide6.QtCore import Qt

from peergroup_desktop.actions.people import PersonRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import MembershipStatus
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui.discreet import Discreet
from peergroup_desktop.ui.look import px
from peergroup_desktop.ui.screens.reports.choice import Choice, Offer, Option
from peergroup_desktop.ui.screens.reports.option_parts import OptionPart
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.fields import Field, SearchEdit
from peergroup_desktop.ui.widgets.following import Following
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.roster import RosterList, RosterRow

_LEAST = 184


class PersonPart(Following, OptionPart):
    """The group's people, those who left too. Nobody is chosen until somebody chooses: no page of a person unasked."""

    def __init__(self, discreet: Discreet) -> None:
        super().__init__(Option.PERSON)
        self._discreet = discreet
        self._chosen: RecordId | None = None
        self.search = SearchEdit(_("Find a name"), says=_("Find whose page it is"))
        self.column.add(Field(_("Whose page?"), self.search))
        self.list = self.column.add(RosterList(_("Whose page?")))
        self.nobody = self.column.add(TextLabel(_("This group keeps no names."), Text.BODY, Ink.INK2))
        self.search.searched.connect(self._find)
        self.search.down_pressed.connect(self._go_to_list)
        self.search.returnPressed.connect(self._choose_first)
        self.list.typed.connect(self._type_on)
        self.list.chosen.connect(self._tell)
        self.list.current_changed.connect(self._tell)  # what looks chosen is: or another person's page is printed
        self.follow_look()

    def dress(self) -> None:
        """Show three people at once, and a part of the next."""
        self.list.setFixedHeight(px(_LEAST))

    def show_offer(self, offer: Offer) -> None:
        """Fill the list."""
        if offer.people is None:
            return
        self.list.set_veiled(self._discreet.is_on)
        shown = self._discreet.told_apart(row.display for row in offer.people)
        self.list.set_rows(tuple(_line(row, shown[row.display]) for row in offer.people))
        for part in (self.search, self.list):
            part.setVisible(bool(offer.people))
        self.nobody.setVisible(not offer.people)

    def show_choice(self, choice: Choice) -> None:
        """Show who is chosen; whoever does not fit what is typed is found by taking it away."""
        self._chosen = choice.person_id
        if choice.person_id is None:
            self.list.clearSelection()
        elif not self.list.select(choice.person_id):
            self.search.clear()

    def _find(self, text: str) -> None:
        self.list.set_filter(text)
        if self._chosen is not None:
            self.list.select(self._chosen)

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
        if self.list.current() is None:
            self._choose_first()

    def _choose_first(self) -> None:
        first = self.list.first()
        if first is not None:
            self._tell(first)

    def _type_on(self, letters: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(self.search.text() + letters)

    def _tell(self, person_id: RecordId) -> None:
        if person_id != self._chosen:
            self.changed.emit("person_id", person_id)


def _line(row: PersonRow, name: str) -> RosterRow:
    has_left = row.status is MembershipStatus.LEFT
    return RosterRow(row.id, name, _("moved on") if has_left else "", initials(row.display), finds=row.display)
