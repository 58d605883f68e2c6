"""The cards beside the locked page: what is in the drawer, who can read it, and for a lead the way in."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peergroup_desktop.actions.drawer import IndexLine, Lead, LeadState
from peergroup_desktop.core.dates import plain_day, short_day
from peergroup_desktop.core.i18n import _, plural
from peergroup_desktop.core.names import initials
from peergroup_desktop.ui import drawer_words as words
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.theme import Ink
from peergroup_desktop.ui.typography import Text
from peergroup_desktop.ui.widgets.avatar import Avatar
from peergroup_desktop.ui.widgets.buttons import Button, Kind, Size
from peergroup_desktop.ui.widgets.cards import Card
from peergroup_desktop.ui.widgets.labels import TextLabel
from peergroup_desktop.ui.widgets.layouts import Column, Row
from peergroup_desktop.ui.widgets.lines_column import LinesColumn
from peergroup_desktop.ui.widgets.passphrase_field import PassphraseField

_MOST = 6


class IndexCard(Card):
    """Numbers, days and how many actions are open. No names, no text."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("In the drawer"), icon="clipboard-list")
        self._context = context
        self._lines = self.body.add(LinesColumn())
        self._rest = self.body.add(TextLabel("", Text.SECOND, Ink.INK2))

    def show_index(self, index: Sequence[IndexLine]) -> None:
        """Show those that are open, and count the rest."""
        today = self._context.clock.today()
        is_open = [line for line in index if not line.is_closed]
        lines: list[QWidget] = [_two(title(line), day_and_actions(line, today)) for line in is_open[:_MOST]]
        self._lines.show_lines(lines)
        self.set_count(len(is_open) or None)
        more, closed = len(is_open) - len(lines), len(index) - len(is_open)
        parts = [plural("{count} more", "{count} more", more)] if more else []
        parts += [plural("{count} closed", "{count} closed", closed)] if closed else []
        self._rest.setText(" · ".join(parts) if index else _("Nothing yet."))
        self._rest.setVisible(bool(parts) or not index)


class LeadsCard(Card):
    """Who can read it, and how far. `let_in_requested` brings the account of another lead, while the drawer is open."""

    let_in_requested = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(_("Who can read it"), icon="users-round")
        self._context = context
        self._lines = self.body.add(LinesColumn())
        self.buttons: list[Button] = []

    def show_leads(self, leads: Sequence[Lead], *, may_let_in: bool) -> None:
        """Show each with a line, and for the others a way to let them in."""
        self.buttons = []
        self._lines.show_lines([self._line(lead, may_let_in=may_let_in) for lead in leads])

    def _line(self, lead: Lead, *, may_let_in: bool) -> QWidget:
        discreet = self._context.discreet
        name = discreet.name(lead.name)
        line = QWidget()
        column = Column(line, gap=6)
        row = column.add(Row(gap=12))
        avatar = row.add(Avatar(36, person=lead.account_id, initials=initials(lead.name)))
        avatar.set_veiled(discreet.is_on)
        shown = _("{name} (you)").format(name=name) if lead.is_me else name
        row.add(_two(shown, words.state(lead)), 1)
        if may_let_in and not lead.is_me and lead.state is LeadState.NOT_ALL:
            about = _("Let {name} read everything in the drawer").format(name=name)
            button = Button(_("Let {name} read the rest").format(name=name), size=Size.SMALL, about=about, wraps=True)
            button.clicked.connect(partial(self.let_in_requested.emit, lead.account_id))
            self.buttons.append(column.add(button))
        return line


class UnlockCard(Card):
    """For a lead: the passphrase once more. `open_requested` brings it."""

    open_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Open the drawer"), icon="lock-open", gap=12)
        self.passphrase = self.body.add(PassphraseField(_("Your passphrase, once more")))
        self.open = Button(_("Open it"), icon="lock-open")
        self.body.add(self.open)
        words = _("It locks again when you leave this page, after 5 quiet minutes, and with the window.")
        self.body.add(TextLabel(words, Text.SECOND, Ink.INK2))
        self.open.clicked.connect(self._on_open)
        self.passphrase.entered.connect(self._on_open)

    def show_fault(self, sentence: str) -> None:
        """Say what to put right."""
        self.open.setEnabled(True)
        self.passphrase.set_error(sentence)
        self.passphrase.edit.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.open.setEnabled(True)
        self.passphrase.clear()

    def _on_open(self) -> None:
        if not self.passphrase.text():
            self.passphrase.edit.setFocus()
            return
        self.passphrase.hide_letters()
        self.open.setEnabled(False)
        self.open_requested.emit(self.passphrase.text())


class RegainCard(Card):
    """For a lead, inside: a passphrase from before may open more. `regain_requested` brings it."""

    regain_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__(_("Some concerns stay locked"), icon="key", gap=12)
        says = _(
            "They open with a passphrase from before: yours, or that of the lead before you, typed here by themselves."
        )
        self.body.add(TextLabel(says, Text.BODY, Ink.INK2))
        self.passphrase = self.body.add(PassphraseField(_("The passphrase from before")))
        self.button = Button(_("Open those too"), kind=Kind.SECONDARY)
        self.body.add(self.button)
        self.button.clicked.connect(self._on_regain)
        self.passphrase.entered.connect(self._on_regain)

    def show_fault(self, sentence: str) -> None:
        """Say what to put right."""
        self.passphrase.set_error(sentence)
        self.passphrase.edit.setFocus()

    def _on_regain(self) -> None:
        if self.passphrase.text():
            self.passphrase.hide_letters()
            self.regain_requested.emit(self.passphrase.text())


def title(line: IndexLine) -> str:
    """Return "Concern 4"."""
    return _("Concern {number}").format(number=line.number)


def day_and_actions(line: IndexLine, today: date) -> str:
    """Return "24 Nov · 1 open action, by tomorrow"."""
    day = _day(line.written_on, today)
    rest = _("closed") if line.is_closed else words.open_actions(line.open_actions, line.next_due, today)
    return _("{day} · {rest}").format(day=day, rest=rest)


def _day(written_on: date | None, today: date) -> str:
    if written_on is None:
        return _("Day unreadable")
    return short_day(written_on) if written_on.year == today.year else plain_day(written_on)


def _two(first: str, second: str) -> QWidget:
    holder = QWidget()
    column = Column(holder, gap=0)
    column.add(TextLabel(first, Text.STRONG))
    column.add(TextLabel(second, Text.SECOND, Ink.INK2))
    return holder
