"""The box in which one session is changed."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.errors import Fault, InputFault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.today.details import Details, DetailsPresenter
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.fields import DateEdit, Field, LineEdit, TimeEdit
from peergroup_desktop.ui.widgets.flow import Flow


class DetailsDialog(Dialog):
    """Time, day, place and topic of one session, and the way to call it off. Esc changes nothing."""

    def __init__(self, parent: QWidget, context: Context, session: SessionRow) -> None:
        super().__init__(parent, long_day(session.held_on), mildest="leave")
        self._context = context
        self._session = session
        self.presenter = DetailsPresenter(self, context, session)
        self.fields: dict[str, Field] = {}
        self._build_form(context)
        self._reason = self._add_field("reason", _("Why is it off?"), LineEdit(height=44), optional=True)
        self._reason.hide()
        self._show_details(Details.of(session))
        self._build_buttons(is_cancelled=session.is_cancelled)

    def _build_form(self, context: Context) -> None:
        times = QWidget()
        flow = Flow(times, gap=16)
        self.starts, self.ends = TimeEdit(field="starts_minute"), TimeEdit(field="ends_minute")
        for key, words, edit in (("starts_minute", _("Starts"), self.starts), ("ends_minute", _("Ends"), self.ends)):
            self.fields[key] = Field(words, edit, width=160)
            flow.add(self.fields[key])
        self.body.add(times)
        self.day = DateEdit(context.clock.today(), field="held_on")
        self.day.shown_back.connect(self._on_day_read)
        self._add_field("held_on", _("Day"), self.day)
        self.place = LineEdit(height=44)
        self._add_field("place", _("Place"), self.place, optional=True)
        self.topic = LineEdit(height=44)
        self._add_field("topic", _("Topic"), self.topic, optional=True)

    def _add_field(self, key: str, words: str, edit: LineEdit, *, optional: bool = False) -> Field:
        self.fields[key] = self.body.add(Field(words, edit, optional=optional))
        return self.fields[key]

    def _build_buttons(self, *, is_cancelled: bool) -> None:
        self.keep = self.add_own_button(_("Keep the changes"), kind=Kind.PRIMARY)
        self.keep.clicked.connect(self._on_keep)
        self.off = self.add_own_button(_("Bring it back") if is_cancelled else _("Call it off"))
        self.off.clicked.connect(self._on_bring_back if is_cancelled else self._on_off)
        self.add_button(_("Leave it as it is"), Kind.SECONDARY, "leave")
        self.focus_on(self.starts)

    def _show_details(self, details: Details) -> None:
        self.starts.set_minute(details.starts_minute)
        self.ends.set_minute(details.ends_minute)
        self.day.set_day(details.held_on)
        self.place.setText(details.place)
        self.topic.setText(details.topic)

    def close_up(self) -> None:
        """Close: everything is kept."""
        self.answer("kept")

    def show_fault(self, fault: Fault) -> None:
        """Say what to put right under its field; anything else goes where the window says things."""
        field = self.fields.get(fault.field) if isinstance(fault, InputFault) else None
        if field is None:
            field = self.fields["starts_minute" if isinstance(fault, InputFault) else "held_on"]
        field.set_error(str(self._context.messages.sentence(fault)))
        self.fit()
        field.edit.setFocus()

    def _on_keep(self) -> None:
        for field in self.fields.values():
            field.clear_error()
        try:
            filled = Details(
                self.day.read(), self.starts.read(), self.ends.read(), self.place.text(), self.topic.text()
            )
        except InputFault as fault:
            self.show_fault(fault)
            return
        self.presenter.keep(filled)

    def _on_off(self) -> None:
        """Ask why first; the second press calls it off."""
        if self._reason.isHidden():
            self._reason.show()
            self.off.setText(_("Yes, it’s off"))
            self.fit()
            self._reason.edit.setFocus()
        elif isinstance(self._reason.edit, LineEdit):
            self.presenter.call_off(self._reason.edit.text())

    def _on_bring_back(self) -> None:
        self.presenter.bring_back()

    def _on_day_read(self, words: str) -> None:
        self.fields["held_on"].set_help(words)
