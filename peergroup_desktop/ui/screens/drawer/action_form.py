"""The box for something to do about a concern."""

from datetime import date

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.drawer import ActionRow
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.widgets.fields import DateEdit, Field, LineEdit

_LONGEST = 300


class ActionForm(Form):
    """What, and by when. For a new one, and for changing one."""

    def __init__(self, parent: QWidget, title: str, context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=520)
        self.what = LineEdit(height=44, longest=_LONGEST)
        self.day = DateEdit(context.clock.today(), field="due_on")
        self.add_field("text", Field(_("What is there to do?"), self.what, help=_("Sealed like the rest.")))
        usual = _("Shows as due on Today, with no word of what it is.")
        self.add_day("due_on", _("By when"), self.day, optional=True, usual=usual)

    def show_action(self, row: ActionRow) -> None:
        """Fill the form. The words that stand for ones that don't open are not to be kept in their place."""
        if row.is_broken:
            self.fields["text"].set_help(_("What stood here doesn’t open. Write it anew, or take it off the list."))
        else:
            self.what.setText(row.text)
        self.day.set_day(row.due_on)

    def action(self) -> tuple[str, date | None]:
        """Return what was typed.

        Raises:
            DateUnreadable: the day cannot be read.
        """
        return self.text("text"), self.day.read() if self.day.text().strip() else None
