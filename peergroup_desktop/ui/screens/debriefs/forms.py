"""The forms: a debrief after a session, and a supervision. Discreet mode veils what is written in them."""

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.debriefs import DebriefWords, NewSupervision
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Form
from peergroup_desktop.ui.veiled import VeiledLine, VeiledNote
from peergroup_desktop.ui.widgets.fields import ComboBox, DateEdit, Field

_HOW, _ON = 4, 2


class DebriefForm(Form):
    """Who was there, how it was, what to pass on. The keyboard starts at how it was."""

    def __init__(self, parent: QWidget, title: str, context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=600)
        self.who = VeiledLine(context.discreet, height=44, longest=200)
        how, on = _("How was it for us?"), _("Anything to pass on?")
        self.how = VeiledNote(context.discreet, lines=_HOW, says=how)
        self.on = VeiledNote(context.discreet, lines=_ON, says=on)
        self.add_field("with_whom", Field(_("Who talked?"), self.who, optional=True))
        self.add_field("text", Field(how, self.how))
        self.add_field("pass_on", Field(on, self.on, optional=True))
        self.focus_on(self.how)

    def show_debrief(self, words: DebriefWords) -> None:
        """Fill the form."""
        self.who.setText(words.with_whom)
        self.how.set_text(words.text)
        self.on.set_text(words.pass_on)

    def debrief(self) -> DebriefWords:
        """Return what was typed."""
        return DebriefWords(self.text("with_whom"), self.text("text"), self.text("pass_on"))


class SupervisionForm(Form):
    """Whose, when, with whom, a note, and the next day. `people` are (id as text, name)."""

    def __init__(self, parent: QWidget, title: str, people: list[tuple[str, str]], context: Context) -> None:
        super().__init__(parent, title, keep=_("Keep"), context=context, width=600)
        today = context.clock.today()
        self.whose = ComboBox(height=44)
        self.whose.set_choices(people)
        self.day, self.next_day = DateEdit(today, field="held_on"), DateEdit(today, field="next_on")
        self.day.set_day(today)
        self.with_whom = VeiledLine(context.discreet, height=44, longest=200)
        note = _("A note for yourself")
        self.note = VeiledNote(context.discreet, lines=_HOW, says=note)
        self.add_fields({"person_id": Field(_("For"), self.whose)})
        self.add_day("held_on", _("Day"), self.day)
        self.add_field("with_whom", Field(_("With whom"), self.with_whom, optional=True))
        self.add_field("text", Field(note, self.note, optional=True))
        self.add_day("next_on", _("Next time"), self.next_day, optional=True)

    def show_supervision(self, new: NewSupervision) -> None:
        """Fill the form."""
        self.whose.set_choice(new.person_id.hex())
        self.day.set_day(new.held_on)
        self.with_whom.setText(new.with_whom)
        self.note.set_text(new.text)
        self.next_day.set_day(new.next_on)

    def supervision(self) -> NewSupervision:
        """Return what was typed.

        Raises:
            DateUnreadable: a day cannot be read.
        """
        next_on = self.next_day.read() if self.next_day.text().strip() else None
        whose = bytes.fromhex(self.whose.choice)
        return NewSupervision(whose, self.day.read(), self.text("with_whom"), self.text("text"), next_on)
