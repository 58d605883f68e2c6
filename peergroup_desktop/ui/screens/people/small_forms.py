"""Small forms about one person: days away, another place in the group, and a name for somebody without one."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.people import MembershipRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.kinds import GroupRole, MembershipStatus
from peergroup_desktop.core.sentences import label
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.screens.people.person_deeds import Days, PlaceChange
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field, LineEdit
from peergroup_desktop.ui.widgets.labels import TextLabel

_STANDINGS = (
    MembershipStatus.MEMBER,
    MembershipStatus.PAUSED,
    MembershipStatus.WAITING,
    MembershipStatus.ENQUIRING,
)


class AbsenceForm(Form):
    """First and last day away. The last day may stay empty: until they say."""

    def __init__(self, parent: QWidget, name: str, context: Context) -> None:
        super().__init__(
            parent,
            _("Away for a while: {name}").format(name=name),
            keep=_("Keep these days"),
            context=context,
            width=560,
        )
        today = context.clock.today()
        self.body.add(TextLabel(_("In the register their row will be grey, and needs no mark."), ink=Ink.INK2))
        self._first_day, self._last_day = DateEdit(today, field="starts_on"), DateEdit(today, field="ends_on")
        self.add_day("starts_on", _("First day away"), self._first_day)
        unknown = _("Leave it empty if they don’t know yet.")
        self.add_day("ends_on", _("Last day away"), self._last_day, optional=True, usual=unknown)
        self._first_day.set_day(today)

    def days(self) -> Days:
        """Return the two days; raises `DateUnreadable` with the field's name."""
        return Days(self._first_day.read(), self._last_day.read() if self.text("ends_on") else None)


class PlaceForm(Form):
    """Where somebody stands with the group, and what they do in it."""

    def __init__(self, parent: QWidget, name: str, context: Context, place: MembershipRow) -> None:
        title = _("{name} in this group").format(name=name)
        super().__init__(parent, title, keep=_("Keep"), context=context, width=560)
        self._status, self._role = ComboBox(height=44), ComboBox(height=44)
        self._status.set_choices([(status.value, _capital(label(status))) for status in _STANDINGS])
        self._role.set_choices([(role.value, _capital(label(role))) for role in GroupRole])
        self._from = DateEdit(context.clock.today(), field="from_on")
        self.add_field("status", Field(_("Where do they stand?"), self._status))
        self.add_field("role", Field(_("What do they do?"), self._role))
        self.add_day("from_on", _("From which day on?"), self._from)
        self._status.set_choice(place.status.value)
        self._role.set_choice(place.role.value)
        self._from.set_day(context.clock.today())
        self.body.add(TextLabel(_("What was before that day stays as it was."), Text.SECOND, Ink.INK2))

    def change(self) -> PlaceChange:
        """Return the form as a change; raises `DateUnreadable`."""
        return PlaceChange(
            MembershipStatus(self._status.choice),
            GroupRole(self._role.choice),
            self._from.read(),
        )


class NameForm(Form):
    """A name for somebody who was added without one."""

    def __init__(self, parent: QWidget, called: str, context: Context) -> None:
        title = _("A name for {name}").format(name=called)
        super().__init__(parent, title, keep=_("Keep the name"), context=context, width=560)
        self.body.add(TextLabel(_("Everything marked before stays theirs."), ink=Ink.INK2))
        self.add_field("called", Field(_("What would they like to be called?"), LineEdit(height=48)))

    def called(self) -> str:
        """Return the name as typed."""
        return self.text("called")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
