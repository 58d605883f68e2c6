"""Closing a month, correcting it and opening it again: the form that asks why, and what is kept of it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions import months
from peergroup_desktop.core.dates import month_name
from peergroup_desktop.core.i18n import _
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.forms.form import Desk, Form, OnFault
from peergroup_desktop.ui.screen import Screen
from peergroup_desktop.ui.screens.months.closing_words import Month
from peergroup_desktop.ui.widgets.fields import Field, NoteEdit

_CORRECT, _REOPEN = "correct", "reopen"


class ReasonForm(Form):
    """Asks why a closed month is changed. Whoever is handed its pages later reads it."""

    def __init__(self, parent: QWidget, title: str, text: str, keep: str, context: Context) -> None:
        super().__init__(parent, title, keep=keep, context=context, width=560)
        self.add_text(text)
        self.reason = NoteEdit(lines=2)
        about = _("It’s printed with the month. Leave out names.")
        self.add_field("reason", Field(_("Why?"), self.reason, help=about))

    def typed(self) -> str:
        """Return the reason as typed."""
        return self.text("reason")


class ClosingDesk:
    """Belongs to the screen, over which its forms open. `forms` holds what is typed in one over a lock."""

    def __init__(self, screen: Screen, context: Context) -> None:
        self._screen, self._context = screen, context
        self.forms = Desk()

    def close(self, month: Month) -> None:
        """Close a month."""
        self._context.runner.write(months.close_month, *month)

    def ask_correct(self, month: Month) -> ReasonForm:
        """Ask why a closed month is counted anew."""
        text = _("Its numbers are counted anew, as the records are today. What they were stays in the file.")
        return self._ask(_CORRECT, month, _("Correct {month}"), text, _("Correct it"))

    def ask_reopen(self, month: Month) -> ReasonForm:
        """Ask why a closed month is opened again."""
        text = _("Its numbers follow the records again, until it is closed another time.")
        return self._ask(_REOPEN, month, _("Open {month} again"), text, _("Open it again"))

    def restore(self, texts: dict[str, str]) -> None:
        """Open the form again that was open when the file was locked."""
        opens = {_CORRECT: self.ask_correct, _REOPEN: self.ask_reopen}.get(texts.get("form", ""))
        if opens is not None:
            opens(_month_in(texts["about"])).fill(texts)

    def _ask(self, name: str, month: Month, title: str, text: str, keep: str) -> ReasonForm:
        form = ReasonForm(self._screen, title.format(month=month_name(*month)), text, keep, self._context)
        self.forms.lay(form, name, f"{month[0]}-{month[1]}".encode())
        form.ask_for(form.typed, partial(self._keep, name, month))
        return form

    def _keep(self, name: str, month: Month, reason: str, on_fault: OnFault) -> None:
        write = self._context.runner.write
        if name == _CORRECT:
            write(months.correct_month, *month, reason, on_fault=on_fault)
        else:
            write(months.reopen_month, *month, reason, on_fault=on_fault)


def _month_in(about: str) -> Month:
    year, number = bytes.fromhex(about).decode().split("-")
    return int(year), int(number)
