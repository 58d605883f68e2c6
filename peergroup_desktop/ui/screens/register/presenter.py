"""Which register is open, and everything about it that is not a single mark. Plain Python; `view` draws."""

from typing import Protocol

from peergroup_desktop.actions import attendance, rota, sessions, settings
from peergroup_desktop.actions.attendance import Register
from peergroup_desktop.actions.sessions import SessionRow
from peergroup_desktop.actions.settings import GroupSettings
from peergroup_desktop.core.ids import RecordId
from peergroup_desktop.core.kinds import RecordLevel
from peergroup_desktop.core.parts import Part
from peergroup_desktop.ui.context import Context
from peergroup_desktop.ui.screens.register import giving, words
from peergroup_desktop.ui.screens.register.duties import Job, jobs
from peergroup_desktop.ui.screens.register.marking import Marking, MarkingFace
from peergroup_desktop.ui.screens.register.roll import Roll


class RegisterFace(Protocol):
    """What the presenter asks of the screen."""

    def show_register(self, roll: Roll, *, is_another: bool) -> None:
        """Draw everything; `is_another` when it is not the register that was shown before."""

    def show_no_session(self, *, has_group: bool) -> None:
        """Say that there is nothing to mark yet, and what to do."""


class RegisterPresenter:
    """The register of one session of the group in use. `marking` changes marks; the rest is here."""

    def __init__(self, face: RegisterFace, hand: MarkingFace, context: Context) -> None:
        self._face = face
        self._context = context
        self.marking = Marking(hand, context, reload=self.reload)
        self.roll: Roll | None = None
        self._group_id: RecordId | None = None

    @property
    def session(self) -> SessionRow | None:
        """The session whose register is open."""
        return self.roll.register.session if self.roll else None

    def open(self, session_id: RecordId | None = None) -> None:
        """Show a session's register; without an id the one that today is for."""
        self._group_id = self._context.group.group_id
        if self._group_id is None:
            self._show_none(has_group=False)
        elif session_id is not None:
            self._load(session_id)
        else:
            self._open_nearest(self._group_id)

    def forget(self) -> None:
        """Show the next register as one that nobody looked at before."""
        self.roll = self.marking.roll = None

    def reload(self) -> None:
        """Ask for the rows again: something changed elsewhere, or was undone."""
        if self.marking.is_writing:
            return
        if self.session is None or self._group_id != self._context.group.group_id:
            self.open()
        else:
            self._load(self.session.id)

    def _open_nearest(self, group_id: RecordId) -> None:
        asked = self._context.runner.ask
        found: list[SessionRow | None] = []
        asked(sessions.next_session, group_id, self._context.clock.now(), on_answer=found.append)
        if not found or found[0] is None:
            found.clear()
            asked(sessions.previous_session, group_id, self._context.clock.now(), on_answer=found.append)
        if found and found[0] is not None:
            self._load(found[0].id)
        else:
            self._show_none(has_group=True)

    def _load(self, session_id: RecordId) -> None:
        self._context.runner.ask(attendance.get_register, session_id, on_answer=self._shown)

    def _shown(self, register: Register) -> None:
        is_another = self.session is None or self.session.id != register.session.id
        if is_another or self.roll is None:
            self.roll = self.marking.roll = Roll(register)
            self.roll.current = self.roll.first_unmarked()
        else:
            self.roll.load(register)
        self.roll.giving = giving.load(self._context, register.session.id)
        self._face.show_register(self.roll, is_another=is_another)

    def _show_none(self, *, has_group: bool) -> None:
        self.roll = self.marking.roll = None
        self._face.show_no_session(has_group=has_group)

    # Other sessions

    def step(self, direction: int) -> None:
        """Open the session before (-1) or after (1) this one; at the end of the calendar nothing moves."""
        around = self.nearby()
        ids = [session.id for session in around]
        if self.session is not None and self.session.id in ids:
            place = ids.index(self.session.id) + direction
            if 0 <= place < len(ids):
                self.open(ids[place])

    def nearby(self) -> tuple[SessionRow, ...]:
        """Return the sessions that the chooser lists: a year before the one shown, some weeks after, oldest first."""
        if self.session is None:
            return ()
        found: list[tuple[SessionRow, ...]] = []
        first_on, last_on = words.year_around(self.session.held_on, self._context.clock.today())
        self._context.runner.ask(
            sessions.list_sessions, self.session.group_id, first_on, last_on, on_answer=found.append
        )
        return found[0] if found else ()

    # Finishing

    def finish(self) -> None:
        """Close the register: people without a mark become "not here". Nothing is asked."""
        if self.session is not None:
            self._context.runner.write(attendance.finish_register, self.session.id)

    def reopen(self) -> None:
        """Open a finished register again."""
        if self.session is not None:
            self._context.runner.write(attendance.reopen_register, self.session.id)

    # Roles

    def jobs(self) -> list[Job]:
        """Return the lines of the roles card."""
        if self.roll is None:
            return []
        found: list[GroupSettings] = []
        self._context.runner.ask(settings.get_settings, on_answer=found.append)
        kinds = found[0].duty_kinds if found else ()
        return jobs(kinds, self.roll.rows, self.roll.register.duties, self._context)

    def set_duty(self, kind: str, people: tuple[RecordId, ...]) -> None:
        """Keep who did a job."""
        if self.session is not None:
            self._context.runner.write(attendance.set_duty, self.session.id, kind, people)

    @property
    def has_plan(self) -> bool:
        """Whether the rota says who does a job that nobody is written down for yet."""
        found: list[tuple[tuple[str, RecordId], ...]] = []
        if self.session is not None and Part.ROTA in self._context.group.parts:
            self._context.runner.ask(rota.planned_duties, self.session.id, on_answer=found.append)
        return bool(found and found[0])

    def take_over_rota(self) -> None:
        """Write down who did what as it was planned."""
        if self.session is not None:
            self._context.runner.write(rota.take_over_rota, self.session.id)

    def show_only_unmarked(self, on: bool) -> None:
        """Show everybody, or only the people who want a mark."""
        if self.roll is not None:
            self.roll.show_only_unmarked(on)
            self._face.show_register(self.roll, is_another=False)

    def settle(self) -> None:
        """Let marked rows leave the filtered list, and ask who is here for the first time."""
        if self.roll is not None:
            self.roll.let_go()
            self.reload()

    @property
    def keeps_names(self) -> bool:
        """Whether the group writes names down at all."""
        levels = {row.id: row.record_level for row in self._context.group.rows}
        return levels.get(self._group_id or b"") is not RecordLevel.COUNT_ONLY
