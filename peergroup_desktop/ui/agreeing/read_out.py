"""The tick "Read out today", and what it asks of the file."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from peergroup_desktop.actions import agreements, sessions
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.core.dates import long_day
from peergroup_desktop.core.i18n import _
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.widgets.cards import Panel
from peergroup_desktop.ui.widgets.choices import CheckBox

T = TypeVar("T")


def says(held_on: date, today: date) -> str:
    """Return "Read out today", "Read out on Tuesday 17 November"."""
    if held_on == today:
        return _("Read out today")
    return _("Read out on {day}").format(day=long_day(held_on, with_year=held_on.year != today.year))


class ReadOutTick(CheckBox):
    """Stands for one session. Ticking it is a deed, and so is taking the tick away."""

    def __init__(self, context: Context, words: Callable[[date, date], str] = says) -> None:
        super().__init__("")
        self._context, self._words = context, words
        self.session: SessionRow | None = None
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_latest(self) -> None:
        """Stand for today's session, or else for the last one."""
        group_id, today = self._context.group.group_id, self._context.clock.today()
        on_day = self._ask(sessions.list_sessions, group_id, today, today) or ()
        todays = next((row for row in on_day if not row.is_cancelled), None)
        self.show_session(todays or self._ask(sessions.previous_session, group_id, today))

    def show_session(self, session: SessionRow | None) -> None:
        """Stand for a session; hidden where there is none, it is still to come, or there is no agreement."""
        today = self._context.clock.today()
        is_past = session is not None and session.held_on <= today and not session.is_cancelled
        if session is None or not is_past or self._ask(agreements.current, session.group_id) is None:
            self.session = None
            self.hide()
            return
        self.session = session
        words = self._words(session.held_on, today)
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
        self.setChecked(bool(self._ask(agreements.is_read, session.id)))
        self.show()

    def _on_clicked(self) -> None:
        if self.session is not None:
            session_id: RecordId = self.session.id
            self._context.runner.write(agreements.mark_read if self.isChecked() else agreements.unmark, session_id)
            self.setChecked(bool(self._ask(agreements.is_read, session_id)))

    def _ask(self, question: Callable[..., T], *facts: object) -> T | None:
        answers: list[T] = []
        if facts[0] is not None:
            self._context.runner.ask(question, *facts, on_answer=answers.append)
        return answers[0] if answers else None


class ReadOutCard(Panel):
    """The tick by itself, for a page that is about something else. Hidden where there is nothing to tick."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Our agreement"), margins=(20, 8, 20, 8))
        self.tick = self.body.add(ReadOutTick(context, _of_a_session))
        self.hide()

    def show_session(self, session: SessionRow) -> None:
        """Stand for a session."""
        self.tick.show_session(session)
        self.setVisible(self.tick.session is not None)


def _of_a_session(_held_on: date, _today: date) -> str:
    return _("We read out our agreement")
