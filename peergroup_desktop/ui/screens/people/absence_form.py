"""Asks from when until when somebody is away."""

from datetime import date

from PySide6.QtWidgets import QWidget

from peergroup_desktop.core.errors import DateUnreadable, Fault
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.widgets.buttons import Kind
from peergroup_desktop.ui.widgets.dialog import Dialog
from peergroup_desktop.ui.widgets.fields import DateEdit, Field
from peergroup_desktop.ui.widgets.labels import TextLabel

KEEP = "keep"


class AbsenceForm(Dialog):
    """First and last day away. The last day may stay empty: until they say."""

    def __init__(self, parent: QWidget, name: str, today: date) -> None:
        super().__init__(parent, _("Away for a while: {name}").format(name=name), width=520)
        self.body.add(TextLabel(_("In the register their row will be grey, and needs no mark.")))
        self.first = Field(_("First day away"), DateEdit())
        self.first.edit.set_day(today)
        self.last = Field(_("Last day away"), DateEdit(), optional=True)
        self.last.set_help(_("Leave it empty if they don’t know yet."))
        self.body.add(self.first)
        self.body.add(self.last)
        self.add_button(_("Keep these days"), Kind.PRIMARY, KEEP)
        self.add_button(_("Cancel"), Kind.SECONDARY, "cancel")

    def days(self) -> tuple[date, date | None]:
        """Return the two days; raises `DateUnreadable` with the field's name."""
        try:
            first = self.first.edit.read()
        except DateUnreadable as fault:
            raise DateUnreadable("starts_on", **fault.facts) from fault
        if not self.last.edit.text().strip():
            return first, None
        try:
            return first, self.last.edit.read()
        except DateUnreadable as fault:
            raise DateUnreadable("ends_on", **fault.facts) from fault

    def say(self, fault: Fault, sentence: str) -> None:
        """Put a fault under the day it is about."""
        field = self.first if getattr(fault, "field", "") == "starts_on" else self.last
        self.first.clear_error()
        self.last.clear_error()
        field.set_error(sentence)
        field.edit.setFocus()
